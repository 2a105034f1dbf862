import Testing
import TestSupport

@testable import Tables

@Suite struct FaultTests {
  static let foreign: [(String, [UInt8], TableProblem.Kind)] = [
    ("no bytes", [], .empty), ("a byte order mark alone", [0xEF, 0xBB, 0xBF], .empty),
    ("newlines", Array("\n\r\n\r".utf8), .empty), ("spaces", Array("   \n \t \n".utf8), .empty),
    ("a mark and newlines", [0xEF, 0xBB, 0xBF, 0x0A], .empty),
    ("a header alone", Array("a,b\n".utf8), .noRecords),
    ("a header and blank lines", Array("a,b\r\n\r\n  \r\n".utf8), .noRecords),
    ("a cut gzip", [0x1F, 0x8B, 8, 0], .gzip(.truncated)),
    ("png", [0x89, 0x50, 0x4E, 0x47], .notText("png")),
    ("pdf", Array("%PDF-1.4\n".utf8), .notText("pdf")),
    ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .notText("xls")),
    ("zip", [0x50, 0x4B, 3, 4, 20, 0], .notText("zip")),
    ("xlsx", [0x50, 0x4B, 3, 4, 20, 0] + Array("xx[Content_Types].xml".utf8), .notText("xlsx")),
    ("html", Array("\n<!DOCTYPE html><table>".utf8), .notText("html")),
    ("json", Array(" [\n {\"村名\": \"甲村\"}]".utf8), .notText("json")),
    ("an object", Array("{\"a\":1}\n{\"a\":2}\n".utf8), .notText("json")),
    ("parquet", Array("PAR1\u{15}\u{4}".utf8), .notText("parquet")),
    ("a table", Array("<table><tr><td>1".utf8), .notText("html")),
    ("xml", Array("<?xml version=\"1.0\"?><Workbook>".utf8), .notText("xml")),
  ]

  @Test("What is no table is told by name", arguments: foreign)
  func noTable(name: String, bytes: [UInt8], kind: TableProblem.Kind) throws {
    #expect(try problems(TableInput(bytes: bytes, name: "t")).map(\.kind) == [kind], "\(name)")
  }

  struct Case: Sendable {
    var text: String
    var kind: TableProblem.Kind
    var row: Int?
    var column: Int?

    init(_ text: String, _ kind: TableProblem.Kind, _ row: Int?, _ column: Int? = nil) {
      self.text = text
      self.kind = kind
      self.row = row
      self.column = column
    }
  }

  static let cases: [Case] = [
    Case("a,b\n1,2\n3,4,5\n", .raggedRecord(expected: 2, found: 3), 3, 3),
    Case("a,b\n1,2\n\n3\n", .raggedRecord(expected: 2, found: 1), 4, 2),
    Case("a,b,\n1,2,\n3,4,5\n6,7\n", .emptyHeading, 1, 3),
    Case("a,b\n1,2\n\"3,4\n5,6\n", .unterminatedQuote, 3, 1),
    Case("a,b\n1,2\n3,\"4\n5,6\n", .unterminatedQuote, 3, 2),
    Case("a,b\n1,2\n\"3\"x,4\n", .textAfterQuote, 3, 1),
    Case("a,b\n1,2\n3,\"4\" \n", .textAfterQuote, 3, 2),
    Case("a,b\n1,2\n3,x\0y\n", .nulByte, 3, 2),
    Case("a,b\n1,2\n3,\"x\0y\"\n", .nulByte, 3, 2),
    Case("a\0,b\n1,2\n", .nulByte, 1, 1),
    Case("a,b,a\n1,2,3\n", .duplicateHeading("a", firstColumn: 1), 1, 3),
    Case("a, a\u{3000}\n1,2\n", .duplicateHeading("a", firstColumn: 1), 1, 2),
    Case("a,,b\n1,2,3\n", .emptyHeading, 1, 2),
    Case("\"a\"b,c\n1,2\n", .textAfterQuote, 1, 1),
    Case("\"a,c\n1,2\n", .unterminatedQuote, 1, 1),
  ]

  @Test("A fault of structure has its place", arguments: cases)
  func structure(fault: Case) throws {
    let found = try problems(input(fault.text))
    guard let first = found.first else {
      Issue.record("no problem")
      return
    }
    #expect(first.kind == fault.kind || found.contains { $0.kind == fault.kind })
    let problem = found.first { $0.kind == fault.kind } ?? first
    #expect(problem.place.row == fault.row)
    #expect(problem.place.column == fault.column)
    #expect(problem.place.file == "t.csv")
  }

  @Test("Reading goes on behind a fault and finds them all")
  func all() throws {
    let text = "a,b\n1,2\n3\n\"4\"x,5\n6,7,8\n9,0\n"
    let reading = try read(input(text), chunkSize: 4)
    #expect(reading.records == [["1", "2"], ["9", "0"]])
    #expect(reading.problems.map(\.place.row) == [3, 4, 5])
    #expect(reading.problems[2].excerpt == "6,7,8")
    let preview = try TablePreview(reading: input(text))
    #expect(preview.rows == [2, 6])
    // Ragged rows may be notes, as those who understand the table know.
    #expect(preview.problems.map(\.place.row) == [4])
  }

  @Test("Data below an empty heading is found beyond the preview too")
  func lateData() throws {
    let text = "a,,b\n" + String(repeating: "1,,2\n", count: 30_000)
    #expect(try read(input(text)).problems == [])
    let found = try problems(input(text + "1,x,2\n"))
    let place = TablePlace(file: "t.csv", row: 30_002, column: 2)
    #expect(found == [TableProblem(kind: .emptyHeading, place: place, excerpt: "1,x,2")])
    let beyond = "a,b,\n" + String(repeating: "1,2,\n", count: 30_000) + "1,2,x\n"
    #expect(try problems(input(beyond)).map(\.kind) == [.raggedRecord(expected: 2, found: 3)])
  }

  @Test("A quote left open at row 2 of 10,000 is found where it opens")
  func openQuote() throws {
    var text = "a,b\n\"1,2\n"
    for row in 0..<10_000 { text += "\(row),2\n" }
    let found = try problems(input(text))
    #expect(found.map(\.kind) == [.unterminatedQuote])
    #expect(found.first?.place == TablePlace(file: "t.csv", row: 2, column: 1))
    var late = "a,b\n"
    for row in 0..<500 { late += "\(row),2\n" }
    let problem = try problems(input(late + "x,\"" + late)).first
    #expect(problem?.kind == .unterminatedQuote)
    #expect(problem?.place == TablePlace(file: "t.csv", row: 502, column: 2, heading: "b"))
  }

  @Test("A record beyond the limit is refused, its quote named when one is open")
  func limit() throws {
    let long = String(repeating: "x", count: 5000)
    let plain = try read(input("a,b\n1,2\n3,\(long)\n5,6\n"), chunkSize: 64, recordLimit: 1000)
    #expect(plain.problems.map(\.kind) == [.recordTooLong(limit: 1000)])
    #expect(plain.problems.map(\.place.row) == [3])
    let quoted = try read(input("a,b\n1,2\n3,\"\(long)\"\n"), chunkSize: 64, recordLimit: 1000)
    #expect(quoted.problems.map(\.kind) == [.unterminatedQuote])
    #expect(quoted.problems.first?.place.column == 2)
    let fits = try read(input("a,b\n1,2\n3,\"\(long)\"\n"), chunkSize: 64, recordLimit: 6000)
    #expect(fits.problems == [])
    #expect(fits.records.last == ["3", long])
  }

  @Test("A header beyond 16 MiB is refused")
  func longHeader() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 17 << 20)
    #expect(
      try problems(TableInput(bytes: long + [0x0A, 0x31], name: "t")).map(\.kind) == [
        .recordTooLong(limit: 16 << 20)
      ])
    #expect(
      try problems(TableInput(bytes: [0x22] + long + [0x0A], name: "t")).map(\.kind) == [
        .unterminatedQuote
      ])
  }

  @Test("A field of 10 MB is read")
  func longField() throws {
    let long = String(repeating: "x", count: 10_000_000)
    let reading = try read(input("a,b\n1,\(long)\n3,4\n"))
    #expect(reading.problems == [])
    #expect(reading.records.map { $0[1].utf8.count } == [10_000_000, 1])
  }

  @Test("A million columns are refused, 16,384 are not")
  func columns() throws {
    let header = (0..<1_000_000).map(String.init).joined(separator: ",")
    #expect(
      try problems(input(header + "\n1\n")).map(\.kind) == [.tooManyColumns(limit: 16_384)])
    let wide = (0..<16_384).map(String.init).joined(separator: ",")
    #expect(try read(input(wide + "\n" + wide + "\n"), columns: [16_383]).records == [["16383"]])
  }

  static let wrongBytes: [(String, [UInt8], [UInt8])] = [
    ("one bad byte", [0xFF], [0xFF]), ("a cut sequence", [0xE4, 0xB8], [0xE4, 0xB8]),
    ("overlong", [0xC0, 0xAF], [0xC0, 0xAF]),
    ("overlong 3", [0xE0, 0x80, 0xAF], [0xE0, 0x80, 0xAF]),
    ("a surrogate", [0xED, 0xA0, 0x80], [0xED, 0xA0, 0x80]),
    ("U+FFFE", [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBE]),
    ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80]),
  ]

  @Test("Bytes that are no UTF-8 are refused where they are wanted", arguments: wrongBytes)
  func wrongUTF8(name: String, wrong: [UInt8], shown: [UInt8]) throws {
    let bytes = Array("a,b\n1,2\n3,x".utf8) + wrong + Array("\n5,6\n3,x".utf8) + wrong
    let source = TableInput(bytes: bytes, name: "t")
    let reading = try read(source)
    #expect(
      reading.problems.map(\.kind) == [.invalidUTF8(bytes: shown), .invalidUTF8(bytes: shown)])
    #expect(reading.problems.map(\.place.row) == [3, 5])
    #expect(reading.problems.first?.place.column == 2)
    #expect(try read(source, columns: [0]).problems == [])
    #expect(try TablePreview(reading: source).rows == [2, 4])
    let header = TableInput(bytes: Array("a,".utf8) + wrong + Array("\n1,2\n".utf8), name: "t")
    #expect(try problems(header).map(\.kind) == [.invalidUTF8(bytes: shown)])
  }

  @Test("A megabyte of random bytes is refused")
  func randomBytes() throws {
    var random = RepeatableRandom(3)
    let bytes = (0..<1_000_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    #expect(try problems(TableInput(bytes: bytes, name: "t")).count > 0)
  }

  @Test("Cells without numbers are named with row, column and text")
  func cells() throws {
    let texts = ["NaN", "inf", "-inf", "1e400", "0x10", "1.2.3", "12;34", "１２．３．４", "12 元/人"]
    let lines = texts.map { "x,\($0)\n" }.joined()
    let result = try numbers(input("m,v\nx,1\n" + lines + "y,bad\nx,—\n"), column: 1, chunkSize: 8)
    #expect(result.problems.map(\.place.row) == Array(3...12))
    #expect(result.problems.first?.place.heading == "v")
    #expect(result.problems.first?.place.column == 2)
    #expect(result.problems.first?.kind == .notANumber("NaN", .notNumber))
    #expect(result.problems[3].kind == .numberOutOfRange("1e400"))
    #expect(result.problems[8].kind == .notANumber("12 元/人", .unitInCell))
    #expect(result.states.last == .notApplicable)
    #expect(result.states.count == 12)
    let filter = ColumnFilter(column: 0, value: "y")
    let some = try numbers(input("m,v\nx,bad\ny,-0\nx,1,2\n"), column: 1, where: [filter])
    #expect(some.values.map(\.sign) == [.plus])
    #expect(some.problems.map(\.kind) == [.raggedRecord(expected: 2, found: 3)])
  }

  @Test("Of many problems 100 are kept and all are counted")
  func many() throws {
    let source = input("a\n1\n" + String(repeating: "x\n", count: 1000))
    let scan = try TableScan(source, plain: TablePreview(reading: source), chunkSize: 64)
    do {
      try scan.scan(
        columns: [ColumnRequest(column: 0, kind: .number)], transform: { _ in },
        combine: { _, _ in })
      Issue.record("no problem was found")
    } catch let found as TableProblems {
      #expect(found.total == 1000)
      #expect(found.problems.map(\.place.row) == Array(3...102))
    }
  }

  @Test("An excerpt is short and shows nothing a terminal obeys")
  func excerpt() {
    func excerpt(_ bytes: [UInt8]) -> String {
      bytes.withUnsafeBufferPointer { TableProblem.excerpt(of: $0) }
    }
    #expect(excerpt(Array("甲\u{1B}[31m\n\u{202E}".utf8)) == "甲\\u{1b}[31m…")
    #expect(excerpt([0x61, 0xFF, 0x0]) == "a\\xff\\u{0}")
    #expect(excerpt(Array(repeating: 0x61, count: 80)).count == 80)
    #expect(excerpt(Array(repeating: 0x61, count: 81)) == String(repeating: "a", count: 79) + "…")
    #expect(excerpt(Array(repeating: 0x1B, count: 81)).count <= 80)
  }
}
