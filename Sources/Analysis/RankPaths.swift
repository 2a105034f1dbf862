import PanelData

/// How the ranks of units moved over the periods.
public struct RankPaths: Sendable {
  /// Up to this many units each is highlighted.
  public static let mostHighlighted = 8
  /// How many of those that rose most, and of those that fell most, are highlighted among more.
  public static let movers = 3

  /// A unit's ranks.
  public struct Path: Sendable, Hashable {
    /// The unit.
    public let name: String
    /// A rank for each period, 1 for the highest figure; nil without a figure.
    public let ranks: [Int?]
    /// The rank in the first period with figures less that in the last: above 0 for a rise; nil
    /// without a figure in one of them.
    public let rise: Int?
    /// What there is to know of the figures; empty where all are plain.
    public let remarks: [FigureRemarks]
  }

  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// The units with a figure in some period, in the register's order.
  public let paths: [Path]
  /// The places in `paths` of those to be named: all of a few, else those that moved furthest.
  public let highlighted: [Int]
  /// The first and last periods with figures; nil where there are no two.
  public let span: (first: Period, last: Period)?
  /// The units without a figure somewhere between their first and last.
  public let withGaps: [String]

  /// The ranks of `series` within each period; equal figures share the best rank.
  public init(_ series: MetricSeries) {
    metric = series.metric
    periods = series.periods
    let filled = series.filledPlaces
    var ranks = series.units.map { $0.values.map { _ in Int?.none } }
    for place in filled {
      let ordered = series.units.indices.compactMap { unit in
        series.units[unit].values[place].map { (unit: unit, value: $0) }
      }.sorted { ($1.value, $0.unit) < ($0.value, $1.unit) }
      var rank = 1
      for index in ordered.indices {
        if index > 0, ordered[index].value != ordered[index - 1].value { rank = index + 1 }
        ranks[ordered[index].unit][place] = rank
      }
    }
    let paths = series.units.indices.filter { series.units[$0].lastPlace != nil }.map { unit in
      var rise: Int?
      if let first = filled.first, let last = filled.last, let before = ranks[unit][first],
        let after = ranks[unit][last]
      {
        rise = before - after
      }
      return Path(
        name: series.units[unit].name, ranks: ranks[unit], rise: rise,
        remarks: series.units[unit].remarks)
    }
    self.paths = paths
    span =
      filled.count < 2
      ? nil : filled.first.map { (series.periods[$0], series.periods[filled.last ?? $0]) }
    withGaps = series.units.filter { !$0.gaps.isEmpty }.map(\.name)
    if paths.count <= Self.mostHighlighted {
      highlighted = Array(paths.indices)
    } else {
      let moved = paths.indices.filter { paths[$0].rise != nil }
      func rise(_ index: Int) -> Int { paths[index].rise ?? 0 }
      let up = moved.filter { rise($0) > 0 }.sorted { (-rise($0), $0) < (-rise($1), $1) }
      let down = moved.filter { rise($0) < 0 }.sorted { (rise($0), $0) < (rise($1), $1) }
      highlighted = Array(up.prefix(Self.movers) + down.prefix(Self.movers))
    }
  }
}
