import Testing
import TestSupport

@testable import PanelData

/// One panel in three layouts: tidy rows, a column for each metric, a column for each year.
private let layouts: [(name: String, rows: [[String]])] = [
  (
    "a.csv",
    [
      ["村名", "年份", "指标", "数值", "单位"], ["甲村", "2020", "收入", "1", "万元"],
      ["甲村", "2021", "收入", "2.5", "万元"], ["乙村", "2020", "收入", "—", "万元"],
      ["乙村", "2021", "收入", "4", "万元"], ["甲村", "2020", "人口", "10", "人"],
      ["甲村", "2021", "人口", "20", "人"], ["乙村", "2020", "人口", "30", "人"],
      ["乙村", "2021", "人口", "", "人"],
    ]
  ),
  (
    "a.csv",
    [
      ["村名", "年份", "收入（万元）", "人口（人）"], ["甲村", "2020", "1", "10"], ["甲村", "2021", "2.5", "20"],
      ["乙村", "2020", "—", "30"], ["乙村", "2021", "4", ""], ["丙村", "2020", "5", "6"],
    ]
  ),
  (
    "收入.csv",
    [
      ["村名", "2019", "2020", "2021"], ["甲村", "1", "2.5", "3"], ["乙村", "—", "4", ""],
      ["丙村", "5", "6", "7"],
    ]
  ),
]

private func figures(_ name: String, _ rows: [[String]]) throws -> [String] {
  let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
  return try ReadTables.tidy([name: text]).sorted()
}

@Test("The order of columns and of rows does not change the panel", arguments: layouts.indices)
func permutations(layout: Int) throws {
  let (name, rows) = layouts[layout]
  let expected = try figures(name, rows)
  #expect(expected.count > 8)
  var random = RepeatableRandom(UInt64(layout))
  for _ in 0..<40 {
    let columns = rows[0].indices.shuffled(using: &random)
    let records = rows.dropFirst().shuffled(using: &random)
    let shuffled = ([rows[0]] + records).map { row in columns.map { row[$0] } }
    #expect(try figures(name, shuffled) == expected, "\(shuffled)")
  }
}
