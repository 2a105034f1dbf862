import Testing

@testable import PanelData

/// Sheets as clerks keep them, each with what it means.
@Suite struct MessyTableTests {
  /// A table, and the lines of its tidy CSV without status, in any order.
  struct Table: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var name = "a.csv"
    var text: String
    var expected: [String]
    var warnings: [PhraseCode] = []
  }

  static let tables: [Table] = [
    Table(
      testDescription: "years in groups under metrics, as bare numbers",
      text:
        "序号,村名,集体收入（万元）,,常住人口（人）,\n,,2022,2023,2022,2023\n1,甲村,10,11,100,101\n2,乙村,20,21,200,201\n",
      expected: [
        "甲村,2022,集体收入,10,万元", "甲村,2023,集体收入,11,万元", "乙村,2022,集体收入,20,万元",
        "乙村,2023,集体收入,21,万元", "甲村,2022,常住人口,100,人", "甲村,2023,常住人口,101,人",
        "乙村,2022,常住人口,200,人", "乙村,2023,常住人口,201,人",
      ]),
    Table(
      testDescription: "subtotals above what they sum up", name: "2023.csv",
      text: "村名,收入\n合计,120\n城关管区小计,30\n甲村,10\n乙村,20\n城北管区小计,90\n丙村,40\n丁村,50\n",
      expected: ["甲村,2023,收入,10,", "乙村,2023,收入,20,", "丙村,2023,收入,40,", "丁村,2023,收入,50,"]),
    Table(
      testDescription: "one of them wrong", name: "2023.csv",
      text: "村名,收入\n城关管区小计,30\n甲村,10\n乙村,20\n城北管区小计,91\n丙村,40\n丁村,50\n合计,120\n",
      expected: ["甲村,2023,收入,10,", "乙村,2023,收入,20,", "丙村,2023,收入,40,", "丁村,2023,收入,50,"],
      warnings: [.sectionDiffers]),
    Table(
      testDescription: "a total that counts its villages where their names stand", name: "2023.csv",
      text: "序号,村名,收入\n1,甲村,10\n2,乙村,20\n合计,2个村,30\n",
      expected: ["甲村,2023,收入,10,", "乙村,2023,收入,20,"]),
    Table(
      testDescription: "years that stand once above their villages",
      text: "年份,村名,收入\n2022,甲村,10\n,乙村,20\n2023,甲村,11\n,乙村,21\n",
      expected: ["甲村,2022,收入,10,", "乙村,2022,收入,20,", "甲村,2023,收入,11,", "乙村,2023,收入,21,"]),
    Table(
      testDescription: "a title, a reporting unit and a unit of money in one cell",
      name: "2023.csv",
      text: "各村收入表,\n填报单位：某镇  单位：万元,\n村名,收入\n甲村,10\n乙村,20\n",
      expected: ["甲村,2023,收入,10,万元", "乙村,2023,收入,20,万元"]),
    Table(
      testDescription: "the unit of tidy rows in the heading of their figures",
      text: "村名,年份,指标,数值（万元）\n甲村,2023,收入,10\n甲村,2023,人口,100\n乙村,2023,收入,20\n乙村,2023,人口,200\n",
      expected: [
        "甲村,2023,收入,10,万元", "甲村,2023,人口,100,", "乙村,2023,收入,20,万元", "乙村,2023,人口,200,",
      ]),
    Table(
      testDescription: "headings broken over lines", name: "2023.csv",
      text: "\"村\n名\",\"集体\n收入\n（万元）\",\"Net\nincome\"\n甲村,10,1\n乙村,20,2\n",
      expected: [
        "甲村,2023,集体收入,10,万元", "乙村,2023,集体收入,20,万元", "甲村,2023,Net income,1,",
        "乙村,2023,Net income,2,",
      ]),
    Table(
      testDescription:
        "bare years of the Republic among villages written in traditional characters",
      text: "年度,村里,所得\n110,青龍里,10\n111,青龍里,11\n110,白馬里,20\n111,白馬里,21\n",
      expected: ["青龍里,2021,所得,10,", "青龍里,2022,所得,11,", "白馬里,2021,所得,20,", "白馬里,2022,所得,21,"]),
    Table(
      testDescription: "marks for missing figures right below the headings",
      name: "甲村.csv", text: "指标,2022年,2023年\n收入,—,…\n支出,1,2\n",
      expected: ["甲村,2022,收入,,", "甲村,2023,收入,,", "甲村,2022,支出,1,", "甲村,2023,支出,2,"]),
    Table(
      testDescription: "the day of a signature alone in its row", name: "2023.csv",
      text: "村名,收入,支出\n甲村,10,1\n乙村,20,2\n,,2024年1月10日\n",
      expected: ["甲村,2023,收入,10,", "乙村,2023,收入,20,", "甲村,2023,支出,1,", "乙村,2023,支出,2,"]),
    Table(
      testDescription: "numbers kept as text",
      text: "村名,年份,收入\n甲村,2023,'10\n乙村,2023,'20 \n丙村 ,2023, 30 \n",
      expected: ["甲村,2023,收入,10,", "乙村,2023,收入,20,", "丙村,2023,收入,30,"]),
  ]

  @Test("A table means what is told of it", arguments: tables)
  func table(table: Table) throws {
    let read = try ReadTables.audit([table.name: table.text])
    #expect(read.errors == [])
    #expect(read.audit.warnings.map(\.code) == table.warnings)
    // Without the villages' ids and the statuses.
    let lines = try ReadTables.tidy([table.name: table.text]).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst().dropLast()
        .joined(separator: ",")
    }
    #expect(lines.sorted() == table.expected.sorted())
  }

  @Test("Years that stand once are not carried past those that are not wanted, nor over totals")
  func carriedYears() throws {
    let folder = try ScratchFolder([
      "a.csv": "年份,村名,收入\n2022,甲村,10\n,乙村,20\n,合计,30\n2023,甲村,11\n,乙村,21\n,合计,32\n"
    ])
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    let dataset = try DatasetReader.read(
      outline, DatasetSelection(metrics: outline.metrics, years: YearRange(first: 2023)))
    #expect(dataset.periods.map(\.description) == ["2023"])
    #expect(dataset.panels["收入"].map { [$0[0, 0], $0[1, 0]] } == [.value(11), .value(21)])
    #expect(DatasetAudit(outline).errors.isEmpty)
  }

  @Test("A year in a cell merged over the rows of its villages is theirs")
  func mergedYears() throws {
    var sheet = ReadTables.sheet(
      "Sheet1", "年份,村名,收入\n2022,甲村,10\n,乙村,20\n,合计,30\n2023,甲村,11\n,乙村,21\n,合计,32\n")
    sheet.merge(rows: 1...3, column: 0)
    sheet.merge(rows: 4...6, column: 0)
    let audit = try ReadTables.audit(sheets: [sheet])
    #expect(audit.errors.isEmpty)
    #expect(try ReadTables.tidy(audit).contains("乙村,乙村,2023,收入,21,,"))
  }

  @Test("Two digits of a sheet's name are told as the years they may be")
  func shortYears() throws {
    let folder = try ScratchFolder(["23年.csv": "村名,收入\n甲村,10\n乙村,20\n"])
    defer { folder.remove() }
    guard
      case .failure(let failure) = try #require(try DataFolder.datasets(at: folder.path()).first)
        .outline
    else {
      Issue.record("a year of two digits was read")
      return
    }
    #expect(failure.phrases.map(\.code) == [.periodTwoDigits])
  }
}
