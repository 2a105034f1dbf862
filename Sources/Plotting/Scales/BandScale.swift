/// Gives each category an equal band of the range.
public struct BandScale: Scale, Hashable {
  /// The categories in order, each once.
  public let domain: [String]
  /// The positions of the first band's start and the last band's end, in points.
  public let range: ScaleRange
  /// The share of a step that stays empty between two bands.
  public let padding: Double

  private let indices: [String: Int]

  /// A scale for `domain`, in which names met again are ignored.
  public init(domain: [String], range: ScaleRange = ScaleRange(0, 1), padding: Double = 0.3) {
    var indices: [String: Int] = [:]
    var names: [String] = []
    for name in domain where indices[name] == nil {
      indices[name] = names.count
      names.append(name)
    }
    self.domain = names
    self.indices = indices
    self.range = range
    self.padding = padding.isFinite ? min(max(padding, 0), 0.95) : 0
  }

  /// The distance between the middles of two neighbours, in points.
  public var step: Double { domain.isEmpty ? 0 : range.length / Double(domain.count) }

  /// The thickness of a band without padding, in points.
  public var bandwidth: Double { step * (1 - padding) }

  /// The middle of a category's band in points; nil for a name outside the domain.
  public func map(_ value: String) -> Double? {
    guard let index = indices[value] else { return nil }
    let share = (Double(index) + 0.5) / Double(domain.count)
    return range.start + share * (range.end - range.start)
  }

  /// Every nth category, starting with the first, so that at most `count` remain.
  public func ticks(count: Int) -> [String] {
    guard count > 0 else { return [] }
    let every = max(1, (domain.count + count - 1) / count)
    return stride(from: 0, to: domain.count, by: every).map { domain[$0] }
  }

  /// The same positions for other categories.
  public func domain(_ domain: [String]) -> BandScale {
    BandScale(domain: domain, range: range, padding: padding)
  }

  /// The same categories at other positions.
  public func range(_ range: ScaleRange) -> BandScale {
    BandScale(domain: domain, range: range, padding: padding)
  }
}
