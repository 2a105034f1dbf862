import Dispatch

#if canImport(Glibc)
  import Glibc
#endif

/// Reads the wanted columns of a sheet: one thread inflates, others read rows.
struct SheetScan {
  static let chunkSize = 1 << 20
  /// Records of a batch where expat reads.
  static let batchSize = 4096

  let book: XLSXBook
  let part: String
  let request: BatchSink.Request
  var chunkSize = Self.chunkSize
  var usesTokenizer = true

  /// Combines the batches in the order of rows; returns the problems of the cells.
  func run<T: Sendable>(
    _ transform: @escaping @Sendable (TableBatch) throws -> T,
    _ combine: (T, Int) throws -> Void
  ) throws -> TableProblems {
    var problems = TableProblems()
    var row = 0
    let isDone =
      try usesTokenizer && runFast(transform, combine, &row, &problems)
    if !isDone { try runStrictly(after: row, transform, combine, &problems) }
    return problems
  }

  private func open() throws -> ZipPart {
    try ZipArchive(book.input).part(part, limit: WorkbookLimits.sheet)
  }

  /// Reads with the tokenizer; returns false when something is unusual in the rows after `row`.
  private func runFast<T: Sendable>(
    _ transform: @escaping @Sendable (TableBatch) throws -> T,
    _ combine: (T, Int) throws -> Void, _ row: inout Int, _ problems: inout TableProblems
  ) throws -> Bool {
    guard var chunks = try RowChunks(try open(), size: chunkSize) else { return false }
    // One more than there are processors, so that none waits while a result is combined.
    let limit = min(16, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) + 1
    let queue = DispatchQueue(label: "tables.sheet", attributes: .concurrent)
    let group = DispatchGroup()
    // Every flight has landed when this returns, so `transform` does not outlive it.
    defer { group.wait() }
    var flights: [Flight<ChunkBuffer, SheetLanding<T>>] = []
    var last: (buffer: ChunkBuffer, count: Int)?
    var isReading = true
    var isUsual = true
    while true {
      while isReading, flights.count < limit {
        switch try chunks.next() {
        case .rows(let buffer, let count):
          let flight = Flight<ChunkBuffer, SheetLanding<T>>(buffer)
          flights.append(flight)
          queue.async(group: group) {
            flight.land(Result { try land(buffer, count, transform) })
          }
        case .last(let buffer, let count):
          last = (buffer, count)
          isReading = false
        case .unusual:
          isUsual = false
          isReading = false
        }
      }
      guard !flights.isEmpty else { break }
      let flight = flights.removeFirst()
      let landing = try flight.wait()
      chunks.recycle(flight.cargo)
      guard case .bytes = landing.end else {
        guard case .enough = landing.end, landing.begins(after: row) else { return false }
        return try deliver(landing, combine, &row, &problems)
      }
      guard landing.begins(after: row) else { return false }
      _ = try deliver(landing, combine, &row, &problems)
    }
    guard isUsual, let last else { return false }
    let landing = try land(last.buffer, last.count, transform)
    guard landing.begins(after: row) else { return false }
    switch landing.end {
    case .enough:
      return try deliver(landing, combine, &row, &problems)
    case .sheetData(let start):
      try chunks.finish(last.buffer, from: start, count: last.count)
      return try deliver(landing, combine, &row, &problems)
    case .bytes, .unusual:
      return false
    }
  }

  private func deliver<T: Sendable>(
    _ landing: SheetLanding<T>, _ combine: (T, Int) throws -> Void, _ row: inout Int,
    _ problems: inout TableProblems
  ) throws -> Bool {
    row = max(row, landing.lastRow)
    problems.append(landing.problems, firstRow: 0)
    if let value = landing.value { try combine(value, landing.batchRow) }
    return true
  }

  /// Reads the rows of a chunk: the same on every thread.
  private func land<T: Sendable>(
    _ buffer: ChunkBuffer, _ count: Int, _ transform: @Sendable (TableBatch) throws -> T
  ) throws -> SheetLanding<T> {
    let sink = BatchSink(request, try book.context())
    // The padding of the buffer has room for the NUL when it is full.
    buffer.bytes[count] = 0
    var tokenizer = SheetTokenizer(UnsafePointer(buffer.bytes), count: count, sink: sink)
    let end = try withExtendedLifetime(buffer) { () throws -> SheetTokenizer<BatchSink>.End in
      do { return try tokenizer.read() } catch is WorkbookFault {
        // Expat tells the same fault, or an earlier one.
        return .unusual
      }
    }
    var landing = SheetLanding<T>(
      end: end, firstRow: tokenizer.firstRow, lastRow: tokenizer.row)
    if case .unusual = end { return landing }
    if sink.count > 0 {
      let output = sink.output()
      landing.problems = output.problems
      landing.batchRow = output.firstRow
      landing.value = try transform(output.batch)
    }
    return landing
  }

  /// Reads with expat, leaving out the rows up to `row`, which were told.
  private func runStrictly<T: Sendable>(
    after row: Int, _ transform: (TableBatch) throws -> T, _ combine: (T, Int) throws -> Void,
    _ problems: inout TableProblems
  ) throws {
    guard row < request.rows.upperBound else { return }
    let rest = BatchSink.Request(
      columns: request.columns,
      rows: max(row + 1, request.rows.lowerBound)...request.rows.upperBound, file: request.file,
      sheet: request.sheet, seed: request.seed)
    let context = try book.context()
    var found = TableProblems()
    try withoutActuallyEscaping(transform) { transform in
      try withoutActuallyEscaping(combine) { combine in
        let sink = BatchesSink(size: Self.batchSize, { BatchSink(rest, context) }) { output in
          found.append(output.problems, firstRow: 0)
          try combine(try transform(output.batch), output.firstRow)
        }
        let handler = SheetPart(part: part, sink: sink)
        do { try XMLReader.read(try open(), handler) } catch is EnoughRead {}
        guard handler.isWorksheet else { throw WorkbookFault.damaged(part: part) }
        try sink.flush()
      }
    }
    problems.append(found, firstRow: 0)
  }
}

/// What a chunk gave.
private struct SheetLanding<T: Sendable>: Sendable {
  let end: SheetTokenizer<BatchSink>.End
  let firstRow: Int
  let lastRow: Int
  var problems = TableProblems()
  var batchRow = 0
  var value: T?

  init(end: SheetTokenizer<BatchSink>.End, firstRow: Int, lastRow: Int) {
    self.end = end
    self.firstRow = firstRow
    self.lastRow = lastRow
  }

  /// Whether the rows go on where those before ended.
  func begins(after row: Int) -> Bool { lastRow == 0 || firstRow > row }
}
