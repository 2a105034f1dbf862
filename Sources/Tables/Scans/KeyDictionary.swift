/// The keys that one lane has met: gives records that have the same texts in several columns the same
/// number, over any number of chunks, and that which other lanes of the store give them.
///
/// Memory of its own is used because each record that a filter keeps passes here. A class, so that
/// the memory is freed once; it has one user at a time, the queue of its lane.
final class KeyDictionary {
  /// How many columns make a key.
  let columns: Int
  /// The first wrong bytes of keys with texts that are no UTF-8, by number.
  private(set) var offending: [Int32: [(column: Int, bytes: [UInt8])]] = [:]
  /// Whether there are none, which is asked of every record.
  private(set) var isSound = true
  /// What the store has not had before, since it was last taken.
  private var new: [(number: Int32, texts: KeyTexts)] = []
  private let store: KeyStore
  private let seed: UInt64
  private var count = 0
  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 1 << 7
  /// Entry + 1 at the place the hash points to, 0 where free; at least twice as many as entries.
  private var slots: [Int32]
  private var last = -1

  private struct Entry: BitwiseCopyable {
    let texts: KeyTexts
    let hash: UInt32
    let number: Int32
    /// The entry that came after this one when it was last met.
    var follower: Int32
  }

  init(_ store: KeyStore) {
    self.store = store
    seed = store.seed
    columns = store.columns
    entries = .allocate(capacity: capacity)
    slots = Array(repeating: 0, count: 2 * capacity)
  }

  deinit { entries.deallocate() }

  /// The number of the key of a record if it is one that was to be expected and lies as that did.
  @inline(__always)
  func expected(_ whole: KeyWhole) -> Int32? { expected { $0.lie(as: whole) } }

  // Records of one village often follow each other, or the villages follow as they did before.
  @inline(__always)
  private func expected(_ isKey: (KeyTexts) -> Bool) -> Int32? {
    guard last >= 0 else { return nil }
    let follower = Int(entries[last].follower)
    if follower < count, isKey(entries[follower].texts) {
      last = follower
      return entries[follower].number
    }
    return isKey(entries[last].texts) ? entries[last].number : nil
  }

  /// The number of the key of the record with these fields.
  func key(_ fields: KeyFields) -> Int32 {
    if let known = expected({ $0.areEqual(to: fields, columns: columns) }) { return known }
    let found = find(fields)
    if last >= 0 { entries[last].follower = Int32(truncatingIfNeeded: found) }
    last = found
    return entries[found].number
  }

  /// The keys that the store has not had before, with their texts, since the last time.
  func takeNew() -> (numbers: [Int32], texts: [String]) {
    if new.isEmpty { return ([], []) }
    var texts: [String] = []
    texts.reserveCapacity(new.count * columns)
    for key in new {
      for column in 0..<columns { texts.append(key.texts.text(of: column)) }
    }
    defer { new.removeAll(keepingCapacity: true) }
    return (new.map(\.number), texts)
  }

  private func find(_ fields: KeyFields) -> Int {
    let hash = hash(fields)
    let short = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(short) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if entries[place].hash == short, entries[place].texts.areEqual(to: fields, columns: columns) {
        return place
      }
      slot = (slot + 1) & mask
    }
    return insert(fields, hash, slot)
  }

  private func insert(_ fields: KeyFields, _ hash: UInt64, _ slot: Int) -> Int {
    if count == capacity { grow() }
    let key = store.key(fields, hash: hash)
    let number = Int32(truncatingIfNeeded: key.number)
    if key.isNew { new.append((number, key.texts)) }
    for column in 0..<columns {
      let (from, length) = fields.range(of: column)
      let view = UnsafeBufferPointer(start: fields.source + from, count: length)
      if let wrong = UTF8Check.offendingBytes(in: view) {
        offending[number, default: []].append((column, wrong))
        isSound = false
      }
    }
    (entries + count).initialize(
      to: Entry(
        texts: key.texts, hash: UInt32(truncatingIfNeeded: hash >> 32), number: number,
        follower: Int32(truncatingIfNeeded: count) + 1))
    slots[slot] = Int32(truncatingIfNeeded: count) + 1
    count += 1
    if count * 2 > slots.count { growSlots() }
    return count - 1
  }

  private func grow() {
    let more = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * capacity)
    // The first `count` are there on both sides.
    more.initialize(from: entries, count: count)
    entries.deallocate()
    entries = more
    capacity *= 2
  }

  private func growSlots() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for place in 0..<count {
      var slot = Int(entries[place].hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: place) + 1
    }
  }

  private func hash(_ fields: KeyFields) -> UInt64 {
    var hash = seed
    for column in 0..<columns {
      let (start, length) = fields.range(of: column)
      let end = start + length
      var offset = start
      hash ^= UInt64(truncatingIfNeeded: length)
      while offset + 8 <= end {
        hash = mix(hash ^ ByteWords.word(fields.source, offset))
        offset += 8
      }
      if offset < end {
        // The shift removes what lies behind the end.
        hash = mix(
          hash ^ ByteWords.word(fields.source, offset) << UInt64(8 * (8 - (end - offset))))
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
