/// A chart laid out: the scene, and what a caller may want to say about it.
public struct ChartLayout: Sendable {
  /// The drawing.
  public var scene: Scene
  /// The rectangle of the plot in points.
  public var plot: Rect
  /// The scale along x.
  public var x: PositionScale
  /// The scale along y.
  public var y: PositionScale
  /// Whether there was anything to draw; if not, the scene says so in place of the plot.
  public var hasData: Bool
  /// Whether the y axis is numeric and holds zero, or has categories.
  public var yAxisStartsAtZero: Bool
  /// How many labels at the ends of marks found no room; the scene has a note on them.
  public var droppedLabels = 0
  /// How many texts in the plot were left out because they would touch others.
  public var droppedTexts = 0
  /// What else was left out.
  public var issues: [LayoutIssue] = []
}
