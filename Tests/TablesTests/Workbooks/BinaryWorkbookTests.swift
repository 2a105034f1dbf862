import Testing
import TestSupport

@testable import Tables

@Suite struct BinaryWorkbookTests {
  private typealias Book = TestBinaryWorkbook

  private func book(_ records: [UInt8], shared: [UInt8] = [], globals: [UInt8] = []) -> Book {
    // Styles: general, a date, percent, a unit.
    let formats =
      Book.record(0x041E, little(164, 2) + Book.text("yyyy-mm-dd", lengthBytes: 2))
      + Book.record(0x041E, little(165, 2) + Book.text("0.00\"万元\"", lengthBytes: 2))
    let styles = [0, 164, 9, 165].flatMap {
      Book.record(0x00E0, little(0, 2) + little($0, 2) + little(0, 16))
    }
    return Book(
      globals: globals + formats + styles + shared, sheets: [("数据", 0, records), ("隐", 1, [])])
  }

  private func cells(_ book: Book) throws -> [String: SheetCell] {
    let preview = try Workbook.open(bytes: book.bytes(), name: "t.xls").preview(sheet: 0)
    var cells: [String: SheetCell] = [:]
    for row in preview.rows {
      for cell in row.cells {
        cells[CellReference(column: cell.column, row: row.row).name] = cell
      }
    }
    return cells
  }

  @Test("A style that sets a text in from the left is told")
  func indents() throws {
    let styles = [0, 0x21].flatMap {
      Book.record(0x00E0, little(0, 8) + [UInt8($0)] + little(0, 11))
    }
    let names = ["城关镇", "甲村"].enumerated().flatMap {
      Book.cell(0x0204, $0.offset, 0, $0.offset, Book.text($0.element, lengthBytes: 2))
    }
    let read = try cells(Book(globals: styles, sheets: [("数据", 0, names)]))
    #expect(read["A1"]?.isIndented == false)
    #expect(read["A2"]?.isIndented == true)
  }

  @Test("Each record of a cell is read")
  func records() throws {
    let packed = { (value: Int) in little(value << 2 | 2, 4) }
    var records = Book.cell(0x0203, 0, 0, 0, Book.double(1.5))
    records += Book.cell(0x0203, 0, 1, 1, Book.double(45291))
    records += Book.cell(0x0203, 0, 2, 2, Book.double(0.985))
    records += Book.cell(0x0203, 0, 3, 3, Book.double(12))
    records += Book.cell(0x027E, 1, 0, 0, packed(-7))
    records += Book.cell(0x027E, 1, 1, 0, little(1234 << 2 | 3, 4))
    records += Book.record(
      0x00BD,
      little(2, 2) + little(1, 2) + little(0, 2) + packed(5) + little(1, 2) + packed(60)
        + little(2, 2))
    records += Book.cell(0x0204, 3, 0, 0, Book.text("青龙村", lengthBytes: 2))
    records += Book.cell(0x0205, 3, 1, 0, [1, 0]) + Book.cell(0x0205, 3, 2, 0, [7, 1])
    records += Book.cell(0x0201, 3, 3, 0, [])
    let formula = { (result: [UInt8], options: Int) in result + little(options, 2) + little(0, 6) }
    records += Book.cell(0x0006, 4, 0, 0, formula(Book.double(2.5), 0))
    records += Book.cell(0x0006, 4, 1, 0, formula([0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0))
    records += Book.record(0x0207, Book.text("结果", lengthBytes: 2))
    records += Book.cell(0x0006, 4, 2, 0, formula([2, 0, 42, 0, 0, 0, 0xFF, 0xFF], 0))
    records += Book.cell(0x0006, 4, 3, 0, formula(Book.double(0), 3))
    records += Book.cell(0x0006, 4, 4, 0, formula([3, 0, 0, 0, 0, 0, 0xFF, 0xFF], 3))
    records += Book.cell(0x0006, 4, 5, 0, formula([3, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0))
    records += Book.record(0x0208, little(4, 2) + little(0, 10) + little(0x20, 4))
    records += Book.record(0x007D, little(2, 2) + little(3, 2) + little(0, 4) + little(1, 2))
    records += Book.record(
      0x00E5, little(1, 2) + little(0, 2) + little(1, 2) + little(0, 2) + little(3, 2))
    let book = book(records)
    #expect(
      try cells(book).mapValues(\.value) == [
        "A1": .number(1.5), "B1": .date(year: 2023, month: 12, day: 31), "C1": .number(0.985),
        "D1": .number(12), "A2": .number(-7), "B2": .number(12.34), "B3": .number(5),
        "C3": .date(year: 1900, month: 2, day: 29), "A4": .text("青龙村"), "B4": .boolean(true),
        "C4": .error("#DIV/0!"), "A5": .number(2.5), "B5": .text("结果"), "C5": .error("#N/A"),
        "D5": .formulaWithoutValue, "E5": .formulaWithoutValue,
      ])
    #expect(try cells(book)["C1"]?.isPercent == true)
    #expect(try cells(book)["D1"]?.formatLiteral == "万元")
    #expect(try cells(book)["A5"]?.isFormula == true)
    let opened = try Workbook.open(bytes: book.bytes(), name: "t.xls")
    #expect(opened.sheets == [SheetInfo(name: "数据"), SheetInfo(name: "隐", isHidden: true)])
    let preview = try opened.preview(sheet: 0)
    #expect(preview.merges == [CellRange(rows: 1...2, columns: 0...3)])
    #expect(preview.hiddenColumns == [2, 3])
    #expect(preview.hiddenRowCount == 1)
    let reading = readSheet(
      opened,
      columns: [ColumnRequest(column: 0, kind: .text), ColumnRequest(column: 1, kind: .number)],
      firstRow: 2)
    #expect(reading.rows == [2, 3, 4, 5])
    #expect(reading.cells[0] == ["-7", "", "青龙村", "2.5"])
    #expect(
      reading.cells[1] == ["12.34 value", "5.0 value", "0.0 invalid", "0.0 invalid"])
    #expect(reading.problemCount == 2)
  }

  @Test("Shared texts run on over records in either width")
  func sharedTexts() throws {
    let texts = [
      little(3, 2) + [0] + Array("abc".utf8),
      // Two runs and four phonetic bytes stand around the text.
      little(2, 2) + [1 | 8 | 4] + little(2, 2) + little(4, 4) + little(0x6751, 2)
        + little(0x9547, 2) + Array(repeating: 9, count: 12),
      little(4, 2) + [0] + Array("xy".utf8),
    ]
    let shared =
      Book.record(0x00FC, little(3, 4) + little(3, 4) + texts.joined())
      + Book.record(0x003C, [1] + little(0x4E00, 2) + little(0x4E8C, 2))
    let records = (0..<3).flatMap { Book.cell(0x00FD, $0, 0, 0, little($0, 4)) }
    let found = try cells(book(records, shared: shared)).mapValues(\.value)
    #expect(found == ["A1": .text("abc"), "A2": .text("村镇"), "A3": .text("xy一二")])
    let outside = book(Book.cell(0x00FD, 6, 1, 0, little(3, 4)), shared: shared)
    #expect(workbookFault(outside.bytes()) == .sharedStringOutOfRange(cell: "B7"))
  }

  @Test("Cells out of order are sorted, two of one place are a fault")
  func order() throws {
    let first = Book.cell(0x0203, 0, 0, 0, Book.double(1))
    let second = Book.cell(0x0203, 1, 0, 0, Book.double(2))
    #expect(try cells(book(second + first))["A2"]?.value == .number(2))
    #expect(workbookFault(book(first + second + first).bytes()) == .badReference(cell: "A1"))
  }

  @Test("Passwords and other compound files are told")
  func kinds() {
    let locked = book([], globals: Book.record(0x002F, little(0, 6)))
    #expect(workbookFault(locked.bytes()) == .encrypted)
    let cases: [(String, WorkbookFault)] = [
      ("EncryptedPackage", .encrypted), ("WordDocument", .notAWorkbook(kind: "doc")),
      ("ETExtData", .notAWorkbook(kind: "et")), ("Other", .notAWorkbook(kind: "ole")),
    ]
    for (name, fault) in cases {
      #expect(workbookFault(TestBinaryWorkbook.compound([(name, [1])])) == fault)
    }
    #expect(Workbook.kind(ofBytes: book([]).bytes()) == .xls)
  }

  @Test("Cut or changed anywhere, nothing traps")
  func damage() {
    let records = (0..<50).flatMap { Book.cell(0x0203, $0, 0, 0, Book.double(1)) }
    let shared = Book.record(0x00FC, little(1, 4) + little(1, 4) + little(1, 2) + [0, 0x41])
    let bytes = book(records, shared: shared).bytes()
    // The last sector, the table of sectors, may lack the places of sectors there are not.
    for end in stride(from: 0, to: bytes.count - 512, by: 509) {
      #expect(workbookFault(Array(bytes[..<end])) != nil, "cut at \(end)")
    }
    var random = RepeatableRandom(3)
    for _ in 0..<500 {
      var wrong = bytes
      for _ in 0..<3 {
        wrong[Int.random(in: 0..<wrong.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = workbookFault(wrong)
    }
  }
}
