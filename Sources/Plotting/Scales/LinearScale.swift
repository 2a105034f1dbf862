/// Maps numbers to positions in proportion.
public struct LinearScale: Scale, Hashable {
  /// The numbers at the ends of the range.
  public let domain: NumberDomain
  /// The positions of the domain's ends, in points.
  public let range: ScaleRange

  // Positions are kept this near to the range so that huge outliers cannot leave arithmetic.
  private static let reach = 1e6

  /// The scale that maps the ends of `domain` to those of `range`.
  public init(domain: NumberDomain, range: ScaleRange = ScaleRange(0, 1)) {
    self.domain = domain
    self.range = range
  }

  /// The position of `value` in points; nil when it is not finite.
  public func map(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let share = value / domain.span - domain.lower / domain.span
    let position = range.start + share * (range.end - range.start)
    guard position.isFinite else {
      return (value > domain.lower) == (range.end > range.start) ? Self.reach : -Self.reach
    }
    return min(max(position, -Self.reach), Self.reach)
  }

  /// The number at `position`; the lower end when the range has no length.
  public func invert(_ position: Double) -> Double {
    guard range.length > 0 else { return domain.lower }
    return domain.lower + (position - range.start) / (range.end - range.start) * domain.span
  }

  /// At most about `count` round numbers within the domain.
  public func ticks(count: Int) -> [Double] {
    NumberTicks.within(domain, count: count).values
  }

  /// The same positions for other numbers.
  public func domain(_ domain: NumberDomain) -> LinearScale {
    LinearScale(domain: domain, range: range)
  }

  /// The same numbers at other positions.
  public func range(_ range: ScaleRange) -> LinearScale {
    LinearScale(domain: domain, range: range)
  }
}
