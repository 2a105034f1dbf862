import Testing

@testable import PanelData

@Suite struct SlipTests {
  static let tables: [(String, [String: String], [String])] = [
    (
      "a year far from all others",
      ["a.csv": "村名,年份,收入\n甲村,2019,9\n甲村,2020,8\n甲村,2091,9\n乙村,2019,5\n乙村,2020,5\n"],
      ["a.csv:4: 1 village has a row for 2091, 71 years from all others; is the year right?"]
    ),
    ("years that are apart for all", ["a.csv": "村名,1990年,2000年,2010年\n甲村,1,2,3\n乙村,4,5,6\n"], []),
    (
      "a year to come", ["a.csv": "村名,2019年,2020年,2094年\n甲村,1,2,3\n乙村,4,5,6\n"],
      [
        "a.csv:2: 2094 is still to come; is the year right? If its figures are planned, say so in the heading"
      ]
    ),
    ("what is expected of one", ["a.csv": "村名,2019年,2020年,2094年(预计)\n甲村,1,2,3\n乙村,4,5,6\n"], []),
    (
      "a number for what is missing",
      [
        "a.csv":
          "村名,年份,收入,年龄\n甲村,2021,12,5\n甲村,2022,-99,6\n乙村,2021,15,999\n乙村,2022,-99,7\n丙村,2021,14,8\n"
      ],
      [
        "a.csv:3: '收入' is -99 in 2 cells, far from all its other figures; if -99 stands for a missing figure, leave the cells empty or write NA",
        "a.csv:4: '年龄' is 999 in 1 cell, far from all its other figures; if 999 stands for a missing figure, leave the cell empty or write NA",
      ]
    ),
    (
      "numbers like such codes among their like",
      [
        "a.csv":
          "村名,年份,利润,收入,产值\n甲村,2021,-99,999,9999\n甲村,2022,-12,800,12000\n乙村,2021,15,900,8000\n乙村,2022,14,850,7000\n"
      ], []
    ),
    (
      "a zero between figures of one size",
      ["a.csv": "村名,2019年,2020年,2021年\n甲村,10,0,12\n乙村,5,6,7\n"],
      [
        "a.csv:2: 'a' of '甲村' in 2020 is 0 between figures of one size; leave the cell empty if it was not reported"
      ]
    ),
    (
      "zeros that are common, at the end, or among figures of any size",
      [
        "a.csv": "村名,年份,项目,收入,投资\n甲村,2019,3,0,1\n甲村,2020,0,5,0\n甲村,2021,2,6,90\n"
          + "乙村,2019,1,2,2\n乙村,2020,0,3,3\n乙村,2021,2,4,60\n"
      ], []
    ),
    (
      "a heading that was changed",
      ["2020.csv": "村名,集体收入\n甲村,12\n乙村,20\n", "2021.csv": "村名,村集体经济收入\n甲村,13\n乙村,21\n"],
      [
        "'集体收入' ends in 2020 where '村集体经济收入' begins in 2021: the same metric under a new heading? If so, give both one heading"
      ]
    ),
    (
      "a total on top that is not the sum", ["2020.csv": "村名,收入\n合计,9\n甲村,1\n乙村,2\n丙村,3\n"],
      [
        "2020.csv:2:2: '合计' of '收入' is 9, but the rows below add up to 6; one of them is wrong, the total is not used"
      ]
    ),
    (
      "totals above the villages of their towns",
      [
        "a.csv":
          "town,village,2021\nSouth,Total,10\nSouth,A,10\nNorth,Total,50\nNorth,B,20\nNorth,C,30\nAll,Total,60\n"
      ], []
    ),
    (
      "totals above the villages of their towns, the first of several",
      [
        "a.csv":
          "town,village,2021\nNorth,Total,50\nNorth,B,20\nNorth,C,30\nSouth,Total,10\nSouth,A,10\n"
      ], []
    ),
    (
      "one of them that is not the sum",
      [
        "a.csv":
          "town,village,2021\nSouth,Total,10\nSouth,A,10\nNorth,Total,51\nNorth,B,20\nNorth,C,30\n"
      ],
      [
        "a.csv:4:3: 'Total' of '2021' is 51, but the rows above add up to 10; one of them is wrong, the total is not used"
      ]
    ),
    (
      "a total at both ends, the last of them wrong",
      ["2020.csv": "村名,收入\n合计,6\n甲村,1\n乙村,2\n丙村,3\n合计,7\n"],
      [
        "2020.csv:6:2: '合计' of '收入' is 7, but the rows above add up to 6; one of them is wrong, the total is not used"
      ]
    ),
    ("a total on top that is", ["2020.csv": "村名,收入\n合计,6\n甲村,1\n乙村,2\n丙村,3\n"], []),
    (
      "a title of another year", ["2021.csv": "2020年村集体收入,\n村名,收入\n甲村,1\n乙村,2\n"],
      [
        "2021.csv: the title says 2020, the name of the file or the sheet 2021; taken for 2021, rename it if that is wrong"
      ]
    ),
    ("a title of the same year", ["2021.csv": "2021年村集体收入,\n村名,收入\n甲村,1\n乙村,2\n"], []),
    (
      "another metric in the next year",
      ["2020.csv": "村名,集体收入\n甲村,12\n乙村,20\n", "2021.csv": "村名,户籍人口\n甲村,13\n乙村,21\n"], []
    ),
  ]

  @Test("A slip is told with its place, and what is likely right is not", arguments: tables)
  func slips(name: String, files: [String: String], wanted: [String]) throws {
    let found = try ReadTables.audit(files)
    #expect(found.errors == [])
    #expect(found.warnings == wanted, "\(name)")
  }

  @Test("The titles of sections are no villages; numbered villages are")
  func sections() throws {
    let text = "村名,收入\n一、东片,\n甲村,1\n小计,1\n第2页,\n（二）西片,\n乙村,2\n三、丙村,3\n小计,5\n合计,6\n"
    #expect(
      try ReadTables.tidy(["2020.csv": text]).dropFirst().map { $0.split(separator: ",")[1] }
        == ["甲村", "乙村", "丙村"])
  }

  @Test("A table with villages in its headings is refused, counts of villages are not")
  func turned() throws {
    for (text, isTurned) in [
      ("指标,甲村,乙村,备用\n收入,1,2,9\n支出,3,4,9\n", true),
      ("项目,甲村,乙社区,小李\n收入,1,2,9\n支出,3,4,9\n", true),
      ("乡镇,行政村,自然村\n东镇,1,2\n西镇,3,4\n", false),
    ] {
      let folder = try ScratchFolder(["2020.csv": text])
      defer { folder.remove() }
      let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline
      switch outline {
      case .success: #expect(!isTurned)
      case .failure(let failure):
        #expect(isTurned)
        #expect(failure.phrases.map(\.code) == [.tableTurnedBeside])
      }
    }
  }
}
