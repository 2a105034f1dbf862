/// The colours of a picture, each once, and which pixel has which.
///
/// Charts are flat, so pixels are kept as runs of one colour: a tenth of their number.
struct PixelTable {
  /// The most colours that are told apart; pictures with more are no charts.
  static let mostColours = 65_536

  /// The colours as 0xRRGGBB, in the order in which they are met.
  private(set) var colours: [UInt32] = []
  /// How many pixels have each.
  private(set) var counts: [Int] = []
  /// The colours of runs by their places in `colours`, and how many pixels they have; a row ends a run.
  private var runs: [(place: UInt16, length: UInt16)] = []
  /// The first run of each row.
  private var starts: [Int] = []
  /// The places of colours by their hashes; at most half are taken.
  private var slots = [Int32](repeating: -1, count: 1 << 14)

  /// Begins a row of at most 65,535 pixels; each has as many as the others.
  mutating func beginRow() { starts.append(runs.count) }

  /// Takes in the next run of pixels of one colour; false when there are too many colours.
  mutating func append(_ colour: UInt32, _ length: Int) -> Bool {
    guard let place = place(of: colour) else { return false }
    counts[place] += length
    runs.append((UInt16(truncatingIfNeeded: place), UInt16(truncatingIfNeeded: length)))
    return true
  }

  /// What `places` has for the colour of each pixel of `rows`, which have `width` pixels each; a 0 before
  /// each row tells PNG that it has no filter.
  func bytes(of rows: Range<Int>, width: Int, by places: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: rows.count * (1 + width))
    for (row, start) in rows.enumerated() {
      var x = row * (1 + width) + 1
      for run in runs[starts[start]..<(start + 1 < starts.count ? starts[start + 1] : runs.count)] {
        let value = places[Int(run.place)]
        let end = x + Int(run.length)
        // The colour of most pixels has place 0, which is there already.
        if value != 0 {
          for x in x..<end { bytes[x] = value }
        }
        x = end
      }
    }
    return bytes
  }

  private mutating func place(of colour: UInt32) -> Int? {
    let slot = slot(of: colour)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    guard colours.count < Self.mostColours else { return nil }
    slots[slot] = Int32(colours.count)
    colours.append(colour)
    counts.append(0)
    if colours.count * 2 > slots.count { grow() }
    return colours.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (place, colour) in colours.enumerated() { slots[slot(of: colour)] = Int32(place) }
  }

  /// Where the colour is, or would be put.
  private func slot(of colour: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(colour) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while slots[slot] >= 0, colours[Int(slots[slot])] != colour { slot = (slot + 1) & mask }
    return slot
  }
}
