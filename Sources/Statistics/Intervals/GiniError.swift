/// The standard error of the Gini coefficient by linearisation, without replicates.
///
/// se² = n/(n − 1) Σ (w_i z_i − mean)², z_i how the coefficient moves with the weight of unit i.
///
/// J.-C. Deville, Survey Methodology 25 (1999), 193–203; M. Langel and Y. Tillé, “Variance Estimation
/// of the Gini Index”, Journal of the Royal Statistical Society A 176 (2013), 521–540.
public enum GiniError: String, Sendable, Hashable, CaseIterable {
  /// Of G = Σ Σ w_i w_j |x_i − x_j|/(2W Σ w x), with
  /// z_i = [2C_i(x_i − x̄_i) + X − W x_i − G(X + W x_i)]/(W X), C_i the weight up to unit i and x̄_i the
  /// mean of those. It does not change when every unit is taken twice at half the weight.
  case meanDifference
  /// Of G = Σ (2C_i − 1) w_i x_i/(W X) − 1, with x_i added in the bracket of z_i: convey's form, where
  /// 1 stands for the weight of a unit, so that it is meant for weights of 1.
  case cumulativeRank

  /// The standard error of the Gini coefficient of `sample`.
  /// - Returns: `noData`, `needsTwoUnits`, or `totalZero`, `meanNotPositive` without a positive mean.
  ///   With negative values it has the remark `mayExceedOne`.
  public func standardError(of sample: Sample) -> Outcome {
    if let reason = sample.reasonWithoutData { return .undefined(reason) }
    guard sample.count > 1, let first = sample.values.first, let last = sample.values.last else {
      return .undefined(.needsTwoUnits)
    }
    let (all, total) = (sample.totalWeight, sample.total)
    if total == 0 { return .undefined(.totalZero) }
    guard total > 0 else { return .undefined(.meanNotPositive) }
    guard total.isFinite, all.isFinite else { return .undefined(.outOfRange) }
    guard first < last else { return Outcome(0) }
    // Values in shares of the total, weights in shares of theirs: nothing then overflows.
    var (weight, share) = (CompensatedSum(), CompensatedSum())
    var (differences, gini) = ([Double](), CompensatedSum())
    for (place, value) in sample.values.enumerated() {
      let p = sample.weight(at: place) / all
      let x = value / (total / all)
      weight.add(p)
      share.add(p * x)
      // Σ_j p_j |x_i − x_j|
      let difference = 2 * (weight.total * x - share.total) + 1 - x
      differences.append(difference)
      gini.add(p * difference / 2)
    }
    let terms = sample.values.enumerated().map { place, value in
      let p = sample.weight(at: place) / all
      let x = value / (total / all)
      let own = self == .cumulativeRank ? x / all : 0
      return p * (differences[place] + own - gini.total * (1 + x))
    }
    let n = Double(sample.count)
    let mean = CompensatedSum(terms).total / n
    let squares = CompensatedSum(terms.lazy.map { ($0 - mean) * ($0 - mean) }).total
    return Outcome((squares * n / (n - 1)).squareRoot(), remark: first < 0 ? .mayExceedOne : nil)
  }

  /// The Gini coefficient plus and minus its standard error times Student's t.
  /// - Throws: as `standardError`, `negativeValues`, `tooFewUnits` for fewer than five units,
  ///   `noVariation` when all values are equal.
  public func interval(
    of sample: Sample, level: Double = 0.95, scope: ConfidenceInterval.Scope = .superPopulation
  ) throws(UndefinedReason) -> ConfidenceInterval {
    let error: Double
    switch standardError(of: sample) {
    case .value(let value, _): error = value
    case .undefined(let reason): throw reason
    }
    if sample.negativeCount > 0 { throw .negativeValues }
    guard sample.count >= ConfidenceInterval.fewestUnits else { throw .tooFewUnits }
    let level = level.isNaN ? 0.95 : min(0.999, max(0.5, level))
    return try .symmetric(
      Self.gini(of: sample), error: error, freedom: Double(sample.count - 1), level: level,
      method: .linearized, scope: scope, replicates: 0)
  }

  /// Σ (2C_i − w_i) w_i x_i/(W X) − 1, taken about the mean so that nothing cancels.
  private static func gini(of sample: Sample) -> Double {
    let (all, total) = (sample.totalWeight, sample.total)
    var (below, sum) = (CompensatedSum(), CompensatedSum())
    for (place, value) in sample.values.enumerated() {
      let p = sample.weight(at: place) / all
      sum.add((2 * below.total + p - 1) * p * (value / (total / all) - 1))
      below.add(p)
    }
    return sum.total
  }

  /// What this error says, and when there is none.
  public static let account = MeasureAccount(
    name: "gini-error",
    title: .init(
      en: "Standard error of the Gini coefficient", zhHans: "基尼系数的标准误（线性化）",
      zhHant: "基尼係數的標準誤（線性化）"),
    formula: """
      se² = (n/(n − 1))·Σ (w_i·z_i − m)², z_i = [2·C_i·(x_i − x̄_i) + X − W·x_i − G·(X + \
      W·x_i)]/(W·X)
      """,
    letters: .init(
      en: """
        m the mean of w·z, C_i the weight up to unit i, x̄_i the mean of those, W all weights, \
        X the total
        """,
      zhHans: "m为w·z的均值，C_i为到第i个村为止的权重，x̄_i为这些村的均值，W为权重之和，X为合计",
      zhHant: "m為w·z的平均數，C_i為到第i個村為止的權重，x̄_i為這些村的平均數，W為權重之和，X為合計"),
    meaning: .init(
      en:
        "By how much the Gini coefficient would typically differ if other villages had been drawn.",
      zhHans: "如果换一批村来统计，基尼系数通常会相差多少。", zhHant: "如果換一批村來統計，基尼係數通常會相差多少。"),
    range: .init(en: "0 and up.", zhHans: "不小于0。", zhHant: "不小於0。"),
    undefined: .init(
      en:
        "No error for a single village or without a positive total; no interval for fewer than five.",
      zhHans: "只有一个村或合计不为正时无结果；不足五个村时不给区间。",
      zhHant: "只有一個村或合計不為正時無結果；不足五個村時不給區間。"),
    source: """
      J.-C. Deville, Survey Methodology 25 (1999), 193–203; M. Langel and Y. Tillé, Journal of the \
      Royal Statistical Society A 176 (2013), 521–540
      """,
    peers: .init(
      en: """
        convey linearises Σ (2C − 1)·w·x, where 1 stands for a unit's weight: for 30 villages it \
        differs by 5%, and its weighted values do not count a weight of 2 as two villages.
        """,
      zhHans: "convey线性化的是Σ(2C−1)·w·x，其中用1代替了单位权重：约30个村时结果相差5%左右；加权时也不把权重2视为两个村。",
      zhHant: "convey線性化的是Σ(2C−1)·w·x，其中用1代替了單位權重：約30個村時結果相差5%左右；加權時也不把權重2視為兩個村。"))
}
