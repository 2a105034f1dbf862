/// The figures of one metric in one period, by unit, with where each was read and how far it is
/// settled; units behind the last one entered have no row.
struct PanelColumn: Sendable {
  private var values: [Double] = []
  /// Codes of cells.
  private var codes: [UInt8] = []
  /// 0 where no row was met; shorter than `values` where nobody asks for it.
  private var rows: [UInt32] = []
  private var files = FilePlaces()
  private(set) var statuses = FigureStatuses()

  /// A column without figures.
  init() {}

  /// The cell of a unit.
  subscript(unit: Int) -> Panel.Cell {
    unit < values.count ? Panel.Cell(values[unit], code: codes[unit]) : .missing(.noRow)
  }

  /// Where the cell of a unit was read, if a row has it.
  func source(of unit: Int) -> Panel.Source? {
    guard unit < rows.count, rows[unit] > 0 else { return nil }
    return Panel.Source(file: Int(files[unit]), row: Int(rows[unit]))
  }

  /// The figures, in the order of units, of those that have one.
  var figures: [Double] {
    var figures: [Double] = []
    figures.reserveCapacity(values.count)
    for (value, code) in zip(values, codes) where code == Panel.Cell.present {
      figures.append(value)
    }
    return figures
  }

  /// The figures of the first `count` units, nil where there is none.
  func figures(of count: Int) -> [Double?] {
    var figures = [Double?](repeating: nil, count: count)
    for unit in 0..<min(count, values.count) where codes[unit] == Panel.Cell.present {
      figures[unit] = values[unit]
    }
    return figures
  }

  /// Goes through the figures there are, with the unit and the file of each.
  func forEachFigure(_ body: (_ unit: Int, _ value: Double, _ file: Int) -> Void) {
    for unit in values.indices where codes[unit] == Panel.Cell.present {
      body(unit, values[unit], Int(files[unit]))
    }
  }

  /// Makes room for `count` units without rows.
  mutating func grow(to count: Int) {
    let more = count - values.count
    guard more > 0 else { return }
    values += repeatElement(0, count: more)
    codes += repeatElement(Panel.MissingReason.noRow.rawValue, count: more)
    rows += repeatElement(0, count: more)
  }

  /// Enters the cell of a unit, one of `count` met so far, unless a row has given it one.
  mutating func enter(
    _ unit: Int, _ cell: Panel.Cell, _ status: FigureStatus, _ source: Panel.Source,
    among count: Int
  ) -> PanelAccumulator.Outcome {
    if let first = self.source(of: unit) {
      return .repeated(first: first, equal: self[unit] == cell)
    }
    grow(to: max(unit + 1, count))
    set(cell, status, source, at: unit)
    return .entered
  }

  /// Enters the figures of neighbouring units, of `count` met so far, that one file has in neighbouring
  /// rows; `false` where that is no simple matter: nothing has been entered then.
  mutating func enter(
    _ units: Range<Int>, _ figures: ArraySlice<Double>, rows: ArraySlice<Int32>,
    from first: Panel.Source, among count: Int
  ) -> Bool {
    guard statuses.isEmpty, files.only(first.file) else { return false }
    for unit in units where unit < self.rows.count && self.rows[unit] > 0 { return false }
    grow(to: max(units.upperBound, count))
    var unit = units.lowerBound
    for (value, row) in zip(figures, rows) {
      values[unit] = value
      codes[unit] = Panel.Cell.present
      self.rows[unit] = UInt32(clamping: first.row + Int(row))
      unit += 1
    }
    return true
  }

  /// Enters the cell of a unit, growing as far as it takes; the source's row is 0 for derived cells.
  mutating func set(
    _ cell: Panel.Cell, _ status: FigureStatus, _ source: Panel.Source, at unit: Int
  ) {
    grow(to: unit + 1)
    values[unit] = cell.value ?? 0
    codes[unit] = cell.code
    rows[unit] = UInt32(clamping: source.row)
    files.set(UInt32(clamping: source.file), at: unit)
    if status != .observed || !statuses.isEmpty { statuses.set(status, at: unit) }
  }

  /// Takes the cell of a unit away.
  mutating func clear(_ unit: Int) {
    guard unit < values.count else { return }
    set(.missing(.noRow), .observed, Panel.Source(file: 0, row: 0), at: unit)
  }

  /// The column of some units, in this order.
  func units(_ units: [Int]) -> PanelColumn {
    var column = PanelColumn()
    column.grow(to: units.count)
    for (place, unit) in units.enumerated() where unit < values.count {
      column.set(
        self[unit], statuses[unit], source(of: unit) ?? Panel.Source(file: 0, row: 0), at: place)
    }
    return column
  }
}

/// The file of each of many cells; takes no room while all are of one.
private struct FilePlaces: Sendable {
  private var only: UInt32?
  private var each: [UInt32] = []

  subscript(cell: Int) -> UInt32 {
    each.isEmpty ? only ?? 0 : cell < each.count ? each[cell] : 0
  }

  /// Whether all cells are of this file, which may be the first.
  mutating func only(_ file: Int) -> Bool {
    if only == nil { only = UInt32(clamping: file) }
    return each.isEmpty && only == UInt32(clamping: file)
  }

  mutating func set(_ file: UInt32, at cell: Int) {
    if each.isEmpty {
      guard let only else {
        only = file
        return
      }
      if only == file { return }
      each = [UInt32](repeating: only, count: cell + 1)
    } else if cell >= each.count {
      each += repeatElement(0, count: cell + 1 - each.count)
    }
    each[cell] = file
  }
}
