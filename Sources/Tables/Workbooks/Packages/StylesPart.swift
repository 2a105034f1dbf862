/// The number formats of the cells.
final class StylesPart: XMLHandler {
  private var codes: [Int: String] = [:]
  private var identifiers: [Int] = []
  private var isInCellFormats = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    guard name.space == .spreadsheet else { return }
    switch name.local {
    case "numFmt":
      guard codes.count < WorkbookLimits.styles else {
        throw WorkbookFault.tooLarge(limit: WorkbookLimits.styles)
      }
      if let id = attributes.number("numFmtId") { codes[id] = attributes.text("formatCode") }
    case "cellXfs":
      isInCellFormats = true
    case "xf" where isInCellFormats:
      guard identifiers.count < WorkbookLimits.styles else {
        throw WorkbookFault.tooLarge(limit: WorkbookLimits.styles)
      }
      identifiers.append(attributes.number("numFmtId") ?? 0)
    default:
      break
    }
  }

  func end(_ name: XMLName) throws {
    if name.space == .spreadsheet, "cellXfs" == name.local { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

  /// The format of each style, in the order cells refer to them.
  var formats: [CellFormat] {
    var known: [Int: CellFormat] = [:]
    return identifiers.map { id in
      if let format = known[id] { return format }
      let format = codes[id].map { CellFormat(code: $0) } ?? CellFormat(builtin: id)
      known[id] = format
      return format
    }
  }
}
