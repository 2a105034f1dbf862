/// The Gini coefficient split by groups into a part within groups, a net part between them, and the
/// part of their overlap (transvariation).
///
/// G = Gw + Gnb + Gt with Gw = Σ G_jj p_j s_j, Gnb = Σ_{j>h} G_jh (p_j s_h + p_h s_j) D_jh, and Gt the
/// same with 1 − D_jh. p is the share of the population (of the weights), s the share of the total.
/// Gnb is the Gini coefficient of the group means, each weighing as much as its group, and is
/// computed as that; Gt is the remainder. Time grows as n log n; `DagumPairs` has the pairs.
///
/// C. Dagum, “A new approach to the decomposition of the Gini income inequality ratio”, Empirical
/// Economics 22 (1997), 515–531.
public struct DagumDecomposition: Sendable, Hashable {
  /// What one group adds: its own index is G_jj, its contribution to `within` G_jj p_j s_j.
  public typealias Group = GroupContribution

  /// The Gini coefficient of all units.
  public let gini: Double
  /// The part within groups, Gw.
  public let within: Double
  /// The net part between groups, Gnb: the Gini coefficient of the group means.
  public let netBetween: Double
  /// The part that comes from groups reaching over one another, Gt; 0 where none does.
  public let overlap: Double
  /// The groups in ascending order of their codes.
  public let groups: [Group]
  /// `singleGroup` when all units lie in one.
  public let remark: Remark?

  /// Splits the Gini coefficient of `sample`.
  /// - Throws: why there is none: no data, negative values, or a total of 0.
  public init(_ sample: GroupedSample) throws(UndefinedReason) {
    let sums = GroupSums(sample)
    if let reason = sums.reason(against: sample) { throw reason }
    groups = sample.ranges.enumerated().map { place, range in
      let (mean, share) = (sums.mean(at: place), sums.populationShare(at: place))
      var own = Outcome.undefined(.totalZero)
      if mean > 0 { own = Outcome(sample.sample(at: place).uncheckedGini) }
      return Group(
        code: sample.codes[place], count: range.count, mean: mean, populationShare: share,
        totalShare: sums.totalShare(at: place), own: own,
        contribution: (own.value ?? 0) * share * sums.totalShare(at: place))
    }
    gini = sample.pooled.uncheckedGini
    within = CompensatedSum(groups.map(\.contribution)).total
    netBetween = Sample(groups.map(\.mean), weights: sums.weights).uncheckedGini
    let rest = gini - within - netBetween
    // What rounding leaves of a difference of three numbers near 1 is not an overlap.
    overlap = rest > 1e-14 * gini ? rest : 0
    remark = groups.count > 1 ? nil : .singleGroup
    guard gini.isFinite, within.isFinite, netBetween.isFinite else { throw .outOfRange }
  }

  /// The contribution rate of `part`, such as `overlap`: its share of the Gini coefficient; nil where
  /// that is 10⁻¹² or less.
  public func rate(of part: Double) -> Double? { gini > 1e-12 ? part / gini : nil }
}

extension DagumDecomposition {
  /// What this decomposition says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "dagum",
    title: .init(
      en: "Dagum's decomposition of the Gini coefficient", zhHans: "Dagum基尼系数分解",
      zhHant: "Dagum基尼係數分解"),
    formula: """
      G = Gw + Gnb + Gt, Gw = Σ G_jj·p_j·s_j, Gnb = Σ_{j>h} G_jh·(p_j·s_h + p_h·s_j)·D_jh, Gt = \
      Σ_{j>h} G_jh·(p_j·s_h + p_h·s_j)·(1 − D_jh), G_jh = E|x_j − x_h|/(μ_j + μ_h), D_jh = \
      (d_jh − p_jh)/(d_jh + p_jh)
      """,
    letters: .init(
      en: """
        p_j the group's share of the population, s_j of the total, d_jh the mean of (x_j − \
        x_h)+ and p_jh that of (x_h − x_j)+ with μ_j ≥ μ_h
        """,
      zhHans: "p_j为组的人口份额，s_j为占合计的份额，d_jh为(x_j − x_h)+的均值，p_jh为(x_h − x_j)+的均值，μ_j ≥ μ_h",
      zhHant: "p_j為組的人口份額，s_j為占合計的份額，d_jh為(x_j − x_h)+的平均數，p_jh為(x_h − x_j)+的平均數，μ_j ≥ μ_h"),
    meaning: .init(
      en: """
        It splits the gap into that inside the towns, that between poor and rich towns, and that of \
        towns reaching over one another: rich villages in poor towns and poor ones in rich towns.
        """,
      zhHans: "把总差距分成三部分：区域内差距Gw，区域间净值差距Gnb，超变密度Gt（穷镇里的富村与富镇里的穷村相互交叉造成的差距）。",
      zhHant: "把總差距分成三部分：區域內差距Gw，區域間淨值差距Gnb，超變密度Gt（窮鎮裡的富村與富鎮裡的窮村相互交叉造成的差距）。"),
    range: .init(
      en: "Each part is 0 or more; the three add up to the Gini coefficient. D lies in 0…1.",
      zhHans: "三部分均不小于0，三者之和等于总基尼系数；D在0到1之间。",
      zhHant: "三部分均不小於0，三者之和等於總基尼係數；D在0到1之間。"),
    undefined: .init(
      en: """
        Negative values and a total of 0 allow none; G_jh has no value when both groups have \
        nothing, and D is 0 for two equal constants.
        """,
      zhHans: "有负值或合计为0时无法计算；两组合计都为0时G_jh无定义，两组为相同常数时D取0。",
      zhHant: "有負值或合計為0時無法計算；兩組合計都為0時G_jh無定義，兩組為相同常數時D取0。"),
    source: "C. Dagum, Empirical Economics 22 (1997), 515–531",
    peers: .init(
      en: """
        Scripts in circulation give D above 1, leave out groups whose mean is 0, or fail for two \
        equal constant groups; dineq gives no number when all of a group's values are 0.
        """,
      zhHans: "网上流传的脚本有的算出D大于1，有的漏掉均值为0的组，有的在两组为相同常数时出错；某组全为0时dineq不给出数值。",
      zhHant: "網上流傳的腳本有的算出D大於1，有的漏掉均值為0的組，有的在兩組為相同常數時出錯；某組全為0時dineq不給出數值。"))
}
