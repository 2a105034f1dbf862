/// The cells of a sheet of a binary workbook, in order.
///
/// A sheet has at most 65,536 rows of 256 columns, and each cell takes bytes in the file: they fit
/// in memory, where cells that are out of order can be sorted.
struct BinarySheet {
  private typealias Kind = BinaryRecords.Kind

  private enum Content {
    case number(Double)
    case shared(Int)
    case text(String)
    case boolean(Bool)
    case error(UInt8)
    case formulaWithoutValue
  }

  private struct Cell {
    /// The 0-based row and column.
    let row: Int32
    let column: Int32
    let style: Int32
    let isFormula: Bool
    var content: Content
  }

  private let text: BinaryText
  private var cells: [Cell] = []
  private var hiddenRows: Set<Int32> = []
  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: Set<Int> = []

  init(_ book: XLSBook, at offset: Int?) throws {
    text = book.text
    guard let offset else { return }
    var records = BinaryRecords(book.stream, at: offset)
    guard try records.next().kind == Kind.beginning else {
      throw WorkbookFault.damaged(part: "Workbook")
    }
    // A chart inside the sheet has a beginning and an end of its own.
    var depth = 1
    while depth > 0 {
      let (kind, data) = try records.next()
      if kind == Kind.beginning { depth += 1 }
      if kind == Kind.end { depth -= 1 }
      if depth == 1 { try read(kind, data) }
    }
    try SheetRules.check(merges)
    try order()
  }

  private mutating func read(_ kind: Int, _ data: ArraySlice<UInt8>) throws {
    switch kind {
    case Kind.row:
      guard let row = data.word(at: 0), let options = data.word(at: 12) else { throw damage }
      if options & 0x20 != 0 { hiddenRows.insert(Int32(row)) }
    case Kind.columnInfo:
      guard let first = data.word(at: 0), let last = data.word(at: 2),
        let options = data.word(at: 8)
      else { throw damage }
      if options & 1 != 0, first <= last { hiddenColumns.formUnion(first...min(last, 255)) }
    case Kind.merges: try readMerges(data)
    case Kind.number:
      guard let value = data.double(at: 6) else { throw damage }
      try add(data, .number(value))
    case Kind.packedNumber:
      guard let value = data.long(at: 6) else { throw damage }
      try add(data, .number(Self.unpacked(value)))
    case Kind.packedNumbers: try readPackedNumbers(data)
    case Kind.sharedText:
      guard let index = data.long(at: 6) else { throw damage }
      try add(data, .shared(Int(index)))
    case Kind.label, Kind.richLabel:
      guard let count = data.word(at: 6) else { throw damage }
      try add(data, .text(try text.text(data, at: 8, count: count)))
    case Kind.flag:
      guard let value = data.byte(at: 6), let isError = data.byte(at: 7) else { throw damage }
      try add(data, isError == 0 ? .boolean(value != 0) : .error(value))
    case Kind.formula: try readFormula(data)
    case Kind.text:
      // The text the formula before it gave.
      guard let last = cells.indices.last, case .formulaWithoutValue = cells[last].content,
        let count = data.word(at: 0)
      else { break }
      cells[last].content = .text(try text.text(data, at: 2, count: count))
    default: break
    }
  }

  private var damage: WorkbookFault { .damaged(part: "Workbook") }

  private mutating func add(
    _ data: ArraySlice<UInt8>, _ content: Content, isFormula: Bool = false
  ) throws {
    guard let row = data.word(at: 0), let column = data.word(at: 2), let style = data.word(at: 4)
    else { throw damage }
    try add(row, column, style, content, isFormula: isFormula)
  }

  private mutating func add(
    _ row: Int, _ column: Int, _ style: Int, _ content: Content, isFormula: Bool = false
  ) throws {
    guard column < 256 else {
      throw WorkbookFault.badReference(cell: CellReference(column: column, row: row + 1).name)
    }
    cells.append(
      Cell(
        row: Int32(row), column: Int32(column), style: Int32(style), isFormula: isFormula,
        content: content))
  }

  private mutating func readMerges(_ data: ArraySlice<UInt8>) throws {
    for place in stride(from: 2, to: data.count - 7, by: 8) {
      guard let top = data.word(at: place), let bottom = data.word(at: place + 2),
        let left = data.word(at: place + 4), let right = data.word(at: place + 6), top <= bottom,
        left <= right
      else { throw damage }
      guard merges.count < WorkbookLimits.merges else {
        throw WorkbookFault.tooLarge(limit: WorkbookLimits.merges)
      }
      merges.append(CellRange(rows: (top + 1)...(bottom + 1), columns: left...right))
    }
  }

  private mutating func readPackedNumbers(_ data: ArraySlice<UInt8>) throws {
    guard let row = data.word(at: 0), var column = data.word(at: 2) else { throw damage }
    for place in stride(from: 4, to: data.count - 7, by: 6) {
      guard let style = data.word(at: place), let value = data.long(at: place + 2) else {
        throw damage
      }
      try add(row, column, style, .number(Self.unpacked(value)))
      column += 1
    }
  }

  /// A number in 30 bits: an integer or the upper half of a double, perhaps times 100.
  private static func unpacked(_ packed: UInt32) -> Double {
    let value =
      packed & 2 != 0
      ? Double(Int32(bitPattern: packed) >> 2)
      : Double(bitPattern: UInt64(packed & 0xFFFF_FFFC) << 32)
    return packed & 1 != 0 ? value / 100 : value
  }

  private mutating func readFormula(_ data: ArraySlice<UInt8>) throws {
    guard let result = data.double(at: 6), let options = data.word(at: 14),
      let mark = data.word(at: 12), let type = data.byte(at: 6), let value = data.byte(at: 8)
    else { throw damage }
    let content: Content
    // Writers that do not calculate leave 0 or the empty text and ask for a calculation on opening.
    let isPending = options & 2 != 0
    if mark != 0xFFFF {
      content = result == 0 && isPending ? .formulaWithoutValue : .number(result)
    } else {
      switch type {
      case 0: content = .formulaWithoutValue
      case 1: content = .boolean(value != 0)
      case 2: content = .error(value)
      default: content = isPending ? .formulaWithoutValue : .text("")
      }
    }
    try add(data, content, isFormula: true)
  }

  private mutating func order() throws {
    func isBefore(_ first: Cell, _ second: Cell) -> Bool {
      (first.row, first.column) < (second.row, second.column)
    }
    if zip(cells, cells.dropFirst()).contains(where: { !isBefore($0, $1) }) {
      cells.sort(by: isBefore)
    }
    for (first, second) in zip(cells, cells.dropFirst()) where !isBefore(first, second) {
      let place = CellReference(column: Int(second.column), row: Int(second.row) + 1)
      throw WorkbookFault.badReference(cell: place.name)
    }
  }

  /// Tells the rows until the sink has enough.
  func tell(_ sink: any SheetSink) throws {
    var index = 0
    while index < cells.count {
      let row = cells[index].row
      try sink.beginRow(Int(row) + 1, isHidden: hiddenRows.contains(row))
      while index < cells.count, cells[index].row == row {
        try tell(cells[index], sink)
        index += 1
      }
      if try !sink.endRow() { return }
    }
  }

  private func tell(_ cell: Cell, _ sink: any SheetSink) throws {
    func pass(_ content: RawCell.Content) throws {
      try sink.cell(
        RawCell(
          column: Int(cell.column), style: Int(cell.style), isFormula: cell.isFormula,
          content: content), row: Int(cell.row) + 1)
    }
    switch cell.content {
    case .number(let value) where value.isFinite: try pass(.number(value == 0 ? 0 : value))
    case .number:
      let place = CellReference(column: Int(cell.column), row: Int(cell.row) + 1)
      throw WorkbookFault.badValue(cell: place.name)
    case .shared(let index): try pass(.shared(index))
    case .boolean(let flag): try pass(.boolean(flag))
    case .formulaWithoutValue: try pass(.formulaWithoutValue)
    case .text(let text):
      // The pointer is valid while the call lasts, and the sink copies what it keeps.
      var text = text
      try text.withUTF8 { try pass(.text($0)) }
    case .error(let code):
      var name = Self.errors[code] ?? "#ERROR!"
      try name.withUTF8 { try pass(.error($0)) }
    }
  }

  private static let errors: [UInt8: String] = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
  ]
}
