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
    layout(size: size.usable, fitting: TextFitting(measurer: measurer), theme: theme)
  }

  func layout(size: Size, fitting: TextFitting, theme: Theme) -> ChartLayout {
    if !facets.isEmpty, CollectedChannels(self, theme: theme).hasData {
      return FacetLayout.layout(self, size: size, theme: theme, fitting: fitting)
    }
    let plan = ChartPlan(self, size: size, theme: theme, fitting: fitting)
    let drawing = ChartDrawing(self, plan: plan, size: size, theme: theme, fitting: fitting)
    let (elements, refused) = SceneAssembly.checked(drawing.elements, size: size)
    var layout = ChartLayout(
      scene: Scene(
        size: size, background: theme.background, elements: elements,
        title: TextFitting.clean(texts.title)),
      plot: plan.plot.rect, x: plan.plot.x, y: plan.plot.y, hasData: plan.channels.hasData,
      yAxisStartsAtZero: plan.isFromZero, droppedLabels: plan.page.dropped,
      droppedTexts: drawing.droppedTexts)
    func report(_ step: LayoutStep, _ message: String) {
      layout.issues.append(LayoutIssue(step: step, message: message))
    }
    if plan.blocks.isCut { report(.settingTexts, "the canvas is too low for all texts") }
    if plan.legend.dropped > 0 {
      report(.settingTexts, "\(plan.legend.dropped) names found no room in the legend")
    }
    if refused > 0 { report(.assembling, "\(refused) texts found no room on the canvas") }
    return layout
  }
}

extension Size {
  /// A size that layout can work with: finite and not empty.
  var usable: Size {
    func length(_ value: Double) -> Double { value.isFinite ? min(max(value, 1), 20_000) : 1 }
    return Size(width: length(width), height: length(height))
  }
}
