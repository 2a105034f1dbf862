import Testing

@testable import PanelData

/// Tables whose figures have commas before their decimals and points between thousands.
@Suite struct DecimalCommaTests {
  private func tidy(_ text: String) throws -> [String] {
    try ReadTables.tidy(["2023.csv": text]).dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[1]) \(cells[3]) \(cells[4])"
    }
  }

  @Test(
    "Points group where another column of the table shows it",
    arguments: [("1.234.567", "2.345.678"), ("12.345,67", "1.000,00"), ("12,5", "1,25")])
  func provenElsewhere(one: String, other: String) throws {
    let text = "Gemeinde;Einwohner;Schulden\nAdorf;1.234;\(one)\nBdorf;987;\(other)\n"
    let rows = try tidy(text)
    #expect(rows.contains("Adorf Einwohner 1234"), "\(rows)")
    #expect(rows.contains("Bdorf Einwohner 987"))
    #expect(try ReadTables.audit(["2023.csv": text]).warnings.isEmpty)
  }

  @Test("A point before decimals in a third column leaves it open, and that is told")
  func contradicted() throws {
    let text = "Gemeinde;Einwohner;Schulden;X\nAdorf;1.234;1.234.567;1.5\nBdorf;987;2.345.678;2\n"
    #expect(try tidy(text).contains("Adorf Einwohner 1.234"))
    #expect(
      try ReadTables.audit(["2023.csv": text]).audit.warnings.map(\.code) == [.pointsMayGroup])
  }

  @Test("One cell with a point beside plain ones is told")
  func singlePoint() throws {
    let text = "Gemeinde;Einwohner\nAdorf;1.234\nBdorf;987\n"
    #expect(
      try ReadTables.audit(["2023.csv": text]).audit.warnings.map(\.code) == [.pointsMayGroup])
  }

  @Test("The first record is no line of headings")
  func firstRecord() throws {
    #expect(
      try tidy("Gemeinde;Flaeche\nAdorf;12,5\nBdorf;1.234,5\n")
        == ["Adorf Flaeche 12.5", "Bdorf Flaeche 1234.5"])
    #expect(
      try tidy("Commune;Surface\nAville;12,5\nBville;13,5\nCville;7\n")
        == ["Aville Surface 12.5", "Bville Surface 13.5", "Cville Surface 7"])
    #expect(
      try tidy("Commune;Surface\nAville;12,5\nBville;1250\nCville;7,5\n")
        == ["Aville Surface 12.5", "Bville Surface 1250", "Cville Surface 7.5"])
  }

  @Test("A table without headings is refused")
  func withoutHeadings() throws {
    let folder = try ScratchFolder(["2023.csv": "Adorf;12,5\nBdorf;13,5\nCdorf;1,25\n"])
    defer { folder.remove() }
    #expect(throws: Failure.self) {
      try DataFolder.datasets(at: folder.path()).first?.outline.get()
    }
  }
}
