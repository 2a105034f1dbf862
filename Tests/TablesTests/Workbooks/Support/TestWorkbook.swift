@testable import Tables
import TestSupport

/// The parts of a workbook, each of which a test can replace or leave out.
struct TestWorkbook {
  static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packages = "http://schemas.openxmlformats.org/package/2006/relationships"

  var parts: [(name: String, text: String)] = []

  /// A workbook whose sheet has these elements in `sheetData`.
  init(
    rows: String, shared: String? = nil, formats: [String] = [], is1904: Bool = false,
    before: String = "", after: String = ""
  ) {
    self.init(
      sheets: [
        "<worksheet xmlns=\"\(Self.space)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
      ], shared: shared, formats: formats, is1904: is1904)
  }

  /// A workbook with sheets of this XML; style 0 is general, style n has format n - 1.
  init(sheets: [String], shared: String? = nil, formats: [String] = [], is1904: Bool = false) {
    let type = Self.relations
    add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
    add(
      "_rels/.rels",
      """
      <Relationships xmlns="\(Self.packages)"><Relationship Id="rId1" \
      Type="\(type)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """)
    let names = sheets.indices.map {
      "<sheet name=\"S\($0 + 1)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    add(
      "xl/workbook.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="\(Self.space)" xmlns:r="\(type)">\
      <workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>\(names.joined())</sheets></workbook>
      """)
    let links = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(type)/worksheet\" "
        + "Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let strings =
      shared == nil
      ? ""
      : "<Relationship Id=\"rs\" Type=\"\(type)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="\(Self.packages)">\(links.joined())\(strings)<Relationship Id="st" \
      Type="\(type)/styles" Target="/xl/styles.xml"/></Relationships>
      """)
    let codes = formats.enumerated().map { index, code in
      let text = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        .replacing("<", with: "&lt;")
      return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(text)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    add(
      "xl/styles.xml",
      """
      <styleSheet xmlns="\(Self.space)"><numFmts>\(codes.joined())</numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/>\(styles.joined())</cellXfs></styleSheet>
      """)
    if let shared {
      add("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.space)\">\(shared)</sst>")
    }
    for (index, sheet) in sheets.enumerated() {
      add("xl/worksheets/sheet\(index + 1).xml", sheet)
    }
  }

  private mutating func add(_ name: String, _ text: String) { parts.append((name, text)) }

  mutating func replace(_ name: String, _ change: (String) -> String) {
    for index in parts.indices where parts[index].name == name {
      parts[index].text = change(parts[index].text)
    }
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  var package: TestPackage {
    var package = TestPackage()
    for part in parts { package.add(part.name, part.text) }
    return package
  }

  func open() throws -> Workbook { try .open(bytes: package.bytes(), name: "t.xlsx") }

  /// The cells of the first sheet by their names.
  func cells() throws -> [String: SheetCell] {
    var cells: [String: SheetCell] = [:]
    for row in try open().preview(sheet: 0).rows {
      for cell in row.cells {
        cells[CellReference(column: cell.column, row: row.row).name] = cell
      }
    }
    return cells
  }

  /// The fault met on opening or reading, or `nil`.
  func fault() -> WorkbookFault? { workbookFault(package.bytes()) }
}

func workbookFault(_ bytes: [UInt8]) -> WorkbookFault? {
  do {
    let book = try Workbook.open(bytes: bytes, name: "t")
    for sheet in book.sheets.indices {
      try book.read(sheet: sheet) { _ in true }
      _ = try book.preview(sheet: sheet)
    }
    return nil
  } catch {
    return error as? WorkbookFault ?? .damaged(part: "\(error)")
  }
}
