import PanelData
import Statistics

/// How much of the inequality lies within groups and how much between them, period by period.
public struct GroupedInequality: Sendable {
  /// Theil's T of one period in two parts.
  public struct Row: Sendable, Hashable {
    /// The period.
    public let period: Period
    /// The part within groups.
    public let within: Double
    /// The part between groups.
    public let between: Double

    /// The share of the part between groups, 0 to 1; nil where all units are equal.
    public var shareBetween: Double? {
      within + between > 0 ? between / (within + between) : nil
    }
  }

  /// The metric.
  public let metric: Metric
  /// The heading of the groups: `片区`.
  public let heading: String
  /// How many groups there are.
  public let groupCount: Int
  /// All periods, ascending.
  public let periods: [Period]
  /// The periods with the two parts, ascending.
  public let rows: [Row]
  /// The periods without for each reason.
  public let undefined: [(reason: UndefinedReason, periods: [Period])]
  /// The most units with figures in a period.
  public let unitCount: Int

  /// The parts by the outermost groups of `series`; nil where there are no two groups.
  public init?(_ series: MetricSeries) {
    guard let grouping = series.compared else { return nil }
    metric = series.metric
    heading = grouping.heading
    groupCount = Set(grouping.groups).count
    periods = series.periods
    unitCount = series.periods.indices.map { series.values(at: $0).count }.max() ?? 0
    var rows: [Row] = []
    var undefined = PeriodsByReason()
    for place in series.periods.indices {
      let sample = GroupedSample(
        series.units.map { $0.values[place] ?? .nan }, groups: grouping.groups)
      do throws(Statistics.UndefinedReason) {
        let parts = try GroupedDecomposition(sample, order: 1)
        // Rounding can leave a part of equal units a hair below 0.
        rows.append(
          Row(
            period: series.periods[place], within: max(0, parts.within),
            between: max(0, parts.between)))
      } catch {
        undefined.add(series.periods[place], for: error)
      }
    }
    self.rows = rows
    self.undefined = undefined.rows
  }
}
