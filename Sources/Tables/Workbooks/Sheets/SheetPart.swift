/// Ends the reading of a part of which enough is known.
struct EnoughRead: Error {}

/// Reads the XML of a sheet with expat: every spelling XML allows.
final class SheetPart: XMLHandler {
  private enum Element {
    case worksheet, sheetData, row, cell, value, formula, inline, run, inlineText
    case merges, columns, passed
  }

  private let sink: any SheetSink
  private let part: String
  private var path: [Element] = []
  /// How many elements are open inside one that is passed.
  private var passing = 0
  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: Set<Int> = []
  /// Where the tag `sheetData` was told, for those who read on by themselves.
  var whenRowsBegin: (() throws -> Void)?

  private var row = 0
  private var column = -1
  private var kind = RawCell.Kind.number
  private var style = 0
  private var isFormula = false
  private var hasValue = false
  private var value: [UInt8] = []
  private var textStart = 0
  private(set) var isWorksheet = false

  init(part: String, sink: any SheetSink) {
    self.part = part
    self.sink = sink
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if passing > 0 {
      passing += 1
      return
    }
    let element = name.space == .spreadsheet ? Self.element(name.local, in: path.last) : .passed
    path.append(element)
    switch element {
    case .worksheet: isWorksheet = true
    case .sheetData: try whenRowsBegin?()
    case .row: try beginRow(attributes)
    case .cell: try beginCell(attributes)
    case .formula: isFormula = true
    case .value, .inline:
      // A second value, or one beside an inline text, leaves open which holds.
      guard !hasValue, element == .inline || kind != .inline else {
        throw WorkbookFault.badValue(cell: CellReference(column: column, row: row).name)
      }
      hasValue = true
      if element == .inline { kind = .inline }
    case .inlineText: textStart = value.count
    case .merges: if "mergeCell" == name.local { try addMerge(attributes) }
    case .columns: if "col" == name.local { hideColumns(attributes) }
    case .run: break
    case .passed:
      path.removeLast()
      passing = 1
    }
  }

  private static func element(_ name: UnsafeBufferPointer<UInt8>, in parent: Element?) -> Element {
    switch (parent, name) {
    case (nil, "worksheet"): .worksheet
    case (.worksheet, "sheetData"): .sheetData
    case (.worksheet, "mergeCells"), (.merges, "mergeCell"): .merges
    case (.worksheet, "cols"), (.columns, "col"): .columns
    case (.sheetData, "row"): .row
    case (.row, "c"): .cell
    case (.cell, "v"): .value
    case (.cell, "f"): .formula
    case (.cell, "is"): .inline
    case (.inline, "r"): .run
    case (.inline, "t"), (.run, "t"): .inlineText
    default: .passed
    }
  }

  func end(_ name: XMLName) throws {
    if passing > 0 {
      passing -= 1
      return
    }
    switch path.popLast() {
    case .row: if try !sink.endRow() { throw EnoughRead() }
    case .cell: try endCell()
    case .inlineText: TextEscapes.decode(&value, from: textStart)
    case .value where kind == .string: TextEscapes.decode(&value, from: 0)
    case .merges where path.last == .worksheet: try SheetRules.check(merges)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard passing == 0 else { return }
    switch path.last {
    case .value where kind != .inline, .inlineText where kind == .inline:
      guard value.count + bytes.count <= WorkbookLimits.cellText else {
        throw WorkbookFault.tooLarge(limit: WorkbookLimits.cellText)
      }
      value.append(contentsOf: bytes)
    default:
      break
    }
  }

  private func beginRow(_ attributes: XMLAttributes) throws {
    var next = row + 1
    var isHidden = false
    try attributes.forEach { name, value in
      guard name.space == .none else { return }
      switch name.local {
      case "r": next = try SheetRules.row(value)
      case "hidden": isHidden = SheetRules.flag(value)
      default: break
      }
    }
    try SheetRules.checkRow(next, after: row)
    row = next
    column = -1
    try sink.beginRow(row, isHidden: isHidden)
  }

  private func beginCell(_ attributes: XMLAttributes) throws {
    var next = column + 1
    kind = .number
    style = 0
    isFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
    try attributes.forEach { name, text in
      guard name.space == .none else { return }
      switch name.local {
      case "r": next = try SheetRules.column(text, row: row)
      case "s": style = SheetNumber.index(text) ?? 0
      case "t":
        guard let known = RawCell.Kind(text) else {
          throw WorkbookFault.badValue(cell: CellReference(column: next, row: row).name)
        }
        kind = known
      default: break
      }
    }
    try SheetRules.checkColumn(next, after: column, row: row)
    column = next
  }

  private func endCell() throws {
    // A NUL stops whoever reads a number.
    value.append(0)
    // The sink does not come back here, so nobody changes the bytes while it looks at them.
    try value.withUnsafeBufferPointer { bytes in
      let text = hasValue ? UnsafeBufferPointer(rebasing: bytes.dropLast()) : nil
      guard let content = RawCell.Content(kind, text, isFormula: isFormula) else {
        throw WorkbookFault.badValue(cell: CellReference(column: column, row: row).name)
      }
      let cell = RawCell(column: column, style: style, isFormula: isFormula, content: content)
      try sink.cell(cell, row: row)
    }
  }

  private func addMerge(_ attributes: XMLAttributes) throws {
    guard let text = attributes.text("ref"), let range = CellRange(text) else {
      throw WorkbookFault.badReference(cell: String((attributes.text("ref") ?? "").prefix(40)))
    }
    guard merges.count < WorkbookLimits.merges else {
      throw WorkbookFault.tooLarge(limit: WorkbookLimits.merges)
    }
    merges.append(range)
  }

  private func hideColumns(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden"), let first = attributes.number("min"),
      let last = attributes.number("max"), first >= 1, first <= last,
      first <= WorkbookLimits.columns
    else { return }
    hiddenColumns.formUnion((first - 1)..<min(last, WorkbookLimits.columns))
  }
}
