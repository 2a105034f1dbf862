import Statistics
import Testing
import TestSupport

@Test(
  "Rank correlations are those of R, SciPy and giddy",
  arguments: GrowthReferences.of("kendall_tau_b", "spearman_rho", "kendall_concordant_discordant"))
func rankReferences(_ reference: GrowthReferences.Reference) throws {
  let (one, other) = (reference.samples[0], reference.samples[1])
  switch reference.measure {
  case "kendall_tau_b":
    #expect(
      isNear(try #require(RankCorrelation.kendall(one, other).value), reference.values[0]))
  case "spearman_rho":
    #expect(
      isNear(try #require(RankCorrelation.spearman(one, other).value), reference.values[0]))
  default:
    let pairs = RankCorrelation.pairs(one, other)
    #expect([pairs.concordant, pairs.discordant] == reference.values)
  }
}

@Test("Pairs are those counted one by one")
func pairsByCounting() {
  var seed = RepeatableRandom(5)
  for _ in 0..<200 {
    let count = Int.random(in: 0...30, using: &seed)
    let one = (0..<count).map { _ in Double(Int.random(in: 0...9, using: &seed)) }
    let other = (0..<count).map { _ in Double(Int.random(in: 0...9, using: &seed)) }
    var (same, turned, first, second) = (0.0, 0.0, 0.0, 0.0)
    for i in 0..<count {
      for j in 0..<i {
        let product = (one[i] - one[j]) * (other[i] - other[j])
        if product > 0 { same += 1 } else if product < 0 { turned += 1 }
        if one[i] == one[j] { first += 1 }
        if other[i] == other[j] { second += 1 }
      }
    }
    let pairs = RankCorrelation.pairs(one, other)
    #expect(
      [pairs.concordant, pairs.discordant, pairs.tiedFirst, pairs.tiedSecond]
        == [same, turned, first, second])
  }
}

@Test("All in the same order is 1, turned round −1, and no order nothing")
func rankEdges() {
  for measure in [RankCorrelation.kendall, RankCorrelation.spearman] {
    #expect(measure([1, 2, 3, 9], [2, 4, 5, 6]) == .value(1))
    #expect(measure([1, 2, 3, 9], [6, 5, 4, 1]) == .value(-1))
    #expect(measure([1, .nan, 3], [6, 5, .infinity]) == .undefined(.needsTwoUnits))
    #expect(measure([2, 2, 2], [1, 2, 3]) == .undefined(.noVariation))
    #expect(measure([1, 2, 3], [4, 4, 4]) == .undefined(.noVariation))
  }
}

@Test("Moves are among those known in both years; ties share a rank")
func rankMoves() throws {
  let moves = RankMoves(from: [10, 40, .nan, 20, 20], to: [50, 40, 90, 10, 20])
  #expect(moves.count == 4)
  #expect(moves.moves.map { $0?.before } == [4, 1, nil, 2.5, 2.5])
  #expect(moves.moves.map { $0?.after } == [1, 2, nil, 4, 3])
  #expect(moves.moves.map { $0?.rise } == [3, -1, nil, -1.5, -0.5])
  #expect(moves.moves.compactMap { $0?.rise }.reduce(0, +) == 0)
  #expect(RankMoves(from: [], to: []).moves.isEmpty)
}
