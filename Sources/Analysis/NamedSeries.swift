import PanelData

/// The figures of one named unit over the periods of a dataset.
public struct NamedSeries: Sendable, Hashable {
  /// The shortest name that tells the unit from the others.
  public var name: String
  /// The name without the groups that `name` may have in front; it may hold a slash of its own.
  public var ownName: String
  /// One figure a period, nil where there is none, in the metric's unit.
  public var values: [Double?]
  /// What there is to know of each figure; empty where all are plain.
  public var remarks: [FigureRemarks]

  /// The series of `name`.
  public init(
    name: String, ownName: String? = nil, values: [Double?], remarks: [FigureRemarks] = []
  ) {
    self.name = name
    self.ownName = ownName ?? name
    self.values = values
    self.remarks = remarks
  }

  /// What there is to know of the figure at `place`; nothing where there is none.
  public func remarks(at place: Int) -> FigureRemarks {
    remarks.indices.contains(place) && values[place] != nil ? remarks[place] : []
  }

  /// Where the series breaks after `from` and up to `to`.
  public func breaks(from: Int, to: Int) -> FigureRemarks {
    guard !remarks.isEmpty, from < to else { return [] }
    return ((from + 1)...to).reduce(FigureRemarks()) {
      $0.union(remarks(at: $1).intersection(.breaks))
    }
  }

  /// What there is to know of the step between two figures: whether both are sure, and whether the
  /// series breaks between them.
  public func remarks(from: Int, to: Int) -> FigureRemarks {
    remarks(at: from).union(remarks(at: to)).subtracting(.breaks)
      .union(breaks(from: from, to: to))
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
