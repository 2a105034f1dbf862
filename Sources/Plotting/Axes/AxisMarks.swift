/// Which values an axis labels.
public enum AxisValues: Sendable, Hashable {
  /// Round numbers, or years, or categories, as many as fit.
  case automatic
  /// Round numbers, about this many.
  case count(Int)
  /// Round numbers without a fraction, as many as fit: for counts.
  case wholeNumbers
  /// These numbers, as many as fit.
  case values([Double])
}

/// Whether an axis is drawn.
public enum AxisVisibility: Sendable, Hashable {
  case automatic
  case hidden
}

/// What an axis labels, how it writes numbers, and which marks draw it.
public struct AxisMarks: Sendable {
  /// The values to label.
  public var values: AxisValues
  /// How numbers are written; nil for years or plain numbers, by the data.
  public var format: AxisValueFormat?
  /// What draws the axis; nil for the usual marks of its kind.
  public var marks: [any AxisMark]?

  /// An axis with the usual marks.
  public init(values: AxisValues = .automatic, format: AxisValueFormat? = nil) {
    self.values = values
    self.format = format
  }

  /// An axis drawn by the given marks.
  public init(
    values: AxisValues = .automatic, format: AxisValueFormat? = nil,
    @AxisMarksBuilder marks: () -> [any AxisMark]
  ) {
    self.values = values
    self.format = format
    self.marks = marks()
  }
}

/// Collects the marks of an axis.
@resultBuilder
public enum AxisMarksBuilder {
  /// One mark.
  public static func buildExpression(_ mark: some AxisMark) -> [any AxisMark] { [mark] }

  /// All marks in order.
  public static func buildBlock(_ parts: [any AxisMark]...) -> [any AxisMark] {
    parts.flatMap { $0 }
  }

  /// The marks of an `if` without `else`.
  public static func buildOptional(_ marks: [any AxisMark]?) -> [any AxisMark] { marks ?? [] }

  /// The marks of the first branch.
  public static func buildEither(first marks: [any AxisMark]) -> [any AxisMark] { marks }

  /// The marks of the second branch.
  public static func buildEither(second marks: [any AxisMark]) -> [any AxisMark] { marks }
}
