import Statistics
import Testing

@Test("The stages add up to the whole over three levels, whatever the order of rows")
func stagesAddUp() throws {
  for seed in 0..<100 as Range<UInt64> {
    let society = RandomSociety(seed, positive: true)
    var shuffled = society
    shuffled.shuffle(seed)
    func paths(_ groups: [Int]) -> [[Int]] {
      [groups.map { $0 / 12 }, groups.map { $0 / 6 }, groups]
    }
    for order in [0, 1, 2, 0.3] {
      let parts = try NestedDecomposition(
        society.values, weights: society.weights, paths: paths(society.groups), order: order)
      #expect(areClose(parts.between.reduce(0, +) + parts.within, parts.total), "seed \(seed)")
      #expect(parts.between.count == 3 && parts.between.allSatisfy { $0 >= 0 })
      #expect(
        try NestedDecomposition(
          shuffled.values, weights: shuffled.weights, paths: paths(shuffled.groups), order: order)
          == parts)
      // One level is the plain decomposition; the lowest stage is that of the lowest groups alone.
      let flat = try GroupedDecomposition(society.weighted, order: order)
      #expect(areClose(parts.within, flat.within))
      let top = try GroupedDecomposition(
        GroupedSample(
          society.values, weights: society.weights, groups: society.groups.map { $0 / 12 }),
        order: order)
      #expect(areClose(parts.between[0], top.between))
      #expect(areClose(parts.levels[0].reduce(0) { $0 + $1.contribution }, parts.between[1]))
      for (group, own) in zip(parts.levels[2], flat.groups) {
        #expect(group.code == own.code && group.inner == own.own && group.count == own.count)
      }
    }
  }
}

@Test("The inner parts of Theil T weigh by their share of the total, not of the population (B23)")
func innerWeights() throws {
  let reference = try #require(
    DecompositionReference.entropy.first { $0.measure == "nested:1" && $0.data == "us1929" })
  let parts = try NestedDecomposition(
    reference.values(), paths: [reference.codes("REGION4"), reference.codes("SUB_REGION")], order: 1
  )
  // mathmodels::theil_g2_cross weights inner parts by population; its parts give another whole.
  let byPopulation = parts.levels[1].reduce(0) {
    $0 + $1.populationShare * ($1.inner.value ?? .nan)
  }
  let byTotal = parts.levels[1].reduce(0) { $0 + $1.totalShare * ($1.inner.value ?? .nan) }
  #expect(areClose(byTotal, parts.within))
  #expect(abs(byPopulation - parts.within) > 1e-3)
  #expect(areClose(parts.between.reduce(0, +) + byTotal, parts.total))
  #expect(abs(parts.total - 0.06251) < 5e-6)
}

@Test("A group that lies in two is named, the first of them and whatever the order of rows")
func straddlingGroups() {
  let values: [Double] = [1, 2, 3, 4, 5, 6]
  for order in [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 4, 2]] {
    let counties = [0, 0, 1, 1, 2, 1]
    let towns = [7, 8, 9, 8, 8, 9]
    #expect(throws: NestedDecomposition.Problem.straddling(level: 1, code: 8, parents: [0, 1])) {
      try NestedDecomposition(
        values, paths: [order.map { counties[$0] }, order.map { towns[$0] }], order: 1)
    }
  }
  // Of two such towns the lower code is named, and its two lowest counties.
  for order in [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 4, 2]] {
    let (counties, towns) = ([2, 0, 1, 0, 1, 0], [9, 9, 7, 7, 9, 7])
    #expect(throws: NestedDecomposition.Problem.straddling(level: 1, code: 7, parents: [0, 1])) {
      try NestedDecomposition(
        values, paths: [order.map { counties[$0] }, order.map { towns[$0] }], order: 1)
    }
  }
  // The villages' towns agree, but the town lies in two counties.
  #expect(throws: NestedDecomposition.Problem.straddling(level: 1, code: 3, parents: [0, 1])) {
    try NestedDecomposition([1, 2, 3], paths: [[0, 1, 1], [3, 3, 4], [5, 6, 7]], order: 1)
  }
  // A unit that is left out decides nothing.
  #expect(throws: Never.self) {
    _ = try NestedDecomposition([1, 2, .nan], paths: [[0, 1, 1], [3, 4, 3]], order: 1)
    _ = try NestedDecomposition([1, 2, 4], paths: [[0, 1, -1], [3, 4, 3]], order: 1)
    _ = try NestedDecomposition(
      [1, 2, 4], weights: [1, 1, 0], paths: [[0, 1, 1], [3, 4, 3]], order: 1)
  }
}

@Test("A county without income adds nothing; a single one lies between nothing")
func edgesOfNesting() throws {
  let parts = try NestedDecomposition(
    [0, 0, 0, 4, 6, 10], paths: [[0, 0, 0, 1, 1, 1], [0, 0, 1, 2, 2, 3]], order: 1)
  #expect(areClose(parts.between.reduce(0, +) + parts.within, parts.total))
  #expect(parts.levels[0][0].inner == .undefined(.totalZero))
  #expect(parts.levels[0][0].contribution == 0)
  #expect(parts.levels[1].map(\.parent) == [0, 0, 1, 1])
  let single = try NestedDecomposition([1, 2, 3], paths: [[4, 4, 4], [0, 0, 1]], order: 1)
  #expect(single.remark == .singleGroup)
  #expect(single.between[0] == 0)
  #expect(throws: NestedDecomposition.Problem.noLevel) {
    try NestedDecomposition([1], paths: [], order: 1)
  }
  #expect(throws: NestedDecomposition.Problem.undefined(.zerosNotAllowed)) {
    try NestedDecomposition([0, 1], paths: [[0, 1]], order: 0)
  }
}
