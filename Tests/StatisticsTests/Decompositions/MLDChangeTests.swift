import Glibc
import Statistics
import Testing
import TestSupport

// No program's figures stand behind these tests: they are closed forms and identities.

@Test("Parts and residual add up to the change; the residual is that of the mean alone")
func partsOfChange() throws {
  for seed in 0..<100 as Range<UInt64> {
    let first = RandomSociety(seed, positive: true)
    var second = first
    var generator = RepeatableRandom(seed &+ 999)
    second.values = second.values.map { $0 * Double.random(in: 0.7...1.6, using: &generator) }
    second.weights = second.weights.map { $0 + Double(Int.random(in: 1...3, using: &generator)) }
    let start = GroupedSample(
      first.values, weights: first.weights.map { $0 + 1 }, groups: first.groups)
    let change = try MLDChange(from: start, to: second.weighted)
    let sum = change.within + change.sharesWithin + change.sharesBetween + change.means
    #expect(areClose(sum + change.residual, change.change), "seed \(seed)")

    // The exact change of −Σ v ln λ has Δln μ where the approximation has Σ λ̄ Δv + Σ θ̄ Δln μ_g.
    let before = try GroupedDecomposition(start, order: 0)
    let after = try GroupedDecomposition(second.weighted, order: 0)
    #expect(change.first == before.total && change.second == after.total)
    var approximate = 0.0
    for (old, new) in zip(before.groups, after.groups) {
      let (oldStanding, newStanding) = (
        old.totalShare / old.populationShare, new.totalShare / new.populationShare
      )
      approximate +=
        (oldStanding + newStanding) / 2 * (new.populationShare - old.populationShare)
        + (old.totalShare + new.totalShare) / 2 * log(new.mean / old.mean)
    }
    let means = (start.pooled.mean ?? .nan, second.weighted.pooled.mean ?? .nan)
    #expect(areClose(change.residual, log(means.1 / means.0) - approximate, 1e-11), "seed \(seed)")
  }
}

@Test("Each cause alone shows in its part alone")
func causesAlone() throws {
  let start = GroupedSample([1, 3, 4, 8], groups: [0, 0, 1, 1])
  // Gaps within widen, means and shares stay.
  let wider = try MLDChange(
    from: start, to: GroupedSample([0.5, 3.5, 4, 8], groups: [0, 0, 1, 1]))
  let own = -(log(0.5 / 2) + log(3.5 / 2)) / 2 + (log(1.0 / 2) + log(3.0 / 2)) / 2
  #expect(areClose(wider.within, own / 2) && areClose(wider.change, own / 2))
  #expect(wider.sharesWithin == 0 && wider.sharesBetween == 0 && wider.means == 0)
  #expect(abs(wider.residual) < 1e-15)
  // Everything doubles: nothing changes, though each mean does.
  let doubled = try MLDChange(from: start, to: GroupedSample([2, 6, 8, 16], groups: [0, 0, 1, 1]))
  #expect(abs(doubled.change) < 1e-15 && abs(doubled.means) < 1e-15)
  // Groups of the same mean grow and shrink: only the gaps inside them matter.
  let even = GroupedSample([1, 3, 2, 2], groups: [0, 0, 1, 1])
  let grown = try MLDChange(
    from: even, to: GroupedSample([1, 3, 2, 2], weights: [3, 3, 1, 1], groups: [0, 0, 1, 1]))
  #expect(areClose(grown.sharesWithin, -(log(0.5) + log(1.5)) / 4 / 2))
  #expect(grown.within == 0 && abs(grown.sharesBetween) < 1e-15 && grown.means == 0)
  #expect(abs(grown.residual) < 1e-15)
}

@Test("Other groups, zeros and nothing are refused")
func refusedChange() {
  let start = GroupedSample([1, 3, 4, 8], groups: [0, 0, 1, 1])
  #expect(throws: UndefinedReason.classEmpty) {
    try MLDChange(from: start, to: GroupedSample([1, 3], groups: [0, 0]))
  }
  #expect(throws: UndefinedReason.zerosNotAllowed) {
    try MLDChange(from: start, to: GroupedSample([0, 3, 4, 8], groups: [0, 0, 1, 1]))
  }
  #expect(throws: UndefinedReason.noData) {
    try MLDChange(from: start, to: GroupedSample([], groups: []))
  }
}
