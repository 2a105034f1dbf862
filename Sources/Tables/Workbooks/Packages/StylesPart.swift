/// The number formats and indents of the cells.
final class StylesPart: XMLHandler {
  private var codes: [Int: String] = [:]
  private var styles: [(format: Int, isIndented: Bool)] = []
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
      guard styles.count < WorkbookLimits.styles else {
        throw WorkbookFault.tooLarge(limit: WorkbookLimits.styles)
      }
      styles.append((attributes.number("numFmtId") ?? 0, false))
    case "alignment" where isInCellFormats && !styles.isEmpty:
      styles[styles.count - 1].isIndented = (attributes.number("indent") ?? 0) > 0
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
    return styles.map { style in
      let id = style.format
      var format = known[id] ?? codes[id].map { CellFormat(code: $0) } ?? CellFormat(builtin: id)
      known[id] = format
      format.isIndented = style.isIndented
      return format
    }
  }
}
