import Testing

@testable import PanelData

@Test("Villages set in under their town by the style of their cells are told from it")
func indentsByStyle() throws {
  let folder = try ScratchFolder([:])
  defer { folder.remove() }
  // The sums of the towns lack a village, so that only the indents tell them.
  var sheet = SheetXML(
    name: "2023",
    [
      ["单位", "收入"], ["城关镇", "90"], ["甲村", "10"], ["乙村", "20"], ["东山镇", "80"], ["丙村", "30"],
      ["丁村", "40"],
    ])
  for isIndented in [true, false] {
    sheet.indented = isIndented ? [2, 3, 5, 6] : []
    try SheetXML.workbook([sheet]).write(to: folder.url.appending(path: "a.xlsx"))
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    let audit = DatasetAudit(outline)
    let villages = try #require(audit.dataset).register.villages.map(\.name)
    #expect(villages.contains("城关镇") == !isIndented)
    #expect(audit.leftOut.contains { $0.code == .sectionsLeftOut } == isIndented)
  }
}
