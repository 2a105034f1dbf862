#if canImport(Glibc)
  import Glibc
#endif

/// Whole records: the first `count` bytes of the buffer, beginning at a record.
struct Chunk: Sendable {
  let buffer: ChunkBuffer
  let count: Int
  /// The last record was longer than the limit, and reading stopped within it.
  let isTruncated: Bool
}

/// Reads an input into chunks that end where a record ends.
struct ChunkReader {
  private let input: TableInput
  private let delimiter: Delimiter
  private var chunkSize: Int
  private let recordLimit: Int
  private var offset: Int
  /// Whether there is no further chunk.
  private(set) var isDone = false
  /// The beginning of a record that the last block ended in.
  private var carry: ChunkBuffer?
  private var carryCount = 0
  private var spare: [ChunkBuffer] = []

  init(
    _ input: TableInput, from offset: Int, delimiter: Delimiter, chunkSize: Int, recordLimit: Int
  ) {
    self.input = input
    self.offset = offset
    self.delimiter = delimiter
    self.chunkSize = max(4, chunkSize)
    self.recordLimit = max(self.chunkSize, recordLimit)
  }

  /// The next chunk, or `nil` at the end of the input.
  mutating func next() throws(TableProblem) -> Chunk? {
    if isDone { return nil }
    var buffer = carry ?? takeBuffer(atLeast: chunkSize)
    var count = carryCount
    carry = nil
    carryCount = 0
    while true {
      let wanted = buffer.capacity - count
      let got = try input.fill(buffer.free(from: count), at: offset)
      offset += got
      count += got
      if got < wanted {
        isDone = true
        return count == 0 ? nil : Chunk(buffer: buffer, count: count, isTruncated: false)
      }
      let cut = Self.lastRecordEnd(buffer, count, delimiter)
      if cut > 0 {
        keep(buffer, from: cut, to: count)
        return Chunk(buffer: buffer, count: cut, isTruncated: false)
      }
      if count > recordLimit {
        isDone = true
        return Chunk(buffer: buffer, count: count, isTruncated: true)
      }
      // One record fills the buffer: go on in a larger one.
      let larger = ChunkBuffer(capacity: min(buffer.capacity * 2, recordLimit + 1))
      larger.copy(buffer, from: 0, count: count)
      buffer = larger
    }
  }

  /// Makes further chunks no larger than this, as far as records allow.
  mutating func limitChunks(to size: Int) { chunkSize = min(chunkSize, size) }

  /// Takes back a buffer nobody reads any more.
  mutating func recycle(_ buffer: ChunkBuffer) {
    if buffer.capacity == chunkSize, spare.count < 8 { spare.append(buffer) }
  }

  private mutating func takeBuffer(atLeast size: Int) -> ChunkBuffer {
    if size == chunkSize, let buffer = spare.popLast() { return buffer }
    return ChunkBuffer(capacity: size)
  }

  private mutating func keep(_ buffer: ChunkBuffer, from start: Int, to end: Int) {
    let count = end - start
    // At least as much room as is carried, so that long records are not read in small steps.
    let size = max(chunkSize, min(2 * count, recordLimit + 1))
    let next = takeBuffer(atLeast: size)
    next.copy(buffer, from: start, count: count)
    carry = next
    carryCount = count
  }

  /// The end of the last complete record among the first `count` bytes, more of which may follow;
  /// 0 when there is none.
  static func lastRecordEnd(_ buffer: ChunkBuffer, _ count: Int, _ delimiter: Delimiter) -> Int {
    let bytes = UnsafePointer(buffer.bytes)
    let quote = UInt8(ascii: "\"")
    var found = 0
    // The stretch outside quotes that is being looked at begins here.
    var outside = 0
    var from = 0
    // memchr stays within `from..<count`, which lies in the buffer.
    while from < count, let hit = memchr(bytes + from, Int32(quote), count - from) {
      let open = UnsafeRawPointer(hit) - UnsafeRawPointer(bytes)
      from = open + 1
      guard open == 0 || opensField(at: open, bytes, delimiter) else { continue }
      if let end = lastLineEnd(bytes, outside, open) { found = end }
      guard let after = closingQuote(bytes, from, count) else { return found }
      from = after
      outside = after
    }
    // A CR at the very end may be the first half of a CRLF.
    let isSplit = count > outside && bytes[count - 1] == UInt8(ascii: "\r")
    return lastLineEnd(bytes, outside, isSplit ? count - 1 : count) ?? found
  }

  /// Whether a field begins at `offset`, which is not the first.
  private static func opensField(
    at offset: Int, _ bytes: UnsafePointer<UInt8>, _ delimiter: Delimiter
  ) -> Bool {
    let byte = bytes[offset - 1]
    return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || delimiter.ends(at: offset - 1, in: bytes, from: 0)
  }

  /// The position after the closing quote; `nil` also when the last byte might be half of two.
  private static func closingQuote(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let quote = UInt8(ascii: "\"")
    var from = start
    while from < end, let hit = memchr(bytes + from, Int32(quote), end - from) {
      let close = UnsafeRawPointer(hit) - UnsafeRawPointer(bytes)
      guard close + 1 < end else { return nil }
      if bytes[close + 1] != quote { return close + 1 }
      from = close + 2
    }
    return nil
  }

  /// The end of the last line among `bytes[start..<end]`.
  ///
  /// It is the first newline met from behind, of whichever kind: a CRLF is met at its LF.
  private static func lastLineEnd(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var index = end - 1
    while index >= start {
      if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
        return index + 1
      }
      index -= 1
    }
    return nil
  }
}
