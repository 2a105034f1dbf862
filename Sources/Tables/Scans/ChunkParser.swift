#if canImport(Glibc)
  import Glibc
#endif

/// Turns a chunk into a batch: a pure function of the chunk, the same on every thread.
struct ChunkParser: Sendable {
  struct Output: Sendable {
    let batch: TableBatch
    let rowCount: Int
    /// Rows are counted from 0 at the beginning of the chunk.
    let problems: TableProblems
  }

  private struct Filter: Sendable {
    let column: Int
    let value: [UInt8]
  }

  private let file: String
  private let header: [String]
  private let delimiter: Delimiter
  private let recordLimit: Int
  private let requests: [ColumnRequest]
  private let filters: [Filter]
  /// What else satisfies each filter; beside them, since most records are told by their bytes.
  private let alike: [(@Sendable (String) -> Bool)?]
  /// Columns without a heading, which nobody can ask for: data in them would be lost unseen.
  private let unnamed: [Int]
  private let keyColumns: [Int]
  private let seed = UInt64.random(in: .min ... .max)

  init(
    file: String, region: TableRegion, delimiter: Delimiter, requests: [ColumnRequest],
    filters: [ColumnFilter], keyColumns: [Int] = [], recordLimit: Int
  ) {
    self.keyColumns = keyColumns
    self.file = file
    header = region.headings
    self.delimiter = delimiter
    self.recordLimit = recordLimit
    self.requests = requests
    unnamed = region.headings.indices.filter {
      region.headings[$0].isEmpty && region.columns?.contains($0) ?? true
    }
    self.filters = filters.map { filter in
      var value = filter.value
      let bytes = value.withUTF8 { view -> [UInt8] in
        guard let start = view.baseAddress else { return [] }
        let (first, end) = Trimming.range(start, 0, view.count)
        return Array(view[first..<end])
      }
      return Filter(column: filter.column, value: bytes)
    }
    alike = filters.map(\.isAlike)
  }

  /// Reads the records of a chunk, or those of its first `rowLimit` rows; where keys are wanted, on
  /// the queue of `lane`.
  func parse(_ chunk: Chunk, rowLimit: Int? = nil, lane: KeyLane? = nil) -> Output {
    let fields = FieldBuffer(capacity: header.count)
    let keyFields = FieldBuffer(capacity: keyColumns.count)
    var run = Run(parser: self, chunk: chunk, fields: fields, lane: lane, keyFields: keyFields)
    // The scanner and the run hold pointers into these.
    return withExtendedLifetime((chunk.buffer, fields, keyFields)) {
      run.readAll(rowLimit ?? .max)
      return run.output()
    }
  }

  /// The work on one chunk.
  private struct Run {
    let parser: ChunkParser
    let chunk: Chunk
    let record: RecordFields
    var scanner: RecordScanner
    let hasNUL: Bool
    var row: Int32 = 0
    var rowOffsets: [Int32] = []
    var columns: [ColumnBuilder]
    var problems = TableProblems()
    var strays: [TableBatch.Stray] = []
    var alike: [AlikeTexts]
    let lane: KeyLane?
    let keyFields: UnsafeMutablePointer<FieldRange>
    var keys: [Int32] = []
    /// How many keys the lane had before.
    let oldKeys: Int

    init(
      parser: ChunkParser, chunk: Chunk, fields: FieldBuffer, lane: KeyLane?,
      keyFields: FieldBuffer
    ) {
      self.lane = lane
      self.keyFields = keyFields.fields
      oldKeys = lane?.dictionary.count ?? 0
      self.parser = parser
      self.chunk = chunk
      let bytes = chunk.buffer.bytes
      record = RecordFields(bytes: bytes, fields: fields.fields)
      let count = chunk.count
      let quote = memchr(bytes, Int32(UInt8(ascii: "\"")), count)
      let isPlain =
        parser.delimiter.isPlain && quote == nil
        && memchr(bytes, Int32(UInt8(ascii: "\r")), count) == nil
      hasNUL = memchr(bytes, 0, count) != nil
      scanner = RecordScanner(
        chunk.buffer, to: count, delimiter: parser.delimiter, isPlain: isPlain, fields: fields)
      columns = parser.requests.map { ColumnBuilder($0, seed: parser.seed) }
      alike = parser.alike.map { AlikeTexts($0) }
    }

    func output() -> Output {
      Output(
        batch: TableBatch(
          rowOffsets: rowOffsets, columns: columns.map { $0.finished() }, strays: strays,
          keys: lane.map { lane in
            BatchKeys(
              lane: lane.number, keys: keys,
              new: (oldKeys..<lane.dictionary.count).map(lane.dictionary.texts))
          }),
        rowCount: Int(row), problems: problems)
    }

    mutating func readAll(_ rowLimit: Int) {
      while Int(row) < rowLimit, scanner.next() {
        readRecord()
        row &+= 1
      }
    }

    @inline(__always)
    private mutating func readRecord() {
      if scanner.fieldCount == 1, scanner.isBlank { return }
      guard isWellFormed() else { return }
      for column in parser.unnamed where !record.isEqual(column, []) {
        report(.emptyHeading, column, withExcerpt: true)
      }
      for (place, filter) in parser.filters.enumerated()
      where !record.isEqual(filter.column, filter.value) {
        if !isAlike(filter.column, place) { return }
      }
      if let lane { readKey(lane.dictionary) }
      for index in columns.indices {
        let column = parser.requests[index].column
        let (start, end) = record.range(of: column)
        if let kind = columns[index].append(record.bytes, start, end) {
          report(kind, column)
        }
      }
      rowOffsets.append(row)
    }

    private mutating func isAlike(_ column: Int, _ filter: Int) -> Bool {
      let (start, end) = record.range(of: column)
      let (first, last) = Trimming.range(record.bytes, start, end)
      return alike[filter].contains(record.bytes, first, last)
    }

    @inline(__always)
    private mutating func readKey(_ dictionary: KeyDictionary) {
      for place in parser.keyColumns.indices {
        let (start, end) = record.range(of: parser.keyColumns[place])
        let (first, last) = Trimming.range(record.bytes, start, end)
        // There are as many places as key columns.
        keyFields[place] = FieldRange(
          start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: last),
          isEscaped: false)
      }
      let key = dictionary.key(record.bytes, keyFields)
      keys.append(key)
      if dictionary.offending.isEmpty { return }
      for (place, bytes) in dictionary.offending[key] ?? [] {
        report(.invalidUTF8(bytes: bytes), parser.keyColumns[place])
      }
    }

    @inline(never)
    private mutating func report(
      _ kind: TableProblem.Kind, _ column: Int?, withExcerpt: Bool = false
    ) {
      // Millions of faulty records shall not cost millions of excerpts.
      guard problems.hasRoom else {
        problems.total += 1
        return
      }
      let heading = column.flatMap { parser.header.indices.contains($0) ? parser.header[$0] : nil }
      let place = TablePlace(
        file: parser.file, row: Int(row), column: column.map { $0 + 1 },
        heading: heading == "" ? nil : heading)
      let end = min(scanner.recordEnd, scanner.recordStart + 400)
      let view = chunk.buffer.view(scanner.recordStart, end)
      let excerpt = withExcerpt ? TableProblem.excerpt(of: view) : nil
      problems.add(TableProblem(kind: kind, place: place, excerpt: excerpt))
    }

    @inline(__always)
    private mutating func isWellFormed() -> Bool {
      let expected = parser.header.count
      if !hasNUL, scanner.fieldCount == expected, case .none = scanner.fault,
        !(scanner.isOpen && chunk.isTruncated)
      {
        return true
      }
      guard let kind = structureProblem() else { return true }
      if case .raggedRecord = kind.0 {
        strays.append(stray())
      } else {
        report(kind.0, kind.1, withExcerpt: true)
      }
      return false
    }

    /// A record of another width: a note under the table, or a fault, as the caller knows.
    @inline(never)
    private func stray() -> TableBatch.Stray {
      let stored = min(scanner.fieldCount, parser.header.count)
      // The first fields tell a note from a record.
      let texts = (0..<min(stored, 3)).map { column -> String in
        let (start, end) = record.range(of: column)
        let (first, last) = Trimming.range(record.bytes, start, end)
        return String(decoding: chunk.buffer.view(first, last), as: UTF8.self)
      }
      let end = min(scanner.recordEnd, scanner.recordStart + 400)
      return TableBatch.Stray(
        rowOffset: row, fieldCount: scanner.fieldCount, texts: texts,
        excerpt: TableProblem.excerpt(of: chunk.buffer.view(scanner.recordStart, end)))
    }

    @inline(never)
    private func structureProblem() -> (TableProblem.Kind, Int?)? {
      switch scanner.fault {
      case .unterminatedQuote(let column): return (.unterminatedQuote, column)
      case .textAfterQuote(let column): return (.textAfterQuote, column)
      case .none: break
      }
      if scanner.isOpen, chunk.isTruncated {
        return (.recordTooLong(limit: parser.recordLimit), nil)
      }
      let length = scanner.recordEnd - scanner.recordStart
      if hasNUL, let hit = memchr(record.bytes + scanner.recordStart, 0, length) {
        let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(record.bytes)
        return (.nulByte, scanner.column(of: offset))
      }
      let expected = parser.header.count
      let isPadded = scanner.fieldCount > expected && !scanner.isOverflowFilled
      if scanner.fieldCount == expected || isPadded { return nil }
      // The column in which the row and the heading part ways.
      let found = scanner.fieldCount
      return (.raggedRecord(expected: expected, found: found), min(expected, found))
    }
  }
}
