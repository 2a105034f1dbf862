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
  /// The places of colours by their hashes; at most half are taken.
  private var slots = [Int32](repeating: -1, count: 1 << 14)

  /// Takes in a row of at most 65,535 pixels; false when there are too many colours.
  mutating func append(_ row: [UInt32]) -> Bool {
    guard var last = row.first else { return true }
    var start = 0
    for x in row.indices where row[x] != last {
      guard append(last, x - start) else { return false }
      (last, start) = (row[x], x)
    }
    return append(last, row.count - start)
  }

  /// Where a row begins, the first at 0.
  struct Position {
    fileprivate var run = 0
  }

  /// Puts what `places` has for the colour of each pixel of a row into `line`, from the second byte to
  /// the last, and goes on to the next row.
  func translate(_ position: inout Position, by places: [UInt8], into line: inout [UInt8]) {
    var x = 1
    while x < line.count, position.run < runs.count {
      let (place, length) = runs[position.run]
      let end = min(line.count, x + Int(length))
      let value = places[Int(place)]
      while x < end {
        line[x] = value
        x += 1
      }
      position.run += 1
    }
  }

  private mutating func append(_ colour: UInt32, _ length: Int) -> Bool {
    guard let place = place(of: colour) else { return false }
    counts[place] += length
    runs.append((UInt16(truncatingIfNeeded: place), UInt16(truncatingIfNeeded: length)))
    return true
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
