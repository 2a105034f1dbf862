/// Step 8, first part: the column of labels to the right of the plot.
struct LabelColumn: Sendable {
  /// A label with its text measured.
  struct Entry: Sendable {
    var label: MarkLabel
    var text: MeasuredText
  }

  /// The most of the width that a label takes, and how wide it may be on a narrow canvas, in points.
  private static let mostWidth = (share: 0.35, narrow: (share: 0.45, points: 120.0))

  /// The labels that want to stand in the column, with long names cut.
  static func entries(
    _ labels: [MarkLabel], size: Size, theme: Theme, fitting: TextFitting
  ) -> [Entry] {
    let labels = labels.filter { $0.placement == .column }
    let texts = fitting.truncated(labels.map(\.text), width: width(on: size)) {
      labels[$0].style(theme)
    }
    return zip(labels, texts).compactMap { label, text in
      text.map { Entry(label: label, text: $0) }
    }
  }

  /// The most width of a label on a canvas, in points.
  static func width(on size: Size) -> Double {
    max(
      size.width * mostWidth.share,
      min(mostWidth.narrow.points, size.width * mostWidth.narrow.share))
  }

  /// How many of `entries` would stand far from the end of what they name, along a plot of `height`.
  static func moved(
    _ entries: [Entry], domain: AxisDomain, height: Double, separation: Double
  ) -> Int {
    let wanted = entries.compactMap { entry in
      entry.label.y.number.flatMap(domain.share(of:)).map { (1 - $0) * height }
    }
    let middles = LabelPlacement.middles(
      wanted, separation: separation, lower: 0, upper: max(height, 0))
    return zip(wanted, middles).count { abs($0 - $1) > separation }
  }

  var labels: [SceneElement] = []
  var leaders: [SceneElement] = []

  /// The `entries` that fit, each as near as can be to the end of what it names.
  init(_ entries: [Entry], frame: PlotFrame, plot: PlotArea) {
    var anchored = entries.map { entry -> (entry: Entry, anchor: Point) in
      let x = plot.x.map(entry.label.x) ?? plot.rect.maxX
      let y = plot.y.map(entry.label.y) ?? plot.rect.maxY
      return (
        entry,
        Point(
          min(max(x, plot.rect.x), plot.rect.maxX), min(max(y, plot.rect.y), plot.rect.maxY))
      )
    }
    if anchored.count > frame.capacity {
      let ranks = Self.importance(anchored.map { ($0.entry.label.priority, $0.anchor.y) })
      let kept = ranks.prefix(frame.capacity).sorted()
      anchored = kept.map { anchored[$0] }
    }
    let middles = LabelPlacement.middles(
      anchored.map(\.anchor.y), separation: frame.columnSeparation,
      lower: frame.columnRange.lower, upper: frame.columnRange.upper)
    for ((entry, anchor), middle) in zip(anchored, middles) {
      labels.append(
        .text(
          .label,
          .placed(entry.text, at: Point(frame.columnX, middle), horizontal: 0, vertical: 0.5)))
      if let leader = Self.leader(from: anchor, to: middle, entry, frame: frame, plot: plot) {
        leaders.append(leader)
      }
    }
  }

  /// The indices of labels, the one to keep longest first: by priority, then from the outermost
  /// inwards, as extremes are what readers ask for.
  private static func importance(_ labels: [(priority: Double, y: Double)]) -> [Int] {
    let byHeight = labels.indices.sorted { (labels[$0].y, $0) < (labels[$1].y, $1) }
    var depth = Array(repeating: 0, count: labels.count)
    for (rank, index) in byHeight.enumerated() {
      depth[index] = min(rank, labels.count - 1 - rank)
    }
    return labels.indices.sorted {
      if labels[$0].priority != labels[$1].priority {
        return labels[$0].priority > labels[$1].priority
      }
      return (depth[$0], $0) < (depth[$1], $1)
    }
  }

  /// A line from a mark's end to its label, where the label moved or the mark ends early.
  private static func leader(
    from anchor: Point, to middle: Double, _ entry: Entry, frame: PlotFrame, plot: PlotArea
  ) -> SceneElement? {
    let edge = plot.rect.maxX
    let endsEarly = anchor.x < edge - 8
    guard endsEarly || abs(middle - anchor.y) > 2 else { return nil }
    let start = Point(anchor.x + 3, anchor.y)
    let turn = Point(max(edge + 1, start.x), anchor.y)
    let end = Point(max(frame.columnX - 2, turn.x), middle)
    let color = entry.text.style.color
    let stroke = Stroke(
      color, width: plot.theme.leaderWidth, dash: endsEarly ? [1, 2] : [])
    return .rule(.leader, [start, turn, end], stroke: stroke)
  }
}

extension MarkLabel {
  /// The look of the text: the mark's ink, darkened until it can be read on paper.
  func style(_ theme: Theme) -> TextStyle {
    guard let color else { return TextStyle(size: theme.labelSize, color: theme.ink) }
    return keepsColor ? TextStyle(size: theme.labelSize, color: color) : theme.labelStyle(color)
  }
}
