extension HeadingName {
  /// A heading without the spaces that spread its Chinese characters over the cell: `总 收 入`.
  static func withoutInnerSpaces(_ heading: String) -> String {
    guard heading.contains(where: \.isWhitespace) else { return heading }
    var result = ""
    var spaces = ""
    for character in heading {
      if character.isWhitespace {
        spaces.append(character)
        continue
      }
      if !spaces.isEmpty, !(isHan(result.last) && isHan(character)) { result += spaces }
      spaces = ""
      result.append(character)
    }
    return result + spaces
  }

  private static func isHan(_ character: Character?) -> Bool {
    guard let scalar = character?.unicodeScalars.first else { return false }
    return (0x3400...0x9FFF).contains(scalar.value)
  }

  /// A heading without the marks at its end that point to a note, `2023年①`, `收入*`, `人口[1]`,
  /// `支出（注2）`, and without a year that is said again, `2019 [YR2019]`.
  static func withoutMarks(_ heading: String) -> String {
    var rest = heading.trimmingSpaces[...]
    while let last = rest.last {
      if isMark(last) {
        rest.removeLast()
      } else if let bracket = bracketAtEnd(of: rest),
        saysNothing(bracket.inside, in: last, behind: bracket.before)
      {
        rest = bracket.before
      } else {
        break
      }
      while rest.last?.isWhitespace == true { rest.removeLast() }
    }
    return rest.isEmpty ? heading : String(rest)
  }

  private static func isMark(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x2460...0x2473).contains(scalar.value) || "*＊※†‡".contains(character)
  }

  private static func bracketAtEnd(
    of text: Substring
  ) -> (before: Substring, inside: Substring)? {
    let pairs: [(Character, Character)] = [
      ("（", "）"), ("(", ")"), ("[", "]"), ("［", "］"), ("〔", "〕"),
    ]
    for (open, close) in pairs where text.last == close {
      guard let start = text.lastIndex(of: open), start != text.startIndex else { return nil }
      return (text[..<start], text[text.index(after: start)...].dropLast())
    }
    return nil
  }

  /// Whether what stands in brackets is the number of a note, or the year before them.
  private static func saysNothing(
    _ inside: Substring, in sign: Character, behind before: Substring
  ) -> Bool {
    let number = inside.drop { "注註".contains($0) }
    // `收入(1)` beside `收入(2)` is more often the first of two than one with a note.
    if sign != ")" && sign != "）" || number.count < inside.count {
      if number.count <= 2, !inside.isEmpty, number.allSatisfy(\.isASCIIDigit) { return true }
    }
    let year = before.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
    return year.count == 4 && inside.hasPrefix("YR") && inside.dropFirst(2) == year
  }
}
