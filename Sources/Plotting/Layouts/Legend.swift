/// Step 3, second part: rows of keys under the header that say which look stands for what.
struct Legend: Sendable {
  /// A named look.
  struct Key: Sendable, Hashable {
    var text: MeasuredText
    var style: SeriesStyle
    /// Its left edge from the legend's left edge, and its row.
    var x: Double
    var row: Int
  }

  var keys: [Key] = []
  /// How many names found no room.
  var dropped = 0
  private var rowHeight = 0.0
  private let form: LegendForm

  private static let textGap = 4.0
  private static let keyGap = 12.0
  /// How many rows there may be with whole names, and with names cut to a share of the canvas.
  private static let limits: [(share: Double, rows: Int)] = [(1, 3), (0.35, 4)]

  /// Keys for all names of `styles`, cut where whole ones would take too many rows; none unless
  /// `isVisible`.
  init(
    _ styles: SeriesStyles, form: LegendForm, isVisible: Bool, size: Size, theme: Theme,
    fitting: TextFitting
  ) {
    self.form = form
    guard isVisible else { return }
    for limit in Self.limits {
      place(styles, limit, size: size, theme: theme, fitting: fitting)
      if dropped == 0 { return }
    }
  }

  private mutating func place(
    _ styles: SeriesStyles, _ limit: (share: Double, rows: Int), size: Size, theme: Theme,
    fitting: TextFitting
  ) {
    let style = TextStyle(size: theme.labelSize, color: theme.ink)
    let width = size.width - 2 * theme.margin
    (keys, dropped, rowHeight) = ([], 0, 0)
    var (x, row) = (0.0, 0)
    for name in styles.names {
      let text = fitting.truncated(
        name, style: style,
        width: min(size.width * limit.share, width - form.width - Self.textGap))
      guard let text, row < limit.rows else {
        dropped += 1
        continue
      }
      let length = form.width + Self.textGap + text.metrics.width
      if x > 0, x + length > width { (x, row) = (0, row + 1) }
      guard row < limit.rows else {
        dropped += 1
        continue
      }
      keys.append(Key(text: text, style: styles.style(for: name), x: x, row: row))
      x += length + Self.keyGap
      rowHeight = max(rowHeight, text.height + TextBlocks.leading)
    }
  }

  /// The height of all rows in points.
  var height: Double { Double(keys.last.map { $0.row + 1 } ?? 0) * rowHeight }

  /// The keys with the legend's top left corner at (`x`, `top`).
  func placed(x: Double, top: Double, theme: Theme) -> [SceneElement] {
    keys.flatMap { key -> [SceneElement] in
      let middle = top + (Double(key.row) + 0.5) * rowHeight
      let left = x + key.x
      return form.elements(key.style, left: left, middle: middle, theme: theme) + [
        .text(
          .note,
          .placed(
            key.text, at: Point(left + form.width + Self.textGap, middle), horizontal: 0,
            vertical: 0.5))
      ]
    }
  }
}

/// What a key of a legend looks like.
public enum LegendForm: Sendable, Hashable {
  case line
  case point
  case area
  /// An area with an outline, as pale ones have it.
  case cell

  /// The width of a sample in points.
  var width: Double {
    switch self {
    case .line: 18
    case .point: 7
    case .area, .cell: 11
    }
  }

  /// A sample of `style`.
  func elements(
    _ style: SeriesStyle, left: Double, middle: Double, theme: Theme
  ) -> [SceneElement] {
    let box = Rect(x: left, y: middle - 3.5, width: width, height: 7)
    switch self {
    case .line:
      let ends = [Point(left, middle), Point(left + width, middle)]
      return [
        .rule(.note, ends, stroke: Stroke(style.color, width: theme.lineWidth, dash: style.dash))
      ]
    case .point:
      let shape = style.symbol.shape(
        at: Point(left + width / 2, middle), diameter: theme.symbolSize * 1.2,
        color: style.color, paper: theme.background)
      return [SceneElement(.note, shape)]
    case .area:
      return SceneElement.area(
        .note, box, color: style.color, hatch: style.hatch, paper: theme.background)
    case .cell:
      return SceneElement.area(
        .note, [Path(box).corners], style: style, width: PolygonMark.outlineWidth, theme: theme)
    }
  }
}
