import PanelData
import Statistics

extension Question.Measure {
  /// The yearly growth of the total, or of the mean where figures must not be added, over the units
  /// with figures at both ends.
  static let cagr = Self(wide: "cagr", .growth, isPlain: true) { measure, panel, _ in
    guard let ends = PanelEnds(panel) else { return PanelEnds.none(measure, in: panel) }
    let levels = ends.levels(isTotal: panel.metric.isAdditive)
    let outcome = levels.map {
      CompoundGrowth.rate(from: $0.before, to: $0.after, years: ends.years)
    }
    return [ends.answer(measure, .whole(outcome ?? .undefined(.noData)))]
  }

  /// β-convergence from the first to the last period: the coefficient, the speed, the half-life.
  static let beta = Self(wide: "beta", .index, isPlain: true) { measure, panel, _ in
    guard let ends = PanelEnds(panel) else { return PanelEnds.none(measure, in: panel) }
    func answers(_ outcomes: [Outcome], without left: Int) -> [Answer] {
      let names: [String?] = [nil, "speed", "half-life"]
      let kinds: [Kind?] = [nil, .growth, .years]
      return zip(zip(names, kinds), outcomes).map { shape, outcome in
        ends.answer(
          measure, Part(name: shape.0, outcome: outcome, kind: shape.1), without: left)
      }
    }
    do throws(UndefinedReason) {
      let fit = try BetaConvergence(
        from: ends.pairs.map(\.before), to: ends.pairs.map(\.after), years: ends.years)
      return answers(
        [Outcome(fit.coefficient), fit.speed, fit.halfLife], without: fit.notPositive.count)
    } catch {
      return answers([.undefined(error), .undefined(error), .undefined(error)], without: 0)
    }
  }

  /// σ-convergence: the standard deviation of logarithms of the units there in every period, and
  /// its trend a year with the probability of such a trend by chance.
  static let sigma = Self(wide: "sigma", .index, isPlain: true) { measure, panel, question in
    let places = panel.periods.indices.filter { place in
      (0..<panel.unitCount).contains { panel[$0, place].value != nil }
    }
    guard let first = places.first, let last = places.last else {
      return PanelEnds.none(measure, in: panel)
    }
    let values = places.map { place in
      (0..<panel.unitCount).map { panel[$0, place].value ?? .nan }
    }
    let years = places.map { panel.periods[$0].years(since: panel.periods[first]) }
    let span = Answer.Times.span(panel.periods[first], panel.periods[last])
    func finding(_ outcome: Outcome, _ sigma: SigmaConvergence?) -> Finding {
      Finding(
        outcome, used: sigma?.used.count ?? 0, missing: sigma?.incomplete.count ?? 0, zero: 0,
        negative: sigma?.notPositive.count ?? 0)
    }
    do throws(UndefinedReason) {
      let sigma = try SigmaConvergence(of: values, years: years)
      let trend: [Outcome] =
        switch sigma.trend {
        case .success(let fit): [Outcome(fit.slope), fit.p]
        case .failure(let reason): [.undefined(reason), .undefined(reason)]
        }
      let known = Dictionary(
        zip(places, sigma.dispersions), uniquingKeysWith: { first, _ in first })
      let byPeriod = panel.periods.indices.map {
        known[$0].map { finding($0, sigma) } ?? finding(.undefined(.noData), nil)
      }
      return [
        Answer(
          measure, .whole(.undefined(.noData)), times: .each(panel.periods), findings: byPeriod)
      ]
        + zip(["trend", "trend-p"], trend).map { name, outcome in
          Answer(
            measure, Part(name: name, outcome: outcome), times: span,
            findings: [finding(outcome, sigma)])
        }
    } catch {
      return [
        Answer(
          measure, .whole(.undefined(error)), times: span,
          findings: [finding(.undefined(error), nil)])
      ]
    }
  }

  /// The change of Theil L from the first to the last period, split by groups: what changed within
  /// them, how many units they hold, how far apart their means are.
  static let mldChange: Self = {
    var measure = Self(wide: "mld-change", .index) { measure, panel, question in
      guard let stage = question.grouping?.stages.first else { return [] }
      guard let ends = PanelEnds(panel) else { return PanelEnds.none(measure, in: panel) }
      func sample(_ place: Int) -> GroupedSample {
        let figures = PeriodFigures(panel, place, of: question)
        return GroupedSample(
          figures.values, weights: figures.weights, groups: figures.units.map { stage.codes[$0] })
      }
      func answers(_ outcomes: [Outcome]) -> [Answer] {
        let names = [nil, "within", "shares-within", "shares-between", "means", "residual"]
        return zip(names, outcomes).map {
          ends.answer(measure, Part(name: $0, outcome: $1))
        }
      }
      do throws(UndefinedReason) {
        let change = try MLDChange(from: sample(ends.places.first), to: sample(ends.places.last))
        return answers(
          [
            change.change, change.within, change.sharesWithin, change.sharesBetween, change.means,
            change.residual,
          ].map { Outcome($0) })
      } catch { return answers(Array(repeating: .undefined(error), count: 6)) }
    }
    measure.comparesGroups = true
    return measure
  }()
}

/// The figures of the units that have one in the first and in the last period with any.
struct PanelEnds {
  let first: Period
  let last: Period
  let places: (first: Int, last: Int)
  let pairs: [(before: Double, after: Double)]
  private let missing: Int

  /// Nil where there are not two periods a year apart.
  init?(_ panel: Panel) {
    let filled = panel.periods.indices.filter { place in
      (0..<panel.unitCount).contains { panel[$0, place].value != nil }
    }
    guard let start = filled.first, let end = filled.last,
      panel.periods[end].years(since: panel.periods[start]) >= 1
    else { return nil }
    (first, last, places) = (panel.periods[start], panel.periods[end], (start, end))
    var (pairs, missing): ([(Double, Double)], Int) = ([], 0)
    for unit in 0..<panel.unitCount {
      switch (panel[unit, start].value, panel[unit, end].value) {
      case (let before?, let after?): pairs.append((before, after))
      case (nil, nil): break
      default: missing += 1
      }
    }
    self.pairs = pairs
    self.missing = missing
  }

  /// The answer where there are not two years with figures: why there is none.
  static func none(_ measure: Question.Measure, in panel: Panel) -> [Answer] {
    guard let first = panel.periods.first, let last = panel.periods.last else { return [] }
    let filled = panel.periods.indices.filter { !panel.values(in: $0).isEmpty }
    let span = filled.first.flatMap { first in
      filled.last.map { (panel.periods[first], panel.periods[$0]) }
    }
    let outcome = Outcome.undefined(span == nil ? .noData : .tooFewPeriods)
    return [
      Answer(
        measure, .whole(outcome), times: .span(span?.0 ?? first, span?.1 ?? last),
        findings: [Finding(outcome, used: 0, missing: 0, zero: 0, negative: 0)])
    ]
  }

  /// How many years lie between.
  var years: Double { last.years(since: first) }

  /// The totals, or the means, at both ends; nil without a unit that has both figures.
  func levels(isTotal: Bool) -> (before: Double, after: Double)? {
    guard !pairs.isEmpty else { return nil }
    let scale = isTotal ? 1 : Double(pairs.count)
    return (
      Sample(pairs.map(\.before)).total / scale, Sample(pairs.map(\.after)).total / scale
    )
  }

  func answer(
    _ measure: Question.Measure, _ part: Question.Measure.Part, without left: Int = 0
  ) -> Answer {
    Answer(
      measure, part, times: .span(first, last),
      findings: [
        Finding(
          part.outcome, used: pairs.count - left, missing: missing,
          zero: pairs.count { $0.before == 0 || $0.after == 0 },
          negative: pairs.count { $0.before < 0 || $0.after < 0 })
      ])
  }
}
