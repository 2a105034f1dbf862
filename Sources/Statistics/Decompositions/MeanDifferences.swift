/// How far the values of one group exceed those of another.
enum MeanDifferences {
  /// The mean over all pairs of how far a value of the one side exceeds one of the other, 0 where it
  /// does not: E[max(x − y, 0)]; both sides ascending, in one pass over them.
  static func meanExcess(of upper: Side, over lower: Side) -> Double {
    guard let base = lower.values.first else { return 0 }
    var (sum, weights, values) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    var next = lower.values.startIndex
    for place in upper.values.indices {
      let value = upper.values[place]
      while next < lower.values.endIndex, lower.values[next] < value {
        let weight = lower.weights?[next] ?? 1
        weights.add(weight)
        values.add(weight * (lower.values[next] - base))
        next += 1
      }
      guard weights.count > 0 else { continue }
      sum.add((upper.weights?[place] ?? 1) * ((value - base) * weights.total - values.total))
    }
    return max(0, sum.total / (upper.weight * lower.weight))
  }

  /// One group of a pair.
  struct Side {
    /// Its values, ascending.
    let values: ArraySlice<Double>
    /// Their weights, with the same indices; nil when all weigh 1.
    let weights: ArraySlice<Double>?
    /// The sum of the weights.
    let weight: Double
  }
}
