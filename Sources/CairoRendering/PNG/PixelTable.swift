/// The colours of a picture, each once, and which pixel has which.
struct PixelTable {
  /// The most colours that are told apart; pictures with more are no charts.
  static let mostColours = 65_536

  /// The colours as 0xRRGGBB, in the order in which they are met.
  private(set) var colours: [UInt32] = []
  /// How many pixels have each.
  private(set) var counts: [Int] = []
  /// The place in `colours` of every pixel, row after row.
  private(set) var places: [UInt16] = []
  private var slots = [Int32](repeating: -1, count: 1 << 18)

  /// A table with room for `pixels` pixels.
  init(pixels: Int) { places.reserveCapacity(pixels) }

  /// Takes in a row; false when there are too many colours.
  mutating func append(_ row: [UInt32]) -> Bool {
    // Charts are flat: most pixels have the colour of the one before.
    var (last, place) = (UInt32.max, 0)
    var run = 0
    for colour in row {
      if colour != last {
        if run > 0 { counts[place] += run }
        run = 0
        guard let found = self.place(of: colour) else { return false }
        (last, place) = (colour, found)
      }
      run += 1
      places.append(UInt16(truncatingIfNeeded: place))
    }
    if run > 0 { counts[place] += run }
    return true
  }

  private mutating func place(of colour: UInt32) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (UInt64(colour) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if colours[place] == colour { return place }
      slot = (slot + 1) & mask
    }
    guard colours.count < Self.mostColours else { return nil }
    slots[slot] = Int32(colours.count)
    colours.append(colour)
    counts.append(0)
    return colours.count - 1
  }
}
