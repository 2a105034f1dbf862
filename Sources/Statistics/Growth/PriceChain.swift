/// Prices of one year in those of another, from yearly indices of the year before (上年 = 100).
///
/// D_t = Π_{s=b+1…t} CPI_s/100 for years after the base year b, 1/Π_{s=t+1…b} CPI_s/100 for years
/// before it, 1 for itself; real terms are x/D_t. A ratio of two such indices is not a deflator.
public struct PriceChain: Sendable, Hashable {
  /// The year whose prices are used.
  public let base: Int
  private let deflators: [Int: Double]

  /// The chain of the yearly indices `index`.
  ///
  /// 102.5 is a year whose prices were 2.5 % higher than those of the year before. An index that is not positive is a missing one.
  public init(index: YearSeries, base: Int) {
    self.base = base
    var chain = [base: 1.0]
    var (year, product) = (base, 1.0)
    while let next = index[year &+ 1], next > 0 {
      year &+= 1
      product *= next / 100
      chain[year] = product
    }
    (year, product) = (base, 1.0)
    while let own = index[year], own > 0 {
      year &-= 1
      product *= own / 100
      chain[year] = 1 / product
    }
    deflators = chain
  }

  /// The prices of `year` in those of the base year, 1.1 for 10 % above.
  /// - Returns: `noPriceIndex` when an index between the two years is missing.
  public func deflator(of year: Int) -> Outcome {
    guard let deflator = deflators[year] else { return .undefined(.noPriceIndex) }
    return deflator > 0 ? Outcome(deflator) : .undefined(.outOfRange)
  }

  /// A figure of `year` in prices of the base year.
  /// - Returns: `noData` for a missing one, `noPriceIndex` when an index is missing.
  public func real(_ value: Double, of year: Int) -> Outcome {
    guard value.isFinite else { return .undefined(.noData) }
    guard case .value(let deflator, _) = deflator(of: year) else { return deflator(of: year) }
    return Outcome(value / deflator)
  }

  /// A series in prices of the base year; years whose index is missing are left out.
  public func real(_ series: YearSeries) -> YearSeries {
    let values = zip(series.years, series.values).map { real($1, of: $0).value ?? .nan }
    return YearSeries(years: series.years, values: values)
  }

  /// What real terms say, and when there are none.
  public static let account = MeasureAccount(
    name: "real-terms",
    title: .init(en: "Real terms", zhHans: "可比价（扣除价格因素）", zhHant: "可比價（扣除價格因素）"),
    formula: "x/D_t, D_t = Π CPI_s/100",
    letters: .init(
      en: """
        s the years after the base year up to t, CPI_s the price index of year s with the year \
        before = 100
        """,
      zhHans: "s为基年之后到t的各年，CPI_s为s年的价格指数（上年=100）",
      zhHant: "s為基年之後到t的各年，CPI_s為s年的價格指數（上年=100）"),
    meaning: .init(
      en: "What the figure would be at the prices of the base year, so that years can be compared.",
      zhHans: "把各年金额换算成基年价格，剔除物价上涨的影响，便于各年比较。",
      zhHant: "把各年金額換算成基年價格，剔除物價上漲的影響，便於各年比較。"),
    range: .init(
      en: "Any number, in money of the base year.", zhHans: "任意数，单位为基年价格的金额。",
      zhHant: "任意數，單位為基年價格的金額。"),
    undefined: .init(
      en: "No value from the first year on whose price index is missing, seen from the base year.",
      zhHans: "从基年算起，遇到某年缺少价格指数，该年及更远的年份均无结果。",
      zhHant: "從基年算起，遇到某年缺少價格指數，該年及更遠的年份均無結果。"),
    source: "ILO and others, Consumer Price Index Manual (2004), chapter 9: chained indices",
    peers: .init(
      en: "Dividing by the ratio of two indices of 'year before = 100' is a common mistake.",
      zhHans: "用两个“上年=100”指数之比来平减，是常见的错误。",
      zhHant: "用兩個「上年=100」指數之比來平減，是常見的錯誤。"))
}
