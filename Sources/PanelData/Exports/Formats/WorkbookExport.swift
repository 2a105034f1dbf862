import Tables

/// The figures of a dataset as a workbook: one row a village and period, one column a metric.
enum WorkbookExport {
  /// The sheet with `village_id`, the village and group columns under their own headings, the
  /// period, and the metrics by title, their units in the row below; an empty cell is a missing figure.
  static func workbook(of request: ExportRequest) -> WorkbookDraft {
    let dataset = request.dataset
    let language = request.language
    let columns = ExportedColumns(of: dataset, reserved: [])
    let panels = request.panels
    var taken = Set<String>()
    let groups = columns.groups
    let period = Phrase(columns.isYearly ? .exportYear : .exportPeriod).text(in: language)
    let keys = ["village_id", dataset.register.headings.last ?? "village"] + groups + [period]
    let titles = request.metrics.map { metric -> String in
      let title = metric.title.text(in: language)
      return keys.contains(title) || taken.contains(title) ? metric.id : title
    }
    let headings = (keys + titles).map { ExportedColumns.unique($0, among: &taken) }
    let units = request.metrics.map { $0.unit?.symbol ?? "" }

    var rows: [[WorkbookDraft.Cell]] = [headings.map { .text($0, .heading) }]
    if units.contains(where: { !$0.isEmpty }) {
      rows.append(keys.map { _ in .empty } + units.map { .text($0, .subheading) })
    }
    let headingRows = rows.count
    for (index, village) in columns.villages.enumerated() {
      for place in dataset.periods.indices {
        let cells = panels.map { $0[index, place] }
        if cells.allSatisfy({ $0 == .missing(.noRow) }) { continue }
        let period = dataset.periods[place]
        rows.append(
          [.text(village.id), .text(village.name)] + village.groups.map { .text($0) }
            + [columns.isYearly ? .number(Double(period.year)) : .text(period.description)]
            + cells.map { $0.value.map { .number($0) } ?? .empty })
      }
    }
    var sheet = WorkbookDraft.Sheet(
      name: Phrase(.exportSheet).text(in: language), columns: widths(of: rows),
      frozenRows: headingRows, frozenColumns: 2, rows: rows)
    // So that a reader of two rows of headings finds a heading over every column.
    sheet.tallHeadings = 0..<keys.count
    return WorkbookDraft(title: dataset.title.text(in: language), sheets: [sheet])
  }

  /// Columns as wide as their longest text, within reason.
  private static func widths(of rows: [[WorkbookDraft.Cell]]) -> [WorkbookDraft.Column] {
    var widths = [Double](repeating: 8, count: rows.first?.count ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() where column < widths.count {
        switch cell {
        case .empty: break
        case .number: widths[column] = max(widths[column], 10)
        case .text(let text, _): widths[column] = max(widths[column], text.cellWidth + 2)
        }
      }
    }
    return widths.map { WorkbookDraft.Column(width: min($0, 40)) }
  }
}

extension String {
  /// The width in digits: a character of East Asia takes two.
  var cellWidth: Double {
    unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }
}

extension ExportFormat {
  /// A workbook for spreadsheets.
  public static let xlsx = ExportFormat(name: "xlsx", fileExtension: "xlsx", isText: false) {
    request in
    [
      ExportedFile(
        name: "\(request.name).xlsx",
        bytes: try Failure.wordingWorkbookProblems {
          try WorkbookExport.workbook(of: request).xlsx()
        })
    ]
  }
}
