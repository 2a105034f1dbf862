/// How far a figure is settled, beside its value or the reason why there is none.
public struct FigureStatus: Sendable, Hashable {
  /// Whether the figure is an estimate: `约1200`, `1200（预计）`, a flag `e`.
  public var isEstimated = false
  /// Whether it is a first figure that may be revised: `1200（快报）`, a year `2023年(预计)`, a flag `p`.
  public var isProvisional = false
  /// What a column of flags says beyond that, as written; empty for nothing.
  public var flag = ""

  /// A figure as observed.
  public static let observed = FigureStatus()

  /// The status with these parts, by default that of a figure as observed.
  public init(isEstimated: Bool = false, isProvisional: Bool = false, flag: String = "") {
    self.isEstimated = isEstimated
    self.isProvisional = isProvisional
    self.flag = flag
  }

  /// The status of a figure made of two: all that either says.
  public func united(with other: FigureStatus) -> FigureStatus {
    if self == other { return self }
    let flags = [flag, other.flag].filter { !$0.isEmpty }
    return FigureStatus(
      isEstimated: isEstimated || other.isEstimated,
      isProvisional: isProvisional || other.isProvisional,
      flag: flags.first == flags.last ? flags.first ?? "" : flags.joined(separator: ";"))
  }

  /// The status of a figure computed from others of this status.
  ///
  /// `isEstimated` where they were shared out by weight. The word is a flag, which is kept as it is
  /// when a table is read back.
  func derived(isEstimated: Bool) -> FigureStatus {
    let words = flag.split(separator: ";").map(String.init).filter { $0 != StatusWord.derived }
    return FigureStatus(
      isEstimated: self.isEstimated || isEstimated, isProvisional: isProvisional,
      flag: (words + [StatusWord.derived]).joined(separator: ";"))
  }
}

/// The statuses of many cells; takes no room for those that are as observed.
public struct FigureStatuses: Sendable, Hashable {
  /// The statuses met, that of an observed figure first.
  private var known = [FigureStatus.observed]
  /// The place of each status in `known`.
  private var codes: [FigureStatus: UInt32] = [:]
  /// The codes of the first cells; those behind them are as observed.
  private var cells: [UInt32] = []

  /// Statuses of figures as observed, however many.
  public init() {}

  /// Whether every figure is as observed.
  public var isEmpty: Bool { cells.isEmpty }

  /// The status of the cell at `index`.
  public subscript(index: Int) -> FigureStatus {
    cells.indices.contains(index) ? known[Int(cells[index])] : .observed
  }

  /// Notes the status of the cell at `index`.
  public mutating func set(_ status: FigureStatus, at index: Int) {
    if status == .observed, index >= cells.count { return }
    if index >= cells.count { cells += repeatElement(0, count: index + 1 - cells.count) }
    cells[index] = code(of: status)
  }

  private mutating func code(of status: FigureStatus) -> UInt32 {
    if status == .observed { return 0 }
    if let code = codes[status] { return code }
    let code = UInt32(truncatingIfNeeded: known.count)
    codes[status] = code
    known.append(status)
    return code
  }
}
