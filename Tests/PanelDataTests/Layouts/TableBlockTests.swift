import Foundation
import Testing

@testable import PanelData
@testable import Tables

private let head = "village_id,village,year,metric,value,unit,status"

/// A layout of several tables, and what it says.
private struct Layout: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var text: String
  var expected: [String]
}

private let stacked: [Layout] = [
  Layout(
    testDescription: "the same headings under titles of two years",
    text: "某镇2022年收入表,\n村名,收入\n甲村,1\n乙村,2\n\n某镇2023年收入表,\n村名,收入\n甲村,3\n乙村,4\n",
    expected: [
      "甲村,甲村,2022,收入,1,,", "甲村,甲村,2023,收入,3,,", "乙村,乙村,2022,收入,2,,", "乙村,乙村,2023,收入,4,,",
    ]),
  Layout(
    testDescription: "the same headings once more: one table that goes on",
    text: "2022年收入表,\n村名,收入\n甲村,1\n村名,收入\n乙村,2\n",
    expected: ["甲村,甲村,2022,收入,1,,", "乙村,乙村,2022,收入,2,,"]),
  Layout(
    testDescription: "the table goes on under a title without a year",
    text: "2022年收入表,\n村名,收入\n甲村,1\n收入表（续）,\n村名,收入\n乙村,2\n",
    expected: ["甲村,甲村,2022,收入,1,,", "乙村,乙村,2022,收入,2,,"]),
  Layout(
    testDescription: "other headings, units, a note and a total between, a village without figures",
    text: """
      2022年收入表,,
      单位：万元,,
      村名,收入,
      甲村,1,
      乙村,2,
      合计,3,
      丙村,,
      注：2019年起由各村上报。,,
      ,,
      2023年人口表,,
      单位：人,,
      村名,人口,户数
      乙村,4,1
      甲村,3,1
      合计,7,2

      """,
    expected: [
      "甲村,甲村,2022,收入,1,万元,", "乙村,乙村,2022,收入,2,万元,", "丙村,丙村,2022,收入,,万元,missing",
      "甲村,甲村,2023,人口,3,人,", "乙村,乙村,2023,人口,4,人,", "甲村,甲村,2023,户数,1,人,",
    ]),
  Layout(
    testDescription: "years in headings, other years below",
    text: "收入表,,\n村名,2019,2020\n甲村,1,2\n乙村,3,4\n\n收入表,,\n村名,2021,2022\n乙村,7,8\n甲村,5,6\n",
    expected: [
      "甲村,甲村,2019,收入表,1,,", "甲村,甲村,2020,收入表,2,,", "甲村,甲村,2021,收入表,5,,", "甲村,甲村,2022,收入表,6,,",
      "乙村,乙村,2019,收入表,3,,", "乙村,乙村,2020,收入表,4,,", "乙村,乙村,2021,收入表,7,,", "乙村,乙村,2022,收入表,8,,",
    ]),
]

private let beside: [Layout] = [
  Layout(
    testDescription: "a list that goes on to the right, shorter there",
    text: "2020年,,,,\n村名,收入,,村名,收入\n甲村,1,,丙村,3\n乙村,2,,,\n注：无。,,,,\n",
    expected: ["甲村,甲村,2020,收入,1,,", "乙村,乙村,2020,收入,2,,", "丙村,丙村,2020,收入,3,,"]),
  Layout(
    testDescription: "no column between, and serial numbers",
    text: "2020年,,,,,\n序号,村名,收入,序号,村名,收入\n1,甲村,1,3,丙村,3\n2,乙村,2,,,\n",
    expected: ["甲村,甲村,2020,收入,1,,", "乙村,乙村,2020,收入,2,,", "丙村,丙村,2020,收入,3,,"]),
  Layout(
    testDescription: "titles of two years, villages in another order",
    text: "某镇收入表,,,,\n2022年,,,2023年,\n村名,收入,,村名,收入\n甲村,1,,乙村,4\n乙村,2,,甲村,3\n合计,3,,合计,7\n",
    expected: [
      "甲村,甲村,2022,收入,1,,", "甲村,甲村,2023,收入,3,,", "乙村,乙村,2022,收入,2,,", "乙村,乙村,2023,收入,4,,",
    ]),
  Layout(
    testDescription: "an empty column inside one table",
    text: "2020年,,,\n村名,收入,,支出\n甲村,1,,3\n乙村,2,,4\n",
    expected: [
      "甲村,甲村,2020,收入,1,,", "乙村,乙村,2020,收入,2,,", "甲村,甲村,2020,支出,3,,", "乙村,乙村,2020,支出,4,,",
    ]),
]

@Test("Tables one below the other are read each by itself", arguments: stacked)
private func stackedTables(layout: Layout) throws {
  let read = try ReadTables.audit(["a.csv": layout.text])
  #expect(read.errors == [])
  #expect(read.warnings == [])
  for lines in [
    try ReadTables.tidy(["a.csv": layout.text]), try ReadTables.tidy(sheet: layout.text),
  ] {
    #expect(Array(lines.prefix(layout.expected.count + 1)) == [head] + layout.expected)
  }
}

@Test("Tables side by side are read each by itself", arguments: beside)
private func tablesSideBySide(layout: Layout) throws {
  #expect(try ReadTables.audit(["a.csv": layout.text]).errors == [])
  #expect(try ReadTables.tidy(["a.csv": layout.text]) == [head] + layout.expected)
  #expect(try ReadTables.tidy(sheet: layout.text) == [head] + layout.expected)
}

@Test("Figures of the second table are of its year and metric")
func secondTable() throws {
  let lines = try ReadTables.tidy(["a.csv": stacked[3].text])
  #expect(lines.contains("甲村,甲村,2023,人口,3,人,"))
  #expect(lines.contains("乙村,乙村,2023,户数,1,人,"))
  #expect(!lines.contains { $0.hasPrefix("合计") || $0.hasPrefix("注") })
}

@Test(
  "Tables that name their villages by other headings are refused with both places",
  arguments: [
    (
      "2020年,,,,\n村名,收入,,单位名称,人口\n甲村,1,,乙村,40\n乙村,2,,甲村,30\n",
      "a.csv:2:1 names its units by 村名, but a.csv:2:4 by 单位名称; put the tables into folders of their own"
    ),
    (
      "2020年,\n村名,收入\n甲村,1\n单位名称,人口\n甲村,30\n",
      "a.csv:2 names its units by 村名, but a.csv:4 by 单位名称; put the tables into folders of their own"
    ),
  ])
func otherVillages(text: String, expected: String) throws {
  let folder = try ScratchFolder(["a.csv": text])
  defer { folder.remove() }
  let found = try #require(try DataFolder.datasets(at: folder.path()).first)
  #expect(throws: Failure.self) { try found.outline.get() }
  if case .failure(let failure) = found.outline {
    let texts = failure.phrases.map {
      $0.text(in: .english).replacingOccurrences(of: folder.path() + "/", with: "")
    }
    #expect(texts == [expected])
  }
}

@Test("A figure that stands in two tables is told with both places")
func sameFigureTwice() throws {
  let errors = try ReadTables.audit([
    "a.csv": "2022年,,,,\n村名,收入,,村名,收入\n甲村,1,,甲村,3\n乙村,2,,丙村,4\n"
  ]).errors
  #expect(errors.count == 1)
  #expect(errors.first?.contains("a.csv:3") == true)
}

@Test("A kind of village beside its name, and rows of nothing but texts, begin no table")
func noOtherTable() throws {
  let lines = try ReadTables.tidy([
    "2020.csv": "村名,类型,收入,支出\n甲村,行政村,1,2\n乙社区,社区,,\n丙村,行政村,3,4\n丁社区,社区,—,—\n戊社区,社区,5,6\n"
  ])
  #expect(lines.count == 11)
  #expect(lines.contains { $0.contains("丙村,行政村,2020,收入,3") })
  #expect(lines.contains { $0.contains("丁社区,社区,2020,支出,,,not-applicable") })
}
