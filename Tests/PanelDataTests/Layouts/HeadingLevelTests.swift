import Testing

@testable import PanelData

@Suite("Headings of several things at once")
struct HeadingLevelTests {
  private func refusal(_ name: String, _ text: String) throws -> Phrase {
    let folder = try ScratchFolder([name: text])
    defer { folder.remove() }
    switch try #require(try DataFolder.datasets(at: folder.path()).first).outline {
    case .failure(let failure): return try #require(failure.phrases.first)
    case .success(let outline): return try #require(DatasetAudit(outline).errors.first)
    }
  }

  private func dataset(_ files: [String: String]) throws -> Dataset {
    try #require(try ReadTables.audit(files).audit.dataset)
  }

  @Test("A village and a metric in one heading, or in two rows over the years, are told as such")
  func villagesAndMetrics() throws {
    let joined = try refusal(
      "a.csv",
      "year,Ashford_income,Ashford_pop,Bexley_income,Bexley_pop\n2022,1,20,3,40\n2023,2,21,4,41\n")
    #expect(joined.code == .headingsOfTwo)
    #expect(joined.text(in: .english).contains("'Ashford_income'"))
    for text in [
      "village,Ashford,Ashford,Bexley,Bexley\nmetric,income,pop,income,pop\nyear,,,,\n2022,1,20,3,40\n2023,2,21,4,41\n",
      ",income,income,pop,pop\nvillage,Ashford,Bexley,Ashford,Bexley\nyear,,,,\n2022,1,3,20,40\n2023,2,4,21,41\n",
      ",income,income,pop,pop\nyear,2022,2023,2022,2023\nvillage,,,,\nAshford,1,2,20,21\nBexley,3,4,40,41\n",
    ] {
      #expect(try refusal("a.csv", text).code == .headingsInLevels)
    }
  }

  @Test("A heading that stands in no file is not listed")
  func unnamedColumn() throws {
    let failure = try refusal("a.csv", "\"\",\"income\",\"pop\"\n\"Ashford\",1,2\n\"Bexley\",3,4\n")
    #expect(failure.code == .noPeriod)
    #expect(failure.text(in: .english).contains("(income, pop)"))
  }

  @Test("Parts of the year of a file are figures of one metric, not of its year")
  func partsOfTheYear() throws {
    let text = "village,Q1,Q2,Q3,Q4\nAshford,1,2,3,4\nBexley,3,4,5,6\n"
    #expect(try dataset(["2023.csv": text]).panels.keys.sorted() == ["value"])
    let both = try dataset([
      "income2022.csv": "村名,一季度,二季度\n甲村,1,2\n乙村,3,4\n",
      "income2023.csv": "村名,一季度,二季度\n甲村,5,6\n乙村,7,8\n",
    ])
    #expect(both.panels.keys.sorted() == ["income"])
    #expect(both.periods.map(\.description) == ["2022Q1", "2022Q2", "2023Q1", "2023Q2"])
    let months = "2023年各村收入\n村名,1月,2月\n甲村,1,2\n乙村,3,4\n"
    #expect(try dataset(["a.csv": months]).panels.keys.sorted() == ["各村收入"])
  }

  @Test("Sums of groups among villages across are left out where they hold")
  func sumsOfGroups() throws {
    let text =
      "年份,甲村,乙村,东片,丙村,丁村,西片,合计\n2022,1,2,3,4,5,9,12\n2023,2,3,5,6,7,13,18\n"
    let read = try ReadTables.audit(["收入.csv": text])
    #expect(
      read.audit.dataset?.register.villages.map(\.name).sorted() == ["丁村", "丙村", "乙村", "甲村"])
    #expect(read.warnings == [])
    #expect(read.audit.leftOut.map(\.code) == [.totalColumnsLeftOut])
    let wrong = text.replacing("2023,2,3,5", with: "2023,2,3,6")
    #expect(try refusal("收入.csv", wrong).code == .villagesDoubtful)
  }

  @Test("Signs of per cent in some figures of a row say so of a rate, and are refused of others")
  func signsInSome() throws {
    let growth = "指标,年份,甲村,乙村\n增长率,2022,5%,4\n增长率,2023,12%,7\n收入,2022,50,40\n收入,2023,60,50\n"
    #expect(try dataset(["a.csv": growth]).panels["增长率"]?.metric.unit?.symbol == "%")
    let parts = "指标,年份,甲村,乙村\n贫困率,2022,5%,0.04\n贫困率,2023,6%,0.05\n收入,2022,50,40\n收入,2023,60,50\n"
    #expect(try refusal("a.csv", parts).code == .percentInSome)
    let other = "指标,年份,甲村,乙村\n收成,2022,5%,4\n收成,2023,6%,5\n收入,2022,50,40\n收入,2023,60,50\n"
    // The last column is of none of the villages.
    let rates = "指标,东风村,红旗村,增长\n收入,10,20,5%\n人口,1000,1300,1%\n"
    #expect(try dataset(["2023.csv": rates]).panels.keys.sorted() == ["人口", "收入"])
    let failure = try refusal("a.csv", other)
    #expect(failure.code == .percentInSome)
    #expect(failure.text(in: .english).contains("a.csv:2: '收成' has 5% with a sign"))
  }
}
