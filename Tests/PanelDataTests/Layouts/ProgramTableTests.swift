import Testing

@testable import PanelData

/// What programs and statistical offices write.
@Suite struct ProgramTableTests {
  private func errors(_ files: [String: String]) throws -> [PhraseCode] {
    let folder = try ScratchFolder(files)
    defer { folder.remove() }
    switch try #require(try DataFolder.datasets(at: folder.path()).first).outline {
    case .failure(let failure): return failure.phrases.map(\.code)
    case .success(let outline): return DatasetAudit(outline).errors.map(\.code)
    }
  }

  @Test("Decades are no years")
  func decades() throws {
    #expect(try errors(["a.csv": "region,1990s,2000s\nA,1,2\nB,3,4\n"]) == [.noPeriod])
  }
}
