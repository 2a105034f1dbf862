extension EstebanRay {
  /// What ER(α) says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "esteban-ray",
    title: .init(
      en: "Esteban–Ray polarisation", zhHans: "ER极化指数", zhHant: "ER極化指數"),
    formula: "ER(α) = Σ_j Σ_k π_j^(1+α)·π_k·|m_j − m_k|",
    letters: .init(
      en: """
        π the groups' shares of the units (of the weights), m their means over the mean of all, \
        α from 1 to 1.6
        """,
      zhHans: "π为各组村数（加权时为权重）的份额，m为各组均值与总均值之比，α取1到1.6",
      zhHant: "π為各組村數（加權時為權重）的份額，m為各組平均數與總平均數之比，α取1到1.6"),
    meaning: .init(
      en: "How far the towns stand apart as a few large blocks: highest for two equal halves.",
      zhHans: "各乡镇分化成少数几个大阵营的程度：两个阵营各占一半时最高。",
      zhHant: "各鄉鎮分化成少數幾個大陣營的程度：兩個陣營各占一半時最高。"),
    range: .init(
      en: "0 (all towns have the same mean) upwards; compare only with the same α.",
      zhHans: "0（各乡镇均值相同）以上；α相同时才可比较。",
      zhHant: "0（各鄉鎮平均數相同）以上；α相同時才可比較。"),
    undefined: .init(
      en: "No value for a single group or when the total is 0 or negative.",
      zhHans: "只有一个组，或合计不大于0时无结果。", zhHant: "只有一個組，或合計不大於0時無結果。"),
    source: "J.-M. Esteban and D. Ray, Econometrica 62 (1994), 819–851",
    peers: .init(
      en: "acid divides by the mean only if the caller does; its result then depends on the unit.",
      zhHans: "acid不会自动除以均值，若使用者未先相除，结果与单位有关。",
      zhHant: "acid不會自動除以平均數，若使用者未先相除，結果與單位有關。"),
    parameter: .init("α", standard: [1.3], bounds: .from(1, through: 1.6)))

  /// What EGR(α, β) says, and when it says nothing.
  public static let extendedAccount = MeasureAccount(
    name: "esteban-gradin-ray",
    title: .init(
      en: "Esteban–Gradín–Ray polarisation", zhHans: "EGR极化指数", zhHant: "EGR極化指數"),
    formula: "EGR(α, β) = ER(α) − β·(G − G_b)",
    letters: .init(
      en: """
        G the Gini coefficient of all units, G_b that of the group means, ER as esteban-ray, α \
        from 1 to 1.6, β = 1
        """,
      zhHans: "G为全部村的基尼系数，G_b为各组均值的基尼系数，ER同 esteban-ray，α取1到1.6，β取1",
      zhHant: "G為全部村的基尼係數，G_b為各組平均數的基尼係數，ER同 esteban-ray，α取1到1.6，β取1"),
    meaning: .init(
      en: """
        Esteban–Ray polarisation less what the towns hide within: towns whose villages differ much \
        are no blocks.
        """,
      zhHans: "在ER极化指数中扣除乡镇内部差距：内部差距大的乡镇算不上一个阵营。",
      zhHant: "在ER極化指數中扣除鄉鎮內部差距：內部差距大的鄉鎮算不上一個陣營。"),
    range: .init(
      en: "Negative where gaps within towns prevail; compare only with the same α.",
      zhHans: "乡镇内部差距占主导时为负；α相同时才可比较。",
      zhHant: "鄉鎮內部差距占主導時為負；α相同時才可比較。"),
    undefined: .init(
      en: """
        No value for a single group, when the total is 0 or negative, or when any value is negative.
        """,
      zhHans: "只有一个组，合计不大于0，或有任何负值时无结果。",
      zhHant: "只有一個組，合計不大於0，或有任何負值時無結果。"),
    source: "J. Esteban, C. Gradín and D. Ray, The Journal of Economic Inequality 5 (2007), 1–19",
    parameter: account.parameter)
}
