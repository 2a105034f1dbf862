import PanelData
import Statistics

/// How many units lie below the line of weakness, and what would lift them, period by period.
public struct WeakPath: Sendable {
  /// One period with figures.
  public struct Row: Sendable, Hashable {
    /// The period.
    public let period: Period
    /// How many units lie below the line.
    public let weak: Int
    /// How many units have a figure.
    public let count: Int
    /// What all weak units lack up to the line together, in the metric's unit.
    public let shortfall: Double
  }

  /// The metric.
  public let metric: Metric
  /// The line, in the metric's unit.
  public let line: Double
  /// The periods with figures, ascending.
  public let rows: [Row]
  /// The weak units of the period reported on, the weakest first.
  public let weakest: [String]
  /// The period reported on.
  public let period: Period?
  /// The units without a figure in the period reported on.
  public let missing: [String]

  /// The weak among `series`; nil for a metric without a line.
  public init?(_ series: MetricSeries) {
    guard let line = series.metric.weakBelow else { return nil }
    metric = series.metric
    self.line = line
    rows = series.periods.indices.compactMap { place in
      let values = series.values(at: place)
      guard let shortfall = try? Shortfall(of: values, line: WeaknessLine(line)) else { return nil }
      return Row(
        period: series.periods[place], weak: shortfall.weakCount, count: shortfall.count,
        shortfall: shortfall.total)
    }
    let place = series.reportedPlace
    period = series.periods.indices.contains(place) ? series.periods[place] : nil
    missing = series.missingNames(at: place)
    weakest = series.units.enumerated().compactMap { index, unit in
      unit.values.indices.contains(place)
        ? unit.values[place].flatMap { $0 < line ? (index, unit.name, $0) : nil } : nil
    }.sorted { ($0.2, $0.0) < ($1.2, $1.0) }.map(\.1)
  }
}
