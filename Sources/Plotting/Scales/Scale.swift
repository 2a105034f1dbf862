/// Where a scale puts its domain, in points; `start` may lie beyond `end`, as y grows downwards.
public struct ScaleRange: Sendable, Hashable {
  /// The position of the domain's lower end.
  public var start: Double
  /// The position of the domain's upper end.
  public var end: Double

  /// Positions from `start` to `end`.
  public init(_ start: Double, _ end: Double) {
    self.start = start
    self.end = end
  }

  /// The distance between the ends.
  public var length: Double { abs(end - start) }
}

/// An immutable map from data to positions; changing it gives another scale.
public protocol Scale: Sendable {
  /// What it maps.
  associatedtype Value: Sendable
  /// The values it was made for.
  associatedtype Domain: Sendable

  /// The values it was made for.
  var domain: Domain { get }
  /// The positions they are mapped to, in points.
  var range: ScaleRange { get }
  /// The position of `value` in points, nil where it has none.
  func map(_ value: Value) -> Double?
  /// At most about `count` values worth labelling, in order.
  func ticks(count: Int) -> [Value]
  /// The same scale for other values.
  func domain(_ domain: Domain) -> Self
  /// The same scale with other positions.
  func range(_ range: ScaleRange) -> Self
}
