import Foundation
import Testing
import TestSupport

@testable import Statistics

/// The Gini coefficient, as the sorted form has it; also of negative values.
private let gini: SampleMeasure = { sample in
  guard sample.count > 0 else { return .undefined(.noData) }
  guard sample.total != 0 else { return .undefined(.totalZero) }
  var (below, sum) = (CompensatedSum(), CompensatedSum())
  for (place, value) in sample.values.enumerated() {
    let weight = sample.weight(at: place)
    sum.add((2 * below.total + weight) * weight * value)
    below.add(weight)
  }
  return Outcome(sum.total / (sample.totalWeight * sample.total) - 1)
}

private let corrected: SampleMeasure = { sample in
  let n = Double(sample.count)
  guard case .value(let value, _) = gini(sample) else { return gini(sample) }
  return n > 1 ? Outcome(value * n / (n - 1)) : .undefined(.needsTwoUnits)
}

@Test(
  "The jackknife's error is convey's and survey's",
  arguments: GrowthReferences.of("gini_se_jackknife"))
func jackknifeReferences(_ reference: GrowthReferences.Reference) throws {
  let error = Jackknife().standardError(of: Sample(reference.samples[0]), gini)
  #expect(isNear(try #require(error.value), reference.values[0]))
}

@Test(
  "The linearised error of ranks is convey's", arguments: GrowthReferences.of("gini_se_linearized"))
func linearizedReferences(_ reference: GrowthReferences.Reference) throws {
  let sample = Sample(reference.samples[0])
  let error = GiniError.cumulativeRank.standardError(of: sample)
  #expect(isNear(try #require(error.value), reference.values[0]))
  // Right for our coefficient is the derivative of its own formula, which differs a little; B1.
  let own = try #require(GiniError.meanDifference.standardError(of: sample).value)
  let same = isNear(own, reference.values[0])
  #expect(same == ["equal4", "two"].contains(reference.names[0]))
}

@Test("The linearised error is made of the derivatives of the coefficient by the weights")
func linearizedByDerivatives() throws {
  var seed = RepeatableRandom(41)
  for _ in 0..<50 {
    let count = Int.random(in: 3...20, using: &seed)
    let values = randomFigures(count, zeros: true, &seed).sorted()
    guard Set(values).count > 1 else { continue }
    let weights = (0..<count).map { _ in Double.random(in: 1...5, using: &seed) }
    let terms = try (0..<count).map { unit in
      let step = 1e-5
      let moved = try [-step, step].map { change in
        var moved = weights
        moved[unit] += change
        return try #require(gini(Sample(values, weights: moved)).value)
      }
      return weights[unit] * (moved[1] - moved[0]) / (2 * step)
    }
    let (n, mean) = (Double(count), terms.reduce(0, +) / Double(count))
    let squares = terms.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let sample = Sample(values, weights: weights)
    let error = try #require(GiniError.meanDifference.standardError(of: sample).value)
    #expect(isNear(error, (squares * n / (n - 1)).squareRoot(), 1e-6))
    // Another unit of money or of weight changes nothing.
    let scaled = Sample(values.map { $0 * 1e4 }, weights: weights.map { $0 / 50 })
    #expect(
      isNear(error, try #require(GiniError.meanDifference.standardError(of: scaled).value), 1e-9))
  }
}

@Test(
  "Bootstrap intervals are near those of DescTools, percentile and BCa",
  arguments: GrowthReferences.of("gini_ci95_bootstrap"))
func bootstrapReferences(_ reference: GrowthReferences.Reference) throws {
  let sample = Sample(reference.samples[0])
  let bootstrap = Bootstrap(replicates: 5000, seed: 1)
  let interval =
    reference.parameters.contains("bca")
    ? try bootstrap.biasCorrected(of: sample, corrected)
    : try bootstrap.percentile(of: sample, corrected)
  #expect(isNear(interval.estimate, reference.values[0]))
  // Monte Carlo: other draws, and the acceleration from a jackknife, not a regression.
  #expect(abs(interval.lower - reference.values[1]) < 0.02, "\(interval)")
  #expect(abs(interval.upper - reference.values[2]) < 0.02, "\(interval)")
}

@Test("Percentile and BCa differ at 32 units, and say which they are (B28)")
func percentileIsLow() throws {
  let sample = Sample(try GrowthReferences.sample("mexico-1940"))
  let percentile = try Bootstrap().percentile(of: sample, corrected)
  let bca = try Bootstrap(scope: .sampling).biasCorrected(of: sample, corrected)
  #expect(percentile.method == .percentile && bca.method == .biasCorrected)
  #expect(bca.lower - percentile.lower > 0.01 && bca.upper - percentile.upper > 0.01)
  #expect(percentile.estimate - percentile.lower > percentile.upper - percentile.estimate)
  #expect(percentile.scope == .superPopulation && bca.scope == .sampling)
  #expect(bca.replicates == 2000 && bca.seed == 20_240_101 && bca.level == 0.95)
}

@Test("A seed gives the same bits however the work is cut, and another seed others (L8)")
func bootstrapRepeats() throws {
  var seed = RepeatableRandom(43)
  let values = randomFigures(41, zeros: true, &seed)
  for sample in [Sample(values), Sample(values, weights: values.map { 1 + $0.squareRoot() })] {
    for method in [ConfidenceInterval.Method.percentile, .biasCorrected] {
      let bootstrap = Bootstrap(seed: 7)
      let one = try bootstrap.interval(of: sample, by: method, gini, parts: 1)
      for parts in [2, 64, 5000] {
        #expect(try bootstrap.interval(of: sample, by: method, gini, parts: parts) == one)
      }
      #expect(try Bootstrap(seed: 8).interval(of: sample, by: method, gini) != one)
    }
    let shuffled = Sample(values.shuffled(using: &seed))
    if sample.weights == nil {
      #expect(
        try Bootstrap().percentile(of: shuffled, gini) == Bootstrap().percentile(of: sample, gini))
    }
  }
}

@Test("Several measures share their draws with one measure alone")
func sharedDraws() throws {
  let sample = Sample([1, 2, 3, 4, 7, 19, 20])
  let mean: SampleMeasure = { $0.mean.map { Outcome($0) } ?? .undefined(.noData) }
  let none: SampleMeasure = { _ in .undefined(.singleGroup) }
  let both = Bootstrap().percentiles(of: sample, [gini, mean, none])
  #expect(try both[0].get() == Bootstrap().percentile(of: sample, gini))
  #expect(try both[1].get() == Bootstrap().percentile(of: sample, mean))
  #expect(both[2] == .failure(.singleGroup))
}

@Test("Every measure of the catalogue has an interval about it, or says why not")
func intervalsOfAllMeasures() throws {
  var seed = RepeatableRandom(61)
  let sample = Sample(randomFigures(25, zeros: false, &seed))
  let measures = InequalityMeasure.all
  let intervals = Bootstrap().percentiles(of: sample, measures.map(\.compute))
  #expect(measures.count > 20)
  for (measure, result) in zip(measures, intervals) {
    let interval = try result.get()
    #expect(interval.lower < interval.upper, "\(measure)")
    #expect(measure.compute(sample).value == interval.estimate, "\(measure)")
  }
}

@Test("A draw has as many units as the sample, in order, each with its weight")
func drawsAreSamples() {
  var seed = RepeatableRandom(47)
  for count in [1, 2, 5, 40, 333] {
    let values = randomFigures(count, zeros: true, &seed)
    let sample = Sample(values, weights: values.map { 2 * $0 + 1 })
    var draw = Replication.Draw(from: sample)
    var totals = 0.0
    for stream in 0..<200 {
      var generator = SeededGenerator(seed: 5, stream: UInt64(stream))
      let drawn = draw.next(&generator)
      #expect(drawn.count == count && drawn.weights?.count == count)
      #expect(drawn.values == drawn.values.sorted())
      #expect(drawn.weights == drawn.values.map { 2 * $0 + 1 })
      #expect(Set(drawn.values).isSubset(of: values))
      totals += drawn.values.reduce(0, +)
    }
    // The mean of means is near the mean: six standard errors.
    let mean = values.reduce(0, +) / Double(count)
    let deviation =
      (values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)).squareRoot() / Double(count)
    #expect(abs(totals / 200 / Double(count) - mean) <= 6 * deviation / 200.0.squareRoot() + 1e-9)
  }
}

@Test("The numbers of a seed are those of SplitMix64's steps, spread evenly")
func generatorIsEven() {
  var one = SeededGenerator(seed: 1, stream: 2)
  var same = SeededGenerator(seed: 1, stream: 2)
  var other = SeededGenerator(seed: 2, stream: 1)
  var counts = [Int](repeating: 0, count: 10)
  for _ in 0..<10_000 {
    let number = one.next(below: 10)
    #expect(number == same.next(below: 10))
    counts[number] += 1
  }
  // χ² with 9 degrees of freedom exceeds 33.7 once in ten thousand.
  #expect(counts.map { pow(Double($0 - 1000), 2) / 1000 }.reduce(0, +) < 33.7)
  #expect(one.next() != other.next())
}

@Test("No interval without five units, a value, or two different draws")
func noInterval() throws {
  #expect(throws: UndefinedReason.tooFewUnits) {
    try Bootstrap().percentile(of: Sample([1, 2, 3, 4]), gini)
  }
  #expect(throws: UndefinedReason.tooFewUnits) {
    try Jackknife().interval(of: Sample([1, 2]), gini)
  }
  #expect(throws: UndefinedReason.tooFewUnits) {
    try GiniError.meanDifference.interval(of: Sample([1, 2, 3, 4]))
  }
  #expect(throws: UndefinedReason.noData) {
    try Bootstrap().percentile(of: Sample([Double]()), gini)
  }
  #expect(throws: UndefinedReason.totalZero) {
    try Bootstrap().percentile(of: Sample([0, 0, 0, 0, 0]), gini)
  }
  #expect(throws: UndefinedReason.noVariation) {
    try Bootstrap().percentile(of: Sample([3, 3, 3, 3, 3]), gini)
  }
  // A third of the draws are all zeros: an end of the interval may be among them.
  #expect(throws: UndefinedReason.totalZero) {
    try Bootstrap().percentile(of: Sample([0, 0, 0, 0, 9]), gini)
  }
  // One draw in a thousand is: left out and counted.
  let few = try Bootstrap().percentile(of: Sample([0, 0, 0, 1, 2, 3, 4]), gini)
  #expect(few.undefinedReplicates > 0 && few.undefinedReplicates < 40)
  #expect(Bootstrap(replicates: 10, level: 7) == Bootstrap(replicates: 2000, level: 0.999))
  #expect(
    Jackknife().standardError(of: Sample([0, 0, 9]), gini) == .undefined(.totalZero))
  #expect(Jackknife().standardError(of: Sample([5]), gini) == .undefined(.needsTwoUnits))
  #expect(GiniError.meanDifference.standardError(of: Sample([0, 0])) == .undefined(.totalZero))
}

@Test("The jackknife of a mean is its standard error, by units and by groups")
func jackknifeOfMean() throws {
  let mean: SampleMeasure = { $0.mean.map { Outcome($0) } ?? .undefined(.noData) }
  var seed = RepeatableRandom(53)
  let values = (0..<50).map { _ in Double(Int.random(in: 0...20, using: &seed)) }
  let moments = Moments(sorted: values.sorted())
  let error = try #require(Jackknife().standardError(of: Sample(values), mean).value)
  #expect(isNear(error, (moments.sampleVariance / 50).squareRoot(), 1e-12))
  let interval = try Jackknife().interval(of: Sample(values), mean)
  // Student's t of 49 degrees of freedom at 97.5 %: 2.0095752…
  #expect(isNear((interval.upper - interval.estimate) / error, 2.0095752371292397, 1e-9))
  #expect(isNear(interval.estimate - interval.lower, interval.upper - interval.estimate, 1e-12))
  // More than 20,000 units: 1,000 random groups, near the same.
  let many = (0..<20_500).map { _ in Double.random(in: 0...1, using: &seed) }
  let grouped = try #require(Jackknife().standardError(of: Sample(many), mean).value)
  #expect(isNear(grouped, (1.0 / 12 / 20_500).squareRoot(), 0.12))
}

@Test("Intervals of 95 % hold the true coefficient about as often as they say")
func coverage() throws {
  // Uniform values: the Gini coefficient of the population is 1/3.
  var seed = RepeatableRandom(59)
  var held = [0, 0, 0, 0]
  for round in 0..<60 {
    let sample = Sample((0..<20).map { _ in Double.random(in: 0...1, using: &seed) })
    let bootstrap = Bootstrap(seed: UInt64(round), scope: .sampling)
    let intervals = [
      try bootstrap.percentile(of: sample, corrected),
      try bootstrap.biasCorrected(of: sample, corrected),
      try Jackknife(scope: .sampling).interval(of: sample, corrected),
      try GiniError.meanDifference.interval(of: sample, scope: .sampling),
    ]
    for (method, interval) in intervals.enumerated()
    where interval.lower <= 1.0 / 3 && interval.upper >= 1.0 / 3 {
      held[method] += 1
    }
  }
  // 57 expected; four standard deviations below, and percentile intervals are known to fall short.
  #expect(held.allSatisfy { $0 >= 50 }, "\(held)")
}
