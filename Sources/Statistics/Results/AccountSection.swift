/// Accounts of measures that answer questions of one kind, under a heading.
public struct AccountSection: Sendable, Hashable {
  /// A stable name: `inequality`, `weak-villages`.
  public let name: String
  /// The heading.
  public let title: MeasureAccount.Text
  /// The accounts in the order in which they are listed.
  public let accounts: [MeasureAccount]

  /// Accounts under a heading.
  public init(name: String, title: MeasureAccount.Text, accounts: [MeasureAccount]) {
    self.name = name
    self.title = title
    self.accounts = accounts
  }
}

extension MeasureAccount {
  /// Every account, in the order of `AccountSection.all`; their names differ.
  public static let all = AccountSection.all.flatMap(\.accounts)
}

extension AccountSection {
  /// Every account of this module; what is not in here is not listed, explained or tested.
  ///
  /// Measures of `InequalityMeasure.all` come by themselves, a method is one line here.
  public static let all = [
    figures, inequality, decomposition, weakVillages, growth, overTime, intervals,
  ]

  private static let figures = AccountSection(
    name: "figures", title: .init(en: "The figures", zhHans: "基本数据", zhHant: "基本數據"),
    accounts: [
      Sample.countAccount,
      InequalityMeasure.total.account,
      InequalityMeasure.mean.account,
      InequalityMeasure.median.account,
    ])

  private static let inequality = AccountSection(
    name: "inequality",
    title: .init(en: "Inequality and polarisation", zhHans: "差距与极化", zhHant: "差距與極化"),
    accounts: InequalityMeasure.all.map(\.account).filter { !figures.accounts.contains($0) } + [
      EstebanRay.account,
      EstebanRay.extendedAccount,
      ConcentrationIndex.account,
    ])

  private static let decomposition = AccountSection(
    name: "decomposition",
    title: .init(en: "Where the gap comes from", zhHans: "差距的分解", zhHant: "差距的分解"),
    accounts: [GroupedDecomposition.account] + GroupedDecomposition.partAccounts
      + [NestedDecomposition.account, DagumDecomposition.account]
      + DagumDecomposition.partAccounts + [
        GiniSources.account,
        ShapleySources.account,
        MLDChange.account,
      ])

  private static let weakVillages = AccountSection(
    name: "weak-villages", title: .init(en: "Weak villages", zhHans: "薄弱村", zhHant: "薄弱村"),
    accounts: [
      FosterGreerThorbecke.account,
      Shortfall.account,
      Shortfall.countAccount,
      SenIndex.account,
      SenShorrocksThon.account,
      WattsIndex.account,
      BandTable.account,
      BandMoves.account,
    ])

  private static let growth = AccountSection(
    name: "growth",
    title: .init(en: "Growth and targets", zhHans: "增长与目标", zhHant: "成長與目標"),
    accounts: [
      GrowthRate.account,
      CompoundGrowth.account,
      GrowthContribution.account,
      PriceChain.account,
      TargetProgress.account,
      CatchUp.account,
      Stagnation.account,
    ])

  private static let overTime = AccountSection(
    name: "over-time",
    title: .init(
      en: "The distribution over time", zhHans: "分布的演变", zhHant: "分布的演變"),
    accounts: [
      SigmaConvergence.account,
      BetaConvergence.account,
      KernelDensity.account,
      RankMoves.account,
      RankCorrelation.kendallAccount,
      RankCorrelation.spearmanAccount,
    ])

  private static let intervals = AccountSection(
    name: "intervals",
    title: .init(en: "How sure a number is", zhHans: "区间与标准误", zhHant: "區間與標準誤"),
    accounts: [
      Bootstrap.account,
      Jackknife.account,
      GiniError.account,
    ])
}
