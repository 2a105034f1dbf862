/// Observed values with their weights, sorted once; every measure is a pure function of one.
public struct Sample: Sendable, Hashable {
  /// The values in ascending order.
  public let values: [Double]
  /// The weight of each value, positive and in the order of `values`; nil when all weigh 1.
  public let weights: [Double]?
  /// How many values were left out because their weight is 0.
  public let weightless: Int

  /// The finite ones of `values`; others are left out, since no measure is defined for them.
  public init(_ values: some Sequence<Double>) {
    // Adding 0 turns -0 into 0, so that equal samples have equal bits.
    self.values = values.filter(\.isFinite).map { $0 + 0 }.sorted()
    weights = nil
    weightless = 0
  }

  /// The finite ones of `values`, each with the weight at its place.
  ///
  /// A pair whose weight is missing, negative or not finite is left out as a whole, one of weight 0
  /// as well, but counted in `weightless`. Values without a partner are left out.
  public init(_ values: [Double], weights: [Double]) {
    let pairs = zip(values, weights).filter { $0.isFinite && $1.isFinite && $1 >= 0 }
    let kept = pairs.filter { $1 > 0 }.map { ($0 + 0, $1) }
      // By weight as well, so that the order of rows does not show in the last bit.
      .sorted { $0 < $1 }
    self.values = kept.map(\.0)
    self.weights = kept.map(\.1)
    weightless = pairs.count - kept.count
  }

  /// The number of values.
  public var count: Int { values.count }

  /// The sum of the weights; without weights the number of values.
  public var totalWeight: Double { weights.map { CompensatedSum($0).total } ?? Double(count) }

  /// The weight of the value at `index`.
  public func weight(at index: Int) -> Double { weights?[index] ?? 1 }

  /// How many values are 0.
  public var zeroCount: Int { values.count { $0 == 0 } }

  /// How many values are negative.
  public var negativeCount: Int { values.prefix { $0 < 0 }.count }
}
