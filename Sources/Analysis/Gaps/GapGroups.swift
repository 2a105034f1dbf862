import PanelData
import Statistics

/// How the groups of the outermost stage stand in the period reported on.
public struct GapGroups: Sendable {
  /// One group with figures.
  public struct Group: Sendable {
    /// Its names from the outermost stage in.
    public let path: [String]
    /// How many villages of it have a figure.
    public let count: Int
    /// Their mean, weighted where weights are used.
    public let mean: Double
    /// The years until it reaches the mean of all at both their growths; nil for the groups above
    /// it, undefined where it never will.
    public let catchUp: Outcome?
  }

  /// The column.
  public let heading: String
  /// The groups, the highest mean first.
  public let groups: [Group]
  /// The mean of all villages.
  public let mean: Double
  /// The share of Theil T that lies between the groups, all stages together or stage by stage.
  public let between: [(heading: String, share: Double)]
  /// The same in the first period that has it; empty where there is no earlier one.
  public let before: (period: Period, between: [Double])?
  /// The first and the last period that growth is taken over; nil with a single one.
  public let span: (first: Period, last: Period)?

  /// The groups of `study`; nil without a grouping or with fewer than two groups with figures.
  public init?(_ study: GapStudy) {
    guard let grouping = study.question.grouping else { return nil }
    let stage = grouping.stages[0]
    let figures = study.figures(at: study.place)
    guard let mean = Self.mean(figures) else { return nil }
    let first = (0..<study.place).first { Self.mean(study.figures(at: $0)) != nil }
    let early = first.map { study.figures(at: $0) }
    let earlyParts = early?.parts(by: stage)
    let years = early.map { figures.period.years(since: $0.period) } ?? 0
    let growth = early.flatMap(Self.mean).flatMap {
      CompoundGrowth.rate(from: $0, to: mean, years: years).value
    }
    var groups: [Group] = []
    for (place, part) in figures.parts(by: stage).enumerated() {
      guard let own = Self.mean(part) else { continue }
      var catchUp: Outcome?
      if own < mean, let growth, let before = earlyParts.flatMap({ Self.mean($0[place]) }) {
        switch CompoundGrowth.rate(from: before, to: own, years: years) {
        case .value(let ownGrowth, _):
          catchUp = CatchUp.years(own: own, growth: ownGrowth, other: mean, growth: growth)
        case .undefined(let reason): catchUp = .undefined(reason)
        }
      }
      groups.append(
        Group(
          path: stage.groups[place].path, count: part.sample.count, mean: own, catchUp: catchUp))
    }
    guard groups.count > 1 else { return nil }
    heading = stage.heading
    self.groups = groups.enumerated()
      .sorted { ($1.element.mean, $0.offset) < ($0.element.mean, $1.offset) }.map(\.element)
    self.mean = mean
    let shares = Self.shares(figures)
    between = zip(grouping.stages, shares).map { ($0.heading, $1) }
    before =
      (0..<study.place).lazy.map { study.figures(at: $0) }
      .compactMap { figures -> (period: Period, between: [Double])? in
        let shares = Self.shares(figures)
        return shares.isEmpty ? nil : (figures.period, shares)
      }.first
    span = early.map { ($0.period, figures.period) }
  }

  private static func mean(_ figures: PeriodFigures) -> Double? {
    InequalityMeasure.mean.compute(figures.sample).value
  }

  /// The shares of Theil T between the groups, stage by stage; empty where it is undefined.
  private static func shares(_ figures: PeriodFigures) -> [Double] {
    guard
      let split = try? NestedDecomposition(
        figures.values, weights: figures.weights, paths: figures.paths, order: 1)
    else { return [] }
    let rates = split.between.compactMap { split.rate(of: $0) }
    return rates.count == split.between.count ? rates : []
  }
}
