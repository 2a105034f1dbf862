/// A heading, a corner or a title taken apart into what is counted and in which unit.
///
/// `集体经济收入（万元）`, `收入/万元`, `单位：元、人`, `Revenue (10,000 yuan)`, `in Mio. EUR`.
public struct UnitText: Sendable, Hashable {
  /// The text without the unit; empty for a note such as `单位：万元`.
  public let name: String
  /// The unit as written, if there is one; the first where a note names several.
  public var unit: String? { units.first }
  /// All units named, in their order: two for `单位：元、人`.
  public let units: [String]
  /// The unit's power of ten: 4 for 万元, 0 for 人, -2 for %; `nil` without a unit.
  public let exponent: Int?
  /// Whether the unit is one of money.
  public let isMoney: Bool
  /// The ISO code of the currency, where the word tells one; 元 and `$` do not.
  public let currency: String?
  /// What is counted, 人 of 万人; nil for money, rates, and what is counted per something.
  public let counted: String?

  /// Looks for a unit in `text`.
  ///
  /// Words that are no unit stay in the name: `收入（2023年）`.
  public init(_ text: String) {
    // A heading of a megabyte is none, and every slash of it would be tried.
    let folded = text.utf8.count > 400 ? "" : Self.folded(text)
    // Most headings are words without any sign that could part a unit from them.
    let isWord = !folded.utf8.contains { $0 < 0x80 } && !folded.hasSuffix("‰")
    let found =
      isWord
      ? Self.isMeasure(folded) ? ("", [folded]) : nil : Self.note(folded) ?? Self.heading(folded)
    let (name, units) = found ?? (Self.trimmed(text), [])
    self.name = name
    self.units = units
    let first = units.first.flatMap { Unit($0) }
    exponent = first?.exponent
    isMoney = first?.isMoney ?? false
    currency = first?.currency
    counted = first?.counted
  }

  /// Whether a whole text is a unit: `万元`, `元/人`.
  public static func isKnown(_ text: String) -> Bool {
    exponent(of: text) != nil
  }

  /// The power of ten of a unit, 4 for `万元`; `nil` when it is no unit.
  public static func exponent(of unit: String) -> Int? {
    unit.utf8.count > 400 ? nil : Unit(folded(unit))?.exponent
  }

  /// What a unit counts, 人 for `万人`; nil where that is money or a rate.
  public static func counted(in unit: String) -> String? {
    unit.utf8.count > 400 ? nil : Unit(folded(unit))?.counted
  }

  /// The text trimmed, its full-width forms in ASCII.
  private static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(Unicode.Scalar(CellCursor.folded(scalar.value)) ?? scalar)
    }
    return trimmed(String(scalars))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    guard let start = text.firstIndex(where: { $0 != " " && $0 != "\t" }),
      let end = text.lastIndex(where: { $0 != " " && $0 != "\t" })
    else { return "" }
    return String(text[start...end])
  }

  private static let noteWords = [
    "计量单位", "計量單位", "货币单位", "单位", "單位", "数据单位", "金额单位", "units", "unit", "Units", "Unit",
  ]

  /// A note that says nothing but the units, also in parentheses.
  private static func note(_ text: String) -> (String, [String])? {
    var text = text
    if text.hasPrefix("("), text.hasSuffix(")") { text = trimmed(text.dropFirst().dropLast()) }
    for word in noteWords where text.hasPrefix(word) {
      let rest = trimmed(text.dropFirst(word.count))
      guard rest.hasPrefix(":") else { continue }
      let units = pieces(rest.dropFirst()).filter { Unit($0) != nil }
      return units.isEmpty ? nil : ("", units)
    }
    if text.hasPrefix("in "), Unit(trimmed(text.dropFirst(3))) != nil {
      return ("", [trimmed(text.dropFirst(3))])
    }
    return Unit(text) != nil && isMeasure(text) ? ("", [text]) : nil
  }

  /// Whether a unit alone in a corner is meant as one: `村` and `人` there are names.
  private static func isMeasure(_ text: String) -> Bool {
    guard let unit = Unit(text) else { return false }
    return unit.isMoney || unit.exponent != 0
  }

  /// The parts of a list; a comma between digits is none of a list.
  private static func pieces(_ text: some StringProtocol) -> [String] {
    var pieces: [String] = []
    var piece = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isBetweenDigits =
        character == "," && index > 0 && index + 1 < characters.count
        && characters[index - 1].isNumber && characters[index + 1].isNumber
      if "、,;，；".contains(character), !isBetweenDigits {
        pieces.append(trimmed(piece))
        piece = ""
      } else {
        piece.append(character)
      }
    }
    pieces.append(trimmed(piece))
    return pieces.filter { !$0.isEmpty }
  }

  private static func heading(_ text: String) -> (String, [String])? {
    inBrackets(text, "(", ")") ?? inBrackets(text, "[", "]") ?? behindSign(text)
  }

  /// A unit in the last pair of brackets that holds one; what else stands there stays in the name.
  private static func inBrackets(
    _ text: String, _ open: Character, _ close: Character
  ) -> (String, [String])? {
    var end = text.endIndex
    while let closing = text[..<end].lastIndex(of: close),
      let opening = text[..<closing].lastIndex(of: open)
    {
      var inside = trimmed(text[text.index(after: opening)..<closing])
      for word in noteWords where inside.hasPrefix(word + ":") {
        inside = trimmed(inside.dropFirst(word.count + 1))
      }
      if inside.hasPrefix("in ") { inside = trimmed(inside.dropFirst(3)) }
      let parts = Unit(inside) != nil ? [inside] : pieces(inside)
      let units = parts.filter { Unit($0) != nil }
      if units.count == 1 {
        let others = parts.filter { Unit($0) == nil }
        let before = trimmed(text[..<opening])
        let after = trimmed(text[text.index(after: closing)...])
        let kept = others.isEmpty ? "" : "(" + others.joined(separator: ", ") + ")"
        return (before + kept + after, units)
      }
      end = opening
    }
    return nil
  }

  /// A unit behind a slash, a comma, `in`, an underscore or a space.
  private static func behindSign(_ text: String) -> (String, [String])? {
    if text.hasSuffix("%") || text.hasSuffix("‰"), text.count > 1 {
      return (trimmed(text.dropLast()), [String(text.suffix(1))])
    }
    // The longest unit counts: `收入/元/人`.
    for (index, character) in zip(text.indices, text) where character == "/" {
      let name = trimmed(text[..<index])
      let unit = trimmed(text[text.index(after: index)...])
      if !name.isEmpty, Unit(name) == nil, Unit(unit) != nil { return (name, [unit]) }
    }
    for sign in [" in ", ", ", ",", ":", "_", " "] {
      for (start, end) in text.places(of: sign).reversed() {
        let name = trimmed(text[..<start])
        let unit = trimmed(text[end...])
        // Villages are counted in `人`, but `村 人` is rather two names.
        if !name.isEmpty, isMeasure(unit) { return (name, [unit]) }
      }
    }
    return nil
  }
}

extension String {
  fileprivate func places(of word: String) -> [(Index, Index)] {
    var places: [(Index, Index)] = []
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word),
        let end = index(start, offsetBy: word.count, limitedBy: endIndex)
      {
        places.append((start, end))
      }
      start = index(after: start)
    }
    return places
  }
}
