#if canImport(Glibc)
  import Glibc
#endif

/// The fields of the record a scanner stands on.
///
/// Two pointers and nothing else, so that passing it costs nothing. Columns must have been stored
/// by the scanner, whose owners keep both memories alive.
struct RecordFields {
  let bytes: UnsafeMutablePointer<UInt8>
  let fields: UnsafeMutablePointer<FieldRange>

  /// Where the bytes of a field lie, its doubled quotes made single where they stand.
  @inline(__always)
  func range(of column: Int) -> (Int, Int) {
    let field = fields[column]
    if field.isEscaped { return unescape(column) }
    return (Int(field.start), Int(field.end))
  }

  /// The trimmed field has exactly these bytes.
  @inline(__always)
  func isEqual(_ column: Int, _ value: [UInt8]) -> Bool {
    let (start, end) = range(of: column)
    if isEqual(start, end, value) { return true }
    let (first, last) = Trimming.range(bytes, start, end)
    return last - first != end - start && isEqual(first, last, value)
  }

  @inline(__always)
  private func isEqual(_ start: Int, _ end: Int, _ value: [UInt8]) -> Bool {
    end - start == value.count && memcmp(bytes + start, value, value.count) == 0
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
