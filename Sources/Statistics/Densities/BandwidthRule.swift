import Glibc

/// How wide a kernel is chosen; programs give the same names to different rules.
public enum BandwidthRule: String, Sendable, Hashable, CaseIterable {
  /// 0.9·min(s, IQR/1.34)·n^(−1/5): B. W. Silverman, Density Estimation for Statistics and Data
  /// Analysis (1986), equation 3.31; R's bw.nrd0.
  case silverman
  /// 1.06·min(s, IQR/1.34)·n^(−1/5): D. W. Scott, Multivariate Density Estimation (1992); R's bw.nrd.
  case normalReference
  /// s·n^(−1/5): SciPy's scott for one variable.
  case scott

  /// The bandwidth for `sample`, in the values' unit.
  ///
  /// s has divisor n − 1, the quartiles are those of type 7, and where their distance is 0 it has no
  /// say. Weights have a say in s alone.
  /// - Returns: `noData`, `needsTwoUnits`, or `noVariation` when all values are equal.
  public func bandwidth(of sample: Sample) -> Outcome {
    guard sample.count > 0 else { return .undefined(.noData) }
    guard sample.count > 1 else { return .undefined(.needsTwoUnits) }
    guard let low = sample.quantile(0.25), let high = sample.quantile(0.75),
      sample.values[0] < sample.values[sample.count - 1]
    else { return .undefined(.noVariation) }
    let deviation = Self.deviation(sample)
    let quartiles = (high - low) / 1.34
    let narrower = quartiles > 0 ? min(deviation, quartiles) : deviation
    let shrinkage = pow(Double(sample.count), -0.2)
    let width =
      switch self {
      case .silverman: 0.9 * narrower * shrinkage
      case .normalReference: 1.06 * narrower * shrinkage
      case .scott: deviation * shrinkage
      }
    return width > 0 ? Outcome(width) : .undefined(.noVariation)
  }

  private static func deviation(_ sample: Sample) -> Double {
    guard let weights = sample.weights else {
      return Moments(sorted: sample.values).sampleVariance.squareRoot()
    }
    let n = Double(sample.count)
    let mean = sample.total / sample.totalWeight
    let squares = CompensatedSum(
      zip(sample.values, weights).lazy.map { $1 * ($0 - mean) * ($0 - mean) }
    ).total
    return (squares / sample.totalWeight * n / (n - 1)).squareRoot()
  }
}
