extension Sample {
  /// The (weighted) arithmetic mean, in the values' unit; nil for an empty sample.
  public var mean: Double? { values.isEmpty ? nil : center }

  /// The median of the values, whatever their weights: the middle one, or the mean of the two middle
  /// ones; nil for an empty sample.
  public var median: Double? { quantile(0.5) }

  /// The quantile of order `p` of the values, whatever their weights, in the values' unit.
  ///
  /// Linear interpolation between order statistics: with h = (n − 1)p + 1 the value is
  /// x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎). Type 7 of R. J. Hyndman and Y. Fan, “Sample Quantiles in
  /// Statistical Packages”, The American Statistician 50 (1996), 361–365; the default of R, NumPy
  /// and spreadsheets' PERCENTILE.INC.
  /// - Returns: nil for an empty sample or an order outside 0…1.
  public func quantile(_ p: Double) -> Double? {
    guard let last = values.indices.last, (0...1).contains(p) else { return nil }
    let position = Double(last) * p
    let lower = min(last, Int(position))
    let fraction = position - Double(lower)
    guard fraction > 0, lower < last else { return values[lower] }
    return values[lower] + fraction * (values[lower + 1] - values[lower])
  }
}
