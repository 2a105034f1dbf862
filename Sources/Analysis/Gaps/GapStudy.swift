import PanelData
import Statistics

/// All that `gap` finds out about a metric: the answers to the question asked and the facts of the
/// story that precedes them.
public struct GapStudy: Sendable {
  /// The figures studied: in real terms where that was asked for.
  public let panel: Panel
  /// The question.
  public let question: Question
  /// The answers, in the order of the measures asked for.
  public let answers: [Answer]
  /// The place of the period reported on.
  public let place: Int
  /// The shortest names that tell the villages apart.
  public let labels: [String]

  /// Studies `panel`, whose rows are villages of `register`.
  /// - Parameter year: the year reported on; nil for the last with figures.
  public init(
    _ panel: Panel, register: UnitRegister, question: Question, year: Int? = nil
  ) {
    self.panel = panel
    self.question = question
    answers = question.answers(in: panel)
    let filled = panel.periods.indices.filter { !panel.values(in: $0).isEmpty }
    place = filled.last { year == nil || panel.periods[$0].year == year } ?? filled.last ?? 0
    labels = register.labels(level: panel.level)
  }

  /// The period reported on; nil for a panel without any.
  public var period: Period? { panel.periods.indices.contains(place) ? panel.periods[place] : nil }

  /// The figures of the period at `place`, as the question wants them.
  public func figures(at place: Int) -> PeriodFigures { PeriodFigures(panel, place, of: question) }
}
