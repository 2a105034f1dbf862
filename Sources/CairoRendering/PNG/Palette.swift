/// At most 256 colours that stand for all colours of a picture.
///
/// A chart has a dozen inks, which are kept exactly, and thousands of blends at the edges of lines and
/// letters, which go to a near one: no channel is further off than the smallest error with which 256
/// colours do.
struct Palette {
  /// The colours as 0xRRGGBB, the most frequent first.
  let colours: [UInt32]
  /// For each colour of the table its place in `colours`.
  let places: [UInt8]
  /// The most that a channel of any pixel is off, of 255.
  let largestError: Int

  /// The most colours of an indexed PNG.
  static let limit = 256

  /// The palette of a table's colours; nil where it would show, off by more than `most`.
  init?(_ table: PixelTable, most: Int = 24) {
    let order = table.colours.indices.sorted {
      (table.counts[$1], table.colours[$0]) < (table.counts[$0], table.colours[$1])
    }
    let sorted = order.map { table.colours[$0] }
    // The smallest error that does, between none and the most allowed.
    var (low, high) = (0, most)
    var best = Self.centres(of: sorted, within: high)
    guard var chosen = best else { return nil }
    while low < high {
      let middle = (low + high) / 2
      best = Self.centres(of: sorted, within: middle)
      if let best { (chosen, high) = (best, middle) } else { low = middle + 1 }
    }
    colours = chosen
    var places = [UInt8](repeating: 0, count: sorted.count)
    var largest = 0
    for (rank, colour) in sorted.enumerated() {
      var (nearest, smallest) = (0, Int.max)
      for (place, centre) in chosen.enumerated() {
        let distance = Self.squared(colour, centre)
        if distance < smallest { (nearest, smallest) = (place, distance) }
        if distance == 0 { break }
      }
      places[order[rank]] = UInt8(truncatingIfNeeded: nearest)
      largest = max(largest, Self.error(colour, chosen[nearest]))
    }
    self.places = places
    largestError = largest
  }

  /// Colours of which every one of `sorted` is within `error` in each channel, taken in that order;
  /// nil where that needs too many.
  private static func centres(of sorted: [UInt32], within error: Int) -> [UInt32]? {
    var centres: [UInt32] = []
    for colour in sorted where !centres.contains(where: { Self.error($0, colour) <= error }) {
      guard centres.count < limit else { return nil }
      centres.append(colour)
    }
    return centres
  }

  private static func channels(_ one: UInt32, _ other: UInt32) -> (Int, Int, Int) {
    (
      abs(Int(one >> 16 & 255) - Int(other >> 16 & 255)),
      abs(Int(one >> 8 & 255) - Int(other >> 8 & 255)), abs(Int(one & 255) - Int(other & 255))
    )
  }

  private static func error(_ one: UInt32, _ other: UInt32) -> Int {
    let (red, green, blue) = channels(one, other)
    return max(red, green, blue)
  }

  private static func squared(_ one: UInt32, _ other: UInt32) -> Int {
    let (red, green, blue) = channels(one, other)
    // No channel is to stand out, so the largest counts before the sum.
    return max(red, green, blue) << 20 | (red * red + green * green + blue * blue)
  }
}
