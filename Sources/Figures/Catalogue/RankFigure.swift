import Analysis
import PanelData
import Plotting

extension Figure {
  /// Bars from the highest to the lowest; dots for more than 25 units, both ends of more than 50.
  public static let rank = Figure(name: "rank", sentence: Phrase(.rankFigure)) {
    series, context in
    RankFigure(ranking: Ranking(series, most: context.page.mostRows), context: context).drawing
  }
}

/// Draws a ranking.
private struct RankFigure {
  private struct Row {
    var name: String
    var value: Double
    var text: String
    var status: ObservationStatus
    let zero = 0.0
  }

  /// More rows than this are dots: thinner than bars, and as long from 0.
  private static let mostBars = 25

  let ranking: Ranking
  let context: Figure.Context
  private let numbers: FigureNumbers
  private let rows: [Row]

  init(ranking: Ranking, context: Figure.Context) {
    self.ranking = ranking
    self.context = context
    let entries = ranking.entries.shown
    let numbers = FigureNumbers(
      entries.map(\.value), unit: ranking.metric.unit, language: context.language)
    self.numbers = numbers
    rows = entries.map {
      Row(
        name: $0.name, value: numbers.scaled($0.value), text: numbers.text($0.value),
        status: $0.remarks.subtracting(.breaks).status)
    }
  }

  var drawing: Figure.Drawing {
    let names = RowNames(ranking.entries, context, name: \.name)
    let chart = Chart {
      names.marks
      if let median = ranking.median, rows.count > 2 {
        RuleMark(x: .value("", numbers.scaled(median)))
          .foregroundStyle(context.theme.context).lineStyle(dash: [3, 2])
          .accessibilityLabel(context.text(Phrase(.median)))
      }
      marks(rows.filter { $0.value >= 0 }, ink: context.theme.positive, side: .trailing)
      marks(rows.filter { $0.value < 0 }, ink: context.theme.negative, side: .leading)
    }
    .chartYScale(domain: names.domain)
    .chartXAxis { AxisMarks(format: numbers.axisFormat) }
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: title,
        subtitle: context.subtitle(
          unit: numbers.unit.label, count: context.counted(ranking.entries.count), time: time),
        notes: notes),
      summary: context.paragraph(sentences + notes), account: account,
      evidence: Figure.Evidence(
        drawsBars ? .bars : .points, periods: ranking.period.map { [$0] }, units: rows.map(\.name),
        absent: []))
  }

  private var drawsBars: Bool { rows.count <= Self.mostBars }

  @ChartContentBuilder private func marks(
    _ rows: [Row], ink: Color, side: MarkLabel.Side
  ) -> [any Mark] {
    if drawsBars {
      BarMark(
        rows, x: .value("", \.value), y: .value("", \.name), label: \.text, status: \.status
      )
      .foregroundStyle(ink).statusWords(context.statusWords)
    } else {
      RuleMark(
        rows, xStart: .value("", \.zero), xEnd: .value("", \.value), y: .value("", \.name)
      )
      .foregroundStyle(ink).lineStyle(width: 0.8)
      PointMark(
        rows, x: .value("", \.value), y: .value("", \.name), series: .value("", \.name),
        status: \.status
      )
      .foregroundStyle(ink).symbol(.circle).symbolSize(5).statusWords(context.statusWords)
      TextMark(
        rows, x: .value("", \.value), y: .value("", \.name), text: .value("", \.text),
        side: side, reservesRoom: true
      )
      .symbolSize(rows.contains { !$0.status.isEmpty } ? 7.5 : 5)
    }
  }

  // MARK: Texts

  private var time: Phrase.Argument {
    ranking.period.map(FigureText.argument) ?? .text("")
  }

  private var title: String {
    context.text(Phrase(.rankTitle, .text(context.title(of: ranking.metric))))
  }

  private var notes: [Phrase] {
    var notes = RowNames.note(ranking.entries, context)
    if let median = ranking.median, rows.count > 2 {
      notes.append(Phrase(.medianNote, numbers.amount(median)))
    }
    if !ranking.missing.isEmpty {
      notes.append(Phrase(.missingNote, context.names(ranking.missing)))
    }
    return notes
  }

  private var account: Phrase {
    ranking.entries.leftOut > 0
      ? Phrase(
        .rankEnds, time, .count(ranking.entries.first.count), .count(ranking.entries.last.count),
        .count(ranking.entries.count))
      : Phrase(.rankAll, time)
  }

  private var sentences: [Phrase] {
    [
      Phrase(
        .summaryRank, .text(context.title(of: ranking.metric)),
        context.counted(ranking.entries.count), time)
    ] + context.sentences(on: ranking.extremes, at: time, numbers: numbers)
  }
}
