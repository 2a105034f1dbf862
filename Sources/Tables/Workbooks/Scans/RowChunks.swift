#if canImport(Glibc)
  import Glibc
#endif

/// Cuts the XML of a sheet into chunks of whole rows, for the tokenizer.
///
/// What stands before and behind the rows goes to expat, so that the frame of the sheet is read
/// like any other XML.
struct RowChunks {
  enum Piece {
    /// The first bytes of a buffer, which end after a row.
    case rows(ChunkBuffer, count: Int)
    /// Bytes that hold what is left of the rows, and begin what stands behind them.
    case last(ChunkBuffer, count: Int)
    /// Nothing the tokenizer could read.
    case unusual
  }

  private let part: ZipPart
  private let size: Int
  private let frame: XMLReader
  private let handler: SheetPart
  private var carry: ChunkBuffer?
  private var carryCount = 0
  private var hasEnded = false
  private var spare: [ChunkBuffer] = []

  /// Reads up to the first row; `nil` when the frame is unusual.
  init?(_ part: ZipPart, size: Int) throws {
    self.part = part
    self.size = size
    handler = SheetPart(part: part.name, sink: NoSink())
    frame = try XMLReader(part: part.name, handler: handler)
    let buffer = ChunkBuffer(capacity: size)
    let count = try part.fill(buffer.free(from: 0))
    hasEnded = count < size
    guard let start = try Self.rowsBegin(buffer, count, part.name) else { return nil }
    try frame.feed(UnsafeRawBufferPointer(buffer.view(0, start)), isLast: false)
    let rest = ChunkBuffer(capacity: size)
    rest.copy(buffer, from: start, count: count - start)
    carry = rest
    carryCount = count - start
    spare = [buffer]
  }

  /// The position behind `<sheetData>`, when the document is UTF-8 and spells it so.
  private static func rowsBegin(_ buffer: ChunkBuffer, _ count: Int, _ name: String) throws -> Int?
  {
    let handler = SheetPart(part: name, sink: NoSink())
    let reader = try XMLReader(part: name, handler: handler)
    var start: Int?
    handler.whenRowsBegin = { [unowned reader] in
      start = reader.tag.offset
      throw EnoughRead()
    }
    do {
      try reader.feed(UnsafeRawBufferPointer(buffer.view(0, count)), isLast: false)
    } catch is EnoughRead {}
    let tag = Array("<sheetData>".utf8)
    guard let start, start + tag.count <= count,
      buffer.view(start, start + tag.count).elementsEqual(tag)
    else { return nil }
    // A declaration, if there is one, is the first thing.
    let head = String(decoding: buffer.view(0, min(start, 200)), as: UTF8.self)
    if head.hasPrefix("<?xml"), let end = head.range(of: "?>") {
      let declaration = head[..<end].lowercased()
      let isUTF8 = declaration.contains("\"utf-8\"") || declaration.contains("'utf-8'")
      if declaration.contains("encoding"), !isUTF8 { return nil }
    } else if head.hasPrefix("<?xml") {
      return nil
    }
    return start + tag.count
  }

  mutating func next() throws -> Piece {
    var buffer = carry ?? takeBuffer()
    var count = carryCount
    carry = nil
    carryCount = 0
    while true {
      if !hasEnded {
        let wanted = buffer.capacity - count
        let got = try part.fill(buffer.free(from: count))
        hasEnded = got < wanted
        count += got
      }
      if hasEnded { return .last(buffer, count: count) }
      let cut = Self.lastRowEnd(buffer, count)
      if cut > 0 {
        let next = takeBuffer()
        next.copy(buffer, from: cut, count: count - cut)
        carry = next
        carryCount = count - cut
        return .rows(buffer, count: cut)
      }
      // No row ends here: one is longer than the buffer, or the rows are over.
      if Self.holdsEnd(buffer, count) { return .last(buffer, count: count) }
      guard buffer.capacity < WorkbookLimits.ratioFloor else { return .unusual }
      let larger = ChunkBuffer(capacity: buffer.capacity * 2)
      larger.copy(buffer, from: 0, count: count)
      buffer = larger
    }
  }

  /// Reads what stands behind the rows, from `start` in the last buffer to the end of the part.
  func finish(_ buffer: ChunkBuffer, from start: Int, count: Int) throws {
    try frame.feed(UnsafeRawBufferPointer(buffer.view(start, count)), isLast: hasEnded)
    var isDone = hasEnded
    while !isDone {
      let got = try part.fill(buffer.free(from: 0))
      isDone = got < buffer.capacity
      try frame.feed(UnsafeRawBufferPointer(buffer.view(0, got)), isLast: isDone)
    }
  }

  private mutating func takeBuffer() -> ChunkBuffer {
    spare.popLast() ?? ChunkBuffer(capacity: size)
  }

  mutating func recycle(_ buffer: ChunkBuffer) {
    if buffer.capacity == size, spare.count < 4 { spare.append(buffer) }
  }

  private static func lastRowEnd(_ buffer: ChunkBuffer, _ count: Int) -> Int {
    let end: [UInt8] = Array("</row>".utf8)
    var index = count - end.count
    while index >= 0 {
      // Six bytes from `index` on lie within the first `count`.
      if buffer.bytes[index] == end[0], memcmp(buffer.bytes + index, end, end.count) == 0 {
        return index + end.count
      }
      index -= 1
    }
    return 0
  }

  private static func holdsEnd(_ buffer: ChunkBuffer, _ count: Int) -> Bool {
    let end = Array("</sheetData>".utf8)
    var index = 0
    // Both calls stay within the first `count` bytes.
    while index + end.count <= count,
      let hit = memchr(buffer.bytes + index, Int32(end[0]), count - index - end.count + 1)
    {
      if memcmp(hit, end, end.count) == 0 { return true }
      index = UnsafeRawPointer(hit) - UnsafeRawPointer(buffer.bytes) + 1
    }
    return false
  }
}

/// Takes the rows nobody wants.
final class NoSink: SheetSink {
  func beginRow(_ row: Int, isHidden: Bool) {}
  func cell(_ cell: RawCell, row: Int) {}
  func endRow() -> Bool { true }
}

extension String {
  /// Where a text that must end somewhere ends.
  fileprivate func range(of end: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(end) }
  }
}
