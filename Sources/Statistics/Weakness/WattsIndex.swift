import Glibc

/// The Watts index: the mean logarithm of how many times the weak would have to grow.
///
/// W = (1/W) Σ w_i ln(z/x_i) over the weak units.
///
/// H. W. Watts, “An Economic Definition of Poverty”, in D. P. Moynihan (ed.), On Understanding Poverty
/// (New York, 1968), 316–329.
public enum WattsIndex {
  /// The index of `sample` against `line`; undefined with any value of 0 or below, of which the
  /// sample has the counts.
  public static func index(of sample: Sample, line: WeaknessLine) -> Outcome {
    if let reason = line.reason(against: sample) { return .undefined(reason) }
    if sample.negativeCount > 0 { return .undefined(.negativeValues) }
    if sample.zeroCount > 0 { return .undefined(.zerosNotAllowed) }
    let sum = sample.weightedSum(first: line.weakCount(in: sample)) { value in
      let gap = (line.value - value) / line.value
      // Near the line the quotient of the two would round to 1, far below it the gap would.
      return gap < 0.5 ? -log1p(-gap) : log(line.value) - log(value)
    }
    return Outcome(sum / sample.totalWeight)
  }

  /// What this index says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "watts",
    title: .init(en: "Watts index", zhHans: "沃茨指数", zhHant: "沃茨指數"),
    formula: "(1/W)·Σ w_i·ln(z/x_i), x_i < z",
    letters: .init(
      en: "z the line, w the weights, W their sum",
      zhHans: "z为标准线，w为权重，W为权重之和",
      zhHant: "z為標準線，w為權重，W為權重之和"),
    meaning: .init(
      en: """
        Divided by a yearly growth rate it tells how many years the villages need on average to \
        reach the line.
        """,
      zhHans: "用它除以年增长率，就是各村平均需要多少年才能达到标准线。",
      zhHant: "用它除以年增長率，就是各村平均需要多少年才能達到標準線。"),
    range: .init(
      en: "0 (nobody is weak) and up.", zhHans: "不小于0；0表示没有薄弱村。",
      zhHant: "不小於0；0表示沒有薄弱村。"),
    undefined: .init(
      en: "No value may be 0 or negative: use FGT or the Sen–Shorrocks–Thon index.",
      zhHans: "不能有0值或负值：请改用FGT指数或SST指数。",
      zhHant: "不能有0值或負值：請改用FGT指數或SST指數。"),
    source: """
      H. W. Watts, in D. P. Moynihan (ed.), On Understanding Poverty (New York: Basic Books, 1968), \
      316–329
      """,
    peers: .init(
      en: "ineq gives infinity when a value is 0.", zhHans: "有0值时ineq给出无穷大。",
      zhHant: "有0值時ineq給出無窮大。"))
}
