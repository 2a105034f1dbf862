import Testing

@testable import PanelData

/// What forms of the statistics and tax offices look like.
@Suite struct OfficialFormTests {
  @Test("A column of formulas that were never calculated is told, not left out")
  func unsavedFormulas() throws {
    let sheet = ReadTables.sheet("a", "村名,年份,经营,总收入\n甲村,2023,1,=C2*2\n乙村,2023,3,=C3*2\n")
    let audit = try ReadTables.audit(sheets: [sheet])
    #expect(audit.errors.map(\.code) == [.formulaWithoutValue, .formulaWithoutValue])
  }
}
