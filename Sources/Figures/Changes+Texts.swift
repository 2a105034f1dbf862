import Analysis
import PanelData

/// What figures that set two periods side by side say alike.
extension Changes {
  /// The metric and the two periods.
  func title(_ context: Figure.Context) -> String {
    context.text(
      Phrase(
        .dumbbellTitle, .text(context.title(of: metric)), FigureText.argument(before),
        FigureText.argument(after)))
  }

  /// The figures of both periods, with a mark of its own for each of `units`.
  func evidence(_ signs: Figure.Evidence.Signs, units: [String]) -> Figure.Evidence {
    Figure.Evidence(signs, periods: [before, after], units: units)
  }

  /// Who has a figure in one of the periods only; nil where nobody has.
  func incompleteNote(_ context: Figure.Context) -> Phrase? {
    incomplete.isEmpty ? nil : Phrase(.onlyOneNote, context.names(incomplete))
  }

  /// What the picture shows, called by `code`, with its ends and how far they are apart.
  func sentences(
    _ code: PhraseCode, _ numbers: FigureNumbers, _ context: Figure.Context
  ) -> [Phrase] {
    let opening = Phrase(
      code, .text(context.title(of: metric)), context.counted(byLevel.count),
      FigureText.argument(before), FigureText.argument(after))
    return [opening]
      + context.sentences(on: levels, at: FigureText.argument(after), numbers: numbers)
  }
}
