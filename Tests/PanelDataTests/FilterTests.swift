import Foundation
import Testing

@testable import PanelData

/// The sources of the figures that a filter keeps.
private func kept(
  _ files: [String: Data], _ value: String, column: String = "縣市"
) throws -> [String] {
  let folder = try ScratchFolder([:])
  defer { folder.remove() }
  for (name, data) in files { try data.write(to: folder.url.appending(path: name)) }
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  let dataset = try DatasetReader.read(
    outline,
    DatasetSelection(
      metrics: outline.metrics, filters: [.init(column: column, value: value)]))
  let panel = try #require(dataset.panels["收入"])
  return ExportedFigure.figures(of: panel, in: dataset).map(\.source).sorted()
}

private let table = """
  縣市,村里,年份,收入
  臺北市,甲里,2022,10
  臺北市,乙里,2022,12.5
  高雄市,丙里,2022,9
  高雄市,丁里,2022,8
  臺北市,甲里,2023,10
  台北市,乙里,2023,12.5
  臺 北 市,丙里,2023,12.5
  高雄市,丁里,2023,8

  """

@Test(
  "A filter finds a group in all characters in which it is written",
  arguments: ["臺北市", "台北市", "臺 北市", "台北巿"])
func filterForms(value: String) throws {
  if value == "台北巿" {
    // Another character that only looks like 市.
    #expect(throws: Failure.self) { try kept(["a.csv": Data(table.utf8)], value) }
    return
  }
  #expect(
    try kept(["a.csv": Data(table.utf8)], value) == [
      "a.csv:2", "a.csv:3", "a.csv:6", "a.csv:7", "a.csv:8",
    ])
  #expect(
    try kept(["a.xlsx": ReadTables.xlsx(table)], value)
      == [2, 3, 6, 7, 8].map {
        "a.xlsx!Sheet1!D\($0)"
      })
}

@Test("A filter on a group that is written once for its rows finds its other forms, too")
func filterFilledDown() throws {
  let text = "縣市,村里,收入\n臺北市,甲里,1\n,乙里,2\n,丁里,4\n高雄市,丙里,3\n,戊里,4\n,己里,4\n"
  #expect(
    try kept(["2023.csv": Data(text.utf8)], "台北市") == [
      "2023.csv:2", "2023.csv:3", "2023.csv:4",
    ])
}

@Test("A filter that matches nothing suggests the nearest value")
func filterSuggestion() throws {
  let failure = #expect(throws: Failure.self) { try kept(["a.csv": Data(table.utf8)], "台北县") }
  let text = failure?.phrases.first?.text(in: .english)
  #expect(failure?.kind == .usage)
  #expect(text?.hasPrefix("No row has 縣市 = '台北县'; did you mean: 台北市") == true, "\(text ?? "")")
}

@Test("The sources of figures on a sheet are its cells, also under headings of years")
func sheetSources() throws {
  let text = "縣市,村里,2022,2023\n臺北市,甲里,1,2\n臺北市,乙里,3,4\n"
  let folder = try ScratchFolder([:])
  defer { folder.remove() }
  try ReadTables.xlsx(text).write(to: folder.url.appending(path: "收入.xlsx"))
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  let dataset = try DatasetReader.read(outline, DatasetSelection(metrics: outline.metrics))
  let panel = try #require(dataset.panels.values.first)
  #expect(
    ExportedFigure.figures(of: panel, in: dataset).map(\.source) == [
      "收入.xlsx!Sheet1!C2", "收入.xlsx!Sheet1!D2", "收入.xlsx!Sheet1!C3", "收入.xlsx!Sheet1!D3",
    ])
}
