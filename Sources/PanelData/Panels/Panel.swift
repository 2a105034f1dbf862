/// The figures of one metric at one level, unit by period, dense, with every gap explained.
public struct Panel: Sendable {
  /// Why a cell holds no figure.
  public enum MissingReason: UInt8, Sendable, Hashable, CaseIterable {
    /// No row names this unit and period.
    case noRow
    /// The row's cell is blank.
    case blank
    /// Marked as not applicable: `—`.
    case notApplicable
    /// Marked as smaller than the smallest unit: `…`.
    case belowUnit
    /// The divisor of a ratio is missing or 0.
    case noDivisor
    /// Kept secret: `x`, `c`, a flag `c`.
    case suppressed
    /// A word says that there is none to be had: `NA`, `未报`, `:`.
    case notReported
    /// Not all the villages that this one was made of have a figure, or theirs do not make one.
    case incomplete
  }

  /// A figure, or the reason why there is none.
  public enum Cell: Sendable, Hashable {
    case value(Double)
    case missing(MissingReason)

    /// The figure, if there is one.
    public var value: Double? {
      if case .value(let value) = self { return value }
      return nil
    }
  }

  /// Where a figure was read: a file of the dataset and a row in it; row 0 for derived figures.
  public struct Source: Sendable, Hashable {
    /// The place in `Dataset.files`.
    public var file: Int
    /// The row, the heading being row 1.
    public var row: Int
  }

  /// What is measured.
  public let metric: Metric
  /// The level of the register whose units are the rows.
  public let level: Int
  /// The periods, ascending: the columns.
  public let periods: [Period]
  /// The number of units: the rows.
  public let unitCount: Int
  /// One a period.
  private let columns: [PanelColumn]

  /// A panel of `cells` in row-major order: all periods of the first unit, then of the next;
  /// `sources` and `statuses` go in the same order.
  public init(
    metric: Metric, level: Int, periods: [Period], unitCount: Int, cells: [Cell],
    sources: [Source] = [], statuses: FigureStatuses = FigureStatuses()
  ) {
    var columns = [PanelColumn](repeating: PanelColumn(), count: periods.count)
    for period in periods.indices {
      columns[period].grow(to: unitCount)
      for unit in 0..<unitCount {
        let index = unit * periods.count + period
        guard index < cells.count else { break }
        columns[period].set(
          cells[index], statuses[index],
          index < sources.count ? sources[index] : Source(file: 0, row: 0), at: unit)
      }
    }
    self.init(
      metric: metric, level: level, periods: periods, unitCount: unitCount, columns: columns)
  }

  /// A panel of columns made elsewhere, one a period.
  init(
    metric: Metric, level: Int, periods: [Period], unitCount: Int, columns: [PanelColumn]
  ) {
    self.metric = metric
    self.level = level
    self.periods = periods
    self.unitCount = unitCount
    self.columns = columns
  }

  /// Whether some figure is not simply observed.
  public var hasStatuses: Bool { columns.contains { !$0.statuses.isEmpty } }

  /// How far the figure of a unit at the place `period` in `periods` is settled.
  public func status(unit: Int, period: Int) -> FigureStatus { columns[period].statuses[unit] }

  /// The cell of a unit at the place `period` in `periods`.
  public subscript(unit: Int, period: Int) -> Cell { columns[period][unit] }

  /// Where the cell was read; nil for a cell of a derived or aggregated panel, or without a row.
  public func source(unit: Int, period: Int) -> Source? { columns[period].source(of: unit) }

  /// The figures of a unit over the periods, nil where there is none.
  public func series(of unit: Int) -> [Double?] { columns.map { $0[unit].value } }

  /// The figures of all units in one period, nil where there is none.
  public func figures(in period: Int) -> [Double?] { columns[period].figures(of: unitCount) }

  /// The figures of all units in one period that have one, in the register's order.
  public func values(in period: Int) -> [Double] { columns[period].figures }

  /// Calls `body` with the place and the figure of each unit that has one in a period.
  func forEachFigure(in period: Int, _ body: (_ unit: Int, _ value: Double) -> Void) {
    columns[period].forEachFigure { unit, value, _ in body(unit, value) }
  }

  /// The panel of some of its units, in this order.
  func units(_ units: [Int]) -> Panel {
    Panel(
      metric: metric, level: level, periods: periods, unitCount: units.count,
      columns: columns.map { $0.units(units) })
  }

  /// The same figures over the periods of `wanted`; those that the panel does not have are gaps.
  public func over(_ wanted: [Period]) -> Panel {
    guard wanted != periods else { return self }
    let known = Dictionary(
      periods.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
    return Panel(
      metric: metric, level: level, periods: wanted, unitCount: unitCount,
      columns: wanted.map { known[$0].map { columns[$0] } ?? PanelColumn() })
  }
}

extension Panel.Cell {
  /// The code of a figure.
  static let present: UInt8 = 0xFF

  /// The reason for a missing figure as a byte, or one that stands for a value.
  var code: UInt8 {
    switch self {
    case .value: Panel.Cell.present
    case .missing(let reason): reason.rawValue
    }
  }

  /// The cell that `code` stands for.
  init(_ value: Double, code: UInt8) {
    if code == Panel.Cell.present {
      self = .value(value)
    } else {
      self = .missing(Panel.MissingReason(rawValue: code) ?? .noRow)
    }
  }
}
