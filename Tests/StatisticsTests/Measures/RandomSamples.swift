import Statistics
import TestSupport

/// Seeded values of the kinds that townships have: ties, zeros, losses, few and many units.
struct RandomSamples {
  var seed: RepeatableRandom

  init(_ seed: UInt64) { self.seed = RepeatableRandom(seed) }

  mutating func count(_ range: ClosedRange<Int> = 2...60) -> Int {
    .random(in: range, using: &seed)
  }

  /// Positive values over several powers of ten.
  mutating func positive(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      let size = Double.random(in: 0.5...2, using: &seed)
      return size * Double(Int.random(in: 1...400, using: &seed))
    }
  }

  /// Values of 0 or more in which 0 and ties are frequent, at least one of them positive.
  mutating func withZeros(_ count: Int) -> [Double] {
    [Double(Int.random(in: 1...9, using: &seed))]
      + (1..<max(count, 1)).map { _ in Double(Int.random(in: 0...5, using: &seed) * 2) }
  }

  /// Values of which some are negative, with a positive total.
  mutating func withLosses(_ count: Int) -> [Double] {
    let values = (0..<count).map { _ in Double.random(in: -20...80, using: &seed) }
    let total = values.reduce(0, +)
    return total > 1 ? values : values + [1 - total + 50]
  }

  mutating func weights(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double.random(in: 0.1...30, using: &seed) }
  }

  mutating func wholeWeights(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double(Int.random(in: 1...5, using: &seed)) }
  }

  /// Values that a measure of such laws has a value for.
  mutating func values(for laws: MeasureLaws, _ count: Int) -> [Double] {
    var kinds = [0]
    if laws.contains(.allowsZeros) { kinds.append(1) }
    if laws.contains(.allowsNegatives) { kinds.append(2) }
    switch kinds.randomElement(using: &seed) {
    case 1: return withZeros(count)
    case 2: return withLosses(count)
    default: return positive(count)
    }
  }
}

/// The measures of the registry and further members of the families.
let measuresUnderTest: [InequalityMeasure] =
  InequalityMeasure.all
  + [
    "ge:-1", "ge:0", "ge:0.5", "ge:1", "ge:0.999999", "ge:1.000001", "ge:3", "atkinson:1",
    "atkinson:2", "atkinson:0.999999", "atkinson:20", "kolm:1", "kolm:3", "top-share:0.01",
    "top-share:0.5", "bottom-share:0.2", "quantile-ratio:0.8/0.2", "quantile-ratio:0.75/0.25",
    "top-bottom-ratio:1", "top-bottom-ratio:3",
  ].compactMap(InequalityMeasure.named)
