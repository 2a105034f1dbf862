/// The most decimals that figures were met with, up to six: what tells how coarsely they are rounded.
public struct DecimalCount: Sendable, Hashable {
  /// How many decimals.
  public private(set) var decimals = 0

  /// No figure so far.
  public init() {}

  /// Takes in a figure; what lies within the error of its floating point is no decimal.
  public mutating func add(_ value: Double) {
    while decimals < 6 {
      let scaled = value * Self.powers[decimals]
      if (scaled - scaled.rounded()).magnitude <= 1e-6 * max(1, scaled.magnitude * 1e-6) { break }
      decimals += 1
    }
  }

  /// Takes in the figures of another count.
  mutating func add(_ other: DecimalCount) { decimals = max(decimals, other.decimals) }

  /// Half of the last decimal: the most that rounding moves a figure.
  public var half: Double { 0.5 / Self.powers[decimals] }

  private static let powers = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
}
