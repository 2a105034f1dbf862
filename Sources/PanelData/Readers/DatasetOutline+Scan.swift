import Tables

extension DatasetOutline.File {
  /// Reads the table's records once; a stream can be read once only.
  func scan<T: Sendable>(
    columns: [ColumnRequest], where filters: [ColumnFilter],
    transform: @Sendable (TableBatch) throws -> T, combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    switch origin {
    case .path(let path, let preview):
      let scan = TableScan(
        try TableInput.open(path: path), preview: preview, region: schema.region)
      try scan.scan(columns: columns, where: filters, transform: transform, combine: combine)
    case .sheet(let workbook, let sheet, _):
      do {
        try workbook.scan(
          sheet: sheet, region: schema.region, columns: columns, where: filters,
          transform: transform, combine: combine)
      } catch let fault as WorkbookFault {
        throw Failure(fault, place: place)
      }
    case .stream(let input, let preview):
      let scan = TableScan(input, preview: preview, region: schema.region)
      try scan.scan(columns: columns, where: filters, transform: transform, combine: combine)
    }
  }
}
