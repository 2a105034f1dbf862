import PanelData
import Statistics

extension Question.Measure {
  /// The Gini coefficient split over the sources of the total.
  static let giniSources = sources("gini-sources") { table throws(UndefinedReason) in
    let split = try GiniSources(table)
    return (split.gini, split.sources.map { Outcome($0.contribution) })
  }

  /// The Gini coefficient shared out over the sources by Shapley's value, absent sources at their
  /// mean.
  static let shapleySources = sources("shapley-sources") { table throws(UndefinedReason) in
    do throws(ShapleySources.Problem) {
      let split = try ShapleySources(table, measure: InequalityMeasure.gini.compute)
      return (Outcome(split.total), split.contributions.map { Outcome($0) })
    } catch {
      guard case .undefined(let reason) = error else { throw .outOfRange }
      throw reason
    }
  }

  private typealias Split = (whole: Outcome, parts: [Outcome])

  private static func sources(
    _ name: String,
    _ split: @escaping @Sendable (SourceTable) throws(UndefinedReason) -> Split
  ) -> Self {
    var measure = Self(wide: name, .index) { measure, panel, question in
      var findings = [[Finding]](repeating: [], count: question.sources.count + 1)
      for place in panel.periods.indices {
        let (outcomes, used) = outcomes(panel, place, question, split)
        var finding = PeriodFigures(panel, place, of: question).finding(outcomes[0])
        finding.used = used
        for (index, outcome) in outcomes.enumerated() {
          finding.outcome = outcome
          findings[index].append(finding)
        }
      }
      let none = Outcome.undefined(.noData)
      let parts =
        [Part.whole(none)] + question.sources.map { Part.share($0.metric.id, none) }
      return zip(parts, findings).map { part, findings in
        Answer(measure, part, times: .each(panel.periods), findings: findings)
      }
    }
    measure.needsSources = true
    return measure
  }

  /// What one period gives: the whole, then each source, and how many units have all figures.
  private static func outcomes(
    _ panel: Panel, _ place: Int, _ question: Question,
    _ split: (SourceTable) throws(UndefinedReason) -> Split
  ) -> ([Outcome], used: Int) {
    func column(_ panel: Panel) -> [Double] {
      (0..<panel.unitCount).map { panel[$0, place].value ?? .nan }
    }
    let sources = question.sources.map(column)
    let totals = column(panel).map { $0 == 0 && question.zeros == .drop ? .nan : $0 }
    let weights = question.weights.map(column)
    func none(_ reason: UndefinedReason, _ used: Int) -> ([Outcome], used: Int) {
      (Array(repeating: .undefined(reason), count: question.sources.count + 1), used)
    }
    func table(rounding: Double) throws(SourceTable.Problem) -> SourceTable {
      try SourceTable(sources: sources, totals: totals, weights: weights, rounding: rounding)
    }
    let units: SourceTable
    do throws(SourceTable.Problem) {
      units = try table(rounding: SourceTable.rounding(of: sources + [totals]))
    } catch {
      // A number that cannot be had rests on as many units as one that can.
      return none(.sourcesDiffer, (try? table(rounding: .infinity))?.count ?? 0)
    }
    do throws(UndefinedReason) {
      let (whole, parts) = try split(units)
      return ([whole] + parts, units.count)
    } catch { return none(error, units.count) }
  }
}

extension SourceTable {
  /// How far figures may be from their sum by rounding: half of the last decimal met in `columns` for
  /// each of them; nothing for whole numbers.
  static func rounding(of columns: [[Double]]) -> Double {
    var count = DecimalCount()
    for value in columns.joined() where value.isFinite { count.add(value) }
    return count.decimals == 0 ? 0 : count.half * Double(columns.count)
  }
}
