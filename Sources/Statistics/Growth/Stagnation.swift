/// Years in a row without growth: 增收乏力.
public struct Stagnation: Sendable, Hashable {
  /// How many years in a row up to the year asked about did not grow; 0 if it grew, or if it or the
  /// year before has no figure.
  public let current: Int
  /// The longest such run in the series.
  public let longest: Int

  /// The runs of `series`, in real terms if prices should not count, up to `year`.
  ///
  /// A year counts when its figure is at most that of the calendar year before plus `threshold` times
  /// its magnitude (0.02: growth of 2 % or less is none). A year without a figure breaks the run.
  public init(of series: YearSeries, at year: Int, threshold: Double = 0) {
    var (run, longest, current) = (0, 0, 0)
    for (own, value) in zip(series.years, series.values) {
      guard own <= year else { break }
      if let before = series[own &- 1], value <= before + threshold * before.magnitude {
        run += 1
      } else {
        run = 0
      }
      longest = max(longest, run)
      if own == year { current = run }
    }
    self.current = current
    self.longest = longest
  }

  /// Whether the last `years` years all passed without growth.
  public func lasts(_ years: Int) -> Bool { current >= years }

  /// What stagnation says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "stagnation",
    title: .init(en: "Years without growth", zhHans: "连续未增长年数（增收乏力）", zhHant: "連續未成長年數（增收乏力）"),
    formula: "x_t ≤ x_(t−1) + c·|x_(t−1)|",
    letters: .init(
      en: """
        counted are the calendar years in a row of which this holds; x in real terms, c the \
        growth that does not count (0), k how many such years make a village one without growth
        """,
      zhHans: "连续满足此式的日历年数；x按可比价，c为不算增长的幅度（0），k为连续多少年算增收乏力",
      zhHant: "連續滿足此式的日曆年數；x按可比價，c為不算成長的幅度（0），k為連續多少年算增收乏力"),
    meaning: .init(
      en: "For how many years running the village's real income has not grown.",
      zhHans: "扣除价格因素后，该村收入已连续多少年没有增长。",
      zhHant: "扣除價格因素後，該村收入已連續多少年沒有成長。"),
    range: .init(
      en: "0 (it grew last year) and up.", zhHans: "不小于0；0表示最近一年有增长。",
      zhHant: "不小於0；0表示最近一年有成長。"),
    undefined: .init(
      en: """
        No value in the first k years and in a year without figures. A missing year breaks the \
        run, so that gaps are not taken for standstill.
        """,
      zhHans: "前k年和没有数据的年份无结果。缺年会中断计数，不把缺数当作未增长。",
      zhHant: "前k年和沒有數據的年份無結果。缺年會中斷計數，不把缺數當作未成長。"),
    source: .init(
      en: "Counting rule of this program", zhHans: "本程序的计数规则", zhHant: "本程式的計數規則"),
    parameter: .init("k", standard: [3], bounds: .whole(1, through: 100)))
}
