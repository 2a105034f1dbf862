/// A range for a measure, and how it was found.
public struct ConfidenceInterval: Sendable, Hashable {
  /// How an interval is found.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// The middle of the replicates of a bootstrap. Of inequality it tends to lie too low.
    case percentile
    /// The bootstrap's middle with bias and skewness corrected: BCa.
    case biasCorrected
    /// The standard error of a delete-one jackknife times Student's t.
    case jackknife
    /// The standard error of a linearised measure times Student's t.
    case linearized
  }

  /// What an interval speaks of.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// The units are a sample: it speaks of the population that they were drawn from.
    case sampling
    /// All units are observed, so that there is no sampling error: it speaks of a super-population, of
    /// which this year's figures are one outcome.
    case superPopulation
  }

  /// The measure of the sample itself.
  public let estimate: Double
  /// The lower end, not above the upper end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The share of such intervals that hold the true value, 0…1.
  public let level: Double
  /// How it was found.
  public let method: Method
  /// What it speaks of.
  public let scope: Scope
  /// How many replicates a bootstrap had or groups a jackknife; 0 for others.
  public let replicates: Int
  /// The seed of a bootstrap; nil for others.
  public let seed: UInt64?
  /// How many replicates had no value, such as those that drew nothing but zeros, and were left out.
  public let undefinedReplicates: Int

  /// The fewest units that an interval is given for.
  public static let fewestUnits = 5

  /// The interval of `error` times Student's t about `estimate`.
  static func symmetric(
    _ estimate: Double, error: Double, freedom: Double, level: Double, method: Method,
    scope: Scope, replicates: Int
  ) throws(UndefinedReason) -> ConfidenceInterval {
    guard error > 0 else { throw .noVariation }
    let reach = StudentT.critical(1 - level, freedom: freedom) * error
    guard reach.isFinite, (estimate - reach).isFinite, (estimate + reach).isFinite else {
      throw .outOfRange
    }
    return ConfidenceInterval(
      estimate: estimate, lower: estimate - reach, upper: estimate + reach, level: level,
      method: method, scope: scope, replicates: replicates, seed: nil, undefinedReplicates: 0)
  }
}
