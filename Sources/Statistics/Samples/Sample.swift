/// Observed values with their weights, sorted once; every measure is a pure function of one.
public struct Sample: Sendable, Hashable {
  /// The values in ascending order.
  public let values: [Double]
  /// The weight of each value, positive and in the order of `values`; nil when all weigh 1.
  public let weights: [Double]?
  /// How many values were left out because their weight is 0.
  public let weightless: Int
  /// The sum of the values times their weights, in the values' unit; 0 for an empty sample, not
  /// finite where it is too large.
  public let total: Double
  /// The sum of the weights; without weights the number of values.
  public let totalWeight: Double

  /// The finite ones of `values`; others are left out, since no measure is defined for them.
  public init(_ values: [Double]) {
    let sorted = RadixSort.sorted(ValueSource(values: values))
    self.init(sorted: sorted, weights: nil, weightless: 0)
  }

  /// The finite ones of `values`; others are left out, since no measure is defined for them.
  public init(_ values: some Sequence<Double>) { self.init(Array(values)) }

  /// The finite ones of `values`, each with the weight at its place.
  ///
  /// A pair whose weight is missing, negative or not finite is left out as a whole, one of weight 0
  /// as well, but counted in `weightless`. Values without a partner are left out.
  public init(_ values: [Double], weights: [Double]) {
    let count = min(values.count, weights.count)
    // By weight as well, so that the order of rows does not show in the last bit.
    let pairs = RadixSort.sorted(WeightedSource(count: count, values: values, weights: weights))
    let weightless = (0..<count).count { values[$0].isFinite && weights[$0] == 0 }
    self.init(
      sorted: pairs.map(\.value), weights: pairs.map(\.weight), weightless: weightless)
  }

  /// A sample of values known to be finite and ascending, with positive weights.
  init(sorted values: [Double], weights: [Double]?, weightless: Int) {
    self.values = values
    self.weights = weights
    self.weightless = weightless
    guard let weights else {
      total = BlockedSum.sum(values.count, PlainTerms(values: values))
      totalWeight = Double(values.count)
      return
    }
    total = BlockedSum.sum(values.count, ProductTerms(values: values, weights: weights))
    totalWeight = BlockedSum.sum(values.count, PlainTerms(values: weights))
  }

  /// The number of values.
  public var count: Int { values.count }

  /// The weight of the value at `index`.
  public func weight(at index: Int) -> Double { weights?[index] ?? 1 }

  /// How many values are 0.
  public var zeroCount: Int { firstPlace { $0 > 0 } - negativeCount }

  /// How many values are negative.
  public var negativeCount: Int { firstPlace { $0 >= 0 } }

  /// The first place whose value fulfils what all values behind it do too; `count` if there is none.
  private func firstPlace(where isReached: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = low + (high - low) / 2
      if isReached(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
