import PanelData
import Statistics

/// The weak villages of the period reported on, and what it would take to lift them.
public struct GapWeakness: Sendable {
  /// A village below the line.
  public struct Village: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its figure.
    public let value: Double
  }

  /// The line.
  public let line: WeaknessLine
  /// The villages below it, the weakest first.
  public let villages: [Village]
  /// How many villages have a figure.
  public let count: Int
  /// The share of the weak by weight; nil without weights.
  public let shareByWeight: Double?
  /// What they lack to the line together, in the metric's unit.
  public let shortfall: Double
  /// The shortfall as a share of the total of all; nil where that is not positive or means nothing.
  public let shareOfTotal: Double?
  /// How many villages have a negative figure.
  public let negative: Int
  /// How many have a figure of 0.
  public let zero: Int
  /// How many were below the line of that year in the first period with one.
  public let before: (period: Period, line: WeaknessLine, count: Int)?

  /// The weak villages of `study`; nil without a line for its period.
  public init?(_ study: GapStudy) {
    let figures = study.figures(at: study.place)
    guard let line = figures.line, let now = try? Shortfall(of: figures.values, line: line) else {
      return nil
    }
    self.line = line
    count = now.count
    shortfall = now.total
    shareByWeight =
      figures.weights == nil
      ? nil : FosterGreerThorbecke.headcount.index(of: figures.sample, line: line).value
    let weak = zip(figures.units, figures.values).filter { line.isWeak($0.1) }
    villages = zip(study.names(of: weak.map(\.0)), weak)
      .map { Village(name: $0, value: $1.1) }
      .enumerated().sorted { ($0.element.value, $0.offset) < ($1.element.value, $1.offset) }
      .map(\.element)
    let total = Sample(figures.values).total
    shareOfTotal = study.panel.metric.isAdditive && total > 0 ? now.total / total : nil
    negative = figures.negative.count
    zero = figures.zero.count
    before =
      (0..<study.place).lazy.map { study.figures(at: $0) }
      .compactMap { figures -> (period: Period, line: WeaknessLine, count: Int)? in
        guard let line = figures.line,
          let then = try? Shortfall(of: figures.values, line: line)
        else { return nil }
        return (figures.period, line, then.weakCount)
      }.first
  }
}
