/// Everything about a chart's looks that is not data: inks, sizes in points, line widths.
///
/// Sizes are meant for a chart about 16 cm wide.
public struct Theme: Sendable, Hashable {
  /// The name on the command line.
  public var name: String
  /// The paper.
  public var background: Color
  /// Titles and other text that is read first.
  public var ink: Color
  /// Axis labels, subtitles and notes.
  public var secondaryInk: Color
  /// Axis lines, ticks and the line at zero.
  public var axisInk: Color
  /// Grid lines.
  public var gridInk: Color
  /// The looks of named series, in order.
  public var series: [SeriesStyle]
  /// The look of series beyond the last named one, and of context.
  public var other: SeriesStyle

  // What single figures stand for, beyond named series.

  /// What is above 0, or rose; also the one ink of a figure that needs but one.
  public var positive = Color(0x1B62A5)
  /// What is below 0, or fell.
  public var negative = Color(0xD55E00)
  /// What stands out from marks in `positive`: a median among them, the line of best fit.
  public var accent = Color(0xD55E00)
  /// Totals that rises and falls lead to.
  public var total = Color(0x4D5A69)
  /// Lines that are not data: a mean, an earlier state, the equality line.
  public var context = Color(0x8C8C8C)
  /// Bands of quantiles and intervals, drawn with opacity.
  public var band = Color(0x5B6B7F)
  /// The middle line of bands.
  public var median = Color(0x2F3A47)
  /// The pale fill under a curve, which has an outline of `positive`.
  public var density = Color(0xC4D9EC)
  /// Fills of cells and regions by share of the ranks or of the range.
  public var sequential = Ramp(
    low: Color(0xFBF6D9), middle: Color(0x45A7B4), high: Color(0x0B2C66))
  /// Fills of classes in order, all with 3:1 against the paper.
  public var classes = Ramp(low: Color(0x5B9BCB), high: Color(0x0B2147))
  /// The class of what is 0.
  public var zero = Color(0xD9711A)
  /// The class of what is below 0.
  public var belowZero = Color(0xA33B00)
  /// Fills of what is not known, and the ink of their hatching.
  public var missing = Color(0x8C8C8C)
  /// How the class of what is 0 is hatched where no colour tells it apart; nil for filled.
  public var zeroHatch: Hatch?
  /// How the class of what is below 0 is hatched where no colour tells it apart; nil for filled.
  public var belowZeroHatch: Hatch?
  /// How the class of what is not known is hatched where no colour tells it apart; nil for filled.
  public var missingHatch: Hatch?
  /// How cells that hold another measure than their neighbours are hatched where no colour tells
  /// them apart; nil for filled.
  public var secondHatch: Hatch?

  /// Whether lines of series have their points drawn.
  public var marksLines = false

  /// The font size of the title, which is bold.
  public var titleSize = 12.0
  /// The font size of the subtitle.
  public var subtitleSize = 8.5
  /// The font size of axis labels.
  public var axisSize = 8.0
  /// The font size of labels of marks.
  public var labelSize = 8.0
  /// The font size of notes and the source.
  public var noteSize = 7.0

  /// The width of data lines.
  public var lineWidth = 1.4
  /// The width of grid lines.
  public var gridWidth = 0.5
  /// The width of axis lines and ticks.
  public var axisWidth = 0.75
  /// The width of lines from marks to their labels.
  public var leaderWidth = 0.4
  /// The diameter of points.
  public var symbolSize = 4.5
  /// The most that a bar among names is thick; more is ink without meaning.
  public var mostBarWidth = 24.0
  /// The opacity of areas.
  public var areaOpacity = 0.25
  /// The length of ticks.
  public var tickLength = 3.0
  /// The empty edge around everything.
  public var margin = 9.0
  /// The distance between blocks: title, plot, notes.
  public var spacing = 8.0

  /// A theme of these inks with the sizes, and the inks of single figures, of `light`.
  public init(
    name: String = "", background: Color, ink: Color, secondaryInk: Color, axisInk: Color,
    gridInk: Color,
    series: [SeriesStyle], other: SeriesStyle
  ) {
    self.name = name
    self.background = background
    self.ink = ink
    self.secondaryInk = secondaryInk
    self.axisInk = axisInk
    self.gridInk = gridInk
    self.series = series
    self.other = other
  }

  /// Every theme.
  public static let all: [Theme] = [.light, .dark, .print]

  /// Dark ink on white paper.
  ///
  /// The series colours have at least 3:1 against the paper and differ by a ΔE2000 of at least 11
  /// to readers with full colour vision, protanopia, deuteranopia or tritanopia.
  public static let light = Theme(
    name: "light", background: Color(0xFFFFFF), ink: Color(0x1A1A1A), secondaryInk: Color(0x595959),
    axisInk: Color(0x4D4D4D), gridInk: Color(0xE3E3E3),
    series: [
      SeriesStyle(Color(0x1B62A5), symbol: .circle),
      SeriesStyle(Color(0xD55E00), dash: [6, 2], symbol: .square),
      SeriesStyle(Color(0x028973), dash: [2.5, 1.5], symbol: .triangle),
      SeriesStyle(Color(0xC4699F), dash: [8, 2, 2, 2], symbol: .diamond),
      SeriesStyle(Color(0x6B3410), dash: [4, 1.5, 1.5, 1.5, 1.5, 1.5], symbol: .hollowCircle),
      SeriesStyle(Color(0x2B9BD8), dash: [1.2, 1.6], symbol: .hollowSquare),
      SeriesStyle(Color(0x2E2270), dash: [12, 3], symbol: .cross),
      SeriesStyle(Color(0x938958), dash: [8, 2, 1.2, 2, 1.2, 2], symbol: .plus),
    ],
    other: SeriesStyle(Color(0x8C8C8C)))

  /// The title's text style.
  public var titleStyle: TextStyle { TextStyle(size: titleSize, weight: .bold, color: ink) }
  /// The subtitle's text style.
  public var subtitleStyle: TextStyle { TextStyle(size: subtitleSize, color: secondaryInk) }
  /// The text style of axis labels.
  public var axisStyle: TextStyle { TextStyle(size: axisSize, color: secondaryInk) }
  /// The text style of notes.
  public var noteStyle: TextStyle { TextStyle(size: noteSize, color: secondaryInk) }

  /// The inks of texts within filled areas, in every theme: white and black.
  public static let inksOnFills = [Color(0xFFFFFF), Color(0x000000)]

  /// White, or black where white cannot be read on `fill`; one of both has at least 4.5:1.
  public func textInk(on fill: Color) -> Color {
    Self.inksOnFills.first { $0.contrast(with: fill) >= 4.5 } ?? Color(0x000000)
  }

  /// The text style of a mark's label in the mark's ink, darkened until it can be read.
  public func labelStyle(_ color: Color) -> TextStyle {
    TextStyle(size: labelSize, color: color.legible(on: background))
  }
}
