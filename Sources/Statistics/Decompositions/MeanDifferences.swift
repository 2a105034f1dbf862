/// The Gini coefficient and its parts, from sorted values and running sums.
enum MeanDifferences {
  /// The Gini coefficient of ascending values with these weights and this positive mean.
  ///
  /// G = Σ(2C_i − w_i − W) w_i x_i / (W²μ), C the running sum of the weights: the mid-point form of
  /// R. I. Lerman and S. Yitzhaki, Journal of Econometrics 42 (1989), 43–47. The values are taken
  /// from the lowest one, which changes nothing but makes equal values give exactly 0.
  static func gini(
    _ values: some RandomAccessCollection<Double>,
    weights: (some RandomAccessCollection<Double>)?,
    weight: Double, mean: Double
  ) -> Double {
    guard let lowest = values.first else { return 0 }
    var (sum, below) = (CompensatedSum(), CompensatedSum())
    if let weights {
      for (value, own) in zip(values, weights) {
        let reach = 2 * below.total + own - weight
        sum.add(reach * own * (value - lowest))
        below.add(own)
      }
    } else {
      for (rank, value) in values.enumerated() {
        sum.add((2 * Double(rank) + 1 - weight) * (value - lowest))
      }
    }
    return sum.total / (weight * weight) / mean
  }

  /// The Gini coefficient of ascending values that all weigh 1.
  static func gini(_ values: some RandomAccessCollection<Double>, mean: Double) -> Double {
    gini(values, weights: [Double]?.none, weight: Double(values.count), mean: mean)
  }

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
