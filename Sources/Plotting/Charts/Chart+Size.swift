extension Chart {
  /// The most width that a label at the end of a line takes on a canvas, in points; longer ones are cut.
  public static func labelWidth(on size: Size) -> Double { LabelColumn.width(on: size.usable) }

  /// `size`, made higher where the names along the y axis, or with `showsLabels` those at the ends of
  /// lines, would not all find room, texts around the plot would be lost, or the plot would be less than
  /// `plotHeight` points high or less than `plotShare` of the height.
  ///
  /// The texts around the plot keep their height, so that one layout tells how much is lacking; only where
  /// they were cut to a low page, a higher one shows all of them.
  public func size(
    atLeast size: Size, plotHeight: Double = 0, plotShare: Double = 0, showsLabels: Bool = false,
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
    let texts = size.height - frame.plot.height
    let share = min(max(plotShare, 0), 0.9)
    let isCut = plan.blocks.isCut && size.height < size.width * Self.highestForTexts
    let lacking = max(
      max(rows, plotHeight, texts * share / (1 - share)) - frame.plot.height,
      column - (frame.columnRange.upper - frame.columnRange.lower),
      // How high the lost lines are is not known: the next canvas tells whether it holds them.
      isCut ? size.height * Self.stepForLostTexts : 0)
    guard lacking > 0 else { return size }
    let larger = Size(width: size.width, height: size.height + lacking.rounded(.up)).usable
    guard plotShare > 0 || isCut || frame.plot.height <= PlotFrame.leastPlot,
      larger.height > size.height
    else { return larger }
    return self.size(
      atLeast: larger, plotHeight: plotHeight, plotShare: plotShare, showsLabels: showsLabels,
      measurer: measurer, theme: theme)
  }
  /// A canvas that is higher than so many times its width holds the texts of no chart.
  private static let highestForTexts = 3.0
  /// The share by which a canvas gets higher where it has lost texts.
  private static let stepForLostTexts = 0.05
}
