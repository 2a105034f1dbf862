/// Step 8, second part: texts in the plot beside their anchors.
struct BesideLabels: Sendable {
  var labels: [SceneElement] = []
  /// Pieces of paper under those that want one.
  var grounds: [SceneElement] = []
  /// How many were left out because they would touch another or leave the plot.
  var dropped = 0

  static let gap = 3.0
  /// The room between two lines of one text.
  private static let lineGap = 2.0
  /// How far paper reaches beyond a text that stands on hatching.
  private static let groundEdge = 1.2

  /// Texts for `labels`; those that may choose their side keep off `obstacles`, and nearer to their
  /// own of `points` than to any other.
  init(
    _ labels: [MarkLabel], plot: PlotArea, obstacles: [Rect], points: [Point], fitting: TextFitting
  ) {
    let hindrances = BoxIndex(obstacles)
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
      let sides = side == .automatic ? MarkLabel.Side.choices : [side]
      let outlines = label.region?.outlines(in: plot)
      let shape = sides.lazy.map {
        Self.shape(
          text, at: Point(anchor.x, anchor.y + label.line * (text.height + Self.lineGap)), side: $0,
          distance: label.distance)
      }.first {
        shape in
        plot.rect.contains(shape.box, tolerance: 1) && !boxes.touches(shape.box)
          && (side != .automatic
            || !hindrances.touches(shape.box) && Self.names(shape.box, anchor, among: points))
          && outlines.map { Region.holds(shape.box, within: $0) } ?? true
      }
      guard let shape, boxes.insert(shape.box) else {
        dropped += 1
        continue
      }
      placed.append((offset, shape))
    }
    let inOrder = placed.sorted { $0.offset < $1.offset }
    self.labels = inOrder.map { .text(.label, $0.text) }
    grounds = inOrder.filter { labels[$0.offset].hasGround }.map { offset, text in
      // Room is kept for the text alone; within an area its ground may be wider.
      let edge = labels[offset].needsRoom ? 0 : Self.groundEdge
      return SceneElement(
        .grid, .path(Path(text.box.grown(by: edge)), fill: plot.theme.background, stroke: nil))
    }
  }

  /// Whether a text in `box` is read as that of `anchor` alone: other points are half as far off
  /// again at least, and far off where they stand level with it, as the owners of texts do.
  private static func names(_ box: Rect, _ anchor: Point, among points: [Point]) -> Bool {
    let own = box.distance(to: anchor)
    return points.allSatisfy { point in
      let isLevel = point.y >= box.y && point.y <= box.maxY
      return box.distance(to: point) >= (isLevel ? levelGap : max(own * 1.5, own + 2))
        || max(abs(point.x - anchor.x), abs(point.y - anchor.y)) < samePoint
    }
  }

  /// How far another point keeps off the ends of a text, in points.
  private static let levelGap = 12.0
  /// Points this near are one to the eye.
  private static let samePoint = 0.75

  private static func shape(
    _ text: MeasuredText, at anchor: Point, side: MarkLabel.Side, distance: Double
  ) -> TextShape {
    let (wide, high) = (gap + distance, 1 + distance)
    func placed(_ right: Double, _ down: Double, _ horizontal: Double, _ vertical: Double)
      -> TextShape
    {
      .placed(
        text, at: Point(anchor.x + right, anchor.y + down), horizontal: horizontal,
        vertical: vertical)
    }
    // A text at a corner touches its anchor's circle where a square would end.
    let corner = 1 + distance * 0.7
    return switch side {
    case .center: placed(0, 0, 0.5, 0.5)
    case .above: placed(0, -high, 0.5, 1)
    case .below: placed(0, high, 0.5, 0)
    case .leading: placed(-wide, 0, 1, 0.5)
    case .trailing, .automatic: placed(wide, 0, 0, 0.5)
    case .aboveTrailing: placed(corner, -corner, 0, 1)
    case .aboveLeading: placed(-corner, -corner, 1, 1)
    case .belowTrailing: placed(corner, corner, 0, 0)
    case .belowLeading: placed(-corner, corner, 1, 0)
    }
  }
}

extension SceneElement {
  /// What texts that choose their side keep off: the box of a point, small boxes along a thin line.
  var obstacles: [Rect] {
    if let pointBox { return [pointBox] }
    guard case .path(let path, nil, _?) = shape, path.steps.count < 500 else { return [] }
    var boxes: [Rect] = []
    var last: Point?
    for step in path.steps {
      switch step {
      case .move(let point): last = point
      case .line(let point):
        guard let from = last else { continue }
        let length = max(abs(point.x - from.x), abs(point.y - from.y))
        let pieces = Int(min(max((length / 4).rounded(.up), 1), 500))
        boxes += (0...pieces).map { piece in
          let share = Double(piece) / Double(pieces)
          return Rect(
            x: from.x + (point.x - from.x) * share, y: from.y + (point.y - from.y) * share,
            width: 0, height: 0)
        }
        last = point
      case .close: last = nil
      }
    }
    return boxes
  }

  /// The box of a point of data, which texts keep off; nil for larger shapes.
  var pointBox: Rect? {
    switch shape {
    case .circle(let center, let radius, _, _):
      return Rect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2)
    case .path(let path, _, _):
      guard path.steps.count <= 6 else { return nil }
      let points = path.steps.compactMap { step -> Point? in
        switch step {
        case .move(let point), .line(let point): point
        case .close: nil
        }
      }
      guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
        let top = points.map(\.y).min(), let bottom = points.map(\.y).max(),
        right - left < 12, bottom - top < 12
      else { return nil }
      return Rect(x: left, y: top, width: right - left, height: bottom - top)
    case .text: return nil
    }
  }
}
