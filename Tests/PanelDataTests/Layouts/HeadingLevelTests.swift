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
}
