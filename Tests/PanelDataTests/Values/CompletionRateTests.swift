import Testing

@testable import PanelData

/// Rates of what was planned go beyond one, and so may their parts of one.
@Suite struct CompletionRateTests {
  private func errors(_ heading: String, _ cells: [String]) throws -> [PhraseCode] {
    let rows = zip(["东村", "西村", "南村"], cells).map { "\($0),\($1)\n" }.joined()
    return try ReadTables.audit(["2023.csv": "村名,\(heading)\n" + rows]).audit.errors.map(\.code)
  }

  @Test(
    "Parts over one beside percentages are refused",
    arguments: [
      ("完成率", ["1.05", "98%", "1.1"]), ("完成率", ["1.2", "80%"]), ("完成率", ["0.95", "88%"]),
      ("完成率（%）", ["1.05", "98", "110"]), ("执行率（%）", ["0.98", "1.05", "101"]),
      ("Completion rate", ["1.05", "98%", "1.1"]),
    ])
  func mixed(heading: String, cells: [String]) throws {
    #expect(try errors(heading, cells) == [.mixedShares])
  }

  @Test(
    "Rates that are written in one way are read",
    arguments: [
      ("完成率", ["105%", "98%", "110%"]), ("完成率（%）", ["105", "98", "110"]),
      ("完成率", ["1.05", "0.98", "1.1"]), ("完成率", ["105", "98%", "110"]),
      ("占比（%）", ["1.2", "98.8"]), ("占比", ["1.2", "80%"]), ("完成率（%）", ["1.5", "3.2", "12"]),
      ("完成率（%）", ["2", "45", "100"]), ("完成率（%）", ["1.6", "45", "100"]),
      ("增长率", ["5.2", "-3%", "0.8"]), ("同比增长", ["0.8", "-3%", "5.2"]),
    ])
  func alike(heading: String, cells: [String]) throws {
    #expect(try errors(heading, cells).isEmpty)
  }

  @Test("A rate of change below one beside signed ones alone may be either")
  func growthAlone() throws {
    #expect(try errors("增长率", ["0.8", "-3%", "4%"]) == [.mixedShares])
  }
}
