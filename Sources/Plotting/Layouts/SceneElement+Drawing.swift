extension SceneElement {
  /// A straight line: rules, grid lines, axis lines, ticks and leaders are all drawn here.
  static func rule(
    _ role: Role, name: String? = nil, _ points: [Point], stroke: Stroke
  ) -> SceneElement {
    SceneElement(role, name: name, .path(Path(points: points), fill: nil, stroke: stroke))
  }

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
