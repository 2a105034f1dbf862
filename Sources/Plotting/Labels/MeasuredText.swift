/// One line of text with its look and size, not yet placed.
struct MeasuredText: Sendable, Hashable {
  var string: String
  var style: TextStyle
  var metrics: TextMetrics

  /// `string` as `measurer` sees it; sizes that are not finite count as none.
  init(_ string: String, style: TextStyle, measurer: any TextMeasurer) {
    func sane(_ length: Double) -> Double { length.isFinite ? min(max(length, 0), 1e6) : 0 }
    let metrics = measurer.measure(string, style: style)
    self.string = string
    self.style = style
    self.metrics = TextMetrics(
      width: sane(metrics.width), ascent: sane(metrics.ascent), descent: sane(metrics.descent))
  }

  /// The height of its box in points.
  var height: Double { metrics.ascent + metrics.descent }
}
