/// Finds what is kept in an array elsewhere by its hash; what is equal, who keeps it knows.
///
/// A dictionary would keep the keys once more, and hash them again whenever it grows.
public struct HashIndex {
  private var hashes: [Int] = []
  /// Place + 1 where the hash points to, 0 where free; the size is a power of two, at least twice as
  /// many as hashes.
  private var slots: [Int32]

  /// An index without hashes, with room for half as many as `room`, a power of two.
  public init(room: Int = 64) { slots = [Int32](repeating: 0, count: room) }

  /// The place of what has this hash and is what `isIt` says, if there is such.
  @inline(__always)
  public func place(of hash: Int, where isIt: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Self.mixed(hash) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if hashes[place] == hash, isIt(place) { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds the hash of the next place.
  public mutating func append(_ hash: Int) {
    hashes.append(hash)
    if hashes.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for place in hashes.indices { fill(place) }
    } else {
      fill(hashes.count - 1)
    }
  }

  private mutating func fill(_ place: Int) {
    let mask = slots.count - 1
    var slot = Self.mixed(hashes[place]) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: place) + 1
  }

  /// The high bits of a hash count as well.
  @inline(__always)
  private static func mixed(_ hash: Int) -> Int { hash ^ (hash >> 32) }
}
