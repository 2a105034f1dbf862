extension Scene {
  /// The scene as text, one element per line with lengths to two decimals, for tests and diffs.
  public var textDescription: String {
    var lines = ["scene \(Self.text(size.width)) x \(Self.text(size.height)) '\(title)'"]
    lines += elements.map { element in
      let name = element.name.map { " '\($0)'" } ?? ""
      return "\(element.role.rawValue)\(name) \(Self.text(element.shape))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ shape: Shape) -> String {
    switch shape {
    case .path(let path, let fill, let stroke):
      "path" + text(fill: fill) + text(stroke) + " " + text(path)
    case .circle(let center, let radius, let fill, let stroke):
      "circle" + text(fill: fill) + text(stroke) + " \(text(center)) r \(text(radius))"
    case .text(let shape):
      "text \(text(shape.style.size)) \(shape.style.weight.rawValue) \(text(shape.style.color))"
        + " \(text(shape.origin)) w \(text(shape.metrics.width)) '\(shape.string)'"
    }
  }

  private static func text(_ path: Path) -> String {
    path.steps.map { step in
      switch step {
      case .move(let point): "M\(text(point))"
      case .line(let point): "L\(text(point))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }

  private static func text(_ stroke: Stroke?) -> String {
    guard let stroke else { return "" }
    let dash = stroke.dash.isEmpty ? "" : "[" + stroke.dash.map(text).joined(separator: " ") + "]"
    return " stroke \(text(stroke.color)) \(text(stroke.width))\(dash)"
  }

  private static func text(fill: Color?) -> String { fill.map { " fill \(text($0))" } ?? "" }

  private static func text(_ color: Color) -> String {
    color.hex + (color.alpha == 1 ? "" : "*\(text(color.alpha))")
  }

  private static func text(_ point: Point) -> String { "\(text(point.x)),\(text(point.y))" }

  private static func text(_ length: Double) -> String {
    let rounded = (length * 100).rounded() / 100
    guard rounded != 0 else { return "0" }
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? String(Int64(rounded)) : rounded.description
  }
}
