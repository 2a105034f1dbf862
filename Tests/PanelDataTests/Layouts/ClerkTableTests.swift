import Testing

@testable import PanelData

/// What the tables of township clerks showed.
@Suite struct ClerkTableTests {
  private func refusal(_ name: String, _ text: String) throws -> PhraseCode {
    let folder = try ScratchFolder([name: text])
    defer { folder.remove() }
    switch try #require(try DataFolder.datasets(at: folder.path()).first).outline {
    case .failure(let failure): return try #require(failure.phrases.first).code
    case .success(let outline): return try #require(DatasetAudit(outline).errors.first).code
    }
  }

  @Test("A bare part of one beside percentages with their sign is refused, both ways round")
  func sharesWithoutUnit() throws {
    for cells in [("0.25", "75%"), ("75%", "0.25"), ("0.8", "98.5％")] {
      let text = "村名,年份,占比\n甲村,2022,\(cells.0)\n乙村,2022,\(cells.1)\n"
      #expect(try refusal("a.csv", text) == .mixedShares)
    }
    for text in ["0.5%,75%", "25,75%", "0,75%"] {
      let cells = text.split(separator: ",")
      let read = try ReadTables.audit([
        "a.csv": "村名,年份,占比\n甲村,2022,\(cells[0])\n乙村,2022,\(cells[1])\n"
      ])
      #expect(read.errors.isEmpty)
    }
    // The heading says what a bare 0.25 is.
    #expect(
      try ReadTables.tidy(["a.csv": "村名,年份,占比（%）\n甲村,2022,0.25\n乙村,2022,1.5%\n"])
        .contains("甲村,甲村,2022,占比,0.25,%,"))
  }

  @Test(
    "Rows of means and extremes are no villages",
    arguments: ["平均", "平 均", "村均", "最高", "Average", "最低值", "上年同期", "增减%", "增减（％）", "增幅"])
  func means(name: String) throws {
    let text = "村名,年份,收入\n甲村,2022,10\n乙村,2022,20\n\(name),2022,15\n合计,2022,30\n"
    let read = try ReadTables.audit(["a.csv": text])
    #expect(read.audit.dataset?.register.villages.map(\.name) == ["甲村", "乙村"])
    #expect(read.warnings.isEmpty)
    #expect(read.audit.leftOut.contains { $0.code == .totalsLeftOut })
  }

  @Test("Totals of years are held against the rows of theirs, wherever these stand")
  func totalsOfYears() throws {
    let villages = "甲村,2021,10\n甲村,2022,11\n乙村,2021,20\n乙村,2022,22\n"
    for text in ["合计,2021,30\n合计,2022,33\n" + villages, villages + "合计,2021,30\n合计,2022,33\n"] {
      let read = try ReadTables.audit(["a.csv": "村名,年份,收入\n" + text])
      #expect(read.warnings.isEmpty, "\(read.warnings)")
      let wrong = try ReadTables.audit([
        "a.csv": "村名,年份,收入\n" + text.replacing("合计,2021,30", with: "合计,2021,31")
      ])
      #expect(wrong.warnings.count == 1, "\(wrong.warnings)")
      #expect(wrong.warnings.first?.contains("31") == true, "\(wrong.warnings)")
    }
  }

  @Test(
    "A table without headings is refused",
    arguments: ["甲村,2022,10\n乙村,2022,20\n", "甲村,10\n乙村,20\n"])
  func withoutHeadings(text: String) throws {
    #expect(try refusal("2022.csv", text) == .headingsMissing)
    #expect(try ReadTables.tidy(["a.csv": "地方,2022\n甲村,10\n乙村,20\n"]).count == 3)
    #expect(try ReadTables.tidy(["2022.csv": "村名,1\n甲村,10\n乙村,20\n"]).count == 3)
  }

  @Test("A unit in each row is that of its figures; several are refused")
  func unitBesideFigures() throws {
    let text = "村名,年份,收入,单位\n甲村,2022,10,万元\n乙村,2022,20,万元\n"
    #expect(try ReadTables.tidy(["a.csv": text]).contains("甲村,甲村,2022,收入,10,万元,"))
    #expect(try refusal("a.csv", text.replacing("20,万元", with: "20,元")) == .unitsDiffer)
  }

  @Test("A rate behind each year is of that year")
  func ratesOfYears() throws {
    let text = "村名,2021年,同比,2022年,同比\n甲村,1,5%,2,6%\n乙村,3,7%,4,8%\n"
    let tidy = try ReadTables.tidy(["收入.csv": text])
    #expect(tidy.contains("乙村,乙村,2022,收入,4,,"))
    #expect(tidy.contains("乙村,乙村,2022,同比,8,%,"))
  }

  @Test("A column of amounts with a percentage among them is refused")
  func shareAmongAmounts() throws {
    for cells in [("85%", "12"), ("0.5%", "12")] {
      let text = "村名,年份,收入\n甲村,2022,\(cells.0)\n乙村,2022,\(cells.1)\n"
      #expect(try refusal("a.csv", text) == .mixedShares)
    }
  }

  @Test(
    "Sums are told whatever stands around their word",
    arguments: ["“合计”", "合计（2个村）", "合计数", "东片合计", "【总计】", "全镇合计:"])
  func sums(name: String) throws {
    let read = try ReadTables.audit(["a.csv": "村名,年份,收入\n甲村,2022,10\n乙村,2022,20\n\(name),2022,30\n"]
    )
    #expect(read.audit.dataset?.register.villages.count == 2)
    #expect(read.warnings.isEmpty)
    #expect(CommonWords.total("合计村") == nil)
  }

  @Test("A total in each town is held against its town")
  func totalsOfTowns() throws {
    let text = "镇,村,2022年\n东镇,甲村,1\n东镇,合计,1\n西镇,乙村,2\n西镇,丙村,3\n西镇,合计,5\n合计,,6\n"
    let read = try ReadTables.audit(["a.csv": text])
    #expect(read.warnings.isEmpty)
    let wrong = try ReadTables.audit(["a.csv": text.replacing("合计,5", with: "合计,4")])
    #expect(wrong.warnings.count == 1)
  }

  @Test("One metric in two units side by side is two metrics")
  func twoUnits() throws {
    let text = "村名,年份,收入（元）,收入（万元）\n甲村,2022,100000,10\n乙村,2022,200000,20\n"
    let tidy = try ReadTables.tidy(["a.csv": text])
    #expect(tidy.contains("甲村,甲村,2022,收入（元）,100000,元,"))
    #expect(tidy.contains("甲村,甲村,2022,收入（万元）,10,万元,"))
  }

  @Test("Numbers of persons and telephones are no figures")
  func numbersOfPersons() throws {
    let text =
      "村名,身份证号,联系电话,年份,收入\n甲村,330101199001011234,13800000000,2022,10\n乙村,330101199001011235,13900000000,2022,20\n"
    #expect(try ReadTables.tidy(["a.csv": text]).count == 3)
  }

  @Test("Rows of indicators with their units are no villages")
  func indicatorsAlone() throws {
    let text = "项目,单位,2022年,2023年\n总人口,人,1000,1010\n总收入,万元,20,22\n"
    #expect(try refusal("a.csv", text) == .noVillageColumn)
  }

  @Test("This year and last are read from the title's year, and refused without one")
  func relativeYears() throws {
    #expect(try refusal("a.csv", "村名,今年,去年\n甲村,1,2\n乙村,3,4\n") == .periodLacksYear)
    let tidy = try ReadTables.tidy(["收入2023.csv": "村名,本年,上年\n甲村,1,2\n乙村,3,4\n"])
    #expect(tidy.contains("甲村,甲村,2022,收入,2,,"))
    let end = try ReadTables.tidy(["a.csv": "村名,2022年末总人口,2023年末总人口\n甲村,1,2\n乙村,3,4\n"])
    #expect(end.contains("甲村,甲村,2022,总人口,1,,"))
  }

  @Test("A unit of money at the end of a heading is one, an amount there is not")
  func unitsWithoutBrackets() throws {
    let tidy = try ReadTables.tidy(["a.csv": "村名,年份,收入万元,低于5万元户\n甲村,2022,10,3\n乙村,2022,20,4\n"])
    #expect(tidy.contains("甲村,甲村,2022,收入,10,万元,"))
    #expect(tidy.contains("甲村,甲村,2022,低于5万元户,3,,"))
    #expect(HeadingName("收入低于10万元").unit == nil)
    #expect(HeadingName("万元").name == "万元")
  }

  @Test("A single heading with its year is read where nothing else says when")
  func singleYear() throws {
    let text = "村名,2023年收入,比上年增减\n甲村,10,1\n乙村,20,-2\n"
    #expect(
      try ReadTables.tidy(["a.csv": text]).dropFirst().map { $0 } == [
        "甲村,甲村,2023,收入,10,,", "乙村,乙村,2023,收入,20,,",
      ])
    // Beside a year from outside it is the name of a metric.
    let census = try ReadTables.tidy(["2023.csv": "村名,收入,2020年普查人口\n甲村,10,1\n乙村,20,2\n"])
    #expect(census.contains("甲村,甲村,2023,收入,10,,"))
  }

  @Test("Several rows a village are refused for the column that tells them apart")
  func rowsApart() throws {
    let parts = "行政村,自然村,年份,收入\n甲村,上甲,2022,1\n甲村,下甲,2022,2\n乙村,上乙,2022,3\n"
    #expect(try refusal("a.csv", parts) == .severalFigures)
    // One row too many is a slip.
    let slip = "村名,书记,年份,收入\n甲村,张三,2022,1\n甲村,李四,2022,2\n乙村,王五,2022,3\n丙村,赵六,2022,3\n丁村,钱七,2022,3\n"
    #expect(try refusal("a.csv", slip) == .duplicateDiffers)
  }

  @Test("Dates kept as numbers, and tables turned round without a year, are told for what they are")
  func serialsAndTurned() throws {
    #expect(try refusal("a.csv", "村名,年份,收入\n甲村,44927,10\n乙村,44927,20\n") == .periodIsSerial)
    #expect(try refusal("a.csv", "指标,甲村,乙村,丙村\n收入,1,2,3\n支出,4,5,6\n") == .noPeriod)
  }

  @Test("Figures behind the last heading, which only records too wide have, are told as such")
  func wideRecords() throws {
    let text = "村名,年份,收入,\n甲村,2022,1\n乙村,2022,2,3,9\n"
    #expect(try refusal("a.csv", text) == .raggedRecord)
    // Nothing else holds figures.
    #expect(try refusal("2022.csv", "村名,书记,\n甲村,张三\n乙村,李四,3,9\n") == .noMetrics)
  }

  @Test("Lines of delimiters below the headings are no headings")
  func blankLines() throws {
    for text in [
      "村名,收入\n,\n甲村,10\n乙村,20\n", "村名,,收入,\n,,,\n,,,\n甲村,,10,\n乙村,,20,\n",
    ] {
      #expect(
        try ReadTables.tidy(["2023.csv": text]).dropFirst() == [
          "甲村,甲村,2023,收入,10,,", "乙村,乙村,2023,收入,20,,",
        ])
    }
  }

  @Test("Parts of a year under its heading are periods, not metrics")
  func partsUnderYears() throws {
    let quarters = "收入,,,,\n村名,2023年,,,\n,一季度,二季度,上半年,全年\n甲村,1,2,3,8\n乙村,4,5,9,20\n"
    let tidy = try ReadTables.tidy(["a.csv": quarters])
    #expect(tidy.contains("甲村,甲村,2023Q2,收入,2,,"))
    #expect(tidy.contains("乙村,乙村,2023-01/06,收入,9,,"))
    #expect(tidy.contains("乙村,乙村,2023,收入,20,,"))
    let named = try ReadTables.tidy(["收入.csv": "村名,年度,\n,2022年,2023年\n甲村,1,2\n乙村,4,5\n"])
    #expect(named.contains("乙村,乙村,2023,收入,5,,"))
  }

  @Test("A title merged over a narrow sheet is no heading")
  func narrowTitle() throws {
    var sheet = ReadTables.sheet("2023年", "2023年收入表,\n村名,收入\n甲村,1\n乙村,2\n")
    sheet.mergeTitle()
    var next = ReadTables.sheet("续表", "2023年收入表（续）,\n村名,收入\n丙村,3\n丁村,4\n")
    next.mergeTitle()
    let audit = try ReadTables.audit(sheets: [sheet, next])
    #expect(audit.warnings.isEmpty)
    #expect(try ReadTables.tidy(audit).contains("丁村,丁村,2023,收入,4,,"))
  }

  @Test("A year over two in the headings, and villages over years, are refused for what they are")
  func reasons() throws {
    #expect(try refusal("a.csv", "村名,2018/19,2019/20\n甲村,1,2\n乙村,3,4\n") == .periodOfTwoYears)
    #expect(try refusal("a.csv", "村名 年份 收入\n甲村 2022 1\n乙村 2022 3\n") == .dividedBySpaces)
    #expect(try refusal("a.csv", "Village\nNew Town\nOld Town\n") != .dividedBySpaces)
    #expect(try refusal("a.csv", "年份,甲村,乙村,人口\n2022,1,2,9\n2023,3,4,9\n") == .villagesDoubtful)
    #expect(try refusal("a.csv", "年份,甲村收入,乙村收入\n2022,1,2\n2023,3,4\n") == .tableOfYears)
    #expect(try refusal("a.csv", "年份,农村收入,城镇收入\n2022,1,2\n2023,3,4\n") == .noVillageColumn)
  }

  @Test("A space or a byte order mark before names makes no village a section")
  func spacesBeforeNames() throws {
    for space in ["　", " ", "\u{FEFF}"] {
      let text = "村名,收入\n甲村,10\n\(space)乙村,20\n\(space)丙村,30\n\(space)丁村,40\n"
      let read = try ReadTables.audit(["2023.csv": text])
      #expect(read.audit.dataset?.register.villages.count == 4)
      #expect(read.warnings == [])
    }
    let joined = "村名,收入\n甲村,10\n\u{FEFF}村名,收入\n\u{FEFF}乙村,20\n"
    let read = try ReadTables.audit(["2023.csv": joined])
    #expect(read.audit.dataset?.register.villages.map(\.name) == ["甲村", "乙村"])
  }

  @Test("A village that becomes a community is a likely rename")
  func communities() throws {
    let files = [
      "2022.csv": "村名,收入\n甲河村,1\n乙河村,2\n东镇丙河村,3\n",
      "2023.csv": "村名,收入\n甲河社区,1\n乙河社区,2\n丙河村,3\n",
    ]
    let audit = try ReadTables.audit(files).audit
    #expect(audit.warnings.map(\.code) == [.likelyRename, .likelyRename, .likelyRename])
  }

  @Test("Whole numbers too long to be kept are told with their place, in text and on sheets")
  func longNumbers() throws {
    let text = "村名,年份,资产\n甲村,2022,9007199254740993\n乙村,2022,20\n"
    let read = try ReadTables.audit(["a.csv": text])
    #expect(read.warnings.count == 1)
    #expect(read.warnings.first?.hasPrefix("a.csv:2:3: ") == true)
    #expect(read.warnings.first?.contains("9007199254740992") == true)
    let sheet = try ReadTables.audit(sheets: [ReadTables.sheet("a", text)])
    #expect(sheet.warnings.map(\.code) == [.cellsRounded])
    // What is exported reads back without a word.
    let tidy = try ReadTables.tidy(["a.csv": text.replacing("993", with: "992")])
    #expect(tidy.contains("甲村,甲村,2022,资产,9007199254740992,,"))
    #expect(try ReadTables.audit(["a.csv": text.replacing("993", with: "992")]).warnings == [])
  }
}
