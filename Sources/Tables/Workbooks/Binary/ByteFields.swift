/// Little-endian fields of bytes in memory; a field that is not wholly there is `nil`.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  func byte(at offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? self[startIndex + offset] : nil
  }

  func word(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(self[startIndex + offset]) | Int(self[startIndex + offset + 1]) << 8
  }

  func long(at offset: Int) -> UInt32? {
    guard offset >= 0, offset <= count - 4 else { return nil }
    return (0..<4).reduce(0) { $0 | UInt32(self[startIndex + offset + $1]) << UInt32(8 * $1) }
  }

  func double(at offset: Int) -> Double? {
    guard let low = long(at: offset), let high = long(at: offset + 4) else { return nil }
    return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
  }
}
