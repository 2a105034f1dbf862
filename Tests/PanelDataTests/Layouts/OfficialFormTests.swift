import Testing

@testable import PanelData

/// What forms of the statistics and tax offices look like.
@Suite struct OfficialFormTests {
  @Test(
    "A line that numbers the columns is no village",
    arguments: [
      "甲,1,2,3=1-2", "栏次,1,2,3", "1,2,3,4", ",(1),(2),(3)=(1)-(2)", "①,②,③,④=②-③", "A,B,C,D=B-C",
    ])
  func columnNumbers(line: String) throws {
    let text = "村名,收入,支出,结余\n\(line)\n青山村,10,4,6\n白水村,20,15,5\n"
    let tidy = try ReadTables.tidy(["2023.csv": text]).dropFirst()
    #expect(tidy.count == 6)
    #expect(tidy.first == "青山村,青山村,2023,收入,10,,")
    #expect(try ReadTables.tidy(sheet: "2023年收入\n" + text).dropFirst().count == 6)
  }

  @Test(
    "Figures that happen to ascend are those of a village",
    arguments: ["甲村,1,2,3", "甲,1,2,3\n乙,2,3,4", "甲,1,2,4"])
  func ascendingFigures(rows: String) throws {
    let tidy = try ReadTables.tidy(["2023.csv": "村名,收入,支出,结余\n\(rows)\n白水村,20,15,5\n"])
    #expect(tidy.dropFirst().first?.hasPrefix("甲") == true)
  }

  @Test("A column of formulas that were never calculated is told, not left out")
  func unsavedFormulas() throws {
    let sheet = ReadTables.sheet("a", "村名,年份,经营,总收入\n甲村,2023,1,=C2*2\n乙村,2023,3,=C3*2\n")
    let audit = try ReadTables.audit(sheets: [sheet])
    #expect(audit.errors.map(\.code) == [.formulaWithoutValue, .formulaWithoutValue])
  }
}
