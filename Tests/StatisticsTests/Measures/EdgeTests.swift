import Statistics
import Testing
import TestSupport

private typealias Edge = (measure: String, values: [Double], outcome: Outcome)

/// What measures give where formulas end.
private let edges: [Edge] = [
  ("gini", [], .undefined(.noData)),
  ("gini", [.nan, .infinity], .undefined(.noData)),
  ("gini", [42], .value(0)),
  ("gini", [7, 7, 7, 7], .value(0)),
  ("gini", [0.1, 0.1, 0.1], .value(0)),
  ("gini", [0, 0, 0], .undefined(.totalZero)),
  ("gini", [-5, 0, 5], .undefined(.totalZero)),
  ("gini", [-0.3, 0.1, 0.2], .undefined(.totalZero)),
  ("gini", [-8, -3, 1, 2], .undefined(.meanNotPositive)),
  ("gini", [-7, -15, 11, -10, 2, 4, 40], .undefined(.negativeValues)),
  ("gini", [.nan, 1, 3], .value(0.25)),
  ("gini-corrected", [42], .undefined(.needsTwoUnits)),
  ("gini-corrected", [0, 0, 9], .value(1)),
  ("gini-rsv", [-5, 0, 5], .value(2 / 3)),
  ("gini-rsv", [-8, -3, 1, 2], .value(0.6071428571428571)),
  ("gini-rsv", [0, 0], .undefined(.totalZero)),
  ("gini-rsv", [], .undefined(.noData)),
  ("gini-ctr", [-5, 0, 5], .undefined(.totalZero)),
  ("gini-ctr", [-8, -3, 1, 2], .undefined(.meanNotPositive)),
  ("theil-t", [0, 0, 0, 10, 10, 10], .value(0.6931471805599453)),
  ("theil-t", [0, 0, 9], .value(1.0986122886681098)),
  ("theil-t", [0, 0], .undefined(.totalZero)),
  ("theil-t", [-1, 3], .undefined(.negativeValues)),
  ("theil-l", [0, 10], .undefined(.zerosNotAllowed)),
  ("theil-l", [-1, 10], .undefined(.negativeValues)),
  ("ge:-1", [0, 10], .undefined(.zerosNotAllowed)),
  ("ge:0.5", [0, 10], .value(1.1715728752538097)),
  ("ge:2", [0, 10], .value(0.5)),
  ("ge:2", [1, 3], .value(0.125)),
  ("ge:100", [1e-9, 1e9], .value(6.4022757587284305e+25)),
  ("atkinson:0.5", [0, 10], .value(0.5)),
  ("atkinson:1", [0, 10], .value(1, remark: .zerosForceOne)),
  ("atkinson:2", [0, 10], .value(1, remark: .zerosForceOne)),
  ("atkinson:2", [0, 0], .undefined(.totalZero)),
  ("atkinson:2", [-1, 10], .undefined(.negativeValues)),
  // The powers themselves, (2·10⁻⁶)⁻⁵⁹, are beyond the range of numbers.
  ("atkinson:60", [1e-6, 1], .value(0.9999979763669454)),
  ("cv", [-8, -3, 1, 2], .undefined(.meanNotPositive)),
  ("cv", [-1, 1], .undefined(.totalZero)),
  ("cv", [-1, 3], .value(2)),
  ("cv", [42], .value(0)),
  ("cv-sample", [42], .undefined(.needsTwoUnits)),
  ("sd-log", [0, 1], .undefined(.zerosNotAllowed)),
  ("sd-log", [-1, 10], .undefined(.negativeValues)),
  ("sd-log", [42], .value(0)),
  ("hoover", [0, 0], .undefined(.totalZero)),
  ("hoover", [-1, 10], .undefined(.negativeValues)),
  ("herfindahl", [0, 0], .undefined(.totalZero)),
  ("herfindahl", [42], .value(1)),
  ("palma", [0, 0, 0, 10, 10, 10], .undefined(.divisorNotPositive)),
  ("palma", [1, 1, 1], .value(0.25)),
  ("wolfson", [0, 0, 1], .undefined(.medianNotPositive)),
  ("wolfson", [0, 0, 0], .undefined(.totalZero)),
  ("wolfson", [0, 10], .value(1)),
  ("kolm:0.1", [-5, 0, 5], .value(0.8165738197362489)),
  ("kolm:0.1", [0, 0], .value(0)),
  ("kolm:0.1", [], .undefined(.noData)),
  // The lowest lies 10000 below the mean; ln 2 less, since it is one of two.
  ("kolm:1", [0, 20000], .value(10000 - 0.6931471805599453)),
  ("kolm:1000000", [-1.7e308, 1.7e308], .undefined(.outOfRange)),
  ("top-share:0.1", [0, 0], .undefined(.totalZero)),
  ("top-share:0.5", [-10, 40], .value(4 / 3.0, remark: .sharesBeyondWhole)),
  ("bottom-share:0.5", [-10, 40], .value(-1 / 3.0, remark: .sharesBeyondWhole)),
  ("top-share:0.5", [1, 1], .value(0.5)),
  ("quantile-ratio:0.9/0.1", [0, 0, 0, 10], .undefined(.divisorNotPositive)),
  ("quantile-ratio:0.9/0.1", [42], .value(1)),
  ("top-bottom-ratio:10", [1, 2, 3], .undefined(.tooFewUnits)),
  ("top-bottom-ratio:2", [1, 2, 3], .undefined(.tooFewUnits)),
  ("top-bottom-ratio:1", [2, 2.5, 3], .value(1.5)),
  ("top-bottom-ratio:1", [0, 2], .undefined(.divisorNotPositive)),
  ("total", [], .undefined(.noData)),
  ("total", [-5, 5], .value(0)),
  ("total", [1.7e308, 1.7e308], .undefined(.outOfRange)),
  ("mean", [], .undefined(.noData)),
  ("mean", [1.5e308, 1.7e308], .value(1.6e308)),
  ("median", [], .undefined(.noData)),
  ("median", [3, 1, 2], .value(2)),
  // Small and large numbers, whose squares are beyond the range.
  ("gini", [.leastNonzeroMagnitude, .leastNonzeroMagnitude], .value(0)),
  ("gini", [1e-300 * 1e-10, 3e-300 * 1e-10], .value(0.25)),
  ("gini", [0.5e308, 1.5e308], .value(0.25)),
  ("cv", [0.5e308, 1.5e308], .value(0.5)),
  ("theil-t", [1e308, 1e308], .value(0)),
]

@Test("Where formulas end, measures say why or give their limit", arguments: edges.indices)
func edge(index: Int) throws {
  let edge = edges[index]
  let measure = try #require(InequalityMeasure.named(edge.measure))
  let outcome = measure.compute(Sample(edge.values))
  switch (outcome, edge.outcome) {
  case (.value(let value, let remark), .value(let wanted, let wantedRemark)):
    #expect(agree(value, wanted), "\(measure) of \(edge.values): \(value)")
    #expect(remark == wantedRemark)
  default: #expect(outcome == edge.outcome, "\(measure) of \(edge.values)")
  }
}

@Test(
  "Weights of 0 drop their value, and weights that are all 0 leave none",
  arguments: measuresUnderTest)
func zeroWeights(measure: InequalityMeasure) {
  let none = Sample([3, 8, 15], weights: [0, 0, 0])
  #expect(none.weightless == 3)
  #expect(measure.compute(none) == .undefined(.allWeightsZero))
  let values = (1...30).map(Double.init)
  let some = Sample(values + [500, .nan, 7], weights: values.map { $0 + 1 } + [0, 3, .nan])
  #expect(some.weightless == 1)
  #expect(
    measure.compute(some) == measure.compute(Sample(values, weights: values.map { $0 + 1 })))
}

@Test("No measure gives a number that is none", arguments: measuresUnderTest)
func alwaysFinite(measure: InequalityMeasure) {
  let extremes: [Double] = [
    -1.7e308, -1, -.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude, 1e-300, 1e-9, 1, 1e9, 1e300,
    1.7e308, .nan, .infinity,
  ]
  var seed = RepeatableRandom(9)
  for _ in 0..<400 {
    let count = Int.random(in: 0...6, using: &seed)
    let values = (0..<count).map { _ in extremes.randomElement(using: &seed) ?? 0 }
    let weights = (0..<count).map { _ in abs(extremes.randomElement(using: &seed) ?? 0) }
    for sample in [Sample(values), Sample(values, weights: weights)] {
      if case .value(let value, _) = measure.compute(sample) {
        #expect(value.isFinite, "\(measure) of \(sample)")
        #expect(value.sign == .plus || value < 0)
      }
    }
  }
}

@Test("A half that weights reach only up to rounding is reached")
func halfUpToRounding() throws {
  // 0.1 + 0.2 is not 0.3; the median lies between the second and the third value.
  let shares = InequalityMeasure.wolfson.compute(Sample([1, 2, 5], weights: [0.1, 0.2, 0.3]))
  let counts = InequalityMeasure.wolfson.compute(Sample([1, 2, 2, 5, 5, 5]))
  #expect(agree(try #require(shares.value), try #require(counts.value)))
}

@Test(
  "Weighted measures of 1 and 3 with weights 1 and 3, by hand",
  arguments: [
    // p = 1/4, 3/4; s = 1/10, 9/10; μ = 5/2, Σp(x − μ)² = 3/4, Σp² = 5/8.
    ("total", 10), ("mean", 2.5), ("gini", 0.15), ("gini-corrected", 0.4), ("gini-rsv", 0.15),
    ("hoover", 0.15), ("herfindahl", 0.82), ("cv", 0.12.squareRoot()),
    ("cv-sample", 2.0.squareRoot() / 2.5), ("williamson", 0.12.squareRoot()), ("ge:2", 0.06),
    ("bottom-share:0.25", 0.1), ("top-share:0.75", 0.9), ("palma", 0.12 / 0.28),
    // The weights do not count here.
    ("median", 2), ("top-bottom-ratio:1", 3), ("quantile-ratio:0.75/0.25", 2.5 / 1.5),
    // The median by weight is 3, L(1/2) = 0.4.
    ("wolfson", 2 * (0.2 - 0.15) * 2.5 / 3),
  ] as [(String, Double)])
func weightedByHand(name: String, expected: Double) throws {
  let sample = Sample([3, 1], weights: [3, 1])
  let value = try #require(InequalityMeasure.named(name)?.compute(sample).value)
  #expect(agree(value, expected), "\(value)")
}
