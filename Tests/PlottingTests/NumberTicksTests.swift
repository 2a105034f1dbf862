import Testing
import TestSupport

@testable import Plotting

struct NumberTicksTests {
  /// A domain of any size and place.
  private func domain(_ random: inout RepeatableRandom) -> NumberDomain {
    func power(_ range: ClosedRange<Double>, _ random: inout RepeatableRandom) -> Double {
      (0..<Int(Double.random(in: range, using: &random).rounded())).reduce(1) { x, _ in x * 10 }
    }
    let scale =
      Bool.random(using: &random) ? power(0...12, &random) : 1 / power(0...9, &random)
    let low = Double.random(in: -1...1, using: &random) * scale
    return NumberDomain(low, low + Double.random(in: 0.001...2, using: &random) * scale)
  }

  @Test func `C9 Ticks of 2,000 random ranges are ordered, distinct, few, and cover the range`() {
    var random = RepeatableRandom(1)
    for _ in 0..<2000 {
      let domain = domain(&random)
      let count = Int.random(in: 2...10, using: &random)
      let limit = count + 2
      let ticks = NumberTicks.covering(domain, count: count, limit: limit)
      let texts = ticks.values.map { AxisValueFormat.plain.text($0, ticks.grain) }
      #expect(ticks.values.count >= 2 && ticks.values.count <= limit)
      #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
      #expect((ticks.values.first ?? .infinity) <= domain.lower)
      #expect((ticks.values.last ?? -.infinity) >= domain.upper)
      #expect(Set(texts).count == texts.count, "\(domain) \(texts)")
      #expect(!texts.contains { $0 == "-0" || $0 == "\u{2212}0" || $0.hasPrefix("-") })
      #expect(!ticks.values.contains { $0 == 0 && $0.sign == .minus })
    }
  }

  @Test func `Ticks inside a fixed range stay inside`() {
    var random = RepeatableRandom(2)
    for _ in 0..<500 {
      let domain = domain(&random)
      let ticks = NumberTicks.within(domain, count: 5, limit: 7)
      #expect(ticks.values.allSatisfy(domain.contains))
      #expect(ticks.values.count <= 7)
    }
  }

  @Test func `Ticks are multiples of their grain, and may begin off those of their step`() {
    let ticks = NumberTicks.covering(NumberDomain(71, 149), count: 5, limit: 7)
    #expect(ticks.values == [70, 90, 110, 130, 150])
    #expect(ticks.step == 20 && ticks.grain == 10)
  }

  @Test func `Zero is a tick wherever it lies within`() {
    var random = RepeatableRandom(7)
    for _ in 0..<500 {
      let domain = NumberDomain(
        Double.random(in: -900...0, using: &random), Double.random(in: 0...2000, using: &random))
      let ticks = NumberTicks.covering(domain, count: Int.random(in: 2...9, using: &random))
      #expect(ticks.values.contains(0), "\(domain): \(ticks.values)")
    }
  }

  @Test func `Counts get whole numbers, however few there are`() {
    #expect(
      NumberTicks.covering(NumberDomain(0, 3), count: 6, limit: 9, isWhole: true).values
        == [0, 1, 2, 3])
    #expect(
      NumberTicks.covering(NumberDomain(0, 1), count: 9, limit: 12, isWhole: true).values
        == [0, 1])
    var random = RepeatableRandom(6)
    for _ in 0..<500 {
      let domain = NumberDomain(0, Double(Int.random(in: 1...40, using: &random)))
      let ticks = NumberTicks.covering(
        domain, count: Int.random(in: 2...12, using: &random), isWhole: true)
      #expect(ticks.values.allSatisfy { $0 == $0.rounded() }, "\(ticks.values)")
      #expect(ticks.values.count >= 2 && (ticks.values.last ?? 0) >= domain.upper)
    }
  }

  @Test func `Ticks of huge, tiny and equal ranges are finite`() {
    for (low, high) in [
      (-1e308, 1e308), (0, 1e-300), (5, 5), (0, 0), (1e15, 1e15 + 1), (.nan, .infinity),
      (-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude),
      (0, .leastNonzeroMagnitude),
    ] {
      let ticks = NumberTicks.covering(NumberDomain(low, high), count: 5)
      #expect(ticks.values.count >= 2 && ticks.values.allSatisfy(\.isFinite), "\(low) \(high)")
    }
  }
}

struct YearTicksTests {
  @Test func `All years are labelled where they fit`() {
    #expect(YearTicks.years(from: 2015, through: 2020, separation: 0.9) == Array(2015...2020))
  }

  @Test func `Long spans are labelled at both ends where a step leads from one to the other`() {
    #expect(
      YearTicks.years(from: 1929, through: 2009, separation: 12.5)
        == [1929, 1949, 1969, 1989, 2009])
    #expect(
      YearTicks.years(from: 2014, through: 2023, separation: 1.4) == [2014, 2017, 2020, 2023])
    #expect(
      YearTicks.years(from: 2010, through: 2021, separation: 1.4)
        == [2011, 2013, 2015, 2017, 2019, 2021])
    #expect(
      YearTicks.years(from: 1990, through: 2024, separation: 4.2)
        == [1994, 1999, 2004, 2009, 2014, 2019, 2024])
  }

  @Test func `Years are equally far apart and the last is always there`() {
    var random = RepeatableRandom(4)
    for _ in 0..<2000 {
      let first = Int.random(in: 1900...2020, using: &random)
      let last = first + Int.random(in: 0...120, using: &random)
      let separation = Double.random(in: 0.1...80, using: &random)
      let years = YearTicks.years(from: first, through: last, separation: separation)
      #expect(years.last == last)
      #expect(zip(years, years.dropFirst()).allSatisfy { Double($1 - $0) >= separation })
      #expect(Set(zip(years, years.dropFirst()).map { $1 - $0 }).count <= 1)
    }
  }
}
