/// How alike the orders of two variables are.
public enum RankCorrelation {
  /// Pairs of units by whether both variables put them in the same order.
  public struct Pairs: Sendable, Hashable {
    /// Pairs that both put in the same order.
    public let concordant: Double
    /// Pairs that the two put in opposite orders.
    public let discordant: Double
    /// Pairs tied in the first variable.
    public let tiedFirst: Double
    /// Pairs tied in the second variable.
    public let tiedSecond: Double
    /// All pairs.
    public let all: Double
  }

  /// Counts the pairs in n log n steps; units without two finite values are left out.
  ///
  /// W. R. Knight, “A Computer Method for Calculating Kendall’s Tau with Ungrouped Data”, Journal of
  /// the American Statistical Association 61 (1966), 436–439.
  public static func pairs(_ first: [Double], _ second: [Double]) -> Pairs {
    let units = known(first, second).sorted { $0 < $1 }
    let tiedFirst = tied(units) { $0.0 == $1.0 }
    let tiedBoth = tied(units) { $0 == $1 }
    var ordered = units.map(\.1)
    // Ties of the first are ascending in the second, so that they need no exchange.
    let discordant = exchanges(&ordered)
    let tiedSecond = tied(ordered) { $0 == $1 }
    let n = Double(units.count)
    let all = n * (n - 1) / 2
    return Pairs(
      concordant: all - tiedFirst - tiedSecond + tiedBoth - discordant, discordant: discordant,
      tiedFirst: tiedFirst, tiedSecond: tiedSecond, all: all)
  }

  /// Kendall's τ_b = (C − D)/√((N − T₁)(N − T₂)), −1…1.
  ///
  /// Units without two finite values are left out. M. G. Kendall, Biometrika 33 (1945), 239–251.
  /// - Returns: `needsTwoUnits`, or `noVariation` when all values of a variable are equal.
  public static func kendall(_ first: [Double], _ second: [Double]) -> Outcome {
    let pairs = pairs(first, second)
    guard pairs.all > 0 else { return .undefined(.needsTwoUnits) }
    let (free, other) = (pairs.all - pairs.tiedFirst, pairs.all - pairs.tiedSecond)
    guard free > 0, other > 0 else { return .undefined(.noVariation) }
    let tau = (pairs.concordant - pairs.discordant) / free.squareRoot() / other.squareRoot()
    return Outcome(min(1, max(-1, tau)))
  }

  /// Spearman's ρ: the correlation of mean ranks, −1…1.
  ///
  /// Units without two finite values are left out. C. Spearman, The American Journal of Psychology 15
  /// (1904), 72–101.
  /// - Returns: `needsTwoUnits`, or `noVariation` when all values of a variable are equal.
  public static func spearman(_ first: [Double], _ second: [Double]) -> Outcome {
    let units = known(first, second)
    guard units.count > 1 else { return .undefined(.needsTwoUnits) }
    let middle = Double(units.count + 1) / 2
    let left = MeanRanks.ascending(units.map(\.0)).map { $0 - middle }
    let right = MeanRanks.ascending(units.map(\.1)).map { $0 - middle }
    // Halves of whole numbers: these sums are exact up to about 10⁵ units.
    let products = CompensatedSum(zip(left, right).lazy.map { $0 * $1 }).total
    let squares = CompensatedSum(left.lazy.map { $0 * $0 }).total
    let others = CompensatedSum(right.lazy.map { $0 * $0 }).total
    guard squares > 0, others > 0 else { return .undefined(.noVariation) }
    return Outcome(min(1, max(-1, products / squares.squareRoot() / others.squareRoot())))
  }

  private static func known(_ first: [Double], _ second: [Double]) -> [(Double, Double)] {
    zip(first, second).filter { $0.isFinite && $1.isFinite }
  }

  /// The pairs within runs of equal neighbours.
  private static func tied<Unit>(_ units: [Unit], _ same: (Unit, Unit) -> Bool) -> Double {
    var (sum, run) = (0.0, 0.0)
    for (one, next) in zip(units, units.dropFirst()) {
      run = same(one, next) ? run + 1 : 0
      sum += run
    }
    return sum
  }

  /// Sorts `values` by merging and counts the pairs that stood in the wrong order.
  private static func exchanges(_ values: inout [Double]) -> Double {
    var count = 0.0
    var merged = values
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
        var (left, right) = (start, middle)
        for place in start..<end {
          if right == end || left < middle && values[left] <= values[right] {
            merged[place] = values[left]
            left += 1
          } else {
            merged[place] = values[right]
            right += 1
            count += Double(middle - left)
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return count
  }
}

extension RankCorrelation {
  /// What Kendall's τ says, and when it says nothing.
  public static let kendallAccount = MeasureAccount(
    name: "kendall",
    title: .init(en: "Kendall's tau-b", zhHans: "肯德尔τ-b秩相关系数", zhHant: "肯德爾τ-b等級相關係數"),
    formula: "τ_b = (C − D)/√((N − T_1)·(N − T_2))",
    letters: .init(
      en: """
        C the pairs in the same order, D those in opposite orders, T those tied in each \
        variable, N all pairs
        """,
      zhHans: "C为次序一致的对数，D为次序相反的对数，T为各变量中并列的对数，N为全部对数",
      zhHant: "C為次序一致的對數，D為次序相反的對數，T為各變數中並列的對數，N為全部對數"),
    meaning: .init(
      en: "How far the villages kept their order: 1 as before, 0 no relation, −1 turned round.",
      zhHans: "各村排名保持的程度：1为完全不变，0为前后无关，−1为完全颠倒。",
      zhHant: "各村排名保持的程度：1為完全不變，0為前後無關，−1為完全顛倒。"),
    range: .init(en: "−1 to 1.", zhHans: "−1到1。", zhHant: "−1到1。"),
    undefined: .twoUnlikeOnly,
    source: "M. G. Kendall, Biometrika 33 (1945), 239–251")

  /// What Spearman's ρ says, and when it says nothing.
  public static let spearmanAccount = MeasureAccount(
    name: "spearman",
    title: .init(
      en: "Spearman's rank correlation", zhHans: "斯皮尔曼秩相关系数", zhHant: "斯皮爾曼等級相關係數"),
    formula: "ρ = cov(r, s)/√(var(r)·var(s))",
    letters: .init(
      en: "r and s the ranks by each variable, tied values at their mean rank",
      zhHans: "r、s为按两个变量排的秩，并列取平均秩",
      zhHant: "r、s為按兩個變數排的秩，並列取平均秩"),
    meaning: .init(
      en:
        "How far the ranking of one year tells that of another; large moves count more than in tau.",
      zhHans: "由一年的排名能在多大程度上推知另一年的排名；与τ相比，更看重大幅度的位次变动。",
      zhHant: "由一年的排名能在多大程度上推知另一年的排名；與τ相比，更看重大幅度的位次變動。"),
    range: .init(en: "−1 to 1.", zhHans: "−1到1。", zhHant: "−1到1。"),
    undefined: .twoUnlikeOnly,
    source: "C. Spearman, The American Journal of Psychology 15 (1904), 72–101")
}
