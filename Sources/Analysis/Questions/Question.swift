import PanelData
import Statistics

/// What is asked of one metric: answered here from a panel, elsewhere perhaps by an engine, as the
/// same answers.
public struct Question: Sendable {
  /// What becomes of figures of 0.
  public enum Zeros: String, Sendable, Hashable, CaseIterable {
    /// They count as what they are.
    case keep
    /// They are left out, and counted.
    case drop
  }

  /// The measures wanted, in order.
  public var measures: [Measure]
  /// The groups to compare, nil for none.
  public var grouping: Grouping?
  /// Whether the measures of each group are wanted, too.
  public var wantsGroups = false
  /// What each unit counts for: a panel of the same shape, nil where each counts once.
  public var weights: Panel?
  /// The line below which a unit is weak, by year; nil without one.
  public var line: LineByYear?
  /// What becomes of figures of 0.
  public var zeros = Zeros.keep
  /// What the panel's figures were divided by to make them real; nil for figures as they are.
  public var prices: PriceChain?
  /// How intervals are drawn, nil for none.
  public var intervals: Bootstrap?

  /// A question for `measures` in each period.
  public init(measures: [Measure]) { self.measures = measures }

  /// The answers, measure by measure: for all units, then group by group where groups are wanted,
  /// then the measures that span several periods.
  public func answers(in panel: Panel) -> [Answer] {
    var book = AnswerBook(periods: panel.periods)
    for place in panel.periods.indices {
      let figures = PeriodFigures(panel, place, of: self)
      for measure in measures {
        for (name, finding) in measure.findings(figures, intervals: intervals) {
          book.enter(finding, name: name, group: nil, place: place)
        }
      }
      guard wantsGroups, let stages = grouping?.stages else { continue }
      for stage in stages {
        let parts = figures.parts(by: stage)
        for (group, part) in zip(stage.groups, parts) {
          for measure in measures where !measure.comparesGroups {
            for (name, finding) in measure.findings(part, intervals: nil) {
              book.enter(finding, name: name, group: group.path, place: place)
            }
          }
        }
      }
    }
    return book.answers + spans(in: panel)
  }

  /// The findings, one row a period of the panel, one column a measure; of a measure with parts the
  /// whole.
  public func findings(in panel: Panel) -> [[Finding]] {
    panel.periods.indices.map { place in
      let figures = PeriodFigures(panel, place, of: self)
      return measures.map { $0.findings(figures, intervals: intervals)[0].finding }
    }
  }

  private func spans(in panel: Panel) -> [Answer] {
    measures.flatMap { measure -> [Answer] in
      guard let span = measure.span else { return [] }
      return span(panel, self)
    }
  }
}

/// The findings of one measure for all units or for one group.
public struct Answer: Sendable, Hashable {
  /// When the findings are from.
  public enum Times: Sendable, Hashable {
    /// One finding for each of these periods.
    case each([Period])
    /// A single finding over the span from the first to the second.
    case span(Period, Period)
  }

  /// The measure's name: `gini`, `theil-t.between:縣市`.
  public let measure: String
  /// The names of the group from the outermost in; nil for all units.
  public let group: [String]?
  /// When the findings are from.
  public let times: Times
  /// The findings, in the order of the periods.
  public let findings: [Finding]

  /// An answer.
  public init(measure: String, group: [String]?, times: Times, findings: [Finding]) {
    self.measure = measure
    self.group = group
    self.times = times
    self.findings = findings
  }
}

/// Collects findings period by period and gives them out measure by measure.
private struct AnswerBook {
  private struct Key: Hashable {
    var name: String
    var group: [String]?
  }

  let periods: [Period]
  private var order: [Key] = []
  private var findings: [Key: [Finding]] = [:]

  init(periods: [Period]) { self.periods = periods }

  mutating func enter(_ finding: Finding, name: String, group: [String]?, place: Int) {
    let key = Key(name: name, group: group)
    if findings[key] == nil {
      order.append(key)
      findings[key] = []
    }
    findings[key]?.append(finding)
  }

  var answers: [Answer] {
    let whole = order.filter { $0.group == nil }
    let parts = order.filter { $0.group != nil }
    return (whole + parts).map { key in
      Answer(
        measure: key.name, group: key.group, times: .each(periods), findings: findings[key] ?? [])
    }
  }
}
