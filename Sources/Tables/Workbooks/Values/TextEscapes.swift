/// The escapes of characters XML cannot hold, such as `_x000D_`.
enum TextEscapes {
  /// Decodes the escapes in `bytes[start...]`.
  ///
  /// `_x005F_` is the underscore of a text that looks like an escape; half a surrogate pair and
  /// NUL, which no text holds, stay as written.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= 7, let first = next(in: bytes, from: start) else { return }
    var target = first
    var index = first
    while index < bytes.count {
      guard let unit = unit(bytes, at: index) else {
        bytes[target] = bytes[index]
        target += 1
        index += 1
        continue
      }
      var length = 7
      var scalar = Unicode.Scalar(unit)
      if unit & 0xFC00 == 0xD800, let low = self.unit(bytes, at: index + 7), low & 0xFC00 == 0xDC00
      {
        scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        length = 14
      }
      if let scalar, scalar.value != 0 {
        for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() {
          bytes[target] = byte
          target += 1
        }
      } else {
        for offset in 0..<length { bytes[target + offset] = bytes[index + offset] }
        target += length
      }
      index += length
    }
    bytes.removeLast(bytes.count - target)
  }

  private static func next(in bytes: [UInt8], from start: Int) -> Int? {
    (start...(bytes.count - 7)).first { unit(bytes, at: $0) != nil }
  }

  /// The UTF-16 unit of an escape at `index`.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
