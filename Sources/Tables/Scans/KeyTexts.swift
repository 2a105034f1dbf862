#if canImport(Glibc)
  import Glibc
#endif

/// The texts of one key in memory of the store, whoever has it keeps that alive.
///
/// It begins with the order in which they lie there, how many bytes they have, and where each begins
/// and ends among these; then come the bytes: fields that stood side by side with what lay between
/// them, else one text after the other.
///
/// It may be sent between threads because nothing is written after it was made.
struct KeyTexts: @unchecked Sendable, BitwiseCopyable {
  private let start: UnsafeMutableRawPointer
  private let bytes: UnsafePointer<UInt8>

  private static let header = MemoryLayout<UInt64>.size + MemoryLayout<UInt32>.size

  private static func ranges(_ columns: Int) -> Int {
    header + 2 * MemoryLayout<UInt32>.size * columns
  }

  private static func length(of fields: KeyFields, columns: Int) -> Int {
    if let whole = fields.whole { return whole.count }
    return (0..<columns).reduce(0) { $0 + fields.range(of: $1).count }
  }

  /// How much memory the texts take: a whole number of words, so that the next ones lie where numbers
  /// may.
  static func size(for fields: KeyFields, columns: Int) -> Int {
    (ranges(columns) + length(of: fields, columns: columns) + ChunkBuffer.loaded + 7) / 8 * 8
  }

  /// Writes the texts to memory of `size(for:columns:)` bytes at a place where numbers may lie.
  init(_ fields: KeyFields, columns: Int, at start: UnsafeMutableRawPointer) {
    self.start = start
    let texts = (start + Self.ranges(columns)).assumingMemoryBound(to: UInt8.self)
    bytes = UnsafePointer(texts)
    let length = Self.length(of: fields, columns: columns)
    start.storeBytes(of: fields.whole?.order ?? 0, as: UInt64.self)
    start.storeBytes(
      of: UInt32(truncatingIfNeeded: length), toByteOffset: MemoryLayout<UInt64>.size,
      as: UInt32.self)
    if let whole = fields.whole { memcpy(texts, whole.bytes, whole.count) }
    var end = 0
    for column in 0..<columns {
      let (from, count) = fields.range(of: column)
      var place = end
      if let whole = fields.whole {
        place = fields.source + from - whole.bytes
      } else {
        memcpy(texts + end, fields.source + from, count)
        end += count
      }
      let offset = Self.header + 2 * MemoryLayout<UInt32>.size * column
      start.storeBytes(
        of: UInt32(truncatingIfNeeded: place), toByteOffset: offset, as: UInt32.self)
      start.storeBytes(
        of: UInt32(truncatingIfNeeded: place + count),
        toByteOffset: offset + MemoryLayout<UInt32>.size, as: UInt32.self)
    }
  }

  /// Where the text of a column lies among `bytes`.
  @inline(__always)
  private func range(of column: Int) -> (start: Int, count: Int) {
    let offset = Self.header + 2 * MemoryLayout<UInt32>.size * column
    let from = start.load(fromByteOffset: offset, as: UInt32.self)
    let to = start.load(fromByteOffset: offset + MemoryLayout<UInt32>.size, as: UInt32.self)
    return (Int(from), Int(to) - Int(from))
  }

  /// The text of a column; empty where it is no UTF-8.
  func text(of column: Int) -> String {
    let (from, count) = range(of: column)
    let view = UnsafeBufferPointer(start: bytes + from, count: count)
    // Decoding is quicker than validating, which the standard library does sequence by sequence.
    return UTF8Check.offendingBytes(in: view) == nil ? String(decoding: view, as: UTF8.self) : ""
  }

  /// Whether these are the texts of `fields`.
  @inline(__always)
  func areEqual(to fields: KeyFields, columns: Int) -> Bool {
    // From behind: neighbours differ in their own names rather than in those of their groups.
    var column = columns - 1
    while column >= 0 {
      let (start, count) = range(of: column)
      let (from, other) = fields.range(of: column)
      guard count == other, ByteWords.areEqual(bytes + start, fields.source + from, count)
      else { return false }
      column -= 1
    }
    return true
  }

  /// Whether they stood side by side as these do; if not, they may still be equal.
  @inline(__always)
  func lie(as whole: KeyWhole) -> Bool {
    start.load(as: UInt64.self) == whole.order
      && Int(start.load(fromByteOffset: MemoryLayout<UInt64>.size, as: UInt32.self)) == whole.count
      && ByteWords.areEqual(bytes, whole.bytes, whole.count)
  }
}
