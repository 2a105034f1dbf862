import Testing

@testable import PanelData

/// Headings over the villages that name what is measured.
@Suite struct CornerTests {
  private static let tables: [(name: String, text: String, rows: [String])] = [
    ("a.csv", "集体收入（万元）,2019年,2020年\n甲村,1,2\n", ["2019,集体收入,1,万元", "2020,集体收入,2,万元"]),
    ("a.csv", "单位：元,,\n集体收入（万元）,2019年,2020年\n甲村,1,2\n", ["2019,集体收入,1,元", "2020,集体收入,2,元"]),
    ("收入.csv", "单位（万元）,2019年,2020年\n甲村,1,2\n", ["2019,收入,1,万元", "2020,收入,2,万元"]),
    ("a.csv", "各村收入,,\n集体收入（万元）,2019年,2020年\n甲村,1,2\n", ["2019,各村收入,1,万元", "2020,各村收入,2,万元"]),
    ("收入.csv", "村名（个）,2019年,2020年\n甲村,1,2\n", ["2019,收入,1,", "2020,收入,2,"]),
    ("收入.csv", "村名,2019年（万元）,2020年（万元）\n甲村,1,2\n", ["2019,收入,1,万元", "2020,收入,2,万元"]),
  ]

  @Test(
    "The metric and the unit over the villages are those of the years beside", arguments: tables)
  func corner(name: String, text: String, rows: [String]) throws {
    #expect(try ReadTables.tidy([name: text]).dropFirst() == rows.map { "甲村,甲村,\($0)," }[...])
  }
}
