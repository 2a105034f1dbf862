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
  /// The metrics that add up to the one asked about, over the same periods; empty without parts.
  public var sources: [Panel] = []
  /// The bounds of the official bands, in the metric's unit; nil without any.
  public var bands: BandEdges?
  /// How intervals are drawn, nil for none.
  public var intervals: Bootstrap?

  /// A question for `measures` in each period.
  public init(measures: [Measure]) { self.measures = measures }

  /// The answers, measure by measure: for all units, then group by group where groups are wanted,
  /// then the measures that take all periods at once.
  public func answers(in panel: Panel) -> [Answer] {
    var book = AnswerBook(periods: panel.periods)
    for place in panel.periods.indices {
      let figures = PeriodFigures(panel, place, of: self)
      for measure in measures { book.enter(measure, figures, group: nil, intervals: intervals) }
      guard wantsGroups, let stages = grouping?.stages else { continue }
      for stage in stages {
        let parts = figures.parts(by: stage)
        for (group, part) in zip(stage.groups, parts) {
          for measure in measures where !measure.comparesGroups {
            book.enter(measure, part, group: group.path, intervals: nil)
          }
        }
      }
    }
    return book.answers + measures.flatMap { $0.wide?(panel, self) ?? [] }
  }

  /// The findings, one row a period of the panel, one column a measure; of a measure with parts the
  /// whole.
  public func findings(in panel: Panel) -> [[Finding]] {
    panel.periods.indices.map { place in
      let figures = PeriodFigures(panel, place, of: self)
      return measures.compactMap { $0.findings(figures, intervals: intervals).first?.finding }
    }
  }
}

/// Collects findings period by period and gives them out measure by measure.
private struct AnswerBook {
  private struct Key: Hashable {
    var measure: String
    var part: String?
    var group: [String]?
  }

  let periods: [Period]
  private var places: [Key: Int] = [:]
  private var entries: [Answer] = []

  init(periods: [Period]) { self.periods = periods }

  mutating func enter(
    _ measure: Question.Measure, _ figures: PeriodFigures, group: [String]?,
    intervals: Bootstrap?
  ) {
    for (part, finding) in measure.findings(figures, intervals: intervals) {
      let key = Key(measure: measure.name, part: part.name, group: group)
      if let place = places[key] {
        entries[place].findings.append(finding)
      } else {
        places[key] = entries.count
        entries.append(
          Answer(measure, part, group: group, times: .each(periods), findings: [finding]))
      }
    }
  }

  /// The answers for all units, then those for groups.
  var answers: [Answer] { entries.filter { $0.group == nil } + entries.filter { $0.group != nil } }
}
