import Testing
import TestSupport

@testable import Statistics

private let extremes: [Double] = [
  0, -0.0, 1, -1, 2, 100, 1e-300, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e154, -1e154,
  1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .nan, .infinity, -.infinity,
]

private func isSound(_ outcome: Outcome) -> Bool { outcome.value?.isFinite ?? true }

@Test("Whatever the figures, no method gives a number that is none")
func extremeFigures() {
  var seed = RepeatableRandom(67)
  var numbers = 0
  for _ in 0..<400 {
    let count = Int.random(in: 0...7, using: &seed)
    // Sometimes all, sometimes a few different ones.
    let pool = Array(extremes.shuffled(using: &seed).prefix(Int.random(in: 1...17, using: &seed)))
    let row = { (seed: inout RepeatableRandom) in
      (0..<count).map { _ in pool[Int.random(in: 0..<pool.count, using: &seed)] }
    }
    let (one, two, three) = (row(&seed), row(&seed), row(&seed))
    let years = (0..<count).map { _ in Int.random(in: 2000...2008, using: &seed) }
    var outcomes: [Outcome] = []
    let series = YearSeries(years: years, values: one)
    outcomes += GrowthRate.yearly(of: series) + [CompoundGrowth.rate(of: series)]
    let chain = PriceChain(index: YearSeries(years: years, values: two), base: 2003)
    outcomes += (1998...2010).map { chain.real(one.first ?? 1, of: $0) }
    if count > 3 {
      let progress = TargetProgress(actual: one[0], target: two[0])
      outcomes += [
        progress.attainment, progress.gap, progress.neededGrowth(years: 3),
        progress.aheadOfTime(elapsed: two[1]),
        CatchUp.years(own: one[0], growth: two[0], other: one[1], growth: two[1]),
      ]
    }
    if let parts = try? GrowthContribution(from: one, to: two) {
      #expect(parts.base.isFinite && parts.change.isFinite)
      #expect(parts.parts.allSatisfy { $0?.change.isFinite ?? true })
      outcomes +=
        [parts.growth] + parts.parts.compactMap(\.self).flatMap { [$0.share, $0.rate, $0.pull] }
    }
    outcomes += [RankCorrelation.kendall(one, two), RankCorrelation.spearman(one, two)]
    if let beta = try? BetaConvergence(from: one, to: two, years: 3) {
      outcomes += [beta.speed, beta.speedError, beta.halfLife, beta.fit.p, beta.fit.rSquared]
      #expect(beta.coefficient.isFinite && beta.fit.intercept.isFinite)
      #expect(beta.fit.slopeError.isFinite)
    }
    for dispersion in SigmaConvergence.Dispersion.allCases {
      if let sigma = try? SigmaConvergence(
        of: [one, two, three], years: [1, 2, 4], by: dispersion)
      {
        outcomes += sigma.dispersions + [sigma.varianceRatio, sigma.varianceRatioP]
      }
    }
    for weights in [nil, three] {
      if let index = try? ConcentrationIndex(of: one, rankedBy: two, weights: weights) {
        outcomes += [
          index.index, index.erreygers(within: 0...100), index.wagstaff(within: 0...100),
          index.erreygers(within: -.greatestFiniteMagnitude ... .greatestFiniteMagnitude),
        ]
      }
      let sample = weights.map { Sample(one, weights: $0) } ?? Sample(one)
      outcomes += BandwidthRule.allCases.map { $0.bandwidth(of: sample) }
      outcomes += GiniError.allCases.map { $0.standardError(of: sample) }
      outcomes += [Jackknife().standardError(of: sample, InequalityMeasure.mean.compute)]
      if let interval = try? Jackknife().interval(of: sample, InequalityMeasure.mean.compute) {
        #expect(interval.lower.isFinite && interval.upper.isFinite)
      }
      if let density = try? KernelDensity(of: sample) {
        #expect(density.heights.allSatisfy { $0.isFinite && $0 >= 0 }, "\(one) \(three)")
        #expect((0...1.000001).contains(density.shareBelowZero), "\(one) \(three)")
      }
    }
    #expect(outcomes.allSatisfy(isSound), "\(one) \(two) \(three) \(years)")
    numbers += outcomes.count { $0.value != nil }
  }
  #expect(numbers > 2000)
}
