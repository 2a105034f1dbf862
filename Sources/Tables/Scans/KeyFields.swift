/// The trimmed fields of a record that make up its key, in the order of the key's columns.
///
/// The caller vouches for the ranges, as many as there are columns, and for eight readable bytes
/// behind each.
struct KeyFields {
  let source: UnsafePointer<UInt8>
  let ranges: UnsafePointer<FieldRange>
  /// Where the fields stand side by side, with nothing but delimiters between them: all of them.
  var whole: KeyWhole?

  @inline(__always)
  func range(of column: Int) -> (start: Int, count: Int) {
    let start = Int(ranges[column].start)
    return (start, Int(ranges[column].end) - start)
  }
}

/// The bytes of neighbouring fields and of the delimiters between them.
struct KeyWhole {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  /// Which field is which column, and the delimiter: the same bytes mean the same key only with this
  /// the same.
  let order: UInt64
}

/// Which columns of a record make up keys, and whether these can be told by their bytes as a whole.
struct KeyColumns {
  let columns: [Int]
  let first: Int
  let last: Int
  /// 0 where other columns lie between those of the key, or where delimiters are several bytes.
  let order: UInt64

  init(_ columns: [Int], _ delimiter: Delimiter) {
    self.columns = columns
    first = columns.min() ?? 0
    last = columns.max() ?? 0
    let isTogether = last - first == columns.count - 1 && Set(columns).count == columns.count
    // Of each column four bits, above the delimiter and a bit that tells this from none.
    guard isTogether, (1...8).contains(columns.count), !delimiter.isWide else {
      order = 0
      return
    }
    var order = UInt64(delimiter.byte) | 1 << 8
    for (place, column) in columns.enumerated() {
      order |= UInt64(column - first) << UInt64(16 + 4 * place)
    }
    self.order = order
  }

  /// The fields of the key and what lies between them, if they can be told as a whole.
  @inline(__always)
  func whole(of record: RecordFields) -> KeyWhole? {
    guard order != 0, record.isSimple else { return nil }
    let start = Int(record.ends[first - 1]) + 1
    return KeyWhole(
      bytes: UnsafePointer(record.bytes + start), count: Int(record.ends[last]) - start,
      order: order)
  }
}
