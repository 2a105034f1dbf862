import Analysis
import PanelData

/// The figures that a picture is drawn from, as tidy CSV.
enum PictureData {
  /// The most rows that a picture itself carries.
  static let mostCarried = 2_000

  /// A row for each figure of `series`, parts of the metric and the one held against it included; with
  /// a column of statuses where there are any.
  static func csv(_ series: MetricSeries) -> String {
    var csv = CSVText()
    let all = metrics(of: series)
    let hasRemarks = all.contains { $0.units.contains { !$0.remarks.isEmpty } }
    csv.append(
      (["village", "period", "metric", "value", "unit"] + (hasRemarks ? ["status"] : []))
        .map { .plain($0) })
    for (metric, units) in all {
      for unit in units {
        for (place, value) in unit.values.enumerated() {
          guard let value else { continue }
          csv.append(
            [
              .text(unit.name), .plain(series.periods[place].description), .text(metric.id),
              .plain(NumberFormat.exact(value)), .text(metric.unit?.symbol ?? ""),
            ]
              + (hasRemarks
                ? [.plain(unit.remarks(at: place).words.joined(separator: ";"))] : []))
        }
      }
    }
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  /// Whether `series` has no more rows than a picture carries; of a nation's figures the text itself
  /// would take longer than the picture.
  static func isCarried(_ series: MetricSeries) -> Bool {
    var rows = 0
    for (_, units) in metrics(of: series) {
      for unit in units {
        rows += unit.values.count { $0 != nil }
        if rows > mostCarried { return false }
      }
    }
    return true
  }

  private static func metrics(
    of series: MetricSeries
  ) -> [(metric: Metric, units: [NamedSeries])] {
    [(series.metric, series.units)]
      + (series.parts + [series.against].compactMap { $0 }).map { ($0.metric, $0.units) }
  }
}
