/// A running sum that carries its rounding errors along.
///
/// Neumaier's variant of Kahan summation: A. Neumaier, “Rundungsfehleranalyse einiger Verfahren zur
/// Summation endlicher Summen”, ZAMM 54 (1974), 39–51. The error of the result does not grow with
/// the number of terms.
public struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var correction = 0.0
  /// How many terms were added.
  public private(set) var count = 0

  /// An empty sum.
  public init() {}

  /// The sum of `values`.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// The sum of all terms so far, 0 without any.
  public var total: Double { sum + correction }

  /// Adds a term.
  public mutating func add(_ value: Double) {
    let next = sum + value
    correction += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
    sum = next
    count += 1
  }
}
