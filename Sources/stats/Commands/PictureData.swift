import Analysis
import PanelData

/// The figures that a picture is drawn from, as tidy CSV.
enum PictureData {
  /// The most rows that a picture itself carries.
  static let mostCarried = 2_000

  /// A row for each figure of `series`, parts of the metric and the one held against it included, and how many there are.
  static func csv(_ series: MetricSeries) -> (text: String, rows: Int) {
    var csv = CSVText()
    csv.append(["village", "period", "metric", "value", "unit"].map { .plain($0) })
    var rows = 0
    let others = (series.parts + [series.against].compactMap { $0 }).map { ($0.metric, $0.units) }
    for (metric, units) in [(series.metric, series.units)] + others {
      for unit in units {
        for (period, value) in zip(series.periods, unit.values) {
          guard let value else { continue }
          rows += 1
          csv.append([
            .text(unit.name), .plain(period.description), .text(metric.id),
            .plain(NumberFormat.exact(value)), .text(metric.unit?.symbol ?? ""),
          ])
        }
      }
    }
    return (String(decoding: csv.bytes, as: UTF8.self), rows)
  }
}
