/// Strict UTF-8, on bytes.
enum UTF8Check {
  /// The length of the sequence at `index`, or `nil` when it is no UTF-8.
  ///
  /// U+FFFE and U+FFFF are refused as well: they are a wrong byte order or filler, never text,
  /// and no XML may hold them.
  static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch lead {
    case 0xC2...0xDF:
      return continues(1) ? 2 : nil
    case 0xE0...0xEF:
      // No overlong forms (E0) and no surrogates (ED).
      let second: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : (lead == 0xED ? 0x80...0x9F : 0x80...0xBF)
      guard continues(1, second), continues(2) else { return nil }
      let isNoncharacter = lead == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      return isNoncharacter ? nil : 3
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : (lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF)
      return continues(1, second) && continues(2) && continues(3) ? 4 : nil
    default:
      return nil
    }
  }

  /// The bytes that are no UTF-8, at most four from the first wrong one, or `nil`.
  static func offendingBytes(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var index = 0
    while index < bytes.count {
      guard let length = sequenceLength(in: bytes, at: index) else {
        var found = [bytes[index]]
        while found.count < 4, index + found.count < bytes.count,
          bytes[index + found.count] >= 0x80
        {
          found.append(bytes[index + found.count])
        }
        return found
      }
      index += length
    }
    return nil
  }
}
