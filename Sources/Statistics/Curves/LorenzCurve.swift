/// Which share of the total, or how much of the mean, the poorest share of the units has.
///
/// The points (P_k, L_k) with the origin, P the running share of the weights, L the running share of
/// the total, straight lines between them (M. O. Lorenz, Publications of the American Statistical
/// Association 9 (1905), 209–219). The generalised curve has L·μ for its height and ends at the mean
/// (A. F. Shorrocks, Economica 50 (1983), 3–17).
public struct LorenzCurve: Sendable, Hashable {
  /// What the height of a curve means.
  public enum Height: Sendable, Hashable {
    /// A share of the total; 1 at the end.
    case share
    /// A share of the total times the mean, in the values' unit; the mean at the end.
    case generalized
  }

  /// A point of the curve.
  public struct Point: Sendable, Hashable {
    /// The share of the units, poorest first; 0…1.
    public let population: Double
    /// What they have: a share of the total, or that times the mean.
    public let height: Double
  }

  /// What the height means.
  public let height: Height
  /// How many units there are; the points are one more.
  public let count: Int
  /// The running sums of the values times their weights.
  private let totals: [Double]
  /// The running sums of the weights; nil without weights.
  private let weights: [Double]?
  private let divisor: Double
  private let totalWeight: Double

  /// The curve of a sample.
  /// - Throws: why there is none: no data, for shares a total that is not positive, or heights too
  ///   large to be written.
  public init(_ sample: Sample, height: Height = .share) throws(UndefinedReason) {
    let reason = height == .share ? sample.reasonWithoutPositiveTotal : sample.reasonWithoutData
    if let reason { throw reason }
    let values = sample.values
    if let weights = sample.weights {
      totals = BlockedSum.cumulative(
        sample.count, ProductTerms(values: values, weights: weights))
    } else {
      totals = BlockedSum.cumulative(sample.count, PlainTerms(values: values))
    }
    weights = sample.cumulativeWeights
    let end = totals.last ?? 0
    guard end.isFinite else { throw .outOfRange }
    totalWeight = weights?.last ?? Double(sample.count)
    divisor = height == .share ? end : totalWeight
    // The curve is lowest behind the losses, which may be too large a share of what is left.
    let losses = sample.negativeCount
    guard losses == 0 || (totals[losses - 1] / divisor).isFinite else { throw .outOfRange }
    count = sample.count
    self.height = height
  }

  /// The point behind the poorest `index` units; 0…`count`.
  public subscript(index: Int) -> Point {
    guard index > 0 else { return Point(population: 0, height: 0) }
    return Point(
      population: (weights?[index - 1] ?? Double(index)) / totalWeight,
      height: totals[index - 1] / divisor)
  }

  /// All points, from (0, 0) to (1, 1) or (1, μ).
  public var points: [Point] { (0...count).map { self[$0] } }

  /// The height over the poorest `population`, the unit at the edge taken in part; nil outside 0…1.
  public func height(at population: Double) -> Double? {
    guard (0...1).contains(population) else { return nil }
    let edge = place(of: population)
    let (start, end) = (self[edge], self[edge + 1])
    let width = end.population - start.population
    guard width > 0, population < end.population else { return end.height }
    let part = (population - start.population) / width
    return start.height + max(0, part) * (end.height - start.height)
  }

  /// The unit in which `population` lies: the last whose start is not behind it.
  private func place(of population: Double) -> Int {
    guard let weights else { return min(count - 1, Int(population * Double(count))) }
    let wanted = population * totalWeight
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = low + (high - low) / 2
      if weights[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
