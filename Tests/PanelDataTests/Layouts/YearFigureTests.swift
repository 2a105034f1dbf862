import Testing

@testable import PanelData

/// First records whose figures look like years.
@Suite struct YearFigureTests {
  private static let tables: [(name: String, text: String, rows: [String])] = [
    (
      "a.csv", "村名,年份,收入\n第1村,2019,2019\n第2村,2019,30\n",
      ["第1村,第1村,2019,收入,2019,,", "第2村,第2村,2019,收入,30,,"]
    ),
    (
      "a.csv", "收入表,,\n村名,2019年,2020年\n甲村,2019,2020\n乙村,30,31\n",
      [
        "甲村,甲村,2019,收入表,2019,,", "甲村,甲村,2020,收入表,2020,,", "乙村,乙村,2019,收入表,30,,",
        "乙村,乙村,2020,收入表,31,,",
      ]
    ),
    (
      "2023.csv", "村名,人口,户数\n甲村,2019,2021\n乙村,300,100\n",
      [
        "甲村,甲村,2023,人口,2019,,", "乙村,乙村,2023,人口,300,,", "甲村,甲村,2023,户数,2021,,",
        "乙村,乙村,2023,户数,100,,",
      ]
    ),
    ("甲村.csv", "年份,收入\n2019,2019\n2020,30\n", ["甲村,甲村,2019,收入,2019,,", "甲村,甲村,2020,收入,30,,"]),
  ]

  @Test("A first record whose figures look like years is no row of headings", arguments: tables)
  func records(name: String, text: String, rows: [String]) throws {
    #expect(try ReadTables.tidy([name: text]).dropFirst() == rows[...])
    if name.hasPrefix("a") {
      #expect(try ReadTables.tidy(sheet: text).dropFirst() == rows[...])
    }
  }

  @Test(
    "Years below headings stay headings",
    arguments: [
      "村名,收入,,支出,\n,2022,2023,2022,2023\n甲村,1,2,3,4\n", "村名,收入,\n,2022,2023\n甲村,1,4\n",
      "村名,收入,支出\n,2022,2023\n甲村,1,4\n", "地区,收入,支出\n名称,2022年,2023年\n甲村,1,4\n",
      "表一,,\n村名,收入,支出\n村名,2022,2023\n甲村,1,4\n",
    ])
  func headings(text: String) throws {
    #expect(try ReadTables.tidy(["a.csv": text]).contains { $0.contains(",2022,收入,1,") })
  }
}
