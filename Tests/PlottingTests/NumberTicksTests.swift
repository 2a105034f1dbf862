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
      let texts = ticks.values.map { AxisValueFormat.plain.text($0, ticks.step) }
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

  @Test func `The search finds the best score that trying all labellings finds`() {
    var random = RepeatableRandom(3)
    for _ in 0..<40 {
      let domain = NumberDomain(
        Double.random(in: -50...50, using: &random), Double.random(in: 60...400, using: &random))
      let ticks = NumberTicks.covering(domain, count: 5, limit: 8)
      #expect(abs(score(ticks, domain, target: 5) - bestScore(domain, target: 5, limit: 8)) < 1e-9)
    }
  }

  private func score(_ ticks: NumberTicks, _ domain: NumberDomain, target: Int) -> Double {
    candidates.filter { abs($0.step - ticks.step) < 1e-9 }.map { candidate in
      NumberTicks.score(
        domain, index: candidate.index, first: ticks.values.first ?? .nan,
        last: ticks.values.last ?? .nan, count: ticks.values.count, target: target)
    }.max() ?? -.infinity
  }

  private let candidates = NumberTicks.steps.enumerated().flatMap { index, tenths in
    [0.01, 0.1, 1, 10, 100].map { (index: index, step: Double(tenths) / 10 * $0) }
  }

  private func bestScore(_ domain: NumberDomain, target: Int, limit: Int) -> Double {
    var best = -Double.infinity
    for (index, step) in candidates {
      for count in 2...limit {
        for start in -1000...1000 {
          let first = Double(start) * step
          let last = Double(start + count - 1) * step
          guard first <= domain.lower, last >= domain.upper else { continue }
          best = max(
            best,
            NumberTicks.score(
              domain, index: index, first: first, last: last, count: count, target: target))
        }
      }
    }
    return best
  }

  @Test func `All ticks are multiples of their step`() {
    let ticks = NumberTicks.covering(NumberDomain(71, 141), count: 5, limit: 7)
    #expect(ticks.values == [60, 90, 120, 150])
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

  @Test func `Long spans are labelled at round years and at both ends`() {
    #expect(
      YearTicks.years(from: 1990, through: 2024, separation: 3.2)
        == [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024])
    #expect(
      YearTicks.years(from: 2013, through: 2024, separation: 1.4)
        == [2013, 2016, 2018, 2020, 2022, 2024])
  }

  @Test func `Years keep their distance and the last is always there`() {
    var random = RepeatableRandom(4)
    for _ in 0..<2000 {
      let first = Int.random(in: 1900...2020, using: &random)
      let last = first + Int.random(in: 0...120, using: &random)
      let separation = Double.random(in: 0.1...80, using: &random)
      let years = YearTicks.years(from: first, through: last, separation: separation)
      #expect(years.last == last)
      #expect(zip(years, years.dropFirst()).allSatisfy { Double($1 - $0) >= separation })
      if Double(last - first) >= separation { #expect(years.first == first) }
    }
  }
}
