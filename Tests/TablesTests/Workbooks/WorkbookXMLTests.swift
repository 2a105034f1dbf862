import Testing
import TestSupport

@testable import Tables

@Suite struct WorkbookXMLTests {
  private let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
  private let sheetName = "xl/worksheets/sheet1.xml"

  private func fault(_ part: String, _ change: (String) -> String) -> WorkbookFault? {
    var book = TestWorkbook(rows: row, shared: "<si><t>a</t></si>")
    book.replace(part, change)
    return book.fault()
  }

  @Test(
    "Any DOCTYPE in any part is refused",
    arguments: [
      "<!DOCTYPE x>", "<!DOCTYPE x SYSTEM \"http://localhost/x\">",
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
      "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://localhost/x\"> %a;]>",
    ])
  func doctype(text: String) {
    let parts = [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      "xl/sharedStrings.xml", sheetName,
    ]
    for part in parts {
      let found = fault(part) { xml in
        xml.hasPrefix("<?xml") ? xml.replacing("?>", with: "?>" + text) : text + xml
      }
      // A shared text is read when a cell may need it; all parts are told by their names.
      #expect(found == .doctype(part: part))
    }
  }

  @Test("XML cut anywhere is a fault")
  func truncated() {
    let count = TestWorkbook(rows: row).parts.first { $0.name == sheetName }?.text.count ?? 0
    for length in 0..<count {
      let found = fault(sheetName) { String($0.prefix(length)) }
      #expect(found != nil, "cut at \(length)")
    }
    #expect(fault(sheetName) { String($0.dropLast(3)) } == .truncated(part: sheetName))
  }

  @Test("Depth, tags and texts have limits")
  func limits() {
    let nested = String(repeating: "<a>", count: 100_000)
    #expect(
      fault(sheetName) { $0.replacing("<sheetData>", with: nested + "<sheetData>") }
        == .tooLarge(limit: WorkbookLimits.depth))
    let long = String((0..<400_000).flatMap { "\($0) " })
    #expect(
      fault(sheetName) { $0.replacing("<sheetData>", with: "<sheetData a=\"\(long)\">") }
        == .tooLarge(limit: WorkbookLimits.tag))
    let many = (0..<300_000).map { " a\($0)=\"\"" }.joined()
    #expect(
      fault(sheetName) { $0.replacing("<sheetData>", with: "<sheetData\(many)>") }
        == .tooLarge(limit: WorkbookLimits.tag))
  }

  @Test(
    "XML that is not well-formed is damaged",
    arguments: [
      "<v>&nope;</v>", "<v>&#0;</v>", "<v>&#xFFFE;</v>", "<v>1</w>", "<v>1", "<v a=1>1</v>",
      "<v>\u{1}</v>", "<v a=\"1\" a=\"2\">1</v>", "<v>a]]>b</v>", "<x:v>1</x:v>",
    ])
  func malformed(xml: String) {
    #expect(
      fault(sheetName) { $0.replacing("<v>1</v>", with: xml) } == .damaged(part: sheetName))
  }

  @Test("Encodings are those XML declares, and wrong bytes are damage")
  func encodings() throws {
    let declared = fault(sheetName) { "<?xml version=\"1.0\" encoding=\"GBK\"?>" + $0 }
    #expect(declared == .damaged(part: sheetName))
    let book = TestWorkbook(rows: row)
    let xml = book.parts.first { $0.name == sheetName }?.text ?? ""
    let wide: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { little(Int($0), 2) }
    var package = book.package
    for index in package.entries.indices where package.entries[index].name == sheetName {
      package.entries[index].bytes = wide
    }
    #expect(workbookFault(package.bytes()) == nil)
    for index in package.entries.indices where package.entries[index].name == sheetName {
      package.entries[index].bytes = Array(
        xml.replacing("<v>1</v>", with: "<f>\u{7}</f>").utf8
      ).map { $0 == 7 ? 0xFF : $0 }
    }
    #expect(workbookFault(package.bytes()) == .damaged(part: sheetName))
  }

  @Test("A second root, or another one, is damage")
  func roots() {
    #expect(fault(sheetName) { $0 + "<worksheet/>" } == .damaged(part: sheetName))
    #expect(fault(sheetName) { _ in "<html></html>" } == .damaged(part: sheetName))
    #expect(fault("xl/workbook.xml") { _ in "<x/>" } == .damaged(part: "xl/workbook.xml"))
  }
}
