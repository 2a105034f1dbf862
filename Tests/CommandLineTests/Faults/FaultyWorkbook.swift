import CZlib
import Foundation

/// A workbook made part by part, right or wrong as a case wants it.
struct FaultyWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The entries of the package in their order.
  var parts: [(name: String, data: Data)] = []
  var isDeflated = true
  /// Whether entries claim to have a password.
  var isEncrypted = false
  /// What an entry claims instead of its size.
  var declaredSizes: [String: Int] = [:]
  /// Entries whose checksum is wrong.
  var damaged: Set<String> = []

  /// A workbook with sheets of this XML; cell style n has the n-th of `formats`.
  init(
    _ sheets: [String], names: [String]? = nil, states: [Int: String] = [:],
    shared: String? = nil, formats: [String] = [], is1904: Bool = false
  ) {
    add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
    add(
      "_rels/.rels",
      "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"a\" "
        + "Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
    let tabs = sheets.indices.map { index in
      let state = states[index].map { " state=\"\($0)\"" } ?? ""
      let name = names?[index] ?? "S\(index + 1)"
      return "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"r\(index)\"/>"
    }
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
        + "<workbookPr\(is1904 ? " date1904=\"1\"" : "")/>"
        + "<sheets>\(tabs.joined())</sheets></workbook>")
    let links = sheets.indices.map {
      "<Relationship Id=\"r\($0)\" Type=\"\(Self.office)/worksheet\" "
        + "Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(Self.package)\">\(links.joined())"
        + (shared == nil
          ? ""
          : "<Relationship Id=\"s\" Type=\"\(Self.office)/sharedStrings\" "
            + "Target=\"sharedStrings.xml\"/>")
        + "<Relationship Id=\"t\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>"
        + "</Relationships>")
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    add(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>")
    if let shared { add("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(shared)</sst>") }
    for (index, sheet) in sheets.enumerated() { add("xl/worksheets/sheet\(index + 1).xml", sheet) }
  }

  /// A package of other entries.
  init(entries: [(String, String)]) {
    for (name, text) in entries { add(name, text) }
  }

  mutating func add(_ name: String, _ text: String) { parts.append((name, Data(text.utf8))) }

  func replacing(_ name: String, _ change: (String) -> String) -> FaultyWorkbook {
    var book = self
    for index in parts.indices where parts[index].name == name {
      book.parts[index].data = Data(change(String(decoding: parts[index].data, as: UTF8.self)).utf8)
    }
    return book
  }

  func without(_ name: String) -> FaultyWorkbook {
    var book = self
    book.parts.removeAll { $0.name == name }
    return book
  }

  /// The package as a ZIP file.
  var data: Data {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let bytes = Array(part.data)
      let stored = isDeflated ? Self.deflated(bytes) : bytes
      var checksum = UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
      if damaged.contains(part.name) { checksum ^= 0x10 }
      let name = Array(part.name.utf8)
      let size = declaredSizes[part.name] ?? bytes.count
      var fields = Self.little(20, 2) + Self.little(isEncrypted ? 1 : 0, 2)
      fields += Self.little(isDeflated ? 8 : 0, 2) + Self.little(0, 2) + Self.little(0x21, 2)
      fields += Self.little(Int(checksum), 4) + Self.little(stored.count, 4)
      fields += Self.little(size, 4) + Self.little(name.count, 2) + Self.little(0, 2)
      directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + fields + Self.little(0, 10)
      directory += Self.little(file.count, 4) + name
      file += Self.little(0x0403_4B50, 4) + fields + name + stored
    }
    let start = file.count
    // Beyond 65,535 entries the count says nothing; the reader must not trust it.
    let count = min(parts.count, 0xFFFE)
    file += directory
    file += Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2)
    file += Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(start, 4)
    return Data(file + Self.little(0, 2))
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var target = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&target, &size, bytes, UInt(bytes.count), 6) == Z_OK else { return [] }
    // Without the two bytes before and the four behind that make it a zlib stream.
    return Array(target[2..<(Int(size) - 4)])
  }
}

extension FaultyWorkbook {
  /// The XML of a sheet with these elements in `sheetData`.
  static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
    "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  /// Rows of cells: numbers as they are, XML as it is, anything else as text; nil for no cell.
  static func rows(_ table: [[String?]]) -> String {
    table.enumerated().map { row, cells in
      let tags = cells.enumerated().compactMap { column, cell -> String? in
        guard let cell else { return nil }
        if cell.hasPrefix("<") { return cell }
        let place = "\(UnicodeScalar(UInt8(65 + column)))\(row + 1)"
        return Double(cell) == nil
          ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
          : "<c r=\"\(place)\"><v>\(cell)</v></c>"
      }
      return "<row r=\"\(row + 1)\">\(tags.joined())</row>"
    }.joined()
  }

  static let table: [[String?]] = [
    ["村名", "年份", "收入"], ["甲村", "2020", "1"], ["乙村", "2020", "2"], ["丙村", "2020", "3"],
  ]

  /// The sound workbook that most cases spoil.
  static let sound = FaultyWorkbook([sheet(rows(table))])

  /// The sound workbook with another cell for C3.
  static func cell(_ xml: String, formats: [String] = []) -> FaultyWorkbook {
    var table = Self.table
    table[2][2] = xml
    return FaultyWorkbook([sheet(rows(table))], formats: formats)
  }
}
