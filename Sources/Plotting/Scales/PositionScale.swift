/// The scale of one axis: numbers in proportion, by size or by ratio, or categories in bands.
public enum PositionScale: Sendable, Hashable {
  /// For numbers.
  case linear(LinearScale)
  /// For positive numbers, in proportion to their logarithms.
  case log(LogScale)
  /// For categories.
  case band(BandScale)

  /// The position of `value` in points, for a category the middle of its band.
  public func map(_ value: PlotValue) -> Double? {
    switch self {
    case .linear(let scale): value.number.flatMap { scale.map($0) }
    case .log(let scale): value.number.flatMap { scale.map($0) }
    case .band(let scale): value.category.flatMap { scale.map($0) }
    }
  }

  /// The thickness of a band in points; nil on a continuous scale.
  public var bandwidth: Double? {
    guard case .band(let scale) = self else { return nil }
    return scale.bandwidth
  }

  /// The distance between the middles of two bands in points; nil on a continuous scale.
  public var bandStep: Double? {
    guard case .band(let scale) = self else { return nil }
    return scale.step
  }

  /// The place of `value` in the order of the axis.
  func order(_ value: PlotValue) -> Double? {
    switch self {
    case .linear, .log: value.number
    case .band(let scale): value.category.flatMap { scale.map($0) }.map { $0 * direction }
    }
  }

  private var direction: Double {
    guard case .band(let scale) = self else { return 1 }
    return scale.range.end < scale.range.start ? -1 : 1
  }
}
