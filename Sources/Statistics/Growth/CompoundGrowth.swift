import Glibc

/// The steady yearly growth that leads from one figure to another: (x_T/x_0)^(1/T) − 1.
public enum CompoundGrowth {
  /// The yearly growth from `base` to `value` in `years` calendar years, 0.1 for 10 %.
  /// - Returns: `noData` for a missing value, `baseNotPositive` for a base that is missing, 0 or
  ///   negative, `negativeValues` or `zerosNotAllowed` for such a value, `tooFewPeriods` for less than
  ///   a year.
  public static func rate(from base: Double, to value: Double, years: Double) -> Outcome {
    guard value.isFinite else { return .undefined(.noData) }
    guard base.isFinite, base > 0 else { return .undefined(.baseNotPositive) }
    guard value > 0 else { return .undefined(value == 0 ? .zerosNotAllowed : .negativeValues) }
    guard years.isFinite, years >= 1 else { return .undefined(.tooFewPeriods) }
    return Outcome(expm1((log(value) - log(base)) / years))
  }

  /// The yearly growth from the first to the last year of `series`; the calendar years between them
  /// count, not the figures.
  /// - Returns: `noData` for an empty series, else as `rate(from:to:years:)`.
  public static func rate(of series: YearSeries) -> Outcome {
    guard let start = series.years.first, let end = series.years.last else {
      return .undefined(.noData)
    }
    return rate(
      from: series.values[0], to: series.values[series.values.count - 1],
      years: Double(end) - Double(start))
  }

  /// What this rate says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "cagr",
    title: .init(
      en: "Compound annual growth rate", zhHans: "年均增长率", zhHant: "年均成長率"),
    formula: "g = (x_T/x_0)^(1/T) − 1",
    letters: .init(
      en: "T the calendar years from the first figure to the last",
      zhHans: "T为首末两个数据之间的日历年数",
      zhHant: "T為首末兩個數據之間的日曆年數"),
    meaning: .init(
      en: "The same growth every year that would have led from the first figure to the last.",
      zhHans: "假定每年增长速度相同，从期初数增长到期末数所需的年增长率。",
      zhHant: "假定每年成長速度相同，從期初數成長到期末數所需的年成長率。"),
    range: .init(
      en: "Above −1; 0 is no change.", zhHans: "大于−100%；0表示持平。", zhHant: "大於−100%；0表示持平。"),
    undefined: .init(
      en:
        "Both ends must be above 0 and at least a year apart: otherwise give the change in money.",
      zhHans: "期初、期末都须大于0，且至少相隔一年；否则请给出增减额。",
      zhHant: "期初、期末都須大於0，且至少相隔一年；否則請給出增減額。"),
    source: .init(
      en: "The geometric mean of the yearly growth factors, less 1", zhHans: "各年发展速度的几何平均数减1",
      zhHant: "各年成長倍數的幾何平均數減1"),
    peers: .init(
      en: "REAT counts columns, not calendar years, and so overstates growth over a gap.",
      zhHans: "REAT按列数而不是按日历年数计算，中间缺年时会高估增速。",
      zhHant: "REAT按欄數而不是按日曆年數計算，中間缺年時會高估成長速度。"))
}
