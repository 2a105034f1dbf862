/// Step 4, first part: the ticks of a numeric axis, chosen from the outer size alone.
struct NumberAxis: Sendable, Hashable {
  /// The numbers of the axis, grown to its outer ticks unless fixed.
  var domain: NumberDomain
  /// The numbers to label, in order.
  var values: [Double]
  /// A number of which all values are multiples, for the decimals of their texts.
  var grain: Double

  /// The points of the outer size that one tick should have: fewer along y, as texts are wide.
  static func count(for axis: Channel.Axis, size: Size) -> Int {
    let share = axis == .y ? size.height / 50 : size.width / 60
    return Int(min(max(share, 2), 12))
  }

  /// The axis of `domain` with about `count` ticks.
  init(_ domain: NumberDomain, isFixed: Bool, values: AxisValues, count: Int) {
    self.domain = domain
    var count = count
    switch values {
    case .values(let given):
      let finite = Set(given.filter(\.isFinite)).sorted()
      let wide = finite + [domain.lower, domain.upper]
      if !isFixed, let low = wide.min(), let high = wide.max() {
        self.domain = NumberDomain(low, high)
      }
      self.values = finite.filter(self.domain.contains)
      grain = Self.grain(of: finite)
      return
    case .count(let wanted): count = min(max(wanted, 2), 50)
    case .automatic, .wholeNumbers: break
    }
    let isWhole = values == .wholeNumbers
    let limit = count + max(2, count / 2)
    let ticks =
      isFixed
      ? NumberTicks.within(domain, count: count, limit: limit, isWhole: isWhole)
      : NumberTicks.covering(domain, count: count, limit: limit, isWhole: isWhole)
    self.values = ticks.values
    grain = ticks.grain
    guard !isFixed, let first = ticks.values.first, let last = ticks.values.last else { return }
    self.domain = NumberDomain(min(first, domain.lower), max(last, domain.upper))
  }

  /// The largest power of ten of which all `values` are multiples.
  private static func grain(of values: [Double]) -> Double {
    let decimals = values.map { AxisValueFormat.decimals(for: $0) }.max() ?? 0
    var grain = (0..<decimals).reduce(1.0) { grain, _ in grain / 10 }
    guard decimals == 0, values.contains(where: { $0 != 0 }) else { return grain }
    while grain < 1e15,
      values.allSatisfy({ $0.truncatingRemainder(dividingBy: grain * 10) == 0 })
    {
      grain *= 10
    }
    return grain
  }
}
