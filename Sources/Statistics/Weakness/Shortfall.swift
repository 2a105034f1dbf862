/// What it would take to bring every weak unit up to the line, in money.
public struct Shortfall: Sendable, Hashable {
  /// Σ max(z − x_i, 0) over the units, in the values' unit; never weighted, for a village lacks its
  /// money once however many people live in it.
  public let total: Double
  /// How many units are weak and would have to be lifted.
  public let weakCount: Int
  /// How many units have a figure.
  public let count: Int
  /// The shortfall per weak unit, in the values' unit; nil when none is weak.
  public var meanGap: Double? { weakCount > 0 ? total / Double(weakCount) : nil }

  /// The shortfall of `values` below `line`; values that are not finite are left out.
  /// - Throws: why there is none: no data, or a line that is not positive.
  public init(of values: [Double], line: WeaknessLine) throws(UndefinedReason) {
    let sample = Sample(values)
    if let reason = line.reason(against: sample) { throw reason }
    count = sample.count
    weakCount = line.weakCount(in: sample)
    total = sample.weightedSum(first: weakCount) { line.value - $0 }
    guard total.isFinite else { throw .outOfRange }
  }
}

extension Shortfall {
  /// What the shortfall says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "shortfall",
    title: .init(en: "Total shortfall", zhHans: "总缺口", zhHant: "總缺口"),
    formula: "Σ max(z − x_i, 0)",
    letters: .init(
      en: "z the line; per weak village divided by their number; never weighted",
      zhHans: "z为标准线；除以薄弱村数即村均缺口；不加权",
      zhHant: "z為標準線；除以薄弱村數即村均缺口；不加權"),
    meaning: .init(
      en: "It tells how much money would bring every weak village up to the line, and how many.",
      zhHans: "说明要把所有薄弱村补到标准线共需多少钱，涉及多少个村，平均每个薄弱村差多少。",
      zhHant: "說明要把所有薄弱村補到標準線共需多少錢，涉及多少個村，平均每個薄弱村差多少。"),
    range: .init(
      en: "0 (nobody is weak) and up, in the unit of the figures.",
      zhHans: "不小于0，单位与原数据相同；0表示没有薄弱村。",
      zhHant: "不小於0，單位與原數據相同；0表示沒有薄弱村。"),
    undefined: .positiveLine,
    source: "P₁·z·n: J. Foster, J. Greer and E. Thorbecke, Econometrica 52 (1984), 761–766")

  /// What the number of weak villages says.
  public static let countAccount = MeasureAccount(
    name: "weak",
    title: .init(en: "Number of weak villages", zhHans: "薄弱村数", zhHant: "薄弱村數"),
    formula: "#{i: x_i < z}",
    letters: .init(
      en: "z the line; every village counts once, whatever its weight",
      zhHans: "z为标准线；每村计一次，不论权重", zhHant: "z為標準線；每村計一次，不論權重"),
    meaning: .init(
      en: "It tells how many villages there are to lift to the line.",
      zhHans: "说明有多少个村低于标准线、需要帮扶。", zhHant: "說明有多少個村低於標準線、需要幫扶。"),
    range: .init(
      en: "0 (nobody is weak) to the number of villages, whole.",
      zhHans: "0（没有薄弱村）到村数，为整数。", zhHant: "0（沒有薄弱村）到村數，為整數。"),
    undefined: .positiveLine,
    source: "P₀·n: J. Foster, J. Greer and E. Thorbecke, Econometrica 52 (1984), 761–766")
}
