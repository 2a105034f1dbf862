/// Takes the cells of a sheet, row by row from the top, in each row from the left.
protocol SheetSink: AnyObject {
  func beginRow(_ row: Int, isHidden: Bool) throws
  func cell(_ cell: RawCell, row: Int) throws
  /// Returns whether more rows are wanted.
  func endRow() throws -> Bool
}

/// What a cell needs to be understood: formats, the date system, the shared texts.
struct CellContext: Sendable {
  var formats: [CellFormat]
  var isDate1904: Bool
  var shared: SharedStrings

  private static let plain = CellFormat()

  func format(_ style: Int) -> CellFormat {
    formats.indices.contains(style) ? formats[style] : Self.plain
  }

  /// The value of a cell; `.blank` for the empty text.
  func value(_ cell: RawCell, row: Int) throws(WorkbookFault) -> SheetValue {
    switch cell.content {
    case .blank:
      return .blank
    case .formulaWithoutValue:
      return .formulaWithoutValue
    case .number(let number):
      guard format(cell.style).isDate else { return .number(number) }
      return SerialDate.date(number, is1904: isDate1904) ?? .number(number)
    case .shared(let index):
      guard index < shared.count else {
        throw .sharedStringOutOfRange(cell: CellReference(column: cell.column, row: row).name)
      }
      let text = shared.text(index)
      return text.isEmpty ? .blank : .text(text)
    case .text(let bytes):
      return bytes.isEmpty ? .blank : .text(String(decoding: bytes, as: UTF8.self))
    case .boolean(let flag):
      return .boolean(flag)
    case .error(let bytes):
      return .error(String(decoding: bytes, as: UTF8.self))
    case .isoDate(let bytes):
      guard let date = SerialDate.date(iso: bytes) else {
        throw .badValue(cell: CellReference(column: cell.column, row: row).name)
      }
      return date
    }
  }
}

/// Makes rows of the cells.
final class RowSink: SheetSink {
  private let context: CellContext
  private let body: (SheetRow) throws -> Bool
  private var row = SheetRow(row: 0, cells: [])

  init(_ context: CellContext, body: @escaping (SheetRow) throws -> Bool) {
    self.context = context
    self.body = body
  }

  func beginRow(_ number: Int, isHidden: Bool) {
    row = SheetRow(row: number, isHidden: isHidden, cells: [])
  }

  func cell(_ cell: RawCell, row number: Int) throws {
    let value = try context.value(cell, row: number)
    if value == .blank { return }
    var made = SheetCell(column: cell.column, value: value, isFormula: cell.isFormula)
    let format = context.format(cell.style)
    if case .text = value { made.isIndented = format.isIndented }
    if case .number = value {
      made.isPercent = format.isPercent
      made.formatLiteral = format.literal
    }
    row.cells.append(made)
  }

  func endRow() throws -> Bool {
    row.cells.isEmpty ? true : try body(row)
  }
}
