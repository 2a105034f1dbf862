import Foundation
import Testing

@testable import Statistics

@Test("Student's t has its closed forms for 1, 2 and 4 degrees of freedom")
func studentClosedForms() {
  for t in [0, 1e-8, 0.3, 1, 2.5, 40, 1e6] {
    // One: Cauchy; written so that far tails keep their digits.
    #expect(isNear(StudentT.twoSided(t, freedom: 1), 2 / .pi * atan2(1, t), 1e-12), "\(t)")
    // Two: 1 − t/√(2 + t²) = 2/((2 + t²)(1 + t/√(2 + t²))).
    let root = (2 + t * t).squareRoot()
    #expect(isNear(StudentT.twoSided(t, freedom: 2), 2 / (root * (root + t)), 1e-12), "\(t)")
    // Four: with s = t/√(4 + t²), 1 − s(1 + (1 − s²)/2).
    let s = t / (4 + t * t).squareRoot()
    if t < 10 {
      #expect(
        abs(StudentT.twoSided(t, freedom: 4) - (1 - s * (1 + (1 - s * s) / 2))) < 1e-13, "\(t)")
    }
  }
  #expect(StudentT.twoSided(.infinity, freedom: 3) == 0)
  #expect(StudentT.twoSided(0, freedom: 3) == 1)
  // Many degrees of freedom: the normal distribution, two-sided 5 % at 1.95996….
  #expect(isNear(StudentT.twoSided(1.959963984540054, freedom: 1e7), 0.05, 1e-6))
}

@Test("The critical t is the inverse; 12.706 and 4.303 for 1 and 2 degrees of freedom")
func studentCritical() {
  #expect(isNear(StudentT.critical(0.05, freedom: 1), 1 / tan(.pi * 0.025), 1e-12))
  #expect(
    isNear(StudentT.critical(0.05, freedom: 2), 0.95 * (2 / (1 - 0.95 * 0.95)).squareRoot(), 1e-12))
  for freedom in [1.0, 3, 30, 7744] {
    for p in [0.5, 0.05, 0.001] {
      let t = StudentT.critical(p, freedom: freedom)
      #expect(isNear(StudentT.twoSided(t, freedom: freedom), p, 1e-10))
    }
  }
}

@Test("Fisher's F: the closed form for 2 and 2, its mirror, and the square of t")
func fisherClosedForms() {
  for ratio in [0.01, 0.5, 1, 3, 200] {
    // P(F > x) = 1/(1 + x).
    let above = 1 / (1 + ratio)
    #expect(isNear(FisherF.twoSided(ratio, 2, 2), 2 * min(above, 1 - above), 1e-12))
    #expect(isNear(FisherF.twoSided(ratio, 7, 12), FisherF.twoSided(1 / ratio, 12, 7), 1e-12))
    // t² with ν degrees of freedom is F with 1 and ν.
    let upper = StudentT.twoSided(ratio.squareRoot(), freedom: 9)
    #expect(isNear(FisherF.twoSided(ratio, 1, 9), 2 * min(upper, 1 - upper), 1e-9))
  }
  #expect(FisherF.twoSided(.infinity, 3, 3) == 0)
}

@Test("The normal distribution and its inverse agree, far into both tails")
func normalInverse() {
  for p in [1e-300, 1e-20, 1e-8, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999_999] {
    #expect(isNear(NormalDistribution.below(NormalDistribution.quantile(p)), p, 1e-12), "\(p)")
  }
  #expect(isNear(NormalDistribution.quantile(0.975), 1.959963984540054, 1e-14))
  #expect(NormalDistribution.quantile(0.5) == 0)
}

@Test("A line by hand, through all points, level, and none")
func lineFit() throws {
  // R: lm(c(1, 3, 2, 5) ~ c(0, 1, 2, 3)): 1.1 + 1.1x; residual squares 2.7, worked by hand.
  let fit = try LinearFit([(0, 1), (1, 3), (2, 2), (3, 5)])
  #expect(isNear(fit.slope, 1.1, 1e-14) && isNear(fit.intercept, 1.1, 1e-14))
  #expect(isNear(fit.slopeError, (2.7 / 2 / 5).squareRoot(), 1e-13))
  #expect(isNear(try #require(fit.rSquared.value), 1 - 2.7 / 8.75, 1e-13))
  // Two degrees of freedom: Student's closed form.
  let t = 1.1 / (2.7 / 2 / 5).squareRoot()
  #expect(isNear(try #require(fit.p.value), 1 - t / (2 + t * t).squareRoot(), 1e-12))
  #expect(try LinearFit([(1, 2), (2, 4), (4, 8)]).p.value == 0)
  let level = try LinearFit([(1, 2.3), (2, 2.3), (4, 2.3)])
  #expect(level.slope == 0 && level.p == .undefined(.noVariation))
  #expect(level.rSquared == .undefined(.noVariation))
  #expect(throws: UndefinedReason.tooFewUnits) { try LinearFit([(1, 2), (2, 4), (.nan, 4)]) }
  #expect(throws: UndefinedReason.noVariation) { try LinearFit([(1, 2), (1, 4), (1, 5)]) }
}

@Test("A line has intervals and residuals as by hand, and a correlation with its sign")
func intervalsOfLines() throws {
  // x̄ = 1.5, Σ(x − x̄)² = 5, slope 1.1, intercept 1.1, residuals −0.1, 0.8, −1.3, 0.6: s² = 2.7/2.
  let fit = try LinearFit([(0, 1), (1, 3), (2, 2), (3, 5)])
  #expect(abs(fit.residualDeviation - 1.35.squareRoot()) < 1e-12)
  // Student's t with two degrees of freedom is exceeded with 5 % at 4.302652729911275.
  let t = 4.302652729911275
  let reach = t * (1.35 / 5).squareRoot()
  #expect(abs(fit.slopeInterval().lowerBound - (1.1 - reach)) < 1e-9)
  #expect(abs(fit.slopeInterval().upperBound - (1.1 + reach)) < 1e-9)
  let bands = fit.meanIntervals(at: [1.5, 3])
  #expect(abs(bands[0].upperBound - (2.75 + t * (1.35 / 4).squareRoot())) < 1e-9)
  #expect(abs(bands[1].lowerBound - (4.4 - t * (1.35 * (0.25 + 2.25 / 5)).squareRoot())) < 1e-9)
  let r = 5.5 / (5 * 8.75).squareRoot()
  #expect(abs(try #require(fit.correlation.value) - r) < 1e-12)
  let down = try LinearFit([(0, -1), (1, -3), (2, -2), (3, -5)])
  #expect(abs(try #require(down.correlation.value) + r) < 1e-12)
  // 0.6 over s·√(1 − 0.7) at the last point.
  let last = try #require(fit.studentizedResidual(x: 3, y: 5))
  #expect(abs(last - 0.6 / (1.35 * 0.3).squareRoot()) < 1e-12)
  #expect(try LinearFit([(1, 2), (2, 4), (4, 8)]).studentizedResidual(x: 1, y: 2) == nil)
}

@Test("Intervals of a line are ranges whatever the place and the level")
func wildIntervals() throws {
  let fit = try LinearFit([(1, 2), (2, 2.5), (3, 4), (4, 4.2)])
  let flat = try LinearFit([(1, 2), (2, 3), (3, 2)])
  let wild = [Double.nan, .infinity, -.infinity, 1e308, -1e308, 0, 1, 2, -1]
  for level in wild {
    for line in [fit, flat] {
      #expect(line.slopeInterval(level: level).contains(line.slope))
      #expect(line.meanIntervals(at: wild, level: level).count == wild.count)
    }
  }
  #expect(fit.meanIntervals(at: [.nan]) == [-.infinity ... .infinity])
  #expect(fit.slopeInterval(level: .nan) == fit.slopeInterval(level: 0.95))
}
