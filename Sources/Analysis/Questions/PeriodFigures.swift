import PanelData
import Statistics

/// The figures of one period, of all units or of one group, as measures are computed from them.
public struct PeriodFigures: Sendable {
  /// The period.
  public let period: Period
  /// The places in the register of the units used, ascending.
  public let units: [Int]
  /// Their figures, in the metric's unit.
  public let values: [Double]
  /// What each counts for; nil where each counts once.
  public let weights: [Double]?
  /// The figures, sorted.
  public let sample: Sample
  /// The units expected to have a figure, or a weight, without one.
  public let missing: [Int]
  /// The units with a figure of 0, whether used or left out as asked.
  public let zero: [Int]
  /// The units with a negative figure.
  public let negative: [Int]
  /// The line below which a unit is weak; nil without one.
  public let line: WeaknessLine?
  /// The groups to compare.
  public let grouping: Grouping?
  /// Why there can be no number of this period at all: its price index is missing.
  private let blocked: UndefinedReason?

  /// The figures of `panel` in the period at `place`, as `question` wants them.
  public init(_ panel: Panel, _ place: Int, of question: Question) {
    var (units, values, weights): ([Int], [Double], [Double]) = ([], [], [])
    var (missing, zero, negative): ([Int], [Int], [Int]) = ([], [], [])
    units.reserveCapacity(panel.unitCount)
    values.reserveCapacity(panel.unitCount)
    for (unit, figure) in panel.figures(in: place).enumerated() {
      guard let value = figure else {
        if panel.expectsFigure(unit: unit, period: place) { missing.append(unit) }
        continue
      }
      if let panel = question.weights {
        guard let weight = panel[unit, place].value, weight >= 0 else {
          missing.append(unit)
          continue
        }
        weights.append(weight)
      }
      if value < 0 { negative.append(unit) }
      if value == 0 {
        zero.append(unit)
        if question.zeros == .drop {
          if question.weights != nil { weights.removeLast() }
          continue
        }
      }
      units.append(unit)
      values.append(value)
    }
    self.init(
      period: panel.periods[place], units: units, values: values,
      weights: question.weights == nil ? nil : weights, missing: missing, zero: zero,
      negative: negative, line: question.line?.line(in: panel.periods[place].year),
      grouping: question.grouping,
      blocked: question.prices?.deflator(of: panel.periods[place].year).reason)
  }

  private init(
    period: Period, units: [Int], values: [Double], weights: [Double]?, missing: [Int],
    zero: [Int], negative: [Int], line: WeaknessLine?, grouping: Grouping?,
    blocked: UndefinedReason?
  ) {
    self.period = period
    self.units = units
    self.values = values
    self.weights = weights
    sample = weights.map { Sample(values, weights: $0) } ?? Sample(values)
    self.missing = missing
    self.zero = zero
    self.negative = negative
    self.line = line
    self.grouping = grouping
    self.blocked = blocked
  }

  /// The figures of each group of `stage`.
  public func parts(by stage: Grouping.Stage) -> [PeriodFigures] {
    func split(_ units: [Int]) -> [[Int]] {
      var groups = [[Int]](repeating: [], count: stage.groups.count)
      for (index, unit) in units.enumerated() { groups[stage.codes[unit]].append(index) }
      return groups
    }
    let (inside, gone) = (split(units), split(missing))
    let (zeros, negatives) = (split(zero), split(negative))
    return stage.groups.indices.map { group in
      PeriodFigures(
        period: period, units: inside[group].map { units[$0] },
        values: inside[group].map { values[$0] },
        weights: weights.map { weights in inside[group].map { weights[$0] } },
        missing: gone[group].map { missing[$0] }, zero: zeros[group].map { zero[$0] },
        negative: negatives[group].map { negative[$0] }, line: line, grouping: nil,
        blocked: blocked)
    }
  }

  /// For each stage of the grouping the group of every unit used.
  public var paths: [[Int]] {
    (grouping?.stages ?? []).map { stage in units.map { stage.codes[$0] } }
  }

  /// The figures kept group by group of the outermost stage; nil without a grouping.
  public var grouped: GroupedSample? {
    grouping.map { grouping in
      GroupedSample(
        values, weights: weights, groups: units.map { grouping.stages[0].codes[$0] })
    }
  }

  /// A finding about these figures.
  public func finding(_ outcome: Outcome) -> Finding {
    Finding(
      blocked.map { .undefined($0) } ?? outcome, used: sample.count, missing: missing.count,
      zero: zero.count,
      negative: negative.count, weight: sample.totalWeight)
  }
}

extension Panel {
  /// Whether a unit without a figure in a period should have one.
  ///
  /// It should where it has a row, stands between two figures of its own, or had a figure the period
  /// before. A village that is gone for longer is not missed.
  public func expectsFigure(unit: Int, period: Int) -> Bool {
    guard case .missing(let reason) = self[unit, period] else { return false }
    if reason != .noRow || period > 0 && self[unit, period - 1].value != nil { return true }
    return (0..<period).contains { self[unit, $0].value != nil }
      && (period..<periods.count).contains { self[unit, $0].value != nil }
  }
}
