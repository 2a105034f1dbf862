#if canImport(Glibc)
  import Glibc
#endif

import TestSupport
import Testing

@testable import Plotting

/// The labelling of Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning
/// Tick Labels on Axes" (2010), from the formulas of the paper, as R's `extended` has them.
private struct ReferenceTicks {
  static let roundness = [1.0, 5, 2, 2.5, 4, 3]

  let lower: Double
  let upper: Double
  /// The number of labels wished for.
  let target: Int
  /// The most labels that there is room for.
  let limit: Int

  func score(
    rank: Int, skip: Int, from low: Double, through high: Double, step: Double, count: Int
  ) -> Double {
    let rest = (low / step - (low / step).rounded()).magnitude
    let bonus = rest < 1e-9 && low <= step * 1e-9 && high >= -step * 1e-9 ? 1.0 : 0
    let simplicity =
      1 - Double(rank) / Double(Self.roundness.count - 1) - Double(skip) + bonus
    let tenth = 0.1 * (upper - lower)
    let coverage =
      1 - 0.5 * (pow(upper - high, 2) + pow(lower - low, 2)) / (tenth * tenth)
    let dense = Double(count - 1) / (high - low)
    let wanted = Double(target - 1) / (max(high, upper) - min(low, lower))
    let density = 2 - max(dense / wanted, wanted / dense)
    return 0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
  }

  /// A labelling takes every `skip`-th multiple of a grain up to this; beyond it none can win, as a
  /// further one costs 0.25 and all else is bounded.
  static let mostSkipped = 6

  /// The best score over all labellings that cover the range.
  ///
  /// Every grain, skip, number of labels, power of ten and start is tried. Left out are those without 0 where it lies in the range, and
  /// with `isWhole` those with fractions.
  func best(isWhole: Bool = false) -> Double {
    var best = -Double.infinity
    let hasZeroInside = lower <= 0 && upper >= 0
    for (rank, round) in Self.roundness.enumerated() {
      for skip in 1...Self.mostSkipped {
        for count in 2...limit {
          let ideal = (upper - lower) / Double(count + 1) / Double(skip) / round
          let power = Int(ceil(log10(ideal)))
          for exponent in power...(power + 2) {
            let grain = round * pow(10, Double(exponent))
            if isWhole, grain < 1 || (grain - grain.rounded()).magnitude > 1e-9 { continue }
            let reach = Double((count - 1) * skip)
            let first = ceil(upper / grain - 1e-9) - reach
            let last = floor(lower / grain + 1e-9)
            guard first <= last, last - first < 400 else { continue }
            for start in stride(from: first, through: last, by: 1) {
              let isOnZero = Int(start) % skip == 0 && start <= 0 && start + reach >= 0
              if hasZeroInside, !isOnZero { continue }
              best = max(
                best,
                score(
                  rank: rank, skip: skip, from: start * grain, through: (start + reach) * grain,
                  step: grain * Double(skip), count: count))
            }
          }
        }
      }
    }
    return best
  }

  /// The score of ticks as the program chose them, by what the paper sees in them: the best of all
  /// grains and skips that make their step.
  func score(_ ticks: NumberTicks) -> Double {
    guard let low = ticks.values.first, let high = ticks.values.last else { return -.infinity }
    let step = (high - low) / Double(ticks.values.count - 1)
    var best = -Double.infinity
    for rank in Self.roundness.indices {
      for skip in 1...Self.mostSkipped {
        let power = log10(step / Double(skip) / Self.roundness[rank])
        let grain = step / Double(skip)
        let start = low / grain
        guard abs(power - power.rounded()) < 1e-6, abs(start - start.rounded()) < 1e-6 else {
          continue
        }
        best = max(
          best,
          score(
            rank: rank, skip: skip, from: low, through: high, step: step,
            count: ticks.values.count))
      }
    }
    return best
  }
}

// An axis that may grow has its outer ticks at or beyond its ends, Talbot's `loose` labellings; no
// more ticks than there is room for; and 0 among them where it lies in the range. Under these three
// constraints, which the reference has as well, no labelling scores more than the program's. For
// ranges without 0 it is the search of R's `extended` with `only.loose = TRUE`. Legibility counts as
// 1 on both sides, as R has it.
@Test("C9: Ticks of 2,000 random ranges score no less than the best of an exhaustive search")
func ticksAgainstReference() {
  var random = RepeatableRandom(9)
  var skipping = 0
  for _ in 0..<2000 {
    let scale = pow(10, Double.random(in: -6...9, using: &random))
    let low = Double.random(in: -1...1, using: &random) * scale
    let domain = NumberDomain(low, low + Double.random(in: 0.01...2, using: &random) * scale)
    let count = Int.random(in: 3...9, using: &random)
    let reference = ReferenceTicks(
      lower: domain.lower, upper: domain.upper, target: count, limit: count + 3)
    let ticks = NumberTicks.covering(domain, count: count, limit: count + 3)
    #expect(reference.score(ticks) >= reference.best() - 1e-6, "\(domain), \(count)")
    if ticks.step != ticks.grain { skipping += 1 }
  }
  // The ranges reach what only a search that skips finds.
  #expect(skipping > 50)
}

// Where the domain is fixed to begin at 0 or labels must be whole, the best under that constraint.
@Test("C9: Ticks from 0, and whole ones, score no less than the best of their kind")
func ticksAgainstReferenceUnderConstraints() {
  var random = RepeatableRandom(10)
  for _ in 0..<500 {
    let count = Int.random(in: 3...9, using: &random)
    let top = pow(10, Double.random(in: -3...7, using: &random))
    let zero = ReferenceTicks(lower: 0, upper: top, target: count, limit: count + 3)
    let ticks = NumberTicks.covering(NumberDomain(0, top), count: count, limit: count + 3)
    #expect(ticks.values.first == 0)
    #expect(zero.score(ticks) >= zero.best() - 1e-6, "\(top), \(count)")
    let most = Double(Int.random(in: 1...60, using: &random))
    let whole = ReferenceTicks(lower: 0, upper: most, target: count, limit: count + 3)
    let counts = NumberTicks.covering(
      NumberDomain(0, most), count: count, limit: count + 3, isWhole: true)
    #expect(whole.score(counts) >= whole.best(isWhole: true) - 1e-6, "\(most), \(count)")
  }
}
