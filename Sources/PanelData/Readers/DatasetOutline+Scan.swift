import Tables

extension DatasetOutline.File {
  /// Reads the table's records once.
  ///
  /// A stream can be read once only. Sheets have no keys, and no pieces.
  func scan<T: Sendable>(
    columns: [ColumnRequest], where filters: [ColumnFilter], keys: KeyRequest? = nil,
    inSmallPieces: Bool = false,
    transform: @Sendable (TableBatch) throws -> T, combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    switch origin {
    case .path(let path, let preview, let encoding):
      let scan = TableScan(
        try TableInput.open(path: path, encoding: encoding), preview: preview,
        region: schema.region,
        inSmallPieces: inSmallPieces)
      try scan.scan(
        columns: columns, where: filters, keys: keys, transform: transform, combine: combine)
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
      try scan.scan(
        columns: columns, where: filters, keys: keys, transform: transform, combine: combine)
    }
  }

  /// Whether tidy rows may name metrics beyond the preview.
  ///
  /// A stream is read once only, so of one the first rows must say all.
  var mayNameFurther: Bool {
    guard schema.metric != nil else { return false }
    switch origin {
    case .path(_, let preview, _): return !preview.isWhole
    case .stream: return false
    case .sheet: return true
    }
  }

  /// Adds the names and units of metrics that tidy rows have beyond the preview.
  mutating func findFurtherFields() throws {
    guard let metric = schema.metric, hasUnreadNames else { return }
    hasUnreadNames = false
    let columns = [metric] + [schema.unitColumn].compactMap { $0 }
    var found: [(name: String, unit: String)] = []
    do {
      try scan(columns: columns.map { ColumnRequest(column: $0, kind: .text) }, where: []) {
        batch -> [(name: String, unit: String)] in
        guard case .text(let codes, let names)? = batch.columns.first else { return [] }
        guard case .text(let unitCodes, let texts)? = batch.columns.dropFirst().first else {
          return names.map { (name: $0, unit: "") }
        }
        // Each pair once, so that a long file costs little.
        var pairs: [(name: String, unit: String)] = []
        var seen = Set<Int64>()
        var last: Int64 = -1
        for row in codes.indices {
          let pair = Int64(codes[row]) << 32 | Int64(unitCodes[row])
          if pair == last { continue }
          last = pair
          guard seen.insert(pair).inserted else { continue }
          pairs.append((name: names[Int(codes[row])], unit: texts[Int(unitCodes[row])]))
        }
        return pairs
      } combine: { pairs, _ in
        found += pairs.sorted { ($0.name, $0.unit) < ($1.name, $1.unit) }
      }
    } catch is TableProblems {
      // What is wrong with the rows is told when they are read for good.
    }
    schema.indicators.add(found)
    schema.fields = schema.indicators.fields
  }
}
