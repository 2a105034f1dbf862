/// Generalized entropy split into what lies within groups and what lies between them.
///
/// GE(a) = Σ_g p_g^(1−a) s_g^a GE_g(a) + GE(a) of the group means, where p is the share of the
/// population (of the weights) and s the share of the total. Theil T (a = 1) thus weights groups by
/// their shares of the total, Theil L (a = 0) by their shares of the population.
///
/// F. Bourguignon, “Decomposable Income Inequality Measures”, Econometrica 47 (1979), 901–920;
/// A. F. Shorrocks, “Inequality Decomposition by Population Subgroups”, Econometrica 52 (1984),
/// 1369–1385.
public struct GroupedDecomposition: Sendable, Hashable {
  /// What one group adds: its own index is its entropy, its contribution to `within` that times
  /// p_g^(1−a) s_g^a.
  public typealias Group = GroupContribution

  /// The order a: 1 is Theil T, 0 is Theil L.
  public let order: Double
  /// The entropy of all units, computed from them and not from the parts.
  public let total: Double
  /// The part within groups.
  public let within: Double
  /// The part between groups.
  public let between: Double
  /// The groups in ascending order of their codes.
  public let groups: [Group]
  /// `singleGroup` when all units lie in one, so that nothing can lie between.
  public let remark: Remark?

  /// Splits the entropy of order `order` of `sample`.
  /// - Throws: why there is none: no data, negative values, a total of 0, or values of 0 with an
  ///   order that is not positive.
  public init(_ sample: GroupedSample, order: Double) throws(UndefinedReason) {
    let kernel = EntropyKernel(order: order)
    let sums = GroupSums(sample)
    if let reason = kernel.reason(against: sample, sums: sums) { throw reason }

    var (groups, wholes, betweens): ([Group], [Double], [Double]) = ([], [], [])
    for (place, range) in sample.ranges.enumerated() {
      let (weight, mean) = (sums.weights[place], sums.mean(at: place))
      let share = sums.populationShare(at: place)
      var (own, contribution) = (Outcome.undefined(.totalZero), 0.0)
      if mean > 0 {
        let entropy = kernel.entropy(of: sample, in: range, weight: weight, mean: mean)
        own = Outcome(entropy)
        let totalShare = sums.totalShare(at: place)
        contribution =
          entropy * kernel.groupWeight(populationShare: share, totalShare: totalShare)
      }
      groups.append(
        Group(
          code: sample.codes[place], count: range.count, mean: mean, populationShare: share,
          totalShare: sums.totalShare(at: place), own: own, contribution: contribution))
      let whole = kernel.entropy(of: sample, in: range, weight: weight, mean: sums.mean)
      wholes.append(share * whole)
      betweens.append(share * kernel.term(mean, mean: sums.mean))
    }
    self.order = order
    self.groups = groups
    total = CompensatedSum(wholes).total
    within = CompensatedSum(groups.map(\.contribution)).total
    between = groups.count > 1 ? CompensatedSum(betweens).total : 0
    remark = groups.count > 1 ? nil : .singleGroup
    guard total.isFinite, within.isFinite, between.isFinite else { throw .outOfRange }
  }

  /// The share of `part` in the total, such as `within`, `between` or a group's contribution; nil
  /// where the total is so small (10⁻¹² or less) that shares of it would be rounding errors.
  public func rate(of part: Double) -> Double? { total > 1e-12 ? part / total : nil }
}

extension GroupedDecomposition {
  /// What this decomposition says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "ge-groups",
    title: .init(
      en: "Generalised entropy within and between groups", zhHans: "泰尔指数组内、组间分解",
      zhHant: "泰爾指數組內、組間分解"),
    formula: "GE(a) = Σ p_g^(1−a)·s_g^a·GE_g(a) + GE_b(a)",
    letters: .init(
      en: """
        p_g the group's share of the population, s_g of the total, GE_g its own entropy, GE_b \
        that of the group means; a = 1 is Theil T, a = 0 Theil L
        """,
      zhHans: "p_g为组的人口份额，s_g为占合计的份额，GE_g为组内的熵，GE_b为各组均值的熵；a=1即泰尔T，a=0即泰尔L",
      zhHant: "p_g為組的人口份額，s_g為占合計的份額，GE_g為組內的熵，GE_b為各組平均數的熵；a=1即泰爾T，a=0即泰爾L"),
    meaning: .init(
      en: """
        It tells how much of the gap between villages lies inside the towns and how much lies \
        between one town and another.
        """,
      zhHans: "说明村与村的差距有多少来自各镇内部，有多少来自镇与镇之间。",
      zhHant: "說明村與村的差距有多少來自各鎮內部，有多少來自鎮與鎮之間。"),
    range: .init(
      en: "Each part is 0 or more; the two add up to the whole. 0 means no gap.",
      zhHans: "各部分不小于0，两部分之和等于总指数；0表示没有差距。",
      zhHant: "各部分不小於0，兩部分之和等於總指數；0表示沒有差距。"),
    undefined: .init(
      en: """
        Negative values and a total of 0 allow none; values of 0 allow none for a ≤ 0 (Theil L): \
        use Theil T.
        """,
      zhHans: "有负值或合计为0时无法计算；有0值时泰尔L指数（a≤0）无法计算，请改用泰尔T指数。",
      zhHant: "有負值或合計為0時無法計算；有0值時泰爾L指數（a≤0）無法計算，請改用泰爾T指數。"),
    source: """
      F. Bourguignon, Econometrica 47 (1979), 901–920; A. F. Shorrocks, Econometrica 52 (1984), \
      1369–1385
      """,
    peers: .init(
      en: """
        IC2 and convey give nothing for Theil T when a value is 0, though it is defined; dineq \
        leaves values of 0 out without a word.
        """,
      zhHans: "只要有0值，IC2和convey就不给出泰尔T指数，其实有定义；dineq会不加说明地剔除0值。",
      zhHant: "只要有0值，IC2和convey就不給出泰爾T指數，其實有定義；dineq會不加說明地剔除0值。"))
}
