#if canImport(Glibc)
  import Glibc
#endif

/// Reads the first lines of delimited text.
struct PreviewReader {
  struct Start {
    var delimiter: Delimiter
    var isEurostat = false
    var lines: [TablePreview.Line] = []
    var problems: [TableProblem] = []
    var isWhole = false
  }

  /// The first just tells whether all of a table is to be shown.
  private static let sizes = [TablePreview.wholeLimit + 1, 4 << 20, TableScan.recordLimit + 1]

  private let name: String
  private let buffer: ChunkBuffer
  private let count: Int
  private let isWhole: Bool
  private let fields = FieldBuffer(capacity: TablePreview.columnLimit + 1)

  /// Reads more and more until there are enough records.
  static func readStart(of input: TableInput) throws(TableProblem) -> Start {
    for size in sizes {
      let buffer = ChunkBuffer(capacity: size)
      let count = try input.fill(buffer.free(from: 0), at: 0)
      let isWhole = count < size
      let reader = PreviewReader(name: input.name, buffer: buffer, count: count, isWhole: isWhole)
      let isLast = isWhole || size == sizes.last
      guard let start = try reader.read(isLast: isLast) else { continue }
      let isEnough =
        start.isWhole || start.lines.count >= TablePreview.lineLimit
        || (size > sizes[0] && start.lines.count > 1)
      if isEnough || isLast { return start }
    }
    throw TableProblem(kind: .empty, place: TablePlace(file: input.name))
  }

  private init(name: String, buffer: ChunkBuffer, count: Int, isWhole: Bool) {
    self.name = name
    self.buffer = buffer
    self.count = count
    self.isWhole = isWhole
  }

  private func read(isLast: Bool) throws(TableProblem) -> Start? {
    let view = buffer.view(0, count)
    if let kind = ContentKind.problem(with: view) { throw problem(kind, nil) }
    let first = view.starts(with: ContentKind.byteOrderMark) ? 3 : 0
    var opening = PreviewOpening(buffer, from: first, to: count)
    let chosen =
      opening.delimiter
      ?? DelimiterChoice.delimiter(
        of: buffer, from: opening.start, to: count, fields: fields, isWhole: isWhole)
    if isHeading(opening.comments.last, above: opening.start, opening.rows, chosen) {
      opening.restoreLast()
    }
    let keyed = keyed(from: opening.start)
    let delimiter = keyed ?? chosen
    let isEurostat = keyed != nil
    var scanner = scanner(from: opening.start, delimiter)
    var row = opening.rows
    var start = Start(delimiter: delimiter, isEurostat: isEurostat)
    // A small table is understood better whole.
    let limit = isWhole && count <= TablePreview.wholeLimit ? Int.max : TablePreview.lineLimit
    var isCut = false
    while scanner.next() {
      row += 1
      if scanner.isOpen, !isWhole { break }
      if scanner.isBlank { continue }
      if start.lines.count == limit {
        isCut = true
        break
      }
      switch decode(scanner, row) {
      case .success(let line): start.lines.append(line)
      // Without a heading there is nothing to understand.
      case .failure(let problem):
        if start.lines.isEmpty { throw problem }
        start.problems.append(problem)
      }
    }
    start.isWhole = isWhole && !isCut
    if isEurostat { start.lines.first.map { start.lines[0] = Self.withoutTimeName($0) } }
    if !start.lines.isEmpty { start.lines = opening.comments + start.lines }
    if start.lines.isEmpty {
      if isLast { throw headerProblem(scanner, row) }
      return nil
    }
    return start
  }

  private func scanner(from start: Int, _ delimiter: Delimiter) -> RecordScanner {
    RecordScanner(
      buffer, from: start, to: count, delimiter: delimiter, fields: fields)
  }

  /// Whether a line that begins like a comment is the line of headings: a record of as many fields
  /// follows, with figures.
  private func isHeading(
    _ comment: TablePreview.Line?, above start: Int, _ rows: Int, _ delimiter: Delimiter
  ) -> Bool {
    guard let comment, comment.row == rows else { return false }
    var scanner = scanner(from: comment.start, delimiter)
    guard scanner.next() else { return false }
    let width = scanner.fieldCount
    guard scanner.position == start, width > 1, scanner.next(), scanner.fieldCount == width,
      case .success(let record) = decode(scanner, rows + 1)
    else { return false }
    return record.texts.contains { text in
      if case .value = NumberCell.reading(text) { return true }
      return false
    }
  }

  /// The delimiter where the first heading is that of keys and of what the others are, as
  /// `freq,unit,geo\TIME_PERIOD`.
  private func keyed(from start: Int) -> Delimiter? {
    var scanner = scanner(from: start, .tab)
    guard scanner.next(), scanner.fieldCount > 1,
      case .success(let line) = decode(scanner, 1),
      let last = line[0].split(separator: ",", omittingEmptySubsequences: false).last,
      let slash = last.firstIndex(of: "\\"), slash != last.startIndex
    else { return nil }
    return line[0].contains(",") ? .tabAndComma : .tab
  }

  /// `geo\TIME_PERIOD` names its own column, then the headings beside it.
  private static func withoutTimeName(_ line: TablePreview.Line) -> TablePreview.Line {
    var line = line
    line.texts = line.texts.map { String($0.prefix { $0 != "\\" }) }
    return line
  }

  /// Why there is no header though no more will be read.
  private func headerProblem(_ scanner: RecordScanner, _ row: Int) -> TableProblem {
    if isWhole || row == 0 { return problem(.empty, nil) }
    if case .unterminatedQuote(let column) = scanner.fault {
      return problem(.unterminatedQuote, row, column: column)
    }
    return problem(.recordTooLong(limit: TableScan.recordLimit), row)
  }

  private func decode(_ scanner: RecordScanner, _ row: Int) -> Result<
    TablePreview.Line, TableProblem
  > {
    func failure(_ kind: TableProblem.Kind, _ column: Int? = nil) -> Result<
      TablePreview.Line, TableProblem
    > {
      let end = min(scanner.recordEnd, scanner.recordStart + 400)
      let excerpt = TableProblem.excerpt(of: buffer.view(scanner.recordStart, end))
      return .failure(problem(kind, row, column: column, excerpt: excerpt))
    }
    switch scanner.fault {
    case .unterminatedQuote(let column): return failure(.unterminatedQuote, column)
    case .textAfterQuote(let column): return failure(.textAfterQuote, column)
    case .none: break
    }
    let view = buffer.view(scanner.recordStart, scanner.recordEnd)
    if let offset = view.firstIndex(of: 0) {
      return failure(.nulByte, scanner.column(of: scanner.recordStart + offset))
    }
    if scanner.fieldCount > TablePreview.columnLimit {
      return failure(.tooManyColumns(limit: TablePreview.columnLimit))
    }
    var texts: [String] = []
    var indented = Set<Int>()
    for column in 0..<scanner.fieldCount {
      // The scanner has stored this field: there are fewer than the buffer holds.
      let field = fields.fields[column]
      let (first, end) = Trimming.range(buffer.bytes, Int(field.start), Int(field.end))
      // A byte order mark, as files put together have it inside, sets nothing in.
      let isMark = buffer.view(Int(field.start), first).first == 0xEF
      if first > Int(field.start), first < end, !isMark { indented.insert(column) }
      let bytes = buffer.view(first, end)
      if let wrong = UTF8Check.offendingBytes(in: bytes) {
        return failure(.invalidUTF8(bytes: wrong), column)
      }
      texts.append(
        field.isEscaped ? Self.unescaped(bytes) : String(decoding: bytes, as: UTF8.self))
    }
    return .success(
      TablePreview.Line(
        row: row, texts: texts, indented: indented, start: scanner.recordStart))
  }

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func problem(
    _ kind: TableProblem.Kind, _ row: Int?, column: Int? = nil, excerpt: String? = nil
  ) -> TableProblem {
    let place = TablePlace(file: name, row: row, column: column.map { $0 + 1 })
    return TableProblem(kind: kind, place: place, excerpt: excerpt)
  }
}
