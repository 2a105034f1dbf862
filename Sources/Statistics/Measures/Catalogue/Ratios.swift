extension InequalityMeasure {
  /// The quantile of one order over that of another, type 7, every unit counting once.
  public static let quantileRatio = MeasureFamily(
    account: MeasureAccount(
      name: "quantile-ratio",
      title: .init(en: "Quantile ratio", zhHans: "分位数比", zhHant: "分位數比"),
      formula: "Q(a) / Q(b)",
      letters: .init(
        en: """
          Q(p) the quantile of order p by linear interpolation (type 7), every village counting \
          once, whatever its weight
          """,
        zhHans: "Q(p)为p分位数，线性插值（第7类），每村计一次，不论权重",
        zhHant: "Q(p)為p分位數，線性內插（第7類），每村計一次，不論權重"),
      meaning: .init(
        en: """
          How many times a village near the top has what one near the bottom has: 0.9/0.1 leaves a \
          tenth of the villages above the one and a tenth below the other.
          """,
        zhHans: "靠前的村是靠后的村的多少倍：0.9/0.1指有一成的村高于前者、一成的村低于后者。",
        zhHant: "靠前的村是靠後的村的多少倍：0.9/0.1指有一成的村高於前者、一成的村低於後者。"),
      range: .init(
        en: "1 (both equal) upwards without limit for a > b.",
        zhHans: "a>b时，1（两者相等）以上，无上限。", zhHant: "a>b時，1（兩者相等）以上，無上限。"),
      undefined: .init(
        en: "No value when the quantile that is divided by is 0 or negative.",
        zhHans: "作为除数的分位数不大于0时无结果。", zhHant: "作為除數的分位數不大於0時無結果。"),
      source: "R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361–365, type 7",
      parameter: .init("a", "b", standard: [0.9, 0.1], bounds: .between(0, 1))),
    laws: { _ in [.scaleInvariant] }
  ) { parameters, sample in
    if let reason = sample.reasonWithoutData { return .undefined(reason) }
    guard let upper = sample.quantile(parameters[0]), let lower = sample.quantile(parameters[1]),
      lower > 0
    else { return .undefined(.divisorNotPositive) }
    return Outcome(upper / lower)
  }.standardMember

  /// The mean of the k largest values over that of the k smallest, every unit counting once.
  ///
  /// So used for villages by 陈雪原、王哲、周雨晴、翁凝 2023.
  public static let topBottomRatio = MeasureFamily(
    account: MeasureAccount(
      name: "top-bottom-ratio",
      title: .init(
        en: "Ratio of the top k to the bottom k", zhHans: "前k位与后k位均值之比",
        zhHant: "前k位與後k位平均數之比"),
      formula: "(x_(n) + … + x_(n−k+1)) / (x_(1) + … + x_(k))",
      letters: .ascendingValues,
      meaning: .init(
        en: "How many times the k richest villages have on average what the k poorest have.",
        zhHans: "最富的k个村平均是最穷的k个村的多少倍。", zhHant: "最富的k個村平均是最窮的k個村的多少倍。"),
      range: .init(
        en: "1 (all equal) upwards without limit.", zhHans: "1（完全平等）以上，无上限。",
        zhHant: "1（完全平等）以上，無上限。"),
      undefined: .init(
        en: "No value with fewer than 2k villages, or when the k poorest have 0 or less together.",
        zhHans: "村数少于2k，或最穷的k个村合计不大于0时无结果。",
        zhHant: "村數少於2k，或最窮的k個村合計不大於0時無結果。"),
      source: "陈雪原、王哲、周雨晴、翁凝，《村集体经济的收敛性分析——基于北京郊区40个村庄（1978—2018）》，2023",
      parameter: .init("k", standard: [10], bounds: .whole(1, through: 1_000_000))),
    laws: { _ in [.scaleInvariant, .transferPrinciple] }
  ) { parameters, sample in
    if let reason = sample.reasonWithoutData { return .undefined(reason) }
    // Whole and at most a million, as `allows` has it.
    let count = Int(parameters[0])
    guard 2 * count <= sample.count else { return .undefined(.tooFewUnits) }
    let poorest = CompensatedSum(sample.values.prefix(count)).total
    guard poorest > 0 else { return .undefined(.divisorNotPositive) }
    return Outcome(CompensatedSum(sample.values.suffix(count)).total / poorest)
  }.standardMember
}
