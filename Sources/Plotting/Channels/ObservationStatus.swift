/// How far a datum is settled: a channel of marks beside its place and colour.
///
/// On lines and points an estimate is a hollow triangle and a first figure a hollow diamond; lines to
/// and from estimates are thin and dashed. Bars of estimates are hatched and those of first figures
/// hollow, cells have a filled or a hollow corner. A line across the mark stands where a series
/// breaks.
public struct ObservationStatus: OptionSet, Sendable, Hashable {
  /// The members as bits.
  public let rawValue: UInt8

  /// A set of the members with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Not counted, but estimated.
  public static let estimated = ObservationStatus(rawValue: 1 << 0)
  /// A first figure that may be revised.
  public static let provisional = ObservationStatus(rawValue: 1 << 1)
  /// What is counted is no longer the same as before.
  public static let breaksSeries = ObservationStatus(rawValue: 1 << 2)

  /// Every member by itself.
  static let members: [ObservationStatus] = [.estimated, .provisional, .breaksSeries]

  /// The form of a point of this status; nil for that of its series.
  var symbol: PointSymbol? {
    contains(.estimated) ? .hollowTriangle : contains(.provisional) ? .hollowDiamond : nil
  }
}

/// The statuses of the rows of a mark.
struct StatusColumn: Sendable, Hashable {
  /// One a row; empty where nobody said.
  private let values: [ObservationStatus]

  /// No statuses.
  init() { values = [] }

  /// The values of `rows`, extracted at once so that the mark keeps no key path.
  init<Row>(_ rows: [Row], _ keyPath: KeyPath<Row, ObservationStatus>?) {
    let values = keyPath.map { path in rows.map { $0[keyPath: path] } } ?? []
    self.values = values.allSatisfy(\.isEmpty) ? [] : values
  }

  /// The status of a row.
  subscript(row: Int) -> ObservationStatus { values.indices.contains(row) ? values[row] : [] }
}
