import Plotting

// The layer over the drawing: nothing in it is seen, but a screen reader reads the marks, a pointer
// finds their names, and the text can be selected and searched.
extension XMLWriter {
  /// A clear copy of every named mark; `isBrief` where their names stand once, as titles, and the kinds of
  /// marks not at all.
  mutating func appendMarks(of scene: Scene, words: SVGWords, isBrief: Bool) {
    markup("<g fill-opacity=\"0\" stroke-opacity=\"0\" pointer-events=\"all\">\n")
    for element in scene.elements where element.role == .mark {
      guard let name = element.name, !name.isEmpty else { continue }
      switch element.shape {
      case .path(let path, let fill, let stroke):
        open(name, description: isBrief ? nil : fill == nil ? words.line : words.shape)
        markup("<path")
        appendData(of: path)
        appendReach(fill: fill, stroke: stroke)
      case .circle(let center, let radius, let fill, let stroke):
        open(name, description: isBrief ? nil : words.point)
        markup("<circle")
        attribute("cx", center.x)
        attribute("cy", center.y)
        attribute("r", max(radius, 0))
        appendReach(fill: fill, stroke: stroke)
      case .text:
        // Read in the text layer.
        continue
      }
      markup("</g>\n")
    }
    markup("</g>\n")
  }

  /// Every text at its place, stretched to the width that was painted.
  mutating func appendTexts(of scene: Scene) {
    let families = FontStack(language: scene.language).families
    markup("<g fill-opacity=\"0\"")
    attribute("font-family", families.joined(separator: ", "))
    markup(" xml:space=\"preserve\">\n")
    for case .text(let shape) in scene.elements.lazy.map(\.shape) {
      let line = shape.string.visibleLine
      guard !line.isEmpty else { continue }
      markup("<text")
      attribute("x", shape.origin.x)
      attribute("y", shape.origin.y)
      attribute("font-size", max(shape.style.size, 0))
      if shape.style.weight == .bold { markup(" font-weight=\"bold\"") }
      if shape.metrics.width.isFinite, shape.metrics.width > 0 {
        attribute("textLength", shape.metrics.width)
        markup(" lengthAdjust=\"spacingAndGlyphs\"")
      }
      markup(">")
      text(line)
      markup("</text>\n")
    }
    markup("</g>\n")
  }

  private mutating func open(_ name: String, description: String?) {
    markup("<g role=\"graphics-symbol\"")
    if let description {
      attribute("aria-roledescription", description)
      attribute("aria-label", name)
    }
    markup("><title>")
    text(name)
    markup("</title>")
  }

  // A thin line is hard to point at, so it reaches three points to each side.
  private mutating func appendReach(fill: Color?, stroke: Stroke?) {
    if fill == nil {
      markup(" fill=\"none\" stroke=\"#000\"")
      attribute("stroke-width", max(stroke?.width ?? 0, 6))
      markup(" pointer-events=\"stroke\"/>")
    } else {
      markup("/>")
    }
  }

  private mutating func appendData(of path: Path) {
    markup(" d=\"")
    for (index, step) in path.steps.enumerated() {
      switch step {
      // A path must start with a move to be valid.
      case .line(let point) where index > 0: append("L", point)
      case .move(let point), .line(let point): append("M", point)
      case .close: if index > 0 { markup("Z") }
      }
    }
    markup("\"")
  }

  private mutating func append(_ letter: String, _ point: Point) {
    markup(letter)
    number(point.x)
    markup(" ")
    number(point.y)
  }
}
