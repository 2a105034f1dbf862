extension InequalityMeasure {
  /// The sum of the values times their weights, in the values' unit.
  public static let total = InequalityMeasure(
    account: MeasureAccount(
      name: "total", title: .init(en: "Total", zhHans: "合计", zhHant: "合計"),
      formula: "Σ w_i·x_i",
      letters: .valuesWeights,
      meaning: .init(
        en: "All villages together.", zhHans: "所有村加在一起的数额。",
        zhHant: "所有村加在一起的數額。"),
      range: .valuesUnit, undefined: .dataOnly, source: .arithmetic),
    laws: [.homogeneous, .allowsZeros, .allowsNegatives, .weighted, .weightsReplicate]
  ) { sample in
    if let reason = sample.reasonWithoutData { return .undefined(reason) }
    return Outcome(sample.total)
  }

  /// The (weighted) arithmetic mean, in the values' unit.
  public static let mean = InequalityMeasure(
    account: MeasureAccount(
      name: "mean", title: .init(en: "Mean", zhHans: "均值", zhHant: "平均數"),
      formula: "μ = Σ w_i·x_i / Σ w_i",
      letters: .valuesWeights,
      meaning: .init(
        en: "What each would have if the total were shared out equally.",
        zhHans: "把合计平均分配，每村（或每人）所得的数额。",
        zhHant: "把合計平均分配，每村（或每人）所得的數額。"),
      range: .valuesUnit, undefined: .dataOnly, source: .arithmetic),
    laws: [
      .homogeneous, .replicationInvariant, .allowsZeros, .allowsNegatives, .weighted,
      .weightsReplicate,
    ]
  ) { sample in
    guard let mean = sample.mean else { return .undefined(sample.reasonWithoutData ?? .noData) }
    return Outcome(mean)
  }

  /// The middle of the values whatever their weights, in the values' unit.
  public static let median = InequalityMeasure(
    account: MeasureAccount(
      name: "median", title: .init(en: "Median", zhHans: "中位数", zhHant: "中位數"),
      formula: "½·(x_(⌊(n+1)/2⌋) + x_(⌈(n+1)/2⌉))",
      letters: .ascendingValues,
      meaning: .init(
        en: "Half of the villages have less, half have more.",
        zhHans: "一半的村低于它，一半的村高于它。", zhHant: "一半的村低於它，一半的村高於它。"),
      range: .valuesUnit, undefined: .dataOnly,
      source: "R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361–365, type 7"),
    laws: [.homogeneous, .replicationInvariant, .allowsZeros, .allowsNegatives]
  ) { sample in
    guard let median = sample.median else {
      return .undefined(sample.reasonWithoutData ?? .noData)
    }
    return Outcome(median)
  }
}
