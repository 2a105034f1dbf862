/// The place of a cell as spreadsheets write it: `B7` is column 1, row 7.
struct CellReference: Equatable {
  var column: Int
  var row: Int

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads capitals and digits without leading zeros, within the largest sheet.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var column = 0
    while index < bytes.count {
      let letter = bytes[index] &- UInt8(ascii: "A")
      if letter >= 26 { break }
      // At most four letters are looked at, so nothing can overflow.
      if index == 3 { return nil }
      column = column &* 26 &+ Int(letter) &+ 1
      index += 1
    }
    let first = index
    var row = 0
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 || index &- first >= 7 { return nil }
      row = row &* 10 &+ Int(digit)
      index += 1
    }
    guard first > 0, first < bytes.count, bytes[first] != UInt8(ascii: "0"),
      column <= WorkbookLimits.columns, row <= WorkbookLimits.rows
    else { return nil }
    self.column = column - 1
    self.row = row
  }

  /// The place in letters and digits.
  var name: String { Self.columnName(column) + String(row) }

  static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellRange {
  /// Reads `B2:D4` or `B2`.
  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    let corners = [first, last].map { end in
      Array(end.utf8).withUnsafeBufferPointer { CellReference($0) }
    }
    guard let start = corners[0], let end = corners[1], start.row <= end.row,
      start.column <= end.column
    else { return nil }
    self.init(rows: start.row...end.row, columns: start.column...end.column)
  }
}
