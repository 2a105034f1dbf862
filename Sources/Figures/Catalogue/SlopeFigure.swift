import Analysis
import PanelData
import Plotting

extension Figure {
  /// A line a unit from the first period to the last: blue for what rose, orange for what fell.
  public static let slope = Figure(name: "slope", sentence: Phrase(.slopeFigure)) {
    series, context in
    guard let changes = Changes(series) else { throw context.needsTwoPeriods("slope", series) }
    guard changes.byLevel.count <= SlopeFigure.mostDrawn else {
      throw Failure(
        .usage,
        Phrase(
          .tooManyForSlope, context.counted(changes.byLevel.count), .count(SlopeFigure.mostDrawn)))
    }
    return SlopeFigure(changes: changes, context: context).drawing
  }
}

/// Draws lines between two periods, each named at its end.
private struct SlopeFigure {
  /// Names of more would not find room beside the ends of their lines on one page.
  static let mostDrawn = 50

  private struct Row {
    var x: Double
    var y: Double
    var name: String
    var status: ObservationStatus
  }

  let changes: Changes
  let context: Figure.Context
  private let numbers: FigureNumbers

  init(changes: Changes, context: Figure.Context) {
    self.changes = changes
    self.context = context
    numbers = FigureNumbers(
      changes.byLevel.shown.flatMap { [$0.before, $0.after] }, unit: changes.metric.unit,
      language: context.language)
  }

  var drawing: Figure.Drawing {
    let entries = changes.byLevel.shown
    let ends = [changes.before, changes.after]
    let labels = labels
    let chart = Chart {
      lines(entries.filter { $0.after >= $0.before }, ink: context.theme.positive, dash: [], labels)
      lines(
        entries.filter { $0.after < $0.before }, ink: context.theme.negative, dash: [5, 2], labels)
    }
    .chartXAxis {
      AxisMarks(
        values: .values(ends.map(\.position)),
        format: AxisValueFormat { value, _ in
          ends.first { $0.position == value }?.description ?? ""
        })
    }
    .chartXScale(domain: changes.before.position...changes.after.position)
    .chartYAxis { AxisMarks(format: numbers.axisFormat) }
    return Figure.Drawing(
      chart: context.captioned(chart, title: title, subtitle: subtitle, notes: notes),
      size: size(entries.count), summary: context.paragraph(sentences + notes),
      account: Phrase(
        .changeAll, FigureText.argument(changes.before), FigureText.argument(changes.after)),
      evidence: changes.evidence(.lines, units: entries.map(\.name)))
  }

  /// High enough for a name at the end of every line.
  private func size(_ count: Int) -> Size {
    var size = Size.centimetres(16, 10)
    size.height = max(size.height, Double(count) * 12.5 + 110)
    return size
  }

  @ChartContentBuilder private func lines(
    _ entries: [Changes.Entry], ink: Color, dash: [Double], _ labels: [String: String]
  ) -> [any Mark] {
    let rows = entries.flatMap { entry in
      [
        Row(
          x: changes.before.position, y: numbers.scaled(entry.before), name: entry.name,
          status: entry.remarksBefore.status),
        Row(
          x: changes.after.position, y: numbers.scaled(entry.after), name: entry.name,
          status: entry.remarksAfter.status),
      ]
    }
    LineMark(
      rows, x: .value("", \.x), y: .value("", \.y), series: .value("", \.name), status: \.status
    )
    .foregroundStyle(ink).lineStyle(width: 1.2, dash: dash).statusWords(context.statusWords)
    .seriesLabel(.trailing, texts: labels)
    PointMark(
      rows.filter { $0.status.isDisjoint(with: [.estimated, .provisional]) }, x: .value("", \.x),
      y: .value("", \.y), series: .value("", \.name)
    )
    .foregroundStyle(ink).symbol(.circle).symbolSize(4)
  }

  private var labels: [String: String] {
    context.movedLabels(
      changes.byLevel.shown.map {
        ($0.name, (numbers.text($0.before), numbers.text($0.after)))
      })
  }

  // MARK: Texts

  private var title: String { changes.title(context) }

  private var subtitle: String {
    context.subtitle(
      unit: numbers.unit.label, count: context.counted(changes.byLevel.count),
      time: .phrase(
        Phrase(
          .comparedWith, FigureText.argument(changes.before), FigureText.argument(changes.after))))
  }

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if changes.byLevel.shown.contains(where: { $0.after < $0.before }) {
      notes.append(Phrase(.slopeNote))
    }
    return notes + [changes.incompleteNote(context)].compactMap { $0 }
  }

  private var sentences: [Phrase] {
    let entries = changes.byLevel.shown
    let rose = entries.count { $0.after > $0.before }
    let fell = entries.count { $0.after < $0.before }
    return changes.sentences(.summarySlope, numbers, context)
      + [Phrase(.summaryRoseFell, .count(rose), .count(fell))]
  }
}
