import Statistics

/// The line below which a village is weak: one amount for all years, or one from a year on.
public struct LineByYear: Sendable, Hashable {
  /// The amounts, in the metric's unit, each from its year on; ascending by year.
  public let steps: [(year: Int, amount: Double)]

  /// The line `amount` in every year.
  public init(_ amount: Double) { steps = [(.min, amount)] }

  /// The line that changes with the years: each amount holds from its year on.
  public init(steps: [(year: Int, amount: Double)]) {
    self.steps = steps.sorted { $0.year < $1.year }
  }

  /// The line of `year`; nil before the first step.
  public func line(in year: Int) -> WeaknessLine? {
    steps.last { $0.year <= year }.map { WeaknessLine($0.amount) }
  }

  public static func == (one: LineByYear, other: LineByYear) -> Bool {
    one.steps.elementsEqual(other.steps) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    for step in steps {
      hasher.combine(step.year)
      hasher.combine(step.amount)
    }
  }
}
