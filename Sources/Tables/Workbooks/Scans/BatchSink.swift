/// Makes a typed batch of the wanted columns of the rows it is told.
final class BatchSink: SheetSink {
  struct Output: Sendable {
    let batch: TableBatch
    /// The row of row offset 0, and the last row.
    let firstRow: Int
    let lastRow: Int
    /// With rows as the sheet counts them.
    let problems: TableProblems
  }

  /// What is asked for; the same for every batch of a scan.
  struct Request: Sendable {
    let columns: [ColumnRequest]
    let rows: ClosedRange<Int>
    let file: String
    let sheet: String
    let seed: UInt64
  }

  /// Below it all whole numbers are told apart.
  private static let exactLimit = 9_007_199_254_740_992.0

  private let request: Request
  private let shared: SharedStrings
  private let context: CellContext
  /// Whether a format may say that a number is a date or a rate.
  private let hasFormats: Bool
  /// The first request for each column of the sheet, or -1.
  private let slots: [Int]
  private var columns: [SheetColumn]
  /// How the numbers of each request are written.
  private let readers: [NumberReader]
  /// The same for numbers, which sheets write with a point whatever the texts beside them do.
  private let numberReaders: [NumberReader]
  /// Whether the numbers of each request are taken as they stand.
  private let isDirect: [Bool]
  private var rowOffsets: [Int32] = []
  private var problems = TableProblems()
  private var firstRow = 0
  private var lastRow = 0
  private var row = 0
  private var isWanted = false
  private var hasContent = false

  init(_ request: Request, _ context: CellContext) {
    self.request = request
    self.context = context
    shared = context.shared
    hasFormats = context.formats.contains { $0.isDate || $0.isPercent }
    var columns = request.columns.map { SheetColumn($0.kind, seed: request.seed) }
    var slots = Array(
      repeating: -1, count: (request.columns.map(\.column).max() ?? -1) + 1)
    for (index, column) in request.columns.enumerated() {
      columns[index].next = slots[column.column]
      slots[column.column] = index
    }
    self.columns = columns
    readers = request.columns.map { NumberReader($0.style) }
    numberReaders = request.columns.map { column in
      var style = column.style
      style.decimalComma = false
      return NumberReader(style)
    }
    isDirect = request.columns.map { $0.style.shift(own: nil) == 0 }
    self.slots = slots
  }

  /// How many records the batch has.
  var count: Int { rowOffsets.count }

  func beginRow(_ number: Int, isHidden: Bool) {
    row = number
    hasContent = false
    isWanted = request.rows.contains(number)
    if isWanted, firstRow == 0 { firstRow = number }
    if isWanted { lastRow = number }
  }

  @inline(__always)
  func cell(_ cell: RawCell, row: Int) throws {
    if case .blank = cell.content { return }
    guard isWanted else { return }
    if case .shared(let index) = cell.content {
      guard index < shared.count else {
        throw WorkbookFault.sharedStringOutOfRange(
          cell: CellReference(column: cell.column, row: row).name)
      }
    }
    hasContent = true
    guard cell.column < slots.count else { return }
    var slot = slots[cell.column]
    while slot >= 0 {
      switch (columns[slot].kind, cell.content) {
      case (.number, .number(let value))
      where !hasFormats && isDirect[slot] && value > -2e9 && value < Self.exactLimit:
        // Below that stand the codes of errors.
        columns[slot].append(value, .value)
      case (.text, .shared(let index)):
        columns[slot].append(shared: shared.codes[index], of: shared)
      default: try append(cell, row, slot)
      }
      slot = columns[slot].next
    }
  }

  func endRow() throws -> Bool {
    if hasContent {
      rowOffsets.append(Int32(truncatingIfNeeded: row - firstRow))
      for index in columns.indices { columns[index].fill(to: rowOffsets.count) }
    }
    return row < request.rows.upperBound
  }

  @inline(never)
  private func append(_ cell: RawCell, _ row: Int, _ slot: Int) throws {
    let value: SheetValue
    switch (columns[slot].kind, cell.content) {
    case (.text, .text(let bytes)):
      return columns[slot].append(text: bytes)
    case (.number, .text(let bytes)):
      guard let start = bytes.baseAddress else { return }
      return append(readers[slot].read(start, 0, bytes.count), bytes, row, slot)
    case (.number, .shared(let index)):
      var text = shared.trimmed[Int(shared.codes[index])]
      return text.withUTF8 { bytes in
        guard let start = bytes.baseAddress else { return columns[slot].append(0, .blank) }
        append(readers[slot].read(start, 0, bytes.count), bytes, row, slot)
      }
    default:
      value = try context.value(cell, row: row)
    }
    if case .number(let number) = value, case .number = columns[slot].kind {
      let isPercent = context.format(cell.style).isPercent
      if !isPercent, isDirect[slot], number > -2e9 {
        columns[slot].append(number, .value)
        // Sheets keep 15 digits or 16: of a longer number nobody knows the last.
        if number >= Self.exactLimit { columns[slot].keep(.rounded) }
        return
      }
      var text = SheetCell(column: 0, value: value, isPercent: isPercent).text
      let read = numberReaders[slot].read(text)
      return text.withUTF8 { append(read, $0, row, slot) }
    }
    // A formula nobody calculated is no empty cell.
    if case .formulaWithoutValue = value { report(.formulaWithoutValue, row, slot) }
    var text = value.plainText
    text.withUTF8 { bytes in
      switch columns[slot].kind {
      case .text:
        columns[slot].append(text: bytes)
      case .number:
        columns[slot].append(0, .invalid)
        guard let fault = value.fault else { return }
        report(.notANumber(String(decoding: bytes, as: UTF8.self), fault), row, slot)
      }
    }
  }

  private func append(
    _ cell: NumberCell, _ bytes: UnsafeBufferPointer<UInt8>, _ row: Int, _ slot: Int
  ) {
    switch cell {
    case .value(let value, let status):
      columns[slot].append(value, .value)
      if !status.isEmpty { columns[slot].keep(status) }
    case .missing(let state, let status):
      columns[slot].append(0, state)
      if !status.isEmpty { columns[slot].keep(status) }
    case .invalid, .outOfRange:
      columns[slot].append(0, .invalid)
      let text = String(decoding: bytes, as: UTF8.self)
      report(
        cell == .outOfRange ? .numberOutOfRange(text) : .notANumber(text, cell.fault ?? .notNumber),
        row, slot)
    }
  }

  private func report(_ kind: TableProblem.Kind, _ row: Int, _ slot: Int) {
    let column = request.columns[slot].column + 1
    problems.add(
      TableProblem(
        kind: kind,
        place: TablePlace(file: request.file, sheet: request.sheet, row: row, column: column)))
  }

  func output() -> Output {
    Output(
      batch: TableBatch(rowOffsets: rowOffsets, columns: columns.map { $0.finished() }),
      firstRow: firstRow, lastRow: lastRow, problems: problems)
  }
}

extension SheetValue {
  /// Why a number column refuses the value; nil for a number, and for a formula without a value,
  /// which is another fault.
  fileprivate var fault: NumberFault? {
    switch self {
    case .blank, .number, .formulaWithoutValue: nil
    case .text: .notNumber
    case .date: .ratioDate
    case .boolean: .flag
    case .error: .errorValue
    }
  }

  /// The value as a text column shows it.
  var plainText: String {
    switch self {
    case .blank, .formulaWithoutValue: return ""
    case .text(let text), .error(let text): return text
    case .boolean(let flag): return flag ? "TRUE" : "FALSE"
    case .number(let number):
      // Codes and years have no point; doubles hold integers below 2^53 exactly.
      return number.magnitude < 9e15 && number == number.rounded()
        ? String(Int64(number)) : number.description
    case .date(let year, let month, let day):
      let parts = [(year, 4), (month, 2), (day, 2)].map { value, width in
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
      }
      return parts.joined(separator: "-")
    }
  }
}
