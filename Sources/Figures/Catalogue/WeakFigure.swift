import Analysis
import PanelData
import Plotting

extension Figure {
  /// How many units lie below the line of weakness, with what would lift them: a bar a period.
  public static let weak = Figure(name: "weak", sentence: Phrase(.weakFigure)) { series, context in
    guard let path = WeakPath(series) else {
      throw Failure(.usage, Phrase(.noWeakLine, .text(context.title(of: series.metric))))
    }
    return WeakFigure(path: path, context: context).drawing
  }
}

/// Draws the number of weak units of every period.
private struct WeakFigure {
  private struct Row {
    var period: String
    var weak: Int
    var text: String
  }

  let path: WeakPath
  let context: Figure.Context
  private let numbers: FigureNumbers

  init(path: WeakPath, context: Figure.Context) {
    self.path = path
    self.context = context
    numbers = FigureNumbers(
      path.rows.map(\.shortfall), unit: path.metric.unit, language: context.language,
      significant: 3)
  }

  var drawing: Figure.Drawing {
    let rows = path.rows.map { row in
      Row(period: row.period.description, weak: row.weak, text: context.text(label(row)))
    }
    let chart = Chart {
      BarMark(rows, x: .value("", \.weak), y: .value("", \.period), label: \.text)
        .foregroundStyle(context.theme.negative)
    }
    .chartYScale(domain: rows.map(\.period))
    .chartXAxis { AxisMarks(values: .wholeNumbers, format: .number(grouping: ",")) }
    .chartXAxisLabel(context.text(Phrase(.numberOf, context.noun(2))))
    return Figure.Drawing(
      chart: context.captioned(
        chart,
        title: context.text(
          Phrase(
            .weakTitle, .text(context.title(of: path.metric)), numbers.amount(path.line),
            context.noun(2))),
        subtitle: context.subtitle(
          unit: "", count: context.counted(path.rows.map(\.count).max() ?? 0),
          time: .phrase(FigureText.span(of: path.rows.map(\.period)))),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(hasSums ? .weakAccount : .weakCountAccount, numbers.amount(path.line)))
  }

  /// What lacks in rates or figures per head adds up to nothing that could be paid.
  private var hasSums: Bool { path.metric.isAdditive }

  /// The number and, where there is one, what it takes.
  private func label(_ row: WeakPath.Row) -> Phrase {
    row.weak > 0 && hasSums
      ? Phrase(.weakLabel, .count(row.weak), numbers.aligned(row.shortfall))
      : Phrase(.weakCount, .count(row.weak))
  }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes = hasSums ? [Phrase(.weakNote, numbers.amount(path.line))] : []
    if let period = path.period, !path.weakest.isEmpty {
      notes.append(
        Phrase(.weakNames, FigureText.argument(period), context.names(path.weakest)))
    }
    if !path.missing.isEmpty { notes.append(Phrase(.missingNote, context.names(path.missing))) }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryWeak, .text(context.title(of: path.metric)), numbers.amount(path.line),
        context.noun(2), .phrase(FigureText.span(of: path.rows.map(\.period))))
    ]
    for row in [path.rows.first, path.rows.last].compactMap({ $0 }) {
      var sentence = Phrase(
        .summaryWeakCount, FigureText.argument(row.period), .count(row.weak), .count(row.count))
      if hasSums {
        sentence.code = .summaryWeakYear
        sentence.arguments.append(numbers.amount(row.shortfall))
      }
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }
}
