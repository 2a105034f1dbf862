import Statistics
import Testing
import TestSupport

/// Whether two values are equal up to `tolerance` of their size or, near 0, of 1.
private func near(_ first: Double, _ second: Double, _ tolerance: Double = 1e-10) -> Bool {
  abs(first - second) <= tolerance * max(1, abs(first), abs(second))
}

/// What a measure gives for a sample, and for a changed one; nil if either has no value.
private func pair(
  _ measure: InequalityMeasure, _ sample: Sample, _ changed: Sample
) -> (before: Double, after: Double)? {
  guard let before = measure.compute(sample).value, let after = measure.compute(changed).value
  else { return nil }
  return (before, after)
}

@Suite("Laws that measures declare")
struct LawTests {
  static let rounds = 60

  @Test("L1, L10: a change of unit", arguments: measuresUnderTest)
  func scale(measure: InequalityMeasure) throws {
    var random = RandomSamples(1)
    for _ in 0..<Self.rounds {
      let values = random.values(for: measure.laws, random.count(20...60))
      let weights = random.weights(values.count)
      for factor in [1e4, 0.5, 1e-4, 1e-200, 1e250] {
        let moved = values.map { $0 * factor }
        for (plain, scaled) in [
          (Sample(values), Sample(moved)),
          (Sample(values, weights: weights), Sample(moved, weights: weights)),
        ] {
          let before = measure.compute(plain)
          let after = measure.compute(scaled)
          if measure.laws.contains(.scaleInvariant) {
            #expect(before.reason == after.reason)
            if let (before, after) = pair(measure, plain, scaled) {
              #expect(near(before, after), "\(measure) times \(factor)")
            }
          } else if measure.laws.contains(.homogeneous) {
            let (before, after) = try #require(pair(measure, plain, scaled))
            #expect(near(before * factor / factor, after / factor), "\(measure) times \(factor)")
          }
        }
      }
    }
  }

  @Test("The same amount for all", arguments: measuresUnderTest)
  func translation(measure: InequalityMeasure) throws {
    guard measure.laws.contains(.translationInvariant) else { return }
    var random = RandomSamples(2)
    for _ in 0..<Self.rounds {
      let values = random.withLosses(random.count())
      for shift in [100.0, -300, 0.25] {
        let (before, after) = try #require(
          pair(measure, Sample(values), Sample(values.map { $0 + shift })))
        #expect(near(before, after), "\(measure)")
      }
    }
  }

  @Test("L2: every unit several times, or weighing more", arguments: measuresUnderTest)
  func replication(measure: InequalityMeasure) throws {
    var random = RandomSamples(3)
    for _ in 0..<Self.rounds {
      let values = random.values(for: measure.laws, random.count(20...60))
      let weights = random.wholeWeights(values.count)
      if measure.laws.contains(.replicationInvariant) {
        let isMedian = measure.name == "median" || measure.account.name.hasPrefix("quantile")
        let copies = isMedian ? 3 : 4
        let many = values.flatMap { Array(repeating: $0, count: copies) }
        if let (before, after) = pair(measure, Sample(values), Sample(many)) {
          #expect(near(before, after), "\(measure)")
        }
        for factor in [7, 1e305, 1e-305] {
          let heavier = Sample(values, weights: weights.map { $0 * factor })
          if let (before, after) = pair(measure, Sample(values, weights: weights), heavier) {
            #expect(near(before, after), "\(measure), weights times \(factor)")
          }
        }
      }
      if measure.laws.contains(.weightsReplicate) {
        let repeated = zip(values, weights).flatMap { Array(repeating: $0, count: Int($1)) }
        if let (before, after) = pair(
          measure, Sample(values, weights: weights), Sample(repeated))
        {
          #expect(near(before, after), "\(measure)")
        }
      }
    }
  }

  @Test("L3: a gift from a richer unit to a poorer one", arguments: measuresUnderTest)
  func transfers(measure: InequalityMeasure) throws {
    var random = RandomSamples(4)
    for _ in 0..<Self.rounds {
      let count = random.count(20...60)
      var values =
        measure.laws.contains(.allowsZeros) ? random.withZeros(count) : random.positive(count)
      if measure.laws.contains(.translationInvariant) { values = random.withLosses(count) }
      guard let after = gift(&values, &random.seed),
        let (before, now) = pair(measure, Sample(values), Sample(after))
      else { continue }
      if measure.laws.contains(.transferPrinciple) {
        #expect(now <= before + 1e-12 * abs(before), "\(measure)")
      } else if measure.account.name == "bottom-share" {
        #expect(now >= before - 1e-12, "\(measure)")
      }
    }
  }

  @Test("L3: every such gift counts, also among the rich", arguments: measuresUnderTest)
  func strictTransfers(measure: InequalityMeasure) throws {
    guard measure.laws.contains(.strictTransfers) else { return }
    var random = RandomSamples(14)
    for _ in 0..<Self.rounds {
      // Within a factor of 4, or high powers let gifts among the rich sink below the last digit.
      var values = (0..<random.count(3...20)).map { _ in
        Double.random(in: 1...4, using: &random.seed)
      }
      guard let after = gift(&values, &random.seed) else { continue }
      let (before, now) = try #require(pair(measure, Sample(values), Sample(after)))
      #expect(now < before, "\(measure)")
    }
  }

  /// Sorts values and gives a part of one to a poorer unit, which stays the poorer; nil if there is
  /// hardly a gap.
  private func gift(_ values: inout [Double], _ seed: inout RepeatableRandom) -> [Double]? {
    values.sort()
    let rich = Int.random(in: 1..<values.count, using: &seed)
    let poor = Int.random(in: 0..<rich, using: &seed)
    let gap = values[rich] - values[poor]
    guard gap > 0.1 else { return nil }
    var after = values
    let gift = gap * .random(in: 0.1...0.45, using: &seed)
    after[rich] -= gift
    after[poor] += gift
    return after
  }

  @Test("L4: the order of rows shows nowhere", arguments: measuresUnderTest)
  func permutation(measure: InequalityMeasure) {
    var random = RandomSamples(5)
    for _ in 0..<Self.rounds {
      let values = random.values(for: measure.laws, random.count(1...60))
      let weights = random.weights(values.count)
      let order = values.indices.shuffled(using: &random.seed)
      let mixed = order.map { values[$0] }
      #expect(measure.compute(Sample(values)) == measure.compute(Sample(mixed)))
      #expect(
        measure.compute(Sample(values, weights: weights))
          == measure.compute(Sample(mixed, weights: order.map { weights[$0] })))
    }
  }

  @Test("L5: bounds, and 0 where all are equal", arguments: measuresUnderTest)
  func bounds(measure: InequalityMeasure) throws {
    var random = RandomSamples(6)
    for _ in 0..<Self.rounds {
      let values = random.values(for: measure.laws, random.count(1...60))
      let weights = random.weights(values.count)
      for sample in [Sample(values), Sample(values, weights: weights)] {
        guard let value = measure.compute(sample).value else { continue }
        #expect(value.isFinite)
        if measure.laws.contains(.notNegative), measure.account.name != "bottom-share" {
          #expect(value >= 0, "\(measure)")
        }
        if measure.laws.contains(.atMostOne), sample.negativeCount == 0 {
          #expect(value <= 1 + 1e-14, "\(measure)")
        }
        if ["gini", "hoover"].contains(measure.name), sample.weights == nil {
          #expect(value <= 1 - 1 / Double(sample.count) + 1e-14, "\(measure)")
        }
      }
      if measure.laws.contains(.zeroAtEquality) {
        let equal = Sample(Array(repeating: values[0].magnitude + 0.1, count: values.count + 1))
        #expect(measure.compute(equal).value == 0, "\(measure)")
        let heavy = Sample(equal.values, weights: random.weights(equal.count))
        #expect(measure.compute(heavy).value == 0, "\(measure)")
      }
    }
  }

  @Test("L11: weights of 1 are no weights, others matter", arguments: measuresUnderTest)
  func unitWeights(measure: InequalityMeasure) {
    var random = RandomSamples(7)
    var differences = 0
    for _ in 0..<Self.rounds {
      let values = random.values(for: measure.laws, random.count(20...60))
      let plain = measure.compute(Sample(values))
      let unit = measure.compute(Sample(values, weights: values.map { _ in 1 }))
      #expect(plain.reason == unit.reason)
      if let plain = plain.value, let unit = unit.value {
        #expect(near(plain, unit, 1e-12), "\(measure)")
      }
      let weighted = measure.compute(Sample(values, weights: random.weights(values.count)))
      if weighted != plain { differences += 1 }
    }
    #expect((differences > 0) == measure.laws.contains(.weighted), "\(measure)")
  }

  @Test("A measure has a value for the signs that it declares", arguments: measuresUnderTest)
  func signs(measure: InequalityMeasure) {
    var random = RandomSamples(8)
    for _ in 0..<Self.rounds {
      #expect(measure.compute(Sample(random.positive(30))).value != nil, "\(measure)")
      // A ratio to the poorest has a value as long as these have something.
      guard
        !["palma", "quantile-ratio", "top-bottom-ratio", "wolfson"]
          .contains(measure.account.name)
      else { continue }
      let zeros = measure.compute(Sample(random.withZeros(30) + [0]))
      #expect((zeros.value != nil) == measure.laws.contains(.allowsZeros), "\(measure)")
      let losses = measure.compute(Sample(random.withLosses(30) + [-1, 60]))
      #expect((losses.value != nil) == measure.laws.contains(.allowsNegatives), "\(measure)")
    }
  }
}
