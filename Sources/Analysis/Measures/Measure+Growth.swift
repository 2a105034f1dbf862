import PanelData
import Statistics

extension Question.Measure {
  /// The growth on the year before of the total, or of the mean where figures must not be added, over
  /// the units with figures in both.
  static let growth = Self(wide: "growth", .growth, isPlain: true) { measure, panel, question in
    let findings = panel.periods.indices.map { place -> Finding in
      let figures = PeriodFigures(panel, place, of: question)
      let period = panel.periods[place]
      let before = panel.periods.firstIndex(of: Period(period.year - 1, period.part))
      guard let before else { return figures.finding(.undefined(.tooFewPeriods)) }
      let pairs = (0..<panel.unitCount).compactMap { unit -> (Double, Double)? in
        guard let old = panel[unit, before].value, let new = panel[unit, place].value else {
          return nil
        }
        return (old, new)
      }
      guard !pairs.isEmpty else {
        let isEmpty = panel.values(in: place).isEmpty
        return figures.finding(.undefined(isEmpty ? .noData : .baseNotPositive))
      }
      var finding = figures.finding(
        GrowthRate.growth(from: Sample(pairs.map(\.0)).total, to: Sample(pairs.map(\.1)).total))
      finding.used = pairs.count
      return finding
    }
    return [
      Answer(
        measure, .whole(.undefined(.noData)), times: .each(panel.periods), findings: findings)
    ]
  }

  /// How many units have not grown for this many years in a row: 增收乏力.
  static func stagnation(_ years: Int) -> Self {
    Self(wide: "stagnation:\(years)", .count) { measure, panel, question in
      let series = (0..<panel.unitCount).map { unit in
        YearSeries(
          years: panel.periods.map(\.year),
          values: panel.periods.indices.map { panel[unit, $0].value ?? .nan })
      }
      let findings = panel.periods.indices.map { place -> Finding in
        let figures = PeriodFigures(panel, place, of: question)
        guard place >= years, let last = panel.periods.last, last.part == .year else {
          return figures.finding(.undefined(.tooFewPeriods))
        }
        // Of a year nobody has figures for it is not known who grew.
        guard !panel.values(in: place).isEmpty else {
          return figures.finding(.undefined(.noData))
        }
        let year = panel.periods[place].year
        let count = series.count { Stagnation(of: $0, at: year).lasts(years) }
        return figures.finding(Outcome(Double(count)))
      }
      return [
        Answer(
          measure, .whole(.undefined(.noData)), times: .each(panel.periods), findings: findings)
      ]
    }
  }
}
