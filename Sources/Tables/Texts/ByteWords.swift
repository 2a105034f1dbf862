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

/// A text that many others are held against, without a branch on its length.
///
/// Pointers are used because every record that a filter leaves out passes here. Whoever makes it or
/// compares with it vouches for `reach` readable bytes.
struct HeldText {
  private let bytes: UnsafePointer<UInt8>
  let count: Int
  private let parts: (SIMD16<UInt8>, SIMD16<UInt8>)
  private let masks: (SIMD16<UInt8>, SIMD16<UInt8>)

  /// How many bytes are loaded, whatever the length of the text, unless that is longer.
  static let reach = 32

  /// Holds `count` bytes, which stay where they are as long as this is used.
  init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    self.bytes = bytes
    self.count = count
    func mask(_ first: Int) -> SIMD16<UInt8> {
      var mask = SIMD16<UInt8>()
      for place in 0..<16 where first + place < count { mask[place] = .max }
      return mask
    }
    masks = (mask(0), mask(16))
    parts = (Self.load(bytes, 0) & masks.0, Self.load(bytes, 16) & masks.1)
  }

  /// Whether `count` bytes from `other` on are these.
  @inline(__always)
  func isEqual(to other: UnsafePointer<UInt8>) -> Bool {
    let unlike =
      (Self.load(other, 0) & masks.0 ^ parts.0) | (Self.load(other, 16) & masks.1 ^ parts.1)
    let halves = unsafeBitCast(unlike, to: SIMD2<UInt64>.self)
    guard halves[0] | halves[1] == 0 else { return false }
    return count <= Self.reach
      || ByteWords.areEqual(other + Self.reach, bytes + Self.reach, count - Self.reach)
  }

  @inline(__always)
  private static func load(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> SIMD16<UInt8> {
    UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}
