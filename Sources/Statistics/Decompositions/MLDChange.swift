import Glibc

/// The change of the mean logarithmic deviation (Theil L) between two periods, by its causes.
///
/// ΔL ≈ Σ v̄_g ΔL_g (gaps within groups) + Σ L̄_g Δv_g + Σ (λ̄_g − mean ln λ_g) Δv_g (groups growing
/// and shrinking: what they are like inside, and how they stand to the mean) + Σ (θ̄_g − v̄_g) Δln μ_g
/// (groups' means moving apart), where v is the share of the population, θ that of the total,
/// λ = μ_g/μ, and a bar the mean of both periods. What the approximation leaves is the residual.
///
/// D. Mookherjee and A. F. Shorrocks, “A Decomposition Analysis of the Trend in UK Income
/// Inequality”, The Economic Journal 92 (1982), 886–902.
public struct MLDChange: Sendable, Hashable {
  /// What one group adds to each cause.
  public struct Group: Sendable, Hashable {
    /// The group's code.
    public let code: Int
    /// v̄_g ΔL_g: its own gap widening or narrowing.
    public let within: Double
    /// L̄_g Δv_g: its growing or shrinking, for the gap it has inside.
    public let sharesWithin: Double
    /// (λ̄_g − mean ln λ_g) Δv_g: its growing or shrinking, for its standing to the mean.
    public let sharesBetween: Double
    /// (θ̄_g − v̄_g) Δln μ_g: its mean rising or falling.
    public let means: Double
  }

  /// The index of the first period.
  public let first: Double
  /// The index of the second period.
  public let second: Double
  /// The groups in ascending order of their codes.
  public let groups: [Group]

  /// The change from the first period to the second.
  public var change: Double { second - first }
  /// The part of gaps within groups.
  public var within: Double { CompensatedSum(groups.map(\.within)).total }
  /// The part of groups growing and shrinking, for the gaps inside them.
  public var sharesWithin: Double { CompensatedSum(groups.map(\.sharesWithin)).total }
  /// The part of groups growing and shrinking, for their standing to the mean.
  public var sharesBetween: Double { CompensatedSum(groups.map(\.sharesBetween)).total }
  /// The part of groups' means moving apart or together.
  public var means: Double { CompensatedSum(groups.map(\.means)).total }
  /// What the parts leave of the change, since they are approximate.
  public var residual: Double { change - within - sharesWithin - sharesBetween - means }

  /// The causes of the change from `first` to `second`, which must have the same groups.
  /// - Throws: why there is none: what Theil L refuses, or `classEmpty` for a group that one of the
  ///   periods does not have.
  public init(from first: GroupedSample, to second: GroupedSample) throws(UndefinedReason) {
    let before = try GroupedDecomposition(first, order: 0)
    let after = try GroupedDecomposition(second, order: 0)
    guard before.groups.map(\.code) == after.groups.map(\.code) else { throw .classEmpty }
    self.first = before.total
    self.second = after.total
    groups = zip(before.groups, after.groups).map { old, new in
      let (oldOwn, newOwn) = (old.own.value ?? 0, new.own.value ?? 0)
      let grown = new.populationShare - old.populationShare
      let population = (old.populationShare + new.populationShare) / 2
      let total = (old.totalShare + new.totalShare) / 2
      let oldStanding = old.totalShare / old.populationShare
      let newStanding = new.totalShare / new.populationShare
      let standing = (oldStanding - log(oldStanding) + newStanding - log(newStanding)) / 2
      return Group(
        code: old.code, within: population * (newOwn - oldOwn),
        sharesWithin: (oldOwn + newOwn) / 2 * grown, sharesBetween: standing * grown,
        means: (total - population) * log(new.mean / old.mean))
    }
    let parts = groups.flatMap { [$0.within, $0.sharesWithin, $0.sharesBetween, $0.means] }
    guard parts.allSatisfy(\.isFinite) else { throw .outOfRange }
  }
}

extension MLDChange {
  /// What this decomposition says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "mld-change",
    title: .init(
      en: "Change of Theil L by its causes", zhHans: "泰尔L指数变化的动态分解",
      zhHant: "泰爾L指數變化的動態分解"),
    formula: """
      ΔL ≈ Σ v̄_g·ΔL_g + Σ L̄_g·Δv_g + Σ (λ̄_g − m(ln λ_g))·Δv_g + Σ (θ̄_g − v̄_g)·Δln μ_g, λ_g \
      = μ_g/μ
      """,
    letters: .init(
      en: """
        v the share of the population, θ of the total, μ_g the mean of the group, a bar and m \
        the mean of both periods
        """,
      zhHans: "v为人口份额，θ为占合计的份额，μ_g为组的均值，上横线和m表示两期平均",
      zhHant: "v為人口份額，θ為占合計的份額，μ_g為組的平均數，上橫線和m表示兩期平均"),
    meaning: .init(
      en: """
        It tells why the gap widened or narrowed: inside the towns, by towns growing and shrinking, \
        or by the towns' means moving apart.
        """,
      zhHans: "说明差距为什么扩大或缩小：是镇内差距变了，是各镇人口比重变了，还是各镇平均水平拉开了。",
      zhHant: "說明差距為什麼擴大或縮小：是鎮內差距變了，是各鎮人口比重變了，還是各鎮平均水平拉開了。"),
    range: .init(
      en:
        "Above 0 widens the gap, below 0 narrows it; the parts and the residual add up to the change.",
      zhHans: "大于0表示扩大差距，小于0表示缩小；各部分与残差之和等于总变化。",
      zhHant: "大於0表示擴大差距，小於0表示縮小；各部分與殘差之和等於總變化。"),
    undefined: .init(
      en: "All values must be positive, and every group must be there in both periods.",
      zhHans: "所有数值须大于0，且两期的组须相同。", zhHant: "所有數值須大於0，且兩期的組須相同。"),
    source: "D. Mookherjee and A. F. Shorrocks, The Economic Journal 92 (1982), 886–902")
}
