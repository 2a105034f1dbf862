import PanelData
import Statistics

/// How many units lie in each official band, period by period.
public struct BandCounts: Sendable {
  /// A class of units by their figure.
  public enum Class: Sendable, Hashable {
    /// Without a figure that is expected.
    case missing
    /// Below 0.
    case negative
    /// Exactly 0.
    case zero
    /// From `lower` (0 not included) up to `upper` (not included); nil for no upper end.
    case band(lower: Double, upper: Double?)
  }

  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// The classes that some unit is in, from the lowest; the missing come last.
  public let classes: [Class]
  /// For each period the number of units in each of `classes`.
  public let counts: [[Int]]
  /// The most units in a period.
  public let unitCount: Int

  /// The counts of `series`; nil for a metric without bands.
  public init?(_ series: MetricSeries) {
    guard !series.metric.bands.isEmpty,
      let edges = BandEdges(series.metric.bands.filter { $0 > 0 })
    else { return nil }
    metric = series.metric
    periods = series.periods
    let all = edges.classes
    let tables = series.periods.indices.map { place -> [IncomeBand: Int] in
      var counts: [IncomeBand: Int] = [.missing: series.missing[place].count]
      for value in series.values(at: place) { counts[edges.band(of: value), default: 0] += 1 }
      return counts
    }
    let used = all.filter { band in tables.contains { $0[band, default: 0] > 0 } }
    let ordered = used.filter { $0 != .missing } + used.filter { $0 == .missing }
    classes = ordered.map { band in
      switch band {
      case .missing: return .missing
      case .negative: return .negative
      case .zero: return .zero
      case .band(let place):
        let bounds = edges.bounds(at: place)
        return .band(lower: bounds.lower, upper: bounds.upper)
      }
    }
    counts = tables.map { table in ordered.map { table[$0, default: 0] } }
    unitCount = counts.map { $0.reduce(0, +) }.max() ?? 0
  }
}
