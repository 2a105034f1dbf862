import PanelData
import Statistics

/// How far each unit moved between two periods: growth, or percentage points for shares.
public struct Changes: Sendable {
  /// A unit with its figures in both periods.
  public struct Entry: Sendable, Hashable {
    /// The unit.
    public let name: String
    /// The figure before, in the metric's unit.
    public let before: Double
    /// The figure after, in the metric's unit.
    public let after: Double
    /// Growth, 0.1 for 10 %, or the difference for a metric in per cent; nil where the base is not
    /// positive, so that there is no growth.
    public let change: Double?
    /// What there is to know of the figure before.
    public let remarksBefore: FigureRemarks
    /// What there is to know of the figure after, and whether the series breaks between both.
    public let remarksAfter: FigureRemarks

    /// What there is to know of the change.
    public var remarks: FigureRemarks { remarksBefore.union(remarksAfter) }
  }

  /// The metric.
  public let metric: Metric
  /// The earlier of the periods compared.
  public let before: Period
  /// The later of the periods compared.
  public let after: Period
  /// Whether changes are differences in percentage points.
  public let isPoints: Bool
  /// The units with figures in both periods and a change, the highest change first.
  public let entries: Excerpt<Entry>
  /// All units with figures in both periods, in the register's order.
  public let both: [Entry]
  /// The units with figures in both periods, by the later figure, highest first.
  public let byLevel: Excerpt<Entry>
  /// How many units rose, of those with a change.
  public let rose: Int
  /// How many units fell, of those with a change.
  public let fell: Int
  /// The units with figures in both periods, but no growth, as their base is not positive.
  public let withoutBase: [Entry]
  /// The units with a figure in only one of the periods.
  public let incomplete: [String]

  /// Who is highest and who lowest in the later period, of those with figures in both.
  public var levels: Extremes? { Extremes(both.map(\.after)) { both[$0].name } }
  /// Who rose and who fell most, of those with a change.
  public var moves: Extremes? { Extremes(both.map(\.change)) { both[$0].name } }

  /// The changes over all periods or, where a year was asked for, into it from the period with
  /// figures before it; nil where there are no two periods with figures.
  ///
  /// Lists are whole up to `most` units.
  public init?(_ series: MetricSeries, most: Int = Excerpt<Entry>.mostShown) {
    let filled = series.filledPlaces
    guard let last = filled.last else { return nil }
    let to = series.hasYear ? series.reportedPlace : last
    let earlier = filled.prefix { $0 < to }
    guard let from = series.hasYear ? earlier.last : earlier.first else { return nil }
    metric = series.metric
    before = series.periods[from]
    after = series.periods[to]
    let isPoints = series.metric.unit?.symbol == "%"
    self.isPoints = isPoints
    let both = series.units.compactMap { unit -> Entry? in
      guard let before = unit.values[from], let after = unit.values[to] else { return nil }
      let difference = after - before
      return Entry(
        name: unit.name, before: before, after: after,
        change: isPoints
          ? (difference.isFinite ? difference : nil)
          : GrowthRate.growth(from: before, to: after).value,
        remarksBefore: unit.remarks(at: from).subtracting(.breaks),
        remarksAfter: unit.remarks(at: to).union(unit.breaks(from: from, to: to)))
    }
    self.both = both
    func ordered(_ value: (Entry) -> Double?) -> [Entry] {
      both.enumerated().compactMap { index, entry in
        value(entry).map { (index: index, value: $0, entry: entry) }
      }.sorted { ($1.value, $0.index) < ($0.value, $1.index) }.map(\.entry)
    }
    entries = Excerpt(ordered(\.change), most: most)
    rose = both.count { $0.change.map { $0 > 0 } ?? false }
    fell = both.count { $0.change.map { $0 < 0 } ?? false }
    byLevel = Excerpt(ordered(\.after), most: most)
    withoutBase = both.filter { $0.change == nil }
    incomplete = series.units.filter { ($0.values[from] == nil) != ($0.values[to] == nil) }
      .map(\.name)
  }
}
