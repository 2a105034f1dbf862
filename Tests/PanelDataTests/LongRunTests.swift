import Testing

@testable import PanelData

/// Tidy rows of villages in the order given, for one year after the other.
private func rows(_ villages: [Int], _ year: Int, change: [Int: String] = [:]) -> String {
  villages.map { "第\($0)村,\(year),\(change[$0] ?? "\($0 * 10 + year - 2000)")\n" }.joined()
}

private let villages = Array(1...120)

@Test(
  "Figures entered in long runs are those entered one by one",
  arguments: [villages, villages.reversed(), villages.filter { $0 % 7 > 0 } + [7, 14, 21]])
func longRuns(order: [Int]) throws {
  let read = try ReadTables.audit([
    "a.csv": "村名,年份,收入\n" + rows(villages, 2019)
      + rows(order, 2020, change: [60: "—", 61: ""]) + rows(order, 2021),
    "b.csv": "村名,年份,收入\n" + rows(order, 2022) + rows(villages, 2023),
  ])
  #expect(read.errors == [])
  let panel = try #require(read.audit.dataset?.panels["收入"])
  for (unit, village) in villages.enumerated() {
    let met = order.contains(village)
    let expected: [Double?] = (2019...2023).map { year in
      let isMissing = year == 2020 && (village == 60 || village == 61)
      return isMissing || !met && (2020...2022).contains(year)
        ? nil : Double(village * 10 + year - 2000)
    }
    #expect(panel.series(of: unit) == expected, "\(village)")
  }
}

@Test("A year that comes again within long runs is told with both rows")
func repeatedRuns() throws {
  let head = "村名,年份,收入\n"
  let equal = try ReadTables.audit([
    "a.csv": head + rows(villages, 2019) + rows(villages, 2020) + rows(villages, 2020)
  ])
  #expect(equal.errors == [])
  #expect(equal.warnings.count == 120)
  let other = try ReadTables.audit([
    "a.csv": head + rows(villages, 2019) + rows(villages, 2020),
    "b.csv": head + rows(villages, 2020, change: [50: "1"]),
  ])
  let place = "b.csv:51: '第50村' has different figures for the same year at a.csv:171"
  #expect(other.errors.contains { $0.hasPrefix(place) }, "\(other.errors)")
}
