/// Collects figures into dense columns by metric and period, and notices when one comes twice.
struct PanelAccumulator {
  /// The cells of one metric in one period, indexed by village; grown as villages appear.
  private struct Cells {
    var values: [Double] = []
    /// Codes of reasons.
    var reasons: [UInt8] = []
    var files: [UInt32] = []
    /// 0 where no row was met.
    var rows: [UInt32] = []
    var statuses = FigureStatuses()

    mutating func grow(to count: Int) {
      let more = count - rows.count
      guard more > 0 else { return }
      values += repeatElement(0, count: more)
      reasons += repeatElement(Panel.MissingReason.noRow.rawValue, count: more)
      files += repeatElement(0, count: more)
      rows += repeatElement(0, count: more)
    }
  }

  /// What happened to a figure that was entered.
  enum Outcome {
    case entered
    /// It was there already, the same or not.
    case repeated(first: Panel.Source, equal: Bool)
  }

  let metrics: [Metric]
  private(set) var register: UnitRegister
  /// Per period, per metric.
  private var columns: [[Cells]] = []
  private var periodIndexes: [Period: Int] = [:]
  private var excluded = Set<Int>()

  init(metrics: [Metric], headings: [String]) {
    self.metrics = metrics
    register = UnitRegister(headings: headings)
  }

  mutating func village(at path: [String]) -> Int { register.index(of: path) }

  /// The place of `period`, entered if it is new.
  mutating func period(_ period: Period) -> Int {
    if let index = periodIndexes[period] { return index }
    periodIndexes[period] = columns.count
    columns.append([Cells](repeating: Cells(), count: metrics.count))
    return columns.count - 1
  }

  /// Enters a figure, or why its cell holds none.
  mutating func enter(
    village: Int, period: Int, metric: Int, cell: Panel.Cell, status: FigureStatus,
    source: Panel.Source
  ) -> Outcome {
    if columns[period][metric].rows.count <= village {
      columns[period][metric].grow(to: max(village + 1, register.villages.count))
    }
    let row = columns[period][metric].rows[village]
    if row > 0 {
      let cells = columns[period][metric]
      return .repeated(
        first: Panel.Source(file: Int(cells.files[village]), row: Int(row)),
        equal: Panel.Cell(cells.values[village], code: cells.reasons[village]) == cell)
    }
    columns[period][metric].rows[village] = UInt32(clamping: source.row)
    columns[period][metric].files[village] = UInt32(clamping: source.file)
    columns[period][metric].values[village] = cell.value ?? 0
    columns[period][metric].reasons[village] = cell.code
    if status != .observed { columns[period][metric].statuses.set(status, at: village) }
    return .entered
  }

  /// Leaves a unit out: it turned out to be the sum of the others.
  mutating func exclude(village: Int) { excluded.insert(village) }

  /// The register, the periods, ascending, and one panel per metric.
  func finish() -> (register: UnitRegister, periods: [Period], panels: [String: Panel]) {
    let ordered = periodIndexes.sorted { $0.key < $1.key }
    let periods = ordered.map(\.key)
    let kept = register.villages.indices.filter { !excluded.contains($0) }
    var register = register
    if !excluded.isEmpty {
      var smaller = UnitRegister(headings: register.headings)
      for village in kept {
        _ = smaller.index(of: register.path(of: village, level: register.villageLevel))
      }
      register = smaller
    }
    var panels: [String: Panel] = [:]
    for (index, metric) in metrics.enumerated() {
      var cells: [Panel.Cell] = []
      var sources: [Panel.Source] = []
      var statuses = FigureStatuses()
      cells.reserveCapacity(kept.count * periods.count)
      sources.reserveCapacity(kept.count * periods.count)
      let metricColumns = ordered.map { columns[$0.value][index] }
      for village in kept {
        for column in metricColumns {
          let (cell, source) = cell(of: column, village)
          if !column.statuses.isEmpty {
            statuses.set(column.statuses[village], at: cells.count)
          }
          cells.append(cell)
          sources.append(source)
        }
      }
      panels[metric.id] = Panel(
        metric: metric, level: register.villageLevel, periods: periods, unitCount: kept.count,
        cells: cells, sources: sources, statuses: statuses)
    }
    return (register, periods, panels)
  }

  private func cell(of cells: Cells, _ village: Int) -> (Panel.Cell, Panel.Source) {
    guard village < cells.rows.count, cells.rows[village] > 0 else {
      return (.missing(.noRow), Panel.Source(file: 0, row: 0))
    }
    return (
      Panel.Cell(cells.values[village], code: cells.reasons[village]),
      Panel.Source(file: Int(cells.files[village]), row: Int(cells.rows[village]))
    )
  }
}
