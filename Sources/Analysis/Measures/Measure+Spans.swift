import PanelData
import Statistics

extension Question.Measure {
  /// The yearly growth of the total, or of the mean where figures must not be added, over the units
  /// with figures at both ends.
  static let cagr = Self(span: "cagr", .growth) { panel, _ in
    guard let ends = Ends(panel) else { return [] }
    let scale = panel.metric.isAdditive ? 1 : Double(max(1, ends.pairs.count))
    let outcome =
      ends.pairs.isEmpty
      ? Outcome.undefined(.noData)
      : CompoundGrowth.rate(
        from: Sample(ends.pairs.map(\.before)).total / scale,
        to: Sample(ends.pairs.map(\.after)).total / scale, years: ends.years)
    return [ends.answer("cagr", outcome)]
  }

  /// β-convergence from the first to the last period: the coefficient, the speed, the half-life.
  static let beta = Self(span: "beta", .index) { panel, _ in
    guard let ends = Ends(panel) else { return [] }
    let names = ["beta", "beta.speed", "beta.half-life"]
    do throws(UndefinedReason) {
      let fit = try BetaConvergence(
        from: ends.pairs.map(\.before), to: ends.pairs.map(\.after), years: Int(ends.years))
      let outcomes = [Outcome(fit.coefficient), fit.speed, fit.halfLife]
      return zip(names, outcomes).map {
        ends.answer($0, $1, without: fit.notPositive.count)
      }
    } catch { return names.map { ends.answer($0, .undefined(error)) } }
  }

  /// The figures of the units that have one in the first and in the last period.
  private struct Ends {
    let first: Period
    let last: Period
    let pairs: [(before: Double, after: Double)]
    let missing: Int

    /// Nil where there are not two years.
    init?(_ panel: Panel) {
      guard let first = panel.periods.first, let last = panel.periods.last,
        last.year > first.year
      else { return nil }
      self.first = first
      self.last = last
      let end = panel.periods.count - 1
      var (pairs, missing): ([(Double, Double)], Int) = ([], 0)
      for unit in 0..<panel.unitCount {
        switch (panel[unit, 0].value, panel[unit, end].value) {
        case (let before?, let after?): pairs.append((before, after))
        case (nil, nil): break
        default: missing += 1
        }
      }
      self.pairs = pairs
      self.missing = missing
    }

    /// How many years lie between.
    var years: Double { Double(last.year - first.year) }

    func answer(_ name: String, _ outcome: Outcome, without left: Int = 0) -> Answer {
      Answer(
        measure: name, group: nil, times: .span(first, last),
        findings: [
          Finding(
            outcome, used: pairs.count - left, missing: missing,
            zero: pairs.count { $0.before == 0 || $0.after == 0 },
            negative: pairs.count { $0.before < 0 || $0.after < 0 })
        ])
    }
  }
}
