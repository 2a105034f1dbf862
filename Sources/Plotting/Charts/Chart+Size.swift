extension Chart {
  /// The most width that a label at the end of a line takes on a canvas, in points; longer ones are cut.
  public static func labelWidth(on size: Size) -> Double { LabelColumn.width(on: size.usable) }

  /// `size`, made higher where the names along the y axis, or with `showsLabels` those at the ends of
  /// lines, would not all find room, or the plot would be less than `plotHeight` points high.
  ///
  /// The texts around the plot keep their height, so that one layout tells how much is lacking.
  public func size(
    atLeast size: Size, plotHeight: Double = 0, showsLabels: Bool = false,
    measurer: any TextMeasurer, theme: Theme = .light
  ) -> Size {
    let size = size.usable
    let plan = ChartPlan(
      self, size: size, theme: theme, fitting: TextFitting(measurer: measurer))
    guard plan.channels.hasData else { return size }
    let hasRows = plan.y.domain.isBand && plan.y.labelHeight > 0
    let rows = hasRows ? Double(plan.y.values.count) * PlacedAxis.rowHeight(of: plan.y) : 0
    let frame = plan.page.frame
    let column = showsLabels ? Double(plan.column.count - 1) * frame.columnSeparation : 0
    let lacking = max(
      max(rows, plotHeight) - frame.plot.height,
      column - (frame.columnRange.upper - frame.columnRange.lower))
    guard lacking > 0 else { return size }
    return Size(width: size.width, height: size.height + lacking.rounded(.up)).usable
  }
}
