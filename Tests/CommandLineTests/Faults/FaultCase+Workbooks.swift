import Foundation

extension FaultCase {
  private static func refused(
    _ id: String, _ book: FaultyWorkbook, exit: Int32 = 65, name: String = "data.xlsx",
    _ words: String...
  ) -> FaultCase {
    FaultCase(id, [name: book.data], exit: exit, words)
  }

  private static func read(
    _ id: String, _ book: FaultyWorkbook, figures: [String] = soundFigures, _ words: String...
  ) -> FaultCase {
    FaultCase(id, ["data.xlsx": book.data], exit: 0, words, figures: figures)
  }

  private static let plain = FaultyWorkbook.sound
  private static let sheet = "xl/worksheets/sheet1.xml"

  private static func with(_ change: (inout FaultyWorkbook) -> Void) -> FaultyWorkbook {
    var book = plain
    change(&book)
    return book
  }

  /// The sound sheet with a village of this XML in place of `乙村`.
  private static func named(_ xml: String) -> FaultyWorkbook {
    plain.replacing(sheet) { $0.replacing("乙村", with: xml) }
  }

  /// Part E: The package of a workbook.
  static let packages: [FaultCase] = cut + damaged + missing + packed

  private static let cut: [FaultCase] = stride(from: 200, to: plain.data.count, by: 200).map {
    FaultCase(
      "E1 cut at \($0)", ["data.xlsx": plain.data.prefix($0)], exit: 65,
      ["data.xlsx: the workbook is damaged"])
  }

  private static let needed = [
    "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", sheet,
  ]

  private static let damaged: [FaultCase] = needed.map { part in
    refused("E2 \(part)", with { $0.damaged = [part] }, "damaged ('\(part)' is broken)")
  }

  private static let missing: [FaultCase] = needed.map { part in
    refused("E12 \(part)", plain.without(part), "damaged ('\(part)' is missing)")
  }

  private static let packed: [FaultCase] = [
    refused(
      "E3",
      FaultyWorkbook([
        FaultyWorkbook.sheet(
          "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + String(repeating: "0", count: 40_000_000) + "</t></is></c></row>")
      ]), exit: 77, "goes beyond a safety limit"),
    read(
      "E4",
      plain.replacing("xl/styles.xml") {
        $0.replacing(
          "<xf numFmtId=\"0\"/>", with: String(repeating: "<xf numFmtId=\"0\"/>", count: 10_000))
      }),
    refused(
      "E5", FaultyWorkbook(entries: [("inner.xlsx", "x"), ("a.txt", "x")]), "this is a zip file"),
    refused(
      "E6", with { book in for index in 0..<30_000 { book.add("x/\(index)", "") } }, exit: 77,
      "goes beyond a safety limit"),
    refused("E7", with { $0.add("xl/Workbook.xml", "<workbook/>") }, "is there twice"),
    read(
      "E8",
      with { book in
        for name in ["../../etc/x", "/etc/x", "..\\x", "NUL"] { book.add(name, "x") }
      }),
    read("E9", with { $0.isDeflated = false }),
    refused("E10 less", with { $0.declaredSizes = [sheet: 10] }, "'\(sheet)' is broken"),
    refused(
      "E10 more", with { $0.declaredSizes = [sheet: 0xFFFF_FFF0] }, exit: 77,
      "goes beyond a safety limit"),
    refused("E11 password", with { $0.isEncrypted = true }, "the workbook needs a password"),
    refused(
      "E11 numbers", FaultyWorkbook(entries: [("Index/Document.iwa", "x")]),
      "this is a numbers file; save the sheet as .xlsx or CSV UTF-8"),
    refused(
      "E11 docx",
      FaultyWorkbook(entries: [("[Content_Types].xml", "x"), ("word/document.xml", "x")]),
      "this is a docx file"),
    FaultCase(
      "E11 xls",
      ["data.xls": Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 600)],
      exit: 65, ["the workbook is damaged"]),
    refused(
      "E13",
      plain.replacing("xl/_rels/workbook.xml.rels") {
        $0.replacing(
          "Target=\"worksheets/", with: "TargetMode=\"External\" Target=\"http://localhost/")
      }, "('worksheet S1' is missing)"),
  ]

  /// Part G: The XML of a workbook.
  static let markup: [FaultCase] = [
    refused(
      "G1",
      plain.replacing(sheet) { text in
        let levels = (1...9).map { level in
          let inner = String(repeating: "&e\(level - 1);", count: 10)
          return "<!ENTITY e\(level) '\(inner)'>"
        }
        return "<!DOCTYPE x [<!ENTITY e0 'aaaaaaaaaa'>\(levels.joined())]>"
          + text.replacing("乙村", with: "&e9;")
      }, "'\(sheet)' has a DOCTYPE"),
    refused(
      "G2",
      plain.replacing(sheet) {
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
          + $0.replacing("乙村", with: "&e;")
      }, "'\(sheet)' has a DOCTYPE"),
    refused(
      "G3",
      FaultyWorkbook([
        FaultyWorkbook.sheet(
          String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000))
      ]), exit: 77, "goes beyond a safety limit"),
    refused(
      "G4 long",
      FaultyWorkbook([
        FaultyWorkbook.sheet(
          "<row r=\"1\" x=\"" + (0..<300_000).map { "\($0 &* 7919)," }.joined() + "\"/>")
      ]), exit: 77, "goes beyond a safety limit"),
    refused(
      "G4 many",
      FaultyWorkbook([
        FaultyWorkbook.sheet("<row r=\"1\"" + (0..<200_000).map { " a\($0)=\"\"" }.joined() + "/>")
      ]), exit: 77, "goes beyond a safety limit"),
    refused("G5", plain.replacing(sheet) { String($0.dropLast(40)) }, "'\(sheet)' ends too early"),
    refused(
      "G6",
      with { book in
        for index in book.parts.indices where book.parts[index].name == sheet {
          book.parts[index].data.replaceSubrange(
            book.parts[index].data.count - 60..<book.parts[index].data.count - 59, with: [0xFF])
        }
      }, "'\(sheet)' is broken"),
    read(
      "G6 UTF-16",
      with { book in
        for index in book.parts.indices where book.parts[index].name == sheet {
          let text = String(decoding: book.parts[index].data, as: UTF8.self)
          book.parts[index].data = encoded(
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text, .utf16)
        }
      }),
    refused(
      "G6 GBK", plain.replacing(sheet) { "<?xml version=\"1.0\" encoding=\"GBK\"?>" + $0 },
      "'\(sheet)' is broken"),
    refused("G7", named("&unknown;"), "'\(sheet)' is broken"),
    refused("G7 zero", named("&#0;"), "'\(sheet)' is broken"),
    refused("G7 FFFE", named("&#xFFFE;"), "'\(sheet)' is broken"),
    read("G7 emoji", named("&#x1F600;"), figures: ["甲村 2020 1", "😀 2020 2", "丙村 2020 3"]),
    read("G8", named("<![CDATA[乙]]><!-- x --><?x y?>村")),
  ]
}
