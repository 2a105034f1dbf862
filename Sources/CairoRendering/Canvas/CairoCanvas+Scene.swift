import Plotting

extension CairoCanvas {
  /// Paints `scene`, or throws the characters that no font has.
  func paint(_ scene: Scene) throws {
    try TextThreads.withText { text in
      let missing = MissingGlyphs(in: scene, text: text)
      guard missing.characters.isEmpty else {
        throw RenderingError.missingGlyphs(
          characters: missing.characters, package: missing.packages(hasNoto: text.hasNoto))
      }
      if scene.background.alpha > 0 {
        setColor(scene.background)
        paintAll()
      }
      let fonts = FontStack(language: scene.language)
      for element in scene.elements { paint(element, text: text, fonts: fonts) }
    }
    try check()
  }

  private func paint(_ element: SceneElement, text: PangoText, fonts: FontStack) {
    beginPath()
    let isMark = element.role == .mark
    switch element.shape {
    case .path(let path, let fill, let stroke):
      for step in path.steps {
        switch step {
        case .move(let point): move(to: point.onPaper)
        case .line(let point): line(to: point.onPaper)
        case .close: closePath()
        }
      }
      ink(fill: fill, stroke: stroke, hasRoundCaps: isMark)
    case .circle(let center, let radius, let fill, let stroke):
      guard radius > 0 else { return }
      circle(center: center.onPaper, radius: min(radius, Point.farthest))
      ink(fill: fill, stroke: stroke, hasRoundCaps: isMark)
    case .text(let shape):
      guard let line = text.line(shape.string, style: shape.style, fonts: fonts) else { return }
      setColor(shape.style.color)
      show(line, at: shape.origin.onPaper)
    }
  }

  private func ink(fill color: Color?, stroke: Stroke?, hasRoundCaps: Bool) {
    if let color {
      setColor(color)
      fill()
    }
    guard let stroke, stroke.width > 0 else { return }
    // Dashes too fine to see would take for ever; Cairo refuses negative ones.
    let dashes = stroke.dash.map { max($0, 0) }
    let isDashed = dashes.reduce(0, +) >= 0.1
    setColor(stroke.color)
    self.stroke(
      width: min(stroke.width, Point.farthest), dash: isDashed ? dashes : [],
      hasRoundCaps: hasRoundCaps && !isDashed)
  }
}

extension Point {
  /// Cairo's numbers have 24 bits before the point; beyond them shapes wrap around.
  fileprivate static let farthest = 50_000.0

  fileprivate var onPaper: Point {
    Point(
      max(-Self.farthest, min(Self.farthest, x)), max(-Self.farthest, min(Self.farthest, y)))
  }
}
