/// Ribbons between two columns of a collection, one per series; a missing value breaks them.
public struct AreaMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let x: Column
  private let yStart: Column
  private let yEnd: Column
  private let series: Column?

  /// One ribbon between `yStart` and `yEnd`, in order along x.
  public init<Row, X: Plottable, Start: Plottable, End: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>,
    yStart: PlottableProjection<Row, Start>, yEnd: PlottableProjection<Row, End>
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.yStart = yStart.column(of: rows)
    self.yEnd = yEnd.column(of: rows)
    series = nil
  }

  /// One ribbon per series between `yStart` and `yEnd`, in order along x.
  public init<Row, X: Plottable, Start: Plottable, End: Plottable, Series: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>,
    yStart: PlottableProjection<Row, Start>, yEnd: PlottableProjection<Row, End>,
    series: PlottableProjection<Row, Series>
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.yStart = yStart.column(of: rows)
    self.yEnd = yEnd.column(of: rows)
    self.series = series.column(of: rows)
  }

  /// x, and both edges along y.
  public var channels: [Channel] {
    [Channel(.x, x), Channel(.y, yStart), Channel(.y, yEnd)]
  }

  /// The series in order of appearance.
  public var seriesNames: [String] { groups.compactMap(\.name) }

  private var groups: [SeriesRows] { SeriesRows.groups(series, count: x.values.count) }

  private func isMissing(_ row: Int) -> Bool { yStart[row].isMissing || yEnd[row].isMissing }

  /// The annotation, or the series' names, at the right end of each ribbon.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    groups.compactMap { group in
      let rows = group.rows.filter { !x[$0].isMissing && !isMissing($0) }
      guard let last = SeriesRows.last(rows, along: x) else { return nil }
      let named = style.labelPosition == .trailing ? group.name : nil
      guard let text = style.annotation ?? named.map({ style.labelTexts[$0] ?? $0 }) else {
        return nil
      }
      let edges = [yStart[last], yEnd[last]].sorted { ($0.number ?? 0) < ($1.number ?? 0) }
      var anchor = edges[0]
      switch style.labelEdge {
      case .lower: break
      case .upper: anchor = edges[1]
      case .middle:
        if let low = edges[0].number, let high = edges[1].number {
          anchor = .number(low / 2 + high / 2)
        }
      }
      return MarkLabel(
        text, x: x[last], y: anchor,
        color: style.color ?? styles.style(for: style.colorKey ?? group.name).color,
        placement: .column, priority: styles.priority(of: style, series: group.name))
    }
  }

  private static let edgeWidth = 0.6

  /// A filled path per series; a place with gaps on both sides is a short upright line.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    var style = style
    // A solid ink would hide the grid and what lies behind.
    if style.opacity == nil, style.color.map({ $0.alpha == 1 }) ?? true {
      style.opacity = plot.theme.areaOpacity
    }
    let runs = SeriesRuns(x: x)
    return groups.flatMap { group -> [SceneElement] in
      let color = plot.color(style, series: group.name)
      let name = style.accessibilityLabel ?? style.annotation ?? group.name
      var steps: [Path.Step] = []
      var edges: [SceneElement] = []
      // Pale greys do not tell areas apart: their edges have the dashes of their series.
      let look = plot.styles.style(for: style.colorKey ?? group.name)
      let edge =
        plot.theme.marksLines && style.color == nil && look != plot.theme.other
        ? Stroke(look.color, width: Self.edgeWidth, dash: look.dash) : nil
      for run in runs.runs(group.rows, isMissing: isMissing, order: plot.x.order) {
        let lower = run.compactMap { plot.point(x[$0], yStart[$0]) }
        let upper = run.compactMap { plot.point(x[$0], yEnd[$0]) }
        var outline = lower + upper.reversed()
        if lower.count == 1, let low = lower.first, let high = upper.first {
          outline = [
            Point(low.x - 1, low.y), Point(low.x + 1, low.y),
            Point(high.x + 1, high.y), Point(high.x - 1, high.y),
          ]
        }
        steps += Path(points: plot.clippedPolygon(outline), closed: true).steps
        if let edge {
          edges += (plot.clippedLine(lower) + plot.clippedLine(upper)).map {
            .rule(.grid, $0, stroke: edge)
          }
        }
      }
      guard !steps.isEmpty else { return [] }
      return [SceneElement(.mark, name: name, .path(Path(steps), fill: color, stroke: nil))] + edges
    }
  }
}
