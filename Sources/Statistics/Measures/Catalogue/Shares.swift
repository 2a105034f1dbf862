extension InequalityMeasure {
  /// The share of the total that the richest share q of the units has, 1 − L(1 − q).
  public static let topShare = MeasureFamily(
    account: MeasureAccount(
      name: "top-share",
      title: .init(en: "Share of the richest", zhHans: "最高组份额", zhHant: "最高組份額"),
      formula: "1 − L(1 − q)",
      letters: .lorenzShare,
      meaning: .init(
        en: "Which part of the total the richest 10% (q = 0.1) of the villages have.",
        zhHans: "收入最高的10%（q=0.1）的村占合计的比例。",
        zhHant: "收入最高的10%（q=0.1）的村占合計的比例。"),
      range: .init(
        en: "q (all equal) to 1; negative values of others can push it above 1, which is remarked.",
        zhHans: "q（完全平等）到1；其他村有负值时可能大于1，并予以注明。",
        zhHant: "q（完全平等）到1；其他村有負值時可能大於1，並予以註明。"),
      undefined: .positiveTotalOnly,
      source:
        "M. O. Lorenz, Publications of the American Statistical Association 9 (1905), 209–219",
      parameter: .init("q", standard: [0.1], bounds: .between(0, 1))),
    laws: { _ in .share }
  ) { parameters, sample in
    sample.curveValue { curve in curve.height(at: 1 - parameters[0]).map { 1 - $0 } }
  }.standardMember

  /// The share of the total that the poorest share q of the units has, L(q).
  public static let bottomShare = MeasureFamily(
    account: MeasureAccount(
      name: "bottom-share",
      title: .init(en: "Share of the poorest", zhHans: "最低组份额", zhHant: "最低組份額"),
      formula: "L(q)",
      letters: .lorenzShare,
      meaning: .init(
        en: "Which part of the total the poorest 40% (q = 0.4) of the villages have.",
        zhHans: "收入最低的40%（q=0.4）的村占合计的比例。",
        zhHant: "收入最低的40%（q=0.4）的村占合計的比例。"),
      range: .init(
        en: "0 to q (all equal); negative values can push it below 0, which is remarked.",
        zhHans: "0到q（完全平等）；有负值时可能小于0，并予以注明。",
        zhHant: "0到q（完全平等）；有負值時可能小於0，並予以註明。"),
      undefined: .positiveTotalOnly,
      source:
        "M. O. Lorenz, Publications of the American Statistical Association 9 (1905), 209–219",
      parameter: .init("q", standard: [0.4], bounds: .between(0, 1))),
    // It rises with equality: a gift to the poor lowers it never, so the transfer law is its mirror.
    laws: { _ in MeasureLaws.share.subtracting(.transferPrinciple) }
  ) { parameters, sample in
    sample.curveValue { $0.height(at: parameters[0]) }
  }.standardMember

  /// The share of the richest tenth over that of the poorest four tenths (Palma 2011).
  public static let palma = InequalityMeasure(
    account: MeasureAccount(
      name: "palma", title: .init(en: "Palma ratio", zhHans: "帕尔马比值", zhHant: "帕爾馬比值"),
      formula: "(1 − L(0.9)) / L(0.4)",
      letters: .init(
        en: "L the Lorenz curve, straight between its points",
        zhHans: "L为洛伦兹曲线，各点间以直线相连",
        zhHant: "L為洛倫茲曲線，各點間以直線相連"),
      meaning: .init(
        en:
          "How many times the richest 10% of the villages have what the poorest 40% have together.",
        zhHans: "最高10%的村的收入是最低40%的村收入合计的多少倍。",
        zhHant: "最高10%的村的收入是最低40%的村收入合計的多少倍。"),
      range: .init(
        en: "0.25 (all equal) upwards without limit.", zhHans: "0.25（完全平等）以上，无上限。",
        zhHant: "0.25（完全平等）以上，無上限。"),
      undefined: .init(
        en: "No value when the total or what the poorest 40% have is 0 or negative.",
        zhHans: "合计为0或为负，或最低40%的村合计不大于0时无结果。",
        zhHant: "合計為0或為負，或最低40%的村合計不大於0時無結果。"),
      source: """
        J. G. Palma, Development and Change 42 (2011), 87–153; A. Cobham and A. Sumner, King's \
        International Development Institute Working Paper 2013-02
        """),
    laws: [
      .scaleInvariant, .replicationInvariant, .transferPrinciple, .notNegative, .weighted,
      .weightsReplicate,
    ]
  ) { sample in
    do throws(UndefinedReason) {
      let curve = try LorenzCurve(sample)
      guard let rich = curve.height(at: 0.9), let poor = curve.height(at: 0.4), poor > 0 else {
        return .undefined(.divisorNotPositive)
      }
      return Outcome((1 - rich) / poor, remark: sample.shareRemark)
    } catch {
      return .undefined(error)
    }
  }
}

extension MeasureLaws {
  fileprivate static let share: Self = [
    .scaleInvariant, .replicationInvariant, .transferPrinciple, .notNegative, .atMostOne,
    .allowsZeros, .allowsNegatives, .weighted, .weightsReplicate,
  ]
}

extension Sample {
  /// Negative values move shares out of 0…1.
  fileprivate var shareRemark: Remark? { negativeCount > 0 ? .sharesBeyondWhole : nil }

  /// What `height` reads off the Lorenz curve, or why there is none.
  fileprivate func curveValue(_ height: (LorenzCurve) -> Double?) -> Outcome {
    do throws(UndefinedReason) {
      guard let value = height(try LorenzCurve(self)) else { return .undefined(.outOfRange) }
      return Outcome(value, remark: shareRemark)
    } catch {
      return .undefined(error)
    }
  }
}
