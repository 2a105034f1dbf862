/// The weight and the total of every group, and of all together.
struct GroupSums: Sendable {
  /// The sum of the weights of each group.
  let weights: [Double]
  /// The sum of the values times their weights, per group.
  let totals: [Double]
  /// The sum of all weights.
  let weight: Double
  /// The sum of all values times their weights.
  let total: Double

  /// The sums of groups whose weights and totals are known.
  init(weights: [Double], totals: [Double]) {
    self.weights = weights
    self.totals = totals
    weight = CompensatedSum(weights).total
    total = CompensatedSum(totals).total
  }

  /// The sums of the groups of `sample`.
  init(_ sample: GroupedSample) {
    guard let weights = sample.weights else {
      self.init(
        weights: sample.ranges.map { Double($0.count) },
        totals: sample.ranges.map { CompensatedSum(sample.values[$0]).total })
      return
    }
    self.init(
      weights: sample.ranges.map { CompensatedSum(weights[$0]).total },
      totals: sample.ranges.map { range in
        CompensatedSum(range.lazy.map { weights[$0] * sample.values[$0] }).total
      })
  }

  /// The mean of all values.
  var mean: Double { total / weight }

  /// The mean of the group at `place`.
  func mean(at place: Int) -> Double { totals[place] / weights[place] }

  /// The share of the group at `place` in the weights.
  func populationShare(at place: Int) -> Double { weights[place] / weight }

  /// The share of the group at `place` in the total.
  func totalShare(at place: Int) -> Double { totals[place] / total }

  /// The sums of groups that are made up of these: the group at `place` belongs to `parents[place]`.
  func gathered(by parents: [Int], count: Int) -> GroupSums {
    GroupSums(
      weights: Self.sums(of: weights, by: parents, count: count),
      totals: Self.sums(of: totals, by: parents, count: count))
  }

  /// The sums of those `terms` that belong to the same of `count` parents.
  static func sums(of terms: [Double], by parents: [Int], count: Int) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: count)
    for (place, term) in terms.enumerated() { sums[parents[place]].add(term) }
    return sums.map(\.total)
  }
}
