import TestSupport

/// Small inputs of every kind, from which mutations start.
enum Seeds {
  static let tables: [[UInt8]] =
    [
      "村名,年份,收入\n甲村,2022,10\n乙村,2022,20.5\n丙村,2023,—\n",
      "某镇2023年各村收入表,,,\n单位：万元,,,\n村名,收入,\"其中：\n租金\",备注\n甲村,\"1,234.5\",１２,\n合计,\"1,234.5\",12,注\n",
      ",2021年,,2022年,\n村名,收入,人口,收入,人口\n甲村,1,100,2,110\n乙村,2,200,3,210\n小计,3,300,5,320\n\n村名,户数\n甲村,3\n",
      "村名;2019;2020\n甲;1,5;2,5\n乙;3,5;\n", "村名\t指标\t2022年1-6月\n甲村\t收入\t1\n\t支出\t2\n乙村\t收入\t3\n",
      "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,EUR,DE\t1.5 b\t: \nA,EUR,FR\t2\t3 p\n",
      "村里,年度,所得\n東村,110年,12\n西村,99年,15\n",
    ].map { Array($0.utf8) } + [
      // GB18030, UTF-16 and a truncated gzip.
      [
        0xB4, 0xE5, 0xC3, 0xFB, 0x2C, 0x32, 0x30, 0x32, 0x32, 0x0A, 0xBC, 0xD7, 0xB4, 0xE5, 0x2C,
        0x31,
      ],
      [0xFF, 0xFE] + Array("村名,2022\n甲村,1\n".utf16).flatMap { little(Int($0), 2) },
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + TestPackage.deflated(Array("村名,2022\n甲村,1\n".utf8)),
    ]

  static let cells: [[UInt8]] = [
    "1\n-2.5\n1,234\n１２３\n1.2E+06\n", "12.3万\n1.2亿\n9800元\n￥5\n", "98.5%\n985‰\n九成\n五成半\n",
    "(12.3)\n△5\n−5\n",
    "一百二十\n壹佰贰拾\n二〇二三年\n", "2023年\n民国112年\n截至2023年底\n2023/12/31\n2023年1-6月\n2023年(预计)\n",
    "约1200\n1000-1200\n>100\n#DIV/0!\n…\n—\n", "1 234,5\n1'234\n1 b\n:\n",
  ].map { Array($0.utf8) }

  static let sheets: [[UInt8]] = [
    """
    <worksheet xmlns="\(main)"><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1">\
    <c r="A1" t="s"><v>0</v></c><c r="B1"><v>2022</v></c></row><row r="2" hidden="1">\
    <c r="A2" t="inlineStr"><is><t xml:space="preserve"> 甲村</t></is></c><c r="B2" s="1"><v>0.5</v>\
    </c></row><row r="3"><c r="A3" t="str"><f>1+1</f><v>a&amp;b_x000D_</v></c><c t="b"><v>1</v></c>\
    <c t="e"><v>#REF!</v></c><c r="D3"><f>A1</f></c></row></sheetData>\
    <mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>
    """,
    """
    <x:worksheet xmlns:x='\(main)'><x:sheetData><x:row><x:c><x:v>1e3</x:v></x:c><!-- c -->\
    <x:c t='d'><x:v>2023-12-31</x:v></x:c></x:row></x:sheetData></x:worksheet>
    """,
  ].map { Array($0.utf8) }

  static let binaries: [[UInt8]] = {
    typealias Book = TestBinaryWorkbook
    let styles = [0, 14, 9].flatMap {
      Book.record(0x00E0, little(0, 2) + little($0, 2) + little(0, 16))
    }
    let text = Book.text("甲村", lengthBytes: 2)
    let shared = Book.record(0x00FC, little(2, 4) + little(2, 4) + text + text)
    var cells =
      Book.cell(0x0203, 0, 0, 0, Book.double(1.5)) + Book.cell(0x027E, 0, 1, 1, little(7, 4))
    cells += Book.cell(0x0204, 1, 0, 0, text) + Book.cell(0x00FD, 1, 1, 0, little(1, 4))
    cells += Book.record(
      0x00BD, little(2, 2) + little(0, 2) + little(0, 2) + little(9, 4) + little(0, 2))
    cells += Book.cell(0x0006, 3, 0, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + little(0, 8))
    cells += Book.record(0x0207, text) + Book.cell(0x0205, 3, 1, 0, [7, 1])
    cells += Book.record(
      0x00E5, little(1, 2) + little(0, 2) + little(1, 2) + little(0, 2) + little(1, 2))
    return [Book(globals: styles + shared, sheets: [("数据", 0, cells), ("隐", 1, [])]).bytes()]
  }()

  // MARK: Tokens

  static let words: [[UInt8]] =
    [
      ",", "\"", "\"\"", "\n", "\r\n", "\t", ";", "年", "2023", "2023年", "110年", "1-6月", "万元",
      "（万元）", "单位：元",
      "合计", "小计", "村名", "年份", "注：", "其中：", "12.5%", "１２", "，", "。", "—", "…", "#N/A", "=1+1",
      "99999999999999",
      "-1e308", "一、", "\u{FEFF}", "\u{3000}", "甲村\n", "0.00000001",
    ].map { Array($0.utf8) } + [
      [0xC3], [0xE6, 0x9D], [0xF4, 0x90, 0x80, 0x80], [0], [0x81, 0x30, 0x81, 0x30],
    ]

  static let marks: [[UInt8]] = [
    "<row r=\"1048577\">", "</row>", "<c r=\"XFD1\">", "<c r=\"ZZZZZZ99999999999\" t=\"s\">",
    "</c>", "<v>",
    "</v>", "<v>-1</v>", "<is><t>", "&#x10FFFF;", "&#0;", "&lt;", "&bad;", "<![CDATA[", "]]>",
    "<!--", "-->",
    "<!DOCTYPE a>", "<?x?>", "s=\"4294967296\"", "t=\"s\"", "<mergeCell ref=\"A1:XFD1048576\"/>",
    "'", "\"", ">",
    "<", "/>", "xmlns=\"a\"", "_xD800_", "1e999",
  ].map { Array($0.utf8) }

  static let records: [[UInt8]] = [
    [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0x80], [0x3C, 0],
    [0xFC, 0],
    [0x0A, 0, 0, 0], [0x09, 0x08, 0x10, 0],
  ]

  // MARK: Workbooks

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A sound workbook around the bytes of a sheet.
  static func workbook(sheet: [UInt8]) -> [UInt8] {
    var book = TestPackage()
    func part(_ name: String, _ text: String) { book.add(name, text, isDeflated: false) }
    part(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
    part(
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" "
        + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
    part(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"2023年\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>")
    part(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)\">"
        + ["s": "worksheet", "t": "styles", "u": "sharedStrings"].sorted { $0.key < $1.key }.map {
          "<Relationship Id=\"\($0.key)\" Type=\"\(office)/\($0.value)\" Target=\"\($0.value).xml\"/>"
        }.joined() + "</Relationships>")
    part(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"
    )
    part("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\"><si><t>村名</t></si></sst>")
    book.entries.append(.init(name: "xl/worksheet.xml", bytes: sheet, isDeflated: false))
    return book.bytes()
  }
}
