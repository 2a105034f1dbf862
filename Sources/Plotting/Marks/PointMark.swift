/// A point for each row of a collection.
public struct PointMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let x: Column
  private let y: Column
  private let series: Column?
  private let statuses: StatusColumn

  /// A point for each of `rows`; those of a `status` have forms of their own.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    status: KeyPath<Row, ObservationStatus>? = nil
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    series = nil
    statuses = StatusColumn(rows, status)
  }

  /// A point for each of `rows`, in the look of its series; those of a `status` have forms of their
  /// own.
  public init<Row, X: Plottable, Y: Plottable, Series: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    series: PlottableProjection<Row, Series>, status: KeyPath<Row, ObservationStatus>? = nil
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    self.series = series.column(of: rows)
    statuses = StatusColumn(rows, status)
  }

  /// x and y.
  public var channels: [Channel] { [Channel(.x, x), Channel(.y, y)] }

  /// The series in order of appearance.
  public var seriesNames: [String] {
    SeriesRows.groups(series, count: x.values.count).compactMap(\.name)
  }

  /// A point.
  public var legendForm: LegendForm { .point }

  /// The series' names beside their last points.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    guard style.labelPosition == .trailing else { return [] }
    return SeriesRows.groups(series, count: x.values.count).compactMap { group in
      let rows = group.rows.filter { !x[$0].isMissing && !y[$0].isMissing }
      guard let name = group.name, let last = SeriesRows.last(rows, along: x) else { return nil }
      return MarkLabel(
        style.labelTexts[name] ?? name, x: x[last], y: y[last],
        color: style.color ?? styles.style(for: style.colorKey ?? name).color,
        placement: .column, priority: styles.priority(of: style, series: name))
    }
  }

  /// A symbol per row, over a line where its series breaks.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    x.values.indices.flatMap { row -> [SceneElement] in
      guard let point = plot.point(x[row], y[row]), plot.contains(point) else { return [] }
      let series = series?[row].category
      let key = style.colorKey ?? series
      let color = plot.color(style, series: series)
      let name = style.accessibilityLabel ?? series ?? x[row].category
      let symbol = style.symbol ?? (key == nil ? .circle : plot.styles.style(for: key).symbol)
      let usual = SceneElement(
        .mark, name: name,
        symbol.shape(
          at: point, diameter: plot.symbolSize(style), color: color,
          paper: plot.theme.background))
      let status = statuses[row]
      return plot.breakLine(
        status, at: point, reach: plot.symbolSize(style) / 2, name: name, style: style)
        + [
          plot.statusSymbol(status, at: point, name: name, color: color, style: style) ?? usual
        ]
    }
  }
}
