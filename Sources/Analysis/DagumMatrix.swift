import PanelData
import Statistics

/// The gaps within and between groups in one period, pair by pair, as Dagum splits the Gini
/// coefficient.
public struct DagumMatrix: Sendable {
  /// A group with its share in the split.
  public struct Group: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// How many units with figures it has.
    public let count: Int
    /// The mean of its units.
    public let mean: Double
    /// Its own Gini coefficient G_jj; nil where its total is 0.
    public let gini: Double?
  }

  /// What stands between two groups.
  public struct Pair: Sendable, Hashable {
    /// The Gini coefficient between them, G_jh; nil where both totals are 0.
    public let gini: Double?
    /// How much they reach over one another, 1 − D_jh: 0 for not at all, 1 for means that say nothing.
    public let overlap: Double
  }

  /// Why there is none.
  public enum Refusal: Error, Sendable, Hashable {
    /// There are no two groups.
    case noGroups
    /// The period has no Gini coefficient, for this reason.
    case undefined(Phrase, Period)
  }

  /// The metric.
  public let metric: Metric
  /// The period reported on.
  public let period: Period
  /// What the groups are called.
  public let heading: String
  /// The groups shown, the highest mean first.
  public let groups: [Group]
  /// How many groups have figures, shown or not.
  public let groupCount: Int
  /// The Gini coefficient of all units, of all groups.
  public let gini: Double
  /// The shares of it that lie within groups, net between them, and in their overlap; nil where it
  /// is 0.
  public let shares: (within: Double, netBetween: Double, overlap: Double)?
  /// How many units have figures.
  public let unitCount: Int
  private let pairs: [[Pair?]]

  /// The gaps between the groups of `series`; of more than `most` groups, those with the largest
  /// shares of the total.
  public init(_ series: MetricSeries, most: Int) throws(Refusal) {
    guard let grouping = series.compared else { throw .noGroups }
    let place = series.reportedPlace
    guard series.periods.indices.contains(place) else { throw .noGroups }
    let period = series.periods[place]
    let values = series.units.map { $0.values[place] ?? .nan }
    do throws(Statistics.UndefinedReason) {
      let split = try DagumDecomposition(GroupedSample(values, groups: grouping.groups))
      guard split.groups.count > 1 else { throw .singleGroup }
      let largest = split.groups.enumerated().sorted {
        ($1.element.totalShare, $0.offset) < ($0.element.totalShare, $1.offset)
      }.prefix(max(most, 2))
      let shown = largest.map(\.element).sorted { ($1.mean, $0.code) < ($0.mean, $1.code) }
      let ranks = Dictionary(
        shown.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: min)
      // The gap of a pair is the pair's own: it does not depend on groups that are not shown.
      let sample = GroupedSample(
        values, groups: grouping.groups.map { ranks[$0] ?? -1 })
      var matrix = [[Pair?]](
        repeating: [Pair?](repeating: nil, count: shown.count), count: shown.count)
      for pair in try DagumPairs(sample)?.pairs ?? [] {
        let found = Pair(gini: pair.gini.value, overlap: 1 - pair.affluence)
        matrix[pair.first][pair.second] = found
        matrix[pair.second][pair.first] = found
      }
      pairs = matrix
      groups = shown.map { group in
        Group(
          name: grouping.names.indices.contains(group.code) ? grouping.names[group.code] : "",
          count: group.count, mean: group.mean, gini: group.own.value)
      }
      gini = split.gini
      if let within = split.rate(of: split.within), let between = split.rate(of: split.netBetween),
        let overlap = split.rate(of: split.overlap)
      {
        shares = (within, between, overlap)
      } else {
        shares = nil
      }
      groupCount = split.groups.count
    } catch { throw .undefined(error.phrase ?? Phrase(.nothing), period) }
    metric = series.metric
    self.period = period
    heading = grouping.heading
    unitCount = values.count { !$0.isNaN }
  }

  /// What stands between the groups at two places of `groups`; nil for a group and itself.
  public func pair(_ one: Int, _ other: Int) -> Pair? { pairs[one][other] }
}
