#if canImport(Glibc)
  import Glibc
#endif

/// What one value adds to a measure of the generalised entropy family.
///
/// GE(a) = Σ p (r^a − 1 − a(r − 1)) / (a(a − 1)), r = x/μ: the usual Σ p (r^a − 1) / (a(a − 1)) with
/// Σ p (r − 1) = 0 taken off term by term. So every term is 0 or more and nothing cancels where
/// values are nearly equal. GE(1) is Theil T, GE(0) Theil L, as limits.
struct EntropyTerm: ValueTerm {
  private let a: Double
  private let mean: Double
  private let reach: Double

  /// The terms of GE(a) of values with a positive mean, none of them negative; for a ≤ 0 none may be
  /// 0.
  init(_ a: Double, mean: Double) {
    self.a = a
    self.mean = mean
    // Where the series' terms fall by 1/32 or faster.
    reach = 1 / (32 * max(1, (a - 2).magnitude))
  }

  @inline(__always)
  func callAsFunction(_ value: Double) -> Double {
    let distance = (value - mean) / mean
    if distance.magnitude < reach { return series(distance) }
    if distance < -0.5 { return farBelow(value / mean, distance) }
    let ratio = 1 + distance
    // Both with the distance of the rounded ratio, or its rounding would show.
    if a == 1 { return ratio * log(ratio) - (ratio - 1) }
    if a == 0 { return (ratio - 1) - log(ratio) }
    // What rounding 1 + d lost, to first order; as good as log1p and faster.
    return power(ratio, log(ratio) + (distance - (ratio - 1)) / ratio, distance)
  }

  /// The term of a small ratio, whose digits 1 + d would have lost.
  @inline(__always)
  private func farBelow(_ ratio: Double, _ distance: Double) -> Double {
    guard ratio > 0 else { return a > 0 ? 1 / a : .infinity }
    if a == 1 { return ratio * log(ratio) - distance }
    if a == 0 { return distance - log(ratio) }
    return power(ratio, log(ratio), distance)
  }

  /// (r^a − 1 − a·d) / (a(a − 1)), from ln r.
  @inline(__always)
  private func power(_ ratio: Double, _ logarithm: Double, _ distance: Double) -> Double {
    let b = a - 1
    // Both are the same; near a = 0 and near a = 1 one of them does not cancel.
    if a.magnitude < b.magnitude { return (expm1(a * logarithm) / a - distance) / b }
    return (ratio * expm1(b * logarithm) / b - distance) / a
  }

  /// d²/2 · (1 + (a − 2)d/3 · (1 + (a − 3)d/4 · (1 + …))), the binomial series.
  @inline(__always)
  private func series(_ distance: Double) -> Double {
    var value = 1.0
    for order in stride(from: 13.0, through: 3, by: -1) {
      value = 1 + (a - order + 1) * distance / order * value
    }
    return distance * distance / 2 * value
  }
}
