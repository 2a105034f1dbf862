/// Generalized entropy split over levels of groups that lie in one another: between counties,
/// between the towns of a county, within towns.
///
/// Stage by stage: GE = GE of the top groups' means + Σ_i w_i (GE of the means of i's own groups) + …
/// + Σ_ij w_ij GE_ij, each group weighted by p^(1−a) s^a: its share of the total for Theil T, of the
/// population for Theil L.
///
/// T. Akita, “Decomposing regional income inequality in China and Indonesia using two-stage nested
/// Theil decomposition method”, The Annals of Regional Science 37 (2003), 55–77.
public struct NestedDecomposition: Sendable, Hashable {
  /// What one group adds.
  public struct Group: Sendable, Hashable {
    /// The group's code, as its level has it.
    public let code: Int
    /// The place of the group that holds it among those one level up; nil on the top level.
    public let parent: Int?
    /// How many units it has.
    public let count: Int
    /// Its (weighted) mean, in the values' unit.
    public let mean: Double
    /// Its share of the population; 0…1.
    public let populationShare: Double
    /// Its share of the total; 0…1.
    public let totalShare: Double
    /// The entropy of what lies next below it: of the means of its groups, on the lowest level of
    /// its units; undefined for a group whose total is 0.
    public let inner: Outcome
    /// What it adds to the stage below: its inner entropy times its weight.
    public let contribution: Double
  }

  /// The order a: 1 is Theil T, 0 is Theil L.
  public let order: Double
  /// The entropy of all units, computed from them and not from the parts.
  public let total: Double
  /// What lies between the groups of each level within the groups of the level above, from the top.
  public let between: [Double]
  /// What lies within the groups of the lowest level.
  public let within: Double
  /// The groups of each level, from the top, in ascending order of their codes.
  public let levels: [[Group]]
  /// How many units were left out for want of a value, a weight or a group on some level.
  public let missing: Int
  /// How many units were left out because their weight is 0.
  public let weightless: Int
  /// `singleGroup` when the top level has only one.
  public let remark: Remark?

  /// Why there is no decomposition.
  public enum Problem: Error, Sendable, Hashable {
    /// The entropy has no value, for this reason.
    case undefined(UndefinedReason)
    /// No level of groups was given.
    case noLevel
    /// The group `code` on `level` (0 is the top) lies in two groups of the level above.
    case straddling(level: Int, code: Int, parents: [Int])
  }

  /// Splits the entropy of order `order` of `values`.
  /// - Parameters:
  ///   - paths: for each level from the top the code of every unit's group, 0 or more; a negative
  ///     code says that the unit has none and leaves it out.
  /// - Throws: why there is none, naming the first group that lies in two.
  public init(_ values: [Double], weights: [Double]? = nil, paths: [[Int]], order: Double)
    throws(Problem)
  {
    guard let lowest = paths.last else { throw .noLevel }
    let count = paths.reduce(values.count) { min($0, $1.count) }
    var leaves = Array(lowest.prefix(count))
    for path in paths.dropLast() {
      for unit in 0..<count where path[unit] < 0 { leaves[unit] = -1 }
    }
    let sample = GroupedSample(values, weights: weights, groups: leaves)
    let kernel = EntropyKernel(order: order)
    let leafSums = GroupSums(sample)
    if let reason = kernel.reason(against: sample, sums: leafSums) { throw .undefined(reason) }

    let tree = try GroupTree(values, weights: weights, paths: paths, leaves: leaves)

    // From the lowest level up: the sums of each level, and the entropy next below each group.
    var sums = [leafSums]
    var counts = [sample.ranges.map(\.count)]
    var inner = [
      sample.ranges.enumerated().map { place, range in
        let mean = leafSums.mean(at: place)
        guard mean > 0 else { return 0.0 }
        return kernel.entropy(
          of: sample, in: range, weight: leafSums.weights[place], mean: mean)
      }
    ]
    for level in paths.indices.dropLast().reversed() {
      let (below, parents) = (sums[0], tree.parents[level + 1])
      let size = tree.codes[level].count
      let here = below.gathered(by: parents, count: size)
      let terms = parents.indices.map { child -> Double in
        let mean = here.mean(at: parents[child])
        guard mean > 0 else { return 0 }
        return below.weights[child] * kernel.term(below.mean(at: child), mean: mean)
      }
      let entropies = GroupSums.sums(of: terms, by: parents, count: size)
      inner.insert(zip(entropies, here.weights).map { $0 / $1 }, at: 0)
      var numbers = [Int](repeating: 0, count: size)
      for (child, parent) in parents.enumerated() { numbers[parent] += counts[0][child] }
      counts.insert(numbers, at: 0)
      sums.insert(here, at: 0)
    }

    let top = sums[0]
    let wholes = sample.ranges.enumerated().map { place, range in
      leafSums.populationShare(at: place)
        * kernel.entropy(
          of: sample, in: range, weight: leafSums.weights[place], mean: leafSums.mean)
    }
    self.order = order
    total = CompensatedSum(wholes).total
    levels = paths.indices.map { level in
      tree.codes[level].indices.map { place in
        let (here, entropy) = (sums[level], inner[level][place])
        let population = here.weights[place] / top.weight
        let income = here.totals[place] / top.total
        let positive = here.totals[place] > 0
        let weight =
          positive ? kernel.groupWeight(populationShare: population, totalShare: income) : 0
        return Group(
          code: tree.codes[level][place], parent: level > 0 ? tree.parents[level][place] : nil,
          count: counts[level][place], mean: here.mean(at: place), populationShare: population,
          totalShare: income, inner: positive ? Outcome(entropy) : .undefined(.totalZero),
          contribution: weight * entropy)
      }
    }
    let first = CompensatedSum(
      top.weights.indices.map {
        top.populationShare(at: $0) * kernel.term(top.mean(at: $0), mean: top.mean)
      }
    ).total
    let stages = levels.map { CompensatedSum($0.map(\.contribution)).total }
    between = [top.weights.count > 1 ? first : 0] + stages.dropLast()
    within = stages.last ?? 0
    missing = sample.missing
    weightless = sample.weightless
    remark = top.weights.count > 1 ? nil : .singleGroup
    guard total.isFinite, within.isFinite, between.allSatisfy(\.isFinite) else {
      throw .undefined(.outOfRange)
    }
  }

  /// The share of `part` in the total; nil where the total is 10⁻¹² or less.
  public func rate(of part: Double) -> Double? { total > 1e-12 ? part / total : nil }
}
