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
  private let statuses: StatusColumn

  /// One line through `rows`, in order along x.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    series = nil
    labelTexts = nil
    statuses = StatusColumn()
  }

  /// One line per series through `rows`, in order along x; `label` gives the text for its end, and
  /// a `status` signs and thin dashes.
  public init<Row, X: Plottable, Y: Plottable, Series: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    series: PlottableProjection<Row, Series>, label: KeyPath<Row, String>? = nil,
    status: KeyPath<Row, ObservationStatus>? = nil
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    self.series = series.column(of: rows)
    labelTexts = label.map { PlottableProjection.value("", $0).column(of: rows) }
    statuses = StatusColumn(rows, status)
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

  /// A path per series and one for what leads to and from its estimates, a dot for each value that
  /// stands alone, and over all lines the signs of statuses.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    var signs: [SceneElement] = []
    let lines = groups.flatMap { group -> [SceneElement] in
      let stroke = plot.stroke(style, series: group.name)
      let name = style.accessibilityLabel ?? group.name
      var (solid, dashed) = (Path(), Path())
      var dots: [SceneElement] = []
      for run in runs(group.rows, order: plot.x.order) {
        let places = run.compactMap { row in
          plot.point(x[row], y[row]).map { Place(point: $0, status: statuses[row]) }
        }
        signs += places.flatMap { sign(at: $0, name: name, color: stroke.color, in: plot) }
        if let point = places.first?.point, places.allSatisfy({ $0.point == point }) {
          guard plot.contains(point), places.allSatisfy({ $0.status.symbol == nil }) else {
            continue
          }
          let dot = Shape.circle(
            center: point, radius: max(stroke.width, 1.2), fill: stroke.color, stroke: nil)
          dots.append(SceneElement(.mark, name: name, dot))
          continue
        }
        for stretch in Self.stretches(places) {
          for piece in plot.clippedLine(stretch.points) {
            let steps = Path(points: piece).steps
            if stretch.isEstimated { dashed.steps += steps } else { solid.steps += steps }
          }
        }
        dots += symbols(
          at: places.filter { $0.status.symbol == nil }.map(\.point), series: group.name, in: plot)
      }
      let drawn = [
        (solid, name, stroke),
        (dashed, style.name(name, .estimated), plot.estimateStroke(stroke)),
      ].filter { !$0.0.steps.isEmpty }
      let casing = drawn.flatMap { path, _, stroke in
        SceneElement.casing(path, of: stroke, style: style, theme: plot.theme)
      }
      return casing
        + drawn.map { path, name, stroke in
          SceneElement(.mark, name: name, .path(path, fill: nil, stroke: stroke))
        } + dots
    }
    return lines + signs
  }

  /// A datum of a line, laid out.
  private struct Place {
    var point: Point
    var status: ObservationStatus
  }

  /// A run in pieces that are alike: whether they lead to or from an estimate.
  private static func stretches(_ run: [Place]) -> [(points: [Point], isEstimated: Bool)] {
    var stretches: [(points: [Point], isEstimated: Bool)] = []
    for (from, to) in zip(run, run.dropFirst()) {
      let isEstimated = from.status.union(to.status).contains(.estimated)
      if let last = stretches.last, last.isEstimated == isEstimated {
        stretches[stretches.count - 1].points.append(to.point)
      } else {
        stretches.append(([from.point, to.point], isEstimated))
      }
    }
    return stretches
  }

  private func sign(
    at place: Place, name: String?, color: Color, in plot: PlotArea
  ) -> [SceneElement] {
    let symbol = plot.statusSymbol(
      place.status, at: place.point, name: name, color: color, style: style)
    return plot.breakLine(
      place.status, at: place.point, reach: plot.symbolSize(style) / 2, name: name, style: style)
      + [symbol].compactMap { $0 }
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
