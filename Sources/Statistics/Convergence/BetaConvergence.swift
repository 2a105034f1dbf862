import Glibc

/// Absolute β-convergence: whether units that started lower grew faster.
///
/// (1/T) ln(x_T/x_0) = a + b ln x_0 by ordinary least squares over the units, T in calendar years, quarters and months being parts of one.
/// The curve a − ((1 − e^{−λT})/T) ln x_0 in the speed λ is the same line with
/// b = −(1 − e^{−λT})/T; wherever there is such a λ, non-linear least squares find that of this line.
///
/// R. J. Barro and X. Sala-i-Martin, “Convergence”, Journal of Political Economy 100 (1992), 223–251;
/// X. Sala-i-Martin, “The Classical Approach to Convergence Analysis”, The Economic Journal 106
/// (1996), 1019–1036.
public struct BetaConvergence: Sendable, Hashable {
  /// The line of yearly growth over ln x_0: its slope is b, its intercept a.
  public let fit: LinearFit
  /// T, the calendar years from the first period to the second.
  public let years: Double
  /// The places of the units left out because a figure is 0 or negative, which has no logarithm.
  public let notPositive: [Int]
  /// The places of the units left out because they lack a figure.
  public let missing: [Int]

  /// The regression over the units with figures `first` and, `years` calendar years later, `second`,
  /// unit by unit; a figure that is not finite is missing.
  /// - Throws: `tooFewPeriods` for less than a year, `tooFewUnits` for fewer than three units,
  ///   `noVariation` when all began at the same figure.
  public init(from first: [Double], to second: [Double], years: Double) throws(UndefinedReason) {
    guard years.isFinite, years >= 1 else { throw .tooFewPeriods }
    var points: [(x: Double, y: Double)] = []
    var (notPositive, missing) = ([Int](), [Int]())
    for place in 0..<max(first.count, second.count) {
      let old = place < first.count ? first[place] : .nan
      let new = place < second.count ? second[place] : .nan
      if !old.isFinite || !new.isFinite {
        missing.append(place)
      } else if old <= 0 || new <= 0 {
        notPositive.append(place)
      } else {
        points.append((log(old), (log(new) - log(old)) / years))
      }
    }
    fit = try LinearFit(points)
    self.years = years
    self.notPositive = notPositive
    self.missing = missing
  }

  /// b: negative when units that started lower grew faster.
  public var coefficient: Double { fit.slope }

  /// λ = −ln(1 + bT)/T, the share of the distance to the common level that is made up in a year.
  /// - Returns: `noConvergence` when b ≥ 0, or when b ≤ −1/T, which no speed brings about.
  public var speed: Outcome {
    guard fit.slope < 0, 1 + fit.slope * years > 0 else { return .undefined(.noConvergence) }
    return Outcome(-log1p(fit.slope * years) / years)
  }

  /// The standard error of the speed, that of b over 1 + bT, as non-linear least squares give it.
  public var speedError: Outcome {
    guard speed.value != nil else { return speed }
    return Outcome(fit.slopeError / (1 + fit.slope * years))
  }

  /// ln 2/λ, the years in which half of the distance is made up; undefined as the speed.
  public var halfLife: Outcome {
    guard case .value(let speed, _) = speed else { return speed }
    return Outcome(M_LN2 / speed)
  }

  /// What this convergence says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "beta",
    title: .init(en: "β-convergence", zhHans: "β收敛（绝对）", zhHant: "β收斂（絕對）"),
    formula: "(1/T)·ln(x_T/x_0) = a + b·ln x_0, λ = −ln(1 + b·T)/T, ln 2/λ",
    letters: .init(
      en: "λ the speed, the last the half-life; T in calendar years",
      zhHans: "λ为收敛速度，末式为半衰期；T为日历年数",
      zhHant: "λ為收斂速度，末式為半衰期；T為日曆年數"),
    meaning: .init(
      en: """
        Negative b: villages that started lower grew faster. The half-life tells in how many years \
        half of the gap would be gone.
        """,
      zhHans: "b为负：起点低的村增长更快，在追赶。半衰期表示照此速度，差距缩小一半需要多少年。",
      zhHant: "b為負：起點低的村成長更快，在追趕。半衰期表示照此速度，差距縮小一半需要多少年。"),
    range: .init(
      en: "Any number; below 0 convergence, above 0 divergence.",
      zhHans: "任意数；小于0为收敛，大于0为发散。", zhHant: "任意數；小於0為收斂，大於0為發散。"),
    undefined: .init(
      en: """
        Villages with 0 or negative figures are left out and listed; three or more must remain, with \
        different starts. There is no speed or half-life without convergence.
        """,
      zhHans: "有0或负值的村不参与计算并逐一列出；剩余须不少于三个村且起点不全相同。不收敛时没有收敛速度和半衰期。",
      zhHant: "有0或負值的村不參與計算並逐一列出；剩餘須不少於三個村且起點不全相同。不收斂時沒有收斂速度和半衰期。"),
    source: """
      R. J. Barro and X. Sala-i-Martin, Journal of Political Economy 100 (1992), 223–251; \
      X. Sala-i-Martin, The Economic Journal 106 (1996), 1019–1036
      """,
    peers: .init(
      en:
        "REAT prints −ln(1 + b)/T as the speed, which divides by T twice: about a hundredth of it.",
      zhHans: "REAT输出的收敛速度用−ln(1+b)/T，多除了一次T，结果仅约为百分之一。",
      zhHant: "REAT輸出的收斂速度用−ln(1+b)/T，多除了一次T，結果僅約為百分之一。"))
}
