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

  @Test(
    "A dimension is no place because it has more texts than there are regions",
    arguments: [["M", "F", "T"], ["0-14", "15-24", "25-64", "65+", "total"]])
  func dimensions(kinds: [String]) throws {
    var text = "region,year,kind,income\n"
    for region in ["North", "South"] {
      for year in 2019...2020 {
        for kind in kinds { text += "\(region),\(year),\(kind),\(text.utf8.count)\n" }
      }
    }
    #expect(try errors(["a.csv": text]) == [.severalFigures])
    // Places are in one region each.
    let places = "region,year,place,income\nN,2019,a,1\nN,2019,b,2\nS,2019,c,3\nS,2019,d,4\n"
    #expect(try ReadTables.tidy(["a.csv": places]).contains("S/c,c,S,2019,income,3,,"))
  }

  @Test("Of codes and names that are as many, the names are those of places")
  func namesBesideCodes() throws {
    let text = "REG_ID,Region,Year,Value\nAT11,Burgenland,2019,1\nAT12,Wien,2019,2\n"
    #expect(try ReadTables.tidy(["a.csv": text]).contains("Wien,Wien,2019,Value,2,,"))
  }

  @Test("Namesakes in several states are told apart by their state, not refused")
  func namesakes() throws {
    var text = "STNAME,CTYNAME,POP2019,POP2020\n"
    for (place, state) in ["Ohio", "Iowa", "Utah"].enumerated() {
      for county in ["Clay", "\(state) A", "\(state) B", "\(state) C"] {
        text += "\(state),\(county),\(place + 1),\(text.utf8.count)\n"
      }
    }
    let tidy = try ReadTables.tidy(["a.csv": text])
    #expect(tidy.count == 25)
    #expect(tidy.contains { $0.hasPrefix("Utah/Clay,Clay,Utah,2019,POP,3,") })
  }

  @Test("Decades are no years")
  func decades() throws {
    #expect(try errors(["a.csv": "region,1990s,2000s\nA,1,2\nB,3,4\n"]) == [.noPeriod])
  }
}
