/// The grid in which the facets of a chart are laid out, each like a chart of its own.
struct FacetLayout: Sendable {
  private static let gap = (across: 14.0, down: 10.0)

  /// The scene and counts of `chart`, whose plot is the rectangle that the facets share.
  static func layout(
    _ chart: Chart, size: Size, theme: Theme, fitting: TextFitting
  ) -> ChartLayout {
    let frame = ChartPlan(chart.frame, size: size, theme: theme, fitting: fitting)
    let area = Rect(
      x: theme.margin, y: frame.page.frame.plot.y, width: max(size.width - 2 * theme.margin, 1),
      height: frame.page.frame.plot.height)
    let columns = columns(chart.facets.count, in: area)
    let rows = (chart.facets.count + columns - 1) / columns
    let cell = Size(
      width: (area.width - gap.across * Double(columns - 1)) / Double(columns),
      height: (area.height - gap.down * Double(rows - 1)) / Double(rows)
    ).usable
    var inner = theme
    inner.margin = 0
    inner.spacing = theme.spacing / 2
    var whole = chart
    whole.facets = []
    let shared = ChartPlan(whole, size: cell, theme: inner, fitting: fitting)
    var elements = frame.page.header
    var layout = ChartLayout(
      scene: Scene(size: size, background: theme.background), plot: area, x: frame.plot.x,
      y: frame.plot.y, hasData: true, yAxisStartsAtZero: frame.isFromZero)
    for (index, facet) in chart.facets.enumerated() {
      var part = chart
      part.marks = facet.marks
      part.facets = []
      part.texts = ChartTexts()
      part.texts.subtitle = facet.name
      part.texts.noData = chart.texts.noData
      part.texts.overflowNote = chart.texts.overflowNote
      part.legend = .hidden
      part.styleDomain = shared.channels.styles.names
      part.xAxis.domain = shared.x.domain.setting
      part.yAxis.domain = shared.y.domain.setting
      let drawn = part.layout(size: cell, fitting: fitting, theme: inner)
      let x = area.x + Double(index % columns) * (cell.width + gap.across)
      let y = area.y + Double(index / columns) * (cell.height + gap.down)
      elements += drawn.scene.elements.map { $0.moved(right: x, down: y) }
      layout.droppedLabels += drawn.droppedLabels
      layout.droppedTexts += drawn.droppedTexts
      layout.issues += drawn.issues
    }
    let (kept, refused) = SceneAssembly.checked(elements + frame.page.footer, size: size)
    layout.scene.elements = kept
    layout.scene.title = TextFitting.clean(chart.texts.title)
    if refused > 0 {
      layout.issues.append(
        LayoutIssue(step: .assembling, message: "\(refused) texts found no room on the canvas"))
    }
    return layout
  }

  /// The number of columns that brings cells nearest to three wide by two high.
  private static func columns(_ count: Int, in area: Rect) -> Int {
    func fault(_ columns: Int) -> Double {
      let rows = Double((count + columns - 1) / columns)
      let ratio = area.width / Double(columns) / (area.height / rows) / 1.5
      return max(ratio, 1 / ratio)
    }
    return (1...max(count, 1)).min { fault($0) < fault($1) } ?? 1
  }
}

extension Chart {
  /// This chart with all its marks but without axes and labels: what stands around the facets.
  fileprivate var frame: Chart {
    var frame = self
    frame.facets = []
    frame.xAxis.visibility = .hidden
    frame.yAxis.visibility = .hidden
    frame.marks = marks.map { mark in
      var mark = mark
      mark.style.labelPosition = nil
      mark.style.annotation = nil
      return mark
    }
    return frame
  }
}

extension AxisDomain {
  /// What a caller would set to get exactly this domain.
  fileprivate var setting: AxisSettings.Domain {
    switch self {
    case .numbers(let domain, _, _): .numbers(domain)
    case .logarithms(let domain): .numbers(domain)
    case .categories(let names): .categories(names)
    }
  }
}

extension SceneElement {
  /// This element at another place.
  fileprivate func moved(right x: Double, down y: Double) -> SceneElement {
    func moved(_ point: Point) -> Point { Point(point.x + x, point.y + y) }
    var copy = self
    switch shape {
    case .path(let path, let fill, let stroke):
      let steps = path.steps.map { step -> Path.Step in
        switch step {
        case .move(let point): .move(moved(point))
        case .line(let point): .line(moved(point))
        case .close: .close
        }
      }
      copy.shape = .path(Path(steps), fill: fill, stroke: stroke)
    case .circle(let center, let radius, let fill, let stroke):
      copy.shape = .circle(center: moved(center), radius: radius, fill: fill, stroke: stroke)
    case .text(var text):
      text.origin = moved(text.origin)
      copy.shape = .text(text)
    }
    return copy
  }
}
