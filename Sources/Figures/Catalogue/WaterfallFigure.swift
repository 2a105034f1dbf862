import Analysis
import PanelData
import Plotting

extension Figure {
  /// From the total before to the total after, a step for each unit.
  public static let waterfall = Figure(name: "waterfall", sentence: Phrase(.waterfallFigure)) {
    series, context in
    guard series.metric.isAdditive else {
      throw Failure(.usage, Phrase(.notAdditive, .text(context.title(of: series.metric))))
    }
    guard let changes = Changes(series) else { throw context.needsTwoPeriods("waterfall", series) }
    guard let contributions = Contributions(changes, most: context.page.mostRows) else {
      throw Failure(.badData, Phrase(.beyondNumbers, .text(context.title(of: series.metric))))
    }
    return WaterfallFigure(contributions: contributions, context: context).drawing
  }
}

/// Draws the steps from one total to another.
private struct WaterfallFigure {
  private struct Step {
    var name: String
    var from: Double
    var to: Double
    var text: String
    var kind: Kind
    var status: ObservationStatus = []
    var right: Double { max(from, to) }
  }

  private enum Kind {
    case total, rise, fall
  }

  let contributions: Contributions
  let context: Figure.Context
  private let numbers: FigureNumbers

  init(contributions: Contributions, context: Figure.Context) {
    self.contributions = contributions
    self.context = context
    let totals = [contributions.start, contributions.end]
    let changes = contributions.entries.shown.map(\.change)
    numbers = FigureNumbers(
      totals + changes, unit: contributions.metric.unit, language: context.language,
      significant: Self.digits(totals, changes), most: 1e6)
  }

  /// As many digits of the totals as leave three of the largest step: they add up before the reader's
  /// eyes.
  private static func digits(_ totals: [Double], _ changes: [Double]) -> Int {
    func order(_ values: [Double]) -> Int? {
      var largest = values.map(\.magnitude).max() ?? 0
      guard largest > 0, largest.isFinite else { return nil }
      var order = 0
      while largest >= 10 { (largest, order) = (largest / 10, order + 1) }
      while largest < 1 { (largest, order) = (largest * 10, order - 1) }
      return order
    }
    guard let total = order(totals), let step = order(changes) else { return 4 }
    return min(max(4, 3 + total - step), 7)
  }

  var drawing: Figure.Drawing {
    let steps = steps
    let range = cutRange(steps)
    let totals = steps.filter { $0.kind == .total }
    var chart = Chart {
      if range == nil {
        bars(totals, ink: context.theme.total)
      } else {
        PointMark(totals, x: .value("", \.to), y: .value("", \.name))
          .foregroundStyle(context.theme.total).symbol(.circle).symbolSize(Self.dotSize)
      }
      bars(steps.filter { $0.kind == .rise }, ink: context.theme.positive)
      bars(steps.filter { $0.kind == .fall }, ink: context.theme.negative)
      texts(totals).symbolSize(range == nil ? 0 : Self.dotSize)
      texts(steps.filter { $0.kind != .total })
    }
    .chartYScale(domain: steps.map(\.name))
    .chartXAxis { AxisMarks(format: numbers.axisFormat) }
    if let range { chart = chart.chartXScale(domain: range) }
    let notes = (range == nil ? [] : [Phrase(.waterfallCut)]) + notes
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: title,
        subtitle: context.subtitle(
          unit: numbers.unit.label, count: context.counted(contributions.entries.count),
          time: .phrase(
            Phrase(
              .comparedWith, FigureText.argument(contributions.before),
              FigureText.argument(contributions.after)))),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(
        .changeAll, FigureText.argument(contributions.before),
        FigureText.argument(contributions.after)),
      evidence: Figure.Evidence(
        .bars, periods: [contributions.before, contributions.after],
        units: contributions.entries.shown.map(\.name)))
  }

  /// What the axis spans where the steps would be hairlines beside the totals; nil where it starts at 0.
  private func cutRange(_ steps: [Step]) -> ClosedRange<Double>? {
    let levels = steps.map(\.to)
    guard let low = levels.min(), let high = levels.max(), low > 0, low < high,
      high - low < high * Self.leastShare
    else { return nil }
    let margin = (high - low) * Self.margin
    return (low - margin)...(high + margin)
  }

  /// The share of the largest total that the steps span at least on an axis from 0.
  private static let leastShare = 0.3
  private static let margin = 0.04
  private static let dotSize = 7.0

  private func texts(_ steps: [Step]) -> TextMark {
    TextMark(
      steps, x: .value("", \.right), y: .value("", \.name), text: .value("", \.text),
      side: .trailing, reservesRoom: true)
  }

  private func bars(_ steps: [Step], ink: Color) -> BarMark {
    BarMark(
      steps, xStart: .value("", \.from), xEnd: .value("", \.to), y: .value("", \.name),
      status: \.status
    )
    .foregroundStyle(ink).statusWords(context.statusWords)
  }

  private var steps: [Step] {
    let entries = contributions.entries
    let first = total(contributions.before, contributions.start)
    let last = total(contributions.after, contributions.end)
    var steps = [first]
    var reached = contributions.start
    func add(_ name: String, _ change: Double, _ status: ObservationStatus = []) {
      let next = reached + change
      steps.append(
        Step(
          name: name, from: numbers.scaled(reached), to: numbers.scaled(next),
          text: signed(change), kind: change < 0 ? .fall : .rise, status: status))
      reached = next
    }
    for entry in entries.first { add(entry.name, entry.change, entry.remarks.status) }
    if entries.leftOut > 0 {
      add(
        context.text(Phrase(.rowsLeftOut, context.counted(entries.leftOut))), contributions.rest)
    }
    for entry in entries.last { add(entry.name, entry.change, entry.remarks.status) }
    return steps + [last]
  }

  private func total(_ period: Period, _ value: Double) -> Step {
    Step(
      name: context.text(Phrase(.totalOf, FigureText.argument(period))), from: 0,
      to: numbers.scaled(value), text: numbers.text(value), kind: .total)
  }

  private func signed(_ change: Double) -> String {
    (change > 0 ? "+" : "") + numbers.text(change)
  }

  // MARK: Texts

  private var title: String {
    context.text(Phrase(.waterfallTitle, .text(context.title(of: contributions.metric))))
  }

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if !contributions.incomplete.isEmpty {
      notes.append(Phrase(.onlyOneNote, context.names(contributions.incomplete)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    [
      Phrase(
        .summaryWaterfall, .text(context.title(of: contributions.metric)),
        context.counted(contributions.entries.count),
        FigureText.argument(contributions.before), numbers.amount(contributions.start),
        FigureText.argument(contributions.after), numbers.amount(contributions.end))
    ] + [context.sentence(onMoves: contributions.extremes, text: signed)].compactMap { $0 }
  }
}
