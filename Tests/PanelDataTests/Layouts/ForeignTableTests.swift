import Testing

@testable import PanelData

/// What hostile tables in several languages showed.
@Suite struct ForeignTableTests {
  private func dataset(_ files: [String: String]) throws -> Dataset {
    try #require(try ReadTables.audit(files).audit.dataset)
  }

  @Test("A first record with a decimal comma is no line of headings")
  func decimalCommas() throws {
    for last in ["1.234,5", "1250"] {
      let read = try dataset([
        "2023.csv": "Gemeinde;Flaeche\nAdorf;12,5\nBdorf;\(last)\nCdorf;7,5\n"
      ])
      #expect(read.register.villages.map(\.name).sorted() == ["Adorf", "Bdorf", "Cdorf"])
      #expect(read.panels.keys.sorted() == ["Flaeche"])
    }
  }
}
