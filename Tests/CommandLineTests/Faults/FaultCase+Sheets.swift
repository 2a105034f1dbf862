import Foundation

extension FaultCase {
  private static func book(
    _ id: String, _ book: FaultyWorkbook, exit: Int32 = 65, _ words: [String],
    figures: [String]? = nil
  ) -> FaultCase {
    FaultCase(id, ["data.xlsx": book.data], exit: exit, words, figures: figures)
  }

  private static func sheet(_ rows: String, after: String = "", shared: String? = nil)
    -> FaultyWorkbook
  {
    FaultyWorkbook([FaultyWorkbook.sheet(rows, after: after)], shared: shared)
  }

  private static let rowsOfTable = FaultyWorkbook.rows(FaultyWorkbook.table)

  /// The sound sheet with `old` in its rows replaced.
  private static func changed(_ old: String, _ new: String, shared: String? = nil)
    -> FaultyWorkbook
  {
    sheet(rowsOfTable.replacing(old, with: new), shared: shared)
  }

  private static func years(_ serial: String, _ format: String, is1904: Bool = false)
    -> FaultyWorkbook
  {
    let table: [[String?]] = [
      ["村名", "年份", "收入"], ["甲村", "<c r=\"B2\" s=\"1\"><v>\(serial)</v></c>", "1"],
      ["乙村", "<c r=\"B3\" s=\"1\"><v>\(serial)</v></c>", "2"],
    ]
    return FaultyWorkbook(
      [FaultyWorkbook.sheet(FaultyWorkbook.rows(table))], formats: [format], is1904: is1904)
  }

  private static func formatted(_ heading: String, _ value: String, _ format: String)
    -> FaultyWorkbook
  {
    let table: [[String?]] = [
      ["村名", "年份", heading], ["甲村", "2020", "<c r=\"C2\" s=\"1\"><v>\(value)</v></c>"],
      ["乙村", "2020", "<c r=\"C3\" s=\"1\"><v>0.5</v></c>"],
    ]
    return FaultyWorkbook([FaultyWorkbook.sheet(FaultyWorkbook.rows(table))], formats: [format])
  }

  private static let merged: [[String?]] = [
    ["村名", "2020年", nil, "2021年", nil], [nil, "收入", "支出", "收入", "支出"],
    ["甲村", "1", "2", "3", "4"], ["乙村", "5", "6", "7", "8"],
  ]

  /// Part F: The cells of a workbook.
  static let sheets: [FaultCase] = references + cells + errors + layouts

  private static let references: [FaultCase] = ["A0", "ZZZZ1", "A-1", "A99999999999"].map {
    book("F2 \($0)", changed("r=\"A1\"", "r=\"\($0)\""), ["'\($0)' is off the sheet"])
  }

  private static let errors: [FaultCase] = ["#DIV/0!", "#REF!", "#N/A"].map {
    book(
      "F8 \($0)", FaultyWorkbook.cell("<c r=\"C3\" t=\"e\"><v>\($0)</v></c>"), exit: 1,
      ["data.xlsx!S1!C3: '\($0)' in column '收入' is a spreadsheet's error"])
  }

  private static let cells: [FaultCase] = [
    book(
      "F1", sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
      ["data.xlsx!S1: there is no year"]),
    book(
      "F2 none", sheet(rowsOfTable.replacing(#/ r="[A-Z]*[0-9]+"/#, with: "")), exit: 0, [],
      figures: soundFigures),
    book(
      "F3 rows",
      sheet(
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
      ["out of order"]),
    book(
      "F3 cells",
      changed("<c r=\"C2\"><v>1</v></c>", "<c r=\"C2\"><v>1</v></c><c r=\"C2\"><v>9</v></c>"),
      ["'C2' is off the sheet, out of order or there twice"]),
    book(
      "F4",
      changed("<c r=\"C2\">", "<c r=\"C2\" t=\"s\">", shared: "<si><t>村</t></si>"),
      ["cell C2 refers to a text that is not there"]),
    book(
      "F4 negative",
      changed(
        "<c r=\"C2\"><v>1</v>", "<c r=\"C2\" t=\"s\"><v>-1</v>", shared: "<si><t>村</t></si>"),
      ["cell C2 does not hold what it claims"]),
    book(
      "F5",
      changed(
        "<c r=\"A2\" t=\"inlineStr\"><is><t>甲村</t></is></c>",
        "<c r=\"A2\" t=\"s\"><v>0</v></c>",
        shared: "<si><r><t>青</t></r><r><t>龙村</t></r><rPh sb=\"0\" eb=\"1\"><t>q</t></rPh></si>"),
      exit: 0, [], figures: ["青龙村 2020 1", "乙村 2020 2", "丙村 2020 3"]),
    book(
      "F6 inline",
      FaultyWorkbook.cell("<c r=\"C3\" t=\"inlineStr\"><is><t>2</t></is></c>"), exit: 0, [],
      figures: soundFigures),
    book(
      "F6 str", FaultyWorkbook.cell("<c r=\"C3\" t=\"str\"><f>A1</f><v>2</v></c>"), exit: 0, [],
      figures: soundFigures),
    book(
      "F6 b", FaultyWorkbook.cell("<c r=\"C3\" t=\"b\"><v>1</v></c>"), exit: 1,
      ["data.xlsx!S1!C3: 'TRUE' in column '收入' is a yes or a no"]),
    book(
      "F6 d", FaultyWorkbook.cell("<c r=\"C3\" t=\"d\"><v>2020-01-02</v></c>"), exit: 1,
      ["data.xlsx!S1!C3: '2020-01-02' in column '收入' is a date"]),
    book(
      "F7", FaultyWorkbook.cell("<c r=\"C3\"><f>1+1</f></c>"), exit: 1,
      ["data.xlsx!S1!C3: the formula in column '收入' has no saved value", "乙村 | 2020"]),
  ]

  private static let layouts: [FaultCase] = [
    book(
      "C13 sheet",
      FaultyWorkbook(
        [
          FaultyWorkbook.sheet(
            FaultyWorkbook.rows([
              ["村名", "收入"], ["甲村", "1"], ["乙村", "2"], ["丙村", "3"], ["合计", "7"],
            ]))
        ], names: ["2020"]), exit: 0,
      ["warning: data.xlsx!2020!B5: '合计' of '收入' is 7, but the rows above add up to 6"],
      figures: soundFigures),
    book(
      "F9",
      FaultyWorkbook([
        FaultyWorkbook.sheet(
          FaultyWorkbook.rows(merged),
          before: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>",
          after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/>"
            + "<mergeCell ref=\"D1:E1\"/></mergeCells>")
      ]), exit: 0,
      [
        "2 villages × 2 periods × 2 metrics; no cell missing",
        "warning: data.xlsx!S1: the hidden columns C hold something",
      ]),
    book(
      "F10",
      sheet(
        rowsOfTable,
        after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/></mergeCells>"),
      ["merged cells overlap at B2"]),
    book(
      "F11 1904", years("42369", "yyyy", is1904: true), exit: 0, [],
      figures: ["甲村 2020 1", "乙村 2020 2"]),
    book("F11 60", years("60", "yyyy-mm-dd"), ["data.xlsx!S1!2: '1900-02-29' is a single day"]),
    book("F11 negative", years("-5", "yyyy-mm-dd"), ["'-5' is not a year between 1900 and 2100"]),
    book(
      "F12 percent", formatted("参保率", "0.985", "0.0%"), exit: 0, ["参保率 (%)"],
      figures: ["甲村 2020 98.5", "乙村 2020 50"]),
    book(
      "F12 literal", formatted("收入", "12", "0.0&quot;万元&quot;"), exit: 0,
      ["warning: data.xlsx!S1!C2: only the number format shows '万元' in column '收入'"],
      figures: ["甲村 2020 12", "乙村 2020 0.5"]),
    book(
      "F12 scaled", formatted("收入", "12000", "0.00,,"), exit: 0, [],
      figures: ["甲村 2020 12000", "乙村 2020 0.5"]),
    book(
      "F12 colour", formatted("收入", "12", "[Red](0.00)"), exit: 0, [],
      figures: ["甲村 2020 12", "乙村 2020 0.5"]),
    book(
      "F13 sheet",
      FaultyWorkbook(
        [FaultyWorkbook.sheet(rowsOfTable), FaultyWorkbook.sheet(rowsOfTable)],
        states: [1: "hidden"]), exit: 0,
      ["warning: data.xlsx!S2: the sheet is hidden and was passed over"], figures: soundFigures),
    book(
      "F13 row", changed("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">"), exit: 0,
      ["warning: data.xlsx!S1: 1 hidden row holds something and was read"],
      figures: soundFigures),
    book(
      "F14",
      FaultyWorkbook(
        (0..<40).map { year in
          FaultyWorkbook.sheet(
            FaultyWorkbook.rows([["村名", "收入"], ["甲村", "\(year)"], ["乙村", "1"]]))
        }, names: (0..<40).map { "\(1981 + $0)" }), exit: 0,
      ["2 villages × 40 periods", "40 tables, data.xlsx!1981 to data.xlsx!2020"]),
    book(
      "F15",
      FaultyWorkbook.sound.replacing("xl/worksheets/sheet1.xml") {
        $0.replacing("xmlns=", with: "xmlns:x=").replacing("</", with: "\u{1}")
          .replacing("<", with: "<x:").replacing("\u{1}", with: "</x:")
      }, exit: 0, [], figures: soundFigures),
  ]
}
