extension InequalityMeasure {
  /// ½ Σ |s_i − p_i|, half the mean deviation over the mean; 0…1 (Hoover 1936).
  public static let hoover = InequalityMeasure(
    account: MeasureAccount(
      name: "hoover", title: .init(en: "Hoover index", zhHans: "胡佛指数", zhHant: "胡佛指數"),
      formula: "½·Σ |s_i − p_i|",
      letters: .init(
        en: "s the shares of the total, p the shares of the weights (1/n without)",
        zhHans: "s为占合计的份额，p为权重所占份额（不加权时为1/n）",
        zhHant: "s為占合計的份額，p為權重所占份額（不加權時為1/n）"),
      meaning: .init(
        en: "The share of the total that would have to change hands to make all equal.",
        zhHans: "要使各村完全平等，需要在村之间转移的数额占合计的比例。",
        zhHant: "要使各村完全平等，需要在村之間轉移的數額占合計的比例。"),
      range: .zeroBelowOne,
      undefined: .sharesOnly,
      source: """
        E. M. Hoover, The Review of Economics and Statistics 18 (1936), 162–171; G. Pietra 1915; R. R. \
        Schutz, The American Economic Review 41 (1951), 107–122
        """,
      peers: .init(
        en: """
          IneqPy does not divide by the total and exceeds 1; PySAL's Schutz.coefficient counts in \
          tenths, its distance is this index; REAT's weighting divides once too often.
          """,
        zhHans: "IneqPy未除以合计，会大于1；PySAL的Schutz.coefficient按十分位计，其distance才是本指数；REAT加权时多除了一次。",
        zhHant: "IneqPy未除以合計，會大於1；PySAL的Schutz.coefficient按十分位計，其distance才是本指數；REAT加權時多除了一次。")),
    laws: [
      .scaleInvariant, .replicationInvariant, .transferPrinciple, .zeroAtEquality, .notNegative,
      .atMostOne, .allowsZeros, .weighted, .weightsReplicate,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutShares { return .undefined(reason) }
    let mean = sample.center
    return Outcome(sample.mean { (($0 - mean) / mean).magnitude } / 2)
  }

  /// Σ s_i², the sum of the squared shares of the total; 1/n…1 (Hirschman 1945; Herfindahl
  /// 1950).
  public static let herfindahl = InequalityMeasure(
    account: MeasureAccount(
      name: "herfindahl",
      title: .init(
        en: "Herfindahl–Hirschman index", zhHans: "赫芬达尔指数", zhHant: "赫芬達爾指數"),
      formula: "H = Σ s_i², s_i = w_i·x_i / Σ w·x",
      letters: .init(
        en: "s the shares of the total, x the values, w the weights (1 without)",
        zhHans: "s为占合计的份额，x为各村数值，w为权重（不加权时为1）",
        zhHant: "s為占合計的份額，x為各村數值，w為權重（不加權時為1）"),
      meaning: .init(
        en:
          "How concentrated the total is on few villages: 1/H villages of equal size would give the same.",
        zhHans: "合计集中于少数村的程度：相当于1/H个规模相同的村。",
        zhHant: "合計集中於少數村的程度：相當於1/H個規模相同的村。"),
      range: .init(
        en:
          "1/n (all equal) to 1 (one village has everything); it falls with the number of villages.",
        zhHans: "1/n（完全平等）到1（全部归一个村）；村越多数值越小。",
        zhHant: "1/n（完全平等）到1（全部歸一個村）；村越多數值越小。"),
      undefined: .sharesOnly,
      source: """
        A. O. Hirschman, National Power and the Structure of Foreign Trade, Berkeley 1945; O. C. \
        Herfindahl, dissertation, Columbia University 1950
        """),
    laws: [
      .scaleInvariant, .transferPrinciple, .strictTransfers, .notNegative, .atMostOne,
      .allowsZeros, .weighted,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutShares { return .undefined(reason) }
    let shares = sample.values.indices.map {
      sample.values[$0] * sample.weight(at: $0) / sample.total
    }
    return Outcome(BlockedSum.sum(sample.count, ProductTerms(values: shares, weights: shares)))
  }
}
