/// Step 6: the scales of a frame.
struct PlotScales: Sendable, Hashable {
  var x: PositionScale
  var y: PositionScale

  // Years begin and end inside the plot, so that dots and dashes at its edges stay whole.
  static let yearInset = 6.0

  /// The scales of `x` and `y` in `frame`, with room for `texts` beyond their anchors; where they are
  /// `equal`, one unit is as long along both, and the shorter of the two lies in the middle.
  init(
    _ frame: PlotFrame, x: PlannedAxis, y: PlannedAxis, texts: [OuterText], equal: Bool = false
  ) {
    let plot = frame.plot
    let inset = x.isYear ? min(Self.yearInset, plot.width / 40) : 0
    let wide = OuterText.insets(
      texts, low: .leading, high: .trailing, domain: x.domain, length: plot.width)
    let high = OuterText.insets(
      texts, low: .below, high: .above, domain: y.domain, length: plot.height)
    self.x = Self.scale(
      x.domain, ScaleRange(plot.x + inset + wide.low, plot.maxX - inset - wide.high),
      bands: ScaleRange(plot.x, plot.maxX))
    self.y = Self.scale(
      y.domain, ScaleRange(plot.maxY - high.low, plot.y + high.high),
      bands: ScaleRange(plot.y, plot.maxY))
    guard equal, case .linear(let level) = self.x, case .linear(let upright) = self.y else {
      return
    }
    let unit = min(
      level.range.length / level.domain.span, upright.range.length / upright.domain.span)
    self.x = .linear(level.range(Self.shortened(level.range, to: unit * level.domain.span)))
    self.y = .linear(upright.range(Self.shortened(upright.range, to: unit * upright.domain.span)))
  }

  private static func shortened(_ range: ScaleRange, to length: Double) -> ScaleRange {
    let middle = (range.start + range.end) / 2
    let half = range.end < range.start ? -length / 2 : length / 2
    return ScaleRange(middle - half, middle + half)
  }

  private static func scale(
    _ domain: AxisDomain, _ range: ScaleRange, bands: ScaleRange
  ) -> PositionScale {
    switch domain {
    case .numbers(let numbers, _, _): .linear(LinearScale(domain: numbers, range: range))
    case .logarithms(let numbers): .log(LogScale(domain: numbers, range: range))
    case .categories(let names): .band(BandScale(domain: names, range: bands))
    }
  }
}
