import Testing

@testable import PanelData

/// Villages that two tables may write differently.
@Suite struct AlikeNameTests {
  private func warnings(_ sheets: [(String, String)]) throws -> [Phrase] {
    try ReadTables.audit(sheets: sheets.map { ReadTables.sheet($0.0, $0.1) }).warnings
  }

  @Test("A name with and one without 村, that share no figure, are told with both places")
  func withoutSuffix() throws {
    let found = try warnings([
      ("收入", "村名,年份,收入\n青龙,2022,1\n白山村,2022,2\n"), ("人口", "村名,年份,人口\n青龍社区,2022,10\n白山村,2022,20\n"),
    ])
    #expect(found.map(\.code) == [.villagesAlike])
    let text = found.first?.text(in: .english) ?? ""
    #expect(
      text.contains("收入!2: '青龙' and the '青龍社区' of")
        && text.contains("人口!2 have no figure in common"))
  }

  @Test("Two that have figures of one metric in one period are two, and a rename is told as such")
  func apart() throws {
    #expect(
      try warnings([("收入", "村名,年份,收入\n青龙,2022,1\n青龙村,2022,2\n")]).isEmpty)
    #expect(
      try warnings([("收入", "村名,年份,收入\n青龙,2022,1\n青龙村,2023,2\n丙村,2022,3\n丙村,2023,3\n")]).map(\.code)
        == [.likelyRename])
    #expect(
      try warnings([
        ("收入", "片区,村名,年份,收入\n东片,青龙,2022,1\n东片,白山村,2022,2\n"),
        ("人口", "片区,村名,年份,人口\n西片,青龙村,2022,10\n东片,白山村,2022,20\n"),
      ]).isEmpty)
  }
}
