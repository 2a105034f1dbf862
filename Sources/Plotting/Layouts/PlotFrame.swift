/// Step 5: the plot's rectangle and the rooms around it.
struct PlotFrame: Sendable {
  var plot: Rect
  /// The distance from the plot down to the x labels.
  var xLabelOffset: Double
  /// Where the column of labels begins, and how wide it is.
  var columnX: Double
  var columnWidth: Double
  /// The lowest and highest middle of a label in the column, and their least distance.
  var columnRange: (lower: Double, upper: Double)
  var columnSeparation: Double
  /// The labels in the column that find room; the others are dropped.
  var capacity: Int
  /// The y title's top and the x title's top.
  var yTitleTop: Double
  var xTitleTop: Double

  static let labelGap = 4.0
  /// The height of a plot that the texts leave no room.
  static let leastPlot = 1.0
  /// So many leaders are told apart in a narrow gap.
  private static let fewLeaders = 6
  /// The most of the width that leaders take.
  private static let widestGap = 0.1

  /// The frame between `top` and `bottom`, where the texts leave room.
  init(
    top: Double, bottom: Double, size: Size, theme: Theme, x: PlannedAxis, y: PlannedAxis,
    titles: (x: MeasuredText?, y: MeasuredText?), column: [LabelColumn.Entry]
  ) {
    let halfY = y.labelHeight / 2
    let hasTicks = x.marks.contains { $0 is AxisTick }
    xLabelOffset = max((hasTicks ? theme.tickLength : 0) + 2.5, halfY + 1)
    let xTitleHeight = titles.x.map { $0.height + 3 } ?? 0
    let below = max(x.labelHeight > 0 ? xLabelOffset + x.labelHeight : 0, halfY) + xTitleHeight
    let columnHeight = column.map(\.text.height).max() ?? 0
    let half = max(halfY, columnHeight / 2)
    yTitleTop = top
    let plotTop = top + (titles.y.map { $0.height + 4 } ?? 0) + half
    let plotBottom = max(bottom - below, plotTop + Self.leastPlot)
    xTitleTop = bottom - xTitleHeight + 3

    let yTicks = y.marks.contains { $0 is AxisTick } ? theme.tickLength : 0
    let left = theme.margin + (y.labelWidth > 0 ? y.labelWidth + Self.labelGap + yTicks : 0)
    columnWidth = column.map(\.text.metrics.width).max() ?? 0
    columnSeparation = columnHeight + 0.4
    // Leaders need room to rise or fall, and more where there are so many that they would run into one.
    let moved = LabelColumn.moved(
      column, domain: y.domain, height: plotBottom - plotTop, separation: columnSeparation)
    let columnGap =
      column.count > 1
      ? min(13 + Double(max(0, moved - Self.fewLeaders)), max(13, size.width * Self.widestGap)) : 6
    // The last x label is centred under the end of the scale.
    let label = x.domain.isBand ? 0 : x.labels.last??.metrics.width ?? 0
    let overhang = max(label / 2 - (x.isYear ? PlotScales.yearInset : 0), 0)
    let right = theme.margin + (column.isEmpty ? overhang : columnWidth + columnGap)
    let plotRight = max(size.width - right, left + 1)
    plot = Rect(x: left, y: plotTop, width: plotRight - left, height: plotBottom - plotTop)
    columnX = plotRight + columnGap

    let lower = plotTop - half + columnHeight / 2
    // Below the plot a label must stay clear of the x labels.
    let room = x.labelHeight > 0 ? xLabelOffset - 1 : columnHeight / 2
    let upper = max(lower, plotBottom + min(0, room - columnHeight / 2))
    columnRange = (lower, upper)
    capacity = LabelPlacement.capacity(separation: columnSeparation, lower: lower, upper: upper)
  }
}
