/// Where marks draw: the plot's rectangle, its scales, and the looks in force.
public struct PlotArea: Sendable {
  /// The rectangle of the plot in points; marks stay within.
  public let rect: Rect
  /// The scale along x.
  public let x: PositionScale
  /// The scale along y.
  public let y: PositionScale
  /// The looks of named series.
  public let styles: SeriesStyles
  /// All other looks.
  public let theme: Theme

  /// An area of `rect` with its scales and looks.
  public init(rect: Rect, x: PositionScale, y: PositionScale, styles: SeriesStyles, theme: Theme) {
    self.rect = rect
    self.x = x
    self.y = y
    self.styles = styles
    self.theme = theme
  }

  /// The position of a pair of values, nil when either is missing.
  public func point(_ x: PlotValue, _ y: PlotValue) -> Point? {
    guard let column = self.x.map(x), let row = self.y.map(y) else { return nil }
    return Point(column, row)
  }

  /// The ink of a mark or of one of its series.
  public func color(_ style: MarkStyle, series: String?) -> Color {
    let color = style.color ?? styles.style(for: style.colorKey ?? series).color
    guard let opacity = style.opacity else { return color }
    return color.opacity(min(max(opacity.isFinite ? opacity : 1, 0), 1))
  }

  /// How the areas of a mark or of one of its series are hatched; nil for filled.
  public func hatch(_ style: MarkStyle, series: String?) -> Hatch? {
    style.color == nil ? styles.style(for: style.colorKey ?? series).hatch : nil
  }

  /// The stroke of a mark's lines or of one of its series.
  public func stroke(_ style: MarkStyle, series: String?, width: Double? = nil) -> Stroke {
    let chosen = style.lineWidth ?? width ?? theme.lineWidth
    // A caller's own ink stands for the mark as a whole: only the scale's looks bring dashes.
    let dash = style.color == nil ? styles.style(for: style.colorKey ?? series).dash : []
    return Stroke(
      color(style, series: series), width: chosen.isFinite ? max(chosen, 0) : theme.lineWidth,
      dash: (style.dash ?? dash).filter { $0.isFinite && $0 > 0 })
  }

  /// The diameter of a mark's points.
  public func symbolSize(_ style: MarkStyle) -> Double {
    let size = style.symbolSize ?? theme.symbolSize
    return size.isFinite && size > 0 ? min(size, 1000) : theme.symbolSize
  }
}
