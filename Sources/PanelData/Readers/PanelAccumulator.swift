import Tables

/// Collects rows into dense columns by period, and notices when a village and period come twice.
struct PanelAccumulator {
  /// One period's cells, indexed by village; grown as villages appear.
  private struct PeriodColumn {
    /// One array per metric.
    var values: [[Double]]
    /// `CellState` raw values, one array per metric.
    var states: [[UInt8]]
    var files: [UInt16] = []
    /// 0 where no row was met.
    var rows: [UInt32] = []
  }

  /// What happened to a row that was entered.
  enum Outcome {
    case entered
    /// The village has this period already, with the same figures or not.
    case repeated(first: Panel.Source, equal: Bool)
  }

  let metrics: [Metric]
  private(set) var register: UnitRegister
  private var columns: [PeriodColumn] = []
  private var periodIndexes: [Period: Int] = [:]

  init(metrics: [Metric], headings: [String]) {
    self.metrics = metrics
    register = UnitRegister(headings: headings)
  }

  mutating func village(at path: [String]) -> Int { register.index(of: path) }

  /// The place of `period`, entered if it is new.
  mutating func period(_ period: Period) -> Int {
    if let index = periodIndexes[period] { return index }
    periodIndexes[period] = columns.count
    columns.append(
      PeriodColumn(values: metrics.map { _ in [] }, states: metrics.map { _ in [] }))
    return columns.count - 1
  }

  /// Enters the figures of one row, or of one figure of a tidy row (`only` is then its metric).
  mutating func enter(
    village: Int, period: Int, source: Panel.Source, only: Int? = nil,
    cell: (_ metric: Int) -> (value: Double, state: CellState)
  ) -> Outcome {
    let missing = UInt8.max
    if columns[period].rows.count <= village {
      let more = max(village + 1, register.villages.count) - columns[period].rows.count
      columns[period].files += repeatElement(0, count: more)
      columns[period].rows += repeatElement(0, count: more)
      for metric in metrics.indices {
        columns[period].values[metric] += repeatElement(0, count: more)
        columns[period].states[metric] += repeatElement(missing, count: more)
      }
    }
    let chosen = only.map { $0...$0 } ?? metrics.startIndex...max(metrics.endIndex - 1, 0)
    let before = columns[period].rows[village]
    var taken = before > 0
    if let only { taken = columns[period].states[only][village] != missing }
    if taken {
      let equal =
        metrics.isEmpty
        || chosen.allSatisfy { metric in
          let (value, state) = cell(metric)
          return columns[period].states[metric][village] == state.rawValue
            && (state != .value || columns[period].values[metric][village] == value)
        }
      return .repeated(
        first: Panel.Source(file: Int(columns[period].files[village]), row: Int(before)),
        equal: equal)
    }
    columns[period].rows[village] = UInt32(clamping: source.row)
    columns[period].files[village] = UInt16(clamping: source.file)
    if !metrics.isEmpty {
      for metric in chosen {
        let (value, state) = cell(metric)
        columns[period].values[metric][village] = value
        columns[period].states[metric][village] = state.rawValue
      }
    }
    return .entered
  }

  /// The periods, ascending, and one panel per metric.
  func finish() -> (periods: [Period], panels: [String: Panel]) {
    let ordered = periodIndexes.sorted { $0.key < $1.key }
    let periods = ordered.map(\.key)
    let villages = register.villages.count
    var panels: [String: Panel] = [:]
    for (index, metric) in metrics.enumerated() {
      var cells: [Panel.Cell] = []
      var sources: [Panel.Source] = []
      cells.reserveCapacity(villages * periods.count)
      sources.reserveCapacity(villages * periods.count)
      for village in 0..<villages {
        for (_, place) in ordered {
          let column = columns[place]
          guard village < column.rows.count else {
            cells.append(.missing(.noRow))
            sources.append(Panel.Source(file: 0, row: 0))
            continue
          }
          switch CellState(rawValue: column.states[index][village]) {
          case .value: cells.append(.value(column.values[index][village]))
          case .blank: cells.append(.missing(.blank))
          case .notApplicable: cells.append(.missing(.notApplicable))
          case .belowUnit: cells.append(.missing(.belowUnit))
          case .invalid, nil: cells.append(.missing(.noRow))
          }
          sources.append(
            Panel.Source(file: Int(column.files[village]), row: Int(column.rows[village])))
        }
      }
      panels[metric.id] = Panel(
        metric: metric, level: register.villageLevel, periods: periods, unitCount: villages,
        cells: cells, sources: sources)
    }
    return (periods, panels)
  }
}
