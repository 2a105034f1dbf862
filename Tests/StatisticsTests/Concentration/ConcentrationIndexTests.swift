import Statistics
import Testing
import TestSupport

/// Σ_i Σ_j w_i w_j |x_i − x_j|/(2 W Σ w x), by its definition.
private func giniByDefinition(_ values: [Double], _ weights: [Double]) -> Double {
  var (sum, all, total) = (0.0, 0.0, 0.0)
  for (x, w) in zip(values, weights) {
    for (y, v) in zip(values, weights) { sum += w * v * abs(x - y) }
    all += w
    total += w * x
  }
  return sum / (2 * all * total)
}

@Test(
  "The concentration index is that of IC2, GiniDecompLY and rineq",
  arguments: GrowthReferences.of("concentration_index"))
func concentrationReferences(_ reference: GrowthReferences.Reference) throws {
  let index = try ConcentrationIndex(of: reference.samples[0], rankedBy: reference.samples[1])
  #expect(isNear(try #require(index.index.value), reference.values[0]))
}

@Test("Units tied in rank may stand in any order (B18)")
func tiedRanks() throws {
  // IC2 gives 0.0556 and, with two tied rows exchanged, −0.1667 for such data.
  let values = [1.0, 4, 2, 5]
  let ranking = [1.0, 1, 2, 2]
  let index = try ConcentrationIndex(of: values, rankedBy: ranking)
  // Ranks −¼, −¼, ¼, ¼: C = 2/4 · ¼(−1 − 4 + 2 + 5)/3.
  #expect(isNear(try #require(index.index.value), 2.0 / 24, 1e-14))
  #expect(
    index == (try ConcentrationIndex(of: [4, 1, 5, 2], rankedBy: [1, 1, 2, 2])))
  #expect(try ConcentrationIndex(of: values, rankedBy: [7, 7, 7, 7]).index == .value(0))
}

@Test("Ranked by itself it is the Gini coefficient, turned round its negative")
func concentrationOfItself() throws {
  var seed = RepeatableRandom(31)
  for _ in 0..<200 {
    let count = Int.random(in: 2...30, using: &seed)
    let values = randomFigures(count, zeros: true, &seed)
    guard values.contains(where: { $0 > 0 }) else { continue }
    let other = randomFigures(count, zeros: true, &seed)
    let weights = (0..<count).map { _ in Double(Int.random(in: 1...4, using: &seed)) }
    let gini = giniByDefinition(values, weights)
    let own = try ConcentrationIndex(of: values, rankedBy: values, weights: weights)
    #expect(abs(try #require(own.index.value) - gini) < 1e-12)
    let turned = try ConcentrationIndex(
      of: values, rankedBy: values.map { -$0 }, weights: weights)
    #expect(abs(try #require(turned.index.value) + gini) < 1e-12)
    // Whole weights are so many units; the order of rows has no say, to the last bit.
    let index = try ConcentrationIndex(of: values, rankedBy: other, weights: weights)
    let repeated = zip(zip(values, other), weights).flatMap { pair, weight in
      repeatElement(pair, count: Int(weight))
    }
    let units = try ConcentrationIndex(
      of: repeated.map(\.0), rankedBy: repeated.map(\.1))
    #expect(abs(try #require(index.index.value) - (try #require(units.index.value))) < 1e-12)
    #expect(abs(try #require(index.index.value)) <= gini + 1e-12)
    let order = Array(0..<count).shuffled(using: &seed)
    #expect(
      index
        == (try ConcentrationIndex(
          of: order.map { values[$0] }, rankedBy: order.map { other[$0] },
          weights: order.map { weights[$0] })))
  }
}

@Test("For bounded variables what is lacking is as concentrated as what is there, turned round")
func boundedConcentration() throws {
  var seed = RepeatableRandom(37)
  for _ in 0..<100 {
    let rates = (0..<12).map { _ in Double.random(in: 0...100, using: &seed) }
    let ranking = randomFigures(12, zeros: true, &seed)
    let there = try ConcentrationIndex(of: rates, rankedBy: ranking)
    let lacking = try ConcentrationIndex(of: rates.map { 100 - $0 }, rankedBy: ranking)
    let (index, mean) = (try #require(there.index.value), there.mean)
    let erreygers = try #require(there.erreygers(within: 0...100).value)
    let wagstaff = try #require(there.wagstaff(within: 0...100).value)
    #expect(isNear(erreygers, 4 * mean / 100 * index, 1e-10))
    #expect(isNear(wagstaff, 100 * mean * index / ((100 - mean) * mean), 1e-10))
    #expect(abs(erreygers + (try #require(lacking.erreygers(within: 0...100).value))) < 1e-12)
    #expect(abs(wagstaff + (try #require(lacking.wagstaff(within: 0...100).value))) < 1e-12)
    #expect(abs(erreygers) <= 1 && abs(wagstaff) <= 1)
    // Erreygers's does not depend on the unit: shares instead of percent.
    let shares = try ConcentrationIndex(of: rates.map { $0 / 100 }, rankedBy: ranking)
    #expect(isNear(try #require(shares.erreygers(within: 0...1).value), erreygers, 1e-10))
  }
  // Closed form: the upper half has all, the lower nothing: Wagstaff and Erreygers are 1.
  let split = try ConcentrationIndex(of: [0, 0, 1, 1], rankedBy: [1, 2, 3, 4])
  #expect(split.erreygers(within: 0...1) == .value(1))
  #expect(split.wagstaff(within: 0...1) == .value(1))
}

@Test("Where concentration has no value it says why")
func concentrationEdges() throws {
  #expect(try ConcentrationIndex(of: [0, 0], rankedBy: [1, 2]).index == .undefined(.totalZero))
  #expect(
    try ConcentrationIndex(of: [-3, 1], rankedBy: [1, 2]).index == .undefined(.meanNotPositive))
  let mixed = try ConcentrationIndex(of: [-1, 9], rankedBy: [1, 2])
  #expect(mixed.index == .value(0.625, remark: .mayExceedOne))
  #expect(mixed.erreygers(within: 0...10) == .undefined(.beyondBounds))
  #expect(mixed.wagstaff(within: 0...10) == .undefined(.beyondBounds))
  #expect(
    try ConcentrationIndex(of: [0, 0], rankedBy: [1, 2]).wagstaff(within: 0...1)
      == .undefined(.noVariation))
  #expect(
    try ConcentrationIndex(of: [0, 0], rankedBy: [1, 2]).erreygers(within: 0...1) == .value(0))
  #expect(throws: UndefinedReason.noData) { try ConcentrationIndex(of: [.nan], rankedBy: [1]) }
  #expect(throws: UndefinedReason.allWeightsZero) {
    try ConcentrationIndex(of: [1], rankedBy: [1], weights: [0])
  }
  let partial = try ConcentrationIndex(of: [1, 2, .nan, 4], rankedBy: [1, 2, 3])
  #expect(partial.count == 2 && partial.missing == 2)
}
