/// The figures of a dataset as tidy CSV: one row a figure, UTF-8, RFC 4180 quoting.
public enum TidyCSV {
  /// The columns beside the groups and the period.
  static let reserved = [
    "village_id", "village", "year", "period", "metric", "value", "unit", "status", "source",
  ]

  /// The bytes of the table with columns `village_id`, `village`, the group columns, `year`
  /// (`period` where there are parts of years), `metric`, `value`, `unit`, `status`, `source`.
  ///
  /// Rows are ordered by metric, village (as in the register), period. A cell that the files have but that
  /// holds no figure is a row with an empty value and the reason as its status, in the words of
  /// `StatusWord`; what no row names is left out. Derived figures have no source.
  public static func bytes(
    of dataset: Dataset, metrics: [Metric], dialect: CSVDialect = CSVDialect()
  ) -> [UInt8] {
    let columns = ExportedColumns(of: dataset, reserved: reserved)
    var csv = CSVText(dialect)
    let heading =
      ["village_id", "village"] + columns.groups
      + [columns.period, "metric", "value", "unit", "status", "source"]
    csv.append(heading.map { .text($0) })
    for metric in metrics {
      guard let panel = dataset.panels[metric.id] else { continue }
      let unit = metric.unit?.symbol ?? ""
      for figure in ExportedFigure.figures(of: panel, in: dataset) {
        let village = columns.villages[figure.village]
        csv.append(
          [.text(village.id), .text(village.name)] + village.groups.map { .text($0) }
            + [
              .plain(figure.period.description), .text(metric.id),
              .plain(figure.value.map(NumberFormat.exact) ?? ""), .text(unit),
              .text(figure.status), .text(figure.source),
            ])
      }
    }
    return csv.bytes
  }
}

extension ExportFormat {
  /// A row a figure.
  public static let csv = ExportFormat(name: "csv", fileExtension: "csv", isCSV: true) { request in
    [
      ExportedFile(
        name: "\(request.name).csv",
        bytes: TidyCSV.bytes(
          of: request.dataset, metrics: request.metrics, dialect: request.dialect))
    ]
  }
}
