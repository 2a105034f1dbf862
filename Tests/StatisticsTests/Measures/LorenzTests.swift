import Statistics
import Testing
import TestSupport

@Test("L7: Lorenz curves start at 0, rise without bending down, and end at 1")
func lorenzShape() throws {
  var random = RandomSamples(21)
  for round in 0..<200 {
    let values = round % 3 == 0 ? random.withLosses(40) : random.withZeros(random.count(1...60))
    let weights = random.weights(values.count)
    for sample in [Sample(values), Sample(values, weights: weights)] {
      let points = try LorenzCurve(sample).points
      #expect(points.count == sample.count + 1)
      let (first, last) = (try #require(points.first), try #require(points.last))
      #expect(first.population == 0 && first.height == 0)
      #expect(last.population == 1 && last.height == 1)
      var slope = -Double.infinity
      for (start, end) in zip(points, points.dropFirst()) {
        #expect(end.population > start.population)
        if sample.negativeCount == 0 { #expect(end.height >= start.height) }
        let next = (end.height - start.height) / (end.population - start.population)
        #expect(next >= slope - 1e-9)
        slope = next
      }
    }
  }
}

@Test("Running sums of many blocks never fall, and meet the compensated sum")
func lorenzOfManyBlocks() throws {
  var seed = RepeatableRandom(22)
  let values = (0..<150_000).map { index in
    index % 3 == 0 ? 0 : Double.random(in: 0...1, using: &seed) * (index % 7 == 0 ? 1e9 : 1e-9)
  }
  let sample = Sample(values)
  #expect(sample.total == CompensatedSum(values).total)
  let curve = try LorenzCurve(sample, height: .generalized)
  var last = 0.0
  for index in 0...curve.count {
    let height = curve[index].height
    #expect(height >= last)
    last = height
  }
  #expect(last == sample.mean)
}

@Test("The height of a curve lies on the line between its points")
func lorenzHeights() throws {
  let curve = try LorenzCurve(Sample([1, 2, 3, 4]))
  let expected: [(Double, Double)] = [
    (0, 0), (0.25, 0.1), (0.375, 0.2), (0.5, 0.3), (0.9, 0.84), (1, 1),
  ]
  for (population, height) in expected {
    #expect(agree(try #require(curve.height(at: population)), height), "\(population)")
  }
  #expect(curve.height(at: -0.1) == nil)
  #expect(curve.height(at: 1.1) == nil)
  #expect(curve.height(at: .nan) == nil)
  let weighted = try LorenzCurve(Sample([1, 2, 3], weights: [2, 1, 1]))
  #expect(agree(try #require(weighted.height(at: 0.25)), 1 / 7.0))
  #expect(agree(try #require(weighted.height(at: 0.75)), 4 / 7.0))
  #expect(agree(try #require(weighted.height(at: 0.875)), 5.5 / 7))
}

@Test("The area between the curve and the diagonal is half the Gini coefficient")
func lorenzAreaIsGini() throws {
  var random = RandomSamples(23)
  for _ in 0..<100 {
    let values = random.withZeros(random.count())
    let sample = Sample(values, weights: random.weights(values.count))
    let points = try LorenzCurve(sample).points
    let area = zip(points, points.dropFirst()).reduce(0) { area, pair in
      area + (pair.1.population - pair.0.population) * (pair.0.height + pair.1.height) / 2
    }
    let gini = try #require(InequalityMeasure.gini.compute(sample).value)
    #expect(abs(1 - 2 * area - gini) < 1e-12)
  }
}

@Test("A generalised curve is there without a positive total, a relative one is not")
func lorenzWithoutTotal() throws {
  #expect(throws: UndefinedReason.totalZero) { try LorenzCurve(Sample([-5, 0, 5])) }
  #expect(throws: UndefinedReason.meanNotPositive) { try LorenzCurve(Sample([-5, 1])) }
  #expect(throws: UndefinedReason.noData) { try LorenzCurve(Sample([Double]())) }
  #expect(throws: UndefinedReason.noData) {
    try LorenzCurve(Sample([Double]()), height: .generalized)
  }
  let heights = try LorenzCurve(Sample([-5, 0, 5]), height: .generalized).points.map(\.height)
  for (height, expected) in zip(heights, [0, -5 / 3.0, -5 / 3.0, 0]) {
    #expect(agree(height, expected))
  }
}

@Test(
  "Dominance tells which of two curves lies above",
  arguments: [
    ([1, 2, 3], [1, 2, 3], LorenzCurve.Dominance.equal),
    ([1, 2, 3], [10, 20, 30], .equal),
    ([1, 2, 3], [1, 1, 2, 2, 3, 3], .equal),
    ([2, 2, 2], [1, 2, 3], .first),
    ([1, 2, 3], [2, 2, 2], .second),
    ([1, 2, 3], [0, 3, 3], .first),
    ([1, 1, 4], [0, 3, 3], .crossing),
    ([1, 5], [2, 3, 10], .crossing),
    ([5], [1, 2], .first),
  ] as [([Double], [Double], LorenzCurve.Dominance)])
func dominance(first: [Double], second: [Double], expected: LorenzCurve.Dominance) throws {
  let curve = try LorenzCurve(Sample(first))
  #expect(curve.dominance(over: try LorenzCurve(Sample(second))) == expected)
  let generalized = try LorenzCurve(Sample(second), height: .generalized)
  #expect(curve.dominance(over: generalized) == nil)
}

@Test("Growth that all share is dominance of generalised curves")
func generalizedDominance() throws {
  let before = try LorenzCurve(Sample([-1, 2, 3]), height: .generalized)
  let after = try LorenzCurve(Sample([0, 3, 9]), height: .generalized)
  #expect(after.dominance(over: before) == .first)
  #expect(before.dominance(over: after) == .second)
}

@Test("Measures that know the transfer principle follow dominance")
func dominanceAndMeasures() throws {
  var random = RandomSamples(24)
  var ordered = 0
  for _ in 0..<200 {
    let count = random.count(2...6)
    let (one, other) = (Sample(random.positive(count)), Sample(random.positive(count)))
    let dominance = try LorenzCurve(one).dominance(over: LorenzCurve(other))
    guard dominance == .first || dominance == .second else { continue }
    ordered += 1
    for measure in measuresUnderTest
    where measure.laws.isSuperset(of: [.transferPrinciple, .scaleInvariant]) {
      guard let value = measure.compute(one).value, let against = measure.compute(other).value
      else { continue }
      let (low, high) = dominance == .first ? (value, against) : (against, value)
      #expect(low <= high + 1e-12 * abs(high), "\(measure)")
    }
  }
  #expect(ordered > 50)
}

@Test("Dominance is what the heights at all points of both curves say")
func dominanceByHeights() throws {
  var random = RandomSamples(25)
  var seen: Set<LorenzCurve.Dominance> = []
  for _ in 0..<300 {
    let (one, other) = (random.positive(random.count(1...5)), random.positive(random.count(1...5)))
    let first = try LorenzCurve(Sample(one, weights: random.weights(one.count)))
    let second = try LorenzCurve(Sample(other, weights: random.weights(other.count)))
    let gaps = try (first.points + second.points).map(\.population).map { population in
      try #require(first.height(at: population)) - #require(second.height(at: population))
    }
    let (isAbove, isBelow) = (gaps.contains { $0 > 1e-12 }, gaps.contains { $0 < -1e-12 })
    let expected: LorenzCurve.Dominance =
      isAbove ? (isBelow ? .crossing : .first) : (isBelow ? .second : .equal)
    #expect(first.dominance(over: second) == expected)
    seen.insert(expected)
  }
  #expect(seen.count == 4)
}

@Test(
  "Losses that are too large a share of what is left leave no curve, rather than one of no numbers")
func losses() {
  let wild = [0, 1, -1, 1e308, -1e308, 5e-324, 1e-300, 1e15]
  var refused = 0
  for one in wild {
    for two in wild {
      for three in wild {
        for weights in [[1, 1, 1], [3, 1e308, 5e-324]] {
          do throws(UndefinedReason) {
            let curve = try LorenzCurve(Sample([one, two, three, 1], weights: weights + [1]))
            let isFinite = curve.points.allSatisfy { $0.height.isFinite }
            #expect(isFinite, "\(one) \(two) \(three)")
          } catch { refused += error == .outOfRange ? 1 : 0 }
        }
      }
    }
  }
  #expect(refused > 0)
}
