import Testing

@testable import PanelData

@Suite struct StatusTests {
  /// A table, and what tidy CSV says of village, period, value and status.
  static let statusTables: [(String, [String])] = [
    (
      """
      geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
      甲,2020,12.5,e
      乙,2020,:,c
      丙,2020,11,b
      甲,2021,13,p
      乙,2021,,z
      丙,2021,12,be;e
      丁,2020,7,A
      丁,2021,8,c

      """,
      [
        "甲 2020 12.5 estimated", "甲 2021 13 provisional", "乙 2020  suppressed",
        "乙 2021  not-applicable", "丙 2020 11 b", "丙 2021 12 estimated;be", "丁 2020 7 ",
        "丁 2021 8 c",
      ]
    ),
    (
      """
      村名,年份,指标,数值,状态
      甲,2020,收入,5,预计
      甲,2021,收入,6,快报
      乙,2020,收入,,未报
      乙,2021,收入,8,正常

      """,
      ["甲 2020 5 estimated", "甲 2021 6 provisional", "乙 2020  not-reported", "乙 2021 8 "]
    ),
    (
      """
      村名,年份,收入(万元),状态
      甲,2020,5,预计
      甲,2021,6,快报
      乙,2020,,未报
      乙,2021,8,b

      """,
      ["甲 2020 5 estimated", "甲 2021 6 provisional", "乙 2020  not-reported", "乙 2021 8 b"]
    ),
    (
      """
      村名,2021年,2022年,2023年(预计)
      甲,1,约2,3
      乙,2,…,4
      丙,—,*,5（估计）
      丁,6,NA,
      戊,1,2,3

      """,
      [
        "甲 2021 1 ", "甲 2022 2 estimated", "甲 2023 3 provisional", "乙 2021 2 ",
        "乙 2022  below-unit", "乙 2023 4 provisional", "丙 2021  not-applicable",
        "丙 2022  suppressed", "丙 2023 5 estimated;provisional", "丁 2021 6 ",
        "丁 2022  not-reported", "丁 2023  missing;provisional", "戊 2021 1 ", "戊 2022 2 ",
        "戊 2023 3 provisional",
      ]
    ),
    (
      "村名,年份,收入\n甲,2022年,1\n甲,2023年快报,2\n乙,2022,3\n乙,2023年(预计),4\n",
      ["甲 2022 1 ", "甲 2023 2 provisional", "乙 2022 3 ", "乙 2023 4 provisional"]
    ),
  ]

  @Test("Statuses are kept, and what is exported reads back the same", arguments: statusTables)
  func statuses(table: String, expected: [String]) throws {
    let tidy = try ReadTables.tidy(["a.csv": table])
    let rows = tidy.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return [fields[1], fields[2], fields[4], fields[6]].joined(separator: " ")
    }
    #expect(rows == expected)
    #expect(try ReadTables.tidy(["b.csv": tidy.joined(separator: "\n") + "\n"]) == tidy)
  }

  @Test("A file's name may say that its year's figures are first ones")
  func fileName() throws {
    let files = ["2022年.csv": "村名,收入\n甲,1\n", "2023年快报.csv": "村名,收入\n甲,2\n"]
    #expect(
      try ReadTables.tidy(files).dropFirst() == [
        "甲,甲,2022,收入,1,,", "甲,甲,2023,收入,2,,provisional",
      ])
  }

  @Test("A panel has the status of every cell, and so have those derived from it")
  func panels() throws {
    let table = "村名,2021,2022,2024\n甲,约1,2,3\n乙,2,3,4（快报）\n"
    let panel = try #require(try ReadTables.audit(["收入.csv": table]).audit.dataset?.panels["收入"])
    #expect(panel.hasStatuses)
    #expect(panel.status(unit: 0, period: 0) == FigureStatus(isEstimated: true))
    #expect(panel.status(unit: 0, period: 1) == .observed)
    let regular = panel.regular()
    #expect(regular.periods.count == 4)
    #expect(regular.status(unit: 1, period: 3) == FigureStatus(isProvisional: true))
    #expect(regular.status(unit: 1, period: 2) == .observed)
    let quotient = Panel.ratio(panel, per: panel, metric: panel.metric)
    #expect(quotient.status(unit: 1, period: 2) == FigureStatus(isProvisional: true))
    let plain = "村名,2021,2022\n甲,1,2\n乙,2,—\n"
    let other = try #require(try ReadTables.audit(["收入.csv": plain]).audit.dataset?.panels["收入"])
    #expect(!other.hasStatuses)
  }

  @Test("Units and marks of cells are one warning a column and a file")
  func remarks() throws {
    let table = """
      村名,年份,收入（万元）,支出（万元）
      甲,2020,12,5万元
      甲,2021,9800元,6
      乙,2020,1.2亿元,7①
      乙,2021,13*,8

      """
    let found = try ReadTables.audit(["a.csv": table])
    #expect(found.errors == [])
    #expect(
      found.warnings.filter { !$0.contains("out of line") } == [
        "a.csv:3:3: here the first of 2 cells in column '收入（万元）' with another unit than the heading's; they were converted",
        "a.csv:2:4: here the first of 1 cell in column '支出（万元）' that name a unit, beside others that do not; is it the same?",
        "a.csv:4:4: here the first of 2 figures marked with a note; the notes were not read",
      ])
  }

  /// Columns of shares, and whether they are refused.
  static let shareColumns: [(String, String?)] = [
    (
      "村名,年份,参保率（%）\n甲,2020,98.5\n甲,2021,97\n乙,2020,0.985\n",
      "a.csv:4:3: '参保率（%）' has 0.985 here and 97 at a.csv:3:3"
    ),
    ("村名,年份,参保率\n甲,2020,98.5\n甲,2021,0.97\n", "a.csv:3:3: '参保率' has 0.97 here and 98.5"),
    ("村名,年份,参保率\n甲,2020,98.5%\n甲,2021,0.97\n", "a.csv:3:3: '参保率' has 0.97 here and 98.5"),
    (
      "村名,2020,2021\n甲,98.5,0.97\n乙,97,0.96\n",
      nil
    ),
    (
      "村名,年份,指标,数值,单位\n甲,2020,参保率,98.5,%\n甲,2021,参保率,0.97,%\n甲,2020,户数,0.9,户\n甲,2021,户数,95,户\n",
      "a.csv:3:4: '数值' has 0.97 here and 98.5"
    ),
    ("村名,年份,参保率（%）\n甲,2020,98.5%\n甲,2021,0.97%\n", nil),
    ("村名,年份,失业率（%）\n甲,2020,0.5\n甲,2021,3.2\n乙,2020,12\n", nil),
    ("村名,年份,收入增长率（%）\n甲,2020,0.2\n甲,2021,0.4\n乙,2020,5.2\n乙,2021,12\n", nil),
    ("村名,年份,收入（万元）\n甲,2020,98.5\n甲,2021,0.985\n", nil),
    ("村名,年份,收入增长（万元）\n甲,2020,98.5\n甲,2021,0.985\n", nil),
  ]

  @Test("Parts of one among percentages are refused with both cells", arguments: shareColumns)
  func shares(table: String, expected: String?) throws {
    let errors = try ReadTables.audit(["a.csv": table]).errors
    if let expected {
      #expect(errors.count == 1 && errors.first?.hasPrefix(expected) == true, "\(errors)")
    } else {
      #expect(errors == [])
    }
  }

  @Test("Shares are watched to the end of a long table, and over all files")
  func sharesBeyondPreview() throws {
    var long = "村名,年份,参保率（%）\n"
    for village in 0..<20_000 { long += "村\(village),2020,\(90 + village % 10)\n" }
    #expect(try ReadTables.audit(["a.csv": long]).errors == [])
    long += "末村,2020,0.95\n"
    #expect(
      try ReadTables.audit(["a.csv": long]).errors.first?.hasPrefix(
        "a.csv:20002:3: '参保率（%）' has 0.95 here and 90 at a.csv:2:3") == true)
    let files = ["2020.csv": "村名,参保率\n甲,98\n乙,97\n", "2021.csv": "村名,参保率\n甲,0.98\n乙,0.96\n"]
    #expect(
      try ReadTables.audit(files).errors.first?.hasPrefix(
        "2021.csv:2:2: '参保率' has 0.98 here and 97 at 2020.csv:3:2") == true)
  }
}

/// What was planned beside what came of it.
@Suite struct PlanTests {
  @Test(
    "Result and plan of different years are one metric, the plan marked",
    arguments: [
      "村名,2022年实际,2023年计划\n甲村,10,11\n乙村,20,22\n",
      "\"村名\",\"2022年（实际）\",\"2023年（计划）\"\n甲村,10,11\n乙村,20,22\n",
      "村名,2022年收入,2023年计划收入\n甲村,10,11\n乙村,20,22\n",
      "村名,2022年实际收入,2023年收入目标\n甲村,10,11\n乙村,20,22\n",
      "村名,2022年,2023年\n,实际,计划\n甲村,10,11\n乙村,20,22\n",
      "村名,收入,\n,2022年实际,2023年计划\n甲村,10,11\n乙村,20,22\n",
      "村名,年份,收入\n甲村,2022年实际,10\n甲村,2023年计划,11\n乙村,2022年实际,20\n乙村,2023年计划,22\n",
      "村名,2022年決算,2023年預算\n甲村,10,11\n乙村,20,22\n",
    ])
  func planned(text: String) throws {
    let read = try ReadTables.audit(["收入.csv": text])
    #expect(
      try ReadTables.tidy(read.audit).dropFirst() == [
        "甲村,甲村,2022,收入,10,,", "甲村,甲村,2023,收入,11,,planned", "乙村,乙村,2022,收入,20,,",
        "乙村,乙村,2023,收入,22,,planned",
      ])
    #expect(
      read.warnings == [
        "收入.csv: the figures of 2023 are plans, not results; they are used like the others and marked"
      ])
    // What is exported reads back the same.
    let tidy = try ReadTables.tidy(read.audit)
    #expect(try ReadTables.tidy(["b.csv": tidy.joined(separator: "\n") + "\n"]) == tidy)
  }

  @Test(
    "Result and plan of one year stay two metrics to compare",
    arguments: [
      "村名,2023年实际,2023年计划\n甲村,10,11\n乙村,20,22\n",
      "村名,2022年实际,2023年实际,2023年计划\n甲村,9,10,11\n乙村,19,20,22\n",
      "村名,2023年,2023年\n,实际,计划\n甲村,10,11\n乙村,20,22\n",
    ])
  func compared(text: String) throws {
    let read = try ReadTables.audit(["收入.csv": text])
    let panels = try #require(read.audit.dataset?.panels)
    #expect(Set(panels.keys) == ["实际", "计划"])
    let place = try #require(panels["计划"]?.periods.firstIndex(of: Period(2023)))
    #expect(panels["计划"]?[1, place].value == 22)
    #expect(panels["实际"]?[1, place].value == 20)
    #expect(read.errors == [])
  }

  @Test("Names that only begin like a plan are what they are: 计划生育")
  func names() throws {
    let read = try ReadTables.audit(["a.csv": "村名,2022年计划生育户,2023年计划生育户\n甲村,10,11\n乙村,20,22\n"])
    #expect(read.audit.outline.metrics.map(\.id) == ["计划生育户"])
    #expect(read.warnings == [])
  }

  @Test("A file or a sheet of plans says so by its name")
  func files() throws {
    let files = ["2022年收入.csv": "村名,收入\n甲村,1\n", "2023年收入计划.csv": "村名,收入\n甲村,2\n"]
    #expect(
      try ReadTables.tidy(files).dropFirst() == [
        "甲村,甲村,2022,收入,1,,", "甲村,甲村,2023,收入,2,,planned",
      ])
  }
}
