import Foundation

extension FaultCase {
  private static func bytes(_ texts: String, _ wrong: [UInt8], _ after: String) -> Data {
    Data(texts.utf8) + Data(wrong) + Data(after.utf8)
  }

  /// Bytes of the text table in GB18030, with a character of four bytes, and in Big5.
  private static let gb18030 =
    Data(ascii: "", [0xB4, 0xE5, 0xC3, 0xFB], ",", [0xC4, 0xEA, 0xB7, 0xDD], ",v\n")
    + Data(ascii: "", [0xC7, 0xE0, 0xC1, 0xFA, 0xB4, 0xE5], ",2020,1\n", [], "")
    + Data(ascii: "", [0x95, 0x34, 0xB2, 0x35, 0xCF, 0xE9, 0xB4, 0xE5], ",2020,2\n", [], "")
  private static let big5 =
    Data(ascii: "", [0xA7, 0xF8, 0xA6, 0x57], ",", [0xA6, 0x7E, 0xA5, 0xF7], ",v\n")
    + Data(ascii: "", [0xAB, 0x43, 0xC0, 0x73, 0xA7, 0xF8], ",2020,1\n", [], "")
    + Data(ascii: "", [0xB7, 0x73, 0xB2, 0xF8, 0xA7, 0xF8], ",2020,2\n", [], "")

  /// Part A: Bytes and encodings.
  static let bytes: [FaultCase] = [
    refused("A1", Data(), "data.csv: the file is empty"),
    refused("A2", Data([0xEF, 0xBB, 0xBF]), "data.csv: the file is empty"),
    refused("A3", "\n\n  \n", exit: 65, "data.csv: the file is empty"),
    refused("A4", heading, exit: 65, "data.csv:1: there is a heading (村名, 年份, 收入) but no row"),
    read("A5", "\u{FEFF}" + sound),
    read("A6", encoded(sound, .utf16), "text in UTF-16LE"),
    read("A6 little", encoded(sound, .utf16LittleEndian), "text in UTF-16LE"),
    read("A6 big", encoded(sound, .utf16BigEndian), "text in UTF-16BE"),
    read("A7", gb18030, figures: ["青龙村 2020 1", "𠮷祥村 2020 2"], "text in GB18030"),
    read("A8", big5, figures: ["青龍村 2020 1", "新莊村 2020 2"], "text in Big5"),
    read(
      "A9",
      Data(ascii: "", [0xB4, 0xE5, 0xC3, 0xFB], ",", [0xC4, 0xEA, 0xB7, 0xDD], ",v\n")
        + Data(ascii: "", [0xA4, 0xA4], ",2020,1\n", [0xA4, 0xE9], ",2020,2\n"),
      figures: ["い 2020 1", "ら 2020 2"], "text in GB18030"),
    refused(
      "A10", bytes(sound + "丁", [0xFF, 0xE6], ",2020,4\n戊村,2020,5\n"), exit: 1,
      "data.csv:5:1: the bytes FF E6 are not UTF-8", "1 error,"),
    refused(
      "A11", bytes(sound, [0xC0, 0xAF, 0xED, 0xA0, 0x80], ",2020,4\n戊村,2020,5\n"), exit: 1,
      "data.csv:5:1: the bytes C0 AF ED A0 are not UTF-8"),
    refused(
      "A12", bytes(sound + "丁", [0], "村,2020,4\n"), exit: 1, "data.csv:5:1: there is a NUL byte"),
    read("A13 CR", sound.replacing("\n", with: "\r")),
    read("A13 CRLF", sound.replacing("\n", with: "\r\n")),
    read("A13 mixed", heading + "甲村,2020,1\r\n乙村,2020,2\r丙村,2020,3\n"),
    read("A14", String(sound.dropLast())),
    read(
      "A15", heading + "甲村,2020,1\n\u{A0}甲\u{3000}村\u{200B},2021,2\n\u{FEFF}甲村,2022,3\n",
      figures: ["甲村 2020 1", "甲村 2021 2", "甲村 2022 3"], "are one village"),
    read(
      "A16", heading + "〇一村,2020,1\n零一村,2021,2\n葛\u{E0100}村,2020,1\n葛村,2021,1\n",
      figures: ["零一村 2020 1", "零一村 2021 2", "葛村 2020 1", "葛村 2021 1"],
      "'〇一村', '零一村' are one village", "'葛<U+E0100>村', '葛村' are one village"),
    refused(
      "A17", Data(sound.utf8) + gb18030.dropFirst(gb18030.firstLine), exit: 1,
      "data.csv:5:1: the bytes C7 E0 C1 FA are not UTF-8", "and 1 more like it: data.csv:6:1",
      "2 errors,"),
    refused(
      "A18 zip", Data([0x50, 0x4B, 3, 4, 20, 0]) + Data(count: 40), "the workbook is damaged"),
    refused("A18 png", Data([0x89, 0x50, 0x4E, 0x47, 13, 10]), "this is a png file"),
    refused("A18 pdf", Data("%PDF-1.4\n".utf8), "this is a pdf file, not a text table"),
    refused(
      "A19", Data("<html><table><tr><td>村名</td></tr></table></html>".utf8), name: "data.xls",
      "this is a html file", "save the sheet as CSV UTF-8"),
    refused("A20", random(1_000_000), "error: data.csv:1:"),
  ]

  /// Bytes as good as random, the same each time.
  private static func random(_ count: Int) -> Data {
    var state: UInt64 = 3
    return Data(
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      })
  }

  /// Part B: The structure of text tables.
  static let structure: [FaultCase] = [
    refused(
      "B1", heading + "甲村,2020,1\n乙村,2020,2,5\n丙村,2020,3\n",
      "data.csv:3:4: the row has 4 fields where the heading has 3: 乙村,2020,2,5"),
    refused(
      "B2", heading + "甲村,2020,1\n乙村,2020\n丙村,2020,3\n",
      "data.csv:3:3: the row has 2 fields where the heading has 3: 乙村,2020"),
    refused(
      "B3", heading + "\"甲村,2020,1\n" + String(repeating: "乙村,2020,1\n", count: 10_000), exit: 65,
      "data.csv:2:1: the quote that opens here is never closed: \"甲村,2020,1"),
    refused(
      "B4", heading + "\"甲\"村,2020,1\n乙村,2020,2\n",
      "data.csv:2:1: there is text after the closing quote: \"甲\"村,2020,1"),
    FaultCase(
      "B5", ["data.csv": Data((heading + "甲\"村,2020,1\n乙村,2020,2\n").utf8)], exit: 0,
      ["data.csv:2: '甲\"村' has the character U+22, which does not belong in a name"]),
    FaultCase(
      "B6", ["data.csv": Data((heading + "\"甲\n村\",2020,1\n乙村,2020,2\n").utf8)], exit: 0,
      ["data.csv:2: '甲\\u{a}村' has the character U+A"]),
    refused(
      "B7", "村名,年份,收入,收入\n甲村,2020,1,2\n", exit: 65,
      "data.csv:1:4: the heading '收入' stands in column 3 already"),
    refused(
      "B8", "村名,年份,,收入\n甲村,2020,1,2\n", exit: 65,
      "data.csv:1:3: the column is not empty but has no heading"),
    read("B8 trailing", sound.replacing("\n", with: ",\n")),
    read("B9 semicolon", sound.replacing(",", with: ";"), "fields divided by ';'"),
    read("B9 tab", sound.replacing(",", with: "\t"), "fields divided by tabulators"),
    read("B9 bar", sound.replacing(",", with: "|"), "fields divided by '|'"),
    read("B9 wide", sound.replacing(",", with: "，"), "fields divided by '，'"),
    refused("B10", "村名\n甲村\n乙村\n", exit: 65, "there is no year, neither in a column (村名)"),
    FaultCase(
      "B11",
      [
        "data.csv": Data(
          (sound + String(repeating: "x", count: 17_000_000) + ",2020,2\n").utf8)
      ], exit: 1, export: 77, ["data.csv:5: the row is longer than 16,777,216 bytes"]),
    refused(
      "B12", (0..<20_000).map(String.init).joined(separator: ",") + "\n1\n", exit: 77,
      "there are more than 16,384 columns"),
    read(
      "B13", heading + (0..<20_000).map { "村\($0),2020,1\n" }.joined(),
      figures: (0..<20_000).map { "村\($0) 2020 1" }, "20,000 villages × 1 period"),
    read(
      "B14", sound + heading + "丁村,2020,4\n", figures: soundFigures + ["丁村 2020 4"],
      "the headings stand again in 1 more row, left out: 5"),
    read("B15", "# 注释\n" + sound),
    read("B15 sep", "sep=;\n" + sound.replacing(",", with: ";"), "fields divided by ';'"),
  ]
}

extension Data {
  fileprivate init(
    ascii first: String, _ second: [UInt8], _ third: String, _ fourth: [UInt8], _ fifth: String
  ) {
    self = Data(first.utf8) + Data(second) + Data(third.utf8) + Data(fourth) + Data(fifth.utf8)
  }

  /// The length of its first line.
  fileprivate var firstLine: Int { (firstIndex(of: 0x0A) ?? -1) + 1 }
}
