/// Marks, scales, axes and texts: what a picture says, before anyone knows how large it is.
///
/// A chart is a value; every modifier returns a copy. `scene(size:measurer:)` lays it out:
///
/// ```swift
/// let chart = Chart {
///   AreaMark(
///     years, x: .value("Year", \.year), yStart: .value("P25", \.lower),
///     yEnd: .value("P75", \.upper)
///   ).foregroundStyle(grey).annotation("中间一半")
///   LineMark(
///     rows, x: .value("Year", \.year), y: .value("Revenue", \.revenue),
///     series: .value("Village", \.village)
///   ).seriesLabel(.trailing)
/// }
/// .chartTitle("各村集体收入").chartSubtitle("单位：万元")
/// let scene = chart.scene(size: .centimetres(16, 10), measurer: measurer)
/// ```
public struct Chart: Sendable {
  /// What is drawn, back to front.
  public var marks: [any Mark]
  /// The small charts that the marks are parted into; empty for one plot.
  public var facets: [Facet] = []
  /// The texts around the plot.
  public var texts = ChartTexts()
  /// The axis at the bottom.
  public var xAxis = AxisSettings()
  /// The axis on the left.
  public var yAxis = AxisSettings()
  /// The names that have looks of their own, in order; empty for those found in the marks.
  public var styleDomain: [String] = []
  /// Whether a legend names the looks of series.
  public var legend = LegendVisibility.hidden
  /// Colours that replace those of the theme.
  public var styleColors: [String: Color] = [:]
  /// How the areas of these names are hatched instead of filled.
  public var styleHatches: [String: Hatch] = [:]
  /// Whether one unit is as long along x as along y, as on a map.
  public var hasEqualScales = false

  /// A chart of the marks between the braces.
  public init(@ChartContentBuilder content: () -> [any Mark]) { marks = content() }
}

/// What a caller has set on one axis.
public struct AxisSettings: Sendable {
  /// A domain set by the caller.
  public enum Domain: Sendable, Hashable {
    case numbers(NumberDomain)
    case categories([String])
  }

  /// Whether the axis is drawn.
  public var visibility = AxisVisibility.automatic
  /// What the axis labels and which marks draw it.
  public var marks = AxisMarks()
  /// The domain; nil for that of the data.
  public var domain: Domain?
  /// Whether a domain of the data's is made to hold 0.
  public var includesZero = false
  /// In which proportion numbers lie along it.
  public var type = ScaleType.linear
  /// A short text beside the axis, set level; empty for none.
  public var label = ""

  /// An axis that follows the data.
  public init() {}
}

/// Whether a legend names the looks of series; labels at the ends of lines are better.
public enum LegendVisibility: Sendable, Hashable {
  case visible
  case hidden
}

/// The texts around the plot, each a plain paragraph; empty ones take no room.
public struct ChartTexts: Sendable {
  /// What the chart shows, on at most two lines.
  public var title = ""
  /// The unit or scope, on at most two lines.
  public var subtitle = ""
  /// Footnotes, on at most eight lines together.
  public var notes: [String] = []
  /// Where the data come from, on at most two lines.
  public var source = ""
  /// A note added when the y axis does not start at zero; empty for none.
  public var nonZeroNote = ""
  /// What stands in place of the plot when there is nothing to draw.
  public var noData = "No data"
  /// The note that says how many labels found no room.
  public var overflowNote: @Sendable (Int) -> String = { "and \($0) more" }
  /// A note of one line on how many texts in the plot found room; nil for none.
  public var labelNote: (@Sendable (_ placed: Int) -> String)?

  /// No texts.
  public init() {}
}
