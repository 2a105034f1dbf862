/// The mean of some values and their squared deviations from it.
struct Moments {
  /// How many values there are.
  let count: Int
  /// The arithmetic mean; 0 without values.
  let mean: Double
  /// Σ (x − mean)²; exactly 0 when all are equal.
  let squares: Double

  /// The moments of ascending values; the order fixes the last bit.
  init(sorted values: [Double]) {
    count = values.count
    guard let first = values.first, let last = values.last, first < last else {
      mean = values.first ?? 0
      squares = 0
      return
    }
    let mean = CompensatedSum(values).total / Double(values.count)
    self.mean = mean
    squares = CompensatedSum(values.lazy.map { ($0 - mean) * ($0 - mean) }).total
  }

  /// The variance with divisor n.
  var populationVariance: Double { count > 0 ? squares / Double(count) : 0 }

  /// The variance with divisor n − 1; 0 for fewer than two values.
  var sampleVariance: Double { count > 1 ? squares / Double(count - 1) : 0 }
}
