import Foundation
import Testing

@testable import Tables

private func sample() -> WorkbookDraft {
  WorkbookDraft(
    title: "样例",
    sheets: [
      WorkbookDraft.Sheet(
        name: "数据",
        columns: [
          WorkbookDraft.Column(width: 10, keepsText: true),
          WorkbookDraft.Column(
            width: 10, rule: WorkbookDraft.Rule(.whole(1900...2100), message: "年份")),
          WorkbookDraft.Column(width: 10, rule: WorkbookDraft.Rule(.atLeast(0), message: "≥ 0")),
        ],
        frozenRows: 1, frozenColumns: 1,
        rows: [
          [.text("村名", .heading), .text("年份", .heading), .text("收入", .heading)],
          [.text("=1+1"), .number(2020), .number(0.1)],
          [.text("甲&<b>"), .empty, .number(-3)],
        ])
    ])
}

@Test("Texts are strings, numbers are numbers, and nothing is a formula")
func cellKinds() throws {
  let package = try Package(try sample().xlsx())
  defer { package.remove() }
  let sheet = try package.sheet(1)
  #expect(sheet["A2"] == .text("=1+1"))
  #expect(sheet["B2"] == .number("2020"))
  #expect(sheet["C2"] == .number("0.1"))
  #expect(sheet["A3"] == .text("甲&<b>"))
  #expect(sheet["B3"] == nil)
  #expect(sheet["C3"] == .number("-3"))
  let xml = try package.part("xl/worksheets/sheet1.xml")
  #expect(!xml.contains("<f>"))
  #expect(xml.contains("state=\"frozen\""))
  #expect(xml.contains("sqref=\"B2:B1048576\"><formula1>1900</formula1><formula2>2100</formula2>"))
}

@Test("The same workbook has the same bytes a second later, and its date is fixed")
func sameBytes() throws {
  let first = try sample().xlsx()
  Thread.sleep(forTimeInterval: 1.1)
  #expect(try sample().xlsx() == first)
  let package = try Package(first)
  defer { package.remove() }
  #expect(try package.part("docProps/core.xml").contains("1980-01-01T00:00:00Z"))
}

@Test("What XML cannot carry is replaced, and what looks like an escape is kept")
func oddTexts() throws {
  let texts = ["a\u{0}b", "\u{FFFE}", "_x000D_", "a\u{1}b", "\rtab\t", " 甲 ", "_x00", "𠮷村", "]]>"]
  let workbook = WorkbookDraft(
    title: "", sheets: [WorkbookDraft.Sheet(name: "s", rows: texts.map { [.text($0)] })])
  let package = try Package(try workbook.xlsx())
  defer { package.remove() }
  let sheet = try package.sheet(1)
  let expected = [
    "a\u{FFFD}b", "\u{FFFD}", "_x005F_x000D_", "a_x0001_b", "_x000D_tab\t", " 甲 ", "_x00", "𠮷村",
    "]]>",
  ]
  for (index, text) in expected.enumerated() {
    #expect(sheet["A\(index + 1)"] == .text(text))
  }
}

@Test("What is too much for the format is refused, not cut")
func limits() throws {
  let long = String(repeating: "村", count: 40_000)
  let workbook = WorkbookDraft(
    title: "", sheets: [WorkbookDraft.Sheet(name: "s", rows: [[.text(long)]])])
  #expect(throws: WorkbookDraft.Problem.textTooLong(sheet: "s", row: 1, column: 1)) {
    try workbook.xlsx()
  }
  let rows = [[WorkbookDraft.Cell]](repeating: [], count: WorkbookDraft.rowLimit + 1)
  let tall = WorkbookDraft(title: "", sheets: [WorkbookDraft.Sheet(name: "s", rows: rows)])
  #expect(throws: WorkbookDraft.Problem.tooManyRows(sheet: "s", count: rows.count)) {
    try tall.xlsx()
  }
  let wide = WorkbookDraft(
    title: "",
    sheets: [WorkbookDraft.Sheet(name: "s", rows: [Array(repeating: .empty, count: 16_385)])])
  #expect(throws: WorkbookDraft.Problem.tooManyColumns(sheet: "s", count: 16_385)) {
    try wide.xlsx()
  }
  #expect(throws: WorkbookDraft.Problem.self) {
    try WorkbookDraft(title: "", sheets: [WorkbookDraft.Sheet(name: "a/b", rows: [])]).xlsx()
  }
}

@Test("A tall heading is one cell over all rows of headings, and none over a single row")
func tallHeadings() throws {
  var sheet = WorkbookDraft.Sheet(
    name: "s", frozenRows: 2, rows: [[.text("村"), .text("收入")], [.empty, .text("元")]])
  sheet.tallHeadings = 0..<1
  let package = try Package(try WorkbookDraft(title: "", sheets: [sheet]).xlsx())
  defer { package.remove() }
  #expect(try package.part("xl/worksheets/sheet1.xml").contains("<mergeCell ref=\"A1:A2\"/>"))
  #expect(try package.sheet(1) == ["A1": .text("村"), "B1": .text("收入"), "B2": .text("元")])
  sheet.frozenRows = 1
  #expect(throws: Never.self) { try WorkbookDraft(title: "", sheets: [sheet]).xlsx() }
}

@Test("Numbers that are none leave the cell empty")
func notFinite() throws {
  let rows: [[WorkbookDraft.Cell]] = [[.number(.nan), .number(.infinity), .number(1e300)]]
  let package = try Package(
    try WorkbookDraft(title: "", sheets: [WorkbookDraft.Sheet(name: "s", rows: rows)]).xlsx())
  defer { package.remove() }
  #expect(try package.sheet(1) == ["C1": .number("1E+300")])
}

@Test("A package whose part ends early is found out")
func truncatedPart() throws {
  let whole = try sample().xlsx()
  #expect(PackageCheck.isWhole(whole))
  for end in stride(from: 0, to: whole.count, by: 97) {
    #expect(!PackageCheck.isWhole(Array(whole[..<end])))
  }
}
