import Glibc

extension KernelDensity {
  /// From so many values on, those further away than `far` are left out.
  static let fewestHurried = 5_000
  /// In bandwidths: further away a value adds less than 3·10⁻¹⁸ of what it adds at its own place.
  private static let far = 9.0
  /// Further away, in bandwidths, the term is 0 in any case.
  private static let beyondNumbers = 39.0

  /// The height at `x` over ascending `values`.
  static func height(
    at x: Double, _ values: [Double], _ shares: [Double]?, _ bandwidth: Double
  ) -> Double {
    let reach = values.count < fewestHurried ? beyondNumbers : far
    // All terms are positive: plain sums lose nothing to speak of.
    var sum = 0.0
    for place in place(of: x - (reach + 1) * bandwidth, in: values)..<values.count {
      let u = (x - values[place]) / bandwidth
      if u <= -reach { break }
      guard u < reach else { continue }
      sum += exp(-0.5 * u * u) * (shares?[place] ?? 1)
    }
    return scaled(sum, values.count, shares, bandwidth)
  }

  /// The heights at all of `grid`, whose places are equally far apart, over ascending `values`.
  ///
  /// From one place of the grid to the next the bell of a value changes by a factor that itself changes by
  /// a constant one: of many values it is followed outwards from the place next to the value, by two
  /// products for each place instead of an exponential. That is exact to 10⁻¹⁰ of the height.
  static func heights(
    at grid: [Double], _ values: [Double], _ shares: [Double]?, _ bandwidth: Double
  ) -> [Double] {
    let steps = Double(max(grid.count - 1, 1))
    let step = ((grid.last ?? 0) - (grid.first ?? 0)) / steps
    let ratio = step / bandwidth
    // Where steps are wide, few values are near a place.
    guard values.count >= fewestHurried, ratio > 0, ratio < 1, let first = grid.first else {
      return grid.map { height(at: $0, values, shares, bandwidth) }
    }
    let squared = exp(-ratio * ratio)
    let half = exp(-ratio * ratio / 2)
    let most = Int(min(far / ratio + 1, steps))
    var sums = [Double](repeating: 0, count: grid.count)
    for (place, value) in values.enumerated() {
      let middle = Int(min(max(((value - first) / step).rounded(), 0), steps))
      let u = (grid[middle] - value) / bandwidth
      let top = exp(-0.5 * u * u) * (shares?[place] ?? 1)
      sums[middle] += top
      let slope = exp(-u * ratio)
      var (term, change) = (top, slope * half)
      for right in (middle + 1)..<max(middle + 1, min(middle + 1 + most, sums.count)) {
        term *= change
        change *= squared
        sums[right] += term
      }
      (term, change) = (top, half / slope)
      for left in 0..<min(most, middle) {
        term *= change
        change *= squared
        sums[middle - 1 - left] += term
      }
    }
    return sums.map { scaled($0, values.count, shares, bandwidth) }
  }

  private static func scaled(
    _ sum: Double, _ count: Int, _ shares: [Double]?, _ bandwidth: Double
  ) -> Double {
    sum / (shares == nil ? Double(count) : 1) / bandwidth / (2 * Double.pi).squareRoot()
  }

  /// The first place in ascending `values` that is not below `limit`.
  private static func place(of limit: Double, in values: [Double]) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
