import Tables

extension DatasetOutline.File {
  /// The widest table of which rows are read again for a message.
  private static let widest = 256

  /// Ends a scan of which enough is known.
  private struct Enough: Error {}

  /// The cells of some rows as texts, by row: what a message shows.
  ///
  /// Rows that cannot be read, or not again, are left out.
  func records(at rows: Set<Int>) -> [Int: [String]] {
    guard let last = rows.max() else { return [:] }
    var found: [Int: [String]] = [:]
    switch origin {
    case .path(_, let preview, _), .stream(_, let preview):
      for line in preview.lines where rows.contains(line.row) { found[line.row] = line.texts }
    case .sheet(let workbook, let sheet, _):
      try? workbook.read(sheet: sheet) { row in
        if rows.contains(row.row), let width = row.cells.last.map({ $0.column + 1 }),
          width <= Self.widest
        {
          var texts = [String](repeating: "", count: width)
          for cell in row.cells where texts.indices.contains(cell.column) {
            texts[cell.column] = cell.text
          }
          found[row.row] = texts
        }
        return row.row < last
      }
    }
    guard case .path(_, let preview, _) = origin, !preview.isWhole,
      schema.headings.count <= Self.widest, rows.contains(where: { found[$0] == nil })
    else { return found }
    let requests = schema.headings.indices.map { ColumnRequest(column: $0, kind: .text) }
    // What is wrong with other rows is told elsewhere.
    try? scan(columns: requests, where: []) {
      $0
    } combine: { batch, firstRow in
      for (record, offset) in batch.rowOffsets.enumerated()
      where rows.contains(firstRow + Int(offset)) {
        found[firstRow + Int(offset)] = batch.columns.map { column in
          guard case .text(let codes, let dictionary) = column else { return "" }
          return dictionary[Int(codes[record])]
        }
      }
      if firstRow > last { throw Enough() }
    }
    return found
  }
}
