#if canImport(Glibc)
  import Glibc
#endif

// What the measure becomes without one unit follows from sums over all units, so that thousands of
// units take as many steps, not the square of their number.
extension Jackknife {
  /// The interval of the Gini coefficient, as `interval(of:_:)` with `InequalityMeasure.gini`.
  ///
  /// With x sorted, N = Σ (2i − n − 1) x_i, S_i the sum of the first i and X of all:
  /// G_(i) = (N − (2i − n − 1) x_i + S_(i−1) − (X − S_i)) / ((n − 1)(X − x_i)).
  /// - Throws: as `interval(of:_:)`.
  public func giniInterval(of sample: Sample) throws(UndefinedReason) -> ConfidenceInterval {
    let measure = InequalityMeasure.gini.compute
    return try interval(of: sample, measure) { values, count in
      var numerator = CompensatedSum()
      for (place, value) in values.enumerated() {
        numerator.add((2 * Double(place + 1) - count - 1) * value)
      }
      var below = CompensatedSum()
      return values.enumerated().map { place, value in
        let before = below.total
        below.add(value)
        let own = (2 * Double(place + 1) - count - 1) * value
        let rest = numerator.total - own + before - (count - below.total)
        return rest / ((count - 1) * (count - value))
      }
    }
  }

  /// The interval of Theil's T, as `interval(of:_:)` with `InequalityMeasure.theilT`.
  ///
  /// With y = x/μ and A = Σ y ln y: T_(i) = (A − y_i ln y_i)/(n − y_i) − ln((n − y_i)/(n − 1)).
  /// - Throws: as `interval(of:_:)`.
  public func theilInterval(of sample: Sample) throws(UndefinedReason) -> ConfidenceInterval {
    let measure = InequalityMeasure.theilT.compute
    return try interval(of: sample, measure) { values, count in
      func term(_ value: Double) -> Double { value > 0 ? value * log(value) : 0 }
      let sum = CompensatedSum(values.map(term)).total
      return values.map { value in
        (sum - term(value)) / (count - value) - log((count - value) / (count - 1))
      }
    }
  }

  /// The interval from `measures`, which gives the measure without each of the values: these are
  /// divided by their mean, so that their sum is their number.
  private func interval(
    of sample: Sample, _ measure: @escaping SampleMeasure,
    _ measures: ([Double], Double) -> [Double]
  ) throws(UndefinedReason) -> ConfidenceInterval {
    // Of a unit that has nearly everything the others would be lost in rounding.
    guard sample.weights == nil, sample.count >= ConfidenceInterval.fewestUnits,
      let estimate = measure(sample).value, let highest = sample.values.last,
      sample.total.isFinite, highest < sample.total * 0.999
    else { return try interval(of: sample, measure) }
    let count = Double(sample.count)
    let mean = sample.total / count
    let values = measures(sample.values.map { $0 / mean }, count)
    return try .symmetric(
      estimate, error: Self.error(values), freedom: count - 1, level: level, method: .jackknife,
      scope: scope, replicates: sample.count)
  }
}
