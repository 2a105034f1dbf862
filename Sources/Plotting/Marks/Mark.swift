/// What can stand between the braces of a `Chart`.
public protocol ChartContent: Sendable {
  /// The marks it is made of, back to front; a composite mark returns several existing ones.
  var marks: [any Mark] { get }
}

/// A kind of drawing for data: it declares its values and turns them into shapes.
///
/// A new mark is one file with a type that conforms; nothing else needs to know of it.
public protocol Mark: ChartContent {
  /// Overrides of the theme.
  var style: MarkStyle { get set }
  /// The values it places along the axes, in data units.
  var channels: [Channel] { get }
  /// The series it draws, in order of appearance.
  var seriesNames: [String] { get }
  /// What its series look like in a legend.
  var legendForm: LegendForm { get }
  /// The texts it asks for, in data units; layout places them so that none touch.
  func labels(styles: SeriesStyles) -> [MarkLabel]
  /// Its shapes, in points, back to front, within the plot.
  func elements(in plot: PlotArea) -> [SceneElement]
}

extension Mark {
  /// Itself.
  public var marks: [any Mark] { [self] }
  /// None.
  public var seriesNames: [String] { [] }
  /// A filled box.
  public var legendForm: LegendForm { .area }
  /// None.
  public func labels(styles: SeriesStyles) -> [MarkLabel] { [] }
}
