/// A binary workbook, BIFF8 (1997 to 2003) or BIFF5 (1995).
///
/// The reader is our own: FreeXL tells neither merged cells nor hidden rows nor number formats,
/// opens paths only, and takes memory for every cell of the range a file claims.
struct XLSBook: Sendable {
  struct Sheet: Sendable {
    let info: SheetInfo
    /// Where its records begin; `nil` for charts and macros.
    let offset: Int?
  }

  private typealias Kind = BinaryRecords.Kind
  let stream: [UInt8]
  private(set) var sheets: [Sheet] = []
  private(set) var context = CellContext(formats: [], isDate1904: false, shared: .none)
  private(set) var text = BinaryText()

  init(_ file: CompoundFile) throws {
    guard let stream = try file.stream("Workbook", "Book") else {
      throw WorkbookFault.missingPart("Workbook")
    }
    self.stream = stream
    var records = BinaryRecords(stream, at: 0)
    let first = try records.next()
    guard first.kind == Kind.beginning, let version = first.data.word(at: 0),
      version == 0x0600 || version == 0x0500
    else { throw WorkbookFault.damaged(part: "Workbook") }
    text.isUnicode = version == 0x0600
    try readGlobals(&records)
    if sheets.isEmpty { throw WorkbookFault.damaged(part: "Workbook") }
  }

  private mutating func readGlobals(_ records: inout BinaryRecords) throws {
    var codes: [Int: String] = [:]
    var styles: [(format: Int, isIndented: Bool)] = []
    while true {
      let (kind, data) = try records.next()
      switch kind {
      case Kind.filePass: throw WorkbookFault.encrypted
      case Kind.codePage: text.codePage = data.word(at: 0) ?? 1252
      case Kind.dateMode: context.isDate1904 = data.word(at: 0) == 1
      case Kind.format:
        let width = text.isUnicode ? 2 : 1
        let count = text.isUnicode ? data.word(at: 2) : data.byte(at: 2).map { Int($0) }
        guard let id = data.word(at: 0), let count else { break }
        codes[id] = try text.text(data, at: 2 + width, count: count)
      case Kind.extendedFormat:
        let isIndented = text.isUnicode && (data.byte(at: 8) ?? 0) & 0xF > 0
        styles.append((data.word(at: 2) ?? 0, isIndented))
      case Kind.sheet: try addSheet(data)
      case Kind.sharedStrings:
        var reader = BinarySharedStrings([data] + (try records.continuations()))
        context.shared = try reader.read()
      case Kind.end:
        context.formats = styles.map { style in
          var format =
            codes[style.format].map { CellFormat(code: $0) } ?? CellFormat(builtin: style.format)
          format.isIndented = style.isIndented
          return format
        }
        return
      default: break
      }
    }
  }

  private mutating func addSheet(_ data: ArraySlice<UInt8>) throws {
    guard let offset = data.long(at: 0), let state = data.byte(at: 4), let type = data.byte(at: 5),
      let count = data.byte(at: 6), sheets.count < WorkbookLimits.sheets
    else { throw WorkbookFault.damaged(part: "Workbook") }
    let name = try text.text(data, at: 7, count: Int(count))
    sheets.append(
      Sheet(
        info: SheetInfo(name: name, isHidden: state & 3 != 0), offset: type == 0 ? Int(offset) : nil
      ))
  }

  func preview(sheet: Int) throws -> SheetPreview {
    var preview = SheetPreview()
    let sheet = try BinarySheet(self, at: sheets[sheet].offset)
    preview.merges = sheet.merges
    preview.hiddenColumns = sheet.hiddenColumns
    let sink = RowSink(context) { row in
      preview.rows.append(row)
      if row.isHidden { preview.hiddenRowCount += 1 }
      return true
    }
    try sheet.tell(sink)
    return preview
  }

  /// Tells every row to `sink`.
  func read(sheet: Int, _ sink: any SheetSink) throws {
    try BinarySheet(self, at: sheets[sheet].offset).tell(sink)
  }
}
