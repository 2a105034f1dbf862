import Synchronization

/// A workbook in a ZIP package.
///
/// It keeps the input and the names of parts; each reading opens the package anew, so that several
/// threads can read at once.
final class XLSXBook: Sendable {
  struct Sheet: Sendable {
    let info: SheetInfo
    /// The name of its part; `nil` for a sheet that holds a chart only.
    let part: String?
  }

  let input: TableInput
  let sheets: [Sheet]
  let formats: [CellFormat]
  let isDate1904: Bool
  private let sharedStringsPart: String?
  private let loaded = Mutex<SharedStrings?>(nil)

  init(_ input: TableInput, _ archive: ZipArchive) throws {
    self.input = input
    let name = try Self.workbookName(archive)
    let workbook = WorkbookPart()
    let folder = PackageRelations.folder(of: name)
    let relations = PackageRelations(base: folder)
    try Self.read(name, in: archive, workbook)
    guard workbook.isWorkbook, !workbook.sheets.isEmpty else {
      throw WorkbookFault.damaged(part: name)
    }
    try Self.read(PackageRelations.name(of: name), in: archive, relations)
    isDate1904 = workbook.isDate1904
    let kinds = Dictionary(
      relations.relations.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    sheets = try workbook.sheets.map { sheet in
      if let kind = kinds[sheet.relation], kind != "worksheet" {
        return Sheet(info: sheet.info, part: nil)
      }
      // A sheet that lies outside the package is not there.
      guard let part = relations.target(id: sheet.relation), archive.has(part) else {
        throw WorkbookFault.missingPart(
          relations.target(id: sheet.relation) ?? "worksheet " + sheet.info.name)
      }
      return Sheet(info: sheet.info, part: part)
    }
    for kind in ["sharedStrings", "styles"] {
      if let part = relations.first(kind), !archive.has(part) {
        throw WorkbookFault.missingPart(part)
      }
    }
    sharedStringsPart = relations.first("sharedStrings")
    let styles = StylesPart()
    if let part = relations.first("styles") { try Self.read(part, in: archive, styles) }
    formats = styles.formats
  }

  /// The part the package says is the document; the usual one when it does not say.
  private static func workbookName(_ archive: ZipArchive) throws -> String {
    guard archive.has("_rels/.rels") else {
      guard archive.has("xl/workbook.xml") else { throw WorkbookFault.missingPart("_rels/.rels") }
      return "xl/workbook.xml"
    }
    let relations = PackageRelations(base: "")
    try read("_rels/.rels", in: archive, relations)
    guard let name = relations.first("officeDocument") else {
      throw WorkbookFault.missingPart("xl/workbook.xml")
    }
    return name
  }

  private static func read(
    _ name: String, in archive: ZipArchive, _ handler: any XMLHandler
  ) throws {
    try XMLReader.read(try archive.part(name, limit: WorkbookLimits.smallPart), handler)
  }

  /// The shared texts, read when they are first needed.
  func sharedStrings() throws -> SharedStrings {
    try loaded.withLock { loaded in
      if let strings = loaded { return strings }
      guard let name = sharedStringsPart else { return .none }
      let handler = SharedStringsPart()
      let archive = try ZipArchive(input)
      let part = try archive.part(name, limit: WorkbookLimits.sharedStrings)
      try XMLReader.read(part, handler)
      let strings = handler.strings
      loaded = strings
      return strings
    }
  }

  func context() throws -> CellContext {
    CellContext(formats: formats, isDate1904: isDate1904, shared: try sharedStrings())
  }

  func preview(sheet: Int, rowLimit: Int, wholeUpTo limit: Int) throws -> SheetPreview {
    guard let name = sheets[sheet].part else { return SheetPreview() }
    let archive = try ZipArchive(input)
    let part = try archive.part(name, limit: WorkbookLimits.sheet)
    let isSmall = part.size <= limit
    var preview = SheetPreview(isWhole: false)
    let sink = RowSink(try context()) { row in
      if !isSmall, preview.rows.count >= rowLimit { return false }
      preview.rows.append(row)
      if row.isHidden { preview.hiddenRowCount += 1 }
      return true
    }
    let handler = SheetPart(part: name, sink: sink)
    do {
      try XMLReader.read(part, handler)
      guard handler.isWorksheet else { throw WorkbookFault.damaged(part: name) }
      preview.isWhole = true
    } catch is EnoughRead {}
    preview.merges = handler.merges
    preview.hiddenColumns = handler.hiddenColumns
    return preview
  }

  /// Tells every row to `sink`.
  func read(sheet: Int, _ sink: any SheetSink) throws {
    guard let name = sheets[sheet].part else { return }
    let archive = try ZipArchive(input)
    let part = try archive.part(name, limit: WorkbookLimits.sheet)
    let handler = SheetPart(part: name, sink: sink)
    do {
      try XMLReader.read(part, handler)
      guard handler.isWorksheet else { throw WorkbookFault.damaged(part: name) }
    } catch is EnoughRead {}
  }
}
