/// Finds items of an array that is kept elsewhere by their hashes, in 8 bytes a slot: a dictionary
/// would hold every key a second time, which counts where there are half a million villages.
struct PlaceIndex: Sendable {
  /// The upper half of the hash above the place + 1, 0 where free; their number is a power of two.
  private var slots: [UInt64] = []
  private var count = 0

  /// The place of the first item with this hash that `matches`.
  func place(hash: Int, where matches: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mark = Self.mark(hash)
    var slot = Self.slot(mark, of: slots.count)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == mark {
        let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if matches(place) { return place }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds an item that is not there yet; `place` is below 2³² − 1.
  mutating func insert(_ place: Int, hash: Int) {
    if count * 4 >= slots.count * 3 { grow() }
    count += 1
    enter(Self.mark(hash) << 32 | UInt64(place + 1))
  }

  private mutating func enter(_ entry: UInt64) {
    var slot = Self.slot(entry >> 32, of: slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: max(16, old.count * 2))
    for entry in old where entry != 0 { enter(entry) }
  }

  /// 32 bits of a hash, mixed: checksums and small numbers differ in their lower bits only.
  private static func mark(_ hash: Int) -> UInt64 {
    (UInt64(bitPattern: Int64(hash)) &* 0x9E37_79B9_7F4A_7C15) >> 32
  }

  private static func slot(_ mark: UInt64, of count: Int) -> Int { Int(mark) & (count - 1) }
}
