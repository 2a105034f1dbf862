extension Workbook {
  /// Reads the wanted columns of the rows `firstRow...lastRow`, both 1-based, in typed batches.
  ///
  /// `transform` runs on several threads, once per batch; `combine` runs on the calling thread in
  /// the order of rows, with the row of row offset 0. Rows without content are left out. Columns
  /// are those of the sheet, 0-based.
  ///
  /// Throws `WorkbookFault`, or what `transform` or `combine` throws, at once; else, after all rows
  /// were read, `TableProblems` when cells of a number column hold none. A formula
  /// nobody calculated is a problem in a text column as well.
  public func scan<T: Sendable>(
    sheet: Int, columns: [ColumnRequest], firstRow: Int, lastRow: Int? = nil,
    transform: @Sendable (TableBatch) throws -> T, combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    try scan(
      sheet: sheet, columns: columns, firstRow: firstRow, lastRow: lastRow,
      chunkSize: SheetScan.chunkSize, usesTokenizer: true, transform: transform, combine: combine)
  }

  func scan<T: Sendable>(
    sheet: Int, columns: [ColumnRequest], firstRow: Int, lastRow: Int?, chunkSize: Int,
    usesTokenizer: Bool, transform: @Sendable (TableBatch) throws -> T,
    combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    precondition(sheets.indices.contains(sheet), "a sheet the workbook does not have")
    precondition(
      columns.allSatisfy { (0..<WorkbookLimits.columns).contains($0.column) },
      "a column no sheet has")
    let first = max(1, firstRow)
    let last = min(lastRow ?? WorkbookLimits.rows, WorkbookLimits.rows)
    guard first <= last else { return }
    let request = BatchSink.Request(
      columns: columns, rows: first...last, file: name, sheet: sheets[sheet].name,
      seed: .random(in: .min ... .max))
    var problems = TableProblems()
    switch content {
    case .xlsx(let book):
      guard let part = book.sheets[sheet].part else { return }
      let scan = SheetScan(
        book: book, part: part, request: request, chunkSize: chunkSize,
        usesTokenizer: usesTokenizer)
      problems = try withoutActuallyEscaping(transform) { try scan.run($0, combine) }
    case .xls(let book):
      try withoutActuallyEscaping(combine) { combine in
        try withoutActuallyEscaping(transform) { transform in
          let sink = BatchesSink(
            size: SheetScan.batchSize, { BatchSink(request, book.context) }
          ) { output in
            problems.append(output.problems, firstRow: 0)
            try combine(try transform(output.batch), output.firstRow)
          }
          try book.read(sheet: sheet, sink)
          try sink.flush()
        }
      }
    }
    if problems.total > 0 { throw problems }
  }
}
