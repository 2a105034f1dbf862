extension Sample {
  /// Σ_i Σ_j w_i w_j |x_i − x_j| / 2, from the sorted values in one pass.
  ///
  /// = Σ w_i (2C_i − w_i − W)(x_i − m) with C the running sums of the weights: the factors sum to 0,
  /// so that any m will do. With a median for m no term is negative and nothing cancels.
  var halfAbsoluteDifferences: Double {
    guard count > 1 else { return 0 }
    guard let weights, let cumulative = cumulativeWeights else {
      let terms = GiniTerms(values: values, middle: values[count / 2], last: Double(count - 1))
      return BlockedSum.sum(count, terms)
    }
    let half = totalWeight / 2
    let middle = values[cumulative.firstIndex { $0 >= half } ?? count - 1]
    let terms = WeightedGiniTerms(
      values: values, weights: weights, cumulative: cumulative, middle: middle, half: half)
    return BlockedSum.sum(count, terms)
  }

  /// The Gini coefficient without checks: the half absolute differences over W Σ w x.
  var uncheckedGini: Double { halfAbsoluteDifferences / totalWeight / total }
}

/// (2i + 1 − n)(x_i − m), i from 0.
private struct GiniTerms: Terms {
  let values: [Double]
  let middle: Double
  let last: Double

  @inline(__always)
  subscript(place: Int) -> Double { (2 * Double(place) - last) * (values[place] - middle) }
}

/// w_i (2C_i − w_i − W)(x_i − m).
private struct WeightedGiniTerms: Terms {
  let values: [Double]
  let weights: [Double]
  let cumulative: [Double]
  let middle: Double
  let half: Double

  @inline(__always)
  subscript(place: Int) -> Double {
    let weight = weights[place]
    return weight * (2 * (cumulative[place] - half) - weight) * (values[place] - middle)
  }
}
