import PanelData

/// Who has the highest and who the lowest of some figures, with all that share them.
public struct Extremes: Sendable, Hashable {
  /// Those that share a figure.
  public struct End: Sendable, Hashable {
    /// Their names, in the order given.
    public let names: [String]
    /// The figure.
    public let value: Double
  }

  /// The highest.
  public let highest: End
  /// The lowest.
  public let lowest: End

  /// How far they are apart.
  public var range: Double { highest.value - lowest.value }

  /// The ends of `values`, those at a place called by `name`; nil where all figures are equal or there
  /// is none.
  ///
  /// Figures are equal that differ by no more than the rounding of a difference of two.
  public init?(_ values: [Double?], name: (Int) -> String) {
    let figures = values.compactMap { $0 }
    guard let high = figures.max(), let low = figures.min(), high > low else { return nil }
    let slack = max(high.magnitude, low.magnitude) * 1e-12
    guard high - low > slack else { return nil }
    func end(_ value: Double) -> End {
      let those = values.indices.filter { place in
        values[place].map { ($0 - value).magnitude <= slack } ?? false
      }
      return End(names: those.map(name), value: value)
    }
    highest = end(high)
    lowest = end(low)
  }
}
