/// Steps 1 to 6: everything decided before the first mark is drawn.
struct ChartPlan: Sendable {
  let channels: CollectedChannels
  let x: PlannedAxis
  let y: PlannedAxis
  /// Whether the y axis holds zero, or nothing is drawn along it.
  let isFromZero: Bool
  let legend: Legend
  let blocks: TextBlocks
  let column: [LabelColumn.Entry]
  let page: Page
  let plot: PlotArea

  init(_ chart: Chart, size: Size, theme: Theme, fitting: TextFitting) {
    channels = CollectedChannels(chart, theme: theme)
    let domains = (
      x: AxisDomain(.x, channels: channels.x, settings: chart.xAxis),
      y: AxisDomain(.y, channels: channels.y, settings: chart.yAxis)
    )
    let level = PlannedAxis(
      .x, domain: domains.x, other: domains.y, settings: chart.xAxis, size: size, theme: theme,
      fitting: fitting)
    y = PlannedAxis(
      .y, domain: domains.y, other: domains.x, settings: chart.yAxis, size: size, theme: theme,
      fitting: fitting)
    column = LabelColumn.entries(
      channels.hasData ? channels.labels : [], size: size, theme: theme, fitting: fitting)
    let left = y.labelWidth + PlotFrame.labelGap + theme.margin
    x =
      column.isEmpty
      ? level.broken(
        to: PlacedAxis.bandLabelWidth(
          (size.width - left - theme.margin) / Double(max(level.values.count, 1))), fitting)
      : level
    isFromZero = y.domain.includesZero || !channels.hasData
    legend = Legend(
      channels.styles, form: channels.legendForm,
      isVisible: chart.legend == .visible && channels.hasData, size: size, theme: theme,
      fitting: fitting)
    blocks = TextBlocks(
      chart.texts, notes: (isFromZero ? [] : [chart.texts.nonZeroNote]) + chart.texts.notes,
      legend: legend, size: size, theme: theme, fitting: fitting)
    let titles = (
      x: Self.title(chart.xAxis, size: size, theme: theme, fitting: fitting),
      y: Self.title(chart.yAxis, size: size, theme: theme, fitting: fitting)
    )
    page = Page(
      blocks, legend: legend, texts: chart.texts, size: size, theme: theme, fitting: fitting, x: x,
      y: y, titles: titles, column: column)
    let upright = y.domain
    let scales = PlotScales(
      page.frame, x: x, y: y,
      texts: channels.labels.compactMap { OuterText($0, theme: theme, fitting: fitting) }
        + channels.labels.flatMap {
          OuterText.halves($0, along: upright, theme: theme, fitting: fitting)
        },
      equal: chart.hasEqualScales)
    plot = PlotArea(
      rect: page.frame.plot, x: scales.x, y: scales.y, styles: channels.styles, theme: theme)
  }

  private static func title(
    _ axis: AxisSettings, size: Size, theme: Theme, fitting: TextFitting
  ) -> MeasuredText? {
    guard axis.visibility != .hidden else { return nil }
    let width = size.width - 2 * theme.margin
    return fitting.truncated(axis.label, style: theme.axisStyle, width: width)
  }
}
