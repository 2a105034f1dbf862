import Foundation
import Statistics
import Testing
import TestSupport

@Test(
  "β-convergence is that of REAT and statsmodels",
  arguments: GrowthReferences.of(
    "beta_ols_coef", "beta_ols_se", "beta_ols_alpha", "beta_ols_p", "beta_ols_r2", "beta_speed"))
func betaReferences(_ reference: GrowthReferences.Reference) throws {
  let beta = try BetaConvergence(
    from: reference.samples[0], to: reference.samples[1], years: reference.years)
  let found: Double? =
    switch reference.measure {
    case "beta_ols_coef": beta.coefficient
    case "beta_ols_se": beta.fit.slopeError
    case "beta_ols_alpha": beta.fit.intercept
    case "beta_ols_p": beta.fit.p.value
    case "beta_ols_r2": beta.fit.rSquared.value
    default: beta.speed.value
    }
  // REAT fits the speed step by step, to six digits.
  let tolerance = reference.measure == "beta_speed" ? 1e-6 : 1e-9
  #expect(isNear(try #require(found), reference.values[0], tolerance))
}

@Test("The speed is −ln(1 + bT)/T, not what REAT prints (B4)")
func speedOfConvergence() throws {
  // US states 1929–2009: REAT's lambda of 0.000115 would be a half-life of 6,030 years, not 42.
  let states = try BetaConvergence(
    from: GrowthReferences.sample("usjoin-1929"), to: GrowthReferences.sample("usjoin-2009"),
    years: 80)
  let speed = try #require(states.speed.value)
  #expect(abs(speed - 0.016472) < 1e-6)
  #expect(!isNear(speed, 0.0001149420633168334, 0.5))
  #expect(abs(try #require(states.halfLife.value) - 42.08) < 0.01)
  let mexico = try BetaConvergence(
    from: GrowthReferences.sample("mexico-1940"), to: GrowthReferences.sample("mexico-2000"),
    years: 60)
  #expect(!isNear(try #require(mexico.speed.value), 0.00012135411223358869, 0.5))
}

@Test("Units that close the same share of their distance every year have that speed")
func knownSpeed() throws {
  // Closed form: ln x_T = 3 + (ln x_0 − 3) e^{−λT} has slope −(1 − e^{−λT})/T and speed λ.
  for (lambda, years) in [(0.02, 10.0), (0.1, 7.25), (0.3, 20)] {
    let first = [2.0, 5, 9, 30, 70, 400]
    let rest = exp(-lambda * years)
    let second = first.map { exp(3 + (log($0) - 3) * rest) }
    let beta = try BetaConvergence(from: first, to: second, years: years)
    #expect(isNear(try #require(beta.speed.value), lambda, 1e-8))
    #expect(isNear(try #require(beta.halfLife.value), log(2) / lambda, 1e-8))
    #expect(isNear(beta.coefficient, -(1 - rest) / years, 1e-9))
    #expect(isNear(try #require(beta.fit.rSquared.value), 1, 1e-9))
  }
}

@Test("The error of the speed is what the error of b makes of it")
func errorOfSpeed() throws {
  let beta = try BetaConvergence(
    from: GrowthReferences.sample("usjoin-1929"), to: GrowthReferences.sample("usjoin-2009"),
    years: 80)
  let speed = { (b: Double) in -log(1 + b * 80) / 80 }
  let slope = (speed(beta.coefficient - 1e-7) - speed(beta.coefficient + 1e-7)) / 2e-7
  #expect(isNear(try #require(beta.speedError.value), slope * beta.fit.slopeError, 1e-6))
}

@Test("Without convergence there is no speed and no half-life")
func noSpeed() throws {
  let apart = try BetaConvergence(from: [1, 2, 4, 8], to: [1, 3, 9, 27], years: 5)
  #expect(apart.coefficient > 0)
  #expect(apart.speed == .undefined(.noConvergence))
  #expect(apart.speedError == .undefined(.noConvergence))
  #expect(apart.halfLife == .undefined(.noConvergence))
  // The order turned round: 1 + bT < 0.
  let turned = try BetaConvergence(from: [1, 2, 4, 8], to: [9, 8, 3, 1], years: 5)
  #expect(1 + turned.coefficient * 5 < 0)
  #expect(turned.speed == .undefined(.noConvergence))
  let same = try BetaConvergence(from: [1, 2, 4], to: [2, 4, 8], years: 3)
  #expect(abs(same.coefficient) < 1e-15)
}

@Test("Figures without a logarithm, and missing ones, are left out by name")
func leftOutOfBeta() throws {
  let first = [1, 0, 3, .nan, 5, -2, 7.0]
  let second = [4, 2, 6, 1, 0, 3, 9.0, 5]
  let beta = try BetaConvergence(from: first, to: second, years: 4)
  #expect(beta.notPositive == [1, 4, 5])
  #expect(beta.missing == [3, 7])
  #expect(beta.fit == (try BetaConvergence(from: [1, 3, 7], to: [4, 6, 9], years: 4)).fit)
  #expect(throws: UndefinedReason.tooFewUnits) {
    try BetaConvergence(from: [1, 2], to: [2, 3], years: 4)
  }
  #expect(throws: UndefinedReason.noVariation) {
    try BetaConvergence(from: [2, 2, 2], to: [2, 3, 4], years: 4)
  }
  #expect(throws: UndefinedReason.tooFewPeriods) {
    try BetaConvergence(from: [1, 2, 3], to: [2, 3, 4], years: 0)
  }
}

@Test("σ-convergence is that of REAT", arguments: GrowthReferences.of("sigma_sd_log", "sigma_cv"))
func sigmaReferences(_ reference: GrowthReferences.Reference) throws {
  let sigma = try SigmaConvergence(
    of: reference.samples, years: [0, reference.years],
    by: reference.measure == "sigma_cv" ? .coefficientOfVariation : .standardDeviationOfLogarithms)
  let found = sigma.dispersions.compactMap(\.value)
  #expect(found.count == 2)
  for (one, other) in zip(found, reference.values) { #expect(isNear(one, other)) }
}

@Test(
  "The ratio of variances is that of R's var.test", arguments: GrowthReferences.of("sigma_F_test"))
func varianceRatioReferences(_ reference: GrowthReferences.Reference) throws {
  let sigma = try SigmaConvergence(of: reference.samples, years: [0, reference.years])
  #expect(isNear(try #require(sigma.varianceRatio.value), reference.values[0]))
  #expect(isNear(try #require(sigma.varianceRatioP.value), reference.values[1]))
  guard case .value(_, let remark) = sigma.varianceRatioP else { return }
  #expect(remark == .periodsNotIndependent)
}

@Test(
  "The dispersion of logarithms is that of REAT's sd2", arguments: GrowthReferences.of("sd_log"))
func logarithmReferences(_ reference: GrowthReferences.Reference) throws {
  let sigma = try SigmaConvergence(
    of: [reference.samples[0], reference.samples[0]], years: [1, 2])
  #expect(isNear(try #require(sigma.dispersions[0].value), reference.values[0]))
}

@Test("The trend of dispersion counts calendar years, over units that are there every year")
func sigmaTrend() throws {
  // ln x = ±d: the dispersion is d. Closed form: 0.9, 0.7, 0.2 in 2000, 2001 and 2005.
  let row = { (d: Double, extra: [Double]) in [exp(-d), exp(d)] + extra }
  let sigma = try SigmaConvergence(
    of: [row(0.9, [1, .nan, 0]), row(0.2, [3, 2, 1]), row(0.7, [.nan, 2, 5])],
    years: [2000, 2005, 2001])
  #expect(sigma.years == [2000, 2001, 2005])
  #expect(sigma.used == [0, 1])
  #expect(sigma.incomplete == [2, 3])
  #expect(sigma.notPositive == [4])
  for (one, other) in zip(sigma.dispersions, [0.9, 0.7, 0.2]) {
    #expect(isNear(try #require(one.value), other, 1e-14))
  }
  let trend = try sigma.trend.get()
  // Slope Σ(t − 2)(d − 0.6)/Σ(t − 2)² over t = 0, 1, 5; residuals by hand.
  #expect(isNear(trend.slope, (-2 * 0.3 - 1 * 0.1 + 3 * -0.4) / 14, 1e-13))
  let residuals = [
    0.3 - 0.1357142857142857 * 2, 0.1 - 0.1357142857142857, -0.4 + 0.4071428571428571,
  ]
  let squares = residuals.map { $0 * $0 }.reduce(0, +)
  #expect(isNear(trend.slopeError, (squares / 14).squareRoot(), 1e-9))
  // With one degree of freedom Student's t is Cauchy's distribution.
  let t = trend.slope / trend.slopeError
  #expect(isNear(try #require(trend.p.value), 1 - 2 / .pi * atan(abs(t)), 1e-9))
}

@Test("Where dispersion has no trend or ratio it says why")
func sigmaEdges() throws {
  let two = try SigmaConvergence(of: [[1, 2], [2, 3]], years: [1, 2])
  #expect(two.trend == .failure(.tooFewPeriods))
  let level = try SigmaConvergence(of: [[1, 2], [2, 2], [3, 3]], years: [1, 2, 3])
  #expect(level.dispersions[1] == .value(0))
  #expect(level.varianceRatio == .undefined(.noVariation))
  let loss = try SigmaConvergence(
    of: [[-1, 2], [-2, 2], [-3, 2]], years: [1, 2, 3], by: .coefficientOfVariation)
  #expect(
    loss.dispersions.dropFirst() == [.undefined(.totalZero), .undefined(.meanNotPositive)])
  #expect(loss.trend == .failure(.totalZero))
  #expect(loss.varianceRatio == .undefined(.zerosNotAllowed))
  #expect(throws: UndefinedReason.tooFewPeriods) { try SigmaConvergence(of: [[1, 2]], years: [1]) }
  #expect(throws: UndefinedReason.needsTwoUnits) {
    try SigmaConvergence(of: [[1, 0], [1, 2]], years: [1, 2])
  }
}

@Test("Convergence does not depend on the order of units or the unit of money")
func convergenceLaws() throws {
  var seed = RepeatableRandom(11)
  for _ in 0..<100 {
    let count = Int.random(in: 3...40, using: &seed)
    let rows = (0..<4).map { _ in randomFigures(count, zeros: false, &seed) }
    let order = Array(0..<count).shuffled(using: &seed)
    let turned = rows.map { row in order.map { row[$0] } }
    for dispersion in SigmaConvergence.Dispersion.allCases {
      let sigma = try SigmaConvergence(of: rows, years: [1, 2, 3, 5], by: dispersion)
      let other = try SigmaConvergence(of: turned, years: [1, 2, 3, 5], by: dispersion)
      #expect(sigma.dispersions == other.dispersions && sigma.trend == other.trend)
      let scaled = try SigmaConvergence(
        of: rows.map { $0.map { $0 * 1e4 } }, years: [1, 2, 3, 5], by: dispersion)
      for (one, two) in zip(sigma.dispersions, scaled.dispersions) {
        #expect(isNear(try #require(one.value), try #require(two.value), 1e-11))
      }
    }
    guard Set(rows[0]).count > 1 else { continue }
    let beta = try BetaConvergence(from: rows[0], to: rows[1], years: 3)
    #expect(beta == (try BetaConvergence(from: turned[0], to: turned[1], years: 3)))
    let scaled = try BetaConvergence(
      from: rows[0].map { $0 * 1e4 }, to: rows[1].map { $0 * 1e4 }, years: 3)
    #expect(isNear(beta.coefficient, scaled.coefficient, 1e-8))
  }
}
