extension InequalityMeasure {
  /// P = 2(2T − G)μ/m, T = ½ − L(½), m the median, a unit counting by its weight; 0 upwards
  /// (Wolfson 1994).
  public static let wolfson = InequalityMeasure(
    account: MeasureAccount(
      name: "wolfson",
      title: .init(
        en: "Wolfson polarisation index", zhHans: "沃尔夫森极化指数", zhHant: "沃爾夫森極化指數"),
      formula: "P = 2·(2T − G)·μ/m, T = ½ − L(½)",
      letters: .init(
        en: """
          G the Gini coefficient, μ the mean, m the median, L the Lorenz curve, straight \
          between its points, all by the weights if there are any
          """,
        zhHans: "G为基尼系数，μ为均值，m为中位数，L为洛伦兹曲线，各点间以直线相连；有权重时均加权",
        zhHant: "G為基尼係數，μ為平均數，m為中位數，L為洛倫茲曲線，各點間以直線相連；有權重時均加權"),
      meaning: .init(
        en: "How far villages have moved from the middle to two ends, rich and poor.",
        zhHans: "各村从中间向贫富两端分化的程度（中间层是否萎缩）。",
        zhHant: "各村從中間向貧富兩端分化的程度（中間層是否萎縮）。"),
      range: .init(
        en: """
          0 (no polarisation); 1 when half has nothing and the rest have the same; above 1 only where \
          the mean is far above the median.
          """,
        zhHans: "0（无极化）以上；一半的村为0、另一半相同时为1；仅当均值远高于中位数时大于1。",
        zhHant: "0（無極化）以上；一半的村為0、另一半相同時為1；僅當平均數遠高於中位數時大於1。"),
      undefined: .init(
        en: """
          No value when the median or the total is 0 or negative, or any value is negative; see then \
          top-share and bottom-share.
          """,
        zhHans: "中位数或合计不大于0，或有任何负值时无结果；此时可看top-share和bottom-share。",
        zhHant: "中位數或合計不大於0，或有任何負值時無結果；此時可看top-share和bottom-share。"),
      source: "M. C. Wolfson, The American Economic Review 84 (1994), no. 2, 353–358",
      peers: .init(
        en: """
          PySAL's wolfson is half of it. dineq and affluenceIndex take for L(½) the share of all who \
          are not above the median, so that they differ, and can fall below 0, when a village lies on \
          the median.
          """,
        zhHans: "PySAL的wolfson是它的一半。dineq和affluenceIndex把不高于中位数者的份额当作L(½)，有村恰在中位数上时结果不同，甚至小于0。",
        zhHant: "PySAL的wolfson是它的一半。dineq和affluenceIndex把不高於中位數者的份額當作L(½)，有村恰在中位數上時結果不同，甚至小於0。")),
    laws: [
      .scaleInvariant, .replicationInvariant, .zeroAtEquality, .notNegative, .weighted,
      .weightsReplicate,
    ]
  ) { sample in
    if let reason = sample.reasonWithoutShares { return .undefined(reason) }
    guard let median = sample.weightedMedian, median > 0 else {
      return .undefined(.medianNotPositive)
    }
    if sample.values.first == sample.values.last { return .value(0) }
    do throws(UndefinedReason) {
      guard let half = try LorenzCurve(sample).height(at: 0.5) else {
        return .undefined(.outOfRange)
      }
      // 2T is never below G; rounding must not say so.
      let spread = max(0, 1 - 2 * half - sample.uncheckedGini)
      return Outcome(2 * spread * (sample.center / median))
    } catch {
      return .undefined(error)
    }
  }
}
