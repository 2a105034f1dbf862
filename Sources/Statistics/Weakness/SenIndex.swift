/// Sen's index of weakness: how many are weak, how far, and how unequal they are among themselves.
///
/// S = H[I + (1 − I)G_p] with H the share of the weak, I their mean gap as a share of the line, and G_p
/// the Gini coefficient among them; in Sen's own form G_p is multiplied by q/(q + 1), q the number
/// of the weak. Since (1 − I)G_p is half their mean difference over the line, the index has a value
/// also when all the weak have nothing.
///
/// A. Sen, “Poverty: An Ordinal Approach to Measurement”, Econometrica 44 (1976), 219–231.
public enum SenIndex: String, Sendable, Hashable, CaseIterable {
  /// The limit for many weak units, without q/(q + 1).
  case large
  /// With q/(q + 1), for few weak units; weights are then taken as numbers of units.
  case small

  /// The index of `sample` against `line`: 0 (nobody is weak) to 1, no unit; above 1 negative values
  /// can push it, which `gapsBeyondLine` remarks.
  /// - Returns: `lineNotPositive`, `noData` or `allWeightsZero` where there is none.
  public func index(of sample: Sample, line: WeaknessLine) -> Outcome {
    if let reason = line.reason(against: sample) { return .undefined(reason) }
    let weak = line.weakCount(in: sample)
    guard weak > 0 else { return Outcome(0) }
    let poor = Sample(
      sorted: Array(sample.values.prefix(weak)),
      weights: sample.weights.map { Array($0.prefix(weak)) }, weightless: 0)
    let weight = poor.totalWeight
    let gaps = sample.weightedSum(first: weak) { (line.value - $0) / line.value }
    // A Gini coefficient about the mean z is half the mean difference over z.
    let spread = poor.halfAbsoluteDifferences / weight / weight / line.value
    let factor = self == .small ? weight / (weight + 1) : 1
    let value = (gaps + weight * spread * factor) / sample.totalWeight
    return Outcome(value, remark: line.remark(on: sample))
  }
}

extension SenIndex {
  /// What this index says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "sen",
    title: .init(en: "Sen index", zhHans: "森指数", zhHant: "森指數"),
    formula: "S = H·[I + (1 − I)·G_p]",
    letters: .init(
      en: """
        H the share of the weak, I their mean gap over the line, G_p the Gini coefficient among \
        them; Sen's own form takes G_p·q/(q + 1), q the number of the weak
        """,
      zhHans: "H为薄弱村比例，I为薄弱村平均差距与标准线之比，G_p为薄弱村之间的基尼系数；森的原式用G_p·q/(q + 1)，q为薄弱村数",
      zhHant: "H為薄弱村比例，I為薄弱村平均差距與標準線之比，G_p為薄弱村之間的基尼係數；森的原式用G_p·q/(q + 1)，q為薄弱村數"),
    meaning: .init(
      en: """
        One number for three things: how many villages are weak, how far they lack, and how unequal \
        they are among themselves.
        """,
      zhHans: "用一个数综合反映薄弱村有多少、差多远、薄弱村之间是否悬殊。",
      zhHant: "用一個數綜合反映薄弱村有多少、差多遠、薄弱村之間是否懸殊。"),
    range: .weakness,
    undefined: .positiveLine,
    source: "A. Sen, Econometrica 44 (1976), 219–231",
    peers: .init(
      en: "ineq gives the form without q/(q + 1).", zhHans: "ineq给出的是不含q/(q+1)的形式。",
      zhHant: "ineq給出的是不含q/(q+1)的形式。"))
}
