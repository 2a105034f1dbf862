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

/// Tables whose first line is the heading.
extension TablePreview {
  var header: [String] { (try? TableRegion(self))?.headings ?? [] }
  var headerRow: Int { lines.first?.row ?? 0 }
  var records: [[String]] { (try? TableRegion(self).records(in: self).map(\.texts)) ?? [] }
  var rows: [Int] { (try? TableRegion(self).records(in: self).map(\.row)) ?? [] }
}

extension TableScan {
  init(
    _ input: TableInput, plain preview: TablePreview, chunkSize: Int = 1 << 20,
    recordLimit: Int = TableScan.recordLimit, workers: Int? = nil
  ) throws {
    self.init(
      input, preview: preview, region: try TableRegion(preview), chunkSize: chunkSize,
      recordLimit: recordLimit, workers: workers)
  }
}

extension TableBatch.Stray {
  func problem(_ firstRow: Int, width: Int) -> TableProblem {
    let place = TablePlace(
      file: "t.csv", row: firstRow + Int(rowOffset), column: min(width, fieldCount) + 1)
    return TableProblem(
      kind: .raggedRecord(expected: width, found: fieldCount), place: place, excerpt: excerpt)
  }
}

/// Scans the columns of an input as text.
func read(
  _ input: TableInput, columns: [Int]? = nil, where filters: [ColumnFilter] = [],
  chunkSize: Int = 1 << 20, recordLimit: Int = 16 << 20, workers: Int? = nil
) throws -> Reading {
  let preview = try TablePreview(reading: input)
  let scan = try TableScan(
    input, plain: preview, chunkSize: chunkSize, recordLimit: recordLimit, workers: workers)
  let columns = columns ?? Array(preview.header.indices)
  var reading = Reading()
  var strays: [TableProblem] = []
  do {
    try scan.scan(
      columns: columns.map { ColumnRequest(column: $0, kind: .text) }, where: filters,
      transform: { $0 },
      combine: { batch, firstRow in
        strays += batch.strays.map { $0.problem(firstRow, width: preview.header.count) }
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
  reading.problems = (reading.problems + strays).sorted {
    ($0.place.row ?? 0, $0.place.column ?? 0) < ($1.place.row ?? 0, $1.place.column ?? 0)
  }
  return reading
}

/// Reads one column as numbers.
func numbers(
  _ input: TableInput, column: Int, where filters: [ColumnFilter] = [], chunkSize: Int = 1 << 20
) throws -> (values: [Double], states: [CellState], problems: [TableProblem]) {
  let preview = try TablePreview(reading: input)
  let scan = try TableScan(input, plain: preview, chunkSize: chunkSize)
  var strays: [TableProblem] = []
  var values: [Double] = []
  var states: [CellState] = []
  do {
    try scan.scan(
      columns: [ColumnRequest(column: column, kind: .number)], where: filters,
      transform: { $0 },
      combine: { batch, firstRow in
        strays += batch.strays.map { $0.problem(firstRow, width: preview.header.count) }
        guard case .number(let some, let more) = batch.columns[0] else { return }
        values += some
        states += more
      })
  } catch let found as TableProblems {
    let problems = (found.problems + strays).sorted { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
    return (values, states, problems)
  }
  return (values, states, strays)
}

/// The problems of an input, whether the preview or the scan finds them.
func problems(_ input: TableInput, recordLimit: Int = 16 << 20) throws -> [TableProblem] {
  do {
    return try read(input, recordLimit: recordLimit).problems
  } catch let found as TableProblems {
    return found.problems
  }
}
