/// A text that a mark asks for, before layout has decided where, or whether, it stands.
public struct MarkLabel: Sendable, Hashable {
  /// On which side of its anchor a text stands.
  public enum Side: Sendable, Hashable {
    case center
    case above
    case below
    case leading
    case trailing
    case aboveTrailing
    case aboveLeading
    case belowTrailing
    case belowLeading
    /// The first of `Side.choices` where the text is clear of points, lines and other texts.
    case automatic

    /// Where a text that may choose its side stands, the best first.
    static let choices: [Side] = [
      .trailing, .leading, .above, .below, .aboveTrailing, .belowTrailing, .aboveLeading,
      .belowLeading,
    ]
  }

  /// Where a text may stand.
  public enum Placement: Sendable, Hashable {
    /// In the column to the right of the plot, moved up or down until none touch.
    case column
    /// In the plot beside its anchor, or not at all.
    case beside(Side)
  }

  /// The text.
  public var text: String
  /// What it points at, along x, in data units.
  public var x: PlotValue
  /// What it points at, along y, in data units.
  public var y: PlotValue
  /// The ink, darkened where it would be too pale for text; nil for that of the theme.
  public var color: Color?
  /// Where it may stand.
  public var placement: Placement
  /// Labels of lower priority are dropped first.
  public var priority: Double
  /// Whether the ink stays as it is: for text on coloured ground.
  public var keepsColor = false
  /// Whether the scale leaves room for the text beyond its anchor.
  public var needsRoom = false
  /// Whether paper is laid under the text, so that no line runs through it.
  public var hasGround = false
  /// The region of which the text must not leave any part; nil where only the plot bounds it.
  public var region: Region?
  /// How many lines below its anchor the middle of a centred text stands, above it where less than 0.
  public var line = 0.0
  /// How far a text keeps off its anchor beyond the usual gap, in points.
  public var distance = 0.0

  /// The label `text` for what lies at (`x`, `y`).
  public init(
    _ text: String, x: PlotValue, y: PlotValue, color: Color?, placement: Placement,
    priority: Double = 0
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.color = color
    self.placement = placement
    self.priority = priority
  }
}
