import PanelData

/// Explanations as people read them, in lines of `width` columns or unbroken.
struct ExplanationPage {
  var language: Language
  var width: Int?

  /// One explanation: its title, then a paragraph for each thing to know.
  func text(of explanation: Explanation) -> String {
    let title = Phrase(.explainTitle, .text(explanation.title), .text(explanation.name))
    let paragraphs: [(PhraseCode?, String?)] = [
      (.explainFormula, explanation.formula),
      (nil, explanation.letters),
      (.explainParameter, explanation.parameter?.sentence.text(in: language)),
      (
        .explainLevel,
        explanation.level.map { Phrase(.explainLevelGiven, .text($0)).text(in: language) }
      ),
      (.explainMeaning, explanation.meaning),
      (.explainRange, explanation.range),
      (.explainUndefined, explanation.undefined),
      (.explainRemedy, explanation.remedy),
      (.explainSource, explanation.source),
      (.explainPeers, explanation.peers),
      (.explainFigureNamed, explanation.figure),
    ]
    var lines = LineBreaks.lines(of: title.text(in: language), width: width)
    for case (let heading, let text?) in paragraphs {
      if let heading { lines += ["", Phrase(heading).text(in: language)] }
      lines += LineBreaks.lines(of: text, width: width.map { $0 - 2 }).map { "  " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All explanations under their headings, a line each.
  func text(of sections: [(heading: String, explanations: [Explanation])]) -> String {
    var lines: [String] = []
    for (heading, explanations) in sections {
      lines.append(heading)
      let column = 4 + (explanations.map { Help.width(of: $0.name) }.max() ?? 0)
      for explanation in explanations {
        // A code has no title of its own.
        let isCode = explanation.kind == .undefined || explanation.kind == .remark
        let text = isCode ? explanation.meaning : explanation.title
        let broken = LineBreaks.lines(of: text, width: width.map { max(20, $0 - column) })
        for (place, line) in broken.enumerated() {
          let name = place == 0 ? "  " + explanation.name : ""
          lines.append(
            name + String(repeating: " ", count: column - Help.width(of: name)) + line)
        }
      }
      lines.append("")
    }
    lines += LineBreaks.lines(of: Phrase(.explainMore).text(in: language), width: width)
    return lines.joined(separator: "\n") + "\n"
  }
}
