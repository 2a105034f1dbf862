/// Gives equal byte strings of one chunk the same small number, and decodes each of them once.
///
/// Keys are positions in the chunk, so nothing is copied. The methods take the chunk's bytes and a
/// range the caller vouches for; eight bytes may be loaded at each of its positions.
struct TextDictionary {
  /// The strings, by code.
  private(set) var texts: [String] = []
  /// The first wrong bytes of strings that are no UTF-8, by code.
  private(set) var offending: [Int32: [UInt8]] = [:]
  /// Whether there are none, which is asked of every cell.
  private(set) var isSound = true
  private var keys: [Key] = []
  private var codes = HashIndex()
  private var last: Int32 = -1
  /// Hostile input cannot aim at collisions; codes do not depend on it.
  private let seed: UInt64

  private struct Key {
    var start: Int32
    var count: Int32
  }

  init(seed: UInt64) {
    self.seed = seed | 1
  }

  /// The code of `bytes[start..<end]`.
  @inline(__always)
  mutating func code(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    // Neighbouring records often hold the same text.
    if last >= 0, isEqual(keys[Int(last)], bytes, start, end) { return last }
    last = find(bytes, start, end)
    return last
  }

  @inline(__always)
  private func isEqual(
    _ key: Key, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    Int(key.count) == end - start
      && ByteWords.areEqual(bytes + Int(key.start), bytes + start, end - start)
  }

  private mutating func find(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    let hash = Int(truncatingIfNeeded: hash(bytes, start, end))
    if let code = codes.place(of: hash, where: { isEqual(keys[$0], bytes, start, end) }) {
      return Int32(truncatingIfNeeded: code)
    }
    codes.append(hash)
    return insert(bytes, start, end)
  }

  private mutating func insert(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int32 {
    let code = Int32(truncatingIfNeeded: keys.count)
    keys.append(
      Key(start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: end - start)))
    let view = UnsafeBufferPointer(start: bytes + start, count: end - start)
    if let wrong = UTF8Check.offendingBytes(in: view) {
      offending[code] = wrong
      isSound = false
      texts.append("")
    } else {
      texts.append(String(decoding: view, as: UTF8.self))
    }
    return code
  }

  private func hash(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: end - start)
    var offset = start
    while offset + 8 <= end {
      hash = mix(hash ^ ByteWords.word(bytes, offset))
      offset += 8
    }
    if offset < end {
      // Beyond the end lies padding; the shift removes it.
      hash = mix(hash ^ ByteWords.word(bytes, offset) << UInt64(8 * (8 - (end - offset))))
    }
    return hash
  }

  private func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed)
    return product.high ^ product.low
  }
}
