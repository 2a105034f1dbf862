import Analysis
import PanelData
import Plotting

extension Figure {
  /// Bars to both sides of 0 for what grew and what fell; percentage points for shares.
  public static let change = Figure(name: "change", sentence: Phrase(.changeFigure)) {
    series, context in
    guard let changes = Changes(series, most: context.page.mostRows) else {
      throw context.needsTwoPeriods("change", series)
    }
    return ChangeFigure(changes: changes, context: context).drawing
  }
}

/// Draws growth rates, or changes in percentage points.
private struct ChangeFigure {
  private struct Row {
    var name: String
    var value: Double
    var text: String
    var status: ObservationStatus
  }

  let changes: Changes
  let context: Figure.Context
  private let rows: [Row]
  private let texts: ChangeText

  init(changes: Changes, context: Figure.Context) {
    self.changes = changes
    self.context = context
    let entries = changes.entries.shown
    let texts = ChangeText(entries.compactMap(\.change), isPoints: changes.isPoints)
    self.texts = texts
    rows = entries.compactMap { entry in
      entry.change.map {
        Row(name: entry.name, value: $0, text: texts.text($0), status: entry.remarks.status)
      }
    }
  }

  var drawing: Figure.Drawing {
    let names = RowNames(changes.entries, context, name: \.name)
    var chart = Chart {
      names.marks
      bars(rows.filter { $0.value >= 0 }, ink: context.theme.positive)
      bars(rows.filter { $0.value < 0 }, ink: context.theme.negative)
    }
    .chartYScale(domain: names.domain)
    .chartXAxis { AxisMarks(format: texts.axisFormat) }
    // Round ends would reach below −100%, which no loss does.
    if let lowest = rows.map(\.value).min(), lowest < 0 {
      chart = chart.chartXScale(domain: lowest...max(0, rows.map(\.value).max() ?? 0))
    }
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: title,
        subtitle: context.subtitle(
          unit: changes.isPoints ? context.text(Phrase(.pointsUnit)) : "",
          count: context.counted(changes.entries.count), time: time),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(
        changes.entries.leftOut > 0 ? .changeEnds : .changeAll,
        FigureText.argument(changes.before), FigureText.argument(changes.after)),
      evidence: changes.evidence(.bars, units: rows.map(\.name)))
  }

  private func bars(_ rows: [Row], ink: Color) -> BarMark {
    BarMark(
      rows, x: .value("", \.value), y: .value("", \.name), label: \.text, status: \.status
    )
    .foregroundStyle(ink).statusWords(context.statusWords)
  }

  // MARK: Texts

  private var title: String {
    context.text(
      Phrase(
        changes.isPoints ? .changeTitlePoints : .changeTitle,
        .text(context.title(of: changes.metric))))
  }

  private var time: Phrase.Argument {
    .phrase(
      Phrase(
        .comparedWith, FigureText.argument(changes.before), FigureText.argument(changes.after)))
  }

  private var notes: [Phrase] {
    var notes = RowNames.note(changes.entries, context)
    if !changes.withoutBase.isEmpty {
      let numbers = FigureNumbers(
        changes.withoutBase.flatMap { [$0.before, $0.after] }, unit: changes.metric.unit,
        language: context.language)
      let names = changes.withoutBase.map { entry in
        context.text(
          Phrase(
            .changeOf, .text(entry.name), .text(numbers.text(entry.before)),
            .text(numbers.text(entry.after))))
      }
      let label = numbers.unit.label
      let unit = label.isEmpty ? Phrase(.nothing) : Phrase(.inUnit, .text(label))
      notes.append(Phrase(.noBaseNote, context.names(names, limit: 5), .phrase(unit)))
    }
    if !changes.incomplete.isEmpty {
      notes.append(Phrase(.onlyOneNote, context.names(changes.incomplete)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    let opening = Phrase(
      .summaryChange, .text(title), context.counted(changes.entries.count), time)
    guard let ends = context.sentence(onMoves: changes.moves, text: amount) else {
      return [opening]
    }
    return [opening, ends, Phrase(.summaryRoseFell, .count(changes.rose), .count(changes.fell))]
  }

  private func amount(_ change: Double) -> String {
    let text = texts.text(change)
    return changes.isPoints ? context.text(Phrase(.pointsOf, .text(text))) : text
  }
}

/// How changes are written: with their sign, and `%` where they are growth.
struct ChangeText {
  private let decimals: Int
  private let isPoints: Bool
  private let groups: Bool

  /// The texts of `values`: shares of the base, or differences in percentage points.
  init(_ values: [Double], isPoints: Bool) {
    self.isPoints = isPoints
    let largest = values.reduce(0) { max($0, $1.magnitude) } * (isPoints ? 1 : 100)
    groups = largest >= 10_000
    decimals = largest >= 1000 ? 0 : largest >= 1 || largest == 0 ? 1 : 2
  }

  /// How the axis writes them, without a sign for rises.
  var axisFormat: AxisValueFormat {
    let number = AxisValueFormat.number(
      divisor: isPoints ? 1 : 0.01, grouping: groups ? "," : nil)
    let unit = isPoints ? "" : "%"
    return AxisValueFormat { value, step in number.text(value, step) + unit }
  }

  /// `+12.5%`, `−3.0`, `0.0%`.
  func text(_ value: Double) -> String {
    let number = NumberFormat.fixed(
      isPoints ? value : value * 100, decimals: decimals,
      grouping: groups ? .always : .fromFiveDigits)
    let isRise = value > 0 && number.contains { ("1"..."9").contains($0) }
    return (isRise ? "+" : "") + number + (isPoints ? "" : "%")
  }
}

extension Figure.Context {
  /// Why a figure that compares two periods cannot be drawn: of `series`, where given, because the period
  /// asked for is the first.
  func needsTwoPeriods(_ figure: String, _ series: MetricSeries? = nil) -> Failure {
    if let series, series.filledPlaces.count > 1, let period = series.reportedPeriod {
      return Failure(
        .usage, Phrase(.needsEarlierPeriod, .text(figure), FigureText.argument(period)))
    }
    return Failure(
      .usage,
      Phrase(
        .needsTwoPeriods, .text(figure),
        .phrase(Phrase(limitsYears ? .remedyWiderOrRank : .remedyRank))))
  }
}
