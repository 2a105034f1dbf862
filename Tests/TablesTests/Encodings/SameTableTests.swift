import Glibc
import Testing

@testable import Tables

/// One table in all encodings reads the same (I2, A5–A8).
@Suite struct SameTableTests {
  static let header = "村名,年份,人均收入,备注\n"
  static let records = ["青龙村,2019,9800,", "𠮷祥村,2019,10250.5,\"注：合计,含补助\"", "柳林㐂村,2020,—,（预计）"]
  static let simplified =
    header + (0..<40).map { "\(records[$0 % 3])\n" }.joined()
    + "数据来源：统计局\n".replacing("\n", with: ",,,\n")
  static let traditional =
    "縣市,村里,民國,綜合所得總額\n"
    + (0..<40).map { "臺北市,龍\($0 % 2 == 0 ? "泉" : "鳳")里,\(100 + $0),12\($0)3\n" }.joined()
    + "花蓮縣,光復鄉碁,112,5\n"
  static let western =
    "Município,Año,Población\n"
    + (0..<40).map { "Córdoba,\(1980 + $0),32\($0)\nMálaga,\(1980 + $0),57\($0)\n" }.joined()

  struct Case: Sendable, CustomTestStringConvertible {
    var encoder: String
    var expected: TextEncoding
    var text: String
    var mark: [UInt8] = []
    var testDescription: String { encoder + (mark.isEmpty ? "" : " with a mark") }
  }

  static let cases: [Case] = [
    Case(encoder: "UTF-8", expected: .utf8, text: simplified),
    Case(encoder: "UTF-8", expected: .utf8, text: simplified, mark: [0xEF, 0xBB, 0xBF]),
    Case(encoder: "UTF-16LE", expected: .utf16LE, text: simplified),
    Case(encoder: "UTF-16LE", expected: .utf16LE, text: simplified, mark: [0xFF, 0xFE]),
    Case(encoder: "UTF-16BE", expected: .utf16BE, text: simplified),
    Case(encoder: "UTF-16BE", expected: .utf16BE, text: simplified, mark: [0xFE, 0xFF]),
    Case(encoder: "GB18030", expected: .gb18030, text: simplified),
    Case(
      encoder: "GB18030", expected: .gb18030, text: simplified, mark: [0x84, 0x31, 0x95, 0x33]),
    Case(encoder: "GB18030", expected: .gb18030, text: traditional),
    Case(encoder: "BIG5-HKSCS", expected: .big5, text: traditional),
    Case(encoder: "UTF-16LE", expected: .utf16LE, text: traditional),
    Case(encoder: "UTF-8", expected: .utf8, text: western),
    Case(encoder: "CP1252", expected: .windows1252, text: western),
    Case(encoder: "ISO-8859-1", expected: .windows1252, text: western),
    Case(encoder: "UTF-16BE", expected: .utf16BE, text: western),
  ]

  private func expectSame(_ preview: TablePreview, _ expected: TablePreview) {
    #expect(preview.header == expected.header)
    #expect(preview.records == expected.records)
    #expect(preview.rows == expected.rows)
    #expect(preview.delimiter == expected.delimiter)
    #expect(preview.problems == expected.problems)
    #expect(preview.headerRow == expected.headerRow)
  }

  @Test("The same table in any encoding gives the same preview and scan", arguments: cases)
  func same(_ sample: Case) throws {
    let bytes = sample.mark + (try encoded(sample.text, as: sample.encoder))
    let plain = input(sample.text)
    let expected = try TablePreview(reading: plain)
    let reading = try read(plain)
    #expect(reading.problems == [])
    let source = TableInput(bytes: bytes, name: "t.csv")
    #expect(try source.encoding.encoding == sample.expected)
    #expect(try source.encoding.confidence >= .likely)
    #expect(try source.encoding.hadByteOrderMark == !sample.mark.isEmpty)
    let preview = try TablePreview(reading: source)
    expectSame(preview, expected)
    for chunkSize in [4, 100, 1 << 20] {
      #expect(try read(source, chunkSize: chunkSize) == reading)
    }
    #expect(try read(pipe(bytes, step: 1), chunkSize: 64) == reading)
    let packed = TableInput(bytes: try gzipped(bytes), name: "t.csv")
    #expect(try packed.encoding == source.encoding)
    expectSame(try TablePreview(reading: packed), expected)
    #expect(try read(packed, chunkSize: 64) == reading)
    #expect(try read(pipe(try gzipped(bytes), step: 1)) == reading)
    #expect(source.decodingFaults.total == 0)
  }

  @Test("Far more than a preview reads the same, from pipes too", arguments: cases)
  func long(_ sample: Case) throws {
    let lines = sample.text.split(separator: "\n")
    let body = (lines.dropFirst().joined(separator: "\n") + "\n")
    let text = String(lines[0]) + "\n" + String(repeating: body, count: 250)
    let bytes = sample.mark + (try encoded(text, as: sample.encoder))
    let reading = try read(input(text))
    #expect(reading.records.count == 250 * (lines.count - 1))
    let source = TableInput(bytes: bytes, name: "t.csv")
    #expect(try read(source) == reading)
    #expect(try read(pipe(gzipped(bytes), step: 5000)) == reading)
  }

  @Test("A mark inside the first quoted field is no part of the heading")
  func quotedMark() throws {
    let text = "\"\u{FEFF}村名\",收入\n青龙村,1\n"
    for encoder in ["UTF-8", "GB18030", "UTF-16LE"] {
      let source = TableInput(bytes: try encoded(text, as: encoder), name: "t.csv")
      #expect(try TablePreview(reading: source).header == ["村名", "收入"], "\(encoder)")
    }
  }

  @Test("Variants, spaces and newlines of all kinds come through (A13–A16)")
  func variants() throws {
    let text =
      "村名,年份,收入\r\n\u{3000}青龙村\u{A0},二〇一九,1\r柳林村,二零一九,2\n〇村,2020,3\nｅ\u{301}村,2020,4"
    let expected = try read(input(text))
    #expect(expected.records.count == 4)
    for encoder in ["GB18030", "UTF-16LE", "UTF-16BE"] {
      let source = TableInput(bytes: try encoded(text, as: encoder), name: "t.csv")
      #expect(try read(source) == expected, "\(encoder)")
    }
  }

  @Test("Names of encodings")
  func names() {
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(name: encoding.name) == encoding)
      #expect(TextEncoding(name: encoding.rawValue) == encoding)
    }
    let names: [(String, TextEncoding)] = [
      ("gbk", .gb18030), ("GB2312", .gb18030), ("cp936", .gb18030), ("big5-hkscs", .big5),
      ("CP950", .big5), ("latin1", .windows1252), ("ISO-8859-1", .windows1252),
      ("utf-16", .utf16LE), ("UTF_8", .utf8),
    ]
    for (name, encoding) in names { #expect(TextEncoding(name: name) == encoding, "\(name)") }
    #expect(TextEncoding(name: "klingon") == nil)
  }
}
