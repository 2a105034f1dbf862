import PanelData
import Testing

@Test(
  "Periods are read as people write them",
  arguments: [
    ("2023", "2023"), ("2023年", "2023"), ("2023年度", "2023"), ("2023.0", "2023"),
    ("2024Q1", "2024Q1"), ("2024-Q3", "2024Q3"), ("2024年2季度", "2024Q2"),
    ("2024年第四季度", "2024Q4"), ("2024年一季度", "2024Q1"), ("2024年二季", "2024Q2"),
    ("2024年第4季度", "2024Q4"), ("2014-12", "2014-12"), ("2014年3月", "2014-03"), ("２０２３", "2023"),
    ("民国112年", "2023"),
    ("二〇二三年", "2023"), ("2023/12/31", "2023"), ("截至2023年底", "2023"), ("2023年(预计)", "2023"),
  ])
func periodsAreRead(text: String, written: String) {
  #expect(Period(text)?.description == written)
}

@Test(
  "What is no period is refused",
  arguments: [
    "", "23", "20233", "0", "1899", "2101", "2023-13", "2023Q5", "2023-06-30", "2023/24", "abcd",
    "2023x", "-2023", "2023-", "2023年13月",
  ])
func notPeriods(text: String) {
  #expect(Period(text) == nil)
}

@Test("Periods are ordered by time")
func periodOrder() {
  let texts = ["2024Q1", "2023", "2024-12", "2024", "2024Q4", "2022"]
  let sorted = texts.compactMap { Period($0) }.sorted().map(\.description)
  #expect(sorted == ["2022", "2023", "2024", "2024Q1", "2024Q4", "2024-12"])
}

@Test(
  "A file's name gives a year when it holds exactly one",
  arguments: [
    ("2019.csv", 2019), ("收入2019年.csv", 2019), ("2019-2019.csv", 2019), ("2018-2019.csv", nil),
    ("12345.csv", nil), ("villages.csv", nil), ("1899.csv", nil), ("r2019v2.tsv", 2019),
  ] as [(String, Int?)])
func yearOfFileName(name: String, year: Int?) {
  #expect(Period(inFileName: name)?.year == year)
}

@Test("Ranges of years may be open, and never run back")
func yearRanges() {
  #expect(YearRange("2015-2023") == YearRange(first: 2015, last: 2023))
  #expect(YearRange("2018-") == YearRange(first: 2018))
  #expect(YearRange("-2020") == YearRange(last: 2020))
  #expect(YearRange("2019") == YearRange(first: 2019, last: 2019))
  for text in ["", "-", "2023-2015", "15-23", "2015–2023", "2015-2016-2017", "abc"] {
    #expect(YearRange(text) == nil, "\(text)")
  }
  #expect(YearRange(first: 2018).contains(2030))
  #expect(!YearRange(first: 2018).contains(2017))
}

@Test("Parts of years count as parts of years, and twelve months are a year to the last bit")
func yearsBetween() throws {
  #expect(Period(2023).years(since: Period(2014)) == 9)
  #expect(Period(2023, .quarter(2)).years(since: Period(2022, .quarter(1))) == 1.25)
  for month in 1...12 {
    #expect(Period(2023, .month(month)).years(since: Period(2022, .month(month))) == 1)
  }
  #expect(Period(2023, .months(1...6)).years(since: Period(2022, .months(1...6))) == 1)
}
