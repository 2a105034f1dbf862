/// At most 256 colours that stand for all colours of a picture.
///
/// A chart has a dozen inks, which are kept exactly, and thousands of blends at the edges of lines and
/// letters, which go to a near one: no channel is further off than the smallest error with which 256
/// colours do, or than 6 of 255, which nobody sees. A picture in greys has few enough blends to keep
/// them all, but is a third larger with them.
struct Palette {
  /// The colours as 0xRRGGBB, the most frequent first.
  let colours: [UInt32]
  /// For each colour of the table its place in `colours`.
  let places: [UInt8]
  /// The most that a channel of any pixel is off, of 255.
  let largestError: Int

  /// The most colours of an indexed PNG.
  static let limit = 256

  /// What more than one pixel in so many has is an ink, and kept as it is.
  private static let inkShare = 400
  private static let mostInks = 128

  /// The palette of a table's colours, blends off by `least` where that saves some; nil where it would
  /// show, off by more than `most`.
  init?(_ table: PixelTable, least: Int = 6, most: Int = 24) {
    let order = table.colours.indices.sorted {
      (table.counts[$1], table.colours[$0]) < (table.counts[$0], table.colours[$1])
    }
    let sorted = order.map { table.colours[$0] }
    let pixels = table.counts.reduce(0, +)
    let inks = order.prefix(Self.mostInks).prefix { table.counts[$0] * Self.inkShare > pixels }
      .count
    // The smallest error that does, between the least and the most allowed.
    var (low, high) = (least, most)
    var best = Self.centres(of: sorted, inks: inks, within: high)
    guard var chosen = best else { return nil }
    while low < high {
      let middle = (low + high) / 2
      best = Self.centres(of: sorted, inks: inks, within: middle)
      if let best { (chosen, high) = (best, middle) } else { low = middle + 1 }
    }
    colours = chosen.colours
    var places = [UInt8](repeating: 0, count: sorted.count)
    var largest = 0
    for (rank, colour) in sorted.enumerated() {
      let (place, error) = chosen.nearest(to: colour)
      places[order[rank]] = UInt8(truncatingIfNeeded: place)
      largest = max(largest, error)
    }
    self.places = places
    largestError = largest
  }

  /// The `inks` first ones of `sorted`, and colours of which every other is within `error` in each
  /// channel, taken in that order; nil where that needs too many.
  private static func centres(
    of sorted: [UInt32], inks: Int, within error: Int
  ) -> PaletteCentres? {
    var centres = PaletteCentres(error: error)
    for (rank, colour) in sorted.enumerated() where rank < inks || !centres.covers(colour) {
      guard centres.colours.count < limit else { return nil }
      centres.append(colour)
    }
    return centres
  }
}

/// The colours of a palette in the making, each standing for those near it.
private struct PaletteCentres {
  private struct Centre {
    /// The channels, 16 bits apart, so that one subtraction is three.
    var channels: UInt64
    var place: Int
  }

  private(set) var colours: [UInt32] = []
  /// The colours by how red they are, and an empty step at each end.
  ///
  /// A step is as high as a channel may be off and one: what is near a colour is on its step or beside it.
  private var steps: [[Centre]]
  private let step: Int
  /// The most that a channel may be off, and a bit above that tells a sign, in all channels.
  private let slack: UInt64
  /// The colour that was near last: the next one asked about is often like it.
  private var last: UInt64?

  private static let signs: UInt64 = 0x8000_8000_8000

  init(error: Int) {
    slack = Self.signs + UInt64(error) * 0x1_0001_0001
    step = error + 1
    steps = Array(repeating: [], count: 255 / step + 3)
  }

  mutating func append(_ colour: UInt32) {
    let centre = Centre(channels: Self.spread(colour), place: colours.count)
    steps[middle(colour)].append(centre)
    colours.append(colour)
  }

  /// Whether one of the colours is near.
  mutating func covers(_ colour: UInt32) -> Bool {
    let channels = Self.spread(colour)
    if let last, isNear(last, channels) { return true }
    let middle = middle(colour)
    for place in middle - 1...middle + 1 {
      for centre in steps[place] where isNear(centre.channels, channels) {
        last = centre.channels
        return true
      }
    }
    return false
  }

  /// The place of the near colour whose worst channel is least off, of several the first with the least
  /// squares, and how far that channel is off.
  func nearest(to colour: UInt32) -> (place: Int, error: Int) {
    let channels = Self.spread(colour)
    var least = (error: Int.max, squares: Int.max, place: 0)
    let middle = middle(colour)
    for place in middle - 1...middle + 1 {
      for centre in steps[place] where isNear(centre.channels, channels) {
        let distance = Self.distance(colour, colours[centre.place])
        let found = (distance.error, distance.squares, centre.place)
        if found < least { least = found }
      }
    }
    return (least.place, least.error)
  }

  /// Where in `steps` the colour belongs.
  private func middle(_ colour: UInt32) -> Int { Int(colour >> 16 & 255) / step + 1 }

  /// Neither is more than the error above the other, in any channel.
  private func isNear(_ one: UInt64, _ other: UInt64) -> Bool {
    (one &+ slack &- other) & (other &+ slack &- one) & Self.signs == Self.signs
  }

  private static func spread(_ colour: UInt32) -> UInt64 {
    let colour = UInt64(colour)
    return (colour & 0xFF_0000) << 16 | (colour & 0xFF00) << 8 | colour & 0xFF
  }

  private static func distance(_ one: UInt32, _ other: UInt32) -> (error: Int, squares: Int) {
    func channel(_ shift: UInt32) -> Int {
      abs(Int(one >> shift & 255) - Int(other >> shift & 255))
    }
    let (red, green, blue) = (channel(16), channel(8), channel(0))
    return (max(red, green, blue), red * red + green * green + blue * blue)
  }
}
