import PanelData

/// The answer to one question: a number or the reason why there is none, with what it rests on.
public struct Finding: Sendable, Hashable {
  /// A number, or why it is undefined.
  public enum Result: Sendable, Hashable {
    /// A finite number in the unit of the measure.
    case value(Double)
    /// No number, for this reason.
    case undefined(UndefinedReason)
  }

  /// Why a measure has no value; the raw values are stable codes.
  public enum UndefinedReason: String, Sendable, Hashable, CaseIterable {
    /// No unit has a figure.
    case noValues
    /// The value it is compared with is missing, 0 or negative.
    case noBase
  }

  /// The number or the reason.
  public var result: Result
  /// How many figures were used.
  public var used: Int
  /// How many units have no figure.
  public var missing: Int
  /// How many of the figures used are 0.
  public var zero: Int
  /// How many of the figures used are negative.
  public var negative: Int
  /// What a reader should know beside the number.
  public var notes: [Phrase]

  /// A finding with its counts.
  public init(
    _ result: Result, used: Int, missing: Int, zero: Int, negative: Int, notes: [Phrase] = []
  ) {
    self.result = result
    self.used = used
    self.missing = missing
    self.zero = zero
    self.negative = negative
    self.notes = notes
  }

  /// A finding about `figures`, of which `missing` more have none; NaN and infinity are undefined.
  init(_ value: Double?, of figures: [Double], missing: Int) {
    let defined = value.flatMap { $0.isFinite ? $0 : nil }
    self.init(
      defined.map(Result.value) ?? .undefined(.noValues), used: figures.count, missing: missing,
      zero: figures.count { $0 == 0 }, negative: figures.count { $0 < 0 })
  }

  /// The number, if there is one.
  public var value: Double? {
    if case .value(let value) = result { return value }
    return nil
  }
}
