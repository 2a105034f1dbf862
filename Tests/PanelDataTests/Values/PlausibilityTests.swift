import Testing

@testable import PanelData

/// Villages 1 to 12 with figures near `10 × their number` in each of `years`, changed by `change`.
private func table(
  _ heading: String, _ years: ClosedRange<Int>, _ change: (Int, Int, Double) -> Double
) -> String {
  var text = "村名,年份,\(heading)\n"
  for village in 1...12 {
    for year in years {
      text += "村\(village),\(year),\(change(village, year, Double(10 * village + year % 7)))\n"
    }
  }
  return text
}

@Suite struct PlausibilityTests {
  static let tables: [(String, [PhraseCode], [String])] = [
    (table("收入（万元）", 2019...2022) { $2 }, [], []),
    (
      table("收入（万元）", 2019...2022) { $0 == 3 && $1 == 2021 ? $2 * 10_000 : $2 },
      [.implausibleJump], ["a.csv:12: '收入' of '村3' in 2021 is 350000, 10", "entered in yuan"]
    ),
    (
      table("收入（元）", 2019...2022) { $0 == 3 && $1 == 2021 ? $2 / 10_000 : $2 },
      [.implausibleJump], ["a.csv:12:", "entered in ten thousands"]
    ),
    (
      table("收入（万元）", 2019...2022) { $0 == 3 && $1 == 2021 ? $2 / 1000 : $2 },
      [.implausibleJump], ["a.csv:12:", "a point for a comma"]
    ),
    (
      table("人口（人）", 2019...2022) { $0 == 3 && $1 == 2021 ? $2 * 10_000 : $2 },
      [.implausibleJump], ["a slipped point"]
    ),
    (
      table("收入（万元）", 2022...2022) { $0 == 3 ? $2 * 10_000 : $2 },
      [.implausibleAmong], ["a.csv:4: '收入' of '村3' in 2022", "the other villages"]
    ),
    (
      table("收入（万元）", 2022...2022) { $0 == 3 ? $2 / 10_000 : $2 },
      [.implausibleAmong], ["a.csv:4:", "entered in ten thousands"]
    ),
    (
      table("收入（万元）", 2021...2022) { $0 == 3 && $1 == 2022 ? $2 * 10_000 : $2 },
      [.implausibleAmong], ["a.csv:7:"]
    ),
    (
      table("收入（万元）", 2019...2022) { $0 == 3 ? $2 * 10_000 : $2 },
      [.implausibleVillage], ["'收入' of '村3' is 4,", "in all its years", "entered in yuan"]
    ),
    (
      table("收入", 2019...2022) { $1 == 2021 ? $2 * 10_000 : $2 },
      [.implausiblePeriodUp], ["a.csv: '收入' in 2021 is ", " times that of 2020 in 12 villages"]
    ),
    (
      table("收入", 2019...2022) { $1 > 2020 ? $2 / 10_000 : $2 },
      [.implausiblePeriodDown, .implausiblePeriodDown], ["'收入' in 2020 is ", "that of 2021"]
    ),
    (
      table("收入", 2021...2022) { $1 == 2022 ? $2 * 10_000 : $2 },
      [.implausiblePeriodUp], ["'收入' in 2022"]
    ),
    // Both at once: the file is told once, the village besides.
    (
      table("收入", 2019...2022) {
        ($1 == 2022 ? 10_000 : 1) * ($0 == 5 && $1 == 2020 ? $2 * 10_000 : $2)
      },
      [.implausiblePeriodUp, .implausibleJump], ["'收入' in 2022"]
    ),
    // Villages that differ a thousandfold, without a gap, are told apart from slips.
    (
      table("收入（万元）", 2022...2022) { village, _, _ in
        [0.05, 0.3, 1, 4, 9, 20, 40, 90, 300, 800, 2000, 6000][village - 1]
      }, [], []
    ),
  ]

  @Test("Figures out of scale are warned of once, with the likely cause", arguments: tables)
  func jumps(table: String, codes: [PhraseCode], texts: [String]) throws {
    let found = try ReadTables.audit(["a.csv": table])
    #expect(found.audit.warnings.map(\.code) == codes, "\(codes) \(found.warnings)")
    for text in texts { #expect(found.warnings.first?.contains(text) == true, "\(found.warnings)") }
  }

  static let accounts: [([String], [PhraseCode])] = [
    (["2014", "2015"], []), (["2014Q1", "2014Q2"], []),
    (["2014-12", "2015-12"], [.understoodDecembers]),
    (["2014-01", "2014-02", "2014-12"], [.understoodMonths]),
    (["2014-12", "2015"], [.understoodDecembers, .understoodMixedPeriods]),
    (["2014/12/31", "2015/12/31"], [.understoodYearEnds]),
    (["2014年12月31日", "2015"], [.understoodYearEnds]), (["2014-01-01", "2015-01-01"], []),
  ]

  @Test("How months and ends of years were taken is said", arguments: accounts)
  func periods(periods: [String], codes: [PhraseCode]) throws {
    let rows = periods.map { "甲,\($0),5\n乙,\($0),6\n" }
    let found = try ReadTables.audit(["a.csv": "村名,年份,收入\n" + rows.joined()])
    #expect(found.audit.periodAccount.map(\.code) == codes)
    #expect(found.errors == [])
  }
}
