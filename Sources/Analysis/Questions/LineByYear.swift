import Statistics

/// The line below which a village is weak: one amount for all years, or one from a year on.
public struct LineByYear: Sendable, Hashable {
  /// An amount that holds from a year on.
  public struct Step: Sendable, Hashable {
    /// The first year.
    public let year: Int
    /// The amount, in the metric's unit.
    public let amount: Double

    /// The line `amount` from `year` on.
    public init(from year: Int, _ amount: Double) {
      self.year = year
      self.amount = amount
    }
  }

  /// The amounts, ascending by year.
  public let steps: [Step]

  /// The line `amount` in every year.
  public init(_ amount: Double) { steps = [Step(from: .min, amount)] }

  /// The line that changes with the years: each amount holds until the next.
  public init(steps: [Step]) { self.steps = steps.sorted { $0.year < $1.year } }

  /// The line of `year`; nil before the first step.
  public func line(in year: Int) -> WeaknessLine? {
    steps.last { $0.year <= year }.map { WeaknessLine($0.amount) }
  }
}
