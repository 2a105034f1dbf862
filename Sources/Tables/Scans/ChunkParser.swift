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

  private let file: String
  private let header: [String]
  private let delimiter: Delimiter
  private let recordLimit: Int
  private let requests: [ColumnRequest]
  private let filters: FilterBuffer
  /// What else satisfies each filter; beside them, since most records are told by their bytes.
  private let alike: [(@Sendable (String) -> Bool)?]
  /// Columns without a heading, which nobody can ask for: data in them would be lost unseen.
  private let unnamed: [Int]
  private let keyColumns: KeyColumns
  private let seed = UInt64.random(in: .min ... .max)

  init(
    file: String, region: TableRegion, delimiter: Delimiter, requests: [ColumnRequest],
    filters: [ColumnFilter], keyColumns: [Int] = [], recordLimit: Int
  ) {
    self.keyColumns = KeyColumns(keyColumns, delimiter)
    self.file = file
    header = region.headings
    self.delimiter = delimiter
    self.recordLimit = recordLimit
    self.requests = requests
    unnamed = region.headings.indices.filter {
      region.headings[$0].isEmpty && region.columns?.contains($0) ?? true
    }
    self.filters = FilterBuffer(filters)
    alike = filters.map(\.isAlike)
  }

  /// Reads the records of a chunk, or those of its first `rowLimit` rows; where keys are wanted, on
  /// the queue of `lane`.
  func parse(_ chunk: Chunk, rowLimit: Int? = nil, lane: KeyLane? = nil) -> Output {
    let fields = FieldBuffer(capacity: header.count, width: header.count)
    let keyFields = FieldBuffer(capacity: keyColumns.columns.count)
    var run = Run(parser: self, chunk: chunk, fields: fields, lane: lane, keyFields: keyFields)
    // The scanner and the run hold pointers into these.
    return withExtendedLifetime((chunk.buffer, fields, keyFields, filters)) {
      run.readAll(rowLimit ?? .max)
      return run.output()
    }
  }

  /// The work on one chunk.
  private struct Run {
    let parser: ChunkParser
    let chunk: Chunk
    var scanner: RecordScanner
    let hasNUL: Bool
    let filters: UnsafePointer<FilterBuffer.Filter>
    let filterCount: Int
    /// Whether records that look as they should need a second look.
    let isWatchful: Bool
    /// The last text that did not satisfy the first filter: the next ones are often the same.
    var rejected: FieldRange?
    var row: Int32 = 0
    var rowOffsets: [Int32] = []
    var columns: [ColumnBuilder]
    var problems = TableProblems()
    var strays: [TableBatch.Stray] = []
    var alike: [AlikeTexts]
    let lane: KeyLane?
    /// That of the lane, which is kept alive by it: nothing is counted for a record.
    let dictionary: Unmanaged<KeyDictionary>?
    /// Where the wanted columns and those of keys stand in the header.
    let columnPlaces: [Int]
    let keyColumns: KeyColumns
    let keyFields: UnsafeMutablePointer<FieldRange>
    var keys: [Int32] = []

    init(
      parser: ChunkParser, chunk: Chunk, fields: FieldBuffer, lane: KeyLane?,
      keyFields: FieldBuffer
    ) {
      self.lane = lane
      dictionary = lane.map { .passUnretained($0.dictionary) }
      columnPlaces = parser.requests.map(\.column)
      keyColumns = parser.keyColumns
      self.keyFields = keyFields.fields
      self.parser = parser
      self.chunk = chunk
      let bytes = chunk.buffer.bytes
      hasNUL = memchr(bytes, 0, chunk.count) != nil
      scanner = RecordScanner(
        chunk.buffer, to: chunk.count, delimiter: parser.delimiter, fields: fields)
      filters = UnsafePointer(parser.filters.filters)
      filterCount = parser.filters.count
      // A single field may be blank.
      isWatchful = hasNUL || parser.header.count < 2 || !parser.unnamed.isEmpty
      columns = parser.requests.map { ColumnBuilder($0, seed: parser.seed) }
      alike = parser.alike.map { AlikeTexts($0) }
    }

    func output() -> Output {
      Output(
        batch: TableBatch(
          rowOffsets: rowOffsets, columns: columns.map { $0.finished() }, strays: strays,
          keys: lane.map { lane in
            let new = lane.dictionary.takeNew()
            return BatchKeys(keys: keys, new: new.numbers, texts: new.texts)
          }),
        rowCount: Int(row), problems: problems)
    }

    mutating func readAll(_ rowLimit: Int) {
      while true {
        if !isWatchful, let rejected {
          let passed = scanner.pass(
            over: rejected, in: filters[0].column, atMost: rowLimit - Int(row))
          row &+= Int32(truncatingIfNeeded: passed)
        }
        guard Int(row) < rowLimit, scanner.next() else { return }
        if scanner.record.isSimple && !isWatchful || isRecord() {
          if passesFilters() { readCells() }
        }
        row &+= 1
      }
    }

    /// Whether the scanner stands on a record; what is wrong with it or its unnamed columns is told.
    @inline(never)
    private mutating func isRecord() -> Bool {
      if scanner.fieldCount == 1, scanner.isBlank { return false }
      guard isWellFormed() else { return false }
      for column in parser.unnamed {
        let (start, end) = scanner.record.trimmedRange(of: column)
        if start < end { report(.emptyHeading, column, withExcerpt: true) }
      }
      return true
    }

    @inline(__always)
    private mutating func passesFilters() -> Bool {
      let record = scanner.record
      for place in 0..<filterCount {
        let filter = filters[place]
        let (start, end) = record.range(of: filter.column)
        if end - start == filter.count,
          ByteWords.areEqual(record.bytes + start, filter.bytes, filter.count)
        {
          continue
        }
        let (first, last) = Trimming.range(record.bytes, start, end)
        if last - first == filter.count, last - first != end - start,
          ByteWords.areEqual(record.bytes + first, filter.bytes, filter.count)
        {
          continue
        }
        guard filter.hasAlike, alike[place].contains(record.bytes, first, last) else {
          // Texts without doubled quotes stay as they are.
          if place == 0, record.isSimple {
            rejected = FieldRange(
              start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
              isEscaped: false)
          }
          return false
        }
      }
      return true
    }

    private mutating func readCells() {
      if let dictionary { dictionary._withUnsafeGuaranteedRef { readKey($0) } }
      let record = scanner.record
      for index in columns.indices {
        let column = columnPlaces[index]
        let (start, end) = record.range(of: column)
        if let kind = columns[index].append(record.bytes, start, end) {
          report(kind, column)
        }
      }
      rowOffsets.append(row)
    }

    @inline(__always)
    private mutating func readKey(_ dictionary: KeyDictionary) {
      let record = scanner.record
      let whole = keyColumns.whole(of: record)
      if let whole, let key = dictionary.expected(whole) {
        keys.append(key)
        if !dictionary.isSound { report(dictionary, key) }
        return
      }
      let columns = keyColumns.columns
      for place in columns.indices {
        let (first, last) = record.trimmedRange(of: columns[place])
        // There are as many places as key columns.
        keyFields[place] = FieldRange(
          start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: last),
          isEscaped: false)
      }
      let key = dictionary.key(
        KeyFields(source: record.bytes, ranges: keyFields, whole: whole))
      keys.append(key)
      if !dictionary.isSound { report(dictionary, key) }
    }

    /// Reports what is no text in a key.
    @inline(never)
    private mutating func report(_ dictionary: KeyDictionary, _ key: Int32) {
      for (place, bytes) in dictionary.offending[key] ?? [] {
        report(.invalidUTF8(bytes: bytes), keyColumns.columns[place])
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
        let (first, last) = scanner.record.trimmedRange(of: column)
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
      if hasNUL, let hit = memchr(chunk.buffer.bytes + scanner.recordStart, 0, length) {
        let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(chunk.buffer.bytes)
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
