/// What a caller has set on a mark; nil leaves the choice to the theme.
public struct MarkStyle: Sendable, Hashable {
  /// Where a mark writes the names of its series.
  public enum LabelPosition: Sendable, Hashable {
    /// In the column to the right of the plot, level with the end of the series.
    case trailing
  }

  /// Which part of an area its label points at.
  public enum LabelEdge: Sendable, Hashable {
    case lower
    case middle
    case upper
  }

  /// One ink for the whole mark; without it, series take theirs from the chart's scale.
  public var color: Color?
  /// The name whose colour in the chart's scale the whole mark takes.
  public var colorKey: String?
  /// Line thickness in points.
  public var lineWidth: Double?
  /// Lengths of dashes and gaps in points.
  public var dash: [Double]?
  /// The lines that fill cells in place of their ink; nil for filled.
  public var hatch: Hatch?
  /// Whether lines lie on a wider one of paper, and texts on a piece of it, which parts them from
  /// what is below.
  public var isCased = false
  /// Opacity from 0 to 1.
  public var opacity: Double?
  /// The form of points.
  public var symbol: PointSymbol?
  /// The diameter of points, in points.
  public var symbolSize: Double?
  /// The thickness of bars as a share of what lies between two of them; nil for the usual.
  public var barWidth: Double?
  /// The name of all elements of the mark.
  public var accessibilityLabel: String?
  /// Where series are labelled; nil for nowhere.
  public var labelPosition: LabelPosition?
  /// Texts that replace series names in labels.
  public var labelTexts: [String: String] = [:]
  /// A label for the mark as a whole.
  public var annotation: String?
  /// Which part of an area the annotation points at.
  public var labelEdge: LabelEdge = .middle
  /// Labels of lower priority are dropped first when there is no room; nil for 1 where a series
  /// has a look of its own and 0 where it does not.
  public var labelPriority: Double?
  /// What a status is called, for those who cannot see its sign.
  public var statusWords: [ObservationStatus: String] = [:]

  /// A style that overrides nothing.
  public init() {}
}

/// The label of a single mark or the key of a colour in the scale.
public struct SeriesKey: Sendable, Hashable {
  /// The name looked up in the chart's scale; nil for each series' own name.
  public var name: String?

  /// Each series by its own name.
  public static let series = SeriesKey(name: nil)

  /// The fixed name `value`.
  public static func value(_ label: String, _ value: String) -> SeriesKey {
    SeriesKey(name: value)
  }
}

extension Mark {
  private func with(_ change: (inout MarkStyle) -> Void) -> Self {
    var copy = self
    change(&copy.style)
    return copy
  }

  /// A copy in one ink.
  public func foregroundStyle(_ color: Color) -> Self { with { $0.color = color } }

  /// A copy whose ink comes from the chart's scale.
  public func foregroundStyle(by key: SeriesKey) -> Self {
    with {
      $0.color = nil
      $0.colorKey = key.name
    }
  }

  /// A copy with lines of `width` points and the given lengths of dashes and gaps in points.
  public func lineStyle(width: Double? = nil, dash: [Double]? = nil) -> Self {
    with {
      $0.lineWidth = width ?? $0.lineWidth
      $0.dash = dash ?? $0.dash
    }
  }

  /// A copy whose cells are filled with lines in their ink; nil for the ink itself.
  public func hatched(_ hatch: Hatch?) -> Self { with { $0.hatch = hatch } }

  /// A copy whose lines lie on a wider one of paper, and whose texts lie on a piece of it, so that
  /// they are seen on bars, dots and hatching of any ink.
  public func cased() -> Self { with { $0.isCased = true } }

  /// A copy with an opacity from 0 to 1.
  public func opacity(_ opacity: Double) -> Self { with { $0.opacity = opacity } }

  /// A copy whose points have another form.
  public func symbol(_ symbol: PointSymbol) -> Self { with { $0.symbol = symbol } }

  /// A copy whose points have a diameter of `size` points.
  public func symbolSize(_ size: Double) -> Self { with { $0.symbolSize = size } }

  /// A copy whose bars are `share` as thick as their neighbours are apart: 1 for no gap.
  public func barWidth(_ share: Double) -> Self { with { $0.barWidth = share } }

  /// A copy whose elements are all called `name`.
  public func accessibilityLabel(_ name: String) -> Self { with { $0.accessibilityLabel = name } }

  /// A copy that labels its series; `texts` replace the series names found in it.
  public func seriesLabel(
    _ position: MarkStyle.LabelPosition, texts: [String: String] = [:]
  ) -> Self {
    with {
      $0.labelPosition = position
      $0.labelTexts = texts
    }
  }

  /// A copy with a label of its own at its end, pointing at a part of an area.
  public func annotation(_ text: String, edge: MarkStyle.LabelEdge = .middle) -> Self {
    with {
      $0.annotation = text
      $0.labelEdge = edge
    }
  }

  /// A copy whose labels are dropped later than those of lower priority.
  public func labelPriority(_ priority: Double) -> Self { with { $0.labelPriority = priority } }
}
