/// Observed values with their weights, kept group by group.
///
/// Within a group the units stand in ascending order of value, then weight, so that a result does
/// not depend on the order of rows.
public struct GroupedSample: Sendable, Hashable {
  /// The values, group after group.
  public let values: [Double]
  /// The weight of each value, positive and in the order of `values`; nil when all weigh 1.
  public let weights: [Double]?
  /// The code of each group that has a unit, ascending.
  public let codes: [Int]
  /// Where the units of each group lie in `values`, in the order of `codes`.
  public let ranges: [Range<Int>]
  /// How many units were left out for want of a value, a weight or a group.
  public let missing: Int
  /// How many units were left out because their weight is 0.
  public let weightless: Int

  /// The units that have a finite value, a weight and a group.
  ///
  /// A unit is left out as a whole, and counted, when its value is not finite, its weight missing,
  /// negative or not finite, or its group's code negative (the sign of no group). Units beyond the
  /// shortest of the arrays are left out.
  public init(_ values: [Double], weights: [Double]? = nil, groups: [Int]) {
    let count = min(values.count, groups.count, weights?.count ?? .max)
    var kept: [(value: Double, weight: Double, group: Int)] = []
    kept.reserveCapacity(count)
    var (missing, weightless) = (0, 0)
    for unit in 0..<count {
      let weight = weights?[unit] ?? 1
      switch Self.standing(of: values[unit], weight: weight, group: groups[unit]) {
      // Adding 0 turns -0 into 0, so that equal samples have equal bits.
      case .kept: kept.append((values[unit] + 0, weight, groups[unit]))
      case .missing: missing += 1
      case .weightless: weightless += 1
      }
    }
    self.missing = missing
    self.weightless = weightless

    let index = CodeIndex(kept.map(\.group))
    let places = kept.map { index.place(of: $0.group) ?? 0 }
    var next = [Int](repeating: 0, count: index.codes.count + 1)
    for place in places { next[place + 1] += 1 }
    for place in index.codes.indices { next[place + 1] += next[place] }
    codes = index.codes
    let ranges = index.codes.indices.map { next[$0]..<next[$0 + 1] }
    self.ranges = ranges

    var sorted = [Double](repeating: 0, count: kept.count)
    if weights == nil {
      for (unit, place) in zip(kept, places) {
        sorted[next[place]] = unit.value
        next[place] += 1
      }
      RadixSort<ValueSource>.sort(&sorted, in: ranges)
      self.weights = nil
    } else {
      let none = WeightedValue(value: 0, weight: 0)
      var pairs = [WeightedValue](repeating: none, count: kept.count)
      for (unit, place) in zip(kept, places) {
        pairs[next[place]] = WeightedValue(value: unit.value, weight: unit.weight)
        next[place] += 1
      }
      RadixSort<WeightedSource>.sort(&pairs, in: ranges)
      for (unit, pair) in pairs.enumerated() { sorted[unit] = pair.value }
      self.weights = pairs.map(\.weight)
    }
    self.values = sorted
  }

  /// What becomes of a unit.
  enum Standing { case kept, missing, weightless }

  /// Whether a unit with these figures is kept, and if not, why.
  static func standing(of value: Double, weight: Double, group: Int) -> Standing {
    guard value.isFinite, weight.isFinite, weight >= 0, group >= 0 else { return .missing }
    return weight > 0 ? .kept : .weightless
  }

  /// The number of units.
  public var count: Int { values.count }

  /// The units of the group at `place` in `codes`, as a sample of their own.
  public func sample(at place: Int) -> Sample {
    let range = ranges[place]
    return Sample(
      sorted: Array(values[range]), weights: weights.map { Array($0[range]) }, weightless: 0)
  }

  /// All units as one sample.
  public var pooled: Sample {
    guard let weights else { return Sample(values) }
    return Sample(values, weights: weights)
  }
}
