import Testing

@testable import PanelData
@testable import Tables

/// Periods that tables give in part, by another count, or so that they could be several.
@Suite struct PeriodTextTests {
  /// Why the only file of a folder is not understood, or its first fault in a row.
  private func refusal(_ name: String, _ text: String) throws -> Phrase {
    let folder = try ScratchFolder([name: text])
    defer { folder.remove() }
    switch try #require(try DataFolder.datasets(at: folder.path()).first).outline {
    case .failure(let failure): return try #require(failure.phrases.first)
    case .success(let outline): return try #require(DatasetAudit(outline).errors.first)
    }
  }

  private func periods(_ name: String, _ text: String) throws -> [String] {
    let audit = try ReadTables.audit([name: text])
    #expect(audit.errors.isEmpty)
    return try #require(audit.audit.dataset).periods.map(\.description)
  }

  @Test(
    "A year of two digits is refused with both years it could be",
    arguments: [
      "村名,19年,20年,21年\n甲村,1,2,3\n乙村,2,3,4\n", "村名,年份,收入\n甲村,19年,1\n乙村,19年,2\n",
      "村名,年份,收入\n甲村,19,1\n乙村,19,2\n", "村名,19,20,21\n甲村,1,2,3\n乙村,2,3,4\n",
    ])
  func twoDigits(text: String) throws {
    let told = try refusal("a.csv", text)
    #expect(told.code == .periodTwoDigits)
    #expect(told.text(in: .english).contains("could be 2019 or, counted from 1912, 1930"))
  }

  @Test(
    "Years of the Republic are read where nothing else is meant, and told",
    arguments: [
      ("a.csv", "村里,年度,所得\n東村,110年,12\n東村,111年,13\n", ["2021", "2022"]),
      ("a.csv", "村里,110年,111年\n東村,12,13\n西村,15,16\n", ["2021", "2022"]),
      ("a.csv", "村里,98年,99年,100年\n東村,1,2,12\n西村,3,4,15\n", ["2009", "2010", "2011"]),
      ("a.csv", "村里,110年所得,111年所得\n東村,1,2\n西村,3,4\n", ["2021", "2022"]),
      ("a.csv", "鄉鎮市區,村里,年度,納稅單位\n東區,東村,110,12\n東區,東村,99,13\n", ["2010", "2021"]),
      ("110年度.csv", "村里,所得\n東村,12\n西村,15\n", ["2021"]),
      ("a.csv", "臺中市110年度所得,\n村里,金額\n東村,1\n西村,3\n", ["2021"]),
      ("a.csv", "民國99年所得,\n村里,金額\n東村,1\n西村,3\n", ["2010"]),
    ])
  func republic(name: String, text: String, years: [String]) throws {
    #expect(try periods(name, text) == years)
    let audit = try ReadTables.audit([name: text]).audit
    let said = SchemaAccount.groups(of: audit.outline.files).flatMap(\.phrases)
    let isTold = said.contains { [.understoodMinguo, .understoodPeriodFixed].contains($0.code) }
    #expect(isTold)
  }

  @Test("A bare 110 among simplified characters is refused with the year it could be")
  func threeDigits() throws {
    let told = try refusal("a.csv", "村名,年份,收入\n东村,110,12\n西村,110,13\n")
    #expect(told.code == .periodThreeDigits)
    #expect(told.text(in: .english).contains("2021"))
  }

  @Test(
    "Months together are a part of the year, never taken for all of it",
    arguments: [
      ("a.csv", "村名,2022年1-6月,2023年1-6月\n甲村,1,2\n乙村,2,3\n", ["2022-01/06", "2023-01/06"]),
      ("a.csv", "村名,时间,收入\n甲村,2023年1—11月,2\n乙村,2023年1月至11月,3\n", ["2023-01/11"]),
      ("a.csv", "村名,2023年上半年,2023年下半年\n甲村,1,2\n乙村,2,3\n", ["2023-01/06", "2023-07/12"]),
      ("a.csv", "村名,2022年1-6月收入,2023年1-6月收入\n甲村,1,2\n乙村,2,3\n", ["2022-01/06", "2023-01/06"]),
      ("a.csv", "某镇2023年1-6月收入表,\n村名,收入\n甲村,1\n乙村,2\n", ["2023-01/06"]),
      ("2023.csv", "某镇2023年收入表（前三季度）,\n村名,收入\n甲村,1\n乙村,2\n", ["2023-01/09"]),
      ("2023年1-12月.csv", "村名,收入\n甲村,1\n乙村,2\n", ["2023"]),
      ("2023年1-3月.csv", "村名,收入\n甲村,1\n乙村,2\n", ["2023Q1"]),
      ("a.csv", "2023年村收入\n村名,1月,2月\n甲村,1,2\n乙村,2,3\n", ["2023-01", "2023-02"]),
      ("2023.csv", "村名,月份,收入\n甲村,1月,2\n甲村,2月,3\n", ["2023-01", "2023-02"]),
    ])
  func partsOfYears(name: String, text: String, parts: [String]) throws {
    #expect(try periods(name, text) == parts)
  }

  @Test("Months together are written so that they are read again")
  func monthsAgain() throws {
    for text in ["2023年1-6月", "2023年上半年", "2023-01/06", "2023H1", "2023年1月—6月累计"] {
      let period = try #require(Period(text))
      #expect(period.part == .months(1...6))
      #expect(Period(period.description) == period)
    }
    for text in ["2023年6-1月", "2023年1-13月", "2023年0-6月", "2023-06/01"] {
      #expect(Period(text) == nil)
    }
    let parts = ["2023-01/06", "2023Q2", "2023-06", "2023", "2023-01/11"].compactMap { Period($0) }
    #expect(
      parts.sorted().map(\.description) == [
        "2023", "2023-01/06", "2023Q2", "2023-06", "2023-01/11",
      ])
  }

  @Test(
    "Dates without a year are refused for that",
    arguments: [
      "村名,1月,2月\n甲村,1,2\n乙村,2,3\n", "村名,日期,收入\n甲村,3月15日,1\n乙村,3月15日,2\n",
      "村名,月份,收入\n甲村,1月,1\n乙村,1月,2\n", "村名,月份,收入\n甲村,1,1\n乙村,2,2\n",
    ])
  func withoutYear(text: String) throws {
    #expect(try refusal("a.csv", text).code == .periodLacksYear)
  }

  @Test("Days and school years are refused for what they are, years and months apart with a remedy")
  func others() throws {
    func code(_ period: String) throws -> PhraseCode {
      try refusal("a.csv", "村名,年份,收入\n甲村,\(period),1\n乙村,\(period),2\n").code
    }
    #expect(try code("2023年3月15日") == .periodIsDay)
    #expect(try code("2023/3/15") == .periodIsDay)
    #expect(try code("2022-2023学年") == .periodOfTwoYears)
    #expect(try code("2022/23") == .periodOfTwoYears)
    #expect(try code("某年") == .notAPeriod)
    // A year that stands once over its months says nothing of the rows below.
    let apart = try refusal("a.csv", "村名,年份,月份,收入\n甲村,2023,1月,1\n甲村,,2月,4\n")
    #expect(apart.code == .periodInTwoColumns)
  }

  @Test(
    "Years in one column and their parts in another are read together",
    arguments: [
      ("村名,年份,月份,收入\n甲村,2023,1,1\n甲村,2023,12,4\n", ["2023-01", "2023-12"]),
      ("村名,年,月,收入\n甲村,2022年,1月,1\n甲村,2023年,2月,4\n", ["2022-01", "2023-02"]),
      ("村名,年份,季度,收入\n甲村,2023,第一季度,1\n甲村,2023,四季度,4\n", ["2023Q1", "2023Q4"]),
      ("村名,年份,季度,收入\n甲村,2023,一季度,1\n甲村,2023,全年,4\n", ["2023", "2023Q1"]),
      ("村名,年份,时段,收入\n甲村,2023,上半年,1\n甲村,2023,下半年,4\n", ["2023-01/06", "2023-07/12"]),
      ("month,year,village,income\n1,2023,A,1\n2,2023,A,4\n", ["2023-01", "2023-02"]),
      ("village,year,month,income\nA,2023,Jan,1\nA,2023,September,4\n", ["2023-01", "2023-09"]),
      ("village,year,quarter,income\nA,2023,Q1,1\nA,2023,Q4,4\n", ["2023Q1", "2023Q4"]),
    ])
  func twoColumns(text: String, found: [String]) throws {
    #expect(try periods("a.csv", text) == found)
    let rows = try ReadTables.tidy(["a.csv": text]).dropFirst()
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { !$0.contains("月份") && !$0.contains("month") })
  }

  @Test("A year merged over its months, and a month over its villages, hold for the rows below")
  func mergedYears() throws {
    var sheet = ReadTables.sheet(
      "Sheet1", "年份,月份,村名,收入\n2023,1,甲村,1\n,,乙村,2\n,2,甲村,3\n,,乙村,4\n")
    sheet.merge(rows: 1...4, column: 0)
    sheet.merge(rows: 1...2, column: 1)
    sheet.merge(rows: 3...4, column: 1)
    let audit = try ReadTables.audit(sheets: [sheet])
    #expect(audit.errors.isEmpty)
    let rows = try ReadTables.tidy(audit).dropFirst()
    #expect(rows.contains { $0.hasPrefix("乙村,乙村,2023-02,收入,4,") })
    #expect(rows.count == 4)
  }

  @Test("A month that is none is told with its row, of two columns too")
  func noMonth() throws {
    let rows = (1...9_000).map { "村\($0),2023,1,\($0)\n" }.joined()
    let told = try refusal("a.csv", "村名,年份,月份,收入\n" + rows + "甲村,2023,13,4\n")
    #expect(told.text(in: .english).contains("2023 13"))
  }

  @Test(
    "The last day of a year is its end whichever way it is written, and the first its beginning",
    arguments: [
      "12/31/2022", "31/12/2022", "31.12.2022", "31-12-2022", "12/31/2022 0:00", "1/1/2022",
      "01.01.2022", "12/12/2022", "2022-12-31", "31dec2022", "31-Dec-2022", "01JAN2022",
    ])
  func dates(text: String) throws {
    let table = "村名,日期,收入\n甲村,\(text),1\n乙村,\(text),2\n"
    #expect(try periods("a.csv", table) == ["2022"])
  }

  @Test(
    "Days of which nobody knows the month, or within a year, are refused",
    arguments: [
      "12/5/2022", "5/12/2022", "6/30/2022", "30.06.2022", "12/31/22", "31/31/2022", "30jun2022",
    ])
  func days(text: String) throws {
    let table = "村名,日期,收入\n甲村,\(text),1\n乙村,\(text),2\n"
    #expect(try [.periodIsDay, .notAPeriod, .noPeriod].contains(refusal("a.csv", table).code))
  }

  @Test("The day on which a table was filled in is not the year of its figures")
  func dayOfReport() throws {
    for line in ["填报日期：2024年1月15日", "填报时间：2024年1月", "2024-01-15"] {
      #expect(try refusal("a.csv", "各村收入,\n\(line),\n村名,收入\n甲村,1\n乙村,2\n").code == .noPeriod)
    }
    #expect(Period(inTitle: "截至2023年12月31日各村收入") == Period(2023))
    #expect(Period(inTitle: "二〇二三年各村收入") == Period(2023))
    #expect(Period(inTitle: "２０２３年各村收入") == Period(2023))
    #expect(Period(inTitle: "2022年和2023年各村收入") == nil)
  }

  @Test("A year over the first of its columns holds for those that evidently belong to it")
  func yearOfGroup() throws {
    let text = "村名,2021年收入（万元）,人口（人）,2022年收入（万元）,人口（人）\n甲村,1,100,2,110\n乙村,2,200,3,210\n"
    let tidy = try ReadTables.tidy(["a.csv": text])
    #expect(tidy.contains("甲村,甲村,2021,人口,100,人,"))
    #expect(tidy.contains("乙村,乙村,2022,人口,210,人,"))
    #expect(tidy.contains("乙村,乙村,2022,收入,3,万元,"))
    // Another order could be a slip.
    let other = "村名,2021年收入,人口,2022年收入,户数\n甲村,1,100,2,20\n乙村,2,200,3,30\n"
    let columns = SchemaAccount.groups(
      of: try ReadTables.audit(["a.csv": other]).audit.outline.files)
    #expect(columns.flatMap(\.phrases).contains { $0.code == .understoodUnused })
  }

  @Test(
    "A table of texts alone is refused",
    arguments: ["村名,年份,评价\n甲村,2022,好\n乙村,2022,坏\n", "村名,评价\n甲村,好\n乙村,坏\n"])
  func textsAlone(text: String) throws {
    #expect(try refusal("a.csv", text).code == .noMetrics)
  }
}
