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

  /// Up to where parts of one go.
  private let limit: Double
  /// Figures up to the limit without a sign of percent: the least and the most.
  private var small: (least: Figure, most: Figure)?
  /// Figures beyond it, and those with the sign.
  private var large: (least: Figure, most: Figure)?
  /// Whether there is a figure beyond the limit without a sign.
  private var hasBareLarge = false
  /// The first figure without a sign that could be either, 0.25 beside 75%, and the first with one.
  private var doubtful: Figure?
  private var signed: Figure?
  /// Whether the doubtful one is so only where no larger one stands beside it without a sign.
  private var isDoubtfulAlone = false

  /// Which figures without a sign could be either.
  public enum Doubt: Sendable {
    /// None: the heading names the unit.
    case none
    /// Those up to the limit: the heading is that of a share, but only signs in cells say of what.
    case small
    /// Those up to the limit unless larger ones without a sign stand beside them: the heading is that
    /// of a rate of change, and 5.2 beside -3% tells what 0.8 is.
    case smallAlone
    /// All: the heading is not that of a share.
    case all
  }

  /// Evidence of nothing so far.
  ///
  /// Parts of one go up to `limit`: beyond 1 where more than all may be done.
  public init(limit: Double = 1) { self.limit = limit }

  /// Takes in a figure, `isSigned` where its cell says that it is a rate, and says whether its place
  /// is kept.
  @discardableResult
  public mutating func add(
    _ value: Double, isSigned: Bool, doubt: Doubt = .none, place: Int
  ) -> Bool {
    let size = abs(value)
    if size == 0 { return false }
    let figure = Figure(value: value, place: place)
    var isKept = false
    if isSigned, signed == nil {
      signed = figure
      isKept = true
    }
    if isSigned, size <= limit { return isKept }
    let isSmall = size <= limit
    if !isSigned, !isSmall { hasBareLarge = true }
    if !isSigned, doubtful == nil, doubt == .all || doubt != .none && isSmall {
      doubtful = figure
      isDoubtfulAlone = doubt == .smallAlone
      isKept = true
    }
    let isWider = widen(figure)
    return isKept || isWider
  }

  private mutating func widen(_ figure: Figure) -> Bool {
    return abs(figure.value) <= limit ? Self.widen(&small, figure) : Self.widen(&large, figure)
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
    if let doubtful, let signed, !(isDoubtfulAlone && hasBareLarge) { return (doubtful, signed) }
    guard let small, let large else { return nil }
    let (least, most) = (abs(large.least.value), abs(large.most.value))
    let gap = least / abs(small.most.value)
    guard gap > max(5, most / least) else { return nil }
    // As percentages the small ones would lie where the large ones do.
    let margin = 1.5
    let isAmong =
      abs(small.most.value) * parts * margin >= least
      && abs(small.least.value) * parts <= most * margin
    // Of a plan twice as much may be done, but not in one place only: 2 beside 45 and 100 is 2.
    let isOneOfMany = abs(small.most.value) <= 1 || abs(small.most.value) * parts <= most * margin
    return isAmong && isOneOfMany ? (small.most, large.least) : nil
  }
}
