import Statistics

/// The answer to one question: a number or the reason why there is none, with what it rests on.
public struct Finding: Sendable, Hashable {
  /// The number or the reason, perhaps with a remark that belongs beside the number.
  public var outcome: Outcome
  /// How many figures were used.
  public var used: Int
  /// How many units were expected to have a figure and have none.
  public var missing: Int
  /// How many of the units have a figure of 0, whether it was used or left out as asked.
  public var zero: Int
  /// How many of the units have a negative figure.
  public var negative: Int
  /// The sum of the weights of the figures used; their number without weights.
  public var weight: Double
  /// Between which values the number lies, where that was asked for.
  public var interval: ConfidenceInterval?

  /// A finding with its counts.
  public init(
    _ outcome: Outcome, used: Int, missing: Int, zero: Int, negative: Int, weight: Double? = nil
  ) {
    self.outcome = outcome
    self.used = used
    self.missing = missing
    self.zero = zero
    self.negative = negative
    self.weight = weight ?? Double(used)
  }

  /// A finding about `figures`, of which `missing` more are expected; undefined without a number.
  init(_ value: Double?, of figures: [Double], missing: Int) {
    self.init(
      value.map { Outcome($0) } ?? .undefined(.noData), used: figures.count, missing: missing,
      zero: figures.count { $0 == 0 }, negative: figures.count { $0 < 0 })
  }

  /// The number, if there is one; never NaN or infinite.
  public var value: Double? { outcome.value }

  /// Why there is no number, if there is none.
  public var reason: UndefinedReason? { outcome.reason }
}
