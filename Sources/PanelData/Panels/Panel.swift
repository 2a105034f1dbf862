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
  private let values: [Double]
  private let reasons: [UInt8]
  private let files: [UInt32]
  private let rows: [UInt32]
  private let statuses: FigureStatuses

  /// A panel of `cells` in row-major order: all periods of the first unit, then of the next;
  /// `sources` and `statuses` go in the same order.
  public init(
    metric: Metric, level: Int, periods: [Period], unitCount: Int, cells: [Cell],
    sources: [Source] = [], statuses: FigureStatuses = FigureStatuses()
  ) {
    self.metric = metric
    self.level = level
    self.periods = periods
    self.unitCount = unitCount
    let count = unitCount * periods.count
    var values = [Double](repeating: 0, count: count)
    var reasons = [UInt8](repeating: MissingReason.noRow.rawValue, count: count)
    for (index, cell) in cells.prefix(count).enumerated() {
      if case .value(let value) = cell { values[index] = value }
      reasons[index] = cell.code
    }
    self.statuses = statuses
    self.values = values
    self.reasons = reasons
    files = sources.prefix(count).map { UInt32(clamping: $0.file) }
    rows = sources.prefix(count).map { UInt32(clamping: $0.row) }
  }

  /// A panel of columns made elsewhere, all in row-major order and of the same length: the figures,
  /// the codes of cells, and where each was read.
  init(
    metric: Metric, level: Int, periods: [Period], unitCount: Int, values: [Double],
    codes: [UInt8], files: [UInt32], rows: [UInt32], statuses: FigureStatuses
  ) {
    self.metric = metric
    self.level = level
    self.periods = periods
    self.unitCount = unitCount
    self.values = values
    reasons = codes
    self.files = files
    self.rows = rows
    self.statuses = statuses
  }

  /// Whether some figure is not simply observed.
  public var hasStatuses: Bool { !statuses.isEmpty }

  /// How far the figure of a unit at the place `period` in `periods` is settled.
  public func status(unit: Int, period: Int) -> FigureStatus {
    statuses[unit * periods.count + period]
  }

  /// The cell of a unit at the place `period` in `periods`.
  public subscript(unit: Int, period: Int) -> Cell {
    let index = unit * periods.count + period
    return Cell(values[index], code: reasons[index])
  }

  /// Where the cell was read; nil for a cell of a derived or aggregated panel, or without a row.
  public func source(unit: Int, period: Int) -> Source? {
    let index = unit * periods.count + period
    guard index < rows.count, rows[index] > 0 else { return nil }
    return Source(file: Int(files[index]), row: Int(rows[index]))
  }

  /// The figures of a unit over the periods, nil where there is none.
  public func series(of unit: Int) -> [Double?] {
    periods.indices.map { self[unit, $0].value }
  }

  /// The figures of all units in one period that have one, in the register's order.
  public func values(in period: Int) -> [Double] {
    (0..<unitCount).compactMap { self[$0, period].value }
  }
}

extension Panel.Cell {
  private static let present: UInt8 = 0xFF

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
