/// A point for each row of a collection.
public struct PointMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let x: Column
  private let y: Column
  private let series: Column?

  /// A point for each of `rows`.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    series = nil
  }

  /// A point for each of `rows`, in the look of its series.
  public init<Row, X: Plottable, Y: Plottable, Series: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    series: PlottableProjection<Row, Series>
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    self.series = series.column(of: rows)
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

  /// A symbol per row.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    x.values.indices.compactMap { row in
      guard let point = plot.point(x[row], y[row]), plot.contains(point) else { return nil }
      let name = series?[row].category
      let key = style.colorKey ?? name
      let symbol = style.symbol ?? (key == nil ? .circle : plot.styles.style(for: key).symbol)
      let shape = symbol.shape(
        at: point, diameter: plot.symbolSize(style), color: plot.color(style, series: name),
        paper: plot.theme.background)
      return SceneElement(
        .mark, name: style.accessibilityLabel ?? name ?? x[row].category, shape)
    }
  }
}
