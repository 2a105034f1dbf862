/// The error of a measure from samples that lack one unit each.
///
/// se² = (n − 1)/n Σ (θ_(i) − θ̄)², θ_(i) the measure without unit i, θ̄ their mean (M. H. Quenouille,
/// Biometrika 43 (1956), 353–360; J. W. Tukey, The Annals of Mathematical Statistics 29 (1958), 614).
/// Samples of more than 20,000 units lack one of 1,000 random groups each (P. S. Kott, “The
/// Delete-a-Group Jackknife”, Journal of Official Statistics 17 (2001), 521–526), since deleting every
/// unit would take the square of their number.
public struct Jackknife: Sendable, Hashable {
  /// The share of such intervals that should hold the true value, 0.5…0.999.
  public let level: Double
  /// Whether the units are a sample or all there are.
  public let scope: ConfidenceInterval.Scope

  private static let mostUnits = 20_000
  private static let groups = 1000

  /// A jackknife; a level outside its range is moved to the nearest end, one that is no number to
  /// 0.95.
  public init(level: Double = 0.95, scope: ConfidenceInterval.Scope = .superPopulation) {
    self.level = level.isNaN ? 0.95 : min(0.999, max(0.5, level))
    self.scope = scope
  }

  /// The standard error of `measure` of `sample`, in the measure's unit.
  /// - Returns: `noData`, `needsTwoUnits`, or why the measure is undefined for the sample without
  ///   one of its units.
  public func standardError(of sample: Sample, _ measure: @escaping SampleMeasure) -> Outcome {
    do throws(UndefinedReason) {
      return Outcome(Self.error(try values(of: sample, measure)))
    } catch { return .undefined(error) }
  }

  /// The estimate plus and minus its standard error times Student's t.
  /// - Throws: as `standardError`, `tooFewUnits` for fewer than five units, `noVariation` when the
  ///   error is 0.
  public func interval(
    of sample: Sample, _ measure: @escaping SampleMeasure
  ) throws(UndefinedReason) -> ConfidenceInterval {
    guard sample.count > 0 else { throw .noData }
    guard sample.count >= ConfidenceInterval.fewestUnits else { throw .tooFewUnits }
    let estimate: Double
    switch measure(sample) {
    case .value(let value, _): estimate = value
    case .undefined(let reason): throw reason
    }
    let values = try values(of: sample, measure)
    return try .symmetric(
      estimate, error: Self.error(values), freedom: Double(values.count - 1), level: level,
      method: .jackknife, scope: scope, replicates: values.count)
  }

  /// The measures of the samples that lack a unit or a group.
  func values(
    of sample: Sample, _ measure: @escaping SampleMeasure, parts: Int = 64
  ) throws(UndefinedReason) -> [Double] {
    guard sample.count > 0 else { throw .noData }
    guard sample.count > 1 else { throw .needsTwoUnits }
    let outcomes =
      sample.count > Self.mostUnits
      ? Self.withoutGroups(sample, measure, parts) : Self.withoutUnits(sample, measure, parts)
    if let reason = outcomes.lazy.compactMap(\.reason).first { throw reason }
    return outcomes.compactMap(\.value)
  }

  /// The acceleration of BCa: a sixth of the skewness of what each unit does to the measure.
  static func acceleration(_ values: [Double]) -> Double {
    let deviations = deviations(values)
    // Of their size, so that no cube leaves the range of numbers.
    guard let largest = deviations.map(\.magnitude).max(), largest > 0 else { return 0 }
    let scaled = deviations.map { -$0 / largest }
    let squares = CompensatedSum(scaled.lazy.map { $0 * $0 }).total
    let cubes = CompensatedSum(scaled.lazy.map { $0 * $0 * $0 }).total
    return cubes / (6 * squares * squares.squareRoot())
  }

  static func error(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let squares = CompensatedSum(deviations(values).lazy.map { $0 * $0 }).total
    return (squares * (n - 1) / n).squareRoot()
  }

  private static func deviations(_ values: [Double]) -> [Double] {
    guard let first = values.first, !values.allSatisfy({ $0 == first }) else {
      return values.map { _ in 0 }
    }
    let mean = CompensatedSum(values).total / Double(values.count)
    return values.map { $0 - mean }
  }

  private static func withoutUnits(
    _ sample: Sample, _ measure: @escaping SampleMeasure, _ parts: Int
  ) -> [Outcome] {
    // Units that are alike in value and weight leave the same behind.
    let starts = sample.values.indices.filter { place in
      place == 0 || sample.values[place] != sample.values[place - 1]
        || sample.weight(at: place) != sample.weight(at: place - 1)
    }
    let different = Replication.map(starts.count, parts: parts) { range in
      range.map { number in
        var (values, weights) = (sample.values, sample.weights)
        values.remove(at: starts[number])
        weights?.remove(at: starts[number])
        return measure(
          Sample(sorted: values, weights: weights, weightless: sample.weightless))
      }
    }
    let ends = starts.dropFirst() + [sample.count]
    return zip(different, zip(starts, ends)).flatMap { outcome, run in
      repeatElement(outcome, count: run.1 - run.0)
    }
  }

  private static func withoutGroups(
    _ sample: Sample, _ measure: @escaping SampleMeasure, _ parts: Int
  ) -> [Outcome] {
    // Groups of the same size but for one, at random by a fixed seed.
    var generator = SeededGenerator(seed: 0)
    let group = sample.values.indices.map { $0 % groups }.shuffled(using: &generator)
    return Replication.map(groups, parts: parts) { range in
      range.map { number in
        let kept = group.indices.filter { group[$0] != number }
        return measure(
          Sample(
            sorted: kept.map { sample.values[$0] },
            weights: sample.weights.map { weights in kept.map { weights[$0] } },
            weightless: sample.weightless))
      }
    }
  }

  /// What this error says, and when there is none.
  public static let account = MeasureAccount(
    name: "jackknife",
    title: .init(
      en: "Jackknife standard error", zhHans: "刀切法标准误", zhHant: "刀切法標準誤"),
    formula: "se² = ((n − 1)/n)·Σ (θ_(i) − θ̄)²",
    letters: .init(
      en: "θ_(i) the measure without unit i, θ̄ the mean of these",
      zhHans: "θ_(i)为去掉第i个村后的结果，θ̄为其均值",
      zhHant: "θ_(i)為去掉第i個村後的結果，θ̄為其平均數"),
    meaning: .init(
      en:
        "How much the figure hangs on single villages: it is computed again without each of them.",
      zhHans: "逐一去掉一个村重新计算，看结果有多依赖个别村。", zhHant: "逐一去掉一個村重新計算，看結果有多依賴個別村。"),
    range: .init(
      en: "0 and up, in the measure's unit.", zhHans: "不小于0，单位与该指标相同。",
      zhHant: "不小於0，單位與該指標相同。"),
    undefined: .init(
      en: """
        No error when the measure has no value without one of the villages; no interval for fewer \
        than five. Medians and other quantiles should not be used with it.
        """,
      zhHans: "去掉某个村后指标无结果时，没有标准误；不足五个村时不给区间。不适用于中位数等分位数。",
      zhHant: "去掉某個村後指標無結果時，沒有標準誤；不足五個村時不給區間。不適用於中位數等分位數。"),
    source: """
      M. H. Quenouille, Biometrika 43 (1956), 353–360; J. W. Tukey, The Annals of Mathematical \
      Statistics 29 (1958), 614
      """)
}
