/// Rectangles between values, or the cells where two categories meet.
public struct RectangleMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let xStart: Column
  private let xEnd: Column
  private let yStart: Column
  private let yEnd: Column
  private let fills: [Color?]
  private let names: [String]

  /// One rectangle between two values along each axis.
  public init<X: Plottable, Y: Plottable>(
    xStart: PlottableValue<X>, xEnd: PlottableValue<X>,
    yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>
  ) {
    func column<Value>(_ value: PlottableValue<Value>) -> Column {
      Column(label: value.label, values: [value.value.plotValue])
    }
    self.xStart = column(xStart)
    self.xEnd = column(xEnd)
    self.yStart = column(yStart)
    self.yEnd = column(yEnd)
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

  /// A cell for each of `rows`, filled with its own colour; nil leaves a cell empty.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    fill: KeyPath<Row, Color?>
  ) {
    let rows = Array(rows)
    xStart = x.column(of: rows)
    xEnd = xStart
    yStart = y.column(of: rows)
    yEnd = yStart
    fills = rows.map { $0[keyPath: fill] }
    names = []
  }

  /// The edges along both axes.
  public var channels: [Channel] {
    [Channel(.x, xStart), Channel(.x, xEnd), Channel(.y, yStart), Channel(.y, yEnd)]
  }

  /// A filled rectangle per row; between categories it covers whole bands.
  ///
  /// With a `lineStyle` it has an outline in the theme's grey, so that pale cells stand out from
  /// paper.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    let outline = style.lineWidth.map { Stroke(plot.theme.other.color, width: max($0, 0)) }
    return xStart.values.indices.compactMap { row in
      let isEmpty = fills.indices.contains(row) && fills[row] == nil
      guard !isEmpty, let from = plot.point(xStart[row], yStart[row]),
        let to = plot.point(xEnd[row], yEnd[row])
      else { return nil }
      let wide = (plot.x.bandStep ?? 0) / 2
      let high = (plot.y.bandStep ?? 0) / 2
      let low = Point(min(from.x, to.x) - wide, min(from.y, to.y) - high)
      let far = Point(max(from.x, to.x) + wide, max(from.y, to.y) + high)
      guard let rect = plot.clippedRect(low, far) else { return nil }
      let own = fills.indices.contains(row) ? fills[row] : nil
      let categories = [yStart[row].category, xStart[row].category].compactMap { $0 }
      let name = names.indices.contains(row) ? names[row] : categories.joined(separator: " ")
      return SceneElement(
        .mark, name: style.accessibilityLabel ?? name,
        .path(Path(rect), fill: own ?? plot.color(style, series: nil), stroke: outline))
    }
  }
}
