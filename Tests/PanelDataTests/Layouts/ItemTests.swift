import Testing

@testable import PanelData

/// A column of items that names each row's metric.
@Suite struct ItemTests {
  private static let expected = [
    "甲村,甲村,2019,收入,1,万元,", "甲村,甲村,2020,收入,2,万元,", "乙村,乙村,2019,收入,5,万元,",
    "乙村,乙村,2020,收入,6,万元,", "甲村,甲村,2019,人口,3,人,", "甲村,甲村,2020,人口,4,人,",
    "乙村,乙村,2019,人口,7,人,", "乙村,乙村,2020,人口,8,人,",
  ]

  @Test(
    "Items that most villages have are metrics",
    arguments: [
      "地区,项目,2019年,2020年\n甲村,收入（万元）,1,2\n甲村,人口（人）,3,4\n乙村,收入（万元）,5,6\n乙村,人口（人）,7,8\n",
      "地区,项目,单位,2019年,2020年\n甲村,收入,万元,1,2\n甲村,人口,人,3,4\n乙村,收入,万元,5,6\n乙村,人口,人,7,8\n",
      "地区,项目,2019年,2020年\n甲村,收入（万元）,1,2\n,人口（人）,3,4\n乙村,收入（万元）,5,6\n,人口（人）,7,8\n",
      "村名,年份,科目,数值\n甲村,2019,收入（万元）,1\n甲村,2020,收入（万元）,2\n甲村,2019,人口（人）,3\n甲村,2020,人口（人）,4\n"
        + "乙村,2019,收入（万元）,5\n乙村,2020,收入（万元）,6\n乙村,2019,人口（人）,7\n乙村,2020,人口（人）,8\n",
    ])
  func items(text: String) throws {
    #expect(try ReadTables.tidy(["a.csv": text]).dropFirst() == Self.expected[...])
  }

  @Test("Projects, of which each village has its own, are none: one is to be chosen")
  func projects() throws {
    let read = try ReadTables.audit([
      "a.csv": "村名,项目,2019年,2020年\n甲村,道路硬化,1,2\n甲村,水渠,3,4\n乙村,光伏,5,6\n乙村,茶园,7,8\n"
    ])
    #expect(read.audit.errors.map(\.code) == [.severalFigures])
  }
}
