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

  /// The measures wanted, in order, no two of one name.
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
    for found in Array(panel.periods.indices).concurrentMap({ findings(in: panel, at: $0) }) {
      for finding in found { book.enter(finding) }
    }
    return book.answers + measures.flatMap { $0.wide?(panel, self) ?? [] }
  }

  /// What the measures find in the period at `place`: of all units, then of each group.
  private func findings(in panel: Panel, at place: Int) -> [AnswerBook.Entry] {
    let figures = PeriodFigures(panel, place, of: self)
    var found = measures.flatMap { measure in
      measure.findings(figures, intervals: intervals)
        .map { AnswerBook.Entry(measure: measure, part: $0, group: nil, finding: $1) }
    }
    guard wantsGroups, let stages = grouping?.stages else { return found }
    for stage in stages {
      for (group, part) in zip(stage.groups, figures.parts(by: stage)) {
        for measure in measures where !measure.comparesGroups {
          found += measure.findings(part, intervals: nil)
            .map { AnswerBook.Entry(measure: measure, part: $0, group: group.path, finding: $1) }
        }
      }
    }
    return found
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
  /// A finding on one period.
  struct Entry: Sendable {
    var measure: Question.Measure
    var part: Question.Measure.Part
    /// The group's path; nil for all units.
    var group: [String]?
    var finding: Finding
  }

  private struct Key: Hashable {
    var measure: String
    var part: String?
    var group: [String]?
  }

  let periods: [Period]
  private var places: [Key: Int] = [:]
  private var entries: [Answer] = []

  init(periods: [Period]) { self.periods = periods }

  mutating func enter(_ entry: Entry) {
    let key = Key(measure: entry.measure.name, part: entry.part.name, group: entry.group)
    if let place = places[key] {
      entries[place].findings.append(entry.finding)
    } else {
      places[key] = entries.count
      entries.append(
        Answer(
          entry.measure, entry.part, group: entry.group, times: .each(periods),
          findings: [entry.finding]))
    }
  }

  /// The answers for all units, then those for groups.
  var answers: [Answer] { entries.filter { $0.group == nil } + entries.filter { $0.group != nil } }
}
