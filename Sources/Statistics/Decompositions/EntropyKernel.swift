import Glibc

/// Generalized entropy of one order, of groups of units.
///
/// GE(a) = Σ pᵢ f(xᵢ/μ), f as `EntropyTerm` gives it (A. F. Shorrocks, Econometrica 48, 1980, 613–625).
struct EntropyKernel: Sendable {
  /// The order a.
  let order: Double

  /// f(value/mean) for a value that is not negative, and positive when the order is not; the mean must
  /// be positive.
  func term(_ value: Double, mean: Double) -> Double { EntropyTerm(order, mean: mean)(value) }

  /// The weight of a group's own entropy in the whole: p·(μ_g/μ)ᵃ, which is p^(1−a)·s^a.
  func groupWeight(populationShare: Double, totalShare: Double) -> Double {
    if order == 1 { return totalShare }
    if order == 0 { return populationShare }
    // 0 for a group that has nothing when the order is positive.
    return populationShare * pow(totalShare / populationShare, order)
  }

  /// The generalized entropy of the units of `sample` that lie in `range` about their mean.
  func entropy(of sample: GroupedSample, in range: Range<Int>, weight: Double, mean: Double)
    -> Double
  {
    let term = EntropyTerm(order, mean: mean)
    var sum = CompensatedSum()
    if let weights = sample.weights {
      for unit in range { sum.add(weights[unit] * term(sample.values[unit])) }
    } else {
      for unit in range { sum.add(term(sample.values[unit])) }
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
