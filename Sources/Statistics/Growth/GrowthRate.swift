/// Growth from one figure to the next: g = x_t/x_{t−1} − 1.
public enum GrowthRate {
  /// The growth from `base` to `value`, 0.1 for 10 %.
  /// - Returns: `noData` for a missing `value`, `baseNotPositive` for a base that is missing, 0 or
  ///   negative; `AbsoluteChange` has a word for those.
  public static func growth(from base: Double, to value: Double) -> Outcome {
    guard value.isFinite else { return .undefined(.noData) }
    guard base.isFinite, base > 0 else { return .undefined(.baseNotPositive) }
    // The difference is exact where the two are near each other, the quotient less 1 is not.
    return Outcome((value - base) / base)
  }

  /// The growth into every year of `series` from the calendar year before it, in the order of
  /// `series.years`; where that year has no figure it is `baseNotPositive`, never growth over a gap.
  public static func yearly(of series: YearSeries) -> [Outcome] {
    zip(series.years, series.values).map { year, value in
      growth(from: series[year &- 1] ?? .nan, to: value)
    }
  }

  /// What this rate says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "growth",
    title: .init(en: "Growth rate", zhHans: "增长率", zhHant: "成長率"),
    formula: "g = x_t/x_(t−1) − 1",
    letters: .init(
      en: "x_t the figure of a year, x_(t−1) that of the calendar year before",
      zhHans: "x_t为当年数，x_(t−1)为上一日历年数",
      zhHant: "x_t為當年數，x_(t−1)為上一日曆年數"),
    meaning: .init(
      en: "By what share the figure is higher or lower than a year before.",
      zhHans: "本年数比上年数增加或减少了百分之几。", zhHant: "本年數比上年數增加或減少了百分之幾。"),
    range: .init(
      en: "Any number; 0 is no change, −1 a fall to 0.", zhHans: "任意数；0表示持平，−100%表示降到0。",
      zhHant: "任意數；0表示持平，−100%表示降到0。"),
    undefined: .init(
      en: """
        No rate when the year before is missing, 0 or negative: give the change in money and say \
        that a loss became a profit.
        """,
      zhHans: "上年缺数、为0或为负时不计算增长率：请给出增减额，并注明扭亏、减亏等。",
      zhHant: "上年缺數、為0或為負時不計算成長率：請給出增減額，並註明轉虧為盈、虧損縮小等。"),
    source: .init(
      en:
        "National accounts practice; United Nations, System of National Accounts 2008, chapter 15",
      zhHans: "国民经济核算通行做法；联合国《2008年国民账户体系》第15章",
      zhHant: "國民經濟核算通行做法；聯合國《2008年國民帳戶體系》第15章"),
    peers: .init(
      en: "REAT takes columns as consecutive years even where years are missing between them.",
      zhHans: "REAT把各列一律当作连续年份，中间缺年也照算。",
      zhHant: "REAT把各欄一律當作連續年份，中間缺年也照算。"))
}

/// What a change is called where a rate of growth would mislead.
public enum AbsoluteChange: String, Sendable, Hashable, CaseIterable {
  /// From nothing to a positive figure.
  case fromNothing
  /// From a loss to 0 or a profit: 扭亏为盈.
  case lossToProfit
  /// From a profit, or nothing, to a loss: 由盈转亏.
  case profitToLoss
  /// A loss that became smaller: 减亏.
  case lossNarrowed
  /// A loss that became larger: 增亏.
  case lossWidened

  /// The word for the change from `base` to `value`; nil where a rate of growth says it, where
  /// nothing changed, or where one of them is missing.
  public init?(from base: Double, to value: Double) {
    guard base.isFinite, value.isFinite, base != value else { return nil }
    switch (base, value) {
    case (..<0, 0...): self = .lossToProfit
    case (0..., ..<0): self = .profitToLoss
    case (..<0, _): self = value > base ? .lossNarrowed : .lossWidened
    case (0, _): self = .fromNothing
    default: return nil
    }
  }
}
