/// What the figures of one column or metric tell about being parts of one or percentages.
///
/// 0.985 beside 98.5 in one column is a hundredfold error that nobody sees in a sum. It is told by a
/// gap: the small figures are apart from the large ones by more than these are from each other, and
/// a hundred times as large they would stand among them. Shares near nothing beside others, 0.2 beside 5.2
/// and 12, have no such gap or would not.
///
/// The evidence does not depend on the order of the figures and takes the same room for any number.
public struct ShareEvidence: Sendable {
  /// A figure and where it was met: a place that the caller counts.
  public struct Figure: Sendable, Hashable {
    /// The figure as written, in the column's own unit.
    public let value: Double
    /// The caller's number of the place.
    public let place: Int
  }

  /// Figures up to 1 without a sign of percent: the least and the most.
  private var small: (least: Figure, most: Figure)?
  /// Figures beyond 1, and those with the sign.
  private var large: (least: Figure, most: Figure)?
  /// The first figure up to 1 without a sign in a column that only the signs of other cells make one of
  /// per cent: 0.25 beside 75% could be either.
  private var doubtful: Figure?

  /// Evidence of nothing so far.
  public init() {}

  /// Takes in a figure, `isSigned` where its cell says that it is a rate, and says whether its place
  /// is kept; `isDoubtful` where no heading names the unit.
  @discardableResult
  public mutating func add(
    _ value: Double, isSigned: Bool, isDoubtful: Bool = false, place: Int
  ) -> Bool {
    let size = abs(value)
    if size == 0 || (isSigned && size <= 1) { return false }
    let figure = Figure(value: value, place: place)
    if isDoubtful, !isSigned, size <= 1, doubtful == nil {
      doubtful = figure
      _ = Self.widen(&small, figure)
      return true
    }
    return size <= 1 ? Self.widen(&small, figure) : Self.widen(&large, figure)
  }

  private static func widen(
    _ range: inout (least: Figure, most: Figure)?, _ figure: Figure
  ) -> Bool {
    guard let known = range else {
      range = (figure, figure)
      return true
    }
    let size = abs(figure.value)
    if size < abs(known.least.value) {
      range?.least = figure
    } else if size > abs(known.most.value) {
      range?.most = figure
    } else {
      return false
    }
    return true
  }

  /// A part of one and a percentage that stand for the same kind of figure, if there are both.
  ///
  /// `parts` is how many of the unit make one: 100 for per cent.
  public func mix(parts: Double = 100) -> (part: Figure, percentage: Figure)? {
    guard let small, let large else { return nil }
    if let doubtful { return (doubtful, large.least) }
    let (least, most) = (abs(large.least.value), abs(large.most.value))
    let gap = least / abs(small.most.value)
    guard gap > max(5, most / least) else { return nil }
    // As percentages the small ones would lie where the large ones do.
    let margin = 1.5
    let isAmong =
      abs(small.most.value) * parts * margin >= least
      && abs(small.least.value) * parts <= most * margin
    return isAmong ? (small.most, large.least) : nil
  }
}
