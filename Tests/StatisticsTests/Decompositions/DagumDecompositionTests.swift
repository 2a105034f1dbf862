import Statistics
import Testing

private let dagum = DecompositionReference.dagum
private let pairs = DecompositionReference.dagumPairs

@Test(
  "Dagum's parts are those of dineq, IC2 and two scripts",
  arguments: DecompositionReference.of("dagum", in: dagum))
func dagumParts(_ reference: DecompositionReference) throws {
  let parts = try DagumDecomposition(reference.sample())
  reference.expect([parts.gini, parts.within, parts.netBetween, parts.overlap])
}

@Test(
  "Each group's Gini coefficient is that of dineq",
  arguments: DecompositionReference.of("gini-groups", in: dagum))
func giniOfGroups(_ reference: DecompositionReference) throws {
  let parts = try DagumDecomposition(reference.sample())
  reference.expect(try parts.groups.map { try #require($0.own.value) })
}

@Test("G_jh and D_jh of all pairs are those of two scripts", arguments: pairs)
func dagumTable(_ reference: DecompositionReference) throws {
  let table = try #require(try DagumPairs(reference.sample()))
  reference.expect(
    table.pairs.map { pair in
      reference.measure == "dagum-pairs" ? pair.gini.value ?? .nan : pair.affluence
    })
}

@Test("All references of Dagum's decomposition are tested")
func dagumReferences() {
  #expect(DecompositionReference.of("dagum", in: dagum).count == 28)
  #expect(DecompositionReference.of("gini-groups", in: dagum).count == 26)
  #expect(DecompositionReference.of("dagum-pairs", in: pairs).count == 22)
  #expect(DecompositionReference.of("dagum-affluence", in: pairs).count == 21)
}

@Test("Within, net between and overlap add up; the pairs agree; the definition over all pairs too")
func dagumIdentities() throws {
  for seed in 0..<150 as Range<UInt64> {
    let society = RandomSociety(seed)
    for sample in [society.grouped, society.weighted] {
      let parts = try DagumDecomposition(sample)
      let table = try #require(try DagumPairs(sample))
      #expect(areClose(parts.within + parts.netBetween + parts.overlap, parts.gini), "seed \(seed)")
      #expect(areClose(table.netBetween, parts.netBetween), "seed \(seed)")
      #expect(areClose(table.overlap, parts.overlap), "seed \(seed)")
      #expect(table.pairs.allSatisfy { (0...1).contains($0.affluence) })

      // Gnb is the Gini coefficient of the group means.
      let means = GroupedSample(
        parts.groups.map(\.mean), weights: parts.groups.map(\.populationShare),
        groups: parts.groups.map { _ in 0 })
      #expect(areClose(try DagumDecomposition(means).gini, parts.netBetween), "seed \(seed)")

      // Every number again by its definition, pair of units by pair of units.
      let weights = sample.weights ?? sample.values.map { _ in 1 }
      for pair in table.pairs {
        let first = try #require(sample.codes.firstIndex(of: pair.first))
        let second = try #require(sample.codes.firstIndex(of: pair.second))
        var (up, down, weight) = (0.0, 0.0, 0.0)
        for one in sample.ranges[first] {
          for other in sample.ranges[second] {
            let both = weights[one] * weights[other]
            up += both * max(0, sample.values[one] - sample.values[other])
            down += both * max(0, sample.values[other] - sample.values[one])
            weight += both
          }
        }
        let (one, other) = (parts.groups[first].mean, parts.groups[second].mean)
        let rich = one >= other
        #expect(areClose(pair.excess, (rich ? up : down) / weight))
        #expect(areClose(pair.transvariation, (rich ? down : up) / weight))
        if one + other > 0 {
          #expect(areClose(pair.gini.value ?? .nan, (up + down) / weight / (one + other)))
        } else {
          #expect(pair.gini == .undefined(.totalZero))
        }
      }
    }
  }
}

@Test("The order of rows and the scale change nothing; a weight is so many units")
func dagumLaws() throws {
  for seed in 0..<100 as Range<UInt64> {
    let society = RandomSociety(seed)
    var shuffled = society
    shuffled.shuffle(seed)
    let parts = try DagumDecomposition(society.weighted)
    #expect(try DagumDecomposition(shuffled.weighted) == parts)
    #expect(try DagumPairs(shuffled.weighted) == DagumPairs(society.weighted))
    let scaled = GroupedSample(
      society.values.map { $0 / 64 }, weights: society.weights, groups: society.groups)
    #expect(areClose(try DagumDecomposition(scaled).overlap, parts.overlap))
    let repeated = zip(zip(society.values, society.groups), society.weights).flatMap {
      repeatElement($0, count: Int($1))
    }
    let units = try DagumDecomposition(
      GroupedSample(repeated.map(\.0), groups: repeated.map(\.1)))
    #expect(areClose(units.gini, parts.gini) && areClose(units.within, parts.within))
    // Names of groups change nothing but the order in which they are told.
    let renamed = try DagumDecomposition(
      GroupedSample(
        society.values, weights: society.weights, groups: society.groups.map { 100 - $0 }))
    #expect(
      [parts.gini, parts.within, parts.netBetween, parts.overlap]
        == [renamed.gini, renamed.within, renamed.netBetween, renamed.overlap])
  }
}

@Test("Where scripts in circulation go wrong (B22)")
func dagumTraps() throws {
  // One never negates p_jh and gives D = 1.667 for these.
  let crossed = GroupedSample([1, 5, 9, 2, 3, 4], groups: [0, 0, 0, 1, 1, 1])
  let pair = try #require(try DagumPairs(crossed)?.pairs.first)
  #expect(areClose(pair.excess, 24.0 / 9) && areClose(pair.transvariation, 6.0 / 9))
  #expect(areClose(pair.affluence, 0.6))

  // One gives NaN for two groups of the same constant.
  let equal = GroupedSample([7, 7, 7, 7], groups: [0, 0, 1, 1])
  let same = try #require(try DagumPairs(equal)?.pairs.first)
  #expect(same.affluence == 0 && same.netBetween == 0 && same.overlap == 0)
  let parts = try DagumDecomposition(equal)
  #expect([parts.gini, parts.within, parts.netBetween, parts.overlap] == [0, 0, 0, 0])
  #expect(parts.rate(of: parts.overlap) == nil)
  let even = GroupedSample(
    [0.1, 0.1, 0.1, 0.1], weights: [0.3, 0.7, 1.1, 2.3], groups: [0, 0, 1, 1])
  #expect(try DagumDecomposition(even).gini == 0)

  // One sets the Gini coefficient of a group to 0 when its mean is not positive: we refuse.
  let negative = GroupedSample([-5, 1, 2, 8, 9], groups: [0, 0, 0, 1, 1])
  #expect(throws: UndefinedReason.negativeValues) { try DagumDecomposition(negative) }
  #expect(throws: UndefinedReason.negativeValues) { try DagumPairs(negative) }

  // Labels need not be 1…k, and two groups without anything have no G_jh but do no harm.
  let poor = GroupedSample([0, 0, 0, 4, 8], groups: [9, 9, 2, 100, 100])
  let table = try #require(try DagumPairs(poor))
  #expect(table.pairs.map(\.first) == [2, 2, 9] && table.pairs.map(\.second) == [9, 100, 100])
  #expect(table.pairs[0].gini == .undefined(.totalZero))
  let whole = try DagumDecomposition(poor)
  #expect(whole.groups[0].own == .undefined(.totalZero))
  #expect(areClose(whole.within + table.netBetween + table.overlap, whole.gini))
}

@Test("Groups that do not reach over one another have no overlap, not even a rounding error")
func groupsApart() throws {
  for seed in 0..<200 as Range<UInt64> {
    var society = RandomSociety(seed)
    let highest = society.values.max() ?? 0
    society.values = zip(society.values, society.groups).map { ($0 + Double($1) * highest) / 7 }
    for sample in [society.grouped, society.weighted] {
      #expect(try DagumDecomposition(sample).overlap == 0, "seed \(seed)")
      #expect(try DagumPairs(sample)?.pairs.allSatisfy { $0.transvariation == 0 } == true)
    }
  }
}

@Test("One group has all within; too many groups have no table of pairs")
func dagumEdges() throws {
  let one = try DagumDecomposition(GroupedSample([1, 2, 6], groups: [5, 5, 5]))
  #expect(one.remark == .singleGroup)
  #expect(one.within == one.gini && one.netBetween == 0 && one.overlap == 0)
  #expect(try DagumPairs(GroupedSample([1, 2, 6], groups: [5, 5, 5]))?.pairs.isEmpty == true)
  let many = DagumPairs.mostGroups + 1
  let apart = GroupedSample((1...many).map(Double.init), groups: Array(0..<many))
  #expect(try DagumPairs(apart) == nil)
  #expect(try DagumDecomposition(apart).overlap == 0)
  #expect(throws: UndefinedReason.totalZero) {
    try DagumDecomposition(GroupedSample([0, 0], groups: [0, 1]))
  }
  // A weight of 0 is no unit (B19).
  let weightless = GroupedSample([3, 8, 15, 40], weights: [1, 0, 2, 1], groups: [0, 0, 1, 1])
  #expect(
    try DagumDecomposition(weightless).gini
      == DagumDecomposition(GroupedSample([3, 15, 40], weights: [1, 2, 1], groups: [0, 1, 1])).gini)
}
