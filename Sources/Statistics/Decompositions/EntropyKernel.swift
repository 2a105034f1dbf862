import Glibc

/// The term that one unit adds to generalized entropy of one order.
///
/// GE(a) = Σ pᵢ f(xᵢ/μ) with f(r) = (rᵃ − 1 − a(r − 1)) / (a(a − 1)), for a = 1 r·ln r − (r − 1),
/// for a = 0 (r − 1) − ln r. Since Σ pᵢ(xᵢ/μ − 1) = 0 this is Shorrocks' definition (Econometrica 48,
/// 1980, 613–625), but no term is negative and equal values give exactly 0.
struct EntropyKernel: Sendable {
  /// The order a.
  let order: Double

  /// f(value/mean) for a value that is not negative and a positive mean; infinite for a value of 0
  /// when the order is not positive.
  func term(_ value: Double, mean: Double) -> Double {
    let excess = (value - mean) / mean
    if order == 2 { return excess * excess / 2 }
    if excess.magnitude * max(1, order.magnitude) < 1e-3 { return nearOne(excess) }
    guard value > 0 else { return order > 0 ? 1 / order : .infinity }
    let ratio = value / mean
    let logarithm = log(ratio)
    if order == 1 { return ratio * logarithm - excess }
    if order == 0 { return excess - logarithm }
    // Both forms equal f; each keeps its digits near one of the orders at which f has a limit.
    if order < 0.5 { return (expm1(order * logarithm) / order - excess) / (order - 1) }
    let beyond = order - 1
    return (ratio * expm1(beyond * logarithm) / beyond - excess) / order
  }

  /// The weight of a group's own entropy in the whole: p·(μ_g/μ)ᵃ, which is p^(1−a)·s^a.
  func groupWeight(populationShare: Double, totalShare: Double) -> Double {
    if order == 1 { return totalShare }
    if order == 0 { return populationShare }
    // 0 for a group that has nothing when the order is positive.
    return populationShare * pow(totalShare / populationShare, order)
  }

  /// The Taylor series of f about 1, in which nothing cancels.
  private func nearOne(_ excess: Double) -> Double {
    var (term, sum) = (excess * excess / 2, 0.0)
    for power in 3...8 {
      sum += term
      term *= (order - Double(power) + 1) * excess / Double(power)
    }
    return sum + term
  }

  /// The generalized entropy of the units of `sample` that lie in `range` about their mean.
  func entropy(of sample: GroupedSample, in range: Range<Int>, weight: Double, mean: Double)
    -> Double
  {
    var sum = CompensatedSum()
    if let weights = sample.weights {
      for unit in range { sum.add(weights[unit] * term(sample.values[unit], mean: mean)) }
    } else {
      for unit in range { sum.add(term(sample.values[unit], mean: mean)) }
    }
    return sum.total / weight
  }

  /// Why this order has no value for `sample`, if it has none.
  func reason(against sample: GroupedSample, sums: GroupSums) -> UndefinedReason? {
    guard order.isFinite else { return .outOfRange }
    if let reason = sums.reason(against: sample) { return reason }
    return order <= 0 && sample.values.contains(0) ? .zerosNotAllowed : nil
  }
}

extension GroupSums {
  /// Why `sample`, whose sums these are, has no shares of its total, if it has none.
  func reason(against sample: GroupedSample) -> UndefinedReason? {
    if sample.values.isEmpty { return sample.weightless > 0 ? .allWeightsZero : .noData }
    guard total.isFinite, weight.isFinite else { return .outOfRange }
    if sample.values.contains(where: { $0 < 0 }) {
      return total > 0 ? .negativeValues : .meanNotPositive
    }
    return total > 0 ? nil : .totalZero
  }
}
