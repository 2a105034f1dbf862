import Glibc

/// Intervals from samples drawn with replacement from the sample itself.
///
/// B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapters 13 and 14. The
/// result is the same to the last bit for a seed, whatever the number of cores.
public struct Bootstrap: Sendable, Hashable {
  /// How many samples are drawn, 2,000…1,000,000.
  public let replicates: Int
  /// What the draws depend on.
  public let seed: UInt64
  /// The share of such intervals that should hold the true value, 0.5…0.999.
  public let level: Double
  /// Whether the units are a sample or all there are.
  public let scope: ConfidenceInterval.Scope

  /// A bootstrap; numbers outside their ranges are moved to the nearest end, a level that is no
  /// number to 0.95.
  public init(
    replicates: Int = 2000, seed: UInt64 = 20_240_101, level: Double = 0.95,
    scope: ConfidenceInterval.Scope = .superPopulation
  ) {
    self.replicates = min(1_000_000, max(2000, replicates))
    self.seed = seed
    self.level = level.isNaN ? 0.95 : min(0.999, max(0.5, level))
    self.scope = scope
  }

  /// The percentile interval of `measure` of `sample`.
  /// - Throws: as `interval(of:by:_:)`.
  public func percentile(
    of sample: Sample, _ measure: @escaping SampleMeasure
  ) throws(UndefinedReason) -> ConfidenceInterval {
    try interval(of: sample, by: .percentile, measure)
  }

  /// The BCa interval of `measure` of `sample`, which also asks for the measure of every sample
  /// without one of its units.
  /// - Throws: as `interval(of:by:_:)`.
  public func biasCorrected(
    of sample: Sample, _ measure: @escaping SampleMeasure
  ) throws(UndefinedReason) -> ConfidenceInterval {
    try interval(of: sample, by: .biasCorrected, measure)
  }

  /// The percentile intervals of several measures from the same draws, each or why there is none.
  public func percentiles(
    of sample: Sample, _ measures: [SampleMeasure]
  ) -> [Result<ConfidenceInterval, UndefinedReason>] {
    if sample.count < ConfidenceInterval.fewestUnits {
      return measures.map { _ in .failure(sample.count == 0 ? .noData : .tooFewUnits) }
    }
    let draws = outcomes(of: sample, measures)
    return measures.indices.map { index in
      do throws(UndefinedReason) {
        return .success(
          try interval(of: sample, by: .percentile, measures[index], draws.map { $0[index] }))
      } catch { return .failure(error) }
    }
  }

  /// The interval of `measure` of `sample` by `method`, percentile or BCa.
  /// - Throws: `noData`, `tooFewUnits` for fewer than five units, why the measure is undefined for
  ///   the sample or for so many replicates that an end of the interval may be among them, and
  ///   `noVariation` when no two replicates differ.
  func interval(
    of sample: Sample, by method: ConfidenceInterval.Method, _ measure: @escaping SampleMeasure,
    parts: Int = 64
  ) throws(UndefinedReason) -> ConfidenceInterval {
    guard sample.count > 0 else { throw .noData }
    guard sample.count >= ConfidenceInterval.fewestUnits else { throw .tooFewUnits }
    if let reason = measure(sample).reason { throw reason }
    let draws = outcomes(of: sample, [measure], parts: parts).map { $0[0] }
    return try interval(of: sample, by: method, measure, draws, parts: parts)
  }

  /// The measures of every draw.
  private func outcomes(
    of sample: Sample, _ measures: [SampleMeasure], parts: Int = 64
  ) -> [[Outcome]] {
    Replication.map(replicates, parts: parts) { [seed] range in
      var draw = Replication.Draw(from: sample)
      return range.map { replicate in
        var generator = SeededGenerator(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
        let drawn = draw.next(&generator)
        return measures.map { $0(drawn) }
      }
    }
  }

  private func interval(
    of sample: Sample, by method: ConfidenceInterval.Method, _ measure: @escaping SampleMeasure,
    _ draws: [Outcome], parts: Int = 64
  ) throws(UndefinedReason) -> ConfidenceInterval {
    let estimate: Double
    switch measure(sample) {
    case .value(let value, _): estimate = value
    case .undefined(let reason): throw reason
    }
    let sorted = draws.compactMap(\.value).sorted()
    let lost = draws.count - sorted.count
    if Double(lost) > (1 - level) / 2 * Double(draws.count) {
      throw draws.lazy.compactMap(\.reason).first ?? .tooFewUnits
    }
    guard let first = sorted.first, let last = sorted.last, first < last else { throw .noVariation }
    var (low, high) = ((1 - level) / 2, (1 + level) / 2)
    if method == .biasCorrected {
      let values = try Jackknife(scope: scope).values(of: sample, measure, parts: parts)
      let acceleration = Jackknife.acceleration(values)
      (low, high) = try corrected(low, high, estimate, sorted, acceleration)
    }
    return ConfidenceInterval(
      estimate: estimate, lower: Self.quantile(low, of: sorted),
      upper: Self.quantile(high, of: sorted), level: level, method: method, scope: scope,
      replicates: replicates, seed: seed, undefinedReplicates: lost)
  }

  /// The orders of the quantiles that lie at the ends of the BCa interval.
  private func corrected(
    _ low: Double, _ high: Double, _ estimate: Double, _ sorted: [Double], _ acceleration: Double
  ) throws(UndefinedReason) -> (Double, Double) {
    let below = Double(sorted.prefix { $0 < estimate }.count)
    let equal = Double(sorted.count { $0 == estimate })
    // Half of those at the estimate, since small samples have few different draws.
    let share = (below + equal / 2) / Double(sorted.count)
    // An estimate beyond all replicates leaves nothing to correct by.
    guard share > 0, share < 1 else { throw .tooFewUnits }
    let bias = NormalDistribution.quantile(share)
    let (left, right) = (
      bias + NormalDistribution.quantile(low), bias + NormalDistribution.quantile(high)
    )
    // Beyond this the correction turns the order of the ends round.
    guard max(acceleration * left, acceleration * right) < 1 else { throw .tooFewUnits }
    return (
      NormalDistribution.below(bias + left / (1 - acceleration * left)),
      NormalDistribution.below(bias + right / (1 - acceleration * right))
    )
  }

  /// The quantile of order `p` of ascending values: the (n + 1)p-th.
  ///
  /// Between two of them it lies on the line that joins them (A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, 1997).
  private static func quantile(_ p: Double, of sorted: [Double]) -> Double {
    let position = min(Double(sorted.count), max(1, Double(sorted.count + 1) * p))
    let lower = Int(position) - 1
    let fraction = position - position.rounded(.down)
    guard fraction > 0, lower + 1 < sorted.count else { return sorted[lower] }
    return sorted[lower] + fraction * (sorted[lower + 1] - sorted[lower])
  }

  /// What these intervals say, and when there are none.
  public static let account = MeasureAccount(
    name: "bootstrap",
    title: .init(
      en: "Bootstrap interval", zhHans: "自助法置信区间", zhHant: "拔靴法信賴區間"),
    formula: """
      v_((B + 1)·p), p = 0.025, 0.975; BCa: p′ = Φ(z_0 + (z_0 + z_p)/(1 − a·(z_0 + z_p))), a = \
      Σ d_i³/(6·(Σ d_i²)^1.5)
      """,
    letters: .init(
      en: """
        v the values of B samples of n villages drawn with replacement, ascending; the p are \
        those of 95%, BCa takes p′ for p; z_0 = Φ⁻¹ of the share below the estimate, z_p = \
        Φ⁻¹(p), d_i the jackknife's deviations
        """,
      zhHans: "v为有放回抽取的B个样本（各n个村）的结果，由小到大；p对应95%，BCa以p′代p；z_0为低于估计值的比例的Φ⁻¹，z_p=Φ⁻¹(p)，d_i为刀切法的离差",
      zhHant: "v為有放回抽取的B個樣本（各n個村）的結果，由小到大；p對應95%，BCa以p′代p；z_0為低於估計值的比例的Φ⁻¹，z_p=Φ⁻¹(p)，d_i為刀切法的離差"),
    meaning: .init(
      en: """
        How much the figure would move if the year had turned out a little differently. Where all \
        villages are counted there is no sampling error: it speaks of the chance in the figures.
        """,
      zhHans: "如果情况稍有不同，这个数会在多大范围内变动。统计了全部村时不存在抽样误差，区间反映的是数据本身的偶然性（超总体）。",
      zhHant: "如果情況稍有不同，這個數會在多大範圍內變動。統計了全部村時不存在抽樣誤差，區間反映的是數據本身的偶然性（超母體）。"),
    range: .init(
      en: "From its lower to its upper end; BCa ends are usually higher than percentile ends.",
      zhHans: "从下限到上限；BCa区间通常比百分位区间偏高。", zhHant: "從下限到上限；BCa區間通常比百分位區間偏高。"),
    undefined: .init(
      en: "No interval for fewer than five villages, or when too many draws have no value.",
      zhHans: "不足五个村，或无结果的抽样过多时，不给区间。", zhHant: "不足五個村，或無結果的抽樣過多時，不給區間。"),
    source: "B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, New York 1993",
    peers: .init(
      en: """
        DescTools gives percentile or BCa as asked: with 30 units they differ by 0.02 and more, the \
        percentile interval lying too low. Seeds of other programs give other draws.
        """,
      zhHans: "DescTools可选百分位法或BCa：约30个单位时两者相差0.02以上，百分位区间偏低。不同程序即使种子相同，抽样也不同。",
      zhHant: "DescTools可選百分位法或BCa：約30個單位時兩者相差0.02以上，百分位區間偏低。不同程式即使種子相同，抽樣也不同。"))
}
