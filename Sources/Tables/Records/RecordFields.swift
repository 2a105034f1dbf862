/// The fields of the record a scanner stands on.
///
/// A few pointers and nothing else, so that passing it costs nothing. Columns are fewer than the
/// record has fields and the memory places; the scanner's owners keep all memory alive.
struct RecordFields {
  let bytes: UnsafeMutablePointer<UInt8>
  let fields: UnsafeMutablePointer<FieldRange>
  /// The fields of a simple record end at these, and that before the first begins at -1.
  var ends: UnsafePointer<Int32>
  /// The record has as many fields as it should, without quotes, and lies between `ends`; else it is
  /// stored in `fields`.
  var isSimple = false

  /// Where the bytes of a field lie, its doubled quotes made single where they stand.
  @inline(__always)
  func range(of column: Int) -> (Int, Int) {
    if isSimple { return (Int(ends[column - 1]) + 1, Int(ends[column])) }
    let field = fields[column]
    if field.isEscaped { return unescape(column) }
    return (Int(field.start), Int(field.end))
  }

  /// The same without what stands around a text.
  @inline(__always)
  func trimmedRange(of column: Int) -> (Int, Int) {
    let (start, end) = range(of: column)
    return Trimming.range(bytes, start, end)
  }

  /// Where a field begins.
  func start(of column: Int) -> Int {
    isSimple ? Int(ends[column - 1]) + 1 : Int(fields[column].start)
  }

  @inline(never)
  private func unescape(_ column: Int) -> (Int, Int) {
    // Writing stays behind reading and within the field, which nobody else reads.
    let start = Int(fields[column].start)
    let end = Int(fields[column].end)
    var from = start
    var to = start
    while from < end {
      bytes[to] = bytes[from]
      from += bytes[from] == UInt8(ascii: "\"") ? 2 : 1
      to += 1
    }
    fields[column].end = Int32(truncatingIfNeeded: to)
    fields[column].isEscaped = false
    return (start, to)
  }
}
