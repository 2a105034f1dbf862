import Testing
import TestSupport

@testable import Tables

@Suite struct SheetScanTests {
  private let columns =
    (0..<4).map { ColumnRequest(column: $0, kind: .text) }
    + (0..<4).map { ColumnRequest(column: $0, kind: .number) }

  @Test("Columns are read as text and as numbers")
  func typed() throws {
    let shared = "<si><t>青龙村</t></si><si><t> 白马村 </t></si><si><t>白马村</t></si><si><t>1,234</t></si>"
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2019</v></c></row>
      <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>3</v></c></row>
      <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="inlineStr"><is><t>—</t></is></c></row>
      <row r="5"><c r="A5" s="1"/></row>
      <row r="6"><c r="A6" t="inlineStr"><is><t>白马村</t></is></c><c r="B6" t="e"><v>#N/A</v></c></row>
      <row r="7"><c r="A7"><v>370000000001</v></c><c r="B7"><f>1+1</f></c></row>
      <row r="8"><c r="A8"><v>0.1</v></c><c r="B8" s="1"><v>45291</v></c></row>
      <row r="9"><c r="C9"><v>1</v></c></row>
      """
    let book = try TestWorkbook(rows: rows, shared: shared, formats: ["yyyy-mm-dd"]).open()
    let columns = [
      ColumnRequest(column: 0, kind: .text), ColumnRequest(column: 1, kind: .number),
      ColumnRequest(column: 1, kind: .text),
    ]
    for usesTokenizer in [true, false] {
      let reading = readSheet(book, columns: columns, usesTokenizer: usesTokenizer)
      #expect(reading.fault == nil)
      #expect(reading.rows == [1, 3, 4, 6, 7, 8, 9])
      #expect(
        reading.cells[0] == ["青龙村", "白马村", "白马村", "白马村", "370000000001", "0.1", ""])
      #expect(
        reading.cells[1] == [
          "2019.0 value", "1234.0 value", "0.0 notApplicable", "0.0 invalid", "0.0 invalid",
          "0.0 invalid", "0.0 blank",
        ])
      #expect(reading.cells[2] == ["2019", "1,234", "—", "#N/A", "", "2023-12-31", ""])
      #expect(
        reading.problems.map(\.kind) == [
          .notANumber("#N/A", .errorValue), .formulaWithoutValue, .formulaWithoutValue,
          .notANumber("2023-12-31", .ratioDate),
        ])
      #expect(
        reading.problems.first?.place == TablePlace(file: "t.xlsx", sheet: "S1", row: 6, column: 2))
    }
    let some = readSheet(book, columns: columns, firstRow: 3, lastRow: 4)
    #expect(some.rows == [3, 4])
    #expect(readSheet(book, columns: columns, firstRow: 10).rows == [])
    #expect(readSheet(book, columns: [], firstRow: 9).rows == [9])
  }

  @Test("The tokenizer and expat agree on random sheets")
  func differential() throws {
    var random = RepeatableRandom(7)
    var faults = 0
    for round in 0..<1500 {
      var sheet = RandomSheet(random: random, unusual: round % 3 == 0 ? 0 : round % 3 == 1 ? 1 : 6)
      let xml = sheet.make()
      random = sheet.random
      let shared = "<si><t>一</t></si><si><t>a&lt;b</t></si><si><t> 一</t></si><si/>"
      let workbook = TestWorkbook(sheets: [xml], shared: shared, formats: ["yyyy-mm-dd", "0%"])
      let book = try workbook.open()
      let last = round % 5 == 0 ? Int.random(in: 1...30, using: &random) : nil
      let expected = readSheet(
        book, columns: columns, firstRow: 2, lastRow: last, usesTokenizer: false)
      for chunkSize in [300, 1000, 1 << 16] {
        let found = readSheet(
          book, columns: columns, firstRow: 2, lastRow: last, chunkSize: chunkSize)
        // Behind the last row wanted, one reader may see a fault the other never meets.
        if last != nil, found.fault != nil || expected.fault != nil { continue }
        #expect(found == expected, "chunks of \(chunkSize): \(xml)")
      }
      if expected.fault != nil { faults += 1 }
    }
    #expect((100...1400).contains(faults))
  }

  @Test("The tokenizer reads the usual spelling, and nothing else")
  func usual() throws {
    func end(_ xml: String) throws -> SheetTokenizer<NoSink>.End {
      let bytes = Array(xml.utf8) + Array(repeating: 0, count: 16)
      return try bytes.withUnsafeBufferPointer { view in
        guard let base = view.baseAddress else { return .unusual }
        var tokenizer = SheetTokenizer(base, count: bytes.count - 16, sink: NoSink())
        return try tokenizer.read()
      }
    }
    let usual = """
      <row r="1" spans="1:8" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3"/>\
      <c s="1" r="C1"><f t="shared" ref="C1:C9" si="0">A1&gt;1</f><v>-1.5E-3</v></c></row>
      <row r="2"><c r="A2" t="str"><f>"村"</f><v>村&#x6751;_x000D_</v></c></row><row r="9"/>\
      <row r="10"><c r="A10" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>
      """
    guard case .bytes = try end(usual) else {
      Issue.record("The usual spelling is refused")
      return
    }
    guard case .sheetData = try end(usual + "</sheetData><x>") else {
      Issue.record("The end of the rows is not seen")
      return
    }
    let unusual = [
      "<x:row r=\"1\"/>", "<row r='1'/>", "<row/>", "<!-- --><row r=\"1\"/>", "<row r=\"1\">",
      "<row r=\"1\" r=\"2\"/>", "<row r=\"1\" xmlns=\"a\"/>", "<row r=\"1\"><x/></row>",
      "<row r=\"1\"><c r=\"A1\"><v><![CDATA[1]]></v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a]]>b</v></c></row>", "<rowx r=\"1\"/>",
      "<row r=\"1\"><cx r=\"A1\"/></row>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"", "<", "a",
      "<row r=\"1\"><c r=\"A1\"><v>1</v><v>2</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\rb</v></c></row>",
    ]
    for xml in unusual {
      guard case .unusual = try end(xml) else {
        Issue.record("\(xml) is accepted")
        continue
      }
    }
  }

  @Test("What transform and combine throw ends the scan")
  func errors() throws {
    struct Stop: Error {}
    let rows = (1...5000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }
    let book = try TestWorkbook(rows: rows.joined()).open()
    let columns = [ColumnRequest(column: 0, kind: .number)]
    for usesTokenizer in [true, false] {
      #expect(throws: Stop.self) {
        try book.scan(
          sheet: 0, columns: columns, firstRow: 1, lastRow: nil, chunkSize: 1000,
          usesTokenizer: usesTokenizer, transform: { _ in throw Stop() }, combine: { _, _ in })
      }
      #expect(throws: Stop.self) {
        try book.scan(
          sheet: 0, columns: columns, firstRow: 1, lastRow: nil, chunkSize: 1000,
          usesTokenizer: usesTokenizer, transform: { $0.count }, combine: { _, _ in throw Stop() })
      }
    }
    var count = 0
    try book.read(sheet: 0) { row in
      count += 1
      return row.row < 10
    }
    #expect(count == 10)
    let preview = try book.preview(sheet: 0, rowLimit: 20, wholeUpTo: 100)
    #expect(preview.rows.count == 20)
    #expect(!preview.isWhole)
  }
}
