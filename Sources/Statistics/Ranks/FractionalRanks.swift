/// The place of each unit in the distribution of a variable.
enum FractionalRanks {
  /// The mid-point rank of every value less ½.
  ///
  /// It is the share of the weight below it, with half the weight
  /// of its ties, from −½ to ½. Tied values share one rank, so that the order of rows has no say.
  static func centred(_ values: [Double], weights: [Double]?, weight: Double) -> [Double] {
    var ranks = [Double](repeating: 0, count: values.count)
    var below = CompensatedSum()
    for tied in TiedUnits.ascending(values) {
      let own = CompensatedSum(tied.lazy.map { weights?[$0] ?? 1 }).total
      // Whole weights keep this exact up to the last division.
      let rank = (2 * below.total + own - weight) / (2 * weight)
      for unit in tied { ranks[unit] = rank }
      below.add(own)
    }
    return ranks
  }

  /// The (weighted) covariance of `values` with ranks about 0, times the sum of the weights.
  static func crossSum(_ values: [Double], ranks: [Double], weights: [Double]?) -> Double {
    guard let lowest = values.min() else { return 0 }
    var sum = CompensatedSum()
    for (unit, value) in values.enumerated() {
      sum.add((weights?[unit] ?? 1) * ranks[unit] * (value - lowest))
    }
    return sum.total
  }
}
