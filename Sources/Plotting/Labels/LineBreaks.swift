/// Where a line of Chinese or Latin text may break.
enum LineBreaks {
  // Characters that may not begin a line, and those that may not end one.
  private static let closing = Set("，。、；：！？）》〉”’」』】〕…—～·,.;:!?)]}%％‰℃°")
  private static let opening = Set("（《〈“‘「『【〔([{￥¥$#")

  /// The indices before which a line may break, in ascending order; the ends are not among them.
  static func positions(in text: ArraySlice<Character>) -> [Int] {
    text.indices.dropFirst().filter { isBreak(text[$0 - 1], text[$0]) }
  }

  private static func isBreak(_ before: Character, _ after: Character) -> Bool {
    if after == " " || closing.contains(after) || opening.contains(before) { return false }
    if before == " " || before == "-" { return true }
    // A number and what it counts stay together: `3个`, `2023年`.
    if before.isASCII, before.isNumber, isIdeographic(after) { return false }
    return isIdeographic(before) || isIdeographic(after)
      || (closing.contains(before) && isWide(before))
  }

  /// Whether the character belongs to a script written without spaces.
  static func isIdeographic(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x2FFF).contains(value) || (0x3005...0x30FF).contains(value)
      || (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x3FFFF).contains(value) || (0xFF10...0xFFDC).contains(value)
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x3000...0x303F).contains(value) || (0xFF00...0xFF0F).contains(value)
      || [0xFF1A, 0xFF1B, 0xFF1F, 0x201D, 0x2019, 0x2026, 0x2014].contains(value)
  }
}
