/// A part of an axis.
public protocol AxisMark: Sendable {
  /// Whether the axis needs room for texts.
  var hasLabels: Bool { get }
  /// The shapes of this part, in points.
  func elements(of axis: PlacedAxis) -> [SceneElement]
}

extension AxisMark {
  /// False.
  public var hasLabels: Bool { false }
}

/// An axis whose ticks have found their places.
public struct PlacedAxis: Sendable {
  /// The edge of the plot along which an axis runs.
  public enum Edge: Sendable, Hashable {
    case bottom
    case leading
  }

  /// A labelled value.
  public struct Tick: Sendable, Hashable {
    /// The position along the axis, in points.
    public var position: Double
    /// Whether it is the number 0.
    public var isZero: Bool
    /// Its text; nil where there was no room.
    public var label: TextShape?
    /// The lines of a long name below the first.
    public var furtherLines: [TextShape] = []
  }

  /// Where the axis runs.
  public var edge: Edge
  /// The plot in points.
  public var plot: Rect
  /// The ticks in order.
  public var ticks: [Tick]
  /// Inks and widths.
  public var theme: Theme
}

/// A thin line across the plot at every tick, stronger at zero.
public struct AxisGridLine: AxisMark {
  /// A line in the theme's ink.
  public init() {}

  /// A line per tick.
  public func elements(of axis: PlacedAxis) -> [SceneElement] {
    let (plot, theme) = (axis.plot, axis.theme)
    return axis.ticks.map { tick in
      let stroke =
        tick.isZero
        ? Stroke(theme.axisInk, width: theme.axisWidth)
        : Stroke(theme.gridInk, width: theme.gridWidth)
      let ends =
        axis.edge == .bottom
        ? [Point(tick.position, plot.y), Point(tick.position, plot.maxY)]
        : [Point(plot.x, tick.position), Point(plot.maxX, tick.position)]
      return .rule(.grid, ends, stroke: stroke)
    }
  }
}

/// A short line outside the plot at every tick.
public struct AxisTick: AxisMark {
  /// A line in the theme's ink.
  public init() {}

  /// A line per tick.
  public func elements(of axis: PlacedAxis) -> [SceneElement] {
    let (plot, length) = (axis.plot, axis.theme.tickLength)
    return axis.ticks.map { tick in
      let ends =
        axis.edge == .bottom
        ? [Point(tick.position, plot.maxY), Point(tick.position, plot.maxY + length)]
        : [Point(plot.x - length, tick.position), Point(plot.x, tick.position)]
      return .rule(.axis, ends, stroke: Stroke(axis.theme.axisInk, width: axis.theme.axisWidth))
    }
  }
}

/// A line along the edge of the plot.
public struct AxisLine: AxisMark {
  /// A line in the theme's ink.
  public init() {}

  /// One line.
  public func elements(of axis: PlacedAxis) -> [SceneElement] {
    let plot = axis.plot
    let ends =
      axis.edge == .bottom
      ? [Point(plot.x, plot.maxY), Point(plot.maxX, plot.maxY)]
      : [Point(plot.x, plot.y), Point(plot.x, plot.maxY)]
    return [.rule(.axis, ends, stroke: Stroke(axis.theme.axisInk, width: axis.theme.axisWidth))]
  }
}

/// The texts of the ticks.
public struct AxisValueLabel: AxisMark {
  /// Texts in the theme's style.
  public init() {}

  /// True.
  public var hasLabels: Bool { true }

  /// A text per tick that has one.
  public func elements(of axis: PlacedAxis) -> [SceneElement] {
    axis.ticks.flatMap { ($0.label.map { [$0] } ?? []) + $0.furtherLines }.map { .text(.axis, $0) }
  }
}
