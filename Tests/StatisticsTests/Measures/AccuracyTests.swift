import Testing
import TestSupport

@testable import Statistics

@Suite("Accuracy")
struct AccuracyTests {
  @Test("L12: sums are those of 128-bit integers", arguments: [10, 1000, 40_000, 140_000])
  func sums(count: Int) {
    var seed = RepeatableRandom(UInt64(count))
    // Whole numbers that a Double holds, large ones of both signs that nearly cancel.
    let numbers = (0..<count).map { index -> Int in
      let size = Int.random(in: -(1 << 52)...1 << 52, using: &seed)
      return index % 2 == 0 ? size : size >> 30
    }
    let exact = numbers.reduce(Int128(0)) { $0 + Int128($1) }
    let blocked = BlockedSum.sum(count, PlainTerms(values: numbers.map(Double.init)))
    #expect(blocked == Double(exact))
    #expect(Sample(numbers.map(Double.init)).total == Double(exact))
    // Running sums are for ascending signs: losses first.
    let ascending = numbers.sorted()
    let running = BlockedSum.cumulative(count, PlainTerms(values: ascending.map(Double.init)))
    var (sum, wrong) = (Int128(0), 0)
    for (place, number) in ascending.enumerated() {
      sum += Int128(number)
      let exact = Double(sum)
      if abs(running[place] - exact) > exact.ulp { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test("L12: the Gini coefficient is that of whole numbers, also where all are nearly equal")
  func gini() throws {
    var seed = RepeatableRandom(41)
    for (base, span) in [(0, 1000), (1 << 50, 100), (1 << 40, 1 << 40), (1, 1 << 50)] {
      let numbers = (0..<300).map { _ in base + Int.random(in: 0...span, using: &seed) }
      let weights = numbers.map { _ in Int.random(in: 1...9, using: &seed) }
      for weighted in [false, true] {
        var (differences, total, weight) = (Int128(0), Int128(0), Int128(0))
        for (place, number) in numbers.enumerated() {
          let own = Int128(weighted ? weights[place] : 1)
          total += own * Int128(number)
          weight += own
          for (other, second) in numbers.enumerated() {
            let others = Int128(weighted ? weights[other] : 1)
            differences += own * others * Int128(abs(number - second))
          }
        }
        let exact = Double(differences) / (2 * Double(weight) * Double(total))
        let values = numbers.map(Double.init)
        let sample =
          weighted ? Sample(values, weights: weights.map(Double.init)) : Sample(values)
        let ours = try #require(InequalityMeasure.gini.compute(sample).value)
        #expect(abs(ours - exact) <= 1e-15 * exact, "base \(base)")
      }
    }
  }

  @Test("Nearly equal values keep all digits: GE(a) of 1 ± e is e²/2")
  func entropyOfNearlyEqual() throws {
    let step = 0x1p-26
    let sample = Sample([1 - step, 1 + step])
    let expected = step * step / 2
    for name in ["theil-t", "theil-l", "ge:2", "ge:-1", "ge:0.5", "ge:3", "ge:1.000001", "ge:40"] {
      let value = try #require(InequalityMeasure.named(name)?.compute(sample).value)
      #expect(abs(value - expected) <= 1e-12 * expected, "\(name)")
    }
    for (aversion, factor) in [(0.5, 0.5), (1, 1), (2, 2), (0.999999, 0.999999)] {
      let value = try #require(
        InequalityMeasure.named("atkinson:\(aversion)")?.compute(sample).value)
      #expect(abs(value - factor * expected) <= 1e-12 * expected, "atkinson:\(aversion)")
    }
    let kolm = try #require(InequalityMeasure.named("kolm:1")?.compute(sample).value)
    #expect(abs(kolm - expected) <= 1e-12 * expected)
  }

  /// Computed with 60 decimal digits from the formula.
  @Test(
    "Entropy of a value far below the mean keeps its digits",
    arguments: [
      ([1e-9, 2], 10.015059328693233, 249999999.74999997, 21080.989144247233),
      ([1e-14, 3, 5], 10.823542953283203, 44444444444444.234, 7257746.796293474),
      ([1e-20, 1], 22.33270374938051, 1.25e19, 4714045207.0483885),
    ])
  func farBelowTheMean(values: [Double], theilL: Double, inverse: Double, inverseRoot: Double)
    throws
  {
    let sample = Sample(values)
    for (name, expected) in [("theil-l", theilL), ("ge:-1", inverse), ("ge:-0.5", inverseRoot)] {
      let value = try #require(InequalityMeasure.named(name)?.compute(sample).value, "\(name)")
      #expect(abs(value - expected) <= 1e-13 * expected, "\(name): \(value)")
    }
    let beyond = InequalityMeasure.named("ge:-10")?.compute(Sample([1e-60, 1]))
    #expect(beyond == .undefined(.outOfRange))
  }

  @Test("Entropy does not jump where its series begins, nor beside a = 0 and a = 1")
  func entropyIsSmooth() {
    for a in [-3, -1, -1e-7, 0, 1e-7, 0.5, 1 - 1e-7, 1, 1 + 1e-7, 2, 3.5, 20] {
      let term = EntropyTerm(a, mean: 1)
      let reach = 1 / (32 * max(1, abs(a - 2)))
      for sign in [-1.0, 1] {
        let (inside, outside) = (
          term(1 + sign * reach * (1 - 1e-13)), term(1 + sign * reach * (1 + 1e-13))
        )
        #expect(abs(inside - outside) <= 1e-12 * inside, "a = \(a)")
      }
    }
    for value in [0.1, 0.5, 0.9, 1.1, 3, 51] {
      for limit in [0.0, 1] {
        let (at, below, above) = (
          EntropyTerm(limit, mean: 1)(value), EntropyTerm(limit - 1e-9, mean: 1)(value),
          EntropyTerm(limit + 1e-9, mean: 1)(value)
        )
        #expect(abs(below - at) <= 1e-7 * at, "a = \(limit), \(value)")
        #expect(abs(above - at) <= 1e-7 * at, "a = \(limit), \(value)")
      }
    }
  }

  @Test("Many units: every run gives the same bits")
  func sameBits() throws {
    var seed = RepeatableRandom(42)
    let values = (0..<140_000).map { _ in Double.random(in: 0...1e6, using: &seed) }
    let first = Sample(values)
    let second = Sample(values.reversed())
    #expect(first == second)
    for measure in InequalityMeasure.all {
      #expect(measure.compute(first) == measure.compute(second), "\(measure)")
    }
  }
}
