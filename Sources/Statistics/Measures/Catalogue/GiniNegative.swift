extension InequalityMeasure {
  /// Σ_i Σ_j p_i p_j |x_i − x_j| / (2 Σ p_i |x_i|), also for negative values; 0…1 (Raffinetti,
  /// Siletti and Vernizzi 2015).
  public static let giniRSV = InequalityMeasure(
    account: MeasureAccount(
      name: "gini-rsv",
      title: .init(
        en: "Gini coefficient normalised for negative values", zhHans: "含负值的基尼系数（RSV）",
        zhHant: "含負值的基尼係數（RSV）"),
      formula: "Σ_i Σ_j p_i·p_j·|x_i − x_j| / (2·Σ p_i·|x_i|)",
      letters: .valuesShares,
      meaning: .init(
        en: """
          The Gini coefficient where some villages make a loss: gaps are compared with the mean of \
          the amounts without their signs. It equals gini when nothing is negative.
          """,
        zhHans: "有村亏损时使用的基尼系数：把差距与收益绝对值的均值相比。没有负值时与gini相同。",
        zhHant: "有村虧損時使用的基尼係數：把差距與收益絕對值的平均數相比。沒有負值時與gini相同。"),
      range: .init(
        en: "0 (all equal) to 1.", zhHans: "0（完全平等）到1。", zhHant: "0（完全平等）到1。"),
      undefined: .init(
        en: "No value only when all values are 0.", zhHans: "仅在所有数值都为0时无结果。",
        zhHant: "僅在所有數值都為0時無結果。"),
      source: """
        E. Raffinetti, E. Siletti and A. Vernizzi, Statistical Methods & Applications 24 (2015), \
        507–521
        """),
    laws: [
      .scaleInvariant, .replicationInvariant, .transferPrinciple, .strictTransfers,
      .zeroAtEquality, .notNegative, .atMostOne, .allowsZeros, .allowsNegatives, .weighted,
      .weightsReplicate,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutData { return .undefined(reason) }
    let magnitude = sample.negativeCount == 0 ? sample.total : sample.totalMagnitude
    guard magnitude > 0 else { return .undefined(.totalZero) }
    return Outcome(sample.halfAbsoluteDifferences / sample.totalWeight / magnitude)
  }

  /// The Gini coefficient over what it would be at most with the same area of the Lorenz curve below
  /// the axis; 0…1 (Chen, Tsaur and Rhai 1982; Berrebi and Silber 1985).
  public static let giniCTR = InequalityMeasure(
    account: MeasureAccount(
      name: "gini-ctr",
      title: .init(
        en: "Gini coefficient adjusted for negative values", zhHans: "含负值的基尼系数（CTR）",
        zhHant: "含負值的基尼係數（CTR）"),
      formula: "G / (1 + 2B)",
      letters: .init(
        en: """
          G as gini, B the area between the axis and the part of the Lorenz curve that lies \
          below it
          """,
        zhHans: "G同 gini，B为横轴与其下方洛伦兹曲线之间的面积",
        zhHant: "G同 gini，B為橫軸與其下方洛倫茲曲線之間的面積"),
      meaning: .init(
        en: """
          The Gini coefficient where some villages make a loss and the total is a gain, brought back \
          into 0 to 1. It equals gini when nothing is negative.
          """,
        zhHans: "有村亏损但合计为盈利时使用的基尼系数，结果回到0到1之间。没有负值时与gini相同。",
        zhHant: "有村虧損但合計為盈利時使用的基尼係數，結果回到0到1之間。沒有負值時與gini相同。"),
      range: .init(
        en: "0 (all equal) to 1.", zhHans: "0（完全平等）到1。", zhHant: "0（完全平等）到1。"),
      undefined: .init(
        en: "No value when the total is 0 or negative; gini-rsv then helps.",
        zhHans: "合计为0或为负时无结果；此时可用gini-rsv。",
        zhHant: "合計為0或為負時無結果；此時可用gini-rsv。"),
      source: """
        C.-N. Chen, T.-W. Tsaur and T.-S. Rhai, Oxford Economic Papers 34 (1982), 473–478; corrected \
        by Z. M. Berrebi and J. Silber, Oxford Economic Papers 37 (1985), 525–526
        """),
    laws: [
      .scaleInvariant, .replicationInvariant, .transferPrinciple, .strictTransfers,
      .zeroAtEquality, .notNegative, .atMostOne, .allowsZeros, .allowsNegatives, .weighted,
      .weightsReplicate,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutPositiveTotal { return .undefined(reason) }
    return Outcome(sample.uncheckedGini / (1 + 2 * sample.areaBelowAxis))
  }
}

extension Sample {
  /// The area between the axis and the part of the Lorenz curve below it; 0 without negative values.
  ///
  /// The total must be positive.
  fileprivate var areaBelowAxis: Double {
    guard negativeCount > 0 else { return 0 }
    var area = 0.0
    var height = 0.0
    for place in values.indices {
      let width = weight(at: place) / totalWeight
      let next = height + weight(at: place) * values[place] / total
      if next >= 0 {
        // The curve crosses the axis within this unit: what is left of it is a triangle.
        return next > height ? area + width * height * height / (next - height) / 2 : area
      }
      area -= width * (height + next) / 2
      height = next
    }
    return area
  }
}
