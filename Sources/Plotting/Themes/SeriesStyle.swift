/// How one series looks; series differ in more than colour, so that grey prints can be read.
public struct SeriesStyle: Sendable, Hashable {
  /// The ink.
  public var color: Color
  /// Lengths of dashes and gaps in points; empty for a solid line.
  public var dash: [Double]
  /// The form of its points.
  public var symbol: PointSymbol
  /// The lines that fill its areas; nil for areas filled with the ink.
  public var hatch: Hatch?

  /// A look in `color`.
  public init(
    _ color: Color, dash: [Double] = [], symbol: PointSymbol = .circle, hatch: Hatch? = nil
  ) {
    self.color = color
    self.dash = dash
    self.symbol = symbol
    self.hatch = hatch
  }
}

/// The chart's scale from names to looks.
public struct SeriesStyles: Sendable, Hashable {
  /// The names that have a look of their own, in order.
  public let names: [String]

  private let styles: [String: SeriesStyle]
  private let fallback: SeriesStyle
  private let other: SeriesStyle

  /// A scale for `names` in the looks of `theme`, with `overrides` for colours, whose areas are
  /// filled, and `hatches` for those that are not.
  ///
  /// Names beyond the theme's last look are grey: no look is used twice.
  public init(
    names: [String], theme: Theme, overrides: [String: Color] = [:],
    hatches: [String: Hatch] = [:]
  ) {
    var seen: [String: SeriesStyle] = [:]
    var order: [String] = []
    for name in names where seen[name] == nil {
      var style = order.count < theme.series.count ? theme.series[order.count] : theme.other
      if let color = overrides[name] {
        style.color = color
        style.hatch = nil
      }
      if let hatch = hatches[name] { style.hatch = hatch }
      seen[name] = style
      order.append(name)
    }
    self.names = order
    styles = seen
    other = theme.other
    fallback = theme.series.first ?? theme.other
  }

  /// How long the label of a series is kept when there is no room: longer with a look of its own.
  func priority(of style: MarkStyle, series: String?) -> Double {
    if let priority = style.labelPriority { return priority.isNaN ? 0 : priority }
    guard style.color == nil, let name = style.colorKey ?? series else { return 0 }
    return self.style(for: name) == other ? 0 : 1
  }

  /// The look of a name; without a name, the first look of the theme.
  public func style(for name: String?) -> SeriesStyle {
    guard let name else { return fallback }
    return styles[name] ?? other
  }
}
