/// How far a variable is concentrated among the units that rank high in another.
///
/// C = 2 cov(x, R)/μ with R the mid-point fractional rank by the other variable, tied units at their
/// mean rank, weighted: R_i = (W_{below i} + W_{tied with i}/2)/W.
///
/// N. C. Kakwani, A. Wagstaff and E. van Doorslaer, “Socioeconomic Inequalities in Health”, Journal
/// of Econometrics 77 (1997), 87–103.
public struct ConcentrationIndex: Sendable, Hashable {
  /// The index C: above 0 when units of high rank have more.
  ///
  /// `totalZero` or `meanNotPositive` without a positive mean; with the remark `mayExceedOne` when
  /// some values are negative.
  public let index: Outcome
  /// The (weighted) mean μ of the variable, in its unit.
  public let mean: Double
  /// How many units were used.
  public let count: Int
  /// How many units lack a value, a rank or a weight.
  public let missing: Int
  private let covariance: Double
  private let low: Double
  private let high: Double

  /// The concentration of `values` among units ranked by `ranking`, unit by unit, with `weights` such
  /// as populations if given.
  ///
  /// A unit with a part that is not finite, or with a negative weight, is missing; one of weight 0
  /// does not count.
  /// - Throws: `noData` without units, `allWeightsZero`, `outOfRange`.
  public init(
    of values: [Double], rankedBy ranking: [Double], weights: [Double]? = nil
  ) throws(UndefinedReason) {
    var units: [(rank: Double, value: Double, weight: Double)] = []
    var (missing, weightless) = (0, 0)
    for place in 0..<max(values.count, ranking.count) {
      let weight = weights.map { place < $0.count ? $0[place] : .nan } ?? 1
      guard place < values.count, place < ranking.count, values[place].isFinite,
        ranking[place].isFinite, weight.isFinite, weight >= 0
      else {
        missing += 1
        continue
      }
      guard weight > 0 else {
        weightless += 1
        continue
      }
      units.append((ranking[place], values[place], weight))
    }
    guard !units.isEmpty else { throw weightless > 0 ? .allWeightsZero : .noData }
    // By all three, so that the order of rows does not show in the last bit.
    units.sort { $0 < $1 }
    let total = CompensatedSum(units.lazy.map(\.weight)).total
    let mean = CompensatedSum(units.lazy.map { $0.weight * $0.value }).total / total
    low = units.map(\.value).min() ?? 0
    high = units.map(\.value).max() ?? 0
    covariance = low == high ? 0 : Self.covariance(units, total: total, mean: mean)
    guard mean.isFinite, covariance.isFinite else { throw .outOfRange }
    self.mean = low == high ? low : mean
    self.missing = missing
    count = units.count
    if self.mean == 0 {
      index = .undefined(.totalZero)
    } else if self.mean < 0 {
      index = .undefined(.meanNotPositive)
    } else {
      index = Outcome(2 * covariance / self.mean, remark: low < 0 ? .mayExceedOne : nil)
    }
  }

  private static func covariance(
    _ units: [(rank: Double, value: Double, weight: Double)], total: Double, mean: Double
  ) -> Double {
    let ranks = FractionalRanks.centred(
      units.map(\.rank), weights: units.map(\.weight), weight: total)
    // The weighted mean of these ranks is 0, whatever the ties.
    let products = zip(units, ranks).lazy.map { $0.weight * ($0.value - mean) * $1 }
    return CompensatedSum(products).total / total
  }

  /// Erreygers's index 8 cov(x, R)/(b − a) of a variable bounded by a and b, such as a coverage rate:
  /// −1…1, the same with the sign turned for what is lacking.
  ///
  /// G. Erreygers, “Correcting the Concentration Index”, Journal of Health Economics 28 (2009),
  /// 504–515.
  /// - Returns: `beyondBounds` when a value lies outside them.
  public func erreygers(within bounds: ClosedRange<Double>) -> Outcome {
    let width = bounds.upperBound - bounds.lowerBound
    guard width > 0, bounds.contains(low), bounds.contains(high) else {
      return .undefined(.beyondBounds)
    }
    return Outcome(8 * covariance / width)
  }

  /// Wagstaff's index (b − a) μ C/((b − μ)(μ − a)) of a variable bounded by a and b, −1…1.
  ///
  /// A. Wagstaff, “The Bounds of the Concentration Index when the Variable of Interest is Binary”,
  /// Health Economics 14 (2005), 429–432.
  /// - Returns: `beyondBounds` when a value lies outside them, `noVariation` when all lie on one.
  public func wagstaff(within bounds: ClosedRange<Double>) -> Outcome {
    let width = bounds.upperBound - bounds.lowerBound
    guard width > 0, bounds.contains(low), bounds.contains(high) else {
      return .undefined(.beyondBounds)
    }
    let room = (bounds.upperBound - mean) * (mean - bounds.lowerBound)
    guard room > 0 else { return .undefined(.noVariation) }
    return Outcome(2 * covariance * width / room)
  }

  /// What this index says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "concentration-index",
    title: .init(en: "Concentration index", zhHans: "集中指数", zhHant: "集中指數"),
    formula: "C = 2·cov(x, R)/μ, 8·cov(x, R)/(b − a), (b − a)·μ·C/((b − μ)·(μ − a))",
    letters: .init(
      en: """
        the second and third are Erreygers's and Wagstaff's for x within a…b; R the mid-point \
        fractional rank by the other variable, ties at their mean rank, μ the mean of x
        """,
      zhHans: "后两式为x限于a到b之间时的Erreygers指数和Wagstaff指数；R为按另一变量排序的分数秩（取中点，并列取平均秩），μ为x的均值",
      zhHant: "後兩式為x限於a到b之間時的Erreygers指數和Wagstaff指數；R為按另一變數排序的分數秩（取中點，並列取平均秩），μ為x的平均數"),
    meaning: .init(
      en: """
        Above 0: what is measured, such as tap water or investment, lies more in the richer villages; \
        below 0 more in the poorer ones.
        """,
      zhHans: "大于0：所衡量的事物（如自来水普及率、投资）更多集中在较富的村；小于0：更多集中在较穷的村。",
      zhHant: "大於0：所衡量的事物（如自來水普及率、投資）更多集中在較富的村；小於0：更多集中在較窮的村。"),
    range: .init(
      en: "−1 to 1; 0 when rank makes no difference.", zhHans: "−1到1；0表示与排名无关。",
      zhHant: "−1到1；0表示與排名無關。"),
    undefined: .init(
      en: """
        No value when the mean is 0 or negative. For rates between 0 and 100% use Erreygers's or \
        Wagstaff's form, since the plain index depends on how high the rate is.
        """,
      zhHans: "均值为0或为负时无结果。对0到100%之间的比率，应使用Erreygers或Wagstaff修正形式，因为普通集中指数受比率高低影响。",
      zhHant: "平均數為0或為負時無結果。對0到100%之間的比率，應使用Erreygers或Wagstaff修正形式，因為普通集中指數受比率高低影響。"),
    source: """
      N. C. Kakwani, A. Wagstaff and E. van Doorslaer, Journal of Econometrics 77 (1997), 87–103; \
      G. Erreygers, Journal of Health Economics 28 (2009), 504–515; A. Wagstaff, Health Economics 14 \
      (2005), 429–432
      """,
    peers: .init(
      en: "IC2's calcSConc depends on the order of rows when units tie in rank.",
      zhHans: "排名并列时，IC2（calcSConc）的结果随行的先后而变。",
      zhHant: "排名並列時，IC2（calcSConc）的結果隨列的先後而變。"))
}
