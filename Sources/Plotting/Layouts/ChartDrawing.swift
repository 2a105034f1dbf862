/// Steps 7 and 8: all shapes and texts of a plan in reading order, back to front.
struct ChartDrawing: Sendable {
  var elements: [SceneElement] = []
  /// How many texts in the plot would have touched others.
  var droppedTexts = 0
  private var placedTexts = 0

  init(_ chart: Chart, plan: ChartPlan, size: Size, theme: Theme, fitting: TextFitting) {
    let (frame, plot) = (plan.page.frame, plan.plot)
    elements = plan.page.header
    defer {
      elements += plan.page.labelNote(
        chart.texts, placed: placedTexts, size: size, theme: theme, fitting: fitting)
      elements += plan.page.footer
    }
    guard plan.channels.hasData else {
      elements += plan.page.noData(
        chart.texts.noData, size: size, theme: theme, fitting: fitting)
      return
    }
    let bottom = PlacedAxis.bottom(
      plan.x, scale: plot.x, frame: frame, size: size, theme: theme, fitting: fitting)
    let leading = PlacedAxis.leading(plan.y, scale: plot.y, frame: frame, theme: theme)
    let axes =
      plan.x.marks.flatMap { $0.elements(of: bottom) }
      + plan.y.marks.flatMap { $0.elements(of: leading) }
    let marks = chart.marks.flatMap { $0.elements(in: plot) }
    let ends = LabelColumn(plan.column, frame: frame, plot: plot)
    let chooses = plan.channels.labels.contains { $0.placement == .beside(.automatic) }
    // Grid lines are pale enough to run through a text; the lines of axes and those at 0 are not.
    let strong = axes.filter { element in
      if case .path(_, nil, let stroke?) = element.shape {
        stroke.color == theme.axisInk
      } else {
        false
      }
    }
    let hindering = chooses ? marks + strong : []
    let beside = BesideLabels(
      plan.channels.labels, plot: plot, obstacles: hindering.flatMap(\.obstacles),
      points: chooses ? marks.compactMap { $0.pointBox?.center } : [], fitting: fitting)
    droppedTexts = beside.dropped
    placedTexts = beside.labels.count
    elements += axes.filter { $0.role == .grid } + axes.filter { $0.role != .grid }
    elements += plan.page.titles + marks
    elements += ends.leaders + beside.grounds + ends.labels + beside.labels
  }
}
