/// Observed values, sorted once; every measure is a pure function of one.
public struct Sample: Sendable, Hashable {
  /// The values in ascending order.
  public let values: [Double]

  /// The finite ones of `values`; others are left out, since no measure is defined for them.
  public init(_ values: some Sequence<Double>) {
    // Adding 0 turns -0 into 0, so that equal samples have equal bits.
    self.values = values.filter(\.isFinite).map { $0 + 0 }.sorted()
  }

  /// The number of values.
  public var count: Int { values.count }
}
