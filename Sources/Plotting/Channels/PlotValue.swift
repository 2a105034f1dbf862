/// A value of a row as the chart sees it: a number, a category, or nothing.
public enum PlotValue: Sendable, Hashable {
  /// A quantity on a continuous scale; one that is not finite counts as missing.
  case number(Double)
  /// A name on a banded scale.
  case category(String)
  /// No value: breaks lines and draws nothing.
  case missing

  /// The finite number, if it is one.
  public var number: Double? {
    guard case .number(let value) = self, value.isFinite else { return nil }
    return value
  }

  /// The name on a banded scale; numbers are written out, so that mixed columns stay usable.
  public var category: String? {
    switch self {
    case .category(let name): name
    case .number(let value): value.isFinite ? AxisValueFormat.shortest(value) : nil
    case .missing: nil
    }
  }

  /// Whether nothing can be drawn for it.
  public var isMissing: Bool { category == nil }
}

/// A type whose values can be placed along an axis.
public protocol Plottable: Sendable {
  /// The value as the chart sees it.
  var plotValue: PlotValue { get }
}

extension Double: Plottable {
  /// The number itself, or missing when it is not finite.
  public var plotValue: PlotValue { isFinite ? .number(self) : .missing }
}

extension Int: Plottable {
  /// The number.
  public var plotValue: PlotValue { .number(Double(self)) }
}

extension String: Plottable {
  /// The category of this name.
  public var plotValue: PlotValue { .category(self) }
}

extension PlotValue: Plottable {
  /// Itself, with numbers that are not finite as missing.
  public var plotValue: PlotValue { isMissing ? .missing : self }
}

extension Optional: Plottable where Wrapped: Plottable {
  /// The wrapped value, or missing.
  public var plotValue: PlotValue { map(\.plotValue) ?? .missing }
}
