/// Step 8, second part: texts in the plot beside their anchors.
struct BesideLabels: Sendable {
  var labels: [SceneElement] = []
  /// How many were left out because they would touch another or leave the plot.
  var dropped = 0

  static let gap = 3.0

  init(_ labels: [MarkLabel], plot: PlotArea, fitting: TextFitting) {
    let wanted = labels.enumerated().sorted {
      if $0.element.priority != $1.element.priority {
        return $0.element.priority > $1.element.priority
      }
      return $0.offset < $1.offset
    }
    var boxes = BoxIndex()
    var placed: [(offset: Int, text: TextShape)] = []
    for (offset, label) in wanted {
      let string = TextFitting.clean(label.text)
      guard case .beside(let side) = label.placement, !string.isEmpty else { continue }
      let text = MeasuredText(string, style: label.style(plot.theme), measurer: fitting.measurer)
      // What spans the plot from bottom to top is labelled at the top.
      let top = plot.rect.y + text.height / 2
      guard let x = plot.x.map(label.x), let y = label.y.isMissing ? top : plot.y.map(label.y)
      else { continue }
      let anchor = Point(x, y)
      guard plot.contains(anchor) else { continue }
      let shape = Self.shape(text, at: anchor, side: side)
      guard plot.rect.contains(shape.box, tolerance: 1), boxes.insert(shape.box) else {
        dropped += 1
        continue
      }
      placed.append((offset, shape))
    }
    self.labels = placed.sorted { $0.offset < $1.offset }.map { .text(.label, $0.text) }
  }

  private static func shape(
    _ text: MeasuredText, at anchor: Point, side: MarkLabel.Side
  ) -> TextShape {
    switch side {
    case .center: .placed(text, at: anchor, horizontal: 0.5, vertical: 0.5)
    case .above:
      .placed(text, at: Point(anchor.x, anchor.y - 1), horizontal: 0.5, vertical: 1)
    case .below:
      .placed(text, at: Point(anchor.x, anchor.y + 1), horizontal: 0.5, vertical: 0)
    case .leading:
      .placed(text, at: Point(anchor.x - gap, anchor.y), horizontal: 1, vertical: 0.5)
    case .trailing:
      .placed(text, at: Point(anchor.x + gap, anchor.y), horizontal: 0, vertical: 0.5)
    }
  }
}

/// Boxes that do not touch, sorted into rows so that a new one meets only its neighbours.
struct BoxIndex: Sendable {
  private var rows: [Int: [Rect]] = [:]
  private static let rowHeight = 16.0
  // Boxes count as touching when they are this near.
  private static let hair = 0.01

  /// Adds `box` unless it touches another; says whether it did.
  mutating func insert(_ box: Rect) -> Bool {
    guard box.x.isFinite, box.y.isFinite, box.width.isFinite, box.height.isFinite,
      abs(box.y) < 1e7, box.height < 1e7
    else { return false }
    let span =
      Int(
        (box.y / Self.rowHeight).rounded(.down))...Int(
        (box.maxY / Self.rowHeight).rounded(.down))
    let wide = Rect(
      x: box.x - Self.hair, y: box.y - Self.hair, width: box.width + 2 * Self.hair,
      height: box.height + 2 * Self.hair)
    for row in span where rows[row]?.contains(where: wide.intersects) == true { return false }
    for row in span { rows[row, default: []].append(box) }
    return true
  }
}
