extension LorenzCurve {
  /// How one curve lies to another.
  public enum Dominance: Sendable, Hashable {
    /// Both are the same.
    case equal
    /// The first is nowhere below and somewhere above: its distribution is more equal by every
    /// measure that knows the transfer principle, or better for generalised curves.
    case first
    /// The second is nowhere below and somewhere above.
    case second
    /// Each is above somewhere: measures may disagree which is more equal.
    case crossing
  }

  /// How this curve lies to `other`, which must be of the same height; nil if it is not.
  ///
  /// Both are straight between their points, so that the points of both decide. Differences below
  /// 10⁻¹² of the curves' height are rounding.
  public func dominance(over other: LorenzCurve) -> Dominance? {
    guard height == other.height else { return nil }
    let span = max(
      self[count].height.magnitude, other[other.count].height.magnitude, lowest.magnitude,
      other.lowest.magnitude)
    var (isAbove, isBelow) = (false, false)
    var (own, others) = (Walk(self), Walk(other))
    while own.index <= count || others.index <= other.count {
      let population = min(own.next, others.next)
      let gap = own.height(at: population) - others.height(at: population)
      if gap > 1e-12 * span { isAbove = true }
      if gap < -1e-12 * span { isBelow = true }
      own.pass(population)
      others.pass(population)
    }
    switch (isAbove, isBelow) {
    case (false, false): return .equal
    case (true, false): return .first
    case (false, true): return .second
    case (true, true): return .crossing
    }
  }

  /// The lowest height: 0 or, with negative values, below.
  private var lowest: Double {
    var lowest = 0.0
    for index in 0...count {
      let height = self[index].height
      if height > lowest { break }
      lowest = height
    }
    return lowest
  }

  /// A walk along a curve from point to point.
  private struct Walk {
    let curve: LorenzCurve
    var index = 1

    init(_ curve: LorenzCurve) { self.curve = curve }

    /// Where the next point lies; behind the end nowhere.
    var next: Double { index <= curve.count ? curve[index].population : .infinity }

    /// The height at a share between the last point and the next.
    func height(at population: Double) -> Double {
      guard index <= curve.count else { return curve[curve.count].height }
      let (start, end) = (curve[index - 1], curve[index])
      guard population < end.population, end.population > start.population else {
        return end.height
      }
      let part = (population - start.population) / (end.population - start.population)
      return start.height + max(0, part) * (end.height - start.height)
    }

    mutating func pass(_ population: Double) {
      while index <= curve.count, next <= population { index += 1 }
    }
  }
}
