#if canImport(Glibc)
  import Glibc
#endif

/// Finds the fields of one record after the other in a chunk that begins at a record.
///
/// Quotes open a field only at its very beginning; elsewhere they are letters. CR, LF and CRLF end
/// a record. Pointers are used because this loop sees every byte of the input: `bytes` has `end`
/// bytes and `ChunkBuffer.padding` behind them, `fields` has `capacity` places, and both owners
/// outlive the scanner.
struct RecordScanner {
  enum Fault {
    case none
    case textAfterQuote(column: Int)
    case unterminatedQuote(column: Int)
  }

  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: Delimiter
  private let isPlain: Bool
  private let fields: UnsafeMutablePointer<FieldRange>
  private let capacity: Int
  /// Eight bytes are looked at together; `matches` has the top bit of each one that matters.
  private var base: Int
  private var matches: UInt64

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

  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")

  /// Begins at `start`; `isPlain` promises that there is neither a quote nor a CR, and that
  /// one byte is all that divides.
  init(
    _ buffer: ChunkBuffer, from start: Int = 0, to end: Int, delimiter: Delimiter, isPlain: Bool,
    fields: FieldBuffer
  ) {
    bytes = UnsafePointer(buffer.bytes)
    self.end = end
    self.delimiter = delimiter
    self.isPlain = isPlain
    self.fields = fields.fields
    capacity = fields.capacity
    position = start
    base = start
    matches = 0
    if start < end { matches = match(at: start) }
  }

  /// Goes to the next record; `false` at the end.
  mutating func next() -> Bool {
    guard position < end else { return false }
    recordStart = position
    fieldCount = 0
    fault = .none
    isOverflowFilled = false
    isOpen = false
    if isPlain { nextPlain() } else { nextQuoted() }
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
    while column + 1 < min(fieldCount, capacity), Int(fields[column + 1].start) <= offset {
      column += 1
    }
    return column
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    ~(((word & lowBits) &+ lowBits) | word | lowBits)
  }

  @inline(__always)
  private func match(at offset: Int) -> UInt64 {
    // `offset` is below `end`, and the padding makes eight bytes there readable.
    let word = UInt64(
      littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    var found = Self.zeroBytes(word ^ (Self.ones &* UInt64(delimiter.byte)))
    found |= Self.zeroBytes(word ^ (Self.ones &* UInt64(Self.lineFeed)))
    if !isPlain {
      found |= Self.zeroBytes(word ^ (Self.ones &* UInt64(Self.carriageReturn)))
      found |= Self.zeroBytes(word ^ (Self.ones &* UInt64(Self.quote)))
      found |= Self.zeroBytes(word ^ (Self.ones &* UInt64(delimiter.other)))
    }
    return found
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

  private mutating func nextPlain() {
    var base = self.base
    var matches = self.matches
    var start = position
    var at = end
    while true {
      while matches == 0, base + 8 < end {
        base += 8
        matches = match(at: base)
      }
      at = matches == 0 ? end : base + matches.trailingZeroBitCount >> 3
      if at >= end {
        store(start, end)
        recordEnd = end
        position = end
        isOpen = true
        break
      }
      matches &= matches &- 1
      store(start, at)
      start = at + 1
      if bytes[at] == Self.lineFeed {
        recordEnd = at
        position = start
        break
      }
    }
    self.base = base
    self.matches = matches
  }

  private mutating func seek(_ offset: Int) {
    base = offset
    matches = offset < end ? match(at: offset) : 0
  }

  /// The next byte that matters, or `end`.
  private mutating func nextMatch() -> Int {
    while matches == 0, base + 8 < end {
      base += 8
      matches = match(at: base)
    }
    guard matches != 0 else { return end }
    let at = base + matches.trailingZeroBitCount >> 3
    matches &= matches &- 1
    return min(at, end)
  }

  private mutating func nextQuoted() {
    var start = position
    while true {
      let at = nextMatch()
      if at < end, bytes[at] == Self.quote {
        if at != start { continue }
        guard let after = quotedField(at) else { return finish(at: end) }
        if after < end, !isBoundary(after) {
          // The rest of the field is read as if it had no quotes, so that reading can go on.
          if case .none = fault { fault = .textAfterQuote(column: fieldCount) }
          seek(after)
          continue
        }
        store(start + 1, after - 1, isEscaped: isEscapedField)
        if after == end || !isDelimiter(from: after) { return finish(at: after) }
        start = after + delimiter.length
        seek(start)
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
    var from = open + 1
    // memchr stays within `from..<end`.
    while from < end, let found = memchr(bytes + from, Int32(Self.quote), end - from) {
      let close = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      guard close + 1 < end, bytes[close + 1] == Self.quote else { return close + 1 }
      isEscapedField = true
      from = close + 2
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
    seek(position)
  }
}
