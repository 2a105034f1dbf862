/// The figures of a dataset as a wide table: one row a village, one column a period.
enum WideCSV {
  /// The bytes of the table with columns `village`, the group columns, then the periods of each
  /// metric with its unit: `revenue_2023 (万元)`.
  ///
  /// A period in which no village has a figure is a column all the same, so that the years of two
  /// metrics line up; a missing figure is an empty cell, without its reason. A unit that nobody could
  /// read out of a heading is left out.
  static func bytes(of request: ExportRequest) -> [UInt8] {
    let dataset = request.dataset
    let columns = ExportedColumns(of: dataset, reserved: ["village"])
    let panels = request.panels
    var csv = CSVText(request.dialect)
    let periods = panels.flatMap { panel in
      let unit =
        panel.metric.unit.map(\.symbol).flatMap { HeadingName.isUnit($0) ? $0 : nil }.map {
          " (\($0))"
        } ?? ""
      return panel.periods.map { "\(panel.metric.id)_\($0)\(unit)" }
    }
    csv.append((["village"] + columns.groups + periods).map { .text($0) })
    for (index, village) in columns.villages.enumerated() {
      let figures = panels.flatMap { $0.series(of: index) }
      if figures.allSatisfy({ $0 == nil }) { continue }
      csv.append(
        [.text(village.name)] + village.groups.map { .text($0) }
          + figures.map { .plain($0.map(NumberFormat.exact) ?? "") })
    }
    return csv.bytes
  }
}

extension ExportFormat {
  /// A row a village, a column a period.
  public static let wide = ExportFormat(
    name: "wide", fileExtension: "csv", isCSV: true
  ) { request in
    [ExportedFile(name: "\(request.name)-wide.csv", bytes: WideCSV.bytes(of: request))]
  }
}
