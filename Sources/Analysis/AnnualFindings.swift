import PanelData
import Statistics

/// What a report says of one year of a metric: level, middle, ends, and the change on the year before.
public struct AnnualFindings: Sendable {
  /// Figures of two periods over the units that have both.
  public struct Comparison: Sendable {
    /// The total (of means, the mean) in the period before.
    public let before: Double
    /// The same in the period reported on.
    public let after: Double
    /// How many units have a figure in both.
    public let count: Int
    /// Whether those are all units with a figure in either period.
    public let coversAll: Bool
    /// The median of these units before and after.
    public let medians: (before: Double, after: Double)
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
  /// Who has the highest and who the lowest; nil when all figures are equal or there is none.
  public let extremes: Extremes?
  /// The units expected to have a figure, without one, as `Panel.expectsFigure` has it.
  public let missing: [String]

  /// The findings on each period of `panel`, whose rows are units of `register`.
  public static func all(_ panel: Panel, register: UnitRegister) -> [AnnualFindings] {
    let labels = register.labels(level: panel.level)
    let isTotal = panel.metric.isAdditive
    let measures: [Question.Measure] = [isTotal ? .total : .mean, .median]
    let findings = Question(measures: measures).findings(in: panel)
    return panel.periods.indices.map { place in
      AnnualFindings(panel, place, labels, isTotal: isTotal, findings[place])
    }
  }

  private init(
    _ panel: Panel, _ place: Int, _ labels: [String], isTotal: Bool, _ findings: [Finding]
  ) {
    period = panel.periods[place]
    before = place > 0 ? panel.periods[place - 1] : nil
    self.isTotal = isTotal
    level = findings[0]
    median = findings[1]
    comparison = place > 0 ? Self.comparison(panel, place, isTotal: isTotal) : nil
    extremes = Extremes((0..<panel.unitCount).map { panel[$0, place].value }) { labels[$0] }
    missing = (0..<panel.unitCount)
      .filter { panel.expectsFigure(unit: $0, period: place) }.map { labels[$0] }
  }

  private static func comparison(_ panel: Panel, _ place: Int, isTotal: Bool) -> Comparison? {
    var pairs: [(before: Double, after: Double)] = []
    var either = 0
    for unit in 0..<panel.unitCount {
      let (before, after) = (panel[unit, place - 1].value, panel[unit, place].value)
      if before != nil || after != nil { either += 1 }
      if let before, let after { pairs.append((before, after)) }
    }
    let earlier = Sample(pairs.map(\.before))
    let later = Sample(pairs.map(\.after))
    guard let medianBefore = earlier.median, let medianAfter = later.median else { return nil }
    let scale = isTotal ? 1 : Double(pairs.count)
    return Comparison(
      before: earlier.total / scale, after: later.total / scale, count: pairs.count,
      coversAll: pairs.count == either, medians: (medianBefore, medianAfter))
  }
}
