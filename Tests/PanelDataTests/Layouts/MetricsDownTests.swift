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
        "2022.csv:2:4: '合计' is 31, but the villages beside it add up to 30; one of them is wrong, the total is not used"
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
      (error as? Failure)?.phrases.map(\.code) == [.noVillageColumn]
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

  @Test("Two columns of totals with one heading are numbered")
  func totalsAlike() throws {
    let read = try ReadTables.audit([
      "收入.csv": "年份,东村,西村,小计,南村,北村,小计\n2021,10,20,30,1,2,3\n2022,11,21,32,2,3,5\n"
    ])
    #expect(read.errors.isEmpty && read.warnings.isEmpty)
    #expect(try ReadTables.tidy(read.audit).count == 9)
  }
}
