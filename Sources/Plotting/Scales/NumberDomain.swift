/// A range of numbers; both ends are finite, the upper end is above the lower.
public struct NumberDomain: Sendable, Hashable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  // Beyond this, differences of two numbers of the domain would overflow.
  private static let limit = 1e300

  /// The range from the smaller to the larger of the two, widened where they are too close to
  /// tell apart; an end that is not finite counts as 0.
  public init(_ one: Double, _ other: Double) {
    func bounded(_ value: Double) -> Double {
      value.isFinite ? Swift.min(Swift.max(value, -Self.limit), Self.limit) : 0
    }
    let low = bounded(Swift.min(one, other))
    let high = bounded(Swift.max(one, other))
    let size = Swift.max(abs(low), abs(high))
    guard high - low <= size * 1e-9 || size < 1e-290 else {
      (lower, upper) = (low, high)
      return
    }
    let margin = size < 1e-290 ? 1 : Swift.min(size * 0.1, Self.limit * 0.1)
    lower = size < 1e-290 ? 0 : Swift.max(low - margin, -Self.limit)
    upper = Swift.min(high + margin, Self.limit)
  }

  /// The distance between the ends.
  public var span: Double { upper - lower }

  /// Whether `value` lies within, ends included.
  public func contains(_ value: Double) -> Bool { value >= lower && value <= upper }
}
