import PanelData

/// The figures of one named unit over the periods of a dataset.
public struct NamedSeries: Sendable, Hashable {
  /// The shortest name that tells the unit from the others.
  public var name: String
  /// One figure a period, nil where there is none, in the metric's unit.
  public var values: [Double?]

  /// The series of `name`.
  public init(name: String, values: [Double?]) {
    self.name = name
    self.values = values
  }

  /// The last place with a figure.
  public var lastPlace: Int? { values.lastIndex { $0 != nil } }

  /// The places after the last figure.
  public var placesAfterEnd: [Int] { lastPlace.map { Array(($0 + 1)..<values.count) } ?? [] }

  /// The places without a figure that lie between two with one.
  public var gaps: [Int] {
    guard let first = values.firstIndex(where: { $0 != nil }), let last = lastPlace else {
      return []
    }
    return (first...last).filter { values[$0] == nil }
  }
}
