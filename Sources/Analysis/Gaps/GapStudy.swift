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
  private let register: UnitRegister

  /// Studies `panel`, whose rows are villages of `register`.
  /// - Parameter year: the year reported on; nil for the last with figures.
  public init(
    _ panel: Panel, register: UnitRegister, question: Question, year: Int? = nil
  ) {
    self.panel = panel
    self.question = question
    answers = question.answers(in: panel)
    let filled = panel.periods.indices.filter { place in
      (0..<panel.unitCount).contains { panel[$0, place].value != nil }
    }
    place = filled.last { year == nil || panel.periods[$0].year == year } ?? filled.last ?? 0
    self.register = register
  }

  /// The period reported on; nil for a panel without any.
  public var period: Period? { panel.periods.indices.contains(place) ? panel.periods[place] : nil }

  /// The shortest names that tell these villages from all others.
  ///
  /// All villages are looked at for it, so that this is done only where names are told.
  public func names(of units: [Int]) -> [String] {
    if units.isEmpty { return [] }
    let labels = register.labels(level: panel.level)
    return units.map { labels[$0] }
  }

  /// The figures of the period at `place`, as the question wants them.
  public func figures(at place: Int) -> PeriodFigures { PeriodFigures(panel, place, of: question) }
}
