#if canImport(Glibc)
  import Glibc
#endif

extension InequalityMeasure {
  /// K(κ) = (1/κ) ln Σ p_i e^(κ(μ − x_i)), in the values' unit; 0 upwards (Kolm 1976).
  public static let kolm = MeasureFamily(
    account: MeasureAccount(
      name: "kolm", title: .init(en: "Kolm index", zhHans: "科尔姆指数", zhHant: "科爾姆指數"),
      formula: "K(κ) = (1/κ)·ln Σ p_i·exp(κ·(μ − x_i))",
      letters: .init(
        en: """
          x the values, p the shares of the weights (1/n without), μ the mean, κ > 0 the \
          aversion to inequality per unit of the values
          """,
        zhHans: "x为各村数值，p为权重所占份额（不加权时为1/n），μ为均值，κ>0为对差距的厌恶程度，随数据单位而定",
        zhHant: "x為各村數值，p為權重所占份額（不加權時為1/n），μ為平均數，κ>0為對差距的厭惡程度，隨數據單位而定"),
      meaning: .init(
        en: """
          The amount per village that could be given up without loss of welfare if the rest were \
          shared out equally. It stays the same when all get the same amount more, and knows losses.
          """,
        zhHans: "若平均分配，每村可以减少这么多而福利不变。各村增加同样数额时它不变，也适用于有亏损的村。",
        zhHant: "若平均分配，每村可以減少這麼多而福利不變。各村增加同樣數額時它不變，也適用於有虧損的村。"),
      range: .init(
        en: "0 (all equal) upwards, in the values' unit, on which κ depends as well.",
        zhHans: "0（完全平等）以上，单位与数据相同；κ的取值也取决于单位。",
        zhHant: "0（完全平等）以上，單位與數據相同；κ的取值也取決於單位。"),
      undefined: .dataOnly,
      source: "S.-C. Kolm, Journal of Economic Theory 12 (1976), 416–442, and 13 (1976), 82–111",
      peers: .init(
        en: "ineq's examples divide the values by their mean first: then it is a relative measure.",
        zhHans: "ineq的示例先把数值除以均值，那样得到的是相对指标。",
        zhHant: "ineq的示例先把數值除以平均數，那樣得到的是相對指標。"),
      parameter: .init("κ", standard: [0.1], bounds: .above(0, through: 1_000_000))),
    laws: { _ in
      [
        .translationInvariant, .replicationInvariant, .transferPrinciple, .strictTransfers,
        .zeroAtEquality, .notNegative, .allowsZeros, .allowsNegatives, .weighted,
        .weightsReplicate,
      ]
    },
    formula: { parameters, sample in
      if let reason = sample.reasonWithoutData { return .undefined(reason) }
      let (aversion, mean, lowest) = (parameters[0], sample.center, sample.values[0])
      let highest = aversion * (mean - lowest)
      guard highest.isFinite else { return .undefined(.outOfRange) }
      if highest < 500 {
        // Σ p (μ − x) = 0, so that e^d − 1 − d, never below 0, adds up to the same without
        // cancelling where values are nearly equal.
        let excess = sample.mean { value in
          let distance = aversion * (mean - value)
          return distance.magnitude < 0x1p-5
            ? smallExcess(distance) : expm1(distance) - distance
        }
        return Outcome(log1p(excess) / aversion)
      }
      // Too large for e^d: take the largest out of the sum.
      let rest = sample.mean { exp(aversion * (lowest - $0)) }
      return Outcome((highest + log(rest)) / aversion)
    }
  ).standardMember

  /// e^d − 1 − d of a small d by its series.
  private static func smallExcess(_ distance: Double) -> Double {
    var value = 1.0
    for order in stride(from: 10.0, through: 3, by: -1) { value = 1 + distance / order * value }
    return distance * distance / 2 * value
  }
}
