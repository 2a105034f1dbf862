extension TableBatch {
  /// The records in which each of the last columns, all texts, satisfies the filter in its place;
  /// those columns are left out.
  func filtered(by filters: [ColumnFilter]) -> TableBatch {
    let kept = columns.count - filters.count
    var wanted = [Bool](repeating: true, count: count)
    for (column, filter) in zip(columns[kept...], filters) {
      guard case .text(let codes, let dictionary) = column else { continue }
      let value = filter.value.trimmed
      let matches = dictionary.map { $0 == value || filter.isAlike?($0) ?? false }
      for row in 0..<count where !matches[Int(codes[row])] { wanted[row] = false }
    }
    let rows = wanted.indices.filter { wanted[$0] }
    return TableBatch(
      rowOffsets: rows.map { rowOffsets[$0] },
      columns: zip(columns, statuses).prefix(kept).map { column, statuses in
        let statuses = statuses.isEmpty ? [] : rows.map { statuses[$0] }
        switch column {
        case .text(let codes, let dictionary):
          return FinishedColumn(
            column: .text(codes: rows.map { codes[$0] }, dictionary: dictionary),
            statuses: statuses)
        case .number(let values, let states):
          return FinishedColumn(
            column: .number(values: rows.map { values[$0] }, states: rows.map { states[$0] }),
            statuses: statuses)
        }
      }, strays: strays)
  }
}

extension Workbook {
  /// Reads the records of a region of a sheet as `TableScan.scan` reads those of a text table.
  public func scan<T: Sendable>(
    sheet: Int, region: TableRegion, columns: [ColumnRequest], where filters: [ColumnFilter],
    transform: @Sendable (TableBatch) throws -> T, combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    let extra = filters.map { ColumnRequest(column: $0.column, kind: .text) }
    do {
      try scan(
        sheet: sheet, columns: columns + extra, firstRow: region.firstRow,
        lastRow: region.lastRow,
        transform: { try transform(filters.isEmpty ? $0 : $0.filtered(by: filters)) },
        combine: combine)
    } catch var found as TableProblems {
      for index in found.problems.indices {
        guard let column = found.problems[index].place.column,
          region.headings.indices.contains(column - 1)
        else { continue }
        found.problems[index].place.heading = region.headings[column - 1]
      }
      throw found
    }
  }
}
