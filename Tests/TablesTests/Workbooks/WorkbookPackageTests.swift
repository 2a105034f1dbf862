import Testing
import TestSupport

@testable import Tables

@Suite struct WorkbookPackageTests {
  private let small = TestWorkbook(
    rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", shared: "<si><t>村</t></si>")

  @Test("A package cut anywhere is a fault")
  func truncated() {
    let bytes = small.package.bytes()
    #expect(workbookFault(bytes) == nil)
    for end in stride(from: 0, to: bytes.count, by: 61) {
      #expect(workbookFault(Array(bytes[..<end])) != nil, "cut at \(end)")
    }
  }

  @Test("Flipped bits never trap, and in the data of a part they are faults")
  func flippedBits() {
    let bytes = small.package.bytes()
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var wrong = bytes
      wrong[place] ^= 0x10
      _ = workbookFault(wrong)
    }
    var package = small.package
    for index in package.entries.indices where package.entries[index].name.hasSuffix("1.xml") {
      package.entries[index].declaredChecksum = 1
    }
    #expect(workbookFault(package.bytes()) == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  @Test("A bomb is refused before it is inflated")
  func bomb() {
    var book = small
    book.replace("xl/worksheets/sheet1.xml") {
      $0.replacing("<v>0</v>", with: "<v>" + String(repeating: "0", count: 30 << 20) + "</v>")
    }
    #expect(book.fault() == .tooLarge(limit: WorkbookLimits.ratio))
  }

  @Test("A long text is refused though its ratio is harmless")
  func longText() {
    var book = small
    book.replace("xl/sharedStrings.xml") {
      $0.replacing("村", with: String(repeating: "村", count: 400_000))
    }
    #expect(book.fault() == .tooLarge(limit: WorkbookLimits.cellText))
  }

  @Test("Small repetitive styles are accepted")
  func repetitiveStyles() {
    var book = small
    book.replace("xl/styles.xml") {
      $0.replacing(
        "<xf numFmtId=\"0\"/>", with: String(repeating: "<xf numFmtId=\"0\"/>", count: 10_000))
    }
    #expect(book.fault() == nil)
  }

  @Test("100,000 entries are refused")
  func entries() {
    var package = small.package
    for index in 0..<100_000 {
      package.entries.append(.init(name: "x/\(index)", bytes: [], isDeflated: false))
    }
    #expect(workbookFault(package.bytes()) == .tooLarge(limit: WorkbookLimits.entries))
  }

  @Test("Two entries of one name are a fault")
  func duplicates() {
    var package = small.package
    package.add("XL/Workbook.xml", "<workbook/>")
    #expect(workbookFault(package.bytes()) == .duplicateEntry("XL/Workbook.xml"))
  }

  @Test("Names outside the package are ignored")
  func outside() {
    var package = small.package
    for name in ["../../etc/x", "/etc/x", "..\\x", "C:x", "a/../x", "NUL", "folder/"] {
      package.add(name, "x")
    }
    #expect(workbookFault(package.bytes()) == nil)
  }

  @Test("Stored parts are read, sizes that lie are faults")
  func sizes() {
    var package = small.package
    for index in package.entries.indices { package.entries[index].isDeflated = false }
    #expect(workbookFault(package.bytes()) == nil)
    package = small.package
    for size in [10, 1 << 20, 0xFFFF_FFF0] {
      for index in package.entries.indices where package.entries[index].name.hasSuffix("1.xml") {
        package.entries[index].declaredSize = size
      }
      #expect(workbookFault(package.bytes()) != nil, "\(size)")
    }
  }

  @Test(
    "A missing part is named",
    arguments: [
      "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
      "xl/styles.xml", "xl/worksheets/sheet1.xml",
    ])
  func missing(part: String) {
    var book = small
    book.remove(part)
    #expect(book.fault() == .missingPart(part))
  }

  @Test("Without the relations of the package the usual workbook is read")
  func withoutRelations() {
    var book = small
    book.remove("_rels/.rels")
    #expect(book.fault() == nil)
  }

  @Test("Targets outside the package are never fetched")
  func external() {
    var book = small
    book.replace("xl/_rels/workbook.xml.rels") {
      $0.replacing("Target=\"worksheets", with: "TargetMode=\"External\" Target=\"worksheets")
    }
    #expect(book.fault() == .missingPart("worksheet S1"))
    book = small
    book.replace("xl/_rels/workbook.xml.rels") {
      $0.replacing("Target=\"worksheets/", with: "Target=\"http://localhost/")
    }
    #expect(book.fault() == .missingPart("worksheet S1"))
  }

  @Test("Other containers are refused by name")
  func kinds() {
    func package(_ names: [String], mimetype: String? = nil) -> [UInt8] {
      var package = TestPackage()
      if let mimetype { package.add("mimetype", mimetype, isDeflated: false) }
      for name in names { package.add(name, "x") }
      return package.bytes()
    }
    let cases: [(String, [UInt8])] = [
      (
        "ods",
        package(["content.xml"], mimetype: "application/vnd.oasis.opendocument.spreadsheet")
      ),
      ("numbers", package(["Index/Document.iwa", "preview.jpg"])),
      ("docx", package(["[Content_Types].xml", "word/document.xml"])),
      ("pptx", package(["[Content_Types].xml", "ppt/presentation.xml"])),
      ("zip", package(["a.txt", "inner.zip"])),
    ]
    for (kind, bytes) in cases {
      #expect(workbookFault(bytes) == .notAWorkbook(kind: kind))
      #expect(Workbook.kind(ofBytes: bytes) == .other(kind))
    }
    #expect(Workbook.kind(ofBytes: small.package.bytes()) == .xlsx)
    #expect(Workbook.kind(ofBytes: Array("a,b\n".utf8)) == .unknown)
    #expect(workbookFault(Array("a,b\n".utf8)) == .notAWorkbook(kind: "other"))
    #expect(workbookFault([]) == .notAWorkbook(kind: "other"))
  }

  @Test("An entry with a password is told")
  func encryptedEntry() {
    var package = small.package
    for index in package.entries.indices { package.entries[index].isEncrypted = true }
    #expect(workbookFault(package.bytes()) == .encrypted)
  }

  @Test("A lone cell in the last corner costs nothing")
  func lastCorner() throws {
    let book = TestWorkbook(
      rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try book.cells()["XFD1048576"]?.value == .number(1))
    let time = clock.now - start
    #expect(time < .milliseconds(200))
  }

  @Test("Strict workbooks and prefixes are read alike")
  func dialects() throws {
    var strict = small
    for part in strict.parts.map(\.name) {
      strict.replace(part) {
        $0.replacing(TestWorkbook.space, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replacing(
            TestWorkbook.relations, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      }
    }
    #expect(try strict.cells()["A1"]?.value == .text("村"))
    var prefixed = small
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"] {
      prefixed.replace(part) {
        $0.replacing("xmlns=", with: "xmlns:x=").replacing("</", with: "<//")
          .replacing("<", with: "<x:").replacing("<x://", with: "</x:")
          .replacing("<x:?", with: "<?")
      }
    }
    #expect(try prefixed.cells()["A1"]?.value == .text("村"))
  }

  @Test("Hidden sheets, chart sheets and many sheets are listed")
  func sheets() throws {
    let sheet = "<worksheet xmlns=\"\(TestWorkbook.space)\"><sheetData/></worksheet>"
    var book = TestWorkbook(sheets: Array(repeating: sheet, count: 40))
    book.replace("xl/workbook.xml") {
      $0.replacing("name=\"S2\"", with: "name=\"S2\" state=\"veryHidden\"")
    }
    book.replace("xl/_rels/workbook.xml.rels") {
      $0.replacing(
        "worksheet\" Target=\"worksheets/sheet3.xml", with: "chartsheet\" Target=\"c.xml")
    }
    let opened = try book.open()
    #expect(opened.sheets.count == 40)
    #expect(opened.sheets[1] == SheetInfo(name: "S2", isHidden: true))
    #expect(try opened.preview(sheet: 2) == SheetPreview())
  }
}
