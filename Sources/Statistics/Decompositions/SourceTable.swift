/// The incomes of some units by source, with the totals they add up to.
public struct SourceTable: Sendable, Hashable {
  /// A unit whose sources do not add up.
  public struct Mismatch: Sendable, Hashable {
    /// The unit's place in the arrays that were given.
    public let unit: Int
    /// The sum of its sources less its total, in the values' unit.
    public let difference: Double

    /// The unit at this place, and how far its sources are from its total.
    public init(unit: Int, difference: Double) {
      self.unit = unit
      self.difference = difference
    }
  }

  /// Why there is no table.
  public enum Problem: Error, Sendable, Hashable {
    /// No source was given.
    case noSource
    /// Some units' sources do not add up to their totals: how many, and the first five.
    case mismatch(count: Int, first: [Mismatch])
  }

  /// The incomes, source after source; every source has one for each of the units kept.
  public let sources: [[Double]]
  /// The total of each unit kept.
  public let totals: [Double]
  /// The weight of each unit kept, positive; nil when all weigh 1.
  public let weights: [Double]?
  /// How many units were left out for want of a value or a weight.
  public let missing: Int
  /// How many units were left out because their weight is 0.
  public let weightless: Int

  /// The units for which every source, the total and the weight are known.
  ///
  /// A unit is left out as a whole, and counted, when one of its figures is missing (not finite), so
  /// that sources, totals and ranks stay aligned.
  /// - Parameters:
  ///   - sources: for each source the income of every unit.
  ///   - tolerance: how far a sum may be from its total, as a share of the larger of the total and
  ///     the sum of the sources' magnitudes.
  ///   - rounding: how far it may be besides, in the values' unit: figures published with two
  ///     decimals need about 0.005 for each source.
  /// - Throws: `noSource` without sources, and the units whose sources do not add up to their total.
  public init(
    sources: [[Double]], totals: [Double], weights: [Double]? = nil, tolerance: Double = 1e-9,
    rounding: Double = 0
  ) throws(Problem) {
    guard !sources.isEmpty else { throw .noSource }
    let count = sources.reduce(min(totals.count, weights?.count ?? .max)) { min($0, $1.count) }
    var (kept, missing, weightless): ([Int], Int, Int) = ([], 0, 0)
    var mismatches: [Mismatch] = []
    for unit in 0..<count {
      let weight = weights?[unit] ?? 1
      let known = totals[unit].isFinite && sources.allSatisfy { $0[unit].isFinite }
      guard known, weight.isFinite, weight >= 0 else {
        missing += 1
        continue
      }
      let sum = CompensatedSum(sources.lazy.map { $0[unit] }).total
      let size = CompensatedSum(sources.lazy.map { $0[unit].magnitude }).total
      let difference = sum - totals[unit]
      let allowed = max(size, totals[unit].magnitude) * tolerance + rounding
      if !(difference.magnitude <= allowed) {
        mismatches.append(Mismatch(unit: unit, difference: difference))
      }
      if weight > 0 { kept.append(unit) } else { weightless += 1 }
    }
    guard mismatches.isEmpty else {
      throw .mismatch(count: mismatches.count, first: Array(mismatches.prefix(5)))
    }
    // In one order whatever the order of rows: by total, weight, then source by source.
    kept.sort { one, other in
      if totals[one] != totals[other] { return totals[one] < totals[other] }
      if let weights, weights[one] != weights[other] { return weights[one] < weights[other] }
      for source in sources where source[one] != source[other] {
        return source[one] < source[other]
      }
      return false
    }
    self.sources = sources.map { source in kept.map { source[$0] + 0 } }
    self.totals = kept.map { totals[$0] + 0 }
    self.weights = weights.map { weights in kept.map { weights[$0] } }
    self.missing = missing
    self.weightless = weightless
  }

  /// The number of units.
  public var count: Int { totals.count }

  /// The sum of the weights; without weights the number of units.
  var totalWeight: Double { weights.map { CompensatedSum($0).total } ?? Double(count) }

  /// The sum of `values` times the weights, `values` being one of the columns.
  func sum(_ values: [Double]) -> Double {
    guard let weights else { return CompensatedSum(values).total }
    return CompensatedSum(zip(values, weights).lazy.map { $0 * $1 }).total
  }
}
