/// Finds figures that are a thousand times too large or too small beside their neighbours.
enum PlausibilityCheck {
  /// How many times a figure may differ from the middle of its village's others.
  private static let limit = 1_000.0
  private static let most = 50

  /// A warning for each figure that is out of scale, with the likely cause.
  ///
  /// A figure is held against the median of the other positive figures of its village; villages with
  /// fewer than two others say nothing.
  static func jumps(in dataset: Dataset, outline: DatasetOutline) -> [Phrase] {
    var found: [Phrase] = []
    let labels = dataset.register.labels(level: dataset.register.villageLevel)
    for metric in outline.metrics {
      guard case .field = metric.origin, let panel = dataset.panels[metric.id] else { continue }
      for unit in 0..<panel.unitCount {
        let series = panel.series(of: unit)
        let positive = series.compactMap { $0 }.filter { $0 > 0 }.sorted()
        guard positive.count > 2 else { continue }
        let median = positive[positive.count / 2]
        for (place, value) in series.enumerated() {
          guard let value, value > 0, found.count < most else { continue }
          let ratio = value / median
          guard ratio >= limit || ratio <= 1 / limit else { continue }
          let source = panel.source(unit: unit, period: place)
          let file = source.map { outline.files[$0.file].place } ?? outline.name
          found.append(
            Phrase(
              .implausibleJump, .text(source.map { "\(file):\($0.row)" } ?? file),
              .text(labels[unit]), .localized(metric.title),
              .text(NumberFormat.exact(value)), .text(panel.periods[place].description),
              .text(NumberFormat.fixed(max(ratio, 1 / ratio), decimals: 0, grouping: .always))))
        }
      }
    }
    return found
  }
}
