/// The Gini coefficient of a total split over the sources it is made of.
///
/// G = Σ_k S_k C_k, where S_k is the source's share of the total and C_k its concentration
/// coefficient over the ranks of the total, C_k = 2cov(x_k, F(y))/μ_k; and C_k = G_k R_k, the source's
/// own Gini coefficient times its correlation R_k = cov(x_k, F(y))/cov(x_k, F(x_k)). Tied units share
/// their mean rank.
///
/// R. I. Lerman and S. Yitzhaki, “Income Inequality Effects by Income Source”, Review of Economics
/// and Statistics 67 (1985), 151–156; marginal effects: O. Stark, J. E. Taylor and S. Yitzhaki,
/// “Remittances and Inequality”, The Economic Journal 96 (1986), 722–740.
public struct GiniSources: Sendable, Hashable {
  /// What one source adds.
  public struct Source: Sendable, Hashable {
    /// S_k, its share of the total.
    public let share: Double
    /// C_k, its concentration coefficient, −1…1; undefined when its total is not positive.
    public let concentration: Outcome
    /// G_k, its own Gini coefficient; undefined when its total is 0 or it has negative values.
    public let gini: Outcome
    /// R_k, its Gini correlation with the total, −1…1; undefined where G_k is, and for a constant.
    public let correlation: Outcome
    /// S_k C_k = S_k G_k R_k: what it adds to the Gini coefficient; always there.
    public let contribution: Double
    /// The contribution as a share of the Gini coefficient; undefined when all totals are equal.
    public let rate: Outcome
    /// The elasticity of the Gini coefficient to a proportional rise of the source alone,
    /// S_k G_k R_k/G − S_k; negative when more of it narrows the gap.
    public let marginalEffect: Outcome
  }

  /// The Gini coefficient of the total; `mayExceedOne` beside it when some totals are negative.
  public let gini: Outcome
  /// The sources in the order they were given.
  public let sources: [Source]
  /// The Gini coefficient less the sum of the contributions: what the tolerance let pass.
  public let residual: Double

  /// Splits the Gini coefficient of the totals of `table`.
  /// - Throws: why there is none: no data, or a sum of the totals that is not positive.
  public init(_ table: SourceTable) throws(UndefinedReason) {
    guard table.count > 0 else { throw table.weightless > 0 ? .allWeightsZero : .noData }
    let (sum, weight) = (table.sum(table.totals), table.totalWeight)
    guard sum.isFinite, weight.isFinite else { throw .outOfRange }
    guard sum > 0 else {
      throw sum == 0 && table.totals.allSatisfy { $0 == 0 } ? .totalZero : .meanNotPositive
    }
    func ranks(_ values: [Double]) -> [Double] {
      FractionalRanks.centred(values, weights: table.weights, weight: weight)
    }
    func cross(_ values: [Double], _ ranks: [Double]) -> Double {
      FractionalRanks.crossSum(values, ranks: ranks, weights: table.weights)
    }
    let totalRanks = ranks(table.totals)
    let whole = 2 * cross(table.totals, totalRanks) / sum
    guard whole.isFinite else { throw .outOfRange }
    gini = Outcome(whole, remark: table.totals.contains { $0 < 0 } ? .mayExceedOne : nil)

    sources = table.sources.map { values in
      let (own, product) = (table.sum(values), cross(values, totalRanks))
      let (share, contribution) = (own / sum, 2 * product / sum)
      let rate: Outcome =
        whole > 1e-12 ? Outcome(contribution / whole) : .undefined(.noVariation)
      let refusal: UndefinedReason? =
        values.allSatisfy { $0 == 0 } ? .totalZero : own > 0 ? nil : .meanNotPositive
      let negative: UndefinedReason? = values.contains { $0 < 0 } ? .negativeValues : nil
      let spread = cross(values, ranks(values))
      var (concentration, ownGini, correlation): (Outcome, Outcome, Outcome)
      concentration = refusal.map { .undefined($0) } ?? Outcome(2 * product / own)
      ownGini = (refusal ?? negative).map { .undefined($0) } ?? Outcome(2 * spread / own)
      let still: UndefinedReason? = spread > 0 ? nil : .noVariation
      correlation =
        (refusal ?? negative ?? still).map { .undefined($0) } ?? Outcome(product / spread)
      return Source(
        share: share, concentration: concentration, gini: ownGini, correlation: correlation,
        contribution: contribution, rate: rate,
        marginalEffect: rate.value.map { Outcome($0 - share) } ?? rate)
    }
    residual = whole - CompensatedSum(sources.map(\.contribution)).total
    guard residual.isFinite else { throw .outOfRange }
  }
}

extension GiniSources {
  /// What this decomposition says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "gini-sources",
    title: .init(
      en: "Gini coefficient by source of income", zhHans: "基尼系数的收入来源分解",
      zhHant: "基尼係數的收入來源分解"),
    formula:
      "G = Σ S_k·G_k·R_k = Σ S_k·C_k, R_k = cov(x_k, F(y))/cov(x_k, F(x_k)), S_k·G_k·R_k/G − S_k",
    letters: .init(
      en: """
        S_k the share of source k in the total, G_k its own Gini coefficient, C_k its \
        concentration coefficient, F ranks, ties at their mean rank; the last is the marginal \
        effect
        """,
      zhHans: "S_k为来源k占合计的份额，G_k为其基尼系数，C_k为其集中系数，F为秩，并列取平均秩；末式为边际效应",
      zhHant: "S_k為來源k占合計的份額，G_k為其基尼係數，C_k為其集中係數，F為秩，並列取平均秩；末式為邊際效應"),
    meaning: .init(
      en: """
        It tells how much of the gap comes from each kind of income, and whether more of that kind \
        would widen or narrow the gap.
        """,
      zhHans: "说明差距有多少来自哪一种收入，以及该种收入增加会扩大还是缩小差距（边际效应为负表示缩小）。",
      zhHant: "說明差距有多少來自哪一種收入，以及該種收入增加會擴大還是縮小差距（邊際效應為負表示縮小）。"),
    range: .init(
      en: """
        The contributions add up to the Gini coefficient; one below 0 means that the source narrows \
        the gap.
        """,
      zhHans: "各来源贡献之和等于总基尼系数；小于0表示该来源缩小差距。",
      zhHant: "各來源貢獻之和等於總基尼係數；小於0表示該來源縮小差距。"),
    undefined: .init(
      en: """
        The totals must add up to more than 0, and each village's sources to its total. A source with \
        negative values or without income has a contribution but no Gini coefficient of its own.
        """,
      zhHans: "合计须大于0，且每村各来源之和须等于总额；有负值或合计为0的来源只有贡献，没有自身的基尼系数。",
      zhHant: "合計須大於0，且每村各來源之和須等於總額；有負值或合計為0的來源只有貢獻，沒有自身的基尼係數。"),
    source: """
      R. I. Lerman and S. Yitzhaki, Review of Economics and Statistics 67 (1985), 151–156; O. Stark, \
      J. E. Taylor and S. Yitzhaki, The Economic Journal 96 (1986), 722–740
      """,
    peers: .init(
      en: """
        IC2 lets the order of rows decide between ties and fails on a weight of 0; GiniDecompLY \
        drops missing values from the incomes but not from what orders them.
        """,
      zhHans: "并列时IC2的结果随行序变化，遇到权重0会出错；GiniDecompLY剔除收入缺失值时未同步剔除排序变量。",
      zhHant: "並列時IC2的結果隨行序變化，遇到權重0會出錯；GiniDecompLY剔除收入缺失值時未同步剔除排序變量。"))
}
