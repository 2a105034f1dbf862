extension Mark {
  /// A copy that calls what has a status by these words behind its name.
  public func statusWords(_ words: [ObservationStatus: String]) -> Self {
    var copy = self
    copy.style.statusWords = words
    return copy
  }
}

extension MarkStyle {
  /// `name` with the words for `status`.
  func name(_ name: String?, _ status: ObservationStatus) -> String? {
    let words = ObservationStatus.members.filter(status.contains).compactMap { statusWords[$0] }
    guard !words.isEmpty else { return name }
    return ([name].compactMap { $0 } + words).joined(separator: " ")
  }
}

extension PlotArea {
  /// How much larger a hollow form is than a filled one, so that both are seen as easily.
  private static let hollowScale = 1.25
  /// How far the line at a break reaches beyond the mark, in points.
  private static let breakReach = 4.5
  private static let breakWidth = 0.9

  /// The stroke of lines to and from estimates, beside solid or dashed ones of the same series.
  func estimateStroke(_ stroke: Stroke) -> Stroke {
    Stroke(stroke.color, width: stroke.width * 0.55, dash: [2.2, 1.8])
  }

  /// The form of an estimate or a first figure at `point`; nil for others, and outside the plot.
  func statusSymbol(
    _ status: ObservationStatus, at point: Point, name: String?, color: Color, style: MarkStyle
  ) -> SceneElement? {
    guard let symbol = status.symbol, contains(point) else { return nil }
    return SceneElement(
      .mark, name: style.name(name, status),
      symbol.shape(
        at: point, diameter: symbolSize(style) * Self.hollowScale, color: color,
        paper: theme.background))
  }

  /// The upright line through `point` where a series breaks; none for others, and outside the plot.
  ///
  /// It reaches beyond a mark that is `reach` points high to either side of `point`.
  func breakLine(
    _ status: ObservationStatus, at point: Point, reach: Double, name: String?, style: MarkStyle
  ) -> [SceneElement] {
    guard status.contains(.breaksSeries), contains(point) else { return [] }
    let half = reach + Self.breakReach
    return clippedLine([Point(point.x, point.y - half), Point(point.x, point.y + half)]).map {
      .rule(
        .mark, name: style.name(name, .breaksSeries), $0,
        stroke: Stroke(theme.ink, width: Self.breakWidth))
    }
  }
}
