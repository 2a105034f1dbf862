/// Reads the records of a sheet in the way a `TableScan` reads those of a text table.
public struct SheetScan: Sendable {
  private static let batchSize = 4096

  private let workbook: Workbook
  private let sheet: Int
  private let region: TableRegion

  /// Prepares a scan of a region of a sheet.
  public init(_ workbook: Workbook, sheet: Int, region: TableRegion) {
    self.workbook = workbook
    self.sheet = sheet
    self.region = region
  }

  /// Reads every record once, in batches; see `TableScan.scan`.
  ///
  /// A formula whose value was never saved and a cell with an error are problems where a number is
  /// wanted; so is a cell that a text table could not hold as a number.
  public func scan<T: Sendable>(
    columns: [ColumnRequest], where filters: [ColumnFilter] = [],
    transform: @Sendable (TableBatch) throws -> T,
    combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    var builder = SheetBatch(columns, filters)
    var problems = TableProblems()
    let name = workbook.sheets.indices.contains(sheet) ? workbook.sheets[sheet].name : ""
    func flush() throws {
      guard let batch = builder.batch() else { return }
      try combine(try transform(batch), builder.firstRow)
      builder.reset()
    }
    try workbook.read(sheet: sheet) { row in
      if row.row < region.firstRow { return true }
      if let last = region.lastRow, row.row > last { return false }
      builder.add(row) { column, kind in
        let heading = region.headings.indices.contains(column) ? region.headings[column] : nil
        problems.add(
          TableProblem(
            kind: kind,
            place: TablePlace(
              file: workbook.name, sheet: name, row: row.row, column: column + 1,
              heading: heading)))
      }
      if builder.count >= Self.batchSize { try flush() }
      return true
    }
    try flush()
    if problems.total > 0 { throw problems }
  }
}

/// The rows of a batch of a sheet as they are collected.
private struct SheetBatch {
  private enum Column {
    case text(codes: [Int32], dictionary: [String], places: [String: Int32])
    case number(values: [Double], states: [CellState])
  }

  private let requests: [ColumnRequest]
  private let filters: [ColumnFilter]
  private var columns: [Column] = []
  private var offsets: [Int32] = []
  private(set) var firstRow = 0

  init(_ requests: [ColumnRequest], _ filters: [ColumnFilter]) {
    self.requests = requests
    self.filters = filters
    reset()
  }

  var count: Int { offsets.count }

  mutating func reset() {
    offsets = []
    columns = requests.map { request in
      switch request.kind {
      case .text: .text(codes: [], dictionary: [], places: [:])
      case .number: .number(values: [], states: [])
      }
    }
  }

  func batch() -> TableBatch? {
    if offsets.isEmpty { return nil }
    return TableBatch(
      rowOffsets: offsets,
      columns: columns.map { column in
        switch column {
        case .text(let codes, let dictionary, _): .text(codes: codes, dictionary: dictionary)
        case .number(let values, let states): .number(values: values, states: states)
        }
      })
  }

  mutating func add(_ row: SheetRow, report: (Int, TableProblem.Kind) -> Void) {
    var values: [Int: SheetValue] = [:]
    for cell in row.cells { values[cell.column] = cell.value }
    func value(_ column: Int) -> SheetValue { values[column] ?? .blank }
    for filter in filters where value(filter.column).text != filter.value.trimmed { return }
    if offsets.isEmpty { firstRow = row.row }
    offsets.append(Int32(truncatingIfNeeded: row.row - firstRow))
    for (index, request) in requests.enumerated() {
      let value = value(request.column)
      switch columns[index] {
      case .text(var codes, var dictionary, var places):
        columns[index] = .number(values: [], states: [])
        let text = value.text
        let code = places[text] ?? Int32(dictionary.count)
        if places[text] == nil {
          places[text] = code
          dictionary.append(text)
        }
        codes.append(code)
        columns[index] = .text(codes: codes, dictionary: dictionary, places: places)
      case .number(var numbers, var states):
        columns[index] = .number(values: [], states: [])
        let (number, state, problem) = Self.number(value)
        numbers.append(number)
        states.append(state)
        columns[index] = .number(values: numbers, states: states)
        if let problem { report(request.column, problem) }
      }
    }
  }

  private static func number(_ value: SheetValue) -> (Double, CellState, TableProblem.Kind?) {
    switch value {
    case .blank: return (0, .blank, nil)
    case .number(let number):
      return number.isFinite ? (number + 0, .value, nil) : (0, .invalid, .notANumber("\(number)"))
    case .formulaWithoutValue: return (0, .invalid, .formulaWithoutValue)
    case .text(let text):
      switch NumberCell.reading(text) {
      case .value(let number): return (number, .value, nil)
      case .missing(let state): return (0, state, nil)
      case .invalid: return (0, .invalid, .notANumber(text))
      case .outOfRange: return (0, .invalid, .numberOutOfRange(text))
      }
    case .date, .boolean, .error: return (0, .invalid, .notANumber(value.text))
    }
  }
}
