/// Finds numbers that stand for a missing figure, as surveys have them: `-99`, `-999`, `9999` among figures
/// far from them.
///
/// They are told, never left out: who wrote the table knows whether they are figures.
enum MissingCodeSearch {
  /// A warning for each metric and number that is likely such a code.
  static func warnings(in dataset: Dataset, outline: DatasetOutline) -> [Phrase] {
    outline.metrics.flatMap { metric -> [Phrase] in
      guard case .field = metric.origin, let panel = dataset.panels[metric.id] else { return [] }
      return warnings(in: panel, outline)
    }
  }

  private struct Code {
    var count = 0
    var source: Panel.Source?
  }

  private static func warnings(in panel: Panel, _ outline: DatasetOutline) -> [Phrase] {
    var codes: [Double: Code] = [:]
    for period in panel.periods.indices {
      panel.forEachFigure(in: period) { unit, figure in
        guard isCode(figure) else { return }
        codes[figure, default: Code()].count += 1
        let source = panel.source(unit: unit, period: period)
        if codes[figure]?.source == nil { codes[figure]?.source = source }
      }
    }
    if codes.isEmpty { return [] }
    return codes.sorted { $0.key < $1.key }.compactMap { value, code in
      var others = 0
      var (least, most) = (Double.infinity, -Double.infinity)
      for period in panel.periods.indices {
        for figure in panel.values(in: period) where codes[figure] == nil {
          others += 1
          (least, most) = (min(least, figure), max(most, figure))
        }
      }
      guard others > 2, least >= 0, isFar(value, code.count, from: least...max(least, most)) else {
        return nil
      }
      let place = code.source.flatMap { source in
        outline.files.indices.contains(source.file)
          ? outline.files[source.file].place(row: source.row) : nil
      }
      return Phrase(
        .missingCode, .text(place ?? outline.name), .localized(panel.metric.title),
        .text(NumberFormat.exact(value)), .count(code.count))
    }
  }

  /// Whether a number is written with nines alone, or below zero with eights.
  private static func isCode(_ figure: Double) -> Bool {
    switch figure {
    case 99, 999, 9_999, 99_999, 999_999, 9_999_999, 99_999_999: true
    case -9, -99, -999, -9_999, -99_999, -999_999, -88, -888, -8_888: true
    default: false
    }
  }

  /// Whether a number lies so far from the other figures, none of which is negative, that it hardly is one.
  private static func isFar(_ value: Double, _ count: Int, from others: ClosedRange<Double>) -> Bool
  {
    if value > 0 { return others.upperBound * 10 <= value && (value > 99 || count > 1) }
    // A single loss of 99 among small gains may be one.
    return value <= -888 || count > 1 || others.lowerBound >= -value
  }
}
