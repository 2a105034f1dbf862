import Testing

@testable import Tables

@Suite struct WorkbookCellTests {
  @Test(
    "Each type of cell is read",
    arguments: [
      ("<c r=\"A1\"><v>1.5</v></c>", SheetValue.number(1.5)),
      ("<c r=\"A1\" t=\"n\"><v>-0</v></c>", .number(0)),
      ("<c r=\"A1\"><v>12.340000000000001</v></c>", .number(12.340000000000001)),
      ("<c r=\"A1\"><v>1E+20</v></c>", .number(1e20)),
      ("<c r=\"A1\" t=\"b\"><v>1</v></c>", .boolean(true)),
      ("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>", .error("#DIV/0!")),
      ("<c r=\"A1\" t=\"d\"><v>2019-02-28T00:00:00</v></c>", .date(year: 2019, month: 2, day: 28)),
      ("<c r=\"A1\" t=\"str\"><f>A2</f><v>村 &amp; 镇</v></c>", .text("村 & 镇")),
      ("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>", .text(" a ")),
      (
        "<c r=\"A1\" t=\"inlineStr\"><is><r><t>青</t></r><r><rPr/><t>龙</t></r></is></c>", .text("青龙")
      ),
      ("<c r=\"A1\" t=\"s\"><v>0</v></c>", .text("一")),
      ("<c r=\"A1\" t=\"s\"><v>1</v></c>", .text("青龙")),
      ("<c r=\"A1\" t=\"s\"><v>2</v></c>", .text("a\r\n_x000D_ b")),
      ("<c r=\"A1\"><f>B1*2</f></c>", .formulaWithoutValue),
      ("<c r=\"A1\"><f>B1*2</f><v/></c>", .formulaWithoutValue),
      ("<c r=\"A1\" t=\"str\"><v>a<![CDATA[<b>]]><!-- c -->&#x1F600;</v></c>", .text("a<b>😀")),
      ("<c><v>7</v></c>", .number(7)),
    ])
  func types(xml: String, value: SheetValue) throws {
    let shared = """
      <si><t>一</t></si><si><r><t>青</t></r><r><t>龙</t></r><rPh sb="0" eb="1"><t>qing</t></rPh></si>
      <si><t>a_x000D_&#10;_x005F_x000D_ b</t></si>
      """
    let cells = try TestWorkbook(rows: "<row r=\"1\">\(xml)</row>", shared: shared).cells()
    #expect(cells["A1"]?.value == value)
    #expect(cells.count == 1)
  }

  @Test("Blank cells are left out, missing references count on")
  func positions() throws {
    let rows = """
      <row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row>
      <row r="5" hidden="1"><c r="B5" s="1"/><c r="C5" t="str"><f>""</f><v></v></c><c><v>4</v></c></row>
      <row><c/><c><v>5</v></c></row>
      """
    let workbook = TestWorkbook(
      rows: rows, before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
      after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>")
    let cells = try workbook.cells()
    #expect(
      cells.mapValues(\.value) == [
        "A1": .number(1), "C1": .number(2), "D1": .number(3), "D5": .number(4), "B6": .number(5),
      ])
    let preview = try workbook.open().preview(sheet: 0)
    #expect(preview.isWhole)
    #expect(preview.hiddenColumns == [1, 2])
    #expect(preview.hiddenRowCount == 1)
    #expect(preview.rows.map(\.isHidden) == [false, true, false])
    #expect(
      preview.merges == [
        CellRange(rows: 1...2, columns: 0...1), CellRange(rows: 1...1, columns: 2...3),
      ])
  }

  @Test(
    "References off the sheet, out of order or twice are faults",
    arguments: [
      "<row r=\"1\"><c r=\"A0\"/></row>", "<row r=\"1\"><c r=\"ZZZZ1\"/></row>",
      "<row r=\"1\"><c r=\"A-1\"/></row>", "<row r=\"1\"><c r=\"A99999999999\"/></row>",
      "<row r=\"1\"><c r=\"XFE1\"/></row>", "<row r=\"1048577\"/>", "<row r=\"0\"/>",
      "<row r=\"1\"><c r=\"A2\"/></row>", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
      "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", "<row r=\"2\"/><row r=\"1\"/>",
      "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
      "<row r=\"1\"><c r=\"\"/></row>",
    ])
  func references(rows: String) {
    guard case .badReference = TestWorkbook(rows: rows).fault() else {
      Issue.record("\(rows) is accepted")
      return
    }
  }

  @Test(
    "Values that are not of their type are faults",
    arguments: [
      "<v>1,234</v>", "<v>abc</v>", "<v>0x10</v>", "<v>inf</v>", "<v>1e400</v>", "<v>1</v><v>2</v>",
    ])
  func values(xml: String) {
    let rows = "<row r=\"1\"><c r=\"A1\">\(xml)</c></row>"
    #expect(TestWorkbook(rows: rows).fault() == .badValue(cell: "A1"))
  }

  @Test("A shared text that is not there is a fault", arguments: ["1", "99"])
  func sharedOutOfRange(index: String) {
    let rows = "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>\(index)</v></c></row>"
    let fault = TestWorkbook(rows: rows, shared: "<si><t>a</t></si>").fault()
    #expect(fault == .sharedStringOutOfRange(cell: "B3"))
    #expect(
      TestWorkbook(rows: rows.replacing(">\(index)<", with: ">-1<"), shared: "").fault()
        == .badValue(cell: "B3"))
  }

  @Test("Overlapping merges are a fault, neighbours are not")
  func merges() {
    func fault(_ refs: [String]) -> WorkbookFault? {
      let merges = refs.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      return TestWorkbook(rows: "", after: "<mergeCells>\(merges)</mergeCells>").fault()
    }
    #expect(fault(["A1:B2", "C1:D2", "A3:D4"]) == nil)
    #expect(fault(["A3:D4", "A1:B3"]) == .overlappingMerges(cell: "A3"))
    #expect(fault(["A1:Z9", "C5"]) == .overlappingMerges(cell: "C5"))
    #expect(fault(["B2:A1"]) == .badReference(cell: "B2:A1"))
  }

  @Test(
    "Serial numbers are dates in both systems",
    arguments: [
      (1.0, false, SheetValue.date(year: 1900, month: 1, day: 1)),
      (59, false, .date(year: 1900, month: 2, day: 28)),
      (60, false, .date(year: 1900, month: 2, day: 29)),
      (61, false, .date(year: 1900, month: 3, day: 1)),
      (45291.75, false, .date(year: 2023, month: 12, day: 31)),
      (2_958_465, false, .date(year: 9999, month: 12, day: 31)),
      (2_958_466, false, .number(2_958_466)), (-1, false, .number(-1)), (0, false, .number(0)),
      (0, true, .date(year: 1904, month: 1, day: 1)),
      (43829, true, .date(year: 2023, month: 12, day: 31)), (-1, true, .number(-1)),
    ])
  func dates(serial: Double, is1904: Bool, value: SheetValue) throws {
    let rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>"
    let book = TestWorkbook(rows: rows, formats: ["yyyy-mm-dd"], is1904: is1904)
    #expect(try book.cells()["A1"]?.value == value)
  }

  @Test(
    "Formats tell dates, percent and units",
    arguments: [
      ("yyyy/m/d", true, false, nil), ("m月d日", true, false, nil),
      ("yyyy\"年\"m\"月\"", true, false, nil), ("[$-804]yyyy年m月d日;@", true, false, nil),
      ("[$-404]e/m/d", true, false, nil), ("mmm", true, false, nil), ("h:mm:ss", false, false, nil),
      ("mm:ss.0", false, false, nil), ("[h]:mm", false, false, nil),
      ("h:mm AM/PM", false, false, nil), ("[Red](0.00)", false, false, nil),
      ("0.00E+00", false, false, nil), ("General", false, false, nil),
      ("G/通用格式", false, false, nil), ("0.00%", false, true, nil), ("0\"%\"", false, false, "%"),
      ("0.00\"万元\"", false, false, "万元"), ("0.00万元", false, false, "万元"),
      ("0\"d\"", false, false, "d"), ("0年", false, false, "年"), ("0.00,,", false, false, nil),
      ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", false, false, nil),
      ("[$¥-804]#,##0", false, false, "¥"), ("#,##0;yyyy", false, false, nil),
      ("0\\ \"亿元\"", false, false, "亿元"),
    ] as [(String, Bool, Bool, String?)])
  func formats(code: String, isDate: Bool, isPercent: Bool, literal: String?) throws {
    let rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43831</v></c></row>"
    let cell = try #require(try TestWorkbook(rows: rows, formats: [code]).cells()["A1"])
    #expect(
      cell.value == (isDate ? .date(year: 2020, month: 1, day: 1) : .number(43831)), "\(code)")
    #expect(cell.isPercent == isPercent)
    #expect(cell.formatLiteral == literal)
  }

  @Test("Formats known by number are those of Chinese spreadsheets")
  func builtins() {
    let dates = (0...60).filter { CellFormat(builtin: $0).isDate }
    #expect(
      dates == [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
    #expect((0...60).filter { CellFormat(builtin: $0).isPercent } == [9, 10])
  }
}
