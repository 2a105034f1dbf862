/// Classes of positive numbers with about as many in each, between round edges.
public struct QuantileClasses: Sendable, Hashable {
  /// The edges between classes, ascending: one fewer than there are classes.
  public let edges: [Double]
  /// How many classes there are; 0 where there is no positive number.
  public let count: Int

  /// Up to `most` classes of the positive ones among `values`.
  ///
  /// Each edge is the roundest number between the quantiles 0.04 below and above its own (of
  /// type 7), the nearest to it among those as round.
  public init(_ values: [Double], most: Int = 5) {
    let sorted = values.filter { $0 > 0 && $0.isFinite }.sorted()
    guard let lowest = sorted.first, let highest = sorted.last else {
      edges = []
      count = 0
      return
    }
    func quantile(_ share: Double) -> Double {
      let place = max(0, min(1, share)) * Double(sorted.count - 1)
      let lower = Int(place)
      let next = sorted[min(lower + 1, sorted.count - 1)]
      return sorted[lower] + (place - Double(lower)) * (next - sorted[lower])
    }
    var edges: [Double] = []
    for number in 1..<max(most, 1) {
      let share = Double(number) / Double(most)
      let edge = Self.roundest(
        from: quantile(share - 0.04), to: quantile(share + 0.04), near: quantile(share))
      // A class below the first edge and one from the last on must hold somebody.
      guard edge > lowest, edge <= highest, edge > edges.last ?? 0 else { continue }
      let first = edges.last ?? 0
      if sorted.contains(where: { $0 >= first && $0 < edge }) { edges.append(edge) }
    }
    self.edges = edges
    count = edges.count + 1
  }

  /// The class of a positive number, 0 for the lowest.
  public func place(of value: Double) -> Int { edges.count { $0 <= value } }

  /// The number of fewest digits from `low` to `high`, of these the nearest to `target`.
  static func roundest(from low: Double, to high: Double, near target: Double) -> Double {
    guard low < high, low > 0, high.isFinite else { return target }
    var power = 1.0
    while power * 10 <= high { power *= 10 }
    while power > high { power /= 10 }
    // Multiples of 5, 2 and 1 of ever smaller powers of ten.
    for _ in 0..<15 {
      for step in [5 * power, 2 * power, power] {
        let nearest = (target / step).rounded() * step
        for candidate in [nearest, (low / step).rounded(.up) * step]
        where candidate >= low && candidate <= high && candidate > 0 {
          return Self.cleaned(candidate, step: step)
        }
      }
      power /= 10
    }
    return target
  }

  /// `value`, a multiple of `step`, without the last bits that products of decimals leave behind.
  private static func cleaned(_ value: Double, step: Double) -> Double {
    guard step < 1 else { return value }
    let inverse = (1 / step).rounded()
    return inverse > 0 ? (value * inverse).rounded() / inverse : value
  }
}
