#if canImport(Glibc)
  import Glibc
#endif

/// Gives records that have the same texts in several columns the same number, over any number of
/// chunks.
///
/// Memory of its own is used because each record that a filter keeps passes here. A class, so that
/// the memory is freed once; it has one user at a time, the queue of its lane. Fields are ranges the
/// caller vouches for, with eight readable bytes behind each; behind what is kept here lie as many.
final class KeyDictionary {
  /// How many columns make a key.
  let columns: Int
  /// How many keys there are.
  private(set) var count = 0
  /// The first wrong bytes of keys with texts that are no UTF-8, by key.
  private(set) var offending: [Int32: [(column: Int, bytes: [UInt8])]] = [:]
  /// Whether there are none, which is asked of every record.
  private(set) var isSound = true
  /// The texts of all keys, one after the other.
  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCount = 0
  private var byteCapacity = 1 << 12
  /// Where the text of each column of each key ends; that of the first begins where the key before
  /// ends.
  private var ends: UnsafeMutablePointer<Int>
  private var hashes: UnsafeMutablePointer<UInt64>
  /// The key that came after each when it was last met.
  private var followers: UnsafeMutablePointer<Int32>
  private var keyCapacity = 1 << 7
  /// Key + 1 at the place the hash points to, 0 where free; twice as many as there is room for keys.
  private var slots: [Int32]
  private var last = -1
  /// Hostile input cannot aim at collisions; keys do not depend on it.
  private let seed = UInt64.random(in: .min ... .max) | 1

  init(columns: Int) {
    self.columns = columns
    bytes = .allocate(capacity: byteCapacity)
    bytes.initialize(repeating: 0, count: byteCapacity)
    ends = .allocate(capacity: keyCapacity * columns)
    hashes = .allocate(capacity: keyCapacity)
    followers = .allocate(capacity: keyCapacity)
    slots = Array(repeating: 0, count: 2 * keyCapacity)
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
    hashes.deallocate()
    followers.deallocate()
  }

  /// The key of the record whose trimmed fields are `fields`, as many as there are columns.
  @inline(__always)
  func key(_ source: UnsafePointer<UInt8>, _ fields: UnsafePointer<FieldRange>) -> Int32 {
    // Records of one village often follow each other, or the villages follow as they did before.
    if last >= 0 {
      if isKey(last, source, fields) { return Int32(truncatingIfNeeded: last) }
      let follower = Int(followers[last])
      if follower < count, isKey(follower, source, fields) {
        last = follower
        return Int32(truncatingIfNeeded: last)
      }
    }
    let found = find(source, fields)
    if last >= 0 { followers[last] = Int32(truncatingIfNeeded: found) }
    last = found
    return Int32(truncatingIfNeeded: last)
  }

  /// The texts of a key; empty for one that is no UTF-8.
  func texts(of key: Int) -> [String] {
    (0..<columns).map { column in
      if !isSound, isOffending(key, column) { return "" }
      let start = key + column == 0 ? 0 : ends[key * columns + column - 1]
      let end = ends[key * columns + column]
      return String(
        decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
    }
  }

  private func isOffending(_ key: Int, _ column: Int) -> Bool {
    offending[Int32(truncatingIfNeeded: key)]?.contains { $0.column == column } == true
  }

  @inline(__always)
  private func isKey(
    _ key: Int, _ source: UnsafePointer<UInt8>, _ fields: UnsafePointer<FieldRange>
  ) -> Bool {
    // From behind: neighbours differ in their own names rather than in those of their groups.
    for column in (0..<columns).reversed() {
      let place = key &* columns &+ column
      let start = place == 0 ? 0 : ends[place &- 1]
      let count = ends[place] &- start
      let from = Int(fields[column].start)
      guard Int(fields[column].end) &- from == count,
        ByteWords.areEqual(UnsafePointer(bytes) + start, source + from, count)
      else { return false }
    }
    return true
  }

  private func find(
    _ source: UnsafePointer<UInt8>, _ fields: UnsafePointer<FieldRange>
  ) -> Int {
    let hash = hash(source, fields)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let key = Int(slots[slot]) - 1
      if hashes[key] == hash, isKey(key, source, fields) { return key }
      slot = (slot + 1) & mask
    }
    return insert(source, fields, hash, slot)
  }

  private func insert(
    _ source: UnsafePointer<UInt8>, _ fields: UnsafePointer<FieldRange>, _ hash: UInt64,
    _ slot: Int
  ) -> Int {
    if count == keyCapacity { growKeys() }
    let key = count
    for column in 0..<columns {
      let (from, to) = (Int(fields[column].start), Int(fields[column].end))
      if byteCount + (to - from) + ChunkBuffer.padding > byteCapacity { growBytes(by: to - from) }
      // There is room for the field and the padding, which `growBytes` has just made sure of.
      memcpy(bytes + byteCount, source + from, to - from)
      byteCount += to - from
      ends[key * columns + column] = byteCount
      let view = UnsafeBufferPointer(start: source + from, count: to - from)
      if let wrong = UTF8Check.offendingBytes(in: view) {
        offending[Int32(truncatingIfNeeded: key), default: []].append((column, wrong))
        isSound = false
      }
    }
    hashes[key] = hash
    followers[key] = Int32(truncatingIfNeeded: key) + 1
    slots[slot] = Int32(truncatingIfNeeded: key) + 1
    count += 1
    if count * 2 > slots.count { growSlots() }
    return key
  }

  private func growBytes(by more: Int) {
    let capacity = max(byteCapacity * 2, byteCount + more + ChunkBuffer.padding)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(repeating: 0, count: capacity)
    memcpy(larger, bytes, byteCount)
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }

  private func growKeys() {
    let moreEnds = UnsafeMutablePointer<Int>.allocate(capacity: 2 * keyCapacity * columns)
    moreEnds.update(from: ends, count: count * columns)
    ends.deallocate()
    ends = moreEnds
    let moreHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * keyCapacity)
    moreHashes.update(from: hashes, count: count)
    hashes.deallocate()
    hashes = moreHashes
    let moreFollowers = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * keyCapacity)
    moreFollowers.update(from: followers, count: count)
    followers.deallocate()
    followers = moreFollowers
    keyCapacity *= 2
  }

  private func growSlots() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for key in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[key]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: key) + 1
    }
  }

  private func hash(
    _ source: UnsafePointer<UInt8>, _ fields: UnsafePointer<FieldRange>
  ) -> UInt64 {
    var hash = seed
    for column in 0..<columns {
      let end = Int(fields[column].end)
      var offset = Int(fields[column].start)
      hash ^= UInt64(truncatingIfNeeded: end - offset)
      while offset + 8 <= end {
        hash = mix(hash ^ ByteWords.word(source, offset))
        offset += 8
      }
      if offset < end {
        // The shift removes what lies behind the end.
        hash = mix(hash ^ ByteWords.word(source, offset) << UInt64(8 * (8 - (end - offset))))
      } else {
        hash = mix(hash)
      }
    }
    return hash
  }

  @inline(__always)
  private func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed)
    return product.high ^ product.low
  }
}
