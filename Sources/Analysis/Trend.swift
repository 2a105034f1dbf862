import PanelData
import Statistics

/// How a metric of many units developed: what the figure `trend` and the report draw on.
public struct Trend: Sendable {
  /// A count from which the units are summarised instead of drawn one by one.
  public static let mostDrawn = 8
  /// How many are named at either end of the last period's ranking.
  public static let namedAtEnds = 3

  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// How many units have a figure in any period.
  public let unitCount: Int
  /// Every unit when there are at most `mostDrawn`; else the highest and lowest of the ranking
  /// period, highest first.
  public let named: [NamedSeries]
  /// Who is highest and who lowest in the ranking period, named or not.
  public let extremes: Extremes?
  /// The place in `periods` by which units are ranked.
  public let rankedPlace: Int
  /// The quantiles of orders 0.1, 0.25, 0.5, 0.75, 0.9 in each period.
  public let quantiles: [[Finding]]
  /// The units without a figure in some period between their first and last (or, of those drawn one
  /// by one, after it), with those periods.
  public let gaps: [Gap]
  /// Whether units share the last figure named at an end with others that are not named.
  public let cutsTies: Bool

  /// The periods that a unit misses between its first and its last figure.
  public struct Gap: Sendable, Hashable {
    /// The unit.
    public let name: String
    /// The missing periods, ascending.
    public let periods: [Period]
  }

  /// Whether every unit is drawn.
  public var drawsAll: Bool { unitCount <= Trend.mostDrawn }

  /// The trend of the units of `panel`, ranked by `year` or, without one, by the last period with figures.
  public init(_ panel: Panel, register: UnitRegister, year: Int? = nil) {
    self.init(MetricSeries(panel, register: register, year: year))
  }

  /// The trend of `series`, ranked by the period reported on.
  ///
  /// Ties in the ranking are broken by the register's order.
  public init(_ series: MetricSeries) {
    metric = series.metric
    periods = series.periods
    quantiles = series.periods.indices.map { place in
      let values = series.values(at: place)
      let sample = Sample(values)
      return [0.1, 0.25, 0.5, 0.75, 0.9].map { order in
        Finding(sample.quantile(order), of: values, missing: series.missing[place].count)
      }
    }
    let all = series.units.filter { $0.lastPlace != nil }
    unitCount = all.count
    let rankedPlace = series.reportedPlace
    self.rankedPlace = rankedPlace
    extremes = Extremes(
      all.map { $0.values.indices.contains(rankedPlace) ? $0.values[rankedPlace] : nil }
    ) { all[$0].name }
    if all.count <= Trend.mostDrawn {
      named = all
      cutsTies = false
    } else {
      let ranked = all.indices.compactMap { index in
        all[index].values[rankedPlace].map { (index, $0) }
      }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      let ends =
        ranked.count <= 2 * Trend.namedAtEnds
        ? ranked[...]
        : ranked.prefix(Trend.namedAtEnds) + ranked.suffix(Trend.namedAtEnds)
      named = ends.map { all[$0.0] }
      let size = Trend.namedAtEnds
      cutsTies =
        ranked.count > 2 * size
        && (ranked[size - 1].1 == ranked[size].1
          || ranked[ranked.count - size].1 == ranked[ranked.count - size - 1].1)
    }
    // Of villages drawn one by one an early end is told, too: the line just stops there.
    let drawsAll = all.count <= Trend.mostDrawn
    gaps = all.compactMap { unit in
      let places = unit.gaps + (drawsAll ? unit.placesAfterEnd : [])
      let missing = places.map { series.periods[$0] }
      return missing.isEmpty ? nil : Gap(name: unit.name, periods: missing)
    }
  }
}
