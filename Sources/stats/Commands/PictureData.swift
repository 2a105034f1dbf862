import Analysis
import PanelData

/// The figures that a picture is drawn from, as tidy CSV.
enum PictureData {
  /// The most rows that a picture itself carries.
  static let mostCarried = 2_000

  /// A row for each figure of `series`, parts of the metric included, and how many there are.
  static func csv(_ series: MetricSeries) -> (text: String, rows: Int) {
    var text = "village,period,metric,value,unit\n"
    var rows = 0
    for (metric, units) in [(series.metric, series.units)]
      + series.parts.map({ ($0.metric, $0.units) })
    {
      let end = [metric.id, metric.unit?.symbol ?? ""].map(field)
      for unit in units {
        for (period, value) in zip(series.periods, unit.values) {
          guard let value else { continue }
          rows += 1
          text +=
            [field(unit.name), period.description, end[0], NumberFormat.exact(value), end[1]]
            .joined(separator: ",") + "\n"
        }
      }
    }
    return (text, rows)
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
