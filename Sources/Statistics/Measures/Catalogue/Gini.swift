extension InequalityMeasure {
  /// G = Σ_i Σ_j p_i p_j |x_i − x_j| / (2μ), the population form; 0…1 (Gini 1914; sorted and weighted
  /// as Lerman and Yitzhaki 1989).
  public static let gini = InequalityMeasure(
    account: MeasureAccount(
      name: "gini", title: .init(en: "Gini coefficient", zhHans: "基尼系数", zhHant: "基尼係數"),
      formula: "G = Σ_i Σ_j p_i·p_j·|x_i − x_j| / (2μ)",
      letters: .valuesSharesMean,
      meaning: .init(
        en: """
          Half of the average gap between two villages, as a share of the mean: 0.3 says that two \
          villages taken at random differ by 60% of the mean.
          """,
        zhHans: "任意两村平均差距的一半占均值的比例：0.3表示随机取两个村，平均相差均值的60%。",
        zhHant: "任意兩村平均差距的一半占平均數的比例：0.3表示隨機取兩個村，平均相差平均數的60%。"),
      range: .zeroBelowOne,
      undefined: .sharesOnly,
      source: """
        C. Gini, Atti del Reale Istituto Veneto 73 (1914), 1203–1248; weighted: R. I. Lerman and \
        S. Yitzhaki, Journal of Econometrics 42 (1989), 43–47
        """,
      peers: .init(
        en: """
          Weighted, convey's CalcGini and REAT's gini differ: they do not count a unit of weight 2 as \
          two units, or leave the weights unsorted. With negative values PySAL, ineq and dineq give \
          numbers above 1 or below 0.
          """,
        zhHans:
          "加权时convey（CalcGini）和REAT（gini）结果不同：前者不把权重2视为两个单位，后者排序时未同步权重。有负值时PySAL、ineq、dineq会给出大于1或小于0的数。",
        zhHant:
          "加權時convey（CalcGini）和REAT（gini）結果不同：前者不把權重2視為兩個單位，後者排序時未同步權重。有負值時PySAL、ineq、dineq會給出大於1或小於0的數。"
      )),
    laws: [
      .scaleInvariant, .replicationInvariant, .transferPrinciple, .strictTransfers,
      .zeroAtEquality, .notNegative, .atMostOne, .allowsZeros, .weighted, .weightsReplicate,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutShares { return .undefined(reason) }
    return Outcome(sample.uncheckedGini)
  }

  /// G·n/(n − 1), weighted G/(1 − Σp²); 0…1 (Deltas 2003).
  public static let giniCorrected = InequalityMeasure(
    account: MeasureAccount(
      name: "gini-corrected",
      title: .init(
        en: "Gini coefficient, corrected for small samples", zhHans: "小样本修正基尼系数",
        zhHant: "小樣本修正基尼係數"),
      formula: "G·n/(n − 1), G/(1 − Σ p_i²)",
      letters: .init(
        en: "the second with weights; G as gini, p the shares of the weights",
        zhHans: "加权时用后一式；G同 gini，p为权重所占份额",
        zhHant: "加權時用後一式；G同 gini，p為權重所占份額"),
      meaning: .init(
        en: "The Gini coefficient, but 1 when one of few villages has everything.",
        zhHans: "与基尼系数相同，但即使村数很少，全部归一个村时也等于1，便于比较村数不同的乡镇。",
        zhHant: "與基尼係數相同，但即使村數很少，全部歸一個村時也等於1，便於比較村數不同的鄉鎮。"),
      range: .zeroToOne,
      undefined: .init(
        en: "As for gini, and no value for a single village.",
        zhHans: "同gini；只有一个村时也无结果。", zhHant: "同gini；只有一個村時也無結果。"),
      source: "G. Deltas, The Review of Economics and Statistics 85 (2003), 226–234"),
    laws: [
      .scaleInvariant, .transferPrinciple, .strictTransfers, .zeroAtEquality, .notNegative,
      .atMostOne, .allowsZeros, .weighted,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutShares { return .undefined(reason) }
    guard sample.count > 1 else { return .undefined(.needsTwoUnits) }
    return Outcome(sample.uncheckedGini / (1 - sample.weightConcentration))
  }
}
