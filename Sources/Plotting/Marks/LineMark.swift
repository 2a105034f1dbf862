/// Lines through the rows of a collection, one per series.
///
/// A missing value breaks the line. A value with gaps on both sides is drawn as a dot.
public struct LineMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let x: Column
  private let y: Column
  private let series: Column?
  private let labelTexts: Column?

  /// One line through `rows`, in order along x.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    series = nil
    labelTexts = nil
  }

  /// One line per series through `rows`, in order along x; `label` gives the text for its end.
  public init<Row, X: Plottable, Y: Plottable, Series: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    series: PlottableProjection<Row, Series>, label: KeyPath<Row, String>? = nil
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    self.series = series.column(of: rows)
    labelTexts = label.map { PlottableProjection.value("", $0).column(of: rows) }
  }

  /// x and y.
  public var channels: [Channel] { [Channel(.x, x), Channel(.y, y)] }

  /// The series in order of appearance.
  public var seriesNames: [String] { groups.compactMap(\.name) }

  /// A piece of line.
  public var legendForm: LegendForm { .line }

  private var groups: [SeriesRows] { SeriesRows.groups(series, count: x.values.count) }

  private func runs(_ rows: [Int], order: (PlotValue) -> Double?) -> [[Int]] {
    SeriesRuns(x: x).runs(rows, isMissing: { y[$0].isMissing }, order: order)
  }

  /// The name, or a text that replaces it, at the end of each line.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    groups.compactMap { group in
      let isLabelled = style.labelPosition == .trailing
      let rows = group.rows.filter { !x[$0].isMissing && !y[$0].isMissing }
      guard let last = SeriesRows.last(rows, along: x) else { return nil }
      let named = isLabelled ? group.name : nil
      let text =
        named.map { labelTexts?[last].category ?? style.labelTexts[$0] ?? $0 } ?? style.annotation
      guard let text else { return nil }
      return MarkLabel(
        text, x: x[last], y: y[last],
        color: style.color ?? styles.style(for: style.colorKey ?? group.name).color,
        placement: .column, priority: styles.priority(of: style, series: group.name))
    }
  }

  /// A path per series, and a dot for each value that stands alone.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    groups.flatMap { group -> [SceneElement] in
      let stroke = plot.stroke(style, series: group.name)
      let name = style.accessibilityLabel ?? group.name
      var steps: [Path.Step] = []
      var dots: [SceneElement] = []
      for run in runs(group.rows, order: plot.x.order) {
        let points = run.compactMap { plot.point(x[$0], y[$0]) }
        if let point = points.first, points.allSatisfy({ $0 == point }) {
          guard plot.contains(point) else { continue }
          let dot = Shape.circle(
            center: point, radius: max(stroke.width, 1.2), fill: stroke.color, stroke: nil)
          dots.append(SceneElement(.mark, name: name, dot))
          continue
        }
        for piece in plot.clippedLine(points) { steps += Path(points: piece).steps }
        dots += symbols(at: points, series: group.name, in: plot)
      }
      let line = SceneElement(.mark, name: name, .path(Path(steps), fill: nil, stroke: stroke))
      let casing = SceneElement.casing(Path(steps), of: stroke, style: style, theme: plot.theme)
      return (steps.isEmpty ? [] : casing + [line]) + dots
    }
  }

  /// The points of a line on paper where dashes alone do not tell lines apart, 12 points apart at
  /// least; none where the mark, or what is beyond the named series, has no look of its own.
  private func symbols(
    at points: [Point], series: String?, in plot: PlotArea
  ) -> [SceneElement] {
    let look = plot.styles.style(for: style.colorKey ?? series)
    guard plot.theme.marksLines, style.color == nil, look != plot.theme.other else { return [] }
    var last: Point?
    return points.compactMap { point in
      if let last, abs(point.x - last.x) < 12 { return nil }
      last = point
      guard plot.contains(point) else { return nil }
      return SceneElement(
        .mark, name: style.accessibilityLabel ?? series,
        look.symbol.shape(
          at: point, diameter: plot.symbolSize(style), color: look.color,
          paper: plot.theme.background))
    }
  }
}
