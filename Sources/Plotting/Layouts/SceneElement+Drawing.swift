extension SceneElement {
  /// A straight line: rules, grid lines, axis lines, ticks and leaders are all drawn here.
  static func rule(
    _ role: Role, name: String? = nil, _ points: [Point], stroke: Stroke
  ) -> SceneElement {
    SceneElement(role, name: name, .path(Path(points: points), fill: nil, stroke: stroke))
  }

  /// The paper under a line, where its mark is cased.
  static func casing(_ path: Path, of stroke: Stroke, style: MarkStyle, theme: Theme)
    -> [SceneElement]
  {
    guard style.isCased else { return [] }
    let paper = Stroke(theme.background, width: stroke.width + 2 * Self.casingWidth)
    return [SceneElement(.grid, .path(path, fill: nil, stroke: paper))]
  }

  private static let casingWidth = 0.6

  /// An area within `outlines`, filled in the style's colour or hatched with it, with an outline of
  /// `width` in the theme's grey, so that pale ones stand out from paper.
  static func area(
    _ role: Role, name: String? = nil, _ outlines: [[Point]], style: SeriesStyle, width: Double,
    theme: Theme
  ) -> [SceneElement] {
    let path = Path(outlines.flatMap { Path(points: $0, closed: true).steps })
    let stroke = Stroke(theme.other.color, width: width)
    guard let hatch = style.hatch else {
      return [SceneElement(role, name: name, .path(path, fill: style.color, stroke: stroke))]
    }
    let strokes = hatch.path(within: outlines, step: Self.hatchSpacing)
    // The outline again: under the ends of hatching it would look dashed.
    return [
      SceneElement(role, name: name, .path(path, fill: theme.background, stroke: stroke)),
      SceneElement(
        .grid, .path(strokes, fill: nil, stroke: Stroke(style.color, width: Self.hatchWidth))),
      SceneElement(.grid, .path(path, fill: nil, stroke: stroke)),
    ]
  }

  private static let hatchSpacing = 4.0
  private static let hatchWidth = 0.5

  /// A placed text; all texts of a scene are made here.
  static func text(_ role: Role, _ text: TextShape) -> SceneElement {
    SceneElement(role, .text(text))
  }
}

extension TextShape {
  /// `text` with its box placed so that `anchor` is at the given shares of its width and height.
  static func placed(
    _ text: MeasuredText, at anchor: Point, horizontal: Double, vertical: Double
  ) -> TextShape {
    let metrics = text.metrics
    let left = anchor.x - horizontal * metrics.width
    let top = anchor.y - vertical * (metrics.ascent + metrics.descent)
    return TextShape(
      text.string, at: Point(left, top + metrics.ascent), style: text.style, metrics: metrics)
  }
}
