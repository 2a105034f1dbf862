/// What each part, such as a village, added to the growth of their total.
public struct GrowthContribution: Sendable, Hashable {
  /// What one part added.
  public struct Part: Sendable, Hashable {
    /// Its change Δx, in the values' unit.
    public let change: Double
    /// Its share Δx/ΔX of the change of the total; undefined where the total hardly changed.
    ///
    /// All shares add up to 1.
    public let share: Outcome
    /// 贡献率: the share where it can be told as a contribution; undefined also for a part that moved
    /// against the total.
    public let rate: Outcome
    /// 拉动百分点: Δx/X_0, how much of the total's growth it made; 0.01 is one point.
    ///
    /// All add up to the growth.
    public let pull: Outcome
  }

  /// The parts in the order given; nil for one that lacks a figure in one of the periods.
  public let parts: [Part?]
  /// The places of the parts that lack a figure; the totals are without them.
  public let missing: [Int]
  /// The total of the first period.
  public let base: Double
  /// The change ΔX of the total.
  public let change: Double
  /// The growth ΔX/X_0 of the total; undefined when that was 0 or negative.
  public let growth: Outcome

  /// What the parts added between their figures `first` and `second`, part by part.
  ///
  /// A figure that is not finite is missing. Shares are undefined (`changeTooSmall`) when the total
  /// changed by less than 0.1 % of what it was, or by less than a tenth of what its parts changed, so
  /// that they cancel out and shares would be of 1000 % and more.
  /// - Throws: `noData` when no part has both figures, `outOfRange`.
  public init(from first: [Double], to second: [Double]) throws(UndefinedReason) {
    let pairs = Array(zip(first, second))
    let known = pairs.filter { $0.0.isFinite && $0.1.isFinite }
    guard !known.isEmpty else { throw .noData }
    // From sorted values, so that the order of parts does not show in the last bit.
    let changes = known.map { $0.1 - $0.0 }.sorted()
    let base = CompensatedSum(known.map(\.0).sorted()).total
    let change = CompensatedSum(changes).total
    let moved = CompensatedSum(changes.map(\.magnitude).sorted()).total
    guard base.isFinite, moved.isFinite else { throw .outOfRange }
    let hasBase = base > 0
    let isClear =
      change.magnitude >= 0.001 * base.magnitude && change.magnitude >= 0.1 * moved && change != 0
    parts = pairs.map { old, new in
      guard old.isFinite, new.isFinite else { return nil }
      let own = new - old
      let share = isClear ? Outcome(own / change) : .undefined(.changeTooSmall)
      var rate = hasBase ? share : .undefined(.baseNotPositive)
      if hasBase, isClear, own / change < 0 { rate = .undefined(.movedAgainstTotal) }
      return Part(
        change: own, share: share, rate: rate,
        pull: hasBase ? Outcome(own / base) : .undefined(.baseNotPositive))
    }
    missing = pairs.indices.filter { !(pairs[$0].0.isFinite && pairs[$0].1.isFinite) }
    self.base = base
    self.change = change
    growth = hasBase ? Outcome(change / base) : .undefined(.baseNotPositive)
  }

  /// What contributions say, and when they say nothing.
  public static let account = MeasureAccount(
    name: "growth-contribution",
    title: .init(
      en: "Contribution to growth", zhHans: "增长贡献率与拉动百分点", zhHant: "成長貢獻率與拉動百分點"),
    formula: "Δx_i/ΔX, Δx_i/X_0",
    letters: .init(
      en: """
        the contribution and the pull; Δ the change from the first period to the second, X the \
        total
        """,
      zhHans: "依次为贡献率和拉动百分点；Δ为两期之间的增减，X为合计",
      zhHant: "依次為貢獻率和拉動百分點；Δ為兩期之間的增減，X為合計"),
    meaning: .init(
      en: """
        How much of the town's growth each village made: the rates add up to 100%, the pulled points \
        to the growth itself.
        """,
      zhHans: "全镇的增长里各村占多少：各村贡献率合计100%，拉动百分点合计等于全镇增长率。",
      zhHant: "全鎮的成長裡各村占多少：各村貢獻率合計100%，拉動百分點合計等於全鎮成長率。"),
    range: .init(
      en: "Any number; a village that moved against the town has negative points and no rate.",
      zhHans: "任意数；与全镇增减方向相反的村，拉动百分点为负，不给贡献率。",
      zhHant: "任意數；與全鎮增減方向相反的村，拉動百分點為負，不給貢獻率。"),
    undefined: .init(
      en: """
        No rates when the total changed by less than 0.1%, or hardly at all beside its parts; no \
        points when the total was 0 or negative. The changes in money always stand.
        """,
      zhHans: "总量变动不足0.1%，或各村增减大部分互相抵消时，不给贡献率；基期总量为0或为负时，不给拉动百分点；增减额始终给出。",
      zhHant: "總量變動不足0.1%，或各村增減大部分互相抵消時，不給貢獻率；基期總量為0或為負時，不給拉動百分點；增減額始終給出。"),
    source: .init(
      en: "As China Statistical Yearbook gives them for the components of growth",
      zhHans: "同《中国统计年鉴》三次产业和三大需求贡献率和拉动的算法", zhHant: "同《中國統計年鑑》三次產業和三大需求貢獻率和拉動的算法"))
}
