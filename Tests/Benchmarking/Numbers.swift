#if canImport(Glibc)
  import Glibc
#endif

/// What is made of times.
public enum Numbers {
  /// The median of values; nil of none.
  public static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The power of the size that the time grows with.
  ///
  /// It is the slope of least squares through the logarithms; nil of fewer than two sizes.
  public static func exponent(_ points: [(size: Double, seconds: Double)]) -> Double? {
    guard points.count > 1 else { return nil }
    let places = points.map { (x: log($0.size), y: log($0.seconds)) }
    let count = Double(places.count)
    let (x, y) = (places.reduce(0) { $0 + $1.x } / count, places.reduce(0) { $0 + $1.y } / count)
    let over = places.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
    let under = places.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
    return under > 0 ? over / under : nil
  }
}
