import Testing

@testable import PanelData

/// Tables as townships keep them: records of several projects, rows of towns, numbered villages.
@Suite struct TownshipTableTests {
  private func refusal(_ files: [String: String]) throws -> PhraseCode? {
    do {
      return try ReadTables.audit(files).audit.errors.first?.code
    } catch let failure as Failure {
      return failure.phrases.first?.code
    }
  }

  @Test("Rows that are projects of a village are told as such, not as a row too many")
  func records() throws {
    let text = "村名,项目名称,投资\n甲村,修路,10\n甲村,打井,20\n乙村,修桥,15\n丙村,修路,30\n"
    #expect(try refusal(["2023.csv": text]) == .duplicateOfRecords)
    #expect(try refusal(["2023.csv": "村名,收入\n甲村,10\n甲村,20\n乙村,15\n"]) == .duplicateDiffers)
  }

  @Test("Rates of several rows are not to be summed, and the remedy says so")
  func ratesOfRecords() throws {
    let text = "村名,年份,户类型,人均收入\n甲村,2023,一般户,9\n甲村,2023,脱贫户,7\n乙村,2023,一般户,8\n乙村,2023,脱贫户,6\n"
    #expect(try refusal(["a.csv": text]) == .severalRates)
    #expect(try refusal(["a.csv": text.replacing("人均", with: "总")]) == .severalFigures)
    let projects = "村名,项目名称,投资,完成率\n甲村,修路,10,90\n甲村,打井,20,80\n乙村,修桥,15,70\n丙村,修路,30,60\n"
    let read = try ReadTables.audit(["2023.csv": projects])
    #expect(read.audit.errors.map(\.code) == [.duplicateOfRates])
    #expect(read.errors[0].hasSuffix("worked out anew: 完成率"))
  }

  @Test(
    "Counties above their towns above villages are left out where they are sums",
    arguments: [
      "单位,收入,人均\n清河县,180,4\n城关镇,120,5\n东村,50,4\n西村,70,6\n河口乡,60,1\n南村,20,1\n北村,40,2\n",
      "县,乡镇,村名,收入,人均\n清河县,,,180,4\n,城关镇,,120,5\n,,东村,50,4\n,,西村,70,6\n,河口乡,,60,1\n,,南村,20,1\n,,北村,40,2\n",
      "县,乡镇,村名,收入,人均\n清河县,,,180,4\n清河县,城关镇,,120,5\n清河县,城关镇,东村,50,4\n清河县,城关镇,西村,70,6\n清河县,河口乡,,60,1\n清河县,河口乡,南村,20,1\n清河县,河口乡,北村,40,2\n",
    ])
  func counties(text: String) throws {
    let read = try ReadTables.audit(["2022.csv": text])
    #expect(read.errors.isEmpty && read.warnings.isEmpty)
    #expect(read.audit.leftOut.map(\.code) == [.sectionsLeftOut])
    #expect(read.audit.dataset?.register.villages.map(\.name) == ["东村", "西村", "南村", "北村"])
    #expect(
      try ReadTables.tidy(read.audit).filter { $0.contains(",收入,") }.map {
        $0.split(separator: ",").last
      } == ["50", "70", "20", "40"])
  }

  @Test("Names of towns beside villages are told where their figures tell nothing")
  func townsBesideVillages() throws {
    let text = "单位,人均收入\n清河县,5\n城关镇,5\n东村,4\n西村,6\n"
    #expect(
      try ReadTables.audit(["2022.csv": text]).warnings == [
        "2022.csv:2: 2 names are called as a town or county is, beside villages: '清河县', '城关镇'; all are counted alike; take them out if they hold the villages"
      ])
    for text in ["单位,收入\n城关镇,5\n河口乡,6\n", "单位,收入\n东村,5\n西村,6\n红旗社区,4\n幸福小区,7\n"] {
      #expect(try ReadTables.audit(["2022.csv": text]).warnings.isEmpty)
    }
  }

  @Test("A county above two towns is their sum, a town is not")
  func countyOfTwo() throws {
    let text = "乡镇,收入,人口\n清河县,180,600\n城关镇,120,400\n河口乡,60,200\n"
    let county = try ReadTables.audit(["2022.csv": text])
    #expect(county.audit.warnings.map(\.code) == [.sumOfOthers])
    #expect(try ReadTables.tidy(county.audit).count == 5)
    #expect(try ReadTables.tidy(["2022.csv": text.replacing("县", with: "镇")]).count == 7)
  }

  @Test("A group in a row of a subtotal holds for the villages below")
  func groupsOfSubtotals() throws {
    let text =
      "县,乡镇,村名,收入\n清河县,合计,,180\n,城关镇,小计,120\n,,东村,50\n,,西村,70\n,河口乡,小计,60\n,,南村,20\n,,北村,40\n"
    let read = try ReadTables.audit(["2022.csv": text])
    #expect(read.errors.isEmpty && read.warnings.isEmpty)
    #expect(
      try ReadTables.tidy(read.audit).last
        == "清河县/河口乡/北村,北村,清河县,河口乡,2022,收入,40,,")
  }

  @Test("A county that is no sum of its villages is refused where it stands in a column of its own")
  func countyDiffers() throws {
    let text = "县,乡镇,村名,收入\n清河县,,,190\n,城关镇,,120\n,,东村,50\n,,西村,70\n,河口乡,,60\n,,南村,20\n,,北村,40\n"
    let read = try ReadTables.audit(["2022.csv": text])
    #expect(read.errors.map { $0.prefix(10) } == ["2022.csv:2"])
  }

  @Test("A total of one year that differs is told with the sum of that year")
  func totalsOfYears() throws {
    let text =
      "年度,村名,收入\n2021,东村,1\n,西村,2\n,合计,3\n2022,东村,10\n,西村,20\n,合计,35\n2023,东村,5\n,西村,6\n,合计,11\n"
    let read = try ReadTables.audit(["a.csv": text])
    #expect(
      read.warnings == [
        "a.csv:7:3: '合计' of '收入' is 35, but the rows above add up to 30; one of them is wrong, the total is not used"
      ])
  }

  @Test("A table without the towns of another is told what it lacks")
  func missingLevels() throws {
    let files = [
      "2021.csv": "乡镇,村名,收入\n城关镇,东村,10\n城关镇,西村,20\n", "2022.csv": "村名,收入\n东村,11\n西村,21\n",
    ]
    #expect(try refusal(files) == .levelsMissing)
  }

  @Test("A town's own row above its villages is a subtotal where it is their sum")
  func townRows() throws {
    let repeated = try ReadTables.audit([
      "2022.csv":
        "乡镇,村名,收入,人均\n城关镇,,120,5\n城关镇,东村,50,4\n城关镇,西村,70,6\n河口镇,南村,20,1\n河口镇,,20,1\n"
    ])
    #expect(repeated.errors.isEmpty)
    #expect(try ReadTables.tidy(repeated.audit).contains("城关镇/东村,东村,城关镇,2022,收入,50,,"))
    #expect(repeated.audit.leftOut.map(\.code) == [.sectionsLeftOut])
    let above = try ReadTables.audit([
      "2022.csv": "乡镇,村名,收入\n城关镇,,120\n,东村,50\n,西村,70\n河口镇,,60\n,南村,20\n,北村,40\n"
    ])
    #expect(above.errors.isEmpty)
    #expect(
      try ReadTables.tidy(above.audit).dropFirst() == [
        "城关镇/东村,东村,城关镇,2022,收入,50,,", "城关镇/西村,西村,城关镇,2022,收入,70,,", "河口镇/南村,南村,河口镇,2022,收入,20,,",
        "河口镇/北村,北村,河口镇,2022,收入,40,,",
      ])
    #expect(
      try refusal(["2022.csv": "乡镇,村名,收入\n城关镇,,150\n,东村,50\n,西村,70\n"]) == .blankVillage)
  }

  @Test("A town alone in its row holds for the villages below")
  func townsAlone() throws {
    let tidy = try ReadTables.tidy([
      "2022.csv": "乡镇,村名,收入\n城关镇,,\n,东村,50\n,西村,70\n河口镇,,\n,南村,20\n,北村,40\n"
    ])
    #expect(tidy.contains("城关镇/东村,东村,城关镇,2022,收入,50,,"))
    #expect(tidy.contains("河口镇/北村,北村,河口镇,2022,收入,40,,"))
  }

  @Test("A line between pages is no town")
  func pageTurn() throws {
    for line in ["（续表）", "续上页", "本页完"] {
      let text = "乡镇,村名,收入\n城关镇,东村,50\n\(line),,\n,西村,70\n"
      #expect(
        try ReadTables.tidy(["2020年.csv": text]).contains("城关镇/西村,西村,城关镇,2020,收入,70,,"))
    }
  }

  @Test(
    "Zeros and single figures make no sum of a town",
    arguments: [
      "乡镇,村名,收入,户数\n城关镇,东村,0,10\n城关镇,西村,0,20\n城关镇,,0,\n",
      "乡镇,村名,收入\n城关镇,东村,\n城关镇,西村,70\n城关镇,,70\n",
    ])
  func noSum(text: String) throws {
    #expect(try refusal(["2020年.csv": text]) != nil)
  }

  @Test("Villages may be called by bare numbers, which are no counts of villages")
  func numbers() throws {
    let tables = [
      "2022.csv": "village,收入\n1,10\n2,20\n3,30\n", "2023.csv": "村号,收入\n1,11\n2,21\n3,31\n",
    ]
    for (name, text) in tables {
      #expect(try ReadTables.tidy([name: text]).count == 4)
    }
    let padded = try ReadTables.tidy(["2022.csv": "村号,收入\n001,10\n002,20\n"])
    #expect(padded.contains("001,001,2022,收入,10,,"))
    let years = try ReadTables.tidy([
      "a.csv": "id,year,收入\n1,2021,10\n2,2021,20\n1,2022,11\n2,2022,21\n"
    ])
    #expect(years.contains("2,2,2022,收入,21,,"))
    // A column of texts names the villages.
    let named = try ReadTables.tidy([
      "a.csv": "vid,settlement,year,income\n1,Oakham,2020,100\n2,Ash,2020,90\n"
    ])
    #expect(named.contains("Oakham,Oakham,2020,income,100,,"))
    #expect(try refusal(["a.csv": "year,villages,households\n2020,10,200\n2020,12,210\n"]) != nil)
    // Towns with the numbers of their villages.
    let counts = try ReadTables.tidy(["2022.csv": "乡镇,村,户\n城关镇,12,300\n河口镇,9,200\n"])
    #expect(counts.contains("城关镇,城关镇,2022,村,12,,"))
    #expect(try refusal(["a.csv": "year,村,户\n2021,12,300\n2022,12,310\n"]) != nil)
  }

  @Test(
    "Under a heading of villages' names numbers are names, beside towns and other names as well",
    arguments: [["1", "2", "3"], ["0012", "12村", "李村"], ["1村", "12", "0013"]])
  func numbersAsNames(names: [String]) throws {
    let towns = ["东镇", "西镇", "东镇"]
    let rows = [2022, 2023].flatMap { year in
      zip(towns, names).map { "\($0),\($1),\(year),\(year - 2017)" }
    }
    let tidy = try ReadTables.tidy(["a.csv": "镇,村名,年份,收入\n" + rows.joined(separator: "\n")])
    #expect(tidy.count == 7)
    for (town, name) in zip(towns, names) {
      #expect(
        tidy.contains { $0.hasPrefix("\(town)/\(name),\(name),\(town),2023,收入,6,") }, "\(tidy)")
    }
  }

  @Test("The unit may stand in the corner, behind what villages are called")
  func unitInCorner() throws {
    let years = try ReadTables.tidy(["收入.csv": "村名（单位：万元）,2021,2022\n东村,10,11\n西村,20,21\n"])
    #expect(years.contains("东村,东村,2021,收入,10,万元,"))
    let several = try ReadTables.tidy(["2022.csv": "村名（单位：万元）,收入,人口\n东村,10,11\n西村,20,21\n"])
    #expect(several.contains("东村,东村,2022,收入,10,万元,"))
    #expect(several.contains("东村,东村,2022,人口,11,,"))
  }

  @Test("Counties lie in states, however few there are")
  func statesAndCounties() throws {
    for second in ["Adams", "Brown"] {
      let text = "state,county,income\nOhio,Adams,10\nIowa,\(second),20\n"
      let read = try ReadTables.audit(["2022.csv": text])
      #expect(read.errors.isEmpty)
      let dataset = try #require(read.audit.dataset)
      #expect(dataset.register.villages.map(\.name) == ["Adams", second])
    }
    let files = [
      "a-2022.csv": "state,county,pop\nOhio,Adams,1\n",
      "b-2022.csv": "state,county,pop\nIowa,Adams,3\n",
    ]
    #expect(try ReadTables.tidy(files).contains("Iowa/Adams,Adams,Iowa,2022,pop,3,,"))
  }
}
