extension Chart {
  /// `size`, made higher where the names along the y axis would not all find room.
  ///
  /// The texts around the plot keep their height, so that one layout tells how much is lacking.
  public func size(
    atLeast size: Size, measurer: any TextMeasurer, theme: Theme = .light
  ) -> Size {
    let size = size.usable
    let plan = ChartPlan(
      self, size: size, theme: theme, fitting: TextFitting(measurer: measurer))
    guard plan.channels.hasData, plan.y.domain.isBand, plan.y.labelHeight > 0 else { return size }
    let needed = Double(plan.y.values.count) * PlacedAxis.rowHeight(of: plan.y)
    let lacking = needed - plan.page.frame.plot.height
    guard lacking > 0 else { return size }
    return Size(width: size.width, height: size.height + lacking.rounded(.up)).usable
  }
}
