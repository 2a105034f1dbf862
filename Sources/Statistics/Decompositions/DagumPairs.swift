/// The gaps between every two groups, as Dagum's decomposition has them.
///
/// The time grows as the number of groups times the number of units, the table as the square of the
/// number of groups. C. Dagum, Empirical Economics 22 (1997), 515–531.
public struct DagumPairs: Sendable, Hashable {
  /// One pair of groups.
  public struct Pair: Sendable, Hashable {
    /// The lower of the two codes.
    public let first: Int
    /// The higher of the two codes.
    public let second: Int
    /// The Gini coefficient between the groups, G_jh = E|x_j − x_h| / (μ_j + μ_h); undefined when
    /// both totals are 0.
    public let gini: Outcome
    /// The mean excess of the group with the higher mean over the other, d_jh, in the values' unit.
    public let excess: Double
    /// The mean excess the other way, p_jh: 0 where the groups do not overlap.
    public let transvariation: Double
    /// The relative economic affluence D_jh = (d − p)/(d + p), 0…1: 1 where the groups do not
    /// overlap; 0 for two equal constants.
    public let affluence: Double
    /// What the pair adds to the net part between groups.
    public let netBetween: Double
    /// What the pair adds to the overlap.
    public let overlap: Double
  }

  /// The most groups for which a table is made: 1000 give half a million pairs.
  public static let mostGroups = 1000

  /// The pairs in ascending order of their codes.
  public let pairs: [Pair]
  /// The sum of what the pairs add to the net part between groups.
  public let netBetween: Double
  /// The sum of what the pairs add to the overlap.
  public let overlap: Double

  /// The pairs of the groups of `sample`.
  /// - Returns: nil when there are more than `mostGroups`.
  /// - Throws: why there is none: no data, negative values, or a total of 0.
  public init?(_ sample: GroupedSample) throws(UndefinedReason) {
    let sums = GroupSums(sample)
    if let reason = sums.reason(against: sample) { throw reason }
    guard sample.codes.count <= Self.mostGroups else { return nil }
    let sides = sample.ranges.enumerated().map { place, range in
      MeanDifferences.Side(
        values: sample.values[range], weights: sample.weights?[range],
        weight: sums.weights[place])
    }
    var pairs: [Pair] = []
    for first in sides.indices {
      for second in sides.indices.dropFirst(first + 1) {
        let (one, other) = (sums.mean(at: first), sums.mean(at: second))
        let (rich, poor) = one >= other ? (first, second) : (second, first)
        let excess = MeanDifferences.meanExcess(of: sides[rich], over: sides[poor])
        let back = MeanDifferences.meanExcess(of: sides[poor], over: sides[rich])
        let distance = excess + back
        let affluence = distance > 0 ? max(0, (excess - back) / distance) : 0
        // G_jh (p_j s_h + p_h s_j) = p_j p_h E|x_j − x_h| / μ, which is 0 where G_jh has no value.
        let part =
          sums.populationShare(at: first) * sums.populationShare(at: second) * distance / sums.mean
        pairs.append(
          Pair(
            first: sample.codes[first], second: sample.codes[second],
            gini: one + other > 0 ? Outcome(distance / (one + other)) : .undefined(.totalZero),
            excess: excess, transvariation: back, affluence: affluence,
            netBetween: part * affluence, overlap: part * (1 - affluence)))
      }
    }
    self.pairs = pairs
    netBetween = CompensatedSum(pairs.map(\.netBetween)).total
    overlap = CompensatedSum(pairs.map(\.overlap)).total
    guard netBetween.isFinite, overlap.isFinite else { throw .outOfRange }
  }
}
