import Glibc

/// How far a figure is on its way to a target.
public struct TargetProgress: Sendable, Hashable {
  /// The figure reached so far.
  public let actual: Double
  /// The target, in the same unit.
  public let target: Double

  /// The way from `actual` to `target`.
  public init(actual: Double, target: Double) {
    self.actual = actual
    self.target = target
  }

  /// actual/target, 1 when the target is just reached.
  /// - Returns: `noData` when one of them is missing, `divisorNotPositive` for a target of 0 or below.
  public var attainment: Outcome {
    guard actual.isFinite, target.isFinite else { return .undefined(.noData) }
    guard target > 0 else { return .undefined(.divisorNotPositive) }
    return Outcome(actual / target)
  }

  /// target − actual, what is still lacking, in the values' unit; negative beyond the target.
  public var gap: Outcome {
    guard actual.isFinite, target.isFinite else { return .undefined(.noData) }
    return Outcome(target - actual)
  }

  /// The yearly growth (target/actual)^(1/years) − 1 that reaches the target in `years` years;
  /// negative beyond the target.
  /// - Returns: as `attainment`, `baseNotPositive` for an actual figure of 0 or below,
  ///   `tooFewPeriods` for less than a year.
  public func neededGrowth(years: Int) -> Outcome {
    if let reason = attainment.reason, reason != .outOfRange { return .undefined(reason) }
    return CompoundGrowth.rate(from: actual, to: target, years: Double(years))
  }

  /// 序时进度 difference: the attainment less the share of the time that has passed, 0…1; negative
  /// when behind.
  /// - Returns: as `attainment`, `beyondBounds` for a share of time outside 0…1.
  public func aheadOfTime(elapsed: Double) -> Outcome {
    guard case .value(let attainment, _) = attainment else { return attainment }
    guard (0...1).contains(elapsed) else { return .undefined(.beyondBounds) }
    return Outcome(attainment - elapsed)
  }

  /// What progress says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "target",
    title: .init(
      en: "Attainment of a target", zhHans: "目标完成率与序时进度差", zhHant: "目標達成率與時序進度差"),
    formula: "x/z, z − x, (z/x)^(1/n) − 1, x/z − e",
    letters: .init(
      en: """
        the attainment, the gap, the growth needed a year and the lead on the calendar; x the \
        figure, z the target, n the years left, e the share of the time passed
        """,
      zhHans: "依次为完成率、差额、今后每年需要的增长率、序时进度差；x为实际数，z为目标数，n为剩余年数，e为已过时间的比例",
      zhHant: "依次為達成率、差額、今後每年需要的成長率、序時進度差；x為實際數，z為目標數，n為剩餘年數，e為已過時間的比例"),
    meaning: .init(
      en: "How much of the target is reached, and whether that is ahead of or behind the calendar.",
      zhHans: "目标完成了多少，比时间进度快还是慢，今后每年需要增长多少。",
      zhHant: "目標達成了多少，比時間進度快還是慢，今後每年需要成長多少。"),
    range: .init(
      en: "Attainment 1 is the target just reached; ahead of time below 0 is behind.",
      zhHans: "完成率100%即恰好完成；序时进度差小于0表示落后于时间进度。",
      zhHant: "達成率100%即恰好達成；時序進度差小於0表示落後於時間進度。"),
    undefined: .init(
      en: "No attainment for a target of 0 or below; no needed growth from a figure of 0 or below.",
      zhHans: "目标值不大于0时无完成率；现值不大于0时无所需增速。",
      zhHant: "目標值不大於0時無達成率；現值不大於0時無所需成長率。"),
    source: .init(
      en: "Plan monitoring practice of Chinese local government",
      zhHans: "地方政府计划执行监测的通行做法（序时进度）", zhHant: "地方政府計畫執行監測的通行做法（時序進度）"))
}

/// When one that is behind catches up at steady rates of growth.
public enum CatchUp {
  /// The years until `own`, growing by `ownGrowth` a year, meets `other`, growing by `otherGrowth`:
  /// ln(other/own)/ln((1 + ownGrowth)/(1 + otherGrowth)).
  /// - Returns: 0 when it is not behind, `noConvergence` when it never will at these rates, `noData`
  ///   for a missing figure, `baseNotPositive` for one of 0 or below, `beyondBounds` for a growth of
  ///   −1 or below.
  public static func years(
    own: Double, growth ownGrowth: Double, other: Double, growth otherGrowth: Double
  ) -> Outcome {
    guard own.isFinite, other.isFinite, ownGrowth.isFinite, otherGrowth.isFinite else {
      return .undefined(.noData)
    }
    guard own > 0, other > 0 else { return .undefined(.baseNotPositive) }
    if own >= other { return Outcome(0) }
    guard ownGrowth > -1, otherGrowth > -1 else { return .undefined(.beyondBounds) }
    guard ownGrowth > otherGrowth else { return .undefined(.noConvergence) }
    let faster = log1p((ownGrowth - otherGrowth) / (1 + otherGrowth))
    guard faster > 0 else { return .undefined(.outOfRange) }
    return Outcome((log(other) - log(own)) / faster)
  }

  /// What these years say, and when there are none.
  public static let account = MeasureAccount(
    name: "catch-up",
    title: .init(en: "Years to catch up", zhHans: "追赶年数", zhHant: "追趕年數"),
    formula: "t = ln(x_B/x_A)/ln((1 + g_A)/(1 + g_B))",
    letters: .init(
      en: "A the one behind, B the one ahead, g their yearly growth",
      zhHans: "A为落后者，B为领先者，g为各自的年增长率",
      zhHant: "A為落後者，B為領先者，g為各自的年成長率"),
    meaning: .init(
      en: "In how many years the one behind is level with the one ahead if both keep their growth.",
      zhHans: "若两者都保持现有增速，落后者多少年后追上领先者。",
      zhHant: "若兩者都保持現有成長速度，落後者多少年後追上領先者。"),
    range: .init(
      en: "0 (not behind) and up.", zhHans: "不小于0；0表示并未落后。", zhHant: "不小於0；0表示並未落後。"),
    undefined: .init(
      en: "Never, when the one behind does not grow faster; no value for figures of 0 or below.",
      zhHans: "落后者增速不更快时，按此增速永远追不上；数值不大于0时无结果。",
      zhHant: "落後者成長不更快時，按此速度永遠追不上；數值不大於0時無結果。"),
    source: .init(
      en: "From x_A·(1 + g_A)^t = x_B·(1 + g_B)^t", zhHans: "由x_A·(1 + g_A)^t = x_B·(1 + g_B)^t解出t",
      zhHant: "由x_A·(1 + g_A)^t = x_B·(1 + g_B)^t解出t"))
}
