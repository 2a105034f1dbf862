/// Finds records and their fields in a chunk that begins at a record.
///
/// Quotes open a field only at its very beginning; elsewhere they are letters. CR, LF and CRLF end
/// a record. Pointers are used because this loop sees every field of the input: `bytes` has `end`
/// bytes and `ChunkBuffer.padding` behind them, `fields` has `capacity` places, and both owners
/// outlive the scanner.
struct RecordScanner {
  enum Fault {
    case none
    case textAfterQuote(column: Int)
    case unterminatedQuote(column: Int)
  }

  private let bytes: UnsafeMutablePointer<UInt8>
  private let end: Int
  private let delimiter: Delimiter
  private let fields: UnsafeMutablePointer<FieldRange>
  private let capacity: Int
  private let width: Int
  private var index: MarkIndex

  /// The fields of the record.
  private(set) var record: RecordFields
  /// Where the next record begins.
  private(set) var position: Int
  private(set) var recordStart = 0
  private(set) var recordEnd = 0
  private(set) var fieldCount = 0
  private(set) var fault = Fault.none
  /// A field that found no place in the buffer is not empty.
  private(set) var isOverflowFilled = false
  /// The record was ended by the end of the bytes, or by a CR whose LF may still come.
  private(set) var isOpen = false

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")

  /// Begins at `start`.
  init(
    _ buffer: ChunkBuffer, from start: Int = 0, to end: Int, delimiter: Delimiter,
    fields: FieldBuffer
  ) {
    bytes = buffer.bytes
    self.end = end
    self.delimiter = delimiter
    self.fields = fields.fields
    capacity = fields.capacity
    width = delimiter.isWide ? 0 : fields.width
    index = MarkIndex(bytes, from: start, to: end, delimiter: delimiter, in: fields)
    record = RecordFields(bytes: bytes, fields: fields.fields, ends: fields.marks)
    position = start
  }

  /// Goes to the next record; `false` at the end.
  @inline(__always)
  mutating func next() -> Bool {
    guard position < end else { return false }
    recordStart = position
    if width > 0, nextSimple() { return true }
    nextAny()
    return true
  }

  /// The current record is a line of nothing but spaces.
  var isBlank: Bool {
    guard fieldCount == 1 else { return false }
    for index in recordStart..<recordEnd
    where bytes[index] != UInt8(ascii: " ") && bytes[index] != UInt8(ascii: "\t") {
      return false
    }
    return true
  }

  /// The 0-based field in which a byte of the record lies.
  func column(of offset: Int) -> Int {
    var column = 0
    while column + 1 < min(fieldCount, capacity), record.start(of: column + 1) <= offset {
      column += 1
    }
    return column
  }

  // MARK: Simple records

  /// Takes the next record if its marks are as many delimiters as it should have and the end of a
  /// line.
  @inline(__always)
  private mutating func nextSimple() -> Bool {
    // One more, as a CRLF has two marks.
    let ahead = index.ahead(width + 1)
    guard ahead.count >= width, ahead.stopCount > 0 else { return false }
    let marks = ahead.marks
    // The marks before the first that is no delimiter are delimiters.
    guard marks[width - 1] == ahead.stops[0] else { return false }
    let last = Int(marks[width - 1])
    if bytes[last] == Self.lineFeed {
      position = last + 1
      index.take(width, stops: 1)
    } else if bytes[last] == Self.carriageReturn, last + 1 < end {
      let isPair = bytes[last + 1] == Self.lineFeed
      position = isPair ? last + 2 : last + 1
      index.take(isPair ? width + 1 : width, stops: isPair ? 2 : 1)
    } else {
      return false
    }
    record.ends = marks
    recordEnd = last
    fieldCount = width
    if !record.isSimple { forget() }
    record.isSimple = true
    return true
  }

  /// Passes over records like those that `next` finds, ended by a line feed, as long as their field
  /// `column` has the same bytes as `text`; at most `limit` of them, and gives their number.
  @inline(__always)
  mutating func pass(over text: FieldRange, in column: Int, atMost limit: Int) -> Int {
    guard width > 0 else { return 0 }
    var passed = 0
    // It lies in the chunk, as do the fields: behind it there is padding.
    let wanted = HeldText(bytes + Int(text.start), Int(text.end) - Int(text.start))
    while passed < limit {
      let ahead = index.ahead(width + 1)
      var (marks, stops) = (ahead.marks, ahead.stops)
      let fits = min(ahead.count / width, ahead.stopCount, limit - passed)
      var taken = 0
      while taken < fits {
        let last = marks[width - 1]
        let start = Int(marks[column - 1]) + 1
        guard last == stops[taken], bytes[Int(last)] == Self.lineFeed,
          Int(marks[column]) - start == wanted.count, wanted.isEqual(to: bytes + start)
        else { break }
        taken += 1
        marks += width
      }
      if taken > 0 {
        index.take(taken * width, stops: taken)
        position = Int(marks[-1]) + 1
        passed += taken
      }
      if taken < fits || fits == 0 { break }
    }
    return passed
  }

  private mutating func forget() {
    fault = .none
    isOverflowFilled = false
    isOpen = false
  }

  // MARK: Any records

  @inline(never)
  private mutating func nextAny() {
    fieldCount = 0
    record.isSimple = false
    forget()
    var start = position
    while true {
      let at = index.takeNext()
      if at < end, bytes[at] == Self.quote {
        if at != start { continue }
        guard let after = quotedField(at) else { return finish(at: end) }
        if after < end, !isBoundary(after) {
          // The rest of the field is read as if it had no quotes, so that reading can go on.
          if case .none = fault { fault = .textAfterQuote(column: fieldCount) }
          continue
        }
        store(start + 1, after - 1, isEscaped: isEscapedField)
        if after == end || !isDelimiter(from: after) { return finish(at: after) }
        start = after + delimiter.length
        index.skip(to: start)
        continue
      }
      if at < end, bytes[at] == delimiter.byte || bytes[at] == delimiter.other {
        // The last byte of `，` may be that of another character.
        guard delimiter.ends(at: at, in: bytes, from: start) else { continue }
        store(start, at + 1 - delimiter.length)
        start = at + 1
        continue
      }
      store(start, at)
      return finish(at: at)
    }
  }

  @inline(__always)
  private mutating func store(_ start: Int, _ end: Int, isEscaped: Bool = false) {
    if fieldCount < capacity {
      // Chunks are far below 2 GiB, so the offsets fit.
      fields[fieldCount] = FieldRange(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        isEscaped: isEscaped)
    } else if end > start {
      isOverflowFilled = true
    }
    fieldCount += 1
  }

  private var isEscapedField = false

  private func isBoundary(_ offset: Int) -> Bool {
    bytes[offset] == Self.lineFeed || bytes[offset] == Self.carriageReturn
      || isDelimiter(from: offset)
  }

  /// Whether a delimiter begins at `offset`, which is below `end`; the padding may be read.
  private func isDelimiter(from offset: Int) -> Bool {
    delimiter.ends(at: offset + delimiter.length - 1, in: bytes, from: offset)
  }

  /// The position after the closing quote, or `nil` when there is none.
  private mutating func quotedField(_ open: Int) -> Int? {
    isEscapedField = false
    while true {
      let close = index.takeNext()
      guard close < end else { break }
      guard bytes[close] == Self.quote else { continue }
      guard close + 1 < end, bytes[close + 1] == Self.quote else { return close + 1 }
      isEscapedField = true
      index.skip(to: close + 2)
    }
    store(open + 1, end)
    fault = .unterminatedQuote(column: fieldCount - 1)
    return nil
  }

  private mutating func finish(at offset: Int) {
    recordEnd = offset
    position = min(end, offset + 1)
    if offset == end { isOpen = true }
    if offset < end, bytes[offset] == Self.carriageReturn {
      if position == end { isOpen = true }
      if position < end, bytes[position] == Self.lineFeed { position += 1 }
    }
    index.skip(to: position)
  }
}
