#if canImport(Glibc)
  import Glibc
#endif

extension InequalityMeasure {
  /// The standard deviation, divisor n, over the mean; 0 upwards.
  public static let cv = InequalityMeasure(
    account: MeasureAccount(
      name: "cv",
      title: .init(en: "Coefficient of variation", zhHans: "变异系数", zhHant: "變異係數"),
      formula: "√(Σ p_i·(x_i − μ)²) / μ",
      letters: .valuesSharesMean,
      meaning: .init(
        en: "How far values lie from the mean, as a share of it: 0.5 is half of the mean.",
        zhHans: "各村偏离均值的程度占均值的比例：0.5即偏离均值的一半。",
        zhHant: "各村偏離平均數的程度占平均數的比例：0.5即偏離平均數的一半。"),
      range: .zeroUpwards, undefined: .positiveTotalOnly,
      source: "K. Pearson, Philosophical Transactions of the Royal Society A 187 (1896), 253–318",
      peers: .init(
        en: """
          REAT divides by n − 1 by default, as cv-sample does. With a negative mean ineq and SciPy \
          give a negative number, REAT a positive one.
          """,
        zhHans: "REAT默认除以n−1（即cv-sample）。均值为负时ineq和SciPy给出负数，REAT给出正数。",
        zhHant: "REAT預設除以n−1（即cv-sample）。平均數為負時ineq和SciPy給出負數，REAT給出正數。")),
    laws: MeasureLaws.variation.union([.replicationInvariant, .weightsReplicate])
  ) { sample in
    if let reason = sample.reasonWithoutPositiveTotal { return .undefined(reason) }
    return Outcome(sample.squaredVariation.squareRoot())
  }

  /// The standard deviation, divisor n − 1, over the mean; 0 upwards.
  public static let cvSample = InequalityMeasure(
    account: MeasureAccount(
      name: "cv-sample",
      title: .init(
        en: "Coefficient of variation of a sample", zhHans: "样本变异系数", zhHant: "樣本變異係數"),
      formula: "√(Σ (x_i − μ)²/(n − 1)) / μ, √(Σ p_i·(x_i − μ)²/(1 − Σ p_i²)) / μ",
      letters: .init(
        en: "the second with weights; x the values, p the shares of the weights, μ the mean",
        zhHans: "加权时用后一式；x为各村数值，p为权重所占份额，μ为均值",
        zhHant: "加權時用後一式；x為各村數值，p為權重所占份額，μ為平均數"),
      meaning: .init(
        en: "As cv, but for villages drawn from a larger number of them.",
        zhHans: "与变异系数相同，但用于从更多的村中抽出的样本。",
        zhHant: "與變異係數相同，但用於從更多的村中抽出的樣本。"),
      range: .zeroUpwards,
      undefined: .init(
        en: "No value when the total is 0 or negative, or for a single village.",
        zhHans: "合计为0或为负，或只有一个村时无结果。",
        zhHant: "合計為0或為負，或只有一個村時無結果。"),
      source: "K. Pearson, Philosophical Transactions of the Royal Society A 187 (1896), 253–318"),
    laws: .variation
  ) { sample in
    if let reason = sample.reasonWithoutPositiveTotal { return .undefined(reason) }
    guard sample.count > 1 else { return .undefined(.needsTwoUnits) }
    return Outcome((sample.squaredVariation / (1 - sample.weightConcentration)).squareRoot())
  }

  /// √(Σ p_i (x_i − μ)²)/μ, p the shares of the population; 0 upwards (Williamson 1965).
  public static let williamson = InequalityMeasure(
    account: MeasureAccount(
      name: "williamson",
      title: .init(
        en: "Williamson's weighted coefficient of variation", zhHans: "威廉姆森系数（加权变异系数）",
        zhHant: "威廉森係數（加權變異係數）"),
      formula: "V_w = √(Σ p_i·(x_i − μ)²) / μ",
      letters: .init(
        en: "x the values per head, p the shares of the population, μ their mean so weighted",
        zhHans: "x为人均数值，p为人口份额，μ为以此加权的均值",
        zhHant: "x為人均數值，p為人口份額，μ為以此加權的平均數"),
      meaning: .init(
        en: """
          How far values per head lie from the mean when a village counts by its population. It is \
          the number that cv gives with the same weights.
          """,
        zhHans: "按人口加权后，各村人均水平偏离均值的程度；与使用同样权重的cv数值相同。",
        zhHant: "按人口加權後，各村人均水準偏離平均數的程度；與使用同樣權重的cv數值相同。"),
      range: .zeroUpwards, undefined: .positiveTotalOnly,
      source:
        "J. G. Williamson, Economic Development and Cultural Change 13 (1965), no. 4 part 2, 1–84"
    ),
    laws: MeasureLaws.variation.union([.replicationInvariant, .weightsReplicate])
  ) { cv.compute($0) }

  /// The standard deviation, divisor n, of the natural logarithms; 0 upwards.
  public static let sdLog = InequalityMeasure(
    account: MeasureAccount(
      name: "sd-log",
      title: .init(
        en: "Standard deviation of logarithms", zhHans: "对数标准差", zhHant: "對數標準差"),
      formula: "√(Σ p_i·(ln x_i − m)²), m = Σ p_i·ln x_i",
      letters: .valuesShares,
      meaning: .init(
        en: """
          How many times values lie apart, whatever their size: the usual measure of σ-convergence. \
          A gift from rich to poor can raise it, so prefer another measure for a single year.
          """,
        zhHans: "各村相差的倍数大小，常用于σ收敛分析。富村让利给穷村时它可能反而上升，单看某一年时宜用其他指标。",
        zhHant: "各村相差的倍數大小，常用於σ收斂分析。富村讓利給窮村時它可能反而上升，單看某一年時宜用其他指標。"),
      range: .zeroUpwards, undefined: .positiveValuesOnly,
      source: "R. J. Barro and X. Sala-i-Martin, Journal of Political Economy 100 (1992), 223–251"),
    laws: [
      .scaleInvariant, .replicationInvariant, .zeroAtEquality, .notNegative, .weighted,
      .weightsReplicate,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutShares { return .undefined(reason) }
    if sample.zeroCount > 0 { return .undefined(.zerosNotAllowed) }
    // From the logarithms of ratios to the middle value, which are 0 when all are equal.
    let middle = sample.values[sample.count / 2]
    let mean = sample.mean { log($0 / middle) }
    return Outcome(
      sample.mean { (log($0 / middle) - mean) * (log($0 / middle) - mean) }.squareRoot())
  }
}

extension MeasureLaws {
  fileprivate static let variation: Self = [
    .scaleInvariant, .transferPrinciple, .strictTransfers, .zeroAtEquality, .notNegative,
    .allowsZeros, .allowsNegatives, .weighted,
  ]
}

extension Sample {
  /// Σ p (x − μ)²/μ²; the mean must be positive.
  fileprivate var squaredVariation: Double {
    mean(of: SquaredDistance(mean: center))
  }
}
