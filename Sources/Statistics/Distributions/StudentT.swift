import Glibc

/// Student's t distribution (“Student”, “The Probable Error of a Mean”, Biometrika 6 (1908), 1–25).
enum StudentT {
  /// The probability of a magnitude of `t` or more, with `freedom` > 0 degrees of freedom.
  static func twoSided(_ t: Double, freedom: Double) -> Double {
    let square = t * t
    guard square.isFinite else { return 0 }
    let sum = freedom + square
    return IncompleteBeta.regularized(
      freedom / sum, complement: square / sum, freedom / 2, 0.5)
  }

  /// The t whose magnitude is exceeded with probability `p`, 0 < p < 1.
  static func critical(_ p: Double, freedom: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while twoSided(high, freedom: freedom) > p, high < 1e150 { high *= 2 }
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if twoSided(middle, freedom: freedom) > p { low = middle } else { high = middle }
    }
    return high
  }
}

/// Fisher's distribution of the ratio of two variances.
enum FisherF {
  /// Twice the probability of the nearer tail of `ratio` ≥ 0, at most 1.
  static func twoSided(_ ratio: Double, _ first: Double, _ second: Double) -> Double {
    let sum = second + first * ratio
    guard sum.isFinite else { return 0 }
    let (share, rest) = (first * ratio / sum, second / sum)
    let below = IncompleteBeta.regularized(share, complement: rest, first / 2, second / 2)
    let above = IncompleteBeta.regularized(rest, complement: share, second / 2, first / 2)
    return min(1, 2 * min(below, above))
  }
}
