extension Chart {
  /// The drawing of this chart on a canvas of `size` points.
  ///
  /// `language` is the BCP 47 tag of its texts, `summary` its description for those who cannot see
  /// it, `metadata` what the picture carries about itself.
  public func scene(
    size: Size, measurer: any TextMeasurer, theme: Theme = .light, language: String = "en",
    summary: String = "", metadata: [SceneMetadata] = []
  ) -> Scene {
    var scene = layout(size: size, measurer: measurer, theme: theme).scene
    scene.language = language
    scene.summary = summary
    scene.metadata = metadata
    return scene
  }

  /// Whether zero is on the y axis, which depends on the canvas only through the ticks.
  public func yAxisStartsAtZero(in size: Size, theme: Theme = .light) -> Bool {
    let channels = CollectedChannels(self, theme: theme)
    let domain = AxisDomain(.y, channels: channels.y, settings: yAxis)
    guard case .numbers(let numbers, _, let isFixed) = domain else { return true }
    let plan = NumberAxis(
      numbers, isFixed: isFixed, values: yAxis.marks.values,
      count: NumberAxis.count(for: .y, size: size.usable))
    return plan.domain.contains(0)
  }

  /// The drawing and what there is to say about it.
  ///
  /// Steps run once, in the order of `LayoutStep`.
  public func layout(
    size: Size, measurer: any TextMeasurer, theme: Theme = .light
  ) -> ChartLayout {
    let size = size.usable
    let fitting = TextFitting(measurer: measurer)
    let channels = CollectedChannels(self, theme: theme)
    let domains = (
      x: AxisDomain(.x, channels: channels.x, settings: xAxis),
      y: AxisDomain(.y, channels: channels.y, settings: yAxis)
    )
    let x = PlannedAxis(
      .x, domain: domains.x, other: domains.y, settings: xAxis, size: size,
      theme: theme, fitting: fitting)
    let y = PlannedAxis(
      .y, domain: domains.y, other: domains.x, settings: yAxis, size: size,
      theme: theme, fitting: fitting)
    let isFromZero = y.domain.includesZero || !channels.hasData
    let legend = Legend(
      channels.styles, form: channels.legendForm,
      isVisible: legend == .visible && channels.hasData, size: size, theme: theme,
      fitting: fitting)
    let blocks = TextBlocks(
      texts, notes: (isFromZero ? [] : [texts.nonZeroNote]) + texts.notes, legend: legend,
      size: size, theme: theme, fitting: fitting)
    let column = LabelColumn.entries(
      channels.hasData ? channels.labels : [], size: size, theme: theme, fitting: fitting)
    let page = Page(
      blocks, legend: legend, texts: texts, size: size, theme: theme, fitting: fitting, x: x, y: y,
      titles: titles(size: size, theme: theme, fitting: fitting), column: column)
    let scales = PlotScales(
      page.frame, x: x, y: y, texts: outerTexts(channels.labels, theme: theme, measurer: measurer))
    let plot = PlotArea(
      rect: page.frame.plot, x: scales.x, y: scales.y, styles: channels.styles, theme: theme)

    var layout = ChartLayout(
      scene: Scene(
        size: size, background: theme.background, title: TextFitting.clean(texts.title)),
      plot: plot.rect, x: plot.x, y: plot.y, hasData: channels.hasData,
      yAxisStartsAtZero: isFromZero, droppedLabels: page.dropped)
    if blocks.isCut {
      layout.issues.append(
        LayoutIssue(step: .settingTexts, message: "the canvas is too low for all texts"))
    }
    if legend.dropped > 0 {
      layout.issues.append(
        LayoutIssue(
          step: .settingTexts, message: "\(legend.dropped) names found no room in the legend"))
    }
    var elements = page.header
    if channels.hasData {
      let axes = [
        (
          x,
          PlacedAxis.bottom(
            x, scale: plot.x, frame: page.frame, size: size, theme: theme, fitting: fitting)
        ),
        (y, PlacedAxis.leading(y, scale: plot.y, frame: page.frame, theme: theme)),
      ]
      let parts = axes.flatMap { axis, placed in
        axis.marks.flatMap { $0.elements(of: placed) }
      }
      let ends = LabelColumn(column, frame: page.frame, plot: plot)
      let shapes = marks.flatMap { $0.elements(in: plot) }
      let beside = BesideLabels(
        channels.labels, plot: plot, obstacles: shapes.compactMap(\.pointBox), fitting: fitting)
      layout.droppedTexts = beside.dropped
      elements += parts.filter { $0.role == .grid }
      elements += parts.filter { $0.role != .grid }
      elements += page.titles
      elements += shapes
      elements += ends.leaders + ends.labels + beside.labels
    } else {
      elements += page.noData(texts.noData, size: size, theme: theme, fitting: fitting)
    }
    let (kept, refused) = SceneAssembly.checked(elements + page.footer, size: size)
    if refused > 0 {
      layout.issues.append(
        LayoutIssue(step: .assembling, message: "\(refused) texts found no room on the canvas"))
    }
    layout.scene.elements = kept
    return layout
  }

  private func titles(
    size: Size, theme: Theme, fitting: TextFitting
  ) -> (x: MeasuredText?, y: MeasuredText?) {
    let width = size.width - 2 * theme.margin
    func line(_ axis: AxisSettings) -> MeasuredText? {
      guard axis.visibility != .hidden else { return nil }
      return fitting.truncated(axis.label, style: theme.axisStyle, width: width)
    }
    return (line(xAxis), line(yAxis))
  }

  /// The texts for which scales leave room.
  private func outerTexts(
    _ labels: [MarkLabel], theme: Theme, measurer: any TextMeasurer
  ) -> [OuterText] {
    labels.compactMap { label in
      guard label.needsRoom, case .beside(let side) = label.placement else { return nil }
      let text = MeasuredText(
        TextFitting.clean(label.text), style: label.style(theme), measurer: measurer)
      let isLevel = side == .leading || side == .trailing
      return OuterText(
        side: side, value: isLevel ? label.x : label.y,
        length: (isLevel ? text.metrics.width : text.height) + BesideLabels.gap)
    }
  }
}

extension Size {
  /// A size that layout can work with: finite and not empty.
  var usable: Size {
    func length(_ value: Double) -> Double { value.isFinite ? min(max(value, 1), 20_000) : 1 }
    return Size(width: length(width), height: length(height))
  }
}
