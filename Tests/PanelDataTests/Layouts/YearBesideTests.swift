import Testing

@testable import PanelData

/// Columns whose years, or lack of one, differ from those of the columns beside them.
@Suite struct YearBesideTests {
  private static let tables: [(name: String, text: String, rows: [String])] = [
    // Years with a flag.
    (
      "a.csv", "Village,2021,2022,2023e\nA,100,110,120\n",
      ["A,A,2021,a,100,,", "A,A,2022,a,110,,", "A,A,2023,a,120,,estimated"]
    ),
    (
      "a.csv", "Village,2022r,2023 (p)\nA,110,120\n",
      ["A,A,2022,a,110,,r", "A,A,2023,a,120,,provisional"]
    ),
    (
      "a.csv", "Village,Pop 2022,Pop 2023 (est.)\nA,110,120\n",
      ["A,A,2022,Pop,110,,", "A,A,2023,Pop,120,,estimated"]
    ),
    // Which year it is says no more than the year.
    (
      "a.csv", "村名,2021年（基期）,2022年（报告期）\n东村,1,2\n",
      ["东村,东村,2021,a,1,,", "东村,东村,2022,a,2,,"]
    ),
    (
      "a.csv", "村名,基期(2020年),2021年,2022年（本年）\n东村,1,2,3\n",
      ["东村,东村,2020,a,1,,", "东村,东村,2021,a,2,,", "东村,东村,2022,a,3,,"]
    ),
    // As R names columns.
    (
      "a.csv", "village,pop.2019,pop.2020,gdp.2019,gdp.2020\nA,1,2,3,4\n",
      ["A,A,2019,pop,1,,", "A,A,2020,pop,2,,", "A,A,2019,gdp,3,,", "A,A,2020,gdp,4,,"]
    ),
    // Who was treated since a year is no figure of it.
    (
      "a.csv", "village,gdp2010,gdp2015,treat2012\nA,10,11,0\nB,20,21,1\n",
      ["A,A,2010,gdp,10,,", "A,A,2015,gdp,11,,", "B,B,2010,gdp,20,,", "B,B,2015,gdp,21,,"]
    ),
    // A year of its own beside a metric of several.
    (
      "a.csv", "村名,2023年计划收入,2023年实际收入,2024年计划收入\n东村,100,120,130\n",
      ["东村,东村,2023,计划收入,100,,", "东村,东村,2024,计划收入,130,,", "东村,东村,2023,实际收入,120,,"]
    ),
    (
      "2023.csv", "村名,2023年村级收入（万元）,2023年人均收入（元）,2022年人均收入（元）\n东村,50,11000,10000\n",
      ["东村,东村,2023,村级收入,50,万元,", "东村,东村,2022,人均收入,10000,元,", "东村,东村,2023,人均收入,11000,元,"]
    ),
    (
      "a.csv", "村名,2023年上半年收入,2023年全年收入,2022年全年收入\n东村,50,110,100\n",
      ["东村,东村,2022,收入,100,,", "东村,东村,2023,收入,110,,", "东村,东村,2023-01/06,收入,50,,"]
    ),
    (
      "a.csv", "village,pop2019,pop2020,gdp2020\nA,1,2,3\n",
      ["A,A,2019,pop,1,,", "A,A,2020,pop,2,,", "A,A,2020,gdp,3,,"]
    ),
    // A year in a heading that is not that of the file.
    (
      "2024.csv", "村名,2023年收入,人口\n东村,100,30\n西村,80,20\n",
      [
        "东村,东村,2023,收入,100,,", "西村,西村,2023,收入,80,,", "东村,东村,2024,人口,30,,",
        "西村,西村,2024,人口,20,,",
      ]
    ),
    // A column of the same name is that metric: the other one is last year's as it is known now.
    (
      "2024.csv", "村名,2023年收入,收入\n东村,100,110\n",
      ["东村,东村,2024,2023年收入,100,,", "东村,东村,2024,收入,110,,"]
    ),
    // The year of a base, a plan or a beginning.
    (
      "2024.csv", "村名,比2023年增长,2020年不变价产值,2023年以来新建户\n东村,3,4,5\n",
      [
        "东村,东村,2024,比2023年增长,3,,", "东村,东村,2024,2020年不变价产值,4,,",
        "东村,东村,2024,2023年以来新建户,5,,",
      ]
    ),
    // Of two figures of one year that without a flag.
    (
      "a.csv", "village,pop2019,pop2020,pop2020r,zip2020\nA,10,20,21,30101\n",
      ["A,A,2019,pop,10,,", "A,A,2020,pop,20,,"]
    ),
    (
      "a.csv", "村名,2022年收入,2023年收入,2023年目标（万元）\n东村,100,120,60\n",
      ["东村,东村,2022,收入,100,,", "东村,东村,2023,收入,120,,", "东村,东村,2023,目标,60,万元,"]
    ),
    (
      "a.csv", "村名,2022年实际,2023年计划\n东村,100,120\n",
      ["东村,东村,2022,a,100,,", "东村,东村,2023,a,120,,planned"]
    ),
    // Two figures of one metric and year are not made of two columns.
    (
      "2023.csv", "村名,2023年收入,收入\n东村,100,110\n",
      ["东村,东村,2023,2023年收入,100,,", "东村,东村,2023,收入,110,,"]
    ),
  ]

  @Test("Each column is of the year that it tells", arguments: tables)
  func columns(name: String, text: String, rows: [String]) throws {
    #expect(try Set(ReadTables.tidy([name: text]).dropFirst()) == Set(rows))
  }

  @Test("Files of two years that write last year's into headings are of last year's figures")
  func folder() throws {
    let rows = try ReadTables.tidy([
      "2023.csv": "村名,2022年收入\n东村,1\n", "2024.csv": "村名,2023年收入\n东村,2\n",
    ])
    #expect(rows.dropFirst() == ["东村,东村,2022,收入,1,,", "东村,东村,2023,收入,2,,"])
  }

  @Test(
    "Columns of figures without a year are told, derived ones are not",
    arguments: [
      ("村名,2021年,2022年,今年\n东村,1,2,3\n", "今年"), ("村名,2022年收入,2023年收入,人口\n东村,1,2,30\n", "人口"),
      ("村名,2022年收入,2023年收入,比上年增长,排名\n东村,1,2,30,1\n", nil),
      ("村名,2022,2023\n东村,1,2\n", nil),
    ] as [(String, String?)])
  func told(text: String, heading: String?) throws {
    let told = try ReadTables.audit(["a.csv": text]).warnings.filter { $0.contains("not read") }
    #expect(told.count == (heading == nil ? 0 : 1))
    #expect(told.first?.contains(heading ?? "") ?? (heading == nil))
  }

  @Test("Plots that are numbered as years are marked are no years, a column called so has them")
  func plots() throws {
    let folder = try ScratchFolder(["a.csv": "村名,地块,产量\n东村,2001p,10\n西村,2002p,20\n"])
    defer { folder.remove() }
    let found = try #require(try DataFolder.datasets(at: folder.path()).first)
    #expect(throws: Failure.self) { try found.outline.get() }
    let rows = try ReadTables.tidy(["a.csv": "村名,年份,产量\n东村,2001p,10\n西村,2001p,20\n"])
    #expect(rows.contains("东村,东村,2001,产量,10,,provisional"))
  }
}
