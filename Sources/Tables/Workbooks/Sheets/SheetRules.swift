/// What every reader of sheets checks alike.
enum SheetRules {
  /// The number of a row, as an attribute tells it.
  static func row(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) -> Int {
    guard let row = SheetNumber.index(bytes), (1...WorkbookLimits.rows).contains(row) else {
      throw .badReference(cell: excerpt(bytes))
    }
    return row
  }

  /// The column of a cell in `row`, as an attribute tells it.
  @inline(__always)
  static func column(
    _ bytes: UnsafeBufferPointer<UInt8>, row: Int
  ) throws(WorkbookFault) -> Int {
    guard let place = CellReference(bytes), place.row == row else {
      throw .badReference(cell: excerpt(bytes))
    }
    return place.column
  }

  @inline(__always)
  static func checkRow(_ row: Int, after previous: Int) throws(WorkbookFault) {
    guard row > previous, row <= WorkbookLimits.rows else {
      throw .badReference(cell: String(row))
    }
  }

  @inline(__always)
  static func checkColumn(
    _ column: Int, after previous: Int, row: Int
  ) throws(WorkbookFault) {
    guard column > previous, column < WorkbookLimits.columns else {
      throw .badReference(cell: CellReference(column: column, row: row).name)
    }
  }

  static func flag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    "1" == bytes || "true" == bytes
  }

  private static func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes.prefix(40), as: UTF8.self)
  }

  /// Throws when two ranges share a cell.
  ///
  /// A sweep down the rows: the ranges last met in each column are kept in the order of columns,
  /// so that a new one only meets those it lies above or below of.
  static func check(_ merges: [CellRange]) throws(WorkbookFault) {
    var met: [CellRange] = []
    for range in merges.sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }) {
      var low = 0
      var high = met.count
      while low < high {
        let middle = (low + high) / 2
        if met[middle].columns.upperBound < range.columns.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      var end = low
      while end < met.count, met[end].columns.lowerBound <= range.columns.upperBound {
        if met[end].rows.upperBound >= range.rows.lowerBound {
          let place = CellReference(
            column: range.columns.lowerBound, row: range.rows.lowerBound)
          throw .overlappingMerges(cell: place.name)
        }
        end += 1
      }
      met.replaceSubrange(low..<end, with: CollectionOfOne(range))
    }
  }
}
