/// A bar for each row of a collection, from zero; upright unless only y is a category.
public struct BarMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let x: Column
  private let y: Column
  private let valueLabels: Column?

  /// A bar for each of `rows`; `label` gives the text at its end.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    label: KeyPath<Row, String>? = nil
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    valueLabels = label.map { PlottableProjection.value("", $0).column(of: rows) }
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

  /// x and y; lengths include zero, and numeric places half a step on both sides.
  public var channels: [Channel] {
    [
      Channel(isHorizontal ? .y : .x, places, margin: halfStep),
      Channel(isHorizontal ? .x : .y, lengths, includesZero: true),
    ]
  }

  /// The texts at the bars' ends, away from zero.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    guard let valueLabels else { return [] }
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
      return label
    }
  }

  /// A filled rectangle per row.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    let (across, along) = isHorizontal ? (plot.y, plot.x) : (plot.x, plot.y)
    guard let zero = along.map(.number(0)) else { return [] }
    let numericWidth = halfStep * 2 * 0.7
    return x.values.indices.compactMap { row in
      guard let middle = across.map(places[row]), let end = along.map(lengths[row]) else {
        return nil
      }
      var width = across.bandwidth ?? 0
      if case .linear(let scale) = across {
        width = numericWidth / scale.domain.span * scale.range.length
      }
      let half = max(width, 0.5) / 2
      let corners =
        isHorizontal
        ? (Point(zero, middle - half), Point(end, middle + half))
        : (Point(middle - half, zero), Point(middle + half, end))
      guard let rect = plot.clippedRect(corners.0, corners.1) else { return nil }
      return SceneElement(
        .mark, name: style.accessibilityLabel ?? places[row].category,
        .path(Path(rect), fill: plot.color(style, series: nil), stroke: nil))
    }
  }
}
