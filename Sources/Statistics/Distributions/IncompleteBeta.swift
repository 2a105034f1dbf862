import Glibc

/// The regularised incomplete beta function, of which Student's t and Fisher's F are made.
enum IncompleteBeta {
  /// I_x(a, b), from x and its complement 1 − x, which near 1 carries the digits that x lost.
  ///
  /// By Lentz's evaluation of the continued fraction 26.5.8 of M. Abramowitz and I. A. Stegun,
  /// Handbook of Mathematical Functions (1964); small values keep their relative accuracy.
  static func regularized(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    let logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
    let front = exp(a * log(x) + b * log(complement) - logBeta)
    // Beyond this point the fraction of the other tail converges faster.
    if x < (a + 1) / (a + b + 2) { return min(1, front * fraction(x, a, b) / a) }
    return max(0, 1 - front * fraction(complement, b, a) / b)
  }

  private static func logGamma(_ x: Double) -> Double {
    // The form that does not write a global variable.
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var upper = 1.0
    var lower = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = lower
    // It takes about √max(a, b) steps.
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      lower = 1 / kept(1 + even * lower)
      upper = kept(1 + even / upper)
      result *= lower * upper
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      lower = 1 / kept(1 + odd * lower)
      upper = kept(1 + odd / upper)
      let factor = lower * upper
      result *= factor
      if (factor - 1).magnitude < 1e-16 { break }
    }
    return result
  }
}
