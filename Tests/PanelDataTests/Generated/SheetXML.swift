import Foundation
import TestSupport

/// A sheet of a workbook as the XML that spreadsheets write, with merged cells and hidden rows.
struct SheetXML {
  var name: String
  /// Whether numbers are kept as texts, as in cells with a green corner.
  var keepsTexts = false
  /// Rows, counted from 0, whose texts a style sets in from the left.
  var indented = Set<Int>()
  private let lines: [[String]]
  private var merges: [String] = []
  private var hidden = Set<Int>()

  init(name: String, _ lines: [[String]]) {
    self.name = name
    self.lines = lines
  }

  private static func place(_ row: Int, _ column: Int) -> String {
    let letters =
      column < 26
      ? String(UnicodeScalar(UInt8(65 + column)))
      : "A" + String(UnicodeScalar(UInt8(65 + column - 26)))
    return "\(letters)\(row + 1)"
  }

  /// Hides the first row that holds `text`.
  mutating func hideRow(holding text: String) {
    if let row = lines.firstIndex(where: { $0.contains(text) }) { hidden.insert(row) }
  }

  /// Merges each heading of the upper line with the blank cells to its right, or below where the
  /// lower line has none.
  mutating func mergeHeadings(of depth: Int) {
    guard let top = lines.firstIndex(where: { $0.contains("村名") }), top + 1 < lines.count else {
      return
    }
    var column = 0
    while column < lines[top].count {
      var last = column
      while last + 1 < lines[top].count, lines[top][last + 1].isEmpty { last += 1 }
      if lines[top + 1][column].isEmpty {
        merges.append("\(Self.place(top, column)):\(Self.place(top + depth - 1, column))")
      } else if last > column {
        merges.append("\(Self.place(top, column)):\(Self.place(top, last))")
      }
      column = last + 1
    }
  }

  /// Merges the cells of some rows, counted from 0, in one column.
  mutating func merge(rows: ClosedRange<Int>, column: Int) {
    merges.append(
      "\(Self.place(rows.lowerBound, column)):\(Self.place(rows.upperBound, column))")
  }

  /// Merges the first row over the whole width.
  mutating func mergeTitle() {
    let width = lines.map(\.count).max() ?? 1
    merges.append("\(Self.place(0, 0)):\(Self.place(0, width - 1))")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private var xml: String {
    var rows = ""
    for (row, line) in lines.enumerated() {
      let cells = line.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let place = Self.place(row, column)
        // A formula that nobody has calculated.
        if text.hasPrefix("=") { return "<c r=\"\(place)\"><f>\(text.dropFirst())</f></c>" }
        return !keepsTexts && Double(text) != nil
          ? "<c r=\"\(place)\"><v>\(text)</v></c>"
          : "<c r=\"\(place)\"\(indented.contains(row) ? " s=\"1\"" : "") t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + "\(Self.escaped(text))</t></is></c>"
      }
      rows +=
        "<row r=\"\(row + 1)\"\(hidden.contains(row) ? " hidden=\"1\"" : "")>\(cells.joined())</row>"
    }
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let list = merges.isEmpty ? "" : "<mergeCells count=\"\(merges.count)\">\(merged)</mergeCells>"
    return "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData>\(list)</worksheet>"
  }

  // MARK: The package

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of these sheets.
  static func workbook(_ sheets: [SheetXML]) -> Data {
    let tabs = sheets.enumerated().map {
      "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" r:id=\"r\($0.offset)\"/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"r\($0)\" Type=\"\(office)/worksheet\" "
        + "Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    var parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" "
          + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(tabs.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">\(links.joined())<Relationship Id=\"t\" "
          + "Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"0\">"
          + "<alignment indent=\"1\"/></xf></cellXfs></styleSheet>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", sheet.xml))
    }
    return Data(
      TestPackage(entries: parts.map { .init(name: $0.0, bytes: Array($0.1.utf8)) }).bytes())
  }
}
