/// Bytes compared eight at a time, as most texts of a table are shorter than a call is worth.
///
/// Pointers are used because the keys of every record pass here. The caller vouches for `count` bytes
/// on both sides, and for seven readable ones behind them.
enum ByteWords {
  /// Whether `count` bytes are the same; up to seven more are loaded and left out.
  @inline(__always)
  static func areEqual(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    var offset = 0
    while offset + 8 <= count {
      if word(left, offset) != word(right, offset) { return false }
      offset += 8
    }
    return offset == count
      || (word(left, offset) ^ word(right, offset)) << UInt64(8 * (8 - (count - offset))) == 0
  }

  /// The eight bytes from `offset` on, the first one lowest.
  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }
}
