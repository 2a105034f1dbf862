/// Colours in order, from what is low to what is high: steadily darker or steadily lighter.
public struct Ramp: Sendable, Hashable {
  /// The colour of the lowest.
  public var low: Color
  /// The colour in the middle.
  public var middle: Color
  /// The colour of the highest.
  public var high: Color

  /// A ramp from `low` over `middle` to `high`.
  public init(low: Color, middle: Color, high: Color) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  /// A ramp straight from `low` to `high`.
  public init(low: Color, high: Color) {
    self.init(low: low, middle: low.mixed(with: high, share: 0.5), high: high)
  }

  /// The colour at `share` of the way, from 0 (low) to 1 (high).
  public func color(at share: Double) -> Color {
    share < 0.5
      ? low.mixed(with: middle, share: share * 2)
      : middle.mixed(with: high, share: share * 2 - 1)
  }
}
