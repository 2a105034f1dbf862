import Analysis
import Figures
import PanelData
import Statistics

/// Finds what a name stands for.
enum ExplanationSearch {
  /// What `name` stands for: a measure's name, a figure, a code, or a measure's title.
  /// - Throws: a `Failure` of kind `usage` with the nearest name.
  static func find(_ name: String, in language: Language) throws -> Explanation {
    let folded = name.lowercased()
    for text in [name, folded] {
      if let measure = try measure(text, in: language) {
        return Explanation(measure, in: language)
      }
    }
    if let figure = Figure.all.first(where: { $0.name == folded }) {
      return Explanation(figure, in: language)
    }
    if let reason = UndefinedReason.allCases.first(where: { $0.rawValue.lowercased() == folded }) {
      return Explanation(reason, in: language)
    }
    if let remark = Remark.allCases.first(where: { $0.rawValue.lowercased() == folded }) {
      return Explanation(remark, in: language)
    }
    if let code = PhraseCode.messages.first(where: { $0.rawValue.lowercased() == folded }) {
      return Explanation(code, in: language)
    }
    if let account = MeasureAccount.all.first(where: { titles(of: $0).contains(folded) }) {
      return Explanation(MeasureName(account), in: language)
    }
    throw unknown(name)
  }

  /// The measure called `text`; nil if there is none.
  private static func measure(_ text: String, in language: Language) throws -> MeasureName? {
    do throws(MeasureNameError) {
      return try MeasureName(text)
    } catch {
      if let phrase = error.phrase(of: text, in: language) { throw Failure(.usage, phrase) }
      // Parts that data names, such as sources and bands, are accounted for by their measure.
      let base = String(text.prefix { $0 != "." })
      guard base != text, Question.Measure.all.contains(where: { $0.name == base && $0.isWide })
      else { return nil }
      return try? MeasureName(base)
    }
  }

  /// The titles of an account in lower case, also without what stands in brackets behind them.
  private static func titles(of account: MeasureAccount) -> [String] {
    let title = account.title
    let whole = [title.english, title.simplified, title.traditional].map { $0.lowercased() }
    return whole
      + whole.map { text in
        let bare = text.prefix { $0 != "(" && $0 != "（" }
        return bare.last == " " ? String(bare.dropLast()) : String(bare)
      }
  }

  private static func unknown(_ name: String) -> Failure {
    let names =
      MeasureAccount.all.map(\.name) + Figure.all.map(\.name)
      + UndefinedReason.allCases.map(\.rawValue) + Remark.allCases.map(\.rawValue)
    let titles = MeasureAccount.all.map(\.title)
    let candidates =
      names + titles.flatMap { [$0.english, $0.simplified, $0.traditional] }
      + PhraseCode.messages.map(\.rawValue)
    // Of a single letter every other one is a misspelling.
    let near = Suggestion.nearest(to: name, among: candidates.filter { $0.count > 1 }).first
    return Failure(
      .usage,
      Phrase(
        .explainUnknown, .text(name),
        .phrase(near.map { Phrase(.didYouMean, .text($0)) } ?? Phrase(.explainSeeList))))
  }
}
