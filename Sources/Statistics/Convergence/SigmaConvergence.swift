import Glibc

/// σ-convergence: whether the dispersion over the same units falls from year to year.
///
/// R. J. Barro and X. Sala-i-Martin, “Convergence”, Journal of Political Economy 100 (1992), 223–251.
public struct SigmaConvergence: Sendable, Hashable {
  /// What is taken for dispersion.
  public enum Dispersion: String, Sendable, Hashable, CaseIterable {
    /// The standard deviation of ln x, divisor n.
    case standardDeviationOfLogarithms
    /// The standard deviation, divisor n, over the mean.
    case coefficientOfVariation
  }

  /// The years, ascending; parts of years lie between them: 2023.25.
  public let years: [Double]
  /// The dispersion of each year; a coefficient of variation is `meanNotPositive` or `totalZero`
  /// without a positive mean.
  public let dispersions: [Outcome]
  /// The places of the units used: those with a figure in every year, and for logarithms a positive
  /// one.
  public let used: [Int]
  /// The places of the units left out because they lack a figure in some year.
  public let incomplete: [Int]
  /// The places of the units left out because a figure is 0 or negative, which has no logarithm.
  public let notPositive: [Int]
  /// The line of dispersion over calendar years: a negative slope is convergence.
  ///
  /// `tooFewPeriods` for fewer than three years, or why a year has no dispersion. Its standard error
  /// and p take years for independent, which those of a panel are not.
  public let trend: Result<LinearFit, UndefinedReason>
  /// F = s₁²/s₂², the variance of ln x, divisor n − 1, of the first year over that of the last: above
  /// 1 is convergence.
  ///
  /// `zerosNotAllowed` when the dispersion is not that of logarithms and a unit used has a figure of 0
  /// or below, `noVariation` when the last year has none.
  public let varianceRatio: Outcome
  /// The two-sided probability of such a ratio or one as far below 1, by Fisher's F with n − 1 and
  /// n − 1 degrees of freedom.
  ///
  /// With the remark `periodsNotIndependent`: both years have the same units (F. R. Lichtenberg, The
  /// Review of Economics and Statistics 76 (1994), 576–579; M. A. Carree and L. Klomp, ibid. 79
  /// (1997), 683–686).
  public let varianceRatioP: Outcome

  /// The dispersion in each of `years`; `values` has for each year the figures of all units, in one
  /// order, where one that is not finite is missing.
  /// - Throws: `tooFewPeriods` for fewer than two years, `needsTwoUnits` when fewer than two units
  ///   are there in every year.
  public init(
    of values: [[Double]], years: [Double],
    by dispersion: Dispersion = .standardDeviationOfLogarithms
  ) throws(UndefinedReason) {
    let rows = zip(years, values).sorted { $0.0 < $1.0 }
    guard rows.count > 1 else { throw .tooFewPeriods }
    let units = rows.map(\.1.count).min() ?? 0
    var (used, incomplete, notPositive) = ([Int](), [Int](), [Int]())
    for unit in 0..<units {
      let own = rows.lazy.map { $0.1[unit] }
      if !own.allSatisfy(\.isFinite) {
        incomplete.append(unit)
      } else if dispersion == .standardDeviationOfLogarithms, !own.allSatisfy({ $0 > 0 }) {
        notPositive.append(unit)
      } else {
        used.append(unit)
      }
    }
    guard used.count > 1 else { throw .needsTwoUnits }
    // Sorted, so that the order of units does not show in the last bit.
    let balanced = rows.map { row in used.map { row.1[$0] }.sorted() }
    dispersions = balanced.map { row in
      switch dispersion {
      case .standardDeviationOfLogarithms:
        return Outcome(Moments(sorted: row.map { log($0) }).populationVariance.squareRoot())
      case .coefficientOfVariation: return Self.variation(row)
      }
    }
    self.years = rows.map(\.0)
    (self.used, self.incomplete, self.notPositive) = (used, incomplete, notPositive)
    trend = Self.trend(self.years, dispersions)
    (varianceRatio, varianceRatioP) = Self.ratio(balanced[0], balanced[balanced.count - 1])
  }

  private static func variation(_ row: [Double]) -> Outcome {
    let moments = Moments(sorted: row)
    guard moments.mean.isFinite else { return .undefined(.outOfRange) }
    if moments.mean == 0 { return .undefined(.totalZero) }
    guard moments.mean > 0 else { return .undefined(.meanNotPositive) }
    return Outcome(moments.populationVariance.squareRoot() / moments.mean)
  }

  private static func trend(_ years: [Double], _ dispersions: [Outcome])
    -> Result<LinearFit, UndefinedReason>
  {
    guard years.count > 2 else { return .failure(.tooFewPeriods) }
    if let reason = dispersions.lazy.compactMap(\.reason).first { return .failure(reason) }
    do {
      return .success(
        try LinearFit(zip(years, dispersions).map { ($0, $1.value ?? .nan) }))
    } catch { return .failure(error) }
  }

  private static func ratio(_ first: [Double], _ last: [Double]) -> (Outcome, Outcome) {
    guard let low = first.first, let other = last.first, low > 0, other > 0 else {
      return (.undefined(.zerosNotAllowed), .undefined(.zerosNotAllowed))
    }
    let early = Moments(sorted: first.map { log($0) }).sampleVariance
    let late = Moments(sorted: last.map { log($0) }).sampleVariance
    guard late > 0 else { return (.undefined(.noVariation), .undefined(.noVariation)) }
    let freedom = Double(first.count - 1)
    return (
      Outcome(early / late),
      Outcome(
        FisherF.twoSided(early / late, freedom, freedom), remark: .periodsNotIndependent)
    )
  }

  /// What this convergence says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "sigma",
    title: .init(en: "σ-convergence", zhHans: "σ收敛", zhHant: "σ收斂"),
    formula: "σ_t = sd(ln x_it), sd(x_it)/μ_t; σ_t = c + d·t, F = s_1²/s_T²",
    letters: .init(
      en: """
        the second if so chosen; sd over the villages i with divisor n, μ_t their mean, c + d·t \
        the trend, s² the variance of ln x in the first and the last year with divisor n − 1
        """,
      zhHans: "可选用第二式；sd为各村的标准差（除以n），μ_t为均值，c + d·t为趋势，s²为首末两年ln x的方差（除以n − 1）",
      zhHant: "可選用第二式；sd為各村的標準差（除以n），μ_t為平均數，c + d·t為趨勢，s²為首末兩年ln x的變異數（除以n − 1）"),
    meaning: .init(
      en: "Whether the villages' figures move closer together from year to year.",
      zhHans: "看各村之间的离散程度是否逐年缩小：逐年下降即为σ收敛。",
      zhHant: "看各村之間的離散程度是否逐年縮小：逐年下降即為σ收斂。"),
    range: .init(
      en: "Dispersion 0 (all equal) and up; a falling trend, or F above 1, is convergence.",
      zhHans: "离散程度不小于0，0表示完全相同；趋势为负或F大于1即为收敛。",
      zhHant: "離散程度不小於0，0表示完全相同；趨勢為負或F大於1即為收斂。"),
    undefined: .init(
      en: """
        Villages without a positive figure in every year are left out and listed; two or more must \
        remain. A trend needs three years.
        """,
      zhHans: "并非每年都有正数的村不参与计算并逐一列出；剩余须不少于两个村。趋势至少需要三年。",
      zhHant: "並非每年都有正數的村不參與計算並逐一列出；剩餘須不少於兩個村。趨勢至少需要三年。"),
    source: """
      R. J. Barro and X. Sala-i-Martin, Journal of Political Economy 100 (1992), 223–251; \
      F. R. Lichtenberg, The Review of Economics and Statistics 76 (1994), 576–579
      """,
    peers: .init(
      en:
        "The F test of REAT takes the years for independent; with the same villages they are not.",
      zhHans: "REAT的F检验把两个年份当作独立样本；同一批村的两年数据并不独立，p值仅供参考。",
      zhHant: "REAT的F檢驗把兩個年份當作獨立樣本；同一批村的兩年數據並不獨立，p值僅供參考。"))
}
