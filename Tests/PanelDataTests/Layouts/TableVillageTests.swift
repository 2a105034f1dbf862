import Testing

@testable import PanelData

/// A sheet or a file for each village: who is meant stands outside the rows.
@Suite struct TableVillageTests {
  private static let expected = [
    "甲村,甲村,2022,收入,10,万元,", "甲村,甲村,2023,收入,11,万元,", "乙村,乙村,2022,收入,20,万元,",
    "乙村,乙村,2023,收入,21,万元,", "甲村,甲村,2022,支出,1,万元,", "甲村,甲村,2023,支出,2,万元,",
    "乙村,乙村,2022,支出,3,万元,", "乙村,乙村,2023,支出,4,万元,",
  ]

  /// The same figures of a village in several layouts.
  private static let layouts: [(first: String, second: String)] = [
    (
      "年份,收入（万元）,支出（万元）\n2022,10,1\n2023,11,2\n合计,21,3\n",
      "年份,收入（万元）,支出（万元）\n2022,20,3\n2023,21,4\n合计,41,7\n"
    ),
    ("单位：万元,,\n年份,收入,支出\n2022,10,1\n2023,11,2\n", "单位：万元,,\n年份,收入,支出\n2022,20,3\n2023,21,4\n"),
    (
      "指标,2022年,2023年\n收入（万元）,10,11\n支出（万元）,1,2\n", "指标,2022年,2023年\n收入（万元）,20,21\n支出（万元）,3,4\n"
    ),
    (
      "项目,单位,2022年,2023年\n收入,万元,10,11\n支出,万元,1,2\n", "项目,单位,2022年,2023年\n收入,万元,20,21\n支出,万元,3,4\n"
    ),
  ]

  private func sorted(_ lines: [String]) -> [String] { lines.dropFirst().sorted() }

  @Test("A sheet for each village, years down or across", arguments: layouts)
  func sheets(layout: (first: String, second: String)) throws {
    let audit = try ReadTables.audit(sheets: [
      ReadTables.sheet("甲村", layout.first), ReadTables.sheet("2.乙村", layout.second),
    ])
    #expect(audit.errors.isEmpty && audit.warnings.isEmpty)
    #expect(sorted(try ReadTables.tidy(audit)) == Self.expected.sorted())
  }

  @Test("A file for each village", arguments: layouts)
  func files(layout: (first: String, second: String)) throws {
    let files = ["甲村.csv": layout.first, "乙村2023年.csv": layout.second]
    #expect(sorted(try ReadTables.tidy(files)) == Self.expected.sorted())
  }

  @Test("The village stated above the headings outranks the names of sheet and file")
  func stated() throws {
    let files = [
      "a.csv": "村名：甲村,\n年份,收入\n2022,10\n2023,11\n",
      "b.csv": "填报单位：乙村村委会  单位：万元,\n年份,收入\n2022,20\n2023,21\n",
    ]
    let lines = try ReadTables.tidy(files)
    #expect(lines.contains { $0.hasPrefix("甲村,甲村,2023,收入,11,") })
    #expect(lines.contains { $0.hasPrefix("乙村,乙村,2022,收入,20,万元") })
  }

  @Test("Items and amounts of one village and year")
  func items() throws {
    let text = "甲村2023年收支表,\n项目,金额（万元）\n收入,10\n支出,1\n"
    #expect(
      try ReadTables.tidy(["甲村.csv": text]) == [
        "village_id,village,year,metric,value,unit,status", "甲村,甲村,2023,收入,10,万元,",
        "甲村,甲村,2023,支出,1,万元,",
      ])
  }

  @Test("A sum beside the sheets of villages is passed over, and why is said")
  func summary() throws {
    var sheets = [
      ReadTables.sheet("甲村", Self.layouts[0].first), ReadTables.sheet("乙村", Self.layouts[0].second),
      ReadTables.sheet("全镇", "年份,收入（万元）,支出（万元）\n2022,30,4\n2023,32,6\n"),
    ]
    sheets[0].mergeTitle()
    let audit = try ReadTables.audit(sheets: Array(sheets.dropFirst()))
    #expect(audit.warnings.map(\.code) == [.sheetSkippedFor])
    #expect(
      audit.warnings.first?.text(in: .english).contains("全镇: no column names the villages") == true)
  }

  @Test("Beside sheets or files of villages one called otherwise is a village, a sum is none")
  func siblings() throws {
    let names = ["甲村", "小李庄", "汇总"]
    let audit = try ReadTables.audit(
      sheets: names.map { ReadTables.sheet($0, Self.layouts[0].first) })
    #expect(audit.dataset?.register.villages.map(\.name) == ["甲村", "小李庄"])
    #expect(audit.warnings.map(\.code) == [.sheetSkippedFor])
    let files = ["甲村.csv": Self.layouts[1].first, "小李庄.csv": Self.layouts[1].second]
    #expect(try ReadTables.audit(files).audit.dataset?.register.villages.count == 2)
    // One with other headings is no sibling.
    let other = ["甲村.csv": Self.layouts[1].first, "小李庄.csv": "年份,出生,死亡\n2022,1,2\n2023,3,4\n"]
    let folder = try ScratchFolder(other)
    defer { folder.remove() }
    #expect(throws: Failure.self) {
      try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    }
  }

  @Test(
    "Sheets called by kinds, metrics or numbers are of no village",
    arguments: [["农村", "城市"], ["各村", "行政村"], ["收入", "支出"], ["Sheet1", "Sheet2"], ["1", "2"]])
  func others(names: [String]) throws {
    let sheets = names.map { ReadTables.sheet($0, Self.layouts[0].first) }
    let folder = try ScratchFolder([:])
    defer { folder.remove() }
    try SheetXML.workbook(sheets).write(to: folder.url.appending(path: "a.xlsx"))
    guard
      case .failure(let failure) = try #require(try DataFolder.datasets(at: folder.path()).first)
        .outline
    else {
      Issue.record("\(names) were read")
      return
    }
    #expect(Set(failure.phrases.map(\.code)) == [.noVillageColumn])
  }

  @Test("Where rows name villages, the name of the sheet is none")
  func rowsNameVillages() throws {
    let audit = try ReadTables.audit(sheets: [
      ReadTables.sheet("甲村", "收入表,,\n村名,2022年,2023年\n乙村,1,2\n丙村,3,4\n")
    ])
    #expect(audit.dataset?.register.villages.map(\.name) == ["乙村", "丙村"])
    let groups = try ReadTables.audit(sheets: [
      ReadTables.sheet("甲村", "组别,年份,收入\n一组,2022,1\n二组,2022,2\n一组,2023,3\n二组,2023,4\n")
    ])
    #expect(groups.dataset?.register.villages.map(\.name) == ["一组", "二组"])
    // Groups by year in a sheet of a village: what is measured, it does not say.
    let folder = try ScratchFolder(["甲村.csv": "小组,2022年,2023年\n一组,1,2\n二组,3,4\n"])
    defer { folder.remove() }
    guard
      case .failure(let failure) = try #require(try DataFolder.datasets(at: folder.path()).first)
        .outline
    else {
      Issue.record("a village was taken for a metric")
      return
    }
    #expect(failure.phrases.map(\.code) == [.metricIsVillage])
  }

  @Test("A year that stands twice is told with both places; months with a total are read")
  func repeatedYears() throws {
    let read = try ReadTables.audit(["甲村.csv": "年份,收入\n2022,10\n2022,12\n2023,11\n"])
    #expect(read.errors.count == 1)
    #expect(read.errors.first?.hasPrefix("甲村.csv:3: '甲村' has different figures") == true)
    let months = try ReadTables.tidy(["甲村.csv": "月份,收入\n2023年1月,10\n2023年2月,11\n合计,21\n"])
    #expect(months.dropFirst() == ["甲村,甲村,2023-01,收入,10,,", "甲村,甲村,2023-02,收入,11,,"])
  }

  @Test("Export then import gives the same figures")
  func roundTrip() throws {
    let audit = try ReadTables.audit(sheets: [
      ReadTables.sheet("甲村", Self.layouts[0].first), ReadTables.sheet("乙村", Self.layouts[0].second),
    ])
    let dataset = try #require(audit.dataset)
    let bytes = TidyCSV.bytes(of: dataset, metrics: audit.outline.metrics)
    let again = try ReadTables.tidy(["a.csv": String(decoding: bytes, as: UTF8.self)])
    #expect(again == (try ReadTables.tidy(audit)))
  }
}
