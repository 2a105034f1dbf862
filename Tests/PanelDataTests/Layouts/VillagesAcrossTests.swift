import Testing

@testable import PanelData

/// Tables with years down the first column and villages across.
@Suite struct VillagesAcrossTests {
  private static let expected = [
    "青龙村,青龙村,2019,收入,10,万元,", "青龙村,青龙村,2020,收入,11,万元,", "白山村,白山村,2019,收入,20,万元,",
    "白山村,白山村,2020,收入,21,万元,",
  ]

  private static let tables: [(name: String, text: String)] = [
    ("a.csv", "收入（万元）,青龙村,白山村\n2019年,10,20\n2020年,11,21\n"),
    ("收入（万元）.csv", "年份,青龙村,白山村\n2019,10,20\n2020,11,21\n"),
    ("收入（万元）.csv", "指标,青龙村,白山村\n2019年,10,20\n2020年,11,21\n"),
    ("a.csv", "收入（万元）,,\n年份,青龙村,白山村\n2019,10,20\n2020,11,21\n"),
    ("a.csv", "序号,收入（万元）,青龙村委会,2.白山村\n1,2019,10,20\n2,2020,11,21\n"),
    ("a.csv", "年份,收入（万元）,\n,青龙村,白山村\n2019,10,20\n2020,11,21\n"),
    ("收入.csv", "年份＼村名（万元）,合计,青龙村,白山村\n2019,30,10,20\n2020,32,11,21\n合计,62,21,41\n"),
    ("收入.csv", "单位：万元,,,\n年份,青龙村,白山村,青龙镇\n2019,10,20,30\n2020,11,21,32\n"),
    ("a.csv", "收入（万元）,青龙村,白山村\n2019,10万,200000元\n2020,11,21\n"),
  ]

  @Test(
    "One metric, named by a title, a corner, the file or a second row of headings",
    arguments: tables)
  func oneMetric(name: String, text: String) throws {
    let read = try ReadTables.audit([name: text])
    #expect(read.errors.isEmpty)
    #expect(try ReadTables.tidy(read.audit).dropFirst() == Self.expected[...])
    #expect(read.audit.outline.files.map(\.layout) == ["villages-in-headings"])
  }

  @Test("Years of the Republic, quarters, and figures that are not there")
  func periods() throws {
    let minguo = try ReadTables.tidy(["收入.csv": "年度,東興里,西安里\n110年,10,—\n111年,11,\n"])
    #expect(
      minguo.dropFirst() == [
        "東興里,東興里,2021,收入,10,,", "東興里,東興里,2022,收入,11,,", "西安里,西安里,2021,收入,,,not-applicable",
        "西安里,西安里,2022,收入,,,missing",
      ])
    let quarters = try ReadTables.tidy(["收入.csv": "时间,甲村,乙村\n2023年一季度,1,2\n2023年二季度,3,4\n"])
    #expect(quarters.dropFirst().first == "甲村,甲村,2023Q1,收入,1,,")
  }

  @Test("Two rows of headings: villages over metrics, metrics over villages")
  func severalMetrics() throws {
    let texts = [
      "年份,甲村,,乙村,\n,收入（万元）,人口（人）,收入（万元）,人口（人）\n2019,1,10,2,20\n2020,3,30,4,40\n",
      "年份,收入（万元）,,人口（人）,\n,甲村,乙村,甲村,乙村\n2019,1,2,10,20\n2020,3,4,30,40\n",
    ]
    let expected = [
      "甲村,甲村,2019,收入,1,万元,", "甲村,甲村,2020,收入,3,万元,", "乙村,乙村,2019,收入,2,万元,",
      "乙村,乙村,2020,收入,4,万元,", "甲村,甲村,2019,人口,10,人,", "甲村,甲村,2020,人口,30,人,",
      "乙村,乙村,2019,人口,20,人,", "乙村,乙村,2020,人口,40,人,",
    ]
    for text in texts {
      #expect(try ReadTables.tidy(["a.csv": text]).dropFirst() == expected[...])
      #expect(try ReadTables.tidy(sheet: text).dropFirst() == expected[...])
    }
  }

  @Test("A total among the columns is held against the villages beside it, and left out")
  func totals() throws {
    let read = try ReadTables.audit([
      "收入.csv": "年份,甲村,乙村,东片小计,丙社区,丁社区,西片小计,合计,平均\n2019,1,2,3,4,5,9,12,3\n2020,1,2,3,4,5,9,13,3\n"
    ])
    #expect(read.errors.isEmpty)
    #expect(read.audit.dataset?.register.villages.map(\.name) == ["甲村", "乙村", "丙社区", "丁社区"])
    #expect(
      read.warnings == [
        "收入.csv:3:8: '合计' is 13, but the villages beside it add up to 12; one of them is wrong, the total is not used"
      ])
    #expect(read.audit.totalsChecked == 6 && read.audit.totalsDiffering == 1)
    #expect(read.audit.leftOut.map(\.code) == [.totalColumnsLeftOut])
  }

  @Test("Names that another file, another sheet or villages.csv has are those of villages")
  func known() throws {
    let across = "年份,Ashford,Brook\n2019,1,2\n2020,3,4\n"
    let rows = "村名,年份,people\nAshford,2019,10\nBrook,2019,20\n"
    let files = try ReadTables.tidy(["income.csv": across, "people.csv": rows])
    #expect(files.contains("Ashford,Ashford,2020,income,3,,") && files.count == 7)
    let sheets = try ReadTables.audit(sheets: [
      ReadTables.sheet("income", across), ReadTables.sheet("people", rows),
    ])
    #expect(sheets.errors.isEmpty && sheets.warnings.isEmpty)
    #expect(try ReadTables.tidy(sheets).sorted() == files.sorted())
    let history = try ReadTables.tidy([
      "income.csv": across,
      "villages.csv":
        "id,name,valid_from,valid_to,event,successor\n,Ashford,,2030,rename,Ash\n,Brook,,,,\n",
    ])
    #expect(history.contains { $0.hasPrefix("Brook,Brook,2020,income,4") })
  }

  @Test("小李庄 is a village among those called so")
  func hamlets() throws {
    let tidy = try ReadTables.tidy(["收入.csv": "年份,甲村,乙村,小李庄\n2019,1,2,3\n2020,4,5,6\n"])
    #expect(tidy.contains("小李庄,小李庄,2020,收入,6,,"))
  }

  @Test("What may be a metric among villages is refused by name, with a remedy")
  func doubtful() throws {
    for (text, name) in [
      ("年份,甲村,乙村,人口\n2019,1,2,9\n2020,3,4,9\n", "人口"),
      ("年份,甲村,负责人,乙村,丙村\n2019,1,张三,2,3\n2020,3,李四,4,5\n", "负责人"),
      ("年份,城关镇,,东镇,\n,甲村,乙村,丙村,丁村\n2019,1,2,3,4\n2020,5,6,7,8\n", "城关镇/甲村, 城关镇/乙村, 东镇/丙村, 东镇/丁村"),
    ] {
      let folder = try ScratchFolder(["a.csv": text])
      defer { folder.remove() }
      guard
        case .failure(let failure) = try #require(try DataFolder.datasets(at: folder.path()).first)
          .outline
      else {
        Issue.record("\(name) was read")
        continue
      }
      #expect(failure.phrases.map(\.code) == [.villagesDoubtful])
      #expect(
        failure.phrases.first?.text(in: .english).contains("something else: \(name);") == true)
    }
  }

  @Test("A file called by its year does not say what is measured")
  func unnamed() throws {
    let folder = try ScratchFolder(["2019年.csv": "年份,甲村,乙村\n2019,1,2\n"])
    defer { folder.remove() }
    guard
      case .failure(let failure) = try #require(try DataFolder.datasets(at: folder.path()).first)
        .outline
    else {
      Issue.record("a year was taken for a metric")
      return
    }
    #expect(failure.phrases.map(\.code) == [.metricUnnamed])
  }

  @Test("Headings that are metrics stay metrics")
  func metrics() throws {
    let kinds = try ReadTables.tidy(["甲村.csv": "年份,行政村,自然村,脱贫村\n2019,1,2,3\n2020,4,5,6\n"])
    #expect(kinds.contains("甲村,甲村,2020,自然村,5,,"))
    let rows = try ReadTables.tidy(["a.csv": "年份,村名,甲村,乙村\n2019,丙村,1,2\n2019,丁村,4,5\n"])
    #expect(rows.contains("丙村,丙村,2019,甲村,1,,"))
  }

  @Test("Each figure is told with its own cell, and what is exported is read again")
  func cells() throws {
    let audit = try ReadTables.audit(sheets: [
      ReadTables.sheet("收入", "年份,甲村,乙村\n2019,1,2\n2020,3,4\n")
    ])
    let dataset = try #require(audit.dataset)
    let text = String(
      decoding: TidyCSV.bytes(of: dataset, metrics: audit.outline.metrics), as: UTF8.self)
    #expect(text.contains("乙村,乙村,2020,收入,4,,,a.xlsx!收入!C3\n"))
    #expect(try ReadTables.tidy(["a.csv": text]) == (try ReadTables.tidy(audit)))
  }
}
