import Testing

@testable import Tables

@Suite struct YearTextTests {
  @Test(
    "A year is read as people write it",
    arguments: [
      "2023", "2023年", "2023年度", "2023.0", "2023 ", "2023 年", "２０２３", "２０２３年", "二〇二三年",
      "二零二三", "二〇二三", "二○二三年", "二千零二十三年", "民国112年", "民國112", "民國112年", "民国１１２年度",
      "中華民國112年", "民国一百一十二年", "民國一一二年", "2023/12/31", "2023-12", "2023-12-31", "2023.12.31",
      "2023/12", "2023年12月", "2023年12月31日", "截至2023年底", "截止2023年末", "2023年末", "2023年底",
      "2023-01-01", "2023-12-31T00:00:00", "2023-12-31 00:00:00", "公元2023年",
    ])
  func year(text: String) {
    #expect(YearText.parse(text)?.year == 2023)
    #expect(YearText.parse(text)?.status == [])
  }

  @Test(
    "First figures are said to be so",
    arguments: ["2023年(预计)", "2023年（预计）", "2023年快报", "2023(快报)", "2023年初步数"])
  func provisional(text: String) {
    #expect(YearText.parse(text)?.year == 2023)
    #expect(YearText.parse(text)?.status == .provisional)
  }

  @Test(
    "What could be another year is refused",
    arguments: [
      "23年", "'23", "23", "2022-2023学年", "2022/23", "2011/12", "2022-2023", "2022-23",
      "112", "45291",
      "0", "20233", "1899", "3000", "2023.5", "2023-06", "2023/6/30", "2023-13", "2023-12-32",
      "2023年6月", "2023年1-6月", "2023年上半年", "2023年第一季度", "", "年", "民国", "民国0年", "民国1890年",
      "二三年", "一二三四五", "2023万", "2023%", "2023 2024", "2023年2024年", "-2023", "2023,0", "２３年",
      "2,023", "2023.1", "FY2023", "2023年(", "2023年(随便)", "2023年村", "2023.00.0", "2023.",
    ])
  func refused(text: String) {
    #expect(YearText.parse(text) == nil)
  }

  @Test("Years counted from 1912 are read where that is known")
  func minguo() {
    for text in ["112年", "112", "112年度", "１１２", "一一二年"] {
      #expect(YearText.parse(text, minguo: true)?.year == 2023)
    }
    #expect(YearText.parse("112年")?.year == 2023)
    for text in ["112", "99年", "131年", "九十九年"] { #expect(YearText.parse(text) == nil) }
    #expect(YearText.parse("99年", minguo: true)?.year == 2010)
    #expect(YearText.parse("2023", minguo: true)?.year == 2023)
    #expect(YearText.parse("0年", minguo: true) == nil)
    #expect(YearText.parse("999年", minguo: true) == nil)
  }

  @Test("A date tells its month")
  func month() {
    #expect(YearText.parse("2014-12")?.month == 12)
    #expect(YearText.parse("2014")?.month == nil)
    #expect(YearText.parse("2011/12/31")?.year == 2011)
  }
}
