import Analysis
import PanelData

/// The figures that a picture is drawn from, as tidy CSV.
enum PictureData {
  /// The most rows that a picture itself carries.
  static let mostCarried = 2_000

  /// A row for each figure of `series`, parts of the metric and the one held against it included, and
  /// how many there are; with a column of statuses where there are any.
  static func csv(_ series: MetricSeries) -> (text: String, rows: Int) {
    var csv = CSVText()
    let all =
      ([series] + series.parts + [series.against].compactMap { $0 }).map { ($0.metric, $0.units) }
    let hasRemarks = all.contains { $0.1.contains { !$0.remarks.isEmpty } }
    csv.append(
      (["village", "period", "metric", "value", "unit"] + (hasRemarks ? ["status"] : []))
        .map { .plain($0) })
    var rows = 0
    for (metric, units) in all {
      for unit in units {
        for (place, value) in unit.values.enumerated() {
          guard let value else { continue }
          rows += 1
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
    return (String(decoding: csv.bytes, as: UTF8.self), rows)
  }
}
