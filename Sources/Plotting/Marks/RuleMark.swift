/// Straight lines along an axis: across the whole plot, or between two values.
public struct RuleMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  // Both ends along each axis; nil where the line spans the plot.
  private var xStart: Column?
  private var xEnd: Column?
  private var yStart: Column?
  private var yEnd: Column?

  /// An upright line across the plot at `x`.
  public init<X: Plottable>(x: PlottableValue<X>) {
    xStart = Column(label: x.label, values: [x.value.plotValue])
    xEnd = xStart
  }

  /// A level line across the plot at `y`.
  public init<Y: Plottable>(y: PlottableValue<Y>) {
    yStart = Column(label: y.label, values: [y.value.plotValue])
    yEnd = yStart
  }

  /// An upright line across the plot for each of `rows`.
  public init<Row, X: Plottable>(_ rows: some Sequence<Row>, x: PlottableProjection<Row, X>) {
    xStart = x.column(of: Array(rows))
    xEnd = xStart
  }

  /// A level line across the plot for each of `rows`.
  public init<Row, Y: Plottable>(_ rows: some Sequence<Row>, y: PlottableProjection<Row, Y>) {
    yStart = y.column(of: Array(rows))
    yEnd = yStart
  }

  /// An upright line from `yStart` to `yEnd` for each of `rows`.
  public init<Row, X: Plottable, Start: Plottable, End: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>,
    yStart: PlottableProjection<Row, Start>, yEnd: PlottableProjection<Row, End>
  ) {
    let rows = Array(rows)
    xStart = x.column(of: rows)
    xEnd = xStart
    self.yStart = yStart.column(of: rows)
    self.yEnd = yEnd.column(of: rows)
  }

  /// A level line from `xStart` to `xEnd` for each of `rows`.
  public init<Row, Start: Plottable, End: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, xStart: PlottableProjection<Row, Start>,
    xEnd: PlottableProjection<Row, End>, y: PlottableProjection<Row, Y>
  ) {
    let rows = Array(rows)
    self.xStart = xStart.column(of: rows)
    self.xEnd = xEnd.column(of: rows)
    yStart = y.column(of: rows)
    yEnd = yStart
  }

  /// The ends along both axes.
  public var channels: [Channel] {
    [xStart, xEnd].compactMap { $0 }.map { Channel(.x, $0) }
      + [yStart, yEnd].compactMap { $0 }.map { Channel(.y, $0) }
  }

  private var count: Int { (xStart ?? yStart)?.values.count ?? 0 }

  /// The annotation: at the right end of a level line, at the top of an upright one.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    guard let text = style.annotation, count > 0 else { return [] }
    return [
      MarkLabel(
        text, x: xEnd?[0] ?? .missing, y: yStart?[0] ?? .missing,
        color: style.color ?? styles.style(for: style.colorKey).color,
        placement: yStart == nil ? .beside(.trailing) : .column,
        priority: styles.priority(of: style, series: nil))
    ]
  }

  /// A line per row.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    let stroke = plot.stroke(style, series: nil, width: plot.theme.axisWidth)
    return (0..<count).flatMap { row -> [SceneElement] in
      let left = xStart.map { plot.x.map($0[row]) } ?? plot.rect.x
      let right = xEnd.map { plot.x.map($0[row]) } ?? plot.rect.maxX
      let bottom = yStart.map { plot.y.map($0[row]) } ?? plot.rect.maxY
      let top = yEnd.map { plot.y.map($0[row]) } ?? plot.rect.y
      guard let left, let right, let bottom, let top else { return [] }
      let name = style.accessibilityLabel ?? style.annotation ?? (xStart ?? yStart)?.label
      return plot.clippedLine([Point(left, bottom), Point(right, top)]).flatMap { ends in
        SceneElement.casing(Path(points: ends), of: stroke, style: style, theme: plot.theme)
          + [.rule(.mark, name: name, ends, stroke: stroke)]
      }
    }
  }
}
