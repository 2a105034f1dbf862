import Analysis
import Maps
import PanelData
import Plotting

/// A kind of picture, from named series to a chart; adding one is a new file and a line in `all`.
public struct Figure: Sendable {
  /// What every figure is told beside its findings.
  public struct Context: Sendable {
    /// The dataset: its title, sources, and what its units are called.
    public var dataset: Dataset
    /// The language of all texts.
    public var language: Language
    /// The groups that the data is limited to, in the order asked for.
    public var groups: [String]
    /// Whether there may be other years than those asked for.
    public var limitsYears: Bool
    /// The inks that the picture is laid out with.
    public var theme: Theme
    /// The proportion in which numbers lie along the axes, of figures that use `Input.scale`.
    public var scale: ScaleType
    /// The areas of the units, in the order of the register; nil where no map was asked for.
    public var map: JoinedMap?
    /// The page that the picture is for, of which figures with a layout of their own take the width.
    public var page: Page

    /// A page: its size in points, and whether it may be made higher where rows need it.
    public struct Page: Sendable, Hashable {
      /// The size asked for.
      public var size: Size
      /// Whether only the width is fixed, as in a text that is scrolled.
      public var grows: Bool
      /// The most rows of names that it has room for; of more units both ends are shown.
      public var mostRows = Excerpt<Int>.mostShown

      /// A page of `size`.
      public init(_ size: Size, grows: Bool) {
        self.size = size
        self.grows = grows
      }

      /// Below this width, in points, lines of notes are short.
      static let narrow = 400.0

      /// 16 by 10 cm, higher where rows need it.
      public static let usual = Page(Drawing.usualSize, grows: true)
    }

    /// The context of a picture of `dataset` in `language` with the inks of `theme`.
    public init(
      dataset: Dataset, language: Language, groups: [String] = [],
      limitsYears: Bool = false, theme: Theme = .light, scale: ScaleType = .linear,
      map: JoinedMap? = nil, page: Page = .usual
    ) {
      self.dataset = dataset
      self.language = language
      self.groups = groups
      self.limitsYears = limitsYears
      self.theme = theme
      self.scale = scale
      self.map = map
      self.page = page
    }
  }

  /// What a figure can be given beside the metric's series.
  public enum Input: Sendable, Hashable, CaseIterable {
    /// The series of the metrics that add up to the metric.
    case parts
    /// The series of another metric.
    case against
    /// Groups to compare.
    case groups
    /// A scale that is not linear.
    case scale
    /// A map of the units.
    case map
  }

  /// A figure that is ready to be laid out.
  public struct Drawing: Sendable {
    /// The chart.
    public var chart: Chart
    /// The size that suits it, where no other is asked for; rows of names may need more height.
    public var size = usualSize
    /// The height that its layout needs on the page it was made for; 0 where any will do.
    public var leastHeight = 0.0
    /// The height that its plot needs, in points; 0 where any will do.
    public var plotHeight = 0.0
    /// The accessible description: what it shows, in plain sentences.
    public var summary: String
    /// What was drawn, in one line for the terminal.
    public var account: Phrase
    /// The figures behind it: notes tell of those that are not sure, and of units without any.
    public var evidence = Evidence.summed()

    /// The size of most pictures.
    static let usualSize = Size.centimetres(16, 10)
  }

  /// The name on the command line.
  public let name: String
  /// What it shows, in a sentence.
  public let sentence: Phrase
  /// What it uses beside the metric's series.
  public let uses: Set<Input>
  /// Whether it says something of a single unit, compared with none.
  public let suitsOneUnit: Bool
  /// Draws the series, or throws a `Failure` that says why they make no such picture.
  ///
  /// Each figure makes its own analysis from the series, a type of `Analysis` as `Trend` is.
  public let draw: @Sendable (MetricSeries, Context) throws -> Drawing

  init(
    name: String, sentence: Phrase, uses: Set<Input> = [], suitsOneUnit: Bool = false,
    draw: @escaping @Sendable (MetricSeries, Context) throws -> Drawing
  ) {
    self.name = name
    self.sentence = sentence
    self.uses = uses
    self.suitsOneUnit = suitsOneUnit
    self.draw = { series, context in try draw(series, context).telling(of: series, context) }
  }

  /// Every figure.
  public static let all: [Figure] = [
    .trend, .rank, .change, .slope, .dumbbell, .bump, .heatmap, .distribution, .ridgeline, .lorenz,
    .inequality,
    .decomposition, .dagum,
    .sources, .shares, .bands, .weak, .waterfall, .smallMultiples, .scatter, .convergence,
    .choropleth, .tiles,
  ]
}
