import Glibc

/// The standard normal distribution.
enum NormalDistribution {
  /// The probability of a value of at most `x`.
  static func below(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

  /// The value below which lies the probability `p`, 0 < p < 1.
  ///
  /// Newton's steps from a start by 26.2.23 of M. Abramowitz and I. A. Stegun, Handbook of
  /// Mathematical Functions (1964).
  static func quantile(_ p: Double) -> Double {
    guard p != 0.5 else { return 0 }
    let tail = min(p, 1 - p)
    let t = (-2 * log(tail)).squareRoot()
    let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
    let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var x = numerator / denominator - t
    for _ in 0..<8 {
      let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
      guard density > 0 else { break }
      let error = (below(x) - tail) / density
      // Halley's form of the step: the second derivative is −x times the first.
      let step = error / (1 + x * error / 2)
      x -= step
      if step.magnitude <= 1e-16 * x.magnitude { break }
    }
    return p < 0.5 ? x : -x
  }
}
