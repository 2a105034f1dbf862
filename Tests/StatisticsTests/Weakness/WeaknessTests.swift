import Glibc
import Statistics
import Testing
import TestSupport

private let references = DecompositionReference.weakness

extension DecompositionReference {
  /// The number after `name=` in the argument.
  fileprivate func number(_ name: String) -> Double? {
    argument.split(separator: ",").first { $0.hasPrefix(name + "=") }
      .flatMap { Double($0.dropFirst(name.count + 1)) }
  }

  /// The line of the reference; `at` in the argument says that those at the line count.
  fileprivate func line() throws -> WeaknessLine {
    WeaknessLine(
      try #require(number("z")), includesLine: argument.split(separator: ",").contains("at"))
  }

  fileprivate func plainSample() throws -> Sample {
    let (values, weights) = (try values(), try weights())
    return weights.map { Sample(values, weights: $0) } ?? Sample(values)
  }

  fileprivate func index() throws -> FosterGreerThorbecke {
    let order = try #require(number("alpha"))
    return try #require(FosterGreerThorbecke(rawValue: Int(order)))
  }
}

@Test("Indices of weakness and their errors are those of ineq and convey", arguments: references)
func weaknessReferences(_ reference: DecompositionReference) throws {
  let (sample, line) = (try reference.plainSample(), try reference.line())
  let outcome =
    switch reference.measure {
    case "fgt": try reference.index().index(of: sample, line: line)
    case "fgt-se": try reference.index().standardError(of: sample, line: line)
    case "sen": SenIndex.large.index(of: sample, line: line)
    case "sst": SenShorrocksThon.index(of: sample, line: line)
    case "watts": WattsIndex.index(of: sample, line: line)
    default: Outcome.undefined(.noData)
    }
  reference.expect([try #require(outcome.value)])
}

@Test("All references of weakness are tested")
func weaknessReferenceCounts() {
  let counts = ["fgt": 33, "fgt-se": 30, "sen": 5, "sst": 6, "watts": 2]
  for (measure, count) in counts {
    #expect(references.count { $0.measure == measure } == count, "\(measure)")
  }
  #expect(references.count == 76)
}

@Test("Those at the line are weak only when asked for; α = 1 is not the headcount (B17)")
func atTheLine() {
  let sample = Sample([0, 3, 5, 5, 12])
  let (below, atLine) = (WeaknessLine(5), WeaknessLine(5, includesLine: true))
  #expect(FosterGreerThorbecke.headcount.index(of: sample, line: below) == .value(2.0 / 5))
  #expect(FosterGreerThorbecke.headcount.index(of: sample, line: atLine) == .value(4.0 / 5))
  #expect(FosterGreerThorbecke.gap.index(of: sample, line: below) == .value(1.4 / 5))
  // Those at the line lack nothing.
  for index in [FosterGreerThorbecke.gap, .severity] {
    #expect(index.index(of: sample, line: below) == index.index(of: sample, line: atLine))
  }
}

/// A random sample with ties, zeros, weights and, if wished, negative values.
private func randomSample(_ seed: UInt64, from lowest: Int = 0, weighted: Bool) -> Sample {
  var generator = RepeatableRandom(seed)
  let count = Int.random(in: 1...40, using: &generator)
  let values = (0..<count).map { _ in Double(Int.random(in: lowest...20, using: &generator)) }
  let weights = (0..<count).map { _ in Double(Int.random(in: 1...9, using: &generator)) }
  return weighted ? Sample(values, weights: weights) : Sample(values)
}

@Test("The indices of groups, weighted by population, add up to that of all")
func indicesOfGroupsAddUp() throws {
  for seed in 0..<100 as Range<UInt64> {
    let society = RandomSociety(seed)
    let groups = society.weighted
    let weight = groups.pooled.totalWeight
    let line = WeaknessLine((society.values.max() ?? 1) / 2, includesLine: seed % 2 == 0)
    for index in FosterGreerThorbecke.allCases {
      let parts = try groups.codes.indices.map { place in
        let sample = groups.sample(at: place)
        let value = try #require(index.index(of: sample, line: line).value)
        return value * sample.totalWeight / weight
      }
      let whole = try #require(index.index(of: groups.pooled, line: line).value)
      #expect(areClose(parts.reduce(0, +), whole), "seed \(seed)")
    }
  }
}

@Test("Sen is H[I + (1 − I)G], and Sen's own form is his sum over ranks")
func senIdentities() throws {
  for seed in 0..<200 as Range<UInt64> {
    let sample = randomSample(seed, weighted: false)
    let line = WeaknessLine(9)
    let weak = sample.values.filter { $0 < 9 }
    let count = Double(weak.count)
    // S = 2/((q + 1)nz) Σ (z − x_i)(q + 1 − i), x ascending.
    let ranked = weak.enumerated().reduce(0.0) {
      $0 + (9 - $1.element) * (count - Double($1.offset))
    }
    let own = try #require(SenIndex.small.index(of: sample, line: line).value)
    #expect(areClose(own, 2 * ranked / ((count + 1) * Double(sample.count) * 9)), "seed \(seed)")

    let large = try #require(SenIndex.large.index(of: sample, line: line).value)
    let sum = weak.reduce(0, +)
    if sum > 0 {
      let groups = GroupedSample(weak, groups: weak.map { _ in 0 })
      let among = try DagumDecomposition(groups).gini
      let gap = 1 - sum / count / 9
      #expect(
        areClose(large, count / Double(sample.count) * (gap + (1 - gap) * among)), "seed \(seed)")
    } else {
      // All the weak have nothing: the index is the headcount.
      #expect(areClose(large, count / Double(sample.count)))
    }
    #expect(own <= large + 1e-12)
  }
}

@Test("SST is P₁ times 1 and the Gini coefficient of the gaps of all")
func senShorrocksThonIdentity() throws {
  for seed in 0..<200 as Range<UInt64> {
    for weighted in [false, true] {
      let sample = randomSample(seed, weighted: weighted)
      let line = WeaknessLine(9)
      let gaps = sample.values.map { max(9 - $0, 0) }
      let index = try #require(SenShorrocksThon.index(of: sample, line: line).value)
      let mean = try #require(FosterGreerThorbecke.gap.index(of: sample, line: line).value)
      guard mean > 0 else {
        #expect(index == 0)
        continue
      }
      let groups = GroupedSample(gaps, weights: sample.weights, groups: gaps.map { _ in 0 })
      let gini = try DagumDecomposition(groups).gini
      #expect(areClose(index, mean * (1 + gini)), "seed \(seed)")
    }
  }
}

@Test("Weights are numbers of units, doubled units and another unit of money change nothing")
func weaknessLaws() throws {
  for seed in 0..<100 as Range<UInt64> {
    let sample = randomSample(seed, from: 1, weighted: true)
    let weights = try #require(sample.weights)
    let units = zip(sample.values, weights).flatMap { repeatElement($0, count: Int($1)) }
    let line = WeaknessLine(9)
    typealias Measure = (Sample, WeaknessLine) -> Outcome
    let measures: [Measure] =
      FosterGreerThorbecke.allCases.map { index in { index.index(of: $0, line: $1) } }
      + SenIndex.allCases.map { form in { form.index(of: $0, line: $1) } }
      + [SenShorrocksThon.index, WattsIndex.index]
    for (number, measure) in measures.enumerated() {
      let value = try #require(measure(sample, line).value)
      let label: Comment = "measure \(number), seed \(seed)"
      #expect(areClose(try #require(measure(Sample(units), line).value), value), label)
      let scaled = Sample(sample.values.map { $0 * 1e4 }, weights: weights)
      #expect(areClose(try #require(measure(scaled, WeaknessLine(9e4)).value), value), label)
      // Sen's own form is the one that counts: doubling the units changes it.
      if number != 4 {
        #expect(areClose(try #require(measure(Sample(units + units), line).value), value), label)
      }
      // Those above the line have no say.
      let richer = sample.values.map { $0 >= 9 ? $0 + 100 : $0 }
      #expect(areClose(try #require(measure(Sample(richer, weights: weights), line).value), value))
    }
  }
}

@Test("A transfer from a weak unit to a weaker one lowers what looks at the gaps' spread")
func transfersAmongTheWeak() throws {
  let (before, after) = (Sample([1, 4, 6, 20]), Sample([2, 3, 6, 20]))
  let line = WeaknessLine(10)
  func falls(_ measure: (Sample, WeaknessLine) -> Outcome) throws -> Bool {
    let (old, new) = (measure(before, line).value, measure(after, line).value)
    return try #require(new) < (try #require(old)) - 1e-9
  }
  #expect(try falls { FosterGreerThorbecke.severity.index(of: $0, line: $1) })
  #expect(try falls { SenIndex.large.index(of: $0, line: $1) })
  #expect(try falls { SenIndex.small.index(of: $0, line: $1) })
  #expect(try falls { SenShorrocksThon.index(of: $0, line: $1) })
  #expect(try falls { WattsIndex.index(of: $0, line: $1) })
  #expect(try !falls { FosterGreerThorbecke.gap.index(of: $0, line: $1) })
}

@Test("The shortfall is money: the villages' gaps summed once, whatever their population")
func shortfall() throws {
  let shortfall = try Shortfall(of: [0, 3, 5, .nan, 12, -2], line: WeaknessLine(5))
  #expect(shortfall.total == 14)
  #expect(shortfall.weakCount == 3)
  #expect(shortfall.count == 5)
  #expect(shortfall.meanGap == 14.0 / 3)
  let atLine = try Shortfall(of: [0, 5], line: WeaknessLine(5, includesLine: true))
  #expect(atLine.weakCount == 2 && atLine.total == 5)
  let none = try Shortfall(of: [7, 9], line: WeaknessLine(5))
  #expect(none.total == 0 && none.meanGap == nil)
  #expect(throws: UndefinedReason.noData) { try Shortfall(of: [.nan], line: WeaknessLine(5)) }
  #expect(throws: UndefinedReason.lineNotPositive) { try Shortfall(of: [1], line: WeaknessLine(0)) }
  #expect(throws: UndefinedReason.outOfRange) {
    try Shortfall(of: [-1.7e308, -1.7e308], line: WeaknessLine(5))
  }
  // P₁ times the line times the number of units.
  let sample = Sample([0, 3, 5, 12])
  let gap = try #require(FosterGreerThorbecke.gap.index(of: sample, line: WeaknessLine(5)).value)
  #expect(areClose(gap * 5 * 4, try Shortfall(of: sample.values, line: WeaknessLine(5)).total))
}

@Test("Every index refuses what it cannot answer, and remarks on negative values")
func weaknessEdges() {
  let measures: [(Sample, WeaknessLine) -> Outcome] = [
    { FosterGreerThorbecke.gap.index(of: $0, line: $1) },
    { FosterGreerThorbecke.gap.standardError(of: $0, line: $1) },
    { SenIndex.large.index(of: $0, line: $1) },
    { SenShorrocksThon.index(of: $0, line: $1) },
    { WattsIndex.index(of: $0, line: $1) },
  ]
  for measure in measures {
    #expect(measure(Sample([]), WeaknessLine(5)) == .undefined(.noData))
    #expect(measure(Sample([1], weights: [0]), WeaknessLine(5)) == .undefined(.allWeightsZero))
    for line in [0, -5, Double.nan, .infinity] {
      #expect(measure(Sample([1, 2]), WeaknessLine(line)) == .undefined(.lineNotPositive))
    }
    #expect(measure(Sample([7, 8]), WeaknessLine(5)) == .value(0))
  }
  let negative = Sample([-5, 3, 9])
  let line = WeaknessLine(5)
  for measure in measures.dropLast() {
    #expect(measure(negative, line).value != nil)
    #expect(
      measure(negative, line) == .value(measure(negative, line).value ?? 0, remark: .gapsBeyondLine)
    )
  }
  #expect(FosterGreerThorbecke.headcount.index(of: negative, line: line) == .value(2.0 / 3))
  #expect(WattsIndex.index(of: negative, line: line) == .undefined(.negativeValues))
  #expect(WattsIndex.index(of: Sample([0, 9]), line: line) == .undefined(.zerosNotAllowed))
  #expect(
    FosterGreerThorbecke.headcount.standardError(of: Sample([3]), line: line)
      == .undefined(.needsTwoUnits))
}

@Test("Watts keeps its digits near the line and far below it")
func wattsDigits() throws {
  // The line less 2⁻⁴⁰, whose logarithm differs from the line's in the last bit if at all.
  let near = try #require(
    WattsIndex.index(of: Sample([1000 - 0x1p-40]), line: WeaknessLine(1000)).value)
  #expect(abs(near / (0x1p-40 / 1000) - 1) < 1e-12)
  let far = try #require(WattsIndex.index(of: Sample([1e-300]), line: WeaknessLine(1e300)).value)
  #expect(areClose(far, 600 * log(10)))
  let tiny = try #require(WattsIndex.index(of: Sample([1e-20]), line: WeaknessLine(5)).value)
  #expect(areClose(tiny, log(5) + 20 * log(10)))
}
