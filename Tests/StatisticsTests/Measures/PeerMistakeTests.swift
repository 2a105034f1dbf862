import Statistics
import Testing

/// The value of a measure, or NaN, which agrees with nothing.
private func value(_ name: String, _ values: [Double], weights: [Double]? = nil) -> Double {
  let sample = weights.map { Sample(values, weights: $0) } ?? Sample(values)
  return InequalityMeasure.named(name)?.compute(sample).value ?? .nan
}

/// Faults seen in other programs, each as a test that ours has not.
///
/// The letters are those of the
/// notes on measures.
@Suite("Mistakes of other programs")
struct PeerMistakeTests {
  private let villages: [Double] = [0, 0, 5, 12.5, 30, 120]
  private let population: [Double] = [820, 410, 1500, 2300, 980, 3100]

  @Test("B1: a weight of 2 is two units (convey's Gini says 0.537)")
  func weightedGini() {
    let twice = value("gini", [1, 2, 6], weights: [2, 2, 2])
    #expect(agree(twice, 10 / 27.0))
    #expect(agree(twice, value("gini", [1, 1, 2, 2, 6, 6])))
    #expect(agree(value("gini", villages, weights: population), 0.5556, within: 1e-4))
  }

  @Test("B2: weights go with their values, in any order (REAT's do not)")
  func weightsFollowSorting() {
    let gini = value("gini", [40, 5, 12, 90, 1], weights: [10, 300, 50, 5, 200])
    #expect(agree(gini, 0.5004, within: 1e-4))
    #expect(gini == value("gini", [1, 5, 12, 40, 90], weights: [200, 300, 50, 10, 5]))
    // A missing value goes with its weight.
    #expect(
      value("gini", [1, .nan, 3], weights: [1, 9, 2]) == value("gini", [1, 3], weights: [1, 2]))
  }

  @Test("B3: Theil is T or L by name, and weights of 1 change nothing (REAT: 0.0282, 0.04)")
  func theilByName() {
    let values: [Double] = [1, 2, 3, 4, 5]
    let ones = values.map { _ in 1.0 }
    #expect(agree(value("theil-t", values), 0.11968759358350921))
    #expect(agree(value("theil-l", values, weights: ones), 0.14111394011170061))
    #expect(agree(value("hoover", values, weights: ones), 0.2))
  }

  @Test("B6: zeros stay in Theil T (ineq says 0.5409, and 0 for three of six)")
  func zerosStay() {
    #expect(agree(value("theil-t", villages), 0.9463, within: 1e-4))
    #expect(agree(value("theil-t", [0, 0, 0, 10, 10, 10]), 0.6931471805599453))
    #expect(
      InequalityMeasure.theilL.compute(Sample(villages)) == .undefined(.zerosNotAllowed))
  }

  @Test(
    "B7: what is defined at 0 has a value (IC2, convey, acid and PySAL give none)",
    arguments: ["theil-t", "ge:2", "ge:0.5", "atkinson:0.5", "atkinson:0.9"])
  func definedAtZero(name: String) {
    #expect(value(name, villages) > 0)
    #expect(value(name, villages, weights: population) > 0)
  }

  @Test("B8: Hoover below 1, Atkinson right at 1, no Theil of losses (IneqPy)")
  func faultsOfIneqPy() {
    #expect(agree(value("atkinson:1", [1, 2, 3, 4, 5]), 0.1316, within: 1e-3))
    #expect(value("hoover", villages) < 1)
    #expect(
      InequalityMeasure.theilT.compute(Sample([-8, -3, 1, 2])) == .undefined(.meanNotPositive))
  }

  @Test("B9: Wolfson's index in his scale, 0 for equal values (PySAL: half; dineq: −2)")
  func wolfsonScale() {
    #expect(agree(value("wolfson", [6, 6, 8, 8, 10, 10, 12, 12]), 1 / 6.0))
    #expect(value("wolfson", [7, 7, 7, 7]) == 0)
    #expect(agree(value("wolfson", [0, 0, 10, 10]), 1))
    #expect(InequalityMeasure.wolfson.compute(Sample([0, 0, 9])) == .undefined(.medianNotPositive))
  }

  @Test("B10: the same distribution twice has the same index (PySAL's Schutz: 15 for 7.5)")
  func replicatedHoover() {
    let values: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    #expect(agree(value("hoover", values), value("hoover", values + values)))
  }

  @Test("B21: a missing value is not one of n (acid: 0.333 for 0.444)")
  func missingIsNotCounted() {
    #expect(agree(value("gini-corrected", [1, .nan, 3, 5]), 4 / 9.0))
    // Weights are not rounded, and values need not be divided by the mean first.
    #expect(
      agree(
        value("atkinson:0.5", [1, 2], weights: [0.0001, 0.0003]),
        value("atkinson:0.5", [1, 2], weights: [1, 3])))
    let groups = [Sample([1, 2]), Sample([8, 9])]
    let larger = [Sample([100, 200]), Sample([800, 900])]
    #expect(
      agree(
        EstebanRay()?.index(of: groups).value ?? .nan,
        EstebanRay()?.index(of: larger).value ?? 0))
  }

  @Test("B25: no coefficient of variation about a negative mean (ineq −1.97, REAT +1.97)")
  func negativeMean() {
    for measure in [InequalityMeasure.cv, .cvSample, .williamson] {
      #expect(measure.compute(Sample([-8, -3, 1, 2])) == .undefined(.meanNotPositive))
    }
  }

  @Test("B26: no Gini coefficient above 1 or below 0 (PySAL, ineq, dineq)")
  func negativeValues() {
    let losses: [Double] = [-7, -15, 11, -10, 2, 4, 40]
    #expect(InequalityMeasure.gini.compute(Sample(losses)) == .undefined(.negativeValues))
    #expect(
      InequalityMeasure.gini.compute(Sample([-8, -3, 1, 2])) == .undefined(.meanNotPositive))
    for name in ["gini-rsv", "gini-ctr"] {
      #expect((0...1).contains(value(name, losses)), "\(name)")
    }
  }

  @Test("B29: the area below the axis is cut where the weighted curve crosses it (GiniWegNeg)")
  func crossingByWeight() throws {
    // Uneven weights against the order of rows; a unit of weight k is k units.
    let values: [Double] = [40, 2, -15, 11, -7]
    let weights: [Double] = [9, 1, 2, 30, 3]
    let repeated = zip(values, weights).flatMap { Array(repeating: $0, count: Int($1)) }
    #expect(agree(value("gini-ctr", values, weights: weights), value("gini-ctr", repeated)))
    #expect(agree(value("gini-ctr", [1, 3]), value("gini", [1, 3])))
    #expect(value("gini-ctr", [42]) == 0)
  }

  @Test("The formula of Chen, Tsaur and Rhai gives the same as our area")
  func formulaOfChenTsaurRhai() throws {
    var random = RandomSamples(31)
    for _ in 0..<100 {
      let values = random.withLosses(random.count(2...30)).sorted()
      let total = values.reduce(0, +)
      let n = Double(values.count)
      let shares = values.map { $0 / total }
      var (running, leading) = (0.0, 0)
      for (place, share) in shares.enumerated() {
        running += share
        if running < 0 { leading = place + 1 }
      }
      let ranks = shares.enumerated().map { Double($0.offset + 1) * $0.element }
      let above = 2 / n * ranks.reduce(0, +) - (n + 1) / n
      let sum = shares.prefix(leading).reduce(0, +)
      let bracket = leading == 0 ? 0 : sum / shares[leading] - Double(1 + 2 * leading)
      let below = 1 + 2 / n * ranks.prefix(leading).reduce(0, +) + sum * bracket / n
      #expect(agree(value("gini-ctr", values), above / below, within: 1e-9))
    }
  }
}
