import Analysis
import PanelData

extension Figure.Context {
  /// The most figures without a logarithm that are named.
  private static let mostNamed = 5

  /// Throws a `Failure` that names the figures of `series` without a logarithm, if there are any.
  func requirePositive(_ series: MetricSeries) throws {
    var refused: [Phrase.Argument] = []
    for place in series.periods.indices {
      for unit in series.units {
        guard let value = unit.values[place], value <= 0 else { continue }
        refused.append(
          .phrase(
            Phrase(
              .logFigure, .text(unit.name), FigureText.argument(series.periods[place]),
              .text(NumberFormat.exact(value)))))
      }
    }
    guard !refused.isEmpty else { return }
    throw logRefusal(metric: series.metric, named: refused)
  }

  /// The failure for figures of `metric` that have no logarithm.
  func logRefusal(metric: Metric, named: [Phrase.Argument]) -> Failure {
    let shown = Phrase.Argument.list(Array(named.prefix(Self.mostNamed)))
    return Failure(
      .usage,
      Phrase(
        .logNotPositive, .text(metric.title.text(in: language)),
        named.count > Self.mostNamed
          ? .phrase(Phrase(.andOthers, shown, .count(named.count))) : shown))
  }
}
