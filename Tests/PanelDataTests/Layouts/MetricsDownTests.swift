import Testing

@testable import PanelData

/// Tables with villages across and metrics down.
@Suite struct MetricsDownTests {
  private static let expected = [
    "东村,东村,2022,收入,10,万元,", "西村,西村,2022,收入,20,万元,", "东村,东村,2022,人口,100,人,",
    "西村,西村,2022,人口,200,人,",
  ]

  private static let tables: [(name: String, text: String)] = [
    ("2022.csv", "指标,东村,西村\n收入（万元）,10,20\n人口（人）,100,200\n"),
    ("a.csv", "某镇2022年主要指标,,\n指标,东村,西村\n收入（万元）,10,20\n人口（人）,100,200\n"),
    ("2022.csv", "序号,项目,单位,东村,西村,合计\n1,收入,万元,10,20,30\n2,人口,人,100,200,300\n"),
    ("2022.csv", ",东村,西村\n收入（万元）,10,20\n人口（人）,100,200\n"),
    ("a.csv", "年份,指标,东村,西村\n2022,收入（万元）,10,20\n2022,人口（人）,100,200\n"),
  ]

  @Test(
    "Each row is a metric of all villages, in the year of a title, the file or the row",
    arguments: tables)
  func metricsDown(name: String, text: String) throws {
    let read = try ReadTables.audit([name: text])
    #expect(read.errors.isEmpty)
    #expect(try ReadTables.tidy(read.audit).dropFirst() == Self.expected[...])
    #expect(read.audit.outline.files.map(\.layout) == ["villages-in-headings"])
  }

  @Test(
    "Files of several years are one dataset, and a total beside the villages is held against them")
  func severalYears() throws {
    let read = try ReadTables.audit([
      "2021.csv": "指标,东村,西村,合计\n收入,9,19,28\n入学率,90,80,85\n",
      "2022.csv": "指标,东村,西村,合计\n收入,10,20,31\n入学率,91,81,86\n",
    ])
    #expect(read.errors.isEmpty)
    #expect(
      read.warnings == [
        "2022.csv:2:4: '合计' of '收入' is 31, but the villages beside it add up to 30; one of them is wrong, the total is not used"
      ])
    #expect(try ReadTables.tidy(read.audit).contains("西村,西村,2021,入学率,80,,"))
  }

  @Test("A row without a metric, and headings that may be no villages, are refused")
  func refused() throws {
    let blank = try ReadTables.audit(["2022.csv": "指标,东村,西村\n收入,10,20\n,1,2\n"])
    #expect(blank.audit.errors.map(\.code) == [.blankMetric])
    #expect(throws: Failure.self) {
      try ReadTables.audit(["2022.csv": "指标,东村,西村,备用\n收入,10,20,5\n人口,100,200,7\n"])
    }
    #expect(throws: Failure.self) {
      try ReadTables.audit(["a.csv": "指标,东村,西村\n收入,10,20\n人口,100,200\n"])
    }
  }

  @Test("Names that only another table knows for villages are those of villages, too")
  func knownElsewhere() throws {
    let text = "指标,青龙,白山\n收入,1,2\n人口,3,4\n"
    #expect {
      try ReadTables.audit(["2022.csv": text])
    } throws: { error in
      (error as? Failure)?.phrases.map(\.code) == [.headingOfMetrics]
    }
    let tidy = try ReadTables.tidy(["2022.csv": text, "2021.csv": "村名,收入,人口\n青龙,1,2\n白山,3,4\n"])
    #expect(tidy.contains("白山,白山,2022,人口,4,,"))
  }

  @Test("Villages called by letters and numbers, over metrics that are called as units are")
  func letteredVillages() throws {
    for (one, other) in [("村 A", "村 B"), ("村1", "村2"), ("Village A", "Village B")] {
      let text =
        "年份,\(one),,\(other),\n,收入,people,收入,people\n2021,10,100,20,200\n2022,12,101,22,201\n"
      let tidy = try ReadTables.tidy(["a.csv": text])
      #expect(tidy.count == 9)
      #expect(tidy.contains { $0.hasSuffix(",2022,people,201,,") })
    }
  }

  @Test(
    "Years over or under the villages, beside the metrics, and in rows of their own",
    arguments: [
      "指标,2021年,,,2022年,,\n,东村,西村,合计,东村,西村,合计\n收入（万元）,9,19,28,10,20,30\n人口（人）,99,199,298,100,200,300\n",
      "指标,东村,,西村,,全镇,\n,2021,2022,2021,2022,2021,2022\n收入（万元）,9,10,19,20,28,30\n人口（人）,99,100,199,200,298,300\n",
      "指标,年份,东村,西村\n收入（万元）,2021,9,19\n,2022,10,20\n人口（人）,2021,99,199\n,2022,100,200\n",
      "指标,东村,西村\n2021年,,\n收入（万元）,9,19\n人口（人）,99,199\n2022年,,\n收入（万元）,10,20\n人口（人）,100,200\n",
    ])
  func years(text: String) throws {
    let read = try ReadTables.audit(["a.csv": text])
    #expect(read.errors.isEmpty && read.warnings.isEmpty)
    let tidy = try ReadTables.tidy(read.audit).dropFirst()
    #expect(tidy.filter { $0.contains(",2022,") } == Self.expected)
    #expect(tidy.filter { $0.contains(",2021,") }.last == "西村,西村,2021,人口,199,人,")
    #expect(tidy.count == 8)
    #expect(try ReadTables.tidy(sheet: text).dropFirst() == tidy)
  }

  @Test("A total is held against the villages of its own year")
  func totalsOfYears() throws {
    let read = try ReadTables.audit([
      "a.csv": "指标,2021年,,,2022年,,\n,东村,西村,合计,东村,西村,合计\n收入,9,19,28,10,20,31\n人口,1,2,3,4,5,9\n"
    ])
    #expect(
      read.warnings == [
        "a.csv:3:7: '2022年/合计' of '收入' is 31, but the villages beside it add up to 30; one of them is wrong, the total is not used"
      ])
  }

  @Test("A row called as totals are is a metric where it says of what, and stands once")
  func metricsLikeTotals() throws {
    let read = try ReadTables.audit([
      "2022.csv": "指标,东村,西村\n一、收入合计,10,20\n增长率（%）,5,-6\n合计,9,9\n"
    ])
    #expect(
      try ReadTables.tidy(read.audit).dropFirst() == [
        "东村,东村,2022,一、收入合计,10,,", "西村,西村,2022,一、收入合计,20,,", "东村,东村,2022,增长率,5,%,",
        "西村,西村,2022,增长率,-6,%,",
      ])
    #expect(read.audit.leftOut.map(\.code) == [.totalsLeftOut])
    let twice = try ReadTables.audit([
      "2022.csv": "指标,东村,西村\n收入,10,20\n增长率,5,6\n人口,9,9\n增长率,1,2\n"
    ])
    #expect(twice.errors.isEmpty)
    #expect(try ReadTables.tidy(twice.audit).count == 5)
    // One that stands in more years than any other is no total for that.
    let years = try ReadTables.tidy([
      "a.csv": "指标,年份,东村,西村\n收入合计,2021,1,2\n收入合计,2022,3,4\n人口,2022,5,6\n"
    ])
    #expect(years.contains("东村,东村,2021,收入合计,1,,") && years.count == 7, "\(years)")
    // A rate with a sign in one cell is one in all, unless a figure may be a part of 1.
    let signs = try ReadTables.tidy(["2022.csv": "指标,东村,西村\n增长率,5%,4\n收入,10,20\n"])
    #expect(signs.contains("西村,西村,2022,增长率,4,%,"), "\(signs)")
    #expect(throws: Failure.self) {
      try ReadTables.tidy(["2022.csv": "指标,东村,西村\n增长率,5%,0.04\n收入,10,20\n"])
    }
    let whole = try ReadTables.tidy(["东村.csv": "指标,2021,2022\n收入,10,20\n增长率,5,6\n"])
    #expect(whole.last == "东村,东村,2022,增长率,6,,")
  }

  @Test("Signs of per cent in all figures of a row are its unit")
  func percent() throws {
    let tidy = try ReadTables.tidy([
      "2022.csv": "指标,东村,西村\n收入,10,20\n入学率,95%,97.5％\n完成率,90%,80\n"
    ])
    #expect(tidy.contains("西村,西村,2022,入学率,97.5,%,"))
    #expect(tidy.contains("西村,西村,2022,完成率,80,%,"))
    // One row of rates below several of others, as a format of Excel's gives them.
    let few = "指标,单位,东村,西村\n户数,户,120,130\n人口,人,300,400\n收入,元,1.5,2\n入学率,,95%,0\n完成率,%,98.5%,97%\n"
    for tidy in [
      try ReadTables.tidy(["2022.csv": few]), try ReadTables.tidy(sheet: "2022年\n" + few),
    ] {
      #expect(
        tidy.suffix(4) == [
          "东村,东村,2022,入学率,95,%,", "西村,西村,2022,入学率,0,%,", "东村,东村,2022,完成率,98.5,%,",
          "西村,西村,2022,完成率,97,%,",
        ])
      #expect(tidy.contains("东村,东村,2022,收入,1.5,元,"))
    }
    // With a sign in some of its figures only, nobody knows what the others are.
    #expect(throws: Failure.self) {
      try ReadTables.audit(["2022.csv": few.replacing("95%,0", with: "95%,0.9")])
    }
  }

  @Test(
    "A column of kinds before the metrics, and 数量 over the villages, name no villages or metrics")
  func kinds() throws {
    let kinds = "类别,指标,东村,西村\n经济,收入（万元）,10,20\n,人口（人）,100,200\n"
    #expect(try ReadTables.tidy(["2022.csv": kinds]).dropFirst() == Self.expected[...])
    let amounts = "序号,指标,单位,数量,\n,,,东村,西村\n1,收入,万元,10,20\n2,人口,人,100,200\n"
    #expect(try ReadTables.tidy(["2022.csv": amounts]).dropFirst() == Self.expected[...])
  }

  @Test("Metrics in the rows and beside the villages are refused, and the villages no metrics")
  func metricsInBoth() throws {
    for corner in ["指标", "项目", ""] {
      let text = "\(corner),东村,,西村,\n,计划,完成,计划,完成\n收入,10,12,20,18\n支出,5,6,7,8\n"
      #expect {
        try ReadTables.audit(["2022.csv": text])
      } throws: { error in
        (error as? Failure)?.phrases.map(\.code) == [.metricsInBoth]
      }
    }
  }

  @Test("What may be no village among the headings is told by its name")
  func doubtful() throws {
    #expect {
      try ReadTables.audit(["2022.csv": "指标,东村,西村,南村,东片\n收入,10,20,5,30\n人口,1,2,3,3\n"])
    } throws: { error in
      (error as? Failure)?.phrases.first?.text(in: .english).contains("something else: 东片;") == true
    }
  }

  @Test("A metric that stands twice is told once, by its name")
  func twice() throws {
    let text = "指标,东村,西村\n收入,10,20\n人口,1,2\n收入,10,21\n"
    #expect(
      try ReadTables.audit(["2022.csv": text]).errors == [
        "2022.csv:4: '收入' has another row with different figures for the same year at 2022.csv:2; keep one of the two, or give each metric a name of its own"
      ])
    let same = try ReadTables.audit(["2022.csv": text.replacing("21", with: "20")])
    #expect(same.errors.isEmpty)
    #expect(
      same.warnings == [
        "2022.csv:4: '收入' is repeated with the same figures from 2022.csv:2; counted once"
      ])
  }

  @Test("Villages under a heading of metrics are read where all are called so, else told with it")
  func headingOfMetrics() throws {
    let tidy = try ReadTables.tidy(["人口.csv": "指标,2021,2022\n东村,1,2\n西村,3,4\n合计,4,6\n"])
    #expect(tidy.dropFirst().first == "东村,东村,2021,人口,1,," && tidy.count == 5)
    for text in [
      "variable,households,income\nAshford,1,2\nBrook,3,4\n", "指标,2021,2022\n东村,1,2\n收入,3,4\n",
    ] {
      #expect {
        try ReadTables.audit(["2022.csv": text])
      } throws: { error in
        (error as? Failure)?.phrases.map(\.code) == [.headingOfMetrics]
      }
    }
  }

  @Test("Two columns of totals with one heading are numbered")
  func totalsAlike() throws {
    let read = try ReadTables.audit([
      "收入.csv": "年份,东村,西村,小计,南村,北村,小计\n2021,10,20,30,1,2,3\n2022,11,21,32,2,3,5\n"
    ])
    #expect(read.errors.isEmpty && read.warnings.isEmpty)
    #expect(try ReadTables.tidy(read.audit).count == 9)
  }
}
