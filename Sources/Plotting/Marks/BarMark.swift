/// A bar for each row of a collection, from zero; upright unless only y is a category.
///
/// With series, the bars of one place are stacked, or stand side by side.
public struct BarMark: Mark {
  /// How bars of several series share a place.
  public enum Position: Sendable, Hashable {
    /// One on top of the other, what is below zero downwards.
    case stacked
    /// Side by side.
    case grouped
  }

  /// Overrides of the theme.
  public var style = MarkStyle()
  private let x: Column
  private let y: Column
  private let series: Column?
  private let position: Position
  // Where bars begin that do not stand at zero.
  private var starts: Column?
  private let valueLabels: Column?
  private let statuses: StatusColumn

  /// A bar for each of `rows`; `label` gives the text at its end, a `status` the way it is filled.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    label: KeyPath<Row, String>? = nil, status: KeyPath<Row, ObservationStatus>? = nil
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    series = nil
    position = .grouped
    valueLabels = label.map { PlottableProjection.value("", $0).column(of: rows) }
    statuses = StatusColumn(rows, status)
  }

  /// A bar for each of `rows` in the look of its series.
  public init<Row, X: Plottable, Y: Plottable, Series: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    series: PlottableProjection<Row, Series>, position: Position = .stacked
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    self.series = series.column(of: rows)
    self.position = position
    valueLabels = nil
    statuses = StatusColumn()
  }

  /// A level bar from `xStart` to `xEnd` for each of `rows`, as the steps of a waterfall; a `status`
  /// gives the way it is filled.
  public init<Row, Start: Plottable, End: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, xStart: PlottableProjection<Row, Start>,
    xEnd: PlottableProjection<Row, End>, y: PlottableProjection<Row, Y>,
    status: KeyPath<Row, ObservationStatus>? = nil
  ) {
    let rows = Array(rows)
    x = xEnd.column(of: rows)
    self.y = y.column(of: rows)
    series = nil
    position = .grouped
    valueLabels = nil
    starts = xStart.column(of: rows)
    statuses = StatusColumn(rows, status)
  }

  /// The series in order of appearance.
  public var seriesNames: [String] {
    SeriesRows.groups(series, count: x.values.count).compactMap(\.name)
  }

  /// Whether bars lie on their side: y holds categories and x does not.
  private var isHorizontal: Bool {
    func hasNames(_ column: Column) -> Bool {
      column.values.contains { if case .category = $0 { true } else { false } }
    }
    return hasNames(y) && !hasNames(x)
  }

  private var places: Column { isHorizontal ? y : x }
  private var lengths: Column { isHorizontal ? x : y }

  /// Half the distance between the nearest bars when they stand at numbers.
  private var halfStep: Double {
    let numbers = Set(places.values.compactMap(\.number)).sorted()
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }.filter(\.isFinite)
    return (steps.min() ?? 1) / 2
  }

  /// How many bars stand side by side at one place.
  private var laneCount: Int {
    series != nil && position == .grouped ? max(seriesNames.count, 1) : 1
  }

  /// Where each row's bar begins and ends, in data units.
  private var spans: [(start: Double, end: Double)?] {
    let isStacked = series != nil && position == .stacked
    let (places, lengths) = (places, lengths)
    var tops: [PlotValue: (above: Double, below: Double)] = [:]
    return lengths.values.indices.map { row in
      guard let length = lengths[row].number, !places[row].isMissing else { return nil }
      if let starts { return starts[row].number.map { ($0, length) } }
      guard isStacked else { return (0, length) }
      var top = tops[places[row]] ?? (0, 0)
      let start = length < 0 ? top.below : top.above
      let end = start + length
      guard end.isFinite else { return nil }
      if length < 0 { top.below = end } else { top.above = end }
      tops[places[row]] = top
      return (start, end)
    }
  }

  /// x and y; lengths include zero, and numeric places half a step on both sides.
  public var channels: [Channel] {
    let ends = Column(
      label: lengths.label, values: spans.map { $0.map { .number($0.end) } ?? .missing })
    let begins = starts.map { [Channel(isHorizontal ? .x : .y, $0)] } ?? []
    return begins + [
      Channel(isHorizontal ? .y : .x, places, margin: halfStep),
      Channel(isHorizontal ? .x : .y, ends, includesZero: true),
    ]
  }

  /// The texts at the bars' ends, away from zero.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    guard let valueLabels else { return [] }
    let (isHorizontal, lengths) = (isHorizontal, lengths)
    return x.values.indices.compactMap { row in
      guard let text = valueLabels[row].category, let length = lengths[row].number else {
        return nil
      }
      let side: MarkLabel.Side =
        isHorizontal ? (length < 0 ? .leading : .trailing) : (length < 0 ? .below : .above)
      var label = MarkLabel(
        text, x: x[row], y: y[row], color: nil, placement: .beside(side),
        priority: styles.priority(of: style, series: nil))
      label.needsRoom = true
      label.hasGround = true
      return label
    }
  }

  /// A filled rectangle per row; with a `lineStyle` a line of paper parts it from its neighbours.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    let (isHorizontal, places) = (isHorizontal, places)
    let (across, along) = isHorizontal ? (plot.y, plot.x) : (plot.x, plot.y)
    let share = style.barWidth.map { $0.isFinite ? min(max($0, 0), 1) : 0.7 }
    var width =
      share.flatMap { share in across.bandStep.map { $0 * share } }
      ?? min(across.bandwidth ?? 0, plot.theme.mostBarWidth * Double(laneCount))
    if case .linear(let scale) = across {
      width = halfStep * 2 * (share ?? 0.7) / scale.domain.span * scale.range.length
    }
    let lanes = laneCount
    let lane = Dictionary(seriesNames.enumerated().map { ($1, $0) }) { first, _ in first }
    let edge = style.lineWidth.map { Stroke(plot.theme.background, width: max($0, 0)) }
    // The lengths of the last bars drawn, by place and end.
    var before: [Spot: Double] = [:]
    return spans.enumerated().flatMap { row, span -> [SceneElement] in
      guard let span, let middle = across.map(places[row]),
        let start = along.map(.number(span.start)),
        let end = along.map(.number(span.end))
      else { return [] }
      let name = series?[row].category
      let index = lanes > 1 ? name.flatMap { lane[$0] } ?? 0 : 0
      let thickness = max(width, 0.5) / Double(lanes)
      let near = middle + (Double(index) - Double(lanes) / 2) * thickness
      let corners =
        isHorizontal
        ? (Point(start, near), Point(end, near + thickness))
        : (Point(near, start), Point(near + thickness, end))
      guard let rect = plot.clippedRect(corners.0, corners.1) else { return [] }
      let parts = [places[row].category, name].compactMap { $0 }
      let bar = filled(
        rect, row: row, name: style.accessibilityLabel ?? parts.joined(separator: " "),
        series: name, in: plot)
      let length = abs(end - start)
      defer { before[Spot(place: places[row], end: span.end)] = length }
      // Not at zero, where the line of the axis is.
      guard var edge, span.start != 0 else { return bar }
      // A thin slice keeps at least half of its length.
      edge.width = min(
        edge.width, min(length, before[Spot(place: places[row], end: span.start)] ?? length) / 2)
      let seam =
        isHorizontal
        ? [Point(start, near), Point(start, near + thickness)]
        : [Point(near, start), Point(near + thickness, start)]
      return bar + plot.clippedLine(seam).map { .rule(.grid, $0, stroke: edge) }
    }
  }

  private struct Spot: Hashable {
    var place: PlotValue
    var end: Double
  }

  /// A bar in the look of its series: hatched where its figure is an estimate, hollow where it is a
  /// first one, with a line across its end where its series breaks.
  private func filled(
    _ rect: Rect, row: Int, name: String, series: String?, in plot: PlotArea
  ) -> [SceneElement] {
    let status = statuses[row]
    let called = style.name(name, status)
    let color = plot.color(style, series: series)
    let isHollow = status.contains(.provisional) && !status.contains(.estimated)
    let bar =
      isHollow
      ? [
        SceneElement(
          .mark, name: called,
          .path(
            Path(rect), fill: plot.theme.background,
            stroke: Stroke(color, width: Self.hollowWidth)))
      ]
      : SceneElement.area(
        .mark, name: called, rect, color: color,
        hatch: status.contains(.estimated) ? .rising : plot.hatch(style, series: series),
        paper: plot.theme.background)
    guard isHorizontal else { return bar }
    let end = Point(
      (lengths[row].number ?? 0) < (starts?[row].number ?? 0) ? rect.x : rect.maxX,
      rect.y + rect.height / 2)
    return bar
      + plot.breakLine(status, at: end, reach: rect.height / 2, name: name, style: style)
  }

  private static let hollowWidth = 1.0
}
