import Analysis
import PanelData
import Plotting

extension Figure {
  /// Lorenz curves of up to four periods, each with its Gini coefficient.
  public static let lorenz = Figure(name: "lorenz", sentence: Phrase(.lorenzFigure)) {
    series, context in
    guard series.units.count > 1 else {
      throw Failure(.usage, Phrase(.needsTwoUnits, .text("lorenz")))
    }
    let curves = LorenzCurves(series)
    guard !curves.curves.isEmpty || series.filledPlaces.isEmpty else {
      throw Failure(.badData, Phrase(.lorenzNoTotal, .text(context.title(of: series.metric))))
    }
    return LorenzFigure(curves: curves, context: context).drawing
  }
}

/// Draws Lorenz curves in a square.
private struct LorenzFigure {
  private struct Row {
    var x: Double
    var y: Double
    var name: String
    var text = ""
  }

  let curves: LorenzCurves
  let context: Figure.Context

  var drawing: Figure.Drawing {
    let rows = curves.curves.flatMap { curve in
      curve.points.map { Row(x: $0.units, y: $0.total, name: name(of: curve)) }
    }
    let lowest = curves.curves.flatMap(\.points).map(\.total).min() ?? 0
    let chart = Chart {
      if !rows.isEmpty {
        LineMark(
          [Row(x: 0, y: 0, name: ""), Row(x: 1, y: 1, name: "")], x: .value("", \.x),
          y: .value("", \.y)
        )
        .foregroundStyle(context.theme.context).lineStyle(width: 0.75)
        .accessibilityLabel(context.text(Phrase(.lorenzEqual)))
        TextMark(
          [Row(x: 0.6, y: 0.6, name: "", text: context.text(Phrase(.lorenzEqual)))],
          x: .value("", \.x), y: .value("", \.y), text: .value("", \.text), side: .aboveLeading
        )
        .symbolSize(8)
      }
      LineMark(rows, x: .value("", \.x), y: .value("", \.y), series: .value("", \.name))
        .lineStyle(width: 1.6)
    }
    .chartLegend(.visible)
    .chartForegroundStyleScale(domain: curves.curves.reversed().map(name))
    .chartXScale(domain: 0...1)
    .chartYScale(domain: min(0, lowest)...1)
    // Both axes measure shares: a grid of squares says so.
    .chartXAxis { AxisMarks(values: .values(Self.shares), format: .percent) }
    .chartYAxis {
      AxisMarks(values: lowest < 0 ? .automatic : .values(Self.shares), format: .percent)
    }
    .chartXAxisLabel(
      context.text(Phrase(.lorenzUnits, context.noun(2)))
    )
    .chartYAxisLabel(context.text(Phrase(.lorenzTotal)))
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: context.text(Phrase(.lorenzTitle, .text(context.title(of: curves.metric)))),
        subtitle: context.subtitle(
          unit: "", count: context.counted(curves.curves.last?.count ?? 0),
          time: .phrase(FigureText.span(of: curves.curves.map(\.period)))),
        notes: notes),
      size: .centimetres(12, 13.5), leastHeight: leastHeight,
      summary: context.paragraph(sentences + notes),
      account: Phrase(
        .lorenzAccount, .list(curves.curves.map { FigureText.argument($0.period) })),
      evidence: .summed(over: curves.curves.map(\.period)))
  }

  /// The two axes measure the same, so that they are about as long where there is no end to the page;
  /// elsewhere there is room for the texts and a curve that bends.
  private var leastHeight: Double {
    guard context.page.grows else { return Self.leastHeight }
    return context.page.size.width < Figure.Context.Page.narrow
      ? context.page.size.width * 1.1 : 0
  }

  private static let leastHeight = 230.0
  private static let shares = [0, 0.25, 0.5, 0.75, 1]

  private func name(of curve: LorenzCurves.Curve) -> String {
    let period = FigureText.argument(curve.period)
    return context.text(
      curve.gini.map {
        Phrase(.lorenzCurve, period, .text(NumberFormat.fixed($0.value, decimals: 3)))
      } ?? Phrase(.lorenzWithoutGini, period))
  }

  /// The interval of a curve's Gini coefficient; nil where it has none.
  private func interval(of curve: LorenzCurves.Curve) -> Phrase.Argument? {
    guard let interval = curve.gini?.interval else { return nil }
    let bounds = [interval.lowerBound, interval.upperBound].map { bound in
      Phrase.Argument.text(NumberFormat.fixed(bound, decimals: 3))
    }
    return .phrase(Phrase(.lorenzInterval, FigureText.argument(curve.period), bounds[0], bounds[1]))
  }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    let intervals = curves.curves.compactMap(interval)
    if !intervals.isEmpty { notes.append(Phrase(.lorenzIntervals, .list(intervals))) }
    if curves.curves.contains(where: { $0.gini == nil }) { notes.append(Phrase(.giniUndefined)) }
    if !curves.undefined.isEmpty {
      notes.append(Phrase(.lorenzUndefined, .list(curves.undefined.map(FigureText.argument))))
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryLorenz, .text(context.title(of: curves.metric)),
        context.counted(curves.curves.last?.count ?? 0),
        .list(curves.curves.map { .text(name(of: $0)) }))
    ]
    if let last = curves.curves.last, let share = last.poorerHalf {
      sentences.append(
        Phrase(
          .summaryPoorerHalf, FigureText.argument(last.period),
          .text(NumberFormat.fixed(share * 100, decimals: 1))))
    }
    return sentences
  }
}
