/// A class of units by their figure; what has no positive figure is three different things.
public enum IncomeBand: Sendable, Hashable {
  /// There is no figure.
  case missing
  /// The figure is below 0: a loss.
  case negative
  /// The figure is 0.
  case zero
  /// The figure is above 0 and in the band at this place, counted from 0.
  case band(Int)
}

/// Where the bands of positive figures are cut: half-open, so that a figure at an edge belongs to
/// the band above it (上限不在内).
public struct BandEdges: Sendable, Hashable {
  /// The edges in the values' unit, ascending and positive.
  public let values: [Double]

  /// The usual edges of 经营收益 in units of 10,000 yuan: below 5, 5–10, 10–50, 50–100, 100 and more.
  public static let usual = BandEdges(unchecked: [5, 10, 50, 100])

  /// Bands cut at `values`; nil unless they are finite, positive and strictly ascending.
  ///
  /// Without any all positive figures are in one band.
  public init?(_ values: [Double]) {
    let ascending = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    guard ascending, values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    self.init(unchecked: values)
  }

  private init(unchecked values: [Double]) { self.values = values }

  /// All classes in the order of a table: missing, negative, zero, then the bands from below.
  public var classes: [IncomeBand] {
    [.missing, .negative, .zero] + (0...values.count).map { .band($0) }
  }

  /// The lower edge, inclusive (exclusive for 0), and the upper edge, exclusive, of the band at
  /// `place`; nil where it has no upper edge.
  public func bounds(at place: Int) -> (lower: Double, upper: Double?) {
    (
      place > 0 && place <= values.count ? values[place - 1] : 0,
      values.indices.contains(place) ? values[place] : nil
    )
  }

  /// The class of a figure; one that is not finite is missing.
  public func band(of value: Double) -> IncomeBand {
    guard value.isFinite else { return .missing }
    if value < 0 { return .negative }
    if value == 0 { return .zero }
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return .band(low)
  }

  /// The place of the class of `value` in `classes`.
  func place(of value: Double) -> Int {
    switch band(of: value) {
    case .missing: 0
    case .negative: 1
    case .zero: 2
    case .band(let place): place + 3
    }
  }
}
