import Statistics
import Testing
import TestSupport

// No program's figures stand behind these tests: they are closed forms, identities and laws.

/// Sources of a random society: ties, zeros, one source that can be negative.
private struct RandomSources {
  var sources: [[Double]]
  var weights: [Double]

  init(_ seed: UInt64, negative: Bool = false) {
    var generator = RepeatableRandom(seed)
    let count = Int.random(in: 3...40, using: &generator)
    sources = (0..<Int.random(in: 1...5, using: &generator)).map { source in
      (0..<count).map { _ in
        let value = Double(Int.random(in: 0...12, using: &generator))
        return negative && source == 0 ? value - 3 : value
      }
    }
    sources[sources.count - 1][0] += 30
    weights = (0..<count).map { _ in Double(Int.random(in: 1...5, using: &generator)) }
  }

  var totals: [Double] {
    sources[0].indices.map { unit in sources.reduce(0) { $0 + $1[unit] } }
  }

  func table(weighted: Bool) throws -> SourceTable {
    try SourceTable(sources: sources, totals: totals, weights: weighted ? weights : nil)
  }
}

private func grouped(_ sample: Sample) -> GroupedSample {
  GroupedSample(sample.values, weights: sample.weights, groups: sample.values.map { _ in 0 })
}

private func gini(_ sample: Sample) -> Outcome {
  do throws(UndefinedReason) {
    return Outcome(try DagumDecomposition(grouped(sample)).gini)
  } catch {
    return .undefined(error)
  }
}

private func theil(_ order: Double) -> (Sample) -> Outcome {
  { sample in
    do throws(UndefinedReason) {
      return Outcome(try GroupedDecomposition(grouped(sample), order: order).total)
    } catch {
      return .undefined(error)
    }
  }
}

@Test("Two sources, worked by hand")
func sourcesByHand() throws {
  // Totals 1, 2, 6: G = 2·(−1/3·1 + 1/3·6)/9 = 10/27, centred ranks −1/3, 0, 1/3.
  let table = try SourceTable(sources: [[1, 0, 2], [0, 2, 4]], totals: [1, 2, 6])
  let parts = try GiniSources(table)
  #expect(areClose(parts.gini.value ?? .nan, 10.0 / 27))
  let (first, second) = (parts.sources[0], parts.sources[1])
  #expect(areClose(first.share, 1.0 / 3) && areClose(second.share, 2.0 / 3))
  // C_1 = 2·(2 − 1)/3/3 = 2/9; x_1 sorted 0, 1, 2 has G = 2·(2 − 0)/3/3 = 4/9: R = 1/2.
  #expect(areClose(first.concentration.value ?? .nan, 2.0 / 9))
  #expect(areClose(first.gini.value ?? .nan, 4.0 / 9))
  #expect(areClose(first.correlation.value ?? .nan, 0.5))
  #expect(areClose(first.contribution, 2.0 / 27))
  #expect(areClose(first.rate.value ?? .nan, 0.2))
  #expect(areClose(first.marginalEffect.value ?? .nan, 0.2 - 1.0 / 3))
  // C_2 = 2·(4 − 0)/3/6 = 4/9, its ranks are those of the total: R = 1.
  #expect(areClose(second.concentration.value ?? .nan, 4.0 / 9))
  #expect(areClose(second.correlation.value ?? .nan, 1))
  #expect(areClose(second.contribution, 8.0 / 27))
}

@Test("Contributions add up to the Gini coefficient; S·G·R is S·C; effects add up to 0")
func sourcesAddUp() throws {
  for seed in 0..<300 as Range<UInt64> {
    for weighted in [false, true] {
      let random = RandomSources(seed)
      let parts = try GiniSources(random.table(weighted: weighted))
      let whole = try #require(parts.gini.value)
      #expect(areClose(parts.sources.reduce(0) { $0 + $1.contribution }, whole), "seed \(seed)")
      #expect(abs(parts.residual) < 1e-14)
      #expect(areClose(parts.sources.reduce(0) { $0 + $1.share }, 1))
      #expect(
        areClose(parts.sources.reduce(0) { $0 + ($1.marginalEffect.value ?? .nan) }, 0),
        "seed \(seed)"
      )
      let totals = Sample(random.totals)
      let sample = weighted ? Sample(random.totals, weights: random.weights) : totals
      #expect(areClose(whole, gini(sample).value ?? .nan), "seed \(seed)")
      for (source, values) in zip(parts.sources, random.sources) {
        guard let own = source.gini.value, let correlation = source.correlation.value else {
          #expect(Set(values).count == 1, "seed \(seed)")
          continue
        }
        #expect(areClose(source.share * own * correlation, source.contribution))
        #expect(abs(correlation) <= 1 + 1e-12)
        let alone = weighted ? Sample(values, weights: random.weights) : Sample(values)
        #expect(areClose(own, gini(alone).value ?? .nan))
      }
    }
  }
}

@Test("A marginal effect is the derivative of the Gini coefficient")
func marginalEffects() throws {
  // Without ties a small proportional rise changes no rank.
  let sources: [[Double]] = [[1, 5, 2, 9, 4], [3, 1, 8, 6, 0.5]]
  func table(_ factor: Double) throws -> SourceTable {
    let raised = sources[0].map { $0 * factor }
    return try SourceTable(
      sources: [raised, sources[1]], totals: zip(raised, sources[1]).map { $0 + $1 })
  }
  let parts = try GiniSources(table(1))
  let step = 1e-6
  let (up, down) = (try GiniSources(table(1 + step)), try GiniSources(table(1 - step)))
  let slope = ((up.gini.value ?? .nan) - (down.gini.value ?? .nan)) / (2 * step)
  let effect = try #require(parts.sources[0].marginalEffect.value)
  #expect(abs(slope / (parts.gini.value ?? .nan) - effect) < 1e-8)
}

@Test("Tied units share their mean rank, so that the order of rows has no say (B18)")
func tiedUnits() throws {
  let rows: [[Double]] = [[1, 4, 5], [5, 0, 5], [2, 1, 3], [0, 5, 5]]
  func parts(_ order: [Int]) throws -> GiniSources {
    try GiniSources(
      SourceTable(
        sources: [order.map { rows[$0][0] }, order.map { rows[$0][1] }],
        totals: order.map { rows[$0][2] }))
  }
  let first = try parts([0, 1, 2, 3])
  for order in [[1, 0, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] { #expect(try parts(order) == first) }
  // Ranks −3/8 for the 3 and 1/8 for each 5: C_1·S_1 = 2·(2·(−3/8) + 6/8)/18 = 0.
  #expect(first.sources[0].contribution == 0)
  for seed in 0..<100 as Range<UInt64> {
    var random = RandomSources(seed)
    random.sources = random.sources.map { $0.map { $0 / 7 } }
    let before = try GiniSources(random.table(weighted: true))
    var generator = RepeatableRandom(seed)
    let order = random.weights.indices.shuffled(using: &generator)
    random.sources = random.sources.map { source in order.map { source[$0] } }
    random.weights = order.map { random.weights[$0] }
    #expect(try GiniSources(random.table(weighted: true)) == before)
  }
}

@Test("A weight of 0 and a negative source leave the other sources their numbers (B19)")
func weightlessAndNegative() throws {
  let table = try SourceTable(
    sources: [[-2, 1, 3, 7], [4, 4, 5, 1], [0, 0, 0, 0]], totals: [2, 5, 8, 8],
    weights: [1, 2, 1, 0])
  #expect(table.weightless == 1 && table.count == 3)
  let parts = try GiniSources(table)
  #expect(parts.sources.count == 3)
  #expect(parts.sources[0].gini == .undefined(.negativeValues))
  #expect(parts.sources[0].correlation == .undefined(.negativeValues))
  #expect(parts.sources[0].concentration.value != nil)
  #expect(parts.sources[2].gini == .undefined(.totalZero))
  #expect(parts.sources[2].concentration == .undefined(.totalZero))
  // An empty source is 0, not the NaN of 0/0 (B20).
  #expect(parts.sources[2].contribution == 0)
  #expect(parts.sources[2].correlation == .undefined(.totalZero))
  let sum = parts.sources.reduce(0) { $0 + $1.contribution }
  #expect(areClose(sum, parts.gini.value ?? .nan))
  #expect(parts.gini == .value(parts.gini.value ?? .nan))
}

@Test("A missing figure leaves out the unit in sources, totals and ranks alike (B20)")
func missingSources() throws {
  let table = try SourceTable(
    sources: [[1, .nan, 0, 2, 9], [0, 4, 2, 4, 1]], totals: [1, 50, 2, 6, .nan])
  #expect(table.missing == 2)
  #expect(
    try GiniSources(table)
      == GiniSources(SourceTable(sources: [[1, 0, 2], [0, 2, 4]], totals: [1, 2, 6])))
}

@Test("Sources that do not add up are named, five of them, with their differences")
func sourcesThatDoNotAddUp() throws {
  let totals: [Double] = [3, 4, 5, 6, 7, 8, 9]
  let error = #expect(throws: SourceTable.Problem.self) {
    try SourceTable(sources: [totals.map { _ in 1 }, [2, 4, 4, 6, 6, 8, 8.5]], totals: totals)
  }
  let expected = [(1, 1.0), (3, 1), (5, 1), (6, 0.5)].map {
    SourceTable.Mismatch(unit: $0.0, difference: $0.1)
  }
  #expect(error == .mismatch(count: 4, first: expected))
  let many = #expect(throws: SourceTable.Problem.self) {
    try SourceTable(sources: [totals], totals: totals.map { $0 - 1 })
  }
  guard case .mismatch(let count, let first) = many else { return }
  #expect(count == 7 && first.map(\.unit) == [0, 1, 2, 3, 4])
  // What rounding to two decimals explains can be allowed, and is then left as a residual.
  #expect(throws: SourceTable.Problem.self) {
    try SourceTable(sources: [[0.33, 1], [0.33, 2]], totals: [0.67, 3])
  }
  let rounded = try SourceTable(
    sources: [[0.33, 1], [0.33, 2]], totals: [0.67, 3], rounding: 0.0101)
  let parts = try GiniSources(rounded)
  let sum = parts.sources.reduce(0) { $0 + $1.contribution }
  #expect(parts.residual != 0 && areClose(sum + parts.residual, parts.gini.value ?? .nan))
  #expect(throws: SourceTable.Problem.noSource) { try SourceTable(sources: [], totals: [1]) }
}

@Test("Totals without shares are refused; negative totals keep contributions, with a remark")
func refusedSources() throws {
  func parts(_ totals: [Double], _ weights: [Double]? = nil) throws -> GiniSources {
    try GiniSources(SourceTable(sources: [totals], totals: totals, weights: weights))
  }
  #expect(throws: UndefinedReason.noData) { try parts([]) }
  #expect(throws: UndefinedReason.allWeightsZero) { try parts([1, 2], [0, 0]) }
  #expect(throws: UndefinedReason.totalZero) { try parts([0, 0]) }
  #expect(throws: UndefinedReason.meanNotPositive) { try parts([-1, 1]) }
  #expect(throws: UndefinedReason.meanNotPositive) { try parts([-3, 1]) }
  // h_neg5: the raw Gini coefficient exceeds 1 (B26).
  let raw = try parts([-9, -2, 1, 4, 13])
  #expect(raw.gini.value ?? 0 > 1)
  #expect(raw.gini == .value(raw.gini.value ?? .nan, remark: .mayExceedOne))
  #expect(raw.sources[0].gini == .undefined(.negativeValues))
  let equal = try parts([4, 4, 4])
  #expect(equal.gini == .value(0))
  #expect(equal.sources[0].rate == .undefined(.noVariation))
  #expect(equal.sources[0].correlation == .undefined(.noVariation))
}

@Test("Shapley shares add up to the index, are symmetric, and give an even source nothing")
func shapleyLaws() throws {
  for seed in 0..<40 as Range<UInt64> {
    let random = RandomSources(seed)
    for weighted in [false, true] {
      let table = try random.table(weighted: weighted)
      for absence in ShapleySources.Absence.allCases {
        for measure in [gini, theil(1), theil(2)] {
          let parts = try ShapleySources(table, absence: absence, measure: measure)
          #expect(areClose(parts.contributions.reduce(0, +), parts.total), "seed \(seed)")
          let totals = random.totals
          let sample = weighted ? Sample(totals, weights: random.weights) : Sample(totals)
          #expect(areClose(parts.total, measure(sample).value ?? .nan))
        }
      }
    }
    // Twins get the same; what everybody has alike adds nothing when absence is the mean.
    let twins = [random.sources[0], random.sources[0], random.sources[0].map { _ in 5.0 }]
    let totals = random.sources[0].map { 2 * $0 + 5 }
    let parts = try ShapleySources(SourceTable(sources: twins, totals: totals), measure: gini)
    #expect(areClose(parts.contributions[0], parts.contributions[1]))
    #expect(abs(parts.contributions[2]) < 1e-15)
    // With absence as 0 an even source narrows the gap.
    let zero = try ShapleySources(
      SourceTable(sources: twins, totals: totals), absence: .zero, measure: gini)
    #expect(zero.contributions[2] <= 1e-15)
  }
}

@Test("Shapley shares of two sources, worked by hand")
func shapleyByHand() throws {
  // Half the squared variation with absent sources at their mean: Var(x_1), Var(x_2), and both.
  let table = try SourceTable(sources: [[0, 2, 4], [1, 1, 4]], totals: [1, 3, 8])
  let parts = try ShapleySources(table, measure: theil(2))
  // GE(2) = Var/(2μ²), μ = 4, Var(x_1) = 8/3, Var(x_2) = 2, cov = 2: total 26/3/32.
  #expect(areClose(parts.total, 26.0 / 96))
  #expect(areClose(parts.contributions[0], (8.0 / 3 + 2) / 32))
  #expect(areClose(parts.contributions[1], (2.0 + 2) / 32))
  #expect(areClose(parts.rate(of: parts.contributions[1]) ?? .nan, 12.0 / 26))
  // The last set of a single source is the measure itself.
  let one = try ShapleySources(SourceTable(sources: [[1, 3]], totals: [1, 3]), measure: gini)
  #expect(areClose(one.contributions[0], 0.25))
}

@Test("Shapley shares have limits: ten sources, a value for every set")
func shapleyLimits() throws {
  let ten = try SourceTable(sources: (1...10).map { [Double($0), 1, 3] }, totals: [55, 10, 30])
  let parts = try ShapleySources(ten, measure: gini)
  #expect(parts.contributions.count == 10)
  #expect(areClose(parts.contributions.reduce(0, +), parts.total))
  let eleven = try SourceTable(sources: (1...11).map { [Double($0), 1] }, totals: [66, 11])
  #expect(throws: ShapleySources.Problem.tooManySources(11)) {
    try ShapleySources(eleven, measure: gini)
  }
  let table = try SourceTable(sources: [[0, 2], [1, 1]], totals: [1, 3])
  #expect(throws: Never.self) { _ = try ShapleySources(table, measure: theil(0)) }
  #expect(throws: ShapleySources.Problem.undefined(.zerosNotAllowed)) {
    try ShapleySources(table, absence: .zero, measure: theil(0))
  }
  #expect(throws: ShapleySources.Problem.undefined(.noData)) {
    try ShapleySources(SourceTable(sources: [[]], totals: []), measure: gini)
  }
}
