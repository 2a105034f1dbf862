import Analysis
import PanelData
import Plotting

extension Figure {
  /// Gini coefficient and Theil's T over the periods, with their intervals.
  public static let inequality = Figure(name: "inequality", sentence: Phrase(.inequalityFigure)) {
    series, context in
    guard series.units.count > 1 else {
      throw Failure(.usage, Phrase(.needsTwoUnits, .text("inequality")))
    }
    return InequalityFigure(path: InequalityPath(series), context: context).drawing
  }
}

/// Draws two measures of inequality over time.
private struct InequalityFigure {
  private struct Row {
    var x: Double
    var value: Double?
    var low: Double?
    var high: Double?
    var name: String
  }

  let path: InequalityPath
  let context: Figure.Context

  private var measures: [(name: String, estimates: [InequalityPath.Estimate?])] {
    [
      (context.text(Phrase(.giniName)), path.gini), (context.text(Phrase(.theilName)), path.theil),
    ]
  }

  var drawing: Figure.Drawing {
    let rows = measures.flatMap { measure in
      path.periods.indices.map { place in
        let estimate = measure.estimates[place]
        return Row(
          x: path.periods[place].position, value: estimate?.value,
          low: estimate?.interval?.lowerBound, high: estimate?.interval?.upperBound,
          name: measure.name)
      }
    }
    let chart = Chart {
      for measure in measures {
        AreaMark(
          rows.filter { $0.name == measure.name }, x: .value("", \.x), yStart: .value("", \.low),
          yEnd: .value("", \.high)
        )
        .foregroundStyle(by: .value("", measure.name)).opacity(0.16)
        .accessibilityLabel(context.text(Phrase(.intervalOf, .text(measure.name))))
      }
      LineMark(rows, x: .value("", \.x), y: .value("", \.value), series: .value("", \.name))
        .lineStyle(width: 1.8).seriesLabel(.trailing, texts: labels)
      if PeriodAxis(path.periods).hasRoomForPoints {
        PointMark(rows, x: .value("", \.x), y: .value("", \.value), series: .value("", \.name))
      }
    }
    // Measures are shares of what they could be: a part of the axis would enlarge small changes.
    .chartYScale(includesZero: true)
    .chartForegroundStyleScale(domain: measures.map(\.name))
    return Figure.Drawing(
      chart: context.captioned(
        PeriodAxis(path.periods).applied(to: chart),
        title: context.text(Phrase(.inequalityTitle, .text(context.title(of: path.metric)))),
        subtitle: context.subtitle(
          unit: "", count: context.counted(path.unitCount),
          time: .phrase(FigureText.span(of: path.periods))),
        notes: notes),
      summary: context.paragraph(sentences + notes), account: Phrase(.inequalityAccount))
  }

  /// Each name with the last value at the end of its line.
  private var labels: [String: String] {
    Dictionary(
      measures.map { measure in
        let last = measure.estimates.compactMap { $0 }.last?.value
        return (
          measure.name, measure.name + (last.map { " " + number($0) } ?? "")
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private func number(_ value: Double) -> String { NumberFormat.fixed(value, decimals: 3) }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if (path.gini + path.theil).contains(where: { $0?.interval != nil }) {
      notes.append(Phrase(.intervalNote, context.noun(2)))
    }
    for (reason, periods) in path.undefined {
      let time = FigureText.ranges(of: periods, within: path.periods)
      notes += reason.phrase.map { [Phrase(.measureUndefined, time, .phrase($0))] } ?? []
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryInequality, .text(context.title(of: path.metric)),
        context.counted(path.unitCount), .phrase(FigureText.span(of: path.periods)))
    ]
    for measure in measures {
      let defined = path.periods.indices.compactMap { place in
        measure.estimates[place].map { (period: path.periods[place], value: $0.value) }
      }
      guard let first = defined.first, let last = defined.last, first.period != last.period,
        let highest = defined.max(by: { $0.value < $1.value }),
        let lowest = defined.min(by: { $0.value < $1.value })
      else { continue }
      sentences.append(
        Phrase(
          .summaryMeasure, .text(measure.name), .text(number(first.value)),
          FigureText.argument(first.period), .text(number(last.value)),
          FigureText.argument(last.period)))
      if highest.value > lowest.value {
        sentences.append(
          Phrase(
            .summaryMeasureEnds, .text(number(highest.value)),
            FigureText.argument(highest.period), .text(number(lowest.value)),
            FigureText.argument(lowest.period)))
      }
    }
    return sentences
  }
}
