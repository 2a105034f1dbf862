import Testing

@testable import PanelData

/// What programs and statistical offices write.
@Suite struct ProgramTableTests {
  private func errors(_ files: [String: String]) throws -> [PhraseCode] {
    let folder = try ScratchFolder(files)
    defer { folder.remove() }
    switch try #require(try DataFolder.datasets(at: folder.path()).first).outline {
    case .failure(let failure): return failure.phrases.map(\.code)
    case .success(let outline): return DatasetAudit(outline).errors.map(\.code)
    }
  }

  @Test(
    "Row numbers without a heading are no figures", arguments: [["1", "2", "3"], ["0", "4", "9"]])
  func rowNumbers(numbers: [String]) throws {
    let text =
      "\"\",region,year,gdp\n\(numbers[0]),A,2019,1e5\n\(numbers[1]),B,2019,NA\n\(numbers[2]),A,2020,3\n"
    #expect(
      try ReadTables.tidy(["a.csv": text]).dropFirst().map { $0 } == [
        "A,A,2019,gdp,100000,,", "A,A,2020,gdp,3,,", "B,B,2019,gdp,,,not-reported",
      ])
  }

  @Test("Numbers of villages without a heading, and none before the total")
  func numbersOfVillages() throws {
    let text = ",村名,收入\n1,甲村,1\n2,乙村,2\n,合计,3\n"
    let read = try ReadTables.audit(["2023.csv": text])
    #expect(read.errors.isEmpty && read.warnings.isEmpty)
    #expect(read.audit.dataset?.register.villages.map(\.name) == ["甲村", "乙村"])
  }

  @Test("Figures and years without a heading are refused")
  func unnamedFigures() throws {
    for text in [
      ",region,gdp\n5,A,1\n4,B,2\n", ",region,gdp\n2019,A,1\n2020,B,2\n",
    ] {
      #expect(try errors(["2019.csv": text]) == [.emptyHeading])
    }
  }

  @Test(
    "A dimension is no place because it has more texts than there are regions",
    arguments: [["M", "F", "T"], ["0-14", "15-24", "25-64", "65+", "total"]])
  func dimensions(kinds: [String]) throws {
    var text = "region,year,kind,income\n"
    for region in ["North", "South"] {
      for year in 2019...2020 {
        for kind in kinds { text += "\(region),\(year),\(kind),\(text.utf8.count)\n" }
      }
    }
    #expect(try errors(["a.csv": text]) == [.severalFigures])
    // Places are in one region each.
    let places = "region,year,place,income\nN,2019,a,1\nN,2019,b,2\nS,2019,c,3\nS,2019,d,4\n"
    #expect(try ReadTables.tidy(["a.csv": places]).contains("S/c,c,S,2019,income,3,,"))
  }

  @Test("Several columns that tell rows apart only together are told as such")
  func severalDimensions() throws {
    var text = "区域,年份,性别,年龄组,人数\n"
    for place in ["东", "西", "南"] {
      for sex in ["男", "女"] {
        for age in ["0-14", "15-64", "65+"] {
          text += "\(place),2020,\(sex),\(age),\(text.count)\n"
        }
      }
    }
    #expect(try errors(["a.csv": text]) == [.severalFigures])
    let audit = try ReadTables.audit(["a.csv": text]).audit
    #expect(audit.errors.count == 1)
  }

  @Test("Of codes and names that are as many, the names are those of places")
  func namesBesideCodes() throws {
    let text = "REG_ID,Region,Year,Value\nAT11,Burgenland,2019,1\nAT12,Wien,2019,2\n"
    #expect(try ReadTables.tidy(["a.csv": text]).contains("Wien,Wien,2019,Value,2,,"))
  }

  @Test("A year that its heading says twice is that year")
  func yearsSaidTwice() throws {
    let text =
      "Country Name,Country Code,Series Name,2018 [YR2018],2019 [YR2019]\nFrance,FRA,GDP,1.5,2.5\nSpain,ESP,GDP,3.5,..\n,,,,\nLast Updated: 06/28/2024,,,,\n"
    #expect(try ReadTables.tidy(["a.csv": text]).contains("ESP,Spain,2018,GDP,3.5,,"))
  }

  @Test("Points that group thousands in the first record are no headings")
  func groupedByPoints() throws {
    for first in ["1.234.567;2.345.678", "1.234,5;2.345,6"] {
      let text = "Gemeinde;2019;2020\nA;\(first)\nB;12.345;13.456\nC;999;1.001\n"
      let tidy = try ReadTables.tidy(["a.csv": text])
      #expect(tidy.count == 7)
      #expect(tidy.contains("C,C,2020,a,1001,,"))
    }
  }

  @Test(
    "Points that may group thousands are told where commas are free for decimals",
    arguments: [
      ("12.345", "234.567", true), ("999", "1.234", true), ("12.345", "0.123", false),
      ("12.345", "1234", false), ("12.345", "12.5", false),
    ])
  func pointsMayGroup(one: String, other: String, isTold: Bool) throws {
    let text = "Gemeinde;Jahr;Wert\nA;2019;\(one)\nB;2019;\(other)\nC;2019;7\n"
    let codes = try ReadTables.audit(["a.csv": text]).audit.warnings.map(\.code)
    #expect(codes == (isTold ? [.pointsMayGroup] : []))
    let commas = text.replacing(";", with: ",")
    #expect(try ReadTables.audit(["a.csv": commas]).warnings.isEmpty)
  }

  @Test("Figures that are to be multiplied are told")
  func multiplier() throws {
    let text = "REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nFR,2019,1.5,6\nES,2019,2.5,6\n"
    #expect(
      try ReadTables.audit(["a.csv": text]).audit.warnings.map(\.code) == [.multiplierUnused])
    #expect(try ReadTables.audit(["a.csv": text.replacing(",6", with: ",0")]).warnings.isEmpty)
  }

  @Test("Figures of one metric under several powers of ten are refused, of several metrics told")
  func multipliersApart() throws {
    for column in ["UNIT_MULT,6,3", "UNIT_MULT,6,0", "PowerCode,Millions,Thousands"] {
      let parts = column.split(separator: ",")
      let text =
        "REF_AREA,TIME_PERIOD,OBS_VALUE,\(parts[0])\nFR,2019,1.5,\(parts[1])\nES,2019,2500,\(parts[2])\n"
      #expect {
        try ReadTables.audit(["a.csv": text])
      } throws: { error in
        (error as? Failure)?.phrases.map(\.code) == [.multipliersDiffer]
      }
    }
    let several = """
      REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,PowerCode
      FR,gdp,2019,1.5,Millions
      FR,people,2019,2.5,Units
      ES,gdp,2019,1.6,Millions
      ES,people,2019,2.6,Units
      """
    let read = try ReadTables.audit(["a.csv": several])
    #expect(read.errors.isEmpty && read.audit.warnings.map(\.code) == [.multiplierUnused])
    #expect(read.warnings.contains { $0.contains("multiplied by 10^6,") })
  }

  @Test("Signs that programs write before years name no metric", arguments: ["X", "yr", "FY", "Y"])
  func yearSigns(sign: String) throws {
    let text = "village,\(sign)2019,\(sign)2020\nEast,1,2\nWest,3,4\n"
    #expect(try ReadTables.tidy(["income.csv": text]).contains("West,West,2020,income,4,,"))
    let one = try ReadTables.tidy(["income.csv": "village,\(sign)2019\nEast,1\nWest,3\n"])
    #expect(one.contains("West,West,2019,income,3,,"))
    // Beside another name it is one, too.
    let two = "village,\(sign)2019,\(sign)2020,gdp2019,gdp2020\nEast,1,2,5,6\nWest,3,4,7,8\n"
    #expect(try ReadTables.tidy(["income.csv": two]).contains("West,West,2020,\(sign),4,,"))
  }

  @Test("Headings one field short stand over all columns but that of R's names of rows")
  func shortHeadings() throws {
    let numbered = "village,year,income\n1,East,2021,10\n2,West,2021,20\n"
    #expect(try ReadTables.tidy(["a.csv": numbered]).contains("West,West,2021,income,20,,"))
    let tabs = numbered.replacing(",", with: "\t")
    #expect(try ReadTables.tidy(["a.csv": tabs]).contains("West,West,2021,income,20,,"))
    // Commas may group thousands or stand before decimals, and a heading may be forgotten: nothing is
    // moved.
    for text in [
      "number,income\n1,1,200\n2,2,300\n", "settlement,income\nA,1,2\nB,2,35\nC,5,4\n",
      "place name,income\nA,100,5\nB,200,6\n", "序号,村名,年份,收入\n1,东村,2020,100,好\n2,西村,2020,100,好\n",
    ] {
      #expect((try? ReadTables.audit(["2021.csv": text]))?.errors.isEmpty != true)
    }
  }

  @Test("A delimiter at the end of each line moves no heading", arguments: [",", ";", "\t"])
  func delimiterAtEnd(delimiter: String) throws {
    let text = "序号,村名,2019,2020\n1,东村,100,110,\n2,西村,200,220,\n"
      .replacing(",", with: delimiter)
    #expect(try ReadTables.tidy(["收入.csv": text]).contains("西村,西村,2020,收入,220,,"))
    let named = "settlement name,households,income\nA,100,110,\nB,200,220,\n"
      .replacing(",", with: delimiter)
    #expect(try ReadTables.tidy(["2020.csv": named]).contains("B,B,2020,income,220,,"))
  }

  @Test("A state that changes from year to year is a status")
  func stateOfFigures() throws {
    let text = """
      municipality,year,state,income
      Leon,2020,final,1
      Toro,2020,final,2
      Leon,2021,provisional,3
      Toro,2021,provisional,4
      """
    let read = try ReadTables.audit(["a.csv": text])
    #expect(read.audit.dataset?.register.villages.map(\.name) == ["Leon", "Toro"])
  }

  @Test("A heading that begins like that of multipliers is another")
  func multiplierNote() throws {
    let text = "region,year,income,unit_multiplier_note\nA,2019,1,in millions\nB,2019,2,in euro\n"
    #expect(try ReadTables.audit(["a.csv": text]).errors.isEmpty)
  }

  @Test("Metrics under a blank corner may begin like villages")
  func metricsLikeVillages() throws {
    let text = ",新村建设资金,老村改造资金\n张庄,1,2\n李庄,3,4\n"
    #expect(try ReadTables.tidy(["2020.csv": text]).contains("李庄,李庄,2020,老村改造资金,4,,"))
  }

  @Test(
    "Two lines of headings under one of metrics stay two",
    arguments: [
      ("村名,项目,\n,2019年收入,2020年收入\n东村,1,2\n西村,3,4\n", "西村,西村,2020,项目/收入,4,,"),
      (
        "村名,项目,,\n,60岁以上人口,80岁以上人口,百岁人口\n东村,1,2,0\n西村,3,4,1\n",
        "西村,西村,2021,项目/80岁以上人口,4,,"
      ),
    ])
  func headingsUnderMetrics(text: String, line: String) throws {
    #expect(try ReadTables.tidy(["2021.csv": text]).contains(line))
  }

  @Test("A lone point is a missing figure, as Stata writes it")
  func lonePoint() throws {
    let tidy = try ReadTables.tidy(["a.csv": "region,year,inc\nA,2019,.\nB,2019,4\nC,2019,3.\n"])
    #expect(tidy.contains("A,A,2019,inc,,,not-reported"))
    #expect(tidy.contains("C,C,2019,inc,3,,"))
  }

  @Test("Months that could be two, and days of America, are told for what they are")
  func unclearMonths() throws {
    let text = "村名,月份,收入\n甲村,2023.1,1\n甲村,2023.2,2\n乙村,2023.1,3\n"
    #expect(try errors(["a.csv": text]) == [.periodUnclear])
    #expect(
      try errors(["a.csv": "City,date,v\nA,12/5/2019,1\nA,6/30/2020,2\n"])
        == [.periodIsDay, .periodIsDay])
  }

  @Test(
    "Parentheses around all figures of a column are told",
    arguments: [("(5.2)", "(4.9)", true), ("(5.2)", "4.9", false), ("(5.2)", "-", false)])
  func parentheses(one: String, other: String, isTold: Bool) throws {
    let text = "village,year,income,se\nA,2020,100,\(one)\nB,2020,110,\(other)\n"
    let codes = try ReadTables.audit(["a.csv": text]).audit.warnings.map(\.code)
    #expect(codes == (isTold ? [.parenthesesAlone] : []))
  }

  @Test("Quarters in a column beside their year are read with it")
  func quartersBesideYears() throws {
    let text = "region,year,quarter,gdp\nA,2019,1,1\nA,2019,2,2\nB,2019,1,3\nB,2019,2,4\n"
    for text in [text, text.replacing(",1,", with: ",Q1,").replacing(",2,", with: ",Q2,")] {
      let read = try ReadTables.audit(["a.csv": text])
      #expect(read.errors.isEmpty)
      #expect(read.audit.dataset?.periods.map(\.description) == ["2019Q1", "2019Q2"])
      #expect(try ReadTables.tidy(read.audit).last?.hasPrefix("B,B,2019Q2,gdp,4,") == true)
    }
  }

  @Test(
    "Quarters and months in English",
    arguments: [
      ("Q1 2019", "2019Q1"), ("2019 Q4", "2019Q4"), ("2019-Q2", "2019Q2"), ("Mar 2019", "2019-03"),
      ("2019M03", "2019-03"), ("2019-M12", "2019-12"), ("September 2019", "2019-09"),
      ("Sep-2019", "2019-09"), ("2019 July", "2019-07"),
    ])
  func english(text: String, period: String) {
    #expect(Period(text)?.description == period)
  }

  @Test(
    "What only resembles them is no period",
    arguments: [
      "Q5 2019", "M13 2019", "Mart 2019", "2019 2020", "Q1 1850", "Q1 20190", "a 2019", "Ma 2019",
    ])
  func noPeriods(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("Names under a blank corner are those of villages")
  func namesUnderBlankCorner() throws {
    let tidy = try ReadTables.tidy([
      "gdp.csv": "\"\",\"2019\",\"2020\"\n\"Ohio\",1,2\n\"Utah\",3,4\n"
    ])
    #expect(tidy.contains("Utah,Utah,2019,gdp,3,,"))
    #expect(try errors(["a.csv": ",,2019\nx,7,1\ny,6,2\n"]) == [.emptyHeading, .emptyHeading])
    // Another column is that of the places.
    #expect(try errors(["a.csv": ",region,2019\nx,A,1\ny,B,2\n"]) == [.emptyHeading])
  }

  @Test("Names of rows are those of villages where a column of towns divides them")
  func namesOfRowsInTowns() throws {
    let text = "\"\",\"town\",\"X2019\"\n\"Ash\",\"A\",1\n\"Brook\",\"A\",2\n\"Chart\",\"B\",3\n"
    let tidy = try ReadTables.tidy(["gdp.csv": text])
    #expect(
      tidy.dropFirst() == [
        "A/Ash,Ash,A,2019,gdp,1,,", "A/Brook,Brook,A,2019,gdp,2,,", "B/Chart,Chart,B,2019,gdp,3,,",
      ])
    // Numbered rows are records of towns.
    #expect(
      try errors(["gdp.csv": text.replacing("Ash", with: "r1").replacing("Brook", with: "r2")])
        == [.emptyHeading])
  }

  @Test("A quote that is never closed is told, whatever misses the rows it took in")
  func openQuote() throws {
    for text in ["a,b\n\"x,1\n", "村名,收入\n\"甲村,1\n乙村,2\n"] {
      #expect(try errors(["2022.csv": text]) == [.unterminatedQuote])
    }
  }

  @Test("Namesakes in several states are told apart by their state, not refused")
  func namesakes() throws {
    var text = "STNAME,CTYNAME,POP2019,POP2020\n"
    for (place, state) in ["Ohio", "Iowa", "Utah"].enumerated() {
      for county in ["Clay", "\(state) A", "\(state) B", "\(state) C"] {
        text += "\(state),\(county),\(place + 1),\(text.utf8.count)\n"
      }
    }
    let tidy = try ReadTables.tidy(["a.csv": text])
    #expect(tidy.count == 25)
    #expect(tidy.contains { $0.hasPrefix("Utah/Clay,Clay,Utah,2019,POP,3,") })
  }

  @Test("Decades are no years")
  func decades() throws {
    #expect(try errors(["a.csv": "region,1990s,2000s\nA,1,2\nB,3,4\n"]) == [.noPeriod])
  }

  @Test("Six digits are a year and a month in headings and in a column of months")
  func packedMonths() throws {
    let wide = try ReadTables.tidy(["收入.csv": "村名,202301,202302\n甲村,1,2\n乙村,3,4\n"])
    #expect(wide.contains("乙村,乙村,2023-02,收入,4,,"))
    for heading in ["月份", "年月"] {
      let text = "村名,\(heading),收入\n甲村,202211,1\n甲村,202301,2\n乙村,202301,3\n"
      #expect(try ReadTables.tidy(["a.csv": text]).contains("甲村,甲村,2022-11,收入,1,,"))
    }
    let titled = "各村用电量,,\n村名,202301,202302\n甲村,1,2\n乙村,3,4\n"
    #expect(try ReadTables.tidy(["a.csv": titled]).contains("乙村,乙村,2023-02,各村用电量,4,,"))
    // Codes of places are none.
    let codes = "code,village,2023\n210105,A,1\n210210,B,2\n"
    #expect(try ReadTables.tidy(["a.csv": codes]).contains("210210,B,2023,a,2,,"))
  }
}
