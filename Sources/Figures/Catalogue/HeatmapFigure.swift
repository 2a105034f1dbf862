import Analysis
import PanelData
import Plotting

extension Figure {
  /// Every figure as a cell, unit by period, darker for higher.
  public static let heatmap = Figure(name: "heatmap", sentence: Phrase(.heatmapFigure)) {
    series, context in
    guard series.periods.count <= HeatmapFigure.mostPeriods else {
      throw Failure(
        .usage, Phrase(.tooManyPeriods, .text("heatmap"), .count(HeatmapFigure.mostPeriods)))
    }
    return HeatmapFigure(cells: Cells(series, most: context.page.mostRows), context: context)
      .drawing
  }
}

/// Draws cells with their figures written in them where there is room.
private struct HeatmapFigure {
  /// Cells of more periods would be slivers.
  static let mostPeriods = 60
  private struct Cell {
    var period: String
    var name: String
    var text: String
    var fill: Color?
    var status: ObservationStatus = []
  }

  let cells: Cells
  let context: Figure.Context
  private let numbers: FigureNumbers
  /// Whether every figure can be written into its cell: some would be worse than none.
  private let hasRoom: Bool

  init(cells: Cells, context: Figure.Context) {
    self.cells = cells
    self.context = context
    let values = cells.rows.shown.flatMap { $0.values.compactMap { $0 } }
    func numbers(_ significant: Int, short: Bool) -> FigureNumbers {
      FigureNumbers(
        values, unit: cells.metric.unit, language: context.language, significant: significant,
        short: short)
    }
    let names = cells.rows.shown.map { context.width(of: $0.name) }.max() ?? 0
    // The page less margins and names, at 8 points a Chinese character and about 4.7 a digit.
    let page = context.page.size.width
    let cell =
      (page - 23 - min(names * 8, page * 0.35)) / Double(max(cells.periods.count, 1)) / 4.7
    func fits(_ numbers: FigureNumbers) -> Bool {
      Double((values.map { numbers.text($0).count }.max() ?? 0) + 1) <= cell
    }
    // Where four digits are too wide, three may do, and one of what is small.
    let found = [(4, false), (3, false), (4, true), (3, true)].lazy
      .map { numbers($0, short: $1) }.first(where: fits)
    self.numbers = found ?? numbers(4, short: false)
    hasRoom = found != nil
  }

  var drawing: Figure.Drawing {
    let all = cells.rows.shown.flatMap(drawn)
    let filled = all.filter { $0.fill != nil }
    let names = RowNames(cells.rows, context, name: \.name)
    let chart = Chart {
      names.marks
      RectangleMark(
        filled, x: .value("", \.period), y: .value("", \.name), fill: \.fill, status: \.status
      )
      .lineStyle(width: 0.4).statusWords(context.statusWords)
      if hasRoom {
        for ink in Theme.inksOnFills {
          texts(
            filled.filter { $0.fill.map(context.theme.textInk) == ink }, ink: ink)
        }
      }
      texts(all.filter { $0.fill == nil }, ink: context.theme.secondaryInk)
    }
    .chartXScale(domain: cells.periods.map(\.description))
    .chartYScale(domain: names.domain)
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: title,
        subtitle: context.subtitle(
          unit: numbers.unit.label, count: context.counted(cells.rows.count),
          time: .phrase(FigureText.span(of: cells.periods))),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(
        cells.rows.leftOut > 0 ? .heatmapEnds : .heatmapAll, .count(cells.rows.shown.count)),
      evidence: Figure.Evidence(.cells, units: cells.rows.shown.map(\.name)))
  }

  private func texts(_ cells: [Cell], ink: Color) -> TextMark {
    TextMark(
      cells, x: .value("", \.period), y: .value("", \.name), text: .value("", \.text)
    )
    .foregroundStyle(ink)
  }

  private func drawn(_ row: Cells.Row) -> [Cell] {
    cells.periods.indices.map { place in
      guard let value = row.values[place], let share = row.shares[place] else {
        return Cell(
          period: cells.periods[place].description, name: row.name, text: "–", fill: nil)
      }
      return Cell(
        period: cells.periods[place].description, name: row.name, text: numbers.text(value),
        fill: context.theme.sequential.color(at: share),
        status: row.remarks.indices.contains(place) ? row.remarks[place].status : [])
    }
  }

  // MARK: Texts

  private var title: String {
    context.text(Phrase(.heatmapTitle, .text(context.title(of: cells.metric))))
  }

  private var notes: [Phrase] {
    var notes = RowNames.note(cells.rows, context)
    if let lowest = cells.lowest, let highest = cells.highest, lowest < highest {
      let ends = numbers.together([lowest, highest])
      notes.append(Phrase(.heatmapNote, ends[0], ends[1]))
    }
    if cells.gaps > 0 { notes.append(Phrase(.heatmapGaps, .count(cells.gaps))) }
    return notes
  }

  private var sentences: [Phrase] {
    let opening = Phrase(
      .summaryHeatmap, .text(context.title(of: cells.metric)),
      context.counted(cells.rows.count), .phrase(FigureText.span(of: cells.periods)))
    guard let lowest = cells.lowest, let highest = cells.highest, lowest < highest else {
      return [opening]
    }
    return [
      opening,
      Phrase(
        .summaryCells, who(has: highest), numbers.amount(highest), who(has: lowest),
        numbers.amount(lowest)),
      Phrase(.summaryRange, numbers.amount(highest - lowest)),
    ]
  }

  /// The cells that have `value`: `甲2014年和乙2015年`.
  private func who(has value: Double) -> Phrase.Argument {
    FigureText.tied(
      cells.rows.shown.flatMap { row in
        cells.periods.indices.filter { row.values[$0] == value }.map { place in
          Phrase.Argument.phrase(
            Phrase(.cellOf, .text(row.name), FigureText.argument(cells.periods[place])))
        }
      })
  }
}
