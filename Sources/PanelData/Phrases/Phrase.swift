/// A user-visible sentence as a code and arguments, put into a language where it is shown.
public struct Phrase: Sendable, Hashable {
  /// What stands in a placeholder.
  public indirect enum Argument: Sendable, Hashable {
    /// A name, a number already written, a path.
    case text(String)
    /// A number that decides between singular and plural.
    case count(Int)
    /// Another phrase.
    case phrase(Phrase)
    /// Several, joined by the language's comma.
    case list([Argument])
    /// A text that the dataset gives by language.
    case localized(LocalizedText)
  }

  /// Which sentence.
  public var code: PhraseCode
  /// What its placeholders `{0}`, `{1}`, … stand for.
  public var arguments: [Argument]

  /// The sentence `code` about `arguments`.
  public init(_ code: PhraseCode, _ arguments: Argument...) {
    self.code = code
    self.arguments = arguments
  }

  /// The sentence in `language`.
  ///
  /// In a wording `{0}` stands for an argument and `{0|village|villages}` for the word that its
  /// count asks for.
  public func text(in language: Language) -> String {
    guard let wording = Phrase.wordings[code]?.text(in: language) else { return code.rawValue }
    var result = ""
    var rest = Substring(wording)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let parts = rest[rest.index(after: open)..<close].split(separator: "|")
      rest = rest[rest.index(after: close)...]
      guard let number = parts.first.flatMap({ Int($0) }), arguments.indices.contains(number) else {
        continue
      }
      if parts.count == 3 {
        if case .count(1) = arguments[number] { result += parts[1] } else { result += parts[2] }
      } else {
        result += Phrase.text(of: arguments[number], in: language)
        // A name that ends in a full stop, `Congo, Dem. Rep.`, brings that of the sentence.
        if result.hasSuffix("."), !result.hasSuffix(".."), rest == "." || rest.hasPrefix(". ") {
          rest = rest.dropFirst()
        }
      }
    }
    return result + rest
  }

  private static func text(of argument: Argument, in language: Language) -> String {
    switch argument {
    case .text(let text): return text
    case .count(let count):
      return NumberFormat.fixed(Double(count), decimals: 0, grouping: .always)
    case .phrase(let phrase): return phrase.text(in: language)
    case .localized(let text): return text.text(in: language)
    case .list(let items):
      return items.map { Phrase.text(of: $0, in: language) }
        .joined(separator: language.isChinese ? "、" : ", ")
    }
  }
}

extension Phrase.Argument {
  /// A text from the data between quotation marks, as one of a list has none around it.
  static func quoted(_ text: String) -> Self { .phrase(Phrase(.quoted, .text(text))) }
}

extension Phrase.Argument: ExpressibleByStringLiteral {
  /// A plain text.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// One sentence in every language, with the same placeholders in each.
struct Wording: Sendable {
  var english: String
  var simplified: String
  var traditional: String

  init(_ english: String, _ simplified: String, _ traditional: String) {
    self.english = english
    self.simplified = simplified
    self.traditional = traditional
  }

  func text(in language: Language) -> String {
    switch language {
    case .english: return english
    case .simplifiedChinese: return simplified
    case .traditionalChinese: return traditional
    }
  }
}

extension Phrase {
  /// All sentences; the area files below each hold some.
  static let wordings: [PhraseCode: Wording] =
    tableProblemWordings
    .merging(numberFaultWordings) { first, _ in first }
    .merging(dataProblemWordings) { first, _ in first }
    .merging(periodWordings) { first, _ in first }
    .merging(layoutWordings) { first, _ in first }
    .merging(outputProblemWordings) { first, _ in first }
    .merging(noteWordings) { first, _ in first }
    .merging(figureWordings) { first, _ in first }
    .merging(catalogueWordings) { first, _ in first }
    .merging(comparisonWordings) { first, _ in first }
    .merging(roomWordings) { first, _ in first }
    .merging(statusWordings) { first, _ in first }
    .merging(reportWordings) { first, _ in first }
    .merging(helpWordings) { first, _ in first }
    .merging(plausibilityWordings) { first, _ in first }
    .merging(cautionWordings) { first, _ in first }
    .merging(checkWordings) { first, _ in first }
    .merging(successionWordings) { first, _ in first }
    .merging(villageWordings) { first, _ in first }
    .merging(historyWordings) { first, _ in first }
    .merging(exportWordings) { first, _ in first }
    .merging(explainWordings) { first, _ in first }
    .merging(mapWordings) { first, _ in first }
    .merging(mistakeWordings) { first, _ in first }
    .merging(gapWordings) { first, _ in first }
    .merging(pictureWordings) { first, _ in first }
    .merging(eachWordings) { first, _ in first }
    .merging(keyboardWordings) { first, _ in first }
}
