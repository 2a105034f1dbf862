/// Rectangles between values, or the cells where two categories meet.
public struct RectangleMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  // Both edges along each axis; nil where the rectangle spans the plot.
  private let xStart: Column?
  private let xEnd: Column?
  private let yStart: Column?
  private let yEnd: Column?
  private let fills: [Color?]
  private let names: [String]
  private var statuses = StatusColumn()

  /// One rectangle between two values along each axis.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>,
    yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    self.xStart = Self.column(xStart)
    self.xEnd = Self.column(xEnd)
    self.yStart = Self.column(yStart)
    self.yEnd = Self.column(yEnd)
    fills = []
    names = []
  }

  /// A rectangle for each of `rows` between two numbers along each axis, filled with its own colour
  /// and called by its own name.
  public init<Row>(
    _ rows: some Sequence<Row>, xStart: PlottableProjection<Row, Double>,
    xEnd: PlottableProjection<Row, Double>, yStart: PlottableProjection<Row, Double>,
    yEnd: PlottableProjection<Row, Double>, fill: KeyPath<Row, Color?>,
    name: KeyPath<Row, String>
  ) {
    let rows = Array(rows)
    self.xStart = xStart.column(of: rows)
    self.xEnd = xEnd.column(of: rows)
    self.yStart = yStart.column(of: rows)
    self.yEnd = yEnd.column(of: rows)
    fills = rows.map { $0[keyPath: fill] }
    names = rows.map { $0[keyPath: name] }
  }

  /// An upright band over the whole height of the plot.
  public init<X: Plottable>(xStart: PlottableValue<X>, xEnd: PlottableValue<X>) {
    self.xStart = Self.column(xStart)
    self.xEnd = Self.column(xEnd)
    (yStart, yEnd) = (nil, nil)
    fills = []
    names = []
  }

  /// A level band over the whole width of the plot.
  public init<Y: Plottable>(yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>) {
    (xStart, xEnd) = (nil, nil)
    self.yStart = Self.column(yStart)
    self.yEnd = Self.column(yEnd)
    fills = []
    names = []
  }

  private static func column<Value>(_ value: PlottableValue<Value>) -> Column {
    Column(label: value.label, values: [value.value.plotValue])
  }

  /// A cell for each of `rows`, filled with its own colour; nil leaves a cell empty, a `status` gives
  /// a cell a corner.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    fill: KeyPath<Row, Color?>, status: KeyPath<Row, ObservationStatus>? = nil
  ) {
    let rows = Array(rows)
    xStart = x.column(of: rows)
    xEnd = xStart
    yStart = y.column(of: rows)
    yEnd = yStart
    fills = rows.map { $0[keyPath: fill] }
    names = []
    statuses = StatusColumn(rows, status)
  }

  /// The edges along both axes.
  public var channels: [Channel] {
    [xStart, xEnd].compactMap { $0 }.map { Channel(.x, $0) }
      + [yStart, yEnd].compactMap { $0 }.map { Channel(.y, $0) }
  }

  /// A filled rectangle per row; between categories it covers whole bands.
  ///
  /// With a `lineStyle` it has an outline in the theme's grey, so that pale cells stand out from
  /// paper.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    let outline = style.lineWidth.map { Stroke(plot.theme.other.color, width: max($0, 0)) }
    let count = (xStart ?? yStart)?.values.count ?? 0
    return (0..<count).flatMap { row -> [SceneElement] in
      let isEmpty = fills.indices.contains(row) && fills[row] == nil
      let wide = (xStart == nil ? nil : plot.x.bandStep).map { $0 / 2 } ?? 0
      let high = (yStart == nil ? nil : plot.y.bandStep).map { $0 / 2 } ?? 0
      let left = xStart.map { plot.x.map($0[row]) } ?? plot.rect.x
      let right = xEnd.map { plot.x.map($0[row]) } ?? plot.rect.maxX
      let bottom = yStart.map { plot.y.map($0[row]) } ?? plot.rect.maxY
      let top = yEnd.map { plot.y.map($0[row]) } ?? plot.rect.y
      guard !isEmpty, let left, let right, let bottom, let top else { return [] }
      let low = Point(min(left, right) - wide, min(bottom, top) - high)
      let far = Point(max(left, right) + wide, max(bottom, top) + high)
      guard let rect = plot.clippedRect(low, far) else { return [] }
      let own = fills.indices.contains(row) ? fills[row] : nil
      let categories = [yStart?[row].category, xStart?[row].category].compactMap { $0 }
      let name = names.indices.contains(row) ? names[row] : categories.joined(separator: " ")
      let fill = own ?? plot.color(style, series: nil)
      let paper = style.hatch == nil ? fill : plot.theme.background
      return [
        SceneElement(
          .mark, name: style.name(style.accessibilityLabel ?? name, statuses[row]),
          .path(Path(rect), fill: paper, stroke: outline))
      ] + hatching(of: rect, ink: fill, outline: outline)
        + signs(statuses[row], in: rect, ink: plot.theme.textInk(on: paper))
    }
  }

  /// The lines across a hatched cell, and its outline again, which under their ends would look dashed.
  private func hatching(of rect: Rect, ink: Color, outline: Stroke?) -> [SceneElement] {
    guard let lines = style.hatch?.path(within: [rect.corners]), !lines.steps.isEmpty else {
      return []
    }
    let across = SceneElement(
      .grid, .path(lines, fill: nil, stroke: Stroke(ink, width: Self.hatchWidth)))
    return [across]
      + (outline.map { [SceneElement(.grid, .path(Path(rect), fill: nil, stroke: $0))] } ?? [])
  }

  private static let hatchWidth = 0.7

  /// The corner of a cell whose figure is an estimate or a first one, and the line on the left of one
  /// where its series breaks.
  private func signs(_ status: ObservationStatus, in rect: Rect, ink: Color) -> [SceneElement] {
    var signs: [SceneElement] = []
    let side = min(Self.cornerSide, rect.height * 0.45, rect.width * 0.3)
    let (right, top) = (rect.maxX - 0.8, rect.y + 0.8)
    if status.symbol != nil {
      let corner = Path(
        points: [Point(right - side, top), Point(right, top), Point(right, top + side)],
        closed: true)
      signs.append(
        SceneElement(
          .grid,
          .path(
            corner, fill: status.contains(.estimated) ? ink : nil,
            stroke: Stroke(ink, width: 0.6))))
    }
    if status.contains(.breaksSeries) {
      let left = rect.x + 1.2
      signs.append(
        .rule(
          .grid, [Point(left, rect.y + 1), Point(left, rect.maxY - 1)],
          stroke: Stroke(ink, width: 1.2)))
    }
    return signs
  }

  private static let cornerSide = 5.0
}
