/// What a container is, told by its bytes.
public enum WorkbookKind: Sendable, Hashable {
  /// A ZIP package with a workbook.
  case xlsx
  /// A compound file with a workbook.
  case xls
  /// A workbook that needs a password.
  case encrypted
  /// Another container: `et`, `ods`, `numbers`, `doc`, `docx`, `pptx`, `zip` or `ole`.
  case other(String)
  /// No container of these kinds.
  case unknown

  /// The names of entries that tell a package of each kind, in the order they are looked for.
  init(entries: some Sequence<String>, mimetype: String?) {
    let names = Set(entries)
    func begins(_ start: String) -> Bool { names.contains { $0.hasPrefix(start) } }
    if let mimetype, mimetype.contains("opendocument.spreadsheet") {
      self = .other("ods")
    } else if names.contains("xl/workbook.xml") {
      self = .xlsx
    } else if begins("word/") {
      self = .other("docx")
    } else if begins("ppt/") {
      self = .other("pptx")
    } else if begins("index/") && names.contains(where: { $0.hasSuffix(".iwa") })
      || names.contains("index.zip")
    {
      self = .other("numbers")
    } else if names.contains("encryptedpackage") {
      self = .encrypted
    } else if names.contains("[content_types].xml") || begins("xl/") {
      // Where the workbook lies is the relations' matter; XLSX says what is missing.
      self = .xlsx
    } else if mimetype != nil, names.contains("content.xml") {
      self = .other("ods")
    } else {
      self = .other("zip")
    }
  }

  static let zipMagic: [UInt8] = [0x50, 0x4B]
  static let oleMagic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
}
