@testable import Tables

/// What a scan of a sheet gives.
struct SheetReading: Equatable {
  var rows: [Int] = []
  /// The texts, or the numbers with their states, of each column.
  var cells: [[String]] = []
  var problems: [TableProblem] = []
  var problemCount = 0
  var fault: WorkbookFault?
}

func readSheet(
  _ book: Workbook, columns: [ColumnRequest], firstRow: Int = 1, lastRow: Int? = nil,
  chunkSize: Int = 1 << 20, usesTokenizer: Bool = true
) -> SheetReading {
  var reading = SheetReading(cells: columns.map { _ in [] })
  do {
    try book.scan(
      sheet: 0, columns: columns, firstRow: firstRow, lastRow: lastRow, chunkSize: chunkSize,
      usesTokenizer: usesTokenizer, transform: { $0 }
    ) { batch, firstRow in
      reading.rows += batch.rowOffsets.map { firstRow + Int($0) }
      for (index, column) in batch.columns.enumerated() {
        switch column {
        case .text(let codes, let dictionary):
          if Set(dictionary.map { Array($0.utf8) }).count != dictionary.count {
            reading.fault = .damaged(part: "dictionary")
          }
          reading.cells[index] += codes.map { dictionary[Int($0)] }
        case .number(let values, let states):
          reading.cells[index] += zip(values, states).map { "\($0) \($1)" }
        }
      }
    }
  } catch let found as TableProblems {
    reading.problems = found.problems
    reading.problemCount = found.total
  } catch {
    // What was told before a fault does not count.
    return SheetReading(fault: error as? WorkbookFault ?? .damaged(part: "\(error)"))
  }
  return reading
}
