import Foundation
import Statistics
import Testing
import TestSupport

@Test("Growth needs a positive base; a change of sign has a word instead")
func growthRates() {
  #expect(GrowthRate.growth(from: 80, to: 100) == .value(0.25))
  #expect(GrowthRate.growth(from: 80, to: 0) == .value(-1))
  #expect(GrowthRate.growth(from: 80, to: -40) == .value(-1.5))
  #expect(GrowthRate.growth(from: 0, to: 5) == .undefined(.baseNotPositive))
  #expect(GrowthRate.growth(from: -5, to: 5) == .undefined(.baseNotPositive))
  #expect(GrowthRate.growth(from: .nan, to: 5) == .undefined(.baseNotPositive))
  #expect(GrowthRate.growth(from: 5, to: .nan) == .undefined(.noData))
  #expect(GrowthRate.growth(from: .leastNonzeroMagnitude, to: 1e300) == .undefined(.outOfRange))
  let words: [(Double, Double, AbsoluteChange?)] = [
    (-5, 3, .lossToProfit), (-5, 0, .lossToProfit), (5, -3, .profitToLoss), (0, -3, .profitToLoss),
    (-5, -3, .lossNarrowed), (-5, -9, .lossWidened), (0, 4, .fromNothing), (5, 9, nil), (0, 0, nil),
    (-3, -3, nil), (.nan, 3, nil),
  ]
  for (base, value, word) in words {
    #expect(AbsoluteChange(from: base, to: value) == word, "\(base) \(value)")
  }
}

@Test("Years that are not consecutive are not taken for consecutive (B5)")
func growthOverGaps() {
  // REAT grows from 1992 to 1994 as if it were one year.
  let series = YearSeries(years: [1995, 1992, 1994, 1993, 1994], values: [242, 100, 220, .nan, 7])
  #expect(series.years == [1992, 1994, 1995])
  #expect(series.values == [100, 220, 242])
  #expect(series[1993] == nil && series[1994] == 220 && series[2000] == nil)
  #expect(
    GrowthRate.yearly(of: series)
      == [.undefined(.baseNotPositive), .undefined(.baseNotPositive), .value(0.1)])
  // Three calendar years, though there are two steps between three figures.
  let steady = CompoundGrowth.rate(of: series).value ?? .nan
  #expect(abs(pow(1 + steady, 3) - 2.42) < 1e-14)
  #expect(GrowthRate.yearly(of: YearSeries(years: [.min, .max], values: [1, 2])).count == 2)
}

@Test("Compound growth is that which leads from the first figure to the last")
func compoundGrowth() throws {
  var seed = RepeatableRandom(3)
  for _ in 0..<100 {
    let (base, rate) = (
      Double.random(in: 1...1e6, using: &seed), Double.random(in: -0.5...0.5, using: &seed)
    )
    let years = Int.random(in: 1...40, using: &seed)
    let end = base * pow(1 + rate, Double(years))
    let found = CompoundGrowth.rate(from: base, to: end, years: Double(years))
    #expect(isNear(try #require(found.value), rate, 1e-9))
  }
  let cases: [(Double, Double, Double, UndefinedReason)] = [
    (0, 5, 3, .baseNotPositive), (-1, 5, 3, .baseNotPositive), (5, 0, 3, .zerosNotAllowed),
    (5, -1, 3, .negativeValues), (5, 6, 0, .tooFewPeriods), (5, 6, .nan, .tooFewPeriods),
    (5, .nan, 1, .noData),
  ]
  for (base, value, years, reason) in cases {
    #expect(CompoundGrowth.rate(from: base, to: value, years: years) == .undefined(reason))
  }
  #expect(CompoundGrowth.rate(of: YearSeries(years: [], values: [])) == .undefined(.noData))
  #expect(
    CompoundGrowth.rate(of: YearSeries(years: [1], values: [4])) == .undefined(.tooFewPeriods))
}

@Test("Contributions add up to 1, pulled points to the growth")
func contributionsAddUp() throws {
  var seed = RepeatableRandom(17)
  var told = 0
  for _ in 0..<300 {
    let count = Int.random(in: 1...30, using: &seed)
    let first = randomFigures(count, zeros: true, &seed)
    let second = first.map { $0 * Double.random(in: 0.8...1.5, using: &seed) + 1 }
    let contribution = try GrowthContribution(from: first, to: second)
    let parts = contribution.parts.compactMap(\.self)
    let growth = try #require(
      first.contains { $0 > 0 } ? contribution.growth.value : contribution.growth.value ?? 0)
    guard first.contains(where: { $0 > 0 }) else { continue }
    #expect(abs(parts.compactMap(\.pull.value).reduce(0, +) - growth) < 1e-12)
    guard parts[0].share.value != nil else { continue }
    told += 1
    #expect(abs(parts.compactMap(\.share.value).reduce(0, +) - 1) < 1e-11)
    let order = Array(0..<count).shuffled(using: &seed)
    let turned = try GrowthContribution(
      from: order.map { first[$0] }, to: order.map { second[$0] })
    #expect(turned.parts == order.map { contribution.parts[$0] })
  }
  #expect(told > 200)
}

@Test("A contribution is suppressed where it would mislead, with the reason")
func suppressedContributions() throws {
  // Worked by hand: 100 to 110; one part fell.
  let mixed = try GrowthContribution(from: [60, 40, .nan], to: [75, 35, 3])
  #expect(mixed.base == 100 && mixed.change == 10 && mixed.growth == .value(0.1))
  #expect(mixed.missing == [2] && mixed.parts[2] == nil)
  #expect(mixed.parts[0]?.share == .value(1.5) && mixed.parts[0]?.rate == .value(1.5))
  #expect(mixed.parts[0]?.pull == .value(0.15))
  #expect(mixed.parts[1]?.share == .value(-0.5))
  #expect(mixed.parts[1]?.rate == .undefined(.movedAgainstTotal))
  #expect(mixed.parts[1]?.pull == .value(-0.05))
  // The total moved by 0.05 %.
  let level = try GrowthContribution(from: [1000, 1000], to: [1000.5, 1000.5])
  #expect(level.parts[0]?.rate == .undefined(.changeTooSmall))
  #expect(level.parts[0]?.pull == .value(0.00025))
  // It moved by 1 %, but the parts by 29 % and −28 %.
  let cancelled = try GrowthContribution(from: [50, 50], to: [79, 22])
  #expect(cancelled.parts.allSatisfy { $0?.rate == .undefined(.changeTooSmall) })
  let unchanged = try GrowthContribution(from: [0, 5], to: [0, 5])
  #expect(unchanged.parts[0]?.share == .undefined(.changeTooSmall))
  // From a loss: there is no growth, and shares of the change only.
  let loss = try GrowthContribution(from: [-30, 10], to: [20, 20])
  #expect(loss.growth == .undefined(.baseNotPositive))
  #expect(loss.parts[0]?.rate == .undefined(.baseNotPositive))
  #expect(loss.parts[0]?.pull == .undefined(.baseNotPositive))
  #expect(loss.parts[0]?.share.value == 50.0 / 60)
  #expect(throws: UndefinedReason.noData) { try GrowthContribution(from: [.nan], to: [1]) }
}

@Test("Prices chain from the base year both ways, and break at a missing index")
func priceChain() throws {
  let index = YearSeries(
    years: [2016, 2017, 2018, 2019, 2021, 2022], values: [102, 101, 103, 98, 105, 110])
  let chain = PriceChain(index: index, base: 2017)
  #expect(chain.deflator(of: 2017) == .value(1))
  let expected: [(Int, Double)] = [
    (2018, 1.03), (2019, 1.03 * 0.98), (2016, 1 / 1.01), (2015, 1 / 1.01 / 1.02),
  ]
  for (year, deflator) in expected {
    #expect(isNear(try #require(chain.deflator(of: year).value), deflator, 1e-14), "\(year)")
  }
  for year in [2020, 2021, 2022, 2014, .min, .max] {
    #expect(chain.deflator(of: year) == .undefined(.noPriceIndex), "\(year)")
  }
  #expect(isNear(try #require(chain.real(103, of: 2018).value), 100, 1e-14))
  #expect(chain.real(.nan, of: 2018) == .undefined(.noData))
  #expect(chain.real(5, of: 2021) == .undefined(.noPriceIndex))
  let real = chain.real(YearSeries(years: [2016, 2017, 2020], values: [100, 100, 100]))
  #expect(real.years == [2016, 2017])
  // Another base year changes all figures by one factor.
  let other = PriceChain(index: index, base: 2019)
  let factor = try #require(chain.deflator(of: 2019).value)
  for year in 2015...2019 {
    let (one, two) = (chain.real(7, of: year).value, other.real(7, of: year).value)
    #expect(isNear(try #require(one) * factor, try #require(two), 1e-13))
  }
  #expect(
    PriceChain(index: YearSeries(years: [2018], values: [0]), base: 2017).deflator(of: 2018)
      == .undefined(.noPriceIndex))
}

@Test("Targets: attainment, gap, needed growth, ahead of time")
func targets() throws {
  let progress = TargetProgress(actual: 60, target: 80)
  #expect(progress.attainment == .value(0.75))
  #expect(progress.gap == .value(20))
  #expect(progress.aheadOfTime(elapsed: 0.5) == .value(0.25))
  #expect(progress.aheadOfTime(elapsed: 1) == .value(-0.25))
  #expect(progress.aheadOfTime(elapsed: 1.2) == .undefined(.beyondBounds))
  #expect(isNear(try #require(progress.neededGrowth(years: 2).value), (4.0 / 3).squareRoot() - 1))
  #expect(progress.neededGrowth(years: 0) == .undefined(.tooFewPeriods))
  #expect(try #require(TargetProgress(actual: 90, target: 80).neededGrowth(years: 1).value) < 0)
  #expect(TargetProgress(actual: 5, target: 0).attainment == .undefined(.divisorNotPositive))
  #expect(
    TargetProgress(actual: 5, target: -1).neededGrowth(years: 1) == .undefined(.divisorNotPositive))
  #expect(
    TargetProgress(actual: -5, target: 10).neededGrowth(years: 1) == .undefined(.baseNotPositive))
  #expect(TargetProgress(actual: -5, target: 10).attainment == .value(-0.5))
  #expect(TargetProgress(actual: .nan, target: 10).gap == .undefined(.noData))
}

@Test("The one behind catches up after as many years as the formula says")
func catchUp() throws {
  let years = CatchUp.years(own: 50, growth: 0.1, other: 80, growth: 0.04)
  let found = try #require(years.value)
  #expect(isNear(50 * pow(1.1, found), 80 * pow(1.04, found), 1e-12))
  #expect(CatchUp.years(own: 80, growth: 0, other: 80, growth: 0.5) == .value(0))
  #expect(CatchUp.years(own: 5, growth: 0.1, other: 8, growth: 0.1) == .undefined(.noConvergence))
  #expect(CatchUp.years(own: 5, growth: 0, other: 8, growth: 0.1) == .undefined(.noConvergence))
  #expect(CatchUp.years(own: 0, growth: 0.2, other: 8, growth: 0.1) == .undefined(.baseNotPositive))
  #expect(CatchUp.years(own: 5, growth: 0.2, other: 8, growth: -1) == .undefined(.beyondBounds))
  #expect(CatchUp.years(own: .nan, growth: 0.2, other: 8, growth: 0) == .undefined(.noData))
}

@Test("Years without growth are counted in a row, and a missing year breaks the row")
func stagnation() {
  let series = YearSeries(
    years: [2010, 2011, 2012, 2013, 2015, 2016, 2017], values: [10, 10, 9, 9, 8, 8, 8.1])
  #expect(Stagnation(of: series, at: 2013).current == 3)
  #expect(Stagnation(of: series, at: 2013).lasts(3))
  #expect(!Stagnation(of: series, at: 2013).lasts(4))
  // 2014 is missing: 2015 has nothing to be compared with.
  #expect(Stagnation(of: series, at: 2014).current == 0)
  #expect(Stagnation(of: series, at: 2015).current == 0)
  #expect(Stagnation(of: series, at: 2016).current == 1)
  #expect(Stagnation(of: series, at: 2017).current == 0)
  #expect(Stagnation(of: series, at: 2017).longest == 3)
  #expect(Stagnation(of: series, at: 2017, threshold: 0.02).current == 2)
  // A loss that grows is no growth, one that narrows is.
  let loss = YearSeries(years: [1, 2, 3], values: [-5, -6, -4])
  #expect(Stagnation(of: loss, at: 2).current == 1)
  #expect(Stagnation(of: loss, at: 3).current == 0)
}
