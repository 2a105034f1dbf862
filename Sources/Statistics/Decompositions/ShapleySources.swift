/// A measure of a total shared out among the sources it is made of, by Shapley's rule.
///
/// Each source gets the mean of what it adds to the measure over all orders in which the sources can
/// come in, computed exactly over all 2^K sets of sources; the parts add up to the measure.
///
/// A. F. Shorrocks, “Decomposition procedures for distributional analysis: a unified framework based
/// on the Shapley value”, The Journal of Economic Inequality 11 (2013), 99–126.
public struct ShapleySources: Sendable, Hashable {
  /// What stands in for a source that is not in a set.
  public enum Absence: String, Sendable, Hashable, CaseIterable {
    /// Every unit has the source's mean: the source is there but evenly spread.
    case mean
    /// No unit has anything of it. A set in which nobody has anything measures 0.
    case zero
  }

  /// Why the measure is not shared out.
  public enum Problem: Error, Sendable, Hashable {
    /// The measure has no value for the total or for some of the sources, for this reason.
    case undefined(UndefinedReason)
    /// There are more sources than `mostSources`.
    case tooManySources(Int)
  }

  /// The most sources: the sets double with each one.
  public static let mostSources = 10

  /// The measure of the total.
  public let total: Double
  /// What each source adds, in the order of the table.
  public let contributions: [Double]
  /// What stood in for absent sources.
  public let absence: Absence

  /// Shares out what `measure` gives for the sum of the sources of `table`.
  /// - Parameters:
  ///   - measure: the measure; asked 2^K times.
  /// - Throws: why not; a measure that has no value for one of the sets has no share for anybody.
  public init(
    _ table: SourceTable, absence: Absence = .mean, measure: (Sample) -> Outcome
  ) throws(Problem) {
    let number = table.sources.count
    guard number <= Self.mostSources else { throw .tooManySources(number) }
    guard table.count > 0 else {
      throw .undefined(table.weightless > 0 ? .allWeightsZero : .noData)
    }
    let weight = table.totalWeight
    let absent = table.sources.map { absence == .mean ? table.sum($0) / weight : 0 }
    var values: [Double] = []
    for set in 0..<(1 << number) {
      values.append(try Self.value(of: set, in: table, absent: absent, measure: measure))
    }

    // |S|! (K − |S| − 1)! / K! = 1 / (K · C(K − 1, |S|))
    var binomial = [1.0]
    for size in 1..<max(2, number) {
      binomial.append(binomial[size - 1] * Double(number - size) / Double(size))
    }
    contributions = (0..<number).map { source in
      var sum = CompensatedSum()
      for set in 0..<(1 << number) where set & (1 << source) == 0 {
        let share = 1 / (Double(number) * binomial[set.nonzeroBitCount])
        sum.add(share * (values[set | (1 << source)] - values[set]))
      }
      return sum.total
    }
    total = values.last ?? 0
    self.absence = absence
  }

  /// The share of `part` in the measure; nil where that is 10⁻¹² or less.
  public func rate(of part: Double) -> Double? { total > 1e-12 ? part / total : nil }

  /// What the measure gives when only the sources of `set` are there.
  private static func value(
    of set: Int, in table: SourceTable, absent: [Double], measure: (Sample) -> Outcome
  ) throws(Problem) -> Double {
    // Nothing, or the same for all: no gap.
    guard set != 0 else { return 0 }
    let incomes = (0..<table.count).map { unit in
      CompensatedSum(
        table.sources.indices.lazy.map { source in
          set & (1 << source) == 0 ? absent[source] : table.sources[source][unit]
        }
      ).total
    }
    guard incomes.contains(where: { $0 != 0 }) else { return 0 }
    let sample = table.weights.map { Sample(incomes, weights: $0) } ?? Sample(incomes)
    switch measure(sample) {
    case .value(let value, _): return value
    case .undefined(let reason): throw .undefined(reason)
    }
  }
}

extension ShapleySources {
  /// What this decomposition says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "shapley-sources",
    title: .init(
      en: "Shapley shares of the sources of income", zhHans: "收入来源的夏普利分解",
      zhHant: "收入來源的夏普利分解"),
    formula: "φ_k = Σ_S |S|!·(K − |S| − 1)!/K!·[I(S ∪ k) − I(S)]",
    letters: .init(
      en: """
        S the sets of sources without k, K the number of sources, I the measure; a source \
        outside the set stands at its mean (or at 0, if so chosen)
        """,
      zhHans: "S为不含k的来源组合，K为来源数，I为差距指标；组合之外的来源取均值（也可选0）",
      zhHant: "S為不含k的來源組合，K為來源數，I為差距指標；組合之外的來源取平均數（也可選0）"),
    meaning: .init(
      en: """
        It tells how much of the gap each kind of income answers for, by taking the mean over all \
        orders in which the kinds of income could be made even.
        """,
      zhHans: "把各种收入依次“拉平”，对所有先后次序取平均，得出每种收入对差距的贡献。",
      zhHant: "把各種收入依次「拉平」，對所有先後次序取平均，得出每種收入對差距的貢獻。"),
    range: .init(
      en: "The parts add up to the measure; one below 0 narrows the gap.",
      zhHans: "各部分之和等于总指数；小于0表示缩小差距。", zhHant: "各部分之和等於總指數；小於0表示縮小差距。"),
    undefined: .init(
      en: """
        At most 10 sources; the measure must have a value for every set of them, so a measure that \
        allows no 0 (Theil L) mostly needs absent sources at their mean.
        """,
      zhHans: "最多10个来源；对每一种来源组合指数都须有定义，不容许0值的指数（泰尔L）一般须用均值代替缺席来源。",
      zhHant: "最多10個來源；對每一種來源組合指數都須有定義，不容許0值的指數（泰爾L）一般須用均值代替缺席來源。"),
    source: "A. F. Shorrocks, The Journal of Economic Inequality 11 (2013), 99–126")
}
