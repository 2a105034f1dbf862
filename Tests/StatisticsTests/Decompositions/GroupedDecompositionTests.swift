import Statistics
import Testing

private let entropy = DecompositionReference.entropy

@Test(
  "Entropy within and between groups is that of IC2, convey, dineq and PySAL",
  arguments: DecompositionReference.of("ge", in: entropy))
func groupedEntropy(_ reference: DecompositionReference) throws {
  let parts = try GroupedDecomposition(reference.sample(), order: reference.order)
  reference.expect([parts.total, parts.within, parts.between])
}

@Test(
  "Each group's entropy is that of IC2",
  arguments: DecompositionReference.of("ge-groups", in: entropy))
func entropyOfGroups(_ reference: DecompositionReference) throws {
  let parts = try GroupedDecomposition(reference.sample(), order: reference.order)
  reference.expect(try parts.groups.map { try #require($0.own.value) })
}

@Test(
  "Nested entropy is that of mathmodels, and of the differences of the others",
  arguments: DecompositionReference.of("nested", in: entropy))
func nestedEntropy(_ reference: DecompositionReference) throws {
  let parts = try NestedDecomposition(
    reference.values(), paths: [reference.codes("REGION4"), reference.codes("SUB_REGION")],
    order: reference.order)
  reference.expect([parts.total] + parts.between + [parts.within])
}

@Test("All references of entropy are tested")
func entropyReferences() {
  #expect(DecompositionReference.of("ge", in: entropy).count == 77)
  #expect(DecompositionReference.of("ge-groups", in: entropy).count == 74)
  #expect(DecompositionReference.of("nested", in: entropy).count == 9)
  #expect(entropy.count == 160)
}

@Test("What lies within and between adds up to the whole, for every order, with weights and zeros")
func partsOfEntropyAddUp() throws {
  for seed in 0..<200 as Range<UInt64> {
    let society = RandomSociety(seed)
    let positive = RandomSociety(seed, positive: true)
    for order in [0, 1, 2, 0.5, -1, 3, 1 + 1e-9, 1e-9, 1e-5, 0.999] {
      for sample in order > 0
        ? [society.grouped, society.weighted] : [positive.grouped, positive.weighted]
      {
        let parts = try GroupedDecomposition(sample, order: order)
        #expect(areClose(parts.within + parts.between, parts.total), "seed \(seed), order \(order)")
        #expect(parts.within >= 0 && parts.between >= 0)
        #expect(areClose(parts.groups.reduce(0) { $0 + $1.populationShare }, 1))
        #expect(areClose(parts.groups.reduce(0) { $0 + $1.totalShare }, 1))
        #expect(parts.total == 0 || parts.rate(of: parts.total).map { areClose($0, 1) } != false)
      }
    }
  }
}

@Test("The order of rows, the scale and doubled rows change nothing")
func entropyLaws() throws {
  for seed in 0..<100 as Range<UInt64> {
    let society = RandomSociety(seed, positive: true)
    var shuffled = society
    shuffled.shuffle(seed + 1)
    for order in [0, 1, 2, -0.5] {
      let parts = try GroupedDecomposition(society.weighted, order: order)
      #expect(try GroupedDecomposition(shuffled.weighted, order: order) == parts)
      let scaled = GroupedSample(
        society.values.map { $0 * 1024 }, weights: society.weights, groups: society.groups)
      #expect(areClose(try GroupedDecomposition(scaled, order: order).within, parts.within))
      let doubled = GroupedSample(
        society.values + society.values, weights: society.weights + society.weights,
        groups: society.groups + society.groups)
      #expect(areClose(try GroupedDecomposition(doubled, order: order).between, parts.between))
      // A weight is so many units.
      let repeated = zip(zip(society.values, society.groups), society.weights).flatMap {
        repeatElement($0, count: Int($1))
      }
      let units = GroupedSample(repeated.map(\.0), groups: repeated.map(\.1))
      let same = try GroupedDecomposition(units, order: order)
      #expect(areClose(same.total, parts.total) && areClose(same.within, parts.within))
    }
  }
}

@Test("Orders near 0 and 1 tend to Theil's indices")
func ordersNearTheLimits() throws {
  let sample = RandomSociety(5, positive: true).grouped
  for limit in [0.0, 1] {
    let exact = try GroupedDecomposition(sample, order: limit).total
    for step in [1e-7, -1e-7, 1e-12, -1e-12] {
      let near = try GroupedDecomposition(sample, order: limit + step).total
      #expect(abs(near - exact) < 10 * abs(step) + 1e-14, "\(limit) + \(step)")
    }
  }
}

@Test("Tiny gaps keep their digits: GE(a) tends to half the squared variation")
func tinyGaps() throws {
  let gap = 0x1.23456p-30
  let sample = GroupedSample([1 - gap, 1, 1 + gap], groups: [0, 1, 2])
  for order in [0, 1, 2, 0.5, -3] {
    let between = try GroupedDecomposition(sample, order: order).between
    #expect(abs(between / (gap * gap / 3) - 1) < 1e-12, "order \(order)")
  }
}

@Test("Names of groups change nothing but the order in which they are told")
func namesOfGroups() throws {
  for seed in 0..<200 as Range<UInt64> {
    var society = RandomSociety(seed, positive: true)
    society.values = society.values.map { $0 / 7 }
    let renamed = society.groups.map { 100 - $0 }
    let (one, other) = (
      society.weighted,
      GroupedSample(society.values, weights: society.weights, groups: renamed)
    )
    for order in [0, 1, 2, -0.5] {
      let parts = try GroupedDecomposition(one, order: order)
      let same = try GroupedDecomposition(other, order: order)
      #expect(
        [parts.total, parts.within, parts.between] == [same.total, same.within, same.between],
        "seed \(seed)")
    }
  }
}

@Test("A group without income, a single unit and a single group have their places")
func edgesOfEntropy() throws {
  // zeros6: {0, 0, 0} and {10, 10, 10}; T = ln 2 lies between.
  let zeros = GroupedSample([0, 0, 0, 10, 10, 10], groups: [0, 0, 0, 1, 1, 1])
  let parts = try GroupedDecomposition(zeros, order: 1)
  #expect(parts.groups[0].own == .undefined(.totalZero))
  #expect(parts.groups[0].contribution == 0)
  #expect(parts.within == 0)
  #expect(throws: UndefinedReason.zerosNotAllowed) {
    try GroupedDecomposition(zeros, order: 0)
  }
  let single = try GroupedDecomposition(GroupedSample([3, 5, 9], groups: [0, 0, 4]), order: 1)
  #expect(single.groups.map(\.code) == [0, 4])
  #expect(single.groups[1].own == .value(0))
  #expect(single.remark == nil)
  let one = try GroupedDecomposition(GroupedSample([3, 5, 9], groups: [2, 2, 2]), order: 1)
  #expect(one.between == 0)
  #expect(one.within == one.total)
  #expect(one.remark == .singleGroup)
  let equal = try GroupedDecomposition(
    GroupedSample([7, 7, 7, 7], groups: [0, 0, 1, 1]), order: 1)
  #expect(equal.total == 0)
  #expect(equal.rate(of: equal.between) == nil)
}

@Test("A sample without shares is refused, with the reason")
func refusedEntropy() {
  let refused: [([Double], [Double]?, Double, UndefinedReason)] = [
    ([], nil, 1, .noData),
    ([1, 2], [0, 0], 1, .allWeightsZero),
    // All zero is undefined, not 0 as microdf and momepy have it.
    ([0, 0, 0], nil, 1, .totalZero),
    ([-1, 5], nil, 1, .negativeValues),
    ([-8, -3, 1, 2], nil, 1, .meanNotPositive),
    ([-5, 0, 5], nil, 2, .meanNotPositive),
    ([0, 5], nil, -1, .zerosNotAllowed),
    // dineq leaves the zeros out of Theil L without a word.
    ([0, 3.2, 4.9, 5], nil, 0, .zerosNotAllowed),
    ([1, 2], nil, .nan, .outOfRange),
    ([1e308, 1e308], nil, 1, .outOfRange),
    ([1e-300, 1e300], nil, -10, .outOfRange),
  ]
  for (values, weights, order, reason) in refused {
    let sample = GroupedSample(values, weights: weights, groups: values.map { _ in 0 })
    #expect(throws: reason, "\(values)") { try GroupedDecomposition(sample, order: order) }
  }
}

@Test("Missing values, weights and groups leave the unit out with all it has")
func missingUnits() throws {
  let sample = GroupedSample(
    [1, .nan, 3, 5, 7, 9], weights: [1, 1, 2, 1, .nan, 0], groups: [0, 0, 1, -1, 1, 1])
  #expect(sample.missing == 3)
  #expect(sample.weightless == 1)
  #expect(sample.values == [1, 3])
  #expect(sample.weights == [1, 2])
  // A code far from the others asks for no table of its size.
  #expect(GroupedSample([1, 2], groups: [.max, 3]).codes == [3, .max])
}

@Test("The share of a part is of the whole, and its contribution is not (B11)")
func shareAndContribution() throws {
  let sample = GroupedSample([1, 2, 3, 4, 5], groups: [0, 0, 0, 1, 1])
  let parts = try GroupedDecomposition(sample, order: 1)
  let share = try #require(parts.rate(of: parts.within))
  #expect(areClose(share, parts.within / parts.total))
  #expect(share > 0.3 && parts.within < 0.04)
  let rates = parts.groups.map { parts.rate(of: $0.contribution) ?? .nan }
  #expect(areClose(rates.reduce(0, +) + (parts.rate(of: parts.between) ?? .nan), 1))
}
