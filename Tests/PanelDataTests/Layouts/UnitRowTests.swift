import Testing

@testable import PanelData

/// A row of units under the headings, called so or not.
@Suite struct UnitRowTests {
  private static let all = [
    "东村,东村,2022,收入,10,万元,", "西村,西村,2022,收入,20,万元,", "东村,东村,2022,人口,100,人,",
    "西村,西村,2022,人口,200,人,",
  ]
  private static let tables: [(text: String, rows: [String])] = [
    ("村名,收入,人口\n单位,万元,人\n东村,10,100\n西村,20,200\n", all),
    ("村名,收入,人口\n,万元,人\n东村,10,100\n西村,20,200\n", all),
    ("村名,收入,人口\n计量单位,（万元）,（人）\n东村,10,100\n西村,20,200\n", all),
    ("村名,收入,人口\n（单位）,（万元）,（人）\n东村,10,100\n西村,20,200\n", all),
    ("序号,村名,收入,人口\n,单位,万元,人\n1,东村,10,100\n2,西村,20,200\n", all),
    ("村名,年份,收入,人口\n单位,,万元,人\n东村,2022,10,100\n西村,2022,20,200\n", all),
    (
      "某镇2022年各村情况,,\n村名,收入,人口\n单位,万元,人\n东村,10,100\n西村,20,200\n合计,30,300\n", all
    ),
    // What has no unit, and a unit that nobody knows.
    (
      "村名,收入,得分\n单位,万元,—\n东村,10,7\n西村,20,8\n",
      Array(all[..<2]) + ["东村,东村,2022,得分,7,,", "西村,西村,2022,得分,8,,"]
    ),
    (
      "name,income,population\nunit,EUR,persons\nEast,10,100\n",
      ["East,East,2022,income,10,EUR,", "East,East,2022,population,100,persons,"]
    ),
    // One for all, in the first cell alone.
    (
      "村名,收入,人口\n单位：万元,,\n东村,10,100\n",
      ["东村,东村,2022,收入,10,万元,", "东村,东村,2022,人口,100,,"]
    ),
    // Each year in its own.
    (
      "村名,2022年,2023年\n单位,万元,元\n东村,10,110000\n",
      ["东村,东村,2022,2022,10,万元,", "东村,东村,2023,2022,11,万元,"]
    ),
  ]

  @Test("A row of units is that of the columns, not a village", arguments: tables)
  func units(text: String, rows: [String]) throws {
    let read = try ReadTables.audit(["2022.csv": text])
    #expect(read.errors.isEmpty)
    let found = try ReadTables.tidy(read.audit).dropFirst()
    #expect(found.map { $0.replacing(",value,", with: ",2022,") } == rows)
  }

  @Test(
    "A column of units names no villages, nor do the lines of a balance sheet",
    arguments: [
      ("指标,单位,2021,2022\n收入,万元,10,11\n人口,人,100,101\n", PhraseCode.headingOfMetrics),
      ("项目,行次,2021年初,2021年末\n货币资金,1,100,120\n应收款,2,10,20\n", .noVillageColumn),
    ])
  func columnOfUnits(text: String, code: PhraseCode) throws {
    let folder = try ScratchFolder(["2021.csv": text])
    defer { folder.remove() }
    let found = try #require(try DataFolder.datasets(at: folder.path()).first)
    guard case .failure(let failure) = found.outline else {
      Issue.record("read")
      return
    }
    #expect(failure.phrases.map(\.code) == [code])
  }

  @Test("A column called 单位 names who reports where its rows do")
  func names() throws {
    let text = "单位,收入,人口\n东村,10,100\n西村,20,200\n"
    let read = try ReadTables.audit(["2022.csv": text])
    #expect(read.audit.dataset?.register.villages.count == 2)
  }
}
