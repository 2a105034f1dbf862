import PanelData
import Statistics

/// What each unit added to the change of the total between two periods.
public struct Contributions: Sendable {
  /// A unit with its change.
  public struct Entry: Sendable, Hashable {
    /// The unit.
    public let name: String
    /// By how much its figure is higher, in the metric's unit.
    public let change: Double
    /// What there is to know of both figures.
    public let remarks: FigureRemarks
  }

  /// The metric.
  public let metric: Metric
  /// The earlier of the periods compared.
  public let before: Period
  /// The later of the periods compared.
  public let after: Period
  /// The total before, over the units with figures in both.
  public let start: Double
  /// The total after, over the same units.
  public let end: Double
  /// Their changes, the largest rise first; of many the largest rises and the largest falls.
  public let entries: Excerpt<Entry>
  /// Whose figures rose and whose fell most.
  public let extremes: Extremes?
  /// The sum of the changes left out of `entries`.
  public let rest: Double
  /// The units with a figure in only one of the periods, which are not counted.
  public let incomplete: [String]

  /// What lies behind the change in `changes`, of up to `most` units all steps; nil where the sums cannot
  /// be represented.
  public init?(_ changes: Changes, most: Int = Excerpt<Entry>.mostShown) {
    metric = changes.metric
    before = changes.before
    after = changes.after
    incomplete = changes.incomplete
    let all = changes.both
    start = CompensatedSum(all.map(\.before)).total
    end = CompensatedSum(all.map(\.after)).total
    extremes = Extremes(all.map { $0.after - $0.before }) { all[$0].name }
    let ordered = all.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      return (second.after - second.before, one.offset) < (first.after - first.before, other.offset)
    }.map { _, entry in
      Entry(
        name: entry.name, change: entry.after - entry.before, remarks: entry.remarks)
    }
    entries = Excerpt(ordered, most: most)
    rest = CompensatedSum([end, -start] + entries.shown.map { -$0.change }).total
    guard start.isFinite, end.isFinite, rest.isFinite, ordered.allSatisfy(\.change.isFinite) else {
      return nil
    }
  }
}
