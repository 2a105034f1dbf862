import PanelData
import Statistics

/// What a report says of one year of a metric: level, middle, ends, and the change on the year before.
public struct AnnualFindings: Sendable {
  /// Figures of two periods over the units that have both.
  public struct Comparison: Sendable, Hashable {
    /// The total (of means, the mean) in the period before.
    public let before: Double
    /// The same in the period reported on.
    public let after: Double
    /// How many units have a figure in both.
    public let count: Int
    /// Whether those are all units with a figure in either period.
    public let coversAll: Bool
  }

  /// The units that share the highest or lowest figure.
  public struct End: Sendable, Hashable {
    /// Their names, in the register's order.
    public let names: [String]
    /// The figure, in the metric's unit.
    public let value: Double
  }

  /// The period reported on.
  public let period: Period
  /// The period before it among the dataset's, if there is one.
  public let before: Period?
  /// The total; the mean of the units where figures must not be added.
  public let level: Finding
  /// Whether `level` is a total.
  public let isTotal: Bool
  /// Total or mean of the units with figures in both periods.
  public let comparison: Comparison?
  /// The median.
  public let median: Finding
  /// The median of the period before.
  public let medianBefore: Finding?
  /// The highest; nil when all figures are equal or there is none.
  public let highest: End?
  /// The lowest; nil when all figures are equal or there is none.
  public let lowest: End?
  /// The names of the units without a figure.
  public let missing: [String]

  /// The findings on the period at `place` of `panel`, whose rows are units of `register`.
  public init(_ panel: Panel, at place: Int, register: UnitRegister) {
    let labels = register.labels(level: panel.level)
    period = panel.periods[place]
    before = place > 0 ? panel.periods[place - 1] : nil
    isTotal = panel.metric.isAdditive
    let measures: [Question.Measure] = [isTotal ? .total : .mean, .median]
    let findings = Question(measures: measures).findings(in: panel)
    level = findings[place][0]
    median = findings[place][1]
    medianBefore = place > 0 ? findings[place - 1][1] : nil
    comparison = place > 0 ? Self.comparison(panel, place, isTotal: isTotal) : nil

    let figures = (0..<panel.unitCount).compactMap { unit in
      panel[unit, place].value.map { (unit, $0) }
    }
    func end(_ value: Double?) -> End? {
      value.map { value in
        End(names: figures.filter { $0.1 == value }.map { labels[$0.0] }, value: value)
      }
    }
    let values = figures.map(\.1)
    let differ = values.min() != values.max()
    highest = differ ? end(values.max()) : nil
    lowest = differ ? end(values.min()) : nil
    missing = (0..<panel.unitCount).filter { panel[$0, place].value == nil }.map { labels[$0] }
  }

  private static func comparison(_ panel: Panel, _ place: Int, isTotal: Bool) -> Comparison? {
    var pairs: [(before: Double, after: Double)] = []
    var either = 0
    for unit in 0..<panel.unitCount {
      let (before, after) = (panel[unit, place - 1].value, panel[unit, place].value)
      if before != nil || after != nil { either += 1 }
      if let before, let after { pairs.append((before, after)) }
    }
    guard !pairs.isEmpty else { return nil }
    let scale = isTotal ? 1 : Double(pairs.count)
    return Comparison(
      before: CompensatedSum(pairs.map(\.before)).total / scale,
      after: CompensatedSum(pairs.map(\.after)).total / scale, count: pairs.count,
      coversAll: pairs.count == either)
  }
}
