@testable import Tables

/// What a scan of all columns as text gives: the records with their rows, and the problems.
struct Reading: Equatable {
  var records: [[String]] = []
  var rows: [Int] = []
  var problems: [TableProblem] = []
}

func input(_ text: String, name: String = "t.csv") -> TableInput {
  TableInput(bytes: Array(text.utf8), name: name)
}

/// Scans the columns of an input as text.
func read(
  _ input: TableInput, columns: [Int]? = nil, where filters: [ColumnFilter] = [],
  chunkSize: Int = 1 << 20, recordLimit: Int = 16 << 20, workers: Int? = nil
) throws -> Reading {
  let preview = try TablePreview(reading: input)
  let scan = TableScan(
    input, preview: preview, chunkSize: chunkSize, recordLimit: recordLimit, workers: workers)
  let columns = columns ?? Array(preview.header.indices)
  var reading = Reading()
  do {
    try scan.scan(
      columns: columns.map { ColumnRequest(column: $0, kind: .text) }, where: filters,
      transform: { $0 },
      combine: { batch, firstRow in
        for index in 0..<batch.count {
          reading.rows.append(firstRow + Int(batch.rowOffsets[index]))
          reading.records.append(
            batch.columns.map { column in
              guard case .text(let codes, let dictionary) = column else { return "" }
              return dictionary[Int(codes[index])]
            })
        }
      })
  } catch let found as TableProblems {
    reading.problems = found.problems
  }
  return reading
}

/// Reads one column as numbers.
func numbers(
  _ input: TableInput, column: Int, where filters: [ColumnFilter] = [], chunkSize: Int = 1 << 20
) throws -> (values: [Double], states: [CellState], problems: [TableProblem]) {
  let preview = try TablePreview(reading: input)
  let scan = TableScan(input, preview: preview, chunkSize: chunkSize)
  var values: [Double] = []
  var states: [CellState] = []
  do {
    try scan.scan(
      columns: [ColumnRequest(column: column, kind: .number)], where: filters,
      transform: { $0 },
      combine: { batch, _ in
        guard case .number(let some, let more) = batch.columns[0] else { return }
        values += some
        states += more
      })
  } catch let found as TableProblems {
    return (values, states, found.problems)
  }
  return (values, states, [])
}

/// The problems of an input, whether the preview or the scan finds them.
func problems(_ input: TableInput, recordLimit: Int = 16 << 20) throws -> [TableProblem] {
  do {
    return try read(input, recordLimit: recordLimit).problems
  } catch let found as TableProblems {
    return found.problems
  }
}
