/// The line below which a unit counts as weak; it differs by province and year, so each call has one.
public struct WeaknessLine: Sendable, Hashable {
  /// The line, in the unit of the values.
  public let value: Double
  /// Whether a unit exactly at the line is weak too; by default only those below it are.
  public let includesLine: Bool

  /// A line at `value`: below 50,000 yuan is the usual sense, at or below when `includesLine`.
  public init(_ value: Double, includesLine: Bool = false) {
    self.value = value
    self.includesLine = includesLine
  }

  /// Whether a unit with this value is weak.
  public func isWeak(_ value: Double) -> Bool {
    value < self.value || (includesLine && value == self.value)
  }

  /// Why `sample` cannot be held against this line, if it cannot.
  func reason(against sample: Sample) -> UndefinedReason? {
    guard value > 0, value.isFinite else { return .lineNotPositive }
    return sample.reasonWithoutData
  }

  /// How many of the ascending values of `sample` are weak: those before this place.
  func weakCount(in sample: Sample) -> Int { sample.values.prefix(while: isWeak).count }

  /// What to say beside a measure of gaps in `sample`.
  func remark(on sample: Sample) -> Remark? {
    sample.negativeCount > 0 ? .gapsBeyondLine : nil
  }
}

extension Sample {
  /// The sum of the weights times `term` of the values at the first `count` places.
  func weightedSum(first count: Int, _ term: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for place in 0..<count { sum.add(weight(at: place) * term(values[place])) }
    return sum.total
  }
}
