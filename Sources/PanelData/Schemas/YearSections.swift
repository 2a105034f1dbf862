import Tables

/// Rows that hold nothing but a year, which is that of the rows below: `2022年` above its villages.
struct YearSections {
  /// The column that the years stand in.
  let column: Int
  /// The first such row that has records above it without a year; nil where the first row is one.
  let late: (row: Int, text: String)?

  /// Finds them among the lines of the body of a table; nil where there are none.
  init?(_ body: ArraySlice<TablePreview.Line>) {
    let years = body.indices.filter { Self.year(body[$0]) != nil }
    guard let first = years.first, let column = Self.year(body[first])?.column,
      years.allSatisfy({ Self.year(body[$0])?.column == column })
    else { return nil }
    // The day of a signature below all records heads nothing.
    let records = body.indices.filter { HeaderSearch.Shape(body[$0]).looksLikeRecord }
    guard let last = records.last, first < last else { return nil }
    self.column = column
    late = records[0] < first ? (body[first].row, body[first][column]) : nil
  }

  /// The column and the text of a line with nothing but a year, which a merged cell may repeat.
  static func year(_ line: TablePreview.Line) -> (column: Int, text: String)? {
    guard let column = line.texts.firstIndex(where: { !$0.isEmpty }) else { return nil }
    let text = line[column]
    guard line.texts.allSatisfy({ $0.isEmpty || $0 == text }), Period(text) != nil else {
      return nil
    }
    return (column, text)
  }

  /// Whether a line below headings is such a row, not one of headings: it begins where these do.
  static func isSection(_ line: TablePreview.Line, below headings: TablePreview.Line) -> Bool {
    guard let column = year(line)?.column,
      let start = headings.texts.firstIndex(where: { !$0.isEmpty })
    else { return false }
    let others = Set(headings.texts.filter { !$0.isEmpty })
    return column == start && others.count > 1 && !others.contains(line[column])
  }
}
