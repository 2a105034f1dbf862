/// Values that a mark places along one axis; the union of all channels sets the axis's domain.
public struct Channel: Sendable, Hashable {
  /// The direction of an axis.
  public enum Axis: String, Sendable, Hashable, CaseIterable {
    case x
    case y
  }

  /// The axis along which the values lie.
  public var axis: Axis
  /// The values.
  public var column: Column
  /// Whether the axis must start at, or cross, zero: true for bars.
  public var includesZero: Bool
  /// How far the mark reaches beyond each number, in data units.
  public var margin: Double

  /// `column` along `axis`.
  public init(_ axis: Axis, _ column: Column, includesZero: Bool = false, margin: Double = 0) {
    self.axis = axis
    self.column = column
    self.includesZero = includesZero
    self.margin = margin
  }
}
