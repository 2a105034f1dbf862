import Analysis
import PanelData
import Plotting

extension Figure {
  /// Two dots a unit, before and after, joined by a line.
  public static let dumbbell = Figure(name: "dumbbell", sentence: Phrase(.dumbbellFigure)) {
    series, context in
    guard let changes = Changes(series, most: context.page.mostRows) else {
      throw context.needsTwoPeriods("dumbbell", series)
    }
    return DumbbellFigure(changes: changes, context: context).drawing
  }
}

/// Draws the figures of two periods side by side.
private struct DumbbellFigure {
  private struct Row {
    var name: String
    var before: Double
    var after: Double
    var text: String
    var statusBefore: ObservationStatus
    var statusAfter: ObservationStatus
    var rises: Bool { after >= before }
    var right: Double { max(before, after) }
  }

  let changes: Changes
  let context: Figure.Context
  private let numbers: FigureNumbers
  private let rows: [Row]

  init(changes: Changes, context: Figure.Context) {
    self.changes = changes
    self.context = context
    let entries = changes.byLevel.shown
    let numbers = FigureNumbers(
      entries.flatMap { [$0.before, $0.after] }, unit: changes.metric.unit,
      language: context.language)
    self.numbers = numbers
    rows = entries.map {
      Row(
        name: $0.name, before: numbers.scaled($0.before), after: numbers.scaled($0.after),
        text: context.text(
          Phrase(
            .beforeAfter, .text(numbers.text($0.before)), .text(numbers.text($0.after)))),
        statusBefore: $0.remarksBefore.status, statusAfter: $0.remarksAfter.status)
    }
  }

  var drawing: Figure.Drawing {
    let names = RowNames(changes.byLevel, context, name: \.name)
    let chart = Chart {
      names.marks
      pairs(rows.filter(\.rises), ink: context.theme.positive)
      pairs(rows.filter { !$0.rises }, ink: context.theme.negative)
      TextMark(
        rows, x: .value("", \.right), y: .value("", \.name), text: .value("", \.text),
        side: .trailing, reservesRoom: true
      )
      // The forms of what is not sure are wider than dots.
      .symbolSize(rows.contains { !$0.statusAfter.union($0.statusBefore).isEmpty } ? 8.5 : 5.5)
    }
    .chartYScale(domain: names.domain)
    .chartXAxis { AxisMarks(format: numbers.axisFormat) }
    return Figure.Drawing(
      chart: context.captioned(chart, title: title, subtitle: subtitle, notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(
        changes.byLevel.leftOut > 0 ? .changeEnds : .changeAll,
        FigureText.argument(changes.before), FigureText.argument(changes.after)),
      evidence: changes.evidence(.points, units: rows.map(\.name)))
  }

  @ChartContentBuilder private func pairs(_ rows: [Row], ink: Color) -> [any Mark] {
    RuleMark(
      rows, xStart: .value("", \.before), xEnd: .value("", \.after), y: .value("", \.name)
    )
    .foregroundStyle(ink).lineStyle(width: 1.2)
    PointMark(
      rows, x: .value("", \.before), y: .value("", \.name), series: .value("", \.name),
      status: \.statusBefore
    )
    .foregroundStyle(ink).symbol(.hollowCircle).symbolSize(5.5).statusWords(context.statusWords)
    PointMark(
      rows, x: .value("", \.after), y: .value("", \.name), series: .value("", \.name),
      status: \.statusAfter
    )
    .foregroundStyle(ink).symbol(.circle).symbolSize(5.5).statusWords(context.statusWords)
    // The forms of what is not sure are hollow: a dot in them says that they are the later figure.
    PointMark(
      rows.filter { !$0.statusAfter.isDisjoint(with: [.estimated, .provisional]) },
      x: .value("", \.after), y: .value("", \.name), series: .value("", \.name)
    )
    .foregroundStyle(ink).symbol(.circle).symbolSize(Self.innerSize)
  }

  private static let innerSize = 2.2

  // MARK: Texts

  private var title: String { changes.title(context) }

  private var subtitle: String {
    context.subtitle(
      unit: numbers.unit.label, count: context.counted(changes.byLevel.count),
      time: .phrase(
        Phrase(
          .dumbbellKey, FigureText.argument(changes.before), FigureText.argument(changes.after))))
  }

  private var notes: [Phrase] {
    var notes = RowNames.note(changes.byLevel, context)
    if rows.contains(where: { !$0.rises }) { notes.append(Phrase(.dumbbellNote)) }
    return notes + [changes.incompleteNote(context)].compactMap { $0 }
  }

  private var sentences: [Phrase] { changes.sentences(.summaryDumbbell, numbers, context) }
}
