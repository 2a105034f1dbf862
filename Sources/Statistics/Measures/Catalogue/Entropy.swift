extension InequalityMeasure {
  /// T = Σ p_i (x_i/μ) ln(x_i/μ) with 0·ln 0 = 0, which is GE(1); 0 upwards (Theil 1967).
  public static let theilT = InequalityMeasure(
    account: MeasureAccount(
      name: "theil-t", title: .init(en: "Theil T", zhHans: "泰尔指数T", zhHant: "泰爾指數T"),
      formula: "T = Σ p_i·(x_i/μ)·ln(x_i/μ), 0·ln 0 = 0",
      letters: .valuesSharesMean,
      meaning: .init(
        en: """
          How far shares of the total are from shares of the population, most sensitive to gaps among \
          the rich. It can be split exactly into parts within and between towns.
          """,
        zhHans: "收入份额与人口份额偏离的程度，对高收入一端的差距更敏感；可精确分解为乡镇内差距和乡镇间差距。",
        zhHant: "收入份額與人口份額偏離的程度，對高收入一端的差距更敏感；可精確分解為鄉鎮內差距和鄉鎮間差距。"),
      range: .init(
        en: "0 (all equal) to ln n (one of n villages has everything).",
        zhHans: "0（完全平等）到ln n（全部归一个村）。",
        zhHant: "0（完全平等）到ln n（全部歸一個村）。"),
      undefined: .sharesOnly,
      source: "H. Theil, Economics and Information Theory, North-Holland 1967",
      peers: .init(
        en: """
          ineq and IneqPy leave out villages with 0 and understate the gap; IC2, acid and convey \
          refuse zeros. REAT's theil is Theil L.
          """,
        zhHans: "ineq和IneqPy会丢掉为0的村，低估差距；IC2、acid、convey遇0不给结果。REAT的theil实为泰尔指数L。",
        zhHant: "ineq和IneqPy會丟掉為0的村，低估差距；IC2、acid、convey遇0不給結果。REAT的theil實為泰爾指數L。")),
    laws: MeasureLaws.entropy.union(.allowsZeros)
  ) { $0.generalizedEntropy(1) }

  /// L = Σ p_i ln(μ/x_i), the mean logarithmic deviation, which is GE(0); 0 upwards (Theil 1967).
  public static let theilL = InequalityMeasure(
    account: MeasureAccount(
      name: "theil-l",
      title: .init(
        en: "Theil L (mean logarithmic deviation)", zhHans: "泰尔指数L（平均对数离差）",
        zhHant: "泰爾指數L（平均對數離差）"),
      formula: "L = Σ p_i·ln(μ/x_i)",
      letters: .valuesSharesMean,
      meaning: .init(
        en: """
          How far a typical village is below the mean, in logarithms, most sensitive to gaps among \
          the poor. It can be split exactly into parts within and between towns.
          """,
        zhHans: "各村与均值的平均对数差距，对低收入一端的差距更敏感；可精确分解为乡镇内差距和乡镇间差距。",
        zhHant: "各村與平均數的平均對數差距，對低收入一端的差距更敏感；可精確分解為鄉鎮內差距和鄉鎮間差距。"),
      range: .zeroUpwards, undefined: .positiveValuesOnly,
      source: "H. Theil, Economics and Information Theory, North-Holland 1967",
      peers: .init(
        en: """
          With zeros ineq gives infinity, dineq the value of the others, REAT and IC2 nothing. REAT's \
          weighted theil divides by n once too often.
          """,
        zhHans: "有0时ineq给出无穷大，dineq只算非零的村，REAT和IC2不给结果。REAT加权时多除了一次n。",
        zhHant: "有0時ineq給出無窮大，dineq只算非零的村，REAT和IC2不給結果。REAT加權時多除了一次n。")),
    laws: .entropy
  ) { $0.generalizedEntropy(0) }

  /// GE(a) = [Σ p_i (x_i/μ)^a − 1] / (a(a − 1)), at 0 and 1 its limits; 0 upwards (Shorrocks
  /// 1980).
  ///
  /// The standard member is GE(2), half the squared coefficient of variation.
  public static let generalizedEntropy = MeasureFamily(
    account: MeasureAccount(
      name: "ge",
      title: .init(en: "Generalised entropy", zhHans: "广义熵指数", zhHant: "廣義熵指數"),
      formula: "GE(a) = [Σ p_i·(x_i/μ)^a − 1] / (a·(a − 1)), GE(1) = T, GE(0) = L",
      letters: .init(
        en: """
          T as theil-t, L as theil-l, x the values, p the shares of the weights (1/n without), \
          μ the mean
          """,
        zhHans: "T同 theil-t，L同 theil-l，x为各村数值，p为权重所占份额（不加权时为1/n），μ为均值",
        zhHant: "T同 theil-t，L同 theil-l，x為各村數值，p為權重所占份額（不加權時為1/n），μ為平均數"),
      meaning: .init(
        en: """
          A family of measures that split exactly into parts within and between towns: the larger a, \
          the more the rich count, the smaller, the more the poor do.
          """,
        zhHans: "可精确分解为乡镇内和乡镇间差距的一族指数：a越大越看重高收入一端，越小越看重低收入一端。",
        zhHant: "可精確分解為鄉鎮內和鄉鎮間差距的一族指數：a越大越看重高收入一端，越小越看重低收入一端。"),
      range: .zeroUpwards,
      undefined: .init(
        en: """
          No value when the total is 0 or negative or any value is negative; for a of 0 or less also \
          when any value is 0.
          """,
        zhHans: "合计为0或为负，或有任何负值时无结果；a不大于0时，有0也无结果。",
        zhHant: "合計為0或為負，或有任何負值時無結果；a不大於0時，有0也無結果。"),
      source: """
        A. F. Shorrocks, Econometrica 48 (1980), 613–625, and 52 (1984), 1369–1385; F. A. Cowell, \
        Measuring Inequality, Oxford 2011
        """,
      peers: .init(
        en: "IC2 gives nothing and acid no number for GE(1) with zeros, where it is defined.",
        zhHans: "有0时GE(1)有定义，但IC2不给结果，acid给出非数。",
        zhHant: "有0時GE(1)有定義，但IC2不給結果，acid給出非數。"),
      parameter: .init("a", standard: [2], bounds: .from(-100, through: 100))),
    laws: { $0[0] > 0 ? MeasureLaws.entropy.union(.allowsZeros) : .entropy },
    formula: { parameters, sample in sample.generalizedEntropy(parameters[0]) }
  ).standardMember

  /// A(ε) = 1 − [Σ p_i (x_i/μ)^(1 − ε)]^(1/(1 − ε)); 0…1 (Atkinson 1970).
  public static let atkinson = MeasureFamily(
    account: MeasureAccount(
      name: "atkinson",
      title: .init(en: "Atkinson index", zhHans: "阿特金森指数", zhHant: "阿特金森指數"),
      formula: "A(ε) = 1 − [Σ p_i·(x_i/μ)^(1 − ε)]^(1/(1 − ε)), A(1) = 1 − exp(Σ p_i·ln x_i)/μ",
      letters: .init(
        en: """
          x the values, p the shares of the weights (1/n without), μ the mean, ε > 0 the \
          aversion to inequality
          """,
        zhHans: "x为各村数值，p为权重所占份额（不加权时为1/n），μ为均值，ε>0为对差距的厌恶程度",
        zhHant: "x為各村數值，p為權重所占份額（不加權時為1/n），μ為平均數，ε>0為對差距的厭惡程度"),
      meaning: .init(
        en: """
          The share of the total that could be given up without loss of welfare if the rest were \
          shared out equally. The larger ε, the more the poorest count.
          """,
        zhHans: "若平均分配，合计可以减少这么大的比例而福利不变。ε越大，越看重最困难的村。",
        zhHant: "若平均分配，合計可以減少這麼大的比例而福利不變。ε越大，越看重最困難的村。"),
      range: .zeroToOne, undefined: .sharesOnly,
      source: "A. B. Atkinson, Journal of Economic Theory 2 (1970), 244–263",
      peers: .init(
        en: """
          PySAL refuses any 0 even where the index is defined; IneqPy leaves out zeros, and is wrong \
          for ε = 1. From ε = 1 on a single 0 makes the index 1, which is remarked.
          """,
        zhHans: "PySAL遇到0一律不算；IneqPy会丢掉0，且ε=1时结果有误。ε不小于1时，只要有一个0，指数即为1，并予以注明。",
        zhHant: "PySAL遇到0一律不算；IneqPy會丟掉0，且ε=1時結果有誤。ε不小於1時，只要有一個0，指數即為1，並予以註明。"),
      parameter: .init("ε", standard: [0.5], bounds: .above(0, through: 100))),
    laws: { parameters in
      let laws = MeasureLaws.entropy.union([.allowsZeros, .atMostOne])
      // A single 0 makes it 1 whatever the others give each other.
      return parameters[0] < 1 ? laws : laws.subtracting(.strictTransfers)
    },
    formula: { parameters, sample in sample.atkinson(parameters[0]) }
  ).standardMember
}

extension MeasureLaws {
  /// What holds of every generalised entropy measure and of their functions.
  fileprivate static let entropy: Self = [
    .scaleInvariant, .replicationInvariant, .transferPrinciple, .strictTransfers, .zeroAtEquality,
    .notNegative, .weighted, .weightsReplicate,
  ]
}
