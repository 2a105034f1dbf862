import PanelData
import Statistics

/// The units in the order of their figures in one period.
public struct Ranking: Sendable {
  /// A unit with its figure and its rank.
  public struct Entry: Sendable, Hashable {
    /// The unit.
    public let name: String
    /// Its figure, in the metric's unit.
    public let value: Double
    /// 1 for the highest; those of one figure share the best rank (1, 2, 2, 4).
    public let rank: Int
    /// What there is to know of the figure.
    public let remarks: FigureRemarks
  }

  /// The metric.
  public let metric: Metric
  /// The period; nil when there is none.
  public let period: Period?
  /// The units with a figure, highest first, those of one figure in the register's order.
  public let entries: Excerpt<Entry>
  /// The units that never have a figure, then those that are expected to have one here.
  public let missing: [String]
  /// The median of all figures.
  public let median: Double?
  /// Who is highest and who lowest; nil where all figures are equal or there is none.
  public let extremes: Extremes?

  /// The ranking in the period reported on, whole up to `most` units.
  public init(_ series: MetricSeries, most: Int = Excerpt<Entry>.mostShown) {
    let place = series.reportedPlace
    metric = series.metric
    period = series.periods.indices.contains(place) ? series.periods[place] : nil
    let expected = series.missing.indices.contains(place) ? Set(series.missing[place]) : []
    let never = series.units.indices.filter { series.units[$0].lastPlace == nil }
    let others = expected.subtracting(never).sorted()
    missing = (never + others).map { series.units[$0].name }
    let ranked = series.units.enumerated().compactMap { index, unit in
      unit.values.indices.contains(place)
        ? unit.values[place].map {
          (index: index, name: unit.name, value: $0, remarks: unit.remarks(at: place))
        } : nil
    }.sorted { ($1.value, $0.index) < ($0.value, $1.index) }
    median = Sample(ranked.map(\.value)).median
    extremes = Extremes(ranked.map(\.value)) { ranked[$0].name }
    var rank = 1
    entries = Excerpt(
      ranked.indices.map { place in
        if place > 0, ranked[place].value != ranked[place - 1].value { rank = place + 1 }
        return Entry(
          name: ranked[place].name, value: ranked[place].value, rank: rank,
          remarks: ranked[place].remarks)
      }, most: most)
  }
}
