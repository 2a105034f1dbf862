/// The Sen–Shorrocks–Thon index: gaps below the line, those of the weakest weighing most.
///
/// SST = (1/n²) Σ_{i≤q} (2n − 2i + 1)(z − x_i)/z, x ascending; with weights (1/W²) Σ w_i (2W − 2C_i +
/// w_i)(z − x_i)/z, C the running sum of the weights. Unlike Sen's it moves without jumps when a unit
/// crosses the line.
///
/// A. F. Shorrocks, “Revisiting the Sen Poverty Index”, Econometrica 63 (1995), 1225–1230; D. Thon,
/// “On Measuring Poverty”, Review of Income and Wealth 25 (1979), 429–439.
public enum SenShorrocksThon {
  /// The index of `sample` against `line`: 0 (nobody is weak) to 1, no unit; above 1 negative values
  /// can push it, which `gapsBeyondLine` remarks.
  /// - Returns: `lineNotPositive`, `noData` or `allWeightsZero` where there is none.
  public static func index(of sample: Sample, line: WeaknessLine) -> Outcome {
    if let reason = line.reason(against: sample) { return .undefined(reason) }
    let whole = sample.totalWeight
    var (sum, below) = (CompensatedSum(), CompensatedSum())
    for place in 0..<line.weakCount(in: sample) {
      let weight = sample.weight(at: place)
      let reach = 2 * (whole - below.total) - weight
      sum.add(weight * reach * (line.value - sample.values[place]) / line.value)
      below.add(weight)
    }
    return Outcome(sum.total / whole / whole, remark: line.remark(on: sample))
  }

  /// What this index says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "sst",
    title: .init(
      en: "Sen–Shorrocks–Thon index", zhHans: "SST指数（森—肖罗克斯—索恩）",
      zhHant: "SST指數（森—肖羅克斯—索恩）"),
    formula: "SST = (1/n²)·Σ_{i≤q} (2n − 2i + 1)·(z − x_i)/z = P_1·(1 + G)",
    letters: .init(
      en: """
        x ascending, q the number of the weak, z the line, P_1 as fgt:1, G the Gini coefficient \
        of the gaps of all
        """,
      zhHans: "x由小到大，q为薄弱村数，z为标准线，P_1同 fgt:1，G为全部村差距的基尼系数",
      zhHant: "x由小到大，q為薄弱村數，z為標準線，P_1同 fgt:1，G為全部村差距的基尼係數"),
    meaning: .init(
      en: """
        Like Sen's index, but it does not jump when a village just crosses the line, so it suits \
        comparing years.
        """,
      zhHans: "与森指数类似，但村刚跨过标准线时不会跳变，适合逐年比较。",
      zhHant: "與森指數類似，但村剛跨過標準線時不會跳變，適合逐年比較。"),
    range: .weakness,
    undefined: .positiveLine,
    source: "A. F. Shorrocks, Econometrica 63 (1995), 1225–1230")
}
