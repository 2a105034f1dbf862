import Analysis
import PanelData
import Plotting

extension Figure {
  /// A small line chart for each unit, all on one scale, with the median behind.
  public static let smallMultiples = Figure(
    name: "small-multiples", sentence: Phrase(.multiplesFigure)
  ) { series, context in
    guard series.filledPlaces.count > 1 else {
      throw context.needsTwoPeriods("small-multiples")
    }
    let whole = SmallMultiplesFigure(grid: SeriesGrid(series), context: context)
    let most = whole.sheet.mostCells
    // Of more than a page of fixed height has room for, both ends.
    return whole.grid.units.shown.count <= most
      ? whole.drawing
      : SmallMultiplesFigure(grid: SeriesGrid(series, most: most), context: context).drawing
  }
}

/// Draws a grid of small charts in the coordinates of one: each cell is 1 wide and 1 high, x to the
/// right from 0, y downwards from 0 to below 0.
private struct SmallMultiplesFigure {
  private struct Row {
    var x: Double
    var y: Double?
    var name: String
    var status: ObservationStatus = []
  }

  private struct Line {
    var from: Double
    var to: Double
    var y: Double
  }

  private struct Note {
    var x: Double
    var y: Double
    var text: String
  }

  /// The parts of a cell as shares of its width and height: lines from `left` to `right` and from
  /// `top` down to `bottom`, texts at `head` above them; all distances in points from the height.
  private struct Cell {
    static let left = 0.03
    static let right = 0.93
    var height: Double
    var headLines: Int
    var head: Double { 10 / height }
    /// The distance between the lines of a name.
    var line: Double { MultiplesSheet.lineHeight / height }
    var top: Double { 20 / height + Double(headLines - 1) * line }
    var bottom: Double { 1 - 3 / height }
    /// The room of the years below the lowest cell, in cells.
    var foot: Double { MultiplesSheet.foot / height }
  }

  let grid: SeriesGrid
  let context: Figure.Context
  let sheet: MultiplesSheet
  private let numbers: FigureNumbers
  private let lowest: Double
  private let highest: Double
  private let cell: Cell
  private var columns: Int { sheet.columns }

  init(grid: SeriesGrid, context: Figure.Context) {
    self.grid = grid
    self.context = context
    let units = grid.units.shown
    let values = units.flatMap { $0.values.compactMap { $0 } }
    let numbers = FigureNumbers(
      values, unit: grid.metric.unit, language: context.language, significant: 3)
    self.numbers = numbers
    lowest = min(0, values.min() ?? 0)
    highest = max(0, values.max() ?? 1)
    let nameWidth = units.map { Self.width(of: $0.name, context) }.max() ?? 0
    let figureWidth =
      units.compactMap { $0.values.last.flatMap { $0 } }
      .map { Self.width(ofFigure: numbers.text($0)) }.max() ?? 0
    func sheet(lines: Int) -> MultiplesSheet {
      MultiplesSheet(
        units.count, page: context.page, nameWidth: nameWidth, figureWidth: figureWidth,
        lines: lines)
    }
    let plain = sheet(lines: 1)
    let isBroken = units.contains {
      Self.lines(of: $0, in: plain, numbers, context).map { $0.count > 1 } ?? false
    }
    self.sheet = isBroken ? sheet(lines: 2) : plain
    cell = Cell(height: self.sheet.cellHeight, headLines: self.sheet.headLines)
  }

  /// The name of `unit` on one line beside its last figure, or on two, the second of which has the width
  /// of the cell; nil where it must be cut.
  private static func lines(
    of unit: NamedSeries, in sheet: MultiplesSheet, _ numbers: FigureNumbers,
    _ context: Figure.Context
  ) -> [String]? {
    let width = sheet.cellWidth * MultiplesSheet.textShare - MultiplesSheet.textGap
    let figure = unit.values.last.flatMap { $0 }.map { Self.width(ofFigure: numbers.text($0)) } ?? 0
    return NameLines.lines(of: unit.name, most: 2) { text, line in
      Self.width(of: text, context) <= (line == 0 ? width - figure : width)
    }
  }

  /// About how wide a name is, in points.
  private static func width(of name: String, _ context: Figure.Context) -> Double {
    context.width(of: name) * 8
  }

  private static func width(ofFigure text: String) -> Double { Double(text.count) * 4.5 }

  var drawing: Figure.Drawing {
    let units = grid.units.shown
    let indices = Array(units.indices)
    let chart = Chart {
      RuleMark(
        indices.map(baseline), xStart: .value("", \.from), xEnd: .value("", \.to),
        y: .value("", \.y)
      )
      .foregroundStyle(context.theme.context).lineStyle(width: 0.5)
      LineMark(
        indices.flatMap { rows(grid.medians, cell: $0, name: "\($0)") }, x: .value("", \.x),
        y: .value("", \.y), series: .value("", \.name)
      )
      .foregroundStyle(context.theme.context).lineStyle(width: 0.9, dash: [2.5, 1.5])
      .accessibilityLabel(context.text(Phrase(.median)))
      LineMark(
        indices.flatMap { rows(of: units[$0], cell: $0) },
        x: .value("", \.x), y: .value("", \.y), series: .value("", \.name), status: \.status
      )
      .foregroundStyle(context.theme.positive).lineStyle(width: 1.5).symbolSize(3.6)
      .statusWords(context.statusWords)
      TextMark(
        headings, x: .value("", \.x), y: .value("", \.y), text: .value("", \.text),
        side: .trailing)
      TextMark(
        indices.compactMap(lastFigure), x: .value("", \.x), y: .value("", \.y),
        text: .value("", \.text), side: .leading)
      TextMark(
        years(\.first), x: .value("", \.x), y: .value("", \.y), text: .value("", \.text),
        side: .trailing
      )
      .foregroundStyle(context.theme.secondaryInk)
      TextMark(
        years(\.last), x: .value("", \.x), y: .value("", \.y), text: .value("", \.text),
        side: .leading
      )
      .foregroundStyle(context.theme.secondaryInk)
    }
    .chartXScale(domain: 0...Double(columns))
    .chartYScale(domain: (-Double(sheet.rows) - cell.foot)...0)
    .chartXAxis(.hidden).chartYAxis(.hidden)
    var size = Size.centimetres(16, 10)
    size.height = max(size.height, sheet.leastHeight)
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: context.text(Phrase(.multiplesTitle, .text(metricTitle))),
        subtitle: context.subtitle(
          unit: numbers.unit.label, count: context.counted(grid.units.count),
          time: .phrase(FigureText.span(of: grid.periods))),
        notes: notes),
      size: size, leastHeight: sheet.leastHeight, summary: context.paragraph(sentences + notes),
      account: Phrase(.multiplesAccount, .count(units.count)),
      evidence: Figure.Evidence(
        .lines, units: units.map(\.name), absent: grid.units.leftOut > 0 ? [] : nil))
  }

  // MARK: Cells

  private func corner(_ cell: Int) -> (x: Double, y: Double) {
    (Double(cell % columns), -Double(cell / columns))
  }

  private func place(_ value: Double, in index: Int) -> Double {
    let share = highest > lowest ? (value - lowest) / (highest - lowest) : 0
    return corner(index).y - cell.bottom + share * (cell.bottom - cell.top)
  }

  private func rows(_ values: [Double?], cell: Int, name: String) -> [Row] {
    let first = grid.periods.first?.position ?? 0
    let span = (grid.periods.last?.position ?? 1) - first
    return grid.periods.indices.map { index in
      let share = span > 0 ? (grid.periods[index].position - first) / span : 0.5
      return Row(
        x: corner(cell).x + Cell.left + share * (Cell.right - Cell.left),
        y: values[index].map { place($0, in: cell) }, name: name)
    }
  }

  private func rows(of unit: NamedSeries, cell: Int) -> [Row] {
    zip(grid.periods.indices, rows(unit.values, cell: cell, name: unit.name)).map { place, row in
      var row = row
      row.status = unit.remarks(at: place).status
      return row
    }
  }

  private func baseline(_ cell: Int) -> Line {
    let corner = corner(cell)
    return Line(from: corner.x + Cell.left, to: corner.x + Cell.right, y: place(0, in: cell))
  }

  // MARK: Texts in cells

  private func figure(_ cell: Int) -> String? {
    grid.units.shown[cell].values.last.flatMap { $0 }.map(numbers.text)
  }

  /// The names, on two lines where the sheet has them, else each with the room that its figure leaves;
  /// with the least of all where they would read the same.
  private var headings: [Note] {
    let cut = cutNames
    return grid.units.shown.indices.flatMap { index -> [Note] in
      let whole =
        sheet.headLines > 1
        ? Self.lines(of: grid.units.shown[index], in: sheet, numbers, context) : nil
      let corner = corner(index)
      return (whole ?? [cut[index]]).enumerated().map { line, text in
        Note(
          x: corner.x + Cell.left - 0.03, y: corner.y - cell.head - Double(line) * cell.line,
          text: text)
      }
    }
  }

  private var cutNames: [String] {
    let names = grid.units.shown.map(\.name)
    let room = sheet.cellWidth * MultiplesSheet.textShare - MultiplesSheet.textGap
    let rooms = names.indices.map { (room - (figure($0).map(Self.width(ofFigure:)) ?? 0)) / 8 }
    var texts = zip(names, rooms).map { context.short($0, most: $1) }
    if Set(texts).count < Set(names).count, let least = rooms.min() {
      let distinct = context.shortNames(names, most: least)
      texts = names.map { distinct[$0] ?? $0 }
    }
    return texts
  }

  private func lastFigure(_ index: Int) -> Note? {
    let corner = corner(index)
    return figure(index).map {
      Note(x: corner.x + Cell.right + 0.03, y: corner.y - cell.head, text: $0)
    }
  }

  /// The first or last year, below the lowest cell of each column.
  private func years(_ end: (([Period]) -> Period?)) -> [Note] {
    guard let period = end(grid.periods) else { return [] }
    let isFirst = period == grid.periods.first
    let count = grid.units.shown.count
    return (0..<columns).compactMap { column in
      guard let index = (0..<count).last(where: { $0 % columns == column }) else { return nil }
      let corner = corner(index)
      return Note(
        x: corner.x + (isFirst ? Cell.left - 0.03 : Cell.right + 0.03),
        y: corner.y - 1 - cell.foot / 2,
        text: period.description)
    }
  }

  // MARK: Texts

  private var metricTitle: String { context.title(of: grid.metric) }

  private var notes: [Phrase] {
    var notes = RowNames.note(grid.units, context)
    notes.append(Phrase(.multiplesNote, context.noun(2), numbers.aligned(highest)))
    if !grid.withGaps.isEmpty {
      notes.append(Phrase(.rankGapNote, context.names(grid.withGaps)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    let opening = Phrase(
      .summaryMultiples, .text(metricTitle), context.counted(grid.units.count),
      .phrase(FigureText.span(of: grid.periods)))
    guard let period = grid.periods.last else { return [opening] }
    return [opening]
      + context.sentences(
        on: grid.extremes, at: FigureText.argument(period), numbers: numbers)
  }
}
