extension TableProblem {
  /// The beginning of a row for a message: at most `limit` characters of its first line, nothing a
  /// terminal obeys.
  static func excerpt(of bytes: UnsafeBufferPointer<UInt8>, limit: Int = 80) -> String {
    var text = ""
    var length = 0
    var index = 0
    while index < bytes.count {
      if index > 0, bytes[index] == 0x0A || bytes[index] == 0x0D {
        let rest = bytes[index...].contains { $0 != 0x0A && $0 != 0x0D }
        return rest ? text + "…" : text
      }
      let piece: String
      if let size = UTF8Check.sequenceLength(in: bytes, at: index) {
        let part = UnsafeBufferPointer(rebasing: bytes[index..<(index + size)])
        piece = Self.visible(String(decoding: part, as: UTF8.self))
        index += size
      } else {
        let digits = String(bytes[index], radix: 16)
        piece = digits.count == 1 ? "\\x0" + digits : "\\x" + digits
        index += 1
      }
      let size = piece.unicodeScalars.count
      // The last place is kept for the mark that says the row goes on.
      if length + size > limit - (index < bytes.count ? 1 : 0) { return text + "…" }
      text += piece
      length += size
    }
    return text
  }

  private static func visible(_ character: String) -> String {
    guard let scalar = character.unicodeScalars.first else { return character }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      return "\\u{" + String(scalar.value, radix: 16) + "}"
    default:
      return character
    }
  }
}
