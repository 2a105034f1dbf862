import Tables

extension DatasetOutline.File {
  /// Reads the table's records once; a stream can be read once only.
  func scan<T: Sendable>(
    columns: [ColumnRequest], where filters: [ColumnFilter],
    transform: @Sendable (TableBatch) throws -> T, combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    switch origin {
    case .path(let path, let preview, let encoding):
      let scan = TableScan(
        try TableInput.open(path: path, encoding: encoding), preview: preview, region: schema.region
      )
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

  /// Adds the names and units of metrics that tidy rows have beyond the preview.
  ///
  /// A stream is read once only, so of one the first rows must say all.
  mutating func findFurtherFields() throws {
    guard let metric = schema.metric else { return }
    switch origin {
    case .path(_, let preview, _) where preview.isWhole: return
    case .stream: return
    case .path, .sheet: break
    }
    let columns = [metric] + [schema.unitColumn].compactMap { $0 }
    var known = Set(schema.fields)
    var found: [(name: String, unit: String)] = []
    do {
      try scan(columns: columns.map { ColumnRequest(column: $0, kind: .text) }, where: []) {
        batch -> [String: String] in
        guard case .text(let codes, let names)? = batch.columns.first else { return [:] }
        var units: [String: String] = [:]
        if case .text(let unitCodes, let texts)? = batch.columns.dropFirst().first {
          // One row a name is enough, so that a long file costs little.
          var seen = [Bool](repeating: false, count: names.count)
          for row in codes.indices where !seen[Int(codes[row])] {
            seen[Int(codes[row])] = true
            units[names[Int(codes[row])]] = texts[Int(unitCodes[row])]
          }
        } else {
          for name in names { units[name] = "" }
        }
        return units
      } combine: { units, _ in
        for (name, unit) in units.sorted(by: { $0.key < $1.key })
        where !name.isEmpty && known.insert(name).inserted {
          found.append((name, unit))
        }
      }
    } catch is TableProblems {
      // What is wrong with the rows is told when they are read for good.
    }
    for (name, unit) in found {
      schema.fields.append(name)
      if !unit.isEmpty { schema.unitsByField[name] = unit }
    }
  }
}
