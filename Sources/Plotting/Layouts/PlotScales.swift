/// Step 6: the scales of a frame.
struct PlotScales: Sendable, Hashable {
  var x: PositionScale
  var y: PositionScale

  /// The scales of `x` and `y` in `frame`, with room for the texts of `room` beyond their anchors.
  init(
    _ frame: PlotFrame, x: PlannedAxis, y: PlannedAxis, room: [(side: MarkLabel.Side, size: Size)]
  ) {
    let plot = frame.plot
    func most(_ side: MarkLabel.Side, _ length: (Size) -> Double, limit: Double) -> Double {
      min(room.filter { $0.side == side }.map { length($0.size) + 3 }.max() ?? 0, limit)
    }
    let wide = plot.width / 3
    let high = plot.height / 3
    // Years begin and end inside the plot, so that dots and dashes at its edges stay whole.
    let inset = x.isYear ? min(6, plot.width / 40) : 0
    self.x = Self.scale(
      x.domain,
      ScaleRange(
        plot.x + inset + most(.leading, \.width, limit: wide),
        plot.maxX - inset - most(.trailing, \.width, limit: wide)),
      bands: ScaleRange(plot.x, plot.maxX))
    self.y = Self.scale(
      y.domain,
      ScaleRange(
        plot.maxY - most(.below, \.height, limit: high),
        plot.y + most(.above, \.height, limit: high)),
      bands: ScaleRange(plot.y, plot.maxY))
  }

  private static func scale(
    _ domain: AxisDomain, _ range: ScaleRange, bands: ScaleRange
  ) -> PositionScale {
    switch domain {
    case .numbers(let numbers, _, _): .linear(LinearScale(domain: numbers, range: range))
    case .categories(let names): .band(BandScale(domain: names, range: bands))
    }
  }
}
