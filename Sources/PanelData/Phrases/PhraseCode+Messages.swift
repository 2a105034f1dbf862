extension PhraseCode {
  /// The codes of the problems and notes that `--json` gives, in the order of the cases; the other
  /// codes are pieces of pictures, reports, templates, help and explanations.
  public static let messages: [PhraseCode] = {
    let pieces = [
      Phrase.figureWordings, Phrase.reportWordings, Phrase.templateWordings, Phrase.helpWordings,
      Phrase.explainWordings,
    ].flatMap(\.keys)
    return allCases.filter { code in
      !pieces.contains(code) && !["help", "explain"].contains { code.rawValue.hasPrefix($0) }
    }
  }()
}
