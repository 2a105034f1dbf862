import Testing
import TestSupport

@testable import Statistics

/// Kinds of numbers that meet different parts of the sort.
private let kinds: [(name: String, value: @Sendable (inout RepeatableRandom) -> Double)] = [
  ("even", { .random(in: -1...1, using: &$0) }),
  ("few values", { Double(Int.random(in: -3...3, using: &$0)) }),
  ("many zeros", { Bool.random(using: &$0) ? 0 : .random(in: 0...1e6, using: &$0) }),
  (
    "all magnitudes",
    { seed in
      let exponent = Int.random(in: -1040...1023, using: &seed)
      return Double(sign: .plus, exponent: exponent, significand: .random(in: -2...2, using: &seed))
    }
  ),
  ("one value", { _ in 42 }),
  ("cents", { (Double.random(in: 0...1e5, using: &$0) * 100).rounded() / 100 }),
  ("close together", { 1 + Double(Int.random(in: 0...9, using: &$0)) * .ulpOfOne }),
  ("not numbers", { Bool.random(using: &$0) ? .nan : .random(in: -1...1, using: &$0) }),
]

@Test(
  "Samples are in the order of the standard library's sort",
  arguments: [0, 1, 2, 255, 300, 5000, 140_000])
func radixSort(count: Int) {
  var seed = RepeatableRandom(UInt64(count))
  for kind in kinds {
    let values = (0..<count).map { _ in kind.value(&seed) }
    let expected = values.filter(\.isFinite).map { $0 + 0 }.sorted()
    #expect(Sample(values).values.map(\.bitPattern) == expected.map(\.bitPattern), "\(kind.name)")
    #expect(Sample(expected).values == expected, "\(kind.name), sorted")
    #expect(Sample(expected.reversed()).values == expected, "\(kind.name), reversed")
  }
}

@Test(
  "Pairs are in the order of values and then of weights", arguments: [0, 1, 300, 5000, 140_000])
func radixSortOfPairs(count: Int) {
  var seed = RepeatableRandom(UInt64(count) + 1)
  for kind in kinds {
    let values = (0..<count).map { _ in kind.value(&seed) }
    let weights = values.map { _ in Double(Int.random(in: 0...20, using: &seed)) / 4 }
    let sample = Sample(values, weights: weights)
    let expected = zip(values, weights).filter { $0.isFinite && $1 > 0 }.map { ($0 + 0, $1) }
      .sorted { $0 < $1 }
    #expect(sample.values == expected.map(\.0), "\(kind.name)")
    #expect(sample.weights == expected.map(\.1), "\(kind.name)")
    let weightless = zip(values, weights).filter { $0.isFinite && $1 == 0 }.count
    #expect(sample.weightless == weightless, "\(kind.name)")
  }
}

@Test("Counts of zeros and negative values are right")
func signCounts() {
  var seed = RepeatableRandom(3)
  for count in 0..<60 {
    let values = (0..<count).map { _ in Double(Int.random(in: -2...2, using: &seed)) }
    let sample = Sample(values)
    #expect(sample.zeroCount == values.filter { $0 == 0 }.count)
    #expect(sample.negativeCount == values.filter { $0 < 0 }.count)
  }
}
