import Foundation
import Testing

@testable import PanelData
@testable import Tables

/// Years that stand in rows of their own, above the villages of each.
@Suite struct YearSectionTests {
  private static let expected = [
    "甲村,甲村,2022,收入,10,万元,", "甲村,甲村,2023,收入,11,万元,", "乙村,乙村,2022,收入,20,万元,",
    "乙村,乙村,2023,收入,22,万元,",
  ]

  /// In the villages' column, in that of serial numbers or of groups, with totals, without commas
  /// behind, quoted, in traditional characters.
  private static let tables = [
    "村名,收入（万元）\n2022年,\n甲村,10\n乙村,20\n2023年,\n甲村,11\n乙村,22\n",
    "村名,收入（万元）\n2022年,\n甲村,10\n乙村,20\n合计,30\n2023年,\n乙村,22\n甲村,11\n合计,33\n",
    "村名,收入（万元）\n2022年,\n合计,30\n甲村,10\n乙村,20\n2023年,\n合计,33\n乙村,22\n甲村,11\n",
    "村名,收入（万元）\n2022,\n甲村,10\n乙村,20\n2023,\n甲村,11\n乙村,22\n",
    "某镇收入表,,\n序号,村名,收入（万元）\n2022年,,\n1,甲村,10\n2,乙村,20\n合计,,30\n2023年,,\n1,甲村,11\n2,乙村,22\n合计,,33\n",
    "年份,村名,收入（万元）\n2022年,,\n,甲村,10\n,乙村,20\n2023年,,\n,甲村,11\n,乙村,22\n",
    "\"村名\",\"收入（万元）\"\n\"2022年\",\"\"\n\"甲村\",\"10\"\n\"乙村\",\"20\"\n\"2023年\",\"\"\n\"甲村\",\"11\"\n\"乙村\",\"22\"\n",
    "村名,收入（万元）\n2022年\n甲村,10\n乙村,20\n2023年\n甲村,11\n乙村,22\n",
    "村名,收入（万元）\n2022年,2022年\n甲村,10\n乙村,20\n2023年,2023年\n甲村,11\n乙村,22\n",
  ]

  @Test("The rows below are of the year above them", arguments: tables)
  func sections(text: String) throws {
    let read = try ReadTables.audit(["a.csv": text])
    #expect(try ReadTables.tidy(read.audit).dropFirst() == Self.expected[...])
    #expect(read.errors == [] && read.warnings == [])
  }

  @Test("The same in a workbook", arguments: [0, 1, 2, 4, 5])
  func workbook(table: Int) throws {
    #expect(try ReadTables.tidy(sheet: Self.tables[table]).dropFirst() == Self.expected[...])
  }

  @Test("In traditional characters, with years of the Republic and groups")
  func traditional() throws {
    let text =
      "鄉鎮,村里,收入\n民國111年,,\n東鎮,甲里,10\n,乙里,20\n民國112年,,\n東鎮,甲里,11\n,乙里,22\n"
    let read = try ReadTables.audit(["a.csv": text])
    let rows = try ReadTables.tidy(read.audit).dropFirst()
    #expect(rows.count == 4 && rows.allSatisfy { $0.contains("東鎮") })
    #expect(rows.filter { $0.contains(",2023,") }.count == 2)
    #expect(read.errors == [])
  }

  @Test("A total that is not the sum of its year is told")
  func totals() throws {
    let text = "村名,收入\n2022年,\n甲村,10\n乙村,20\n合计,30\n2023年,\n甲村,11\n乙村,22\n合计,63\n"
    #expect(
      try ReadTables.audit(["a.csv": text]).warnings == [
        "a.csv:9:2: '合计' of '收入' is 63, but the rows above add up to 33; one of them is wrong, the total is not used"
      ])
  }

  @Test("Rows above the first year have none: refused, with what to do")
  func lateYear() throws {
    let folder = try ScratchFolder(["a.csv": "村名,收入\n甲村,10\n乙村,20\n2023年,\n甲村,11\n乙村,22\n"])
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline
    guard case .failure(let failure) = outline else {
      Issue.record("read")
      return
    }
    #expect(failure.phrases.map(\.code) == [.yearRowLate])
  }

  @Test("Only some of the years, and one year beyond the first lines of a long table")
  func selection() throws {
    var text = "村名,收入（万元）\n2022年,\n"
    for village in 0..<6_000 { text += "第\(village)村,\(village + 1)\n" }
    text += "2023年,\n"
    for village in 0..<6_000 { text += "第\(village)村,\(village + 2)\n" }
    let folder = try ScratchFolder(["a.csv": text])
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    let all = try DatasetReader.read(outline, DatasetSelection(metrics: outline.metrics))
    #expect(all.periods == [Period(2022), Period(2023)])
    #expect(all.panels["收入"]?[5_999, 1].value == 6_001)
    let late = try DatasetReader.read(
      outline, DatasetSelection(metrics: outline.metrics, years: YearRange(first: 2023, last: 2023))
    )
    #expect(late.periods == [Period(2023)])
    #expect(late.panels["收入"]?[0, 0].value == 2)
  }

  @Test("A day of signature below the records heads nothing")
  func signature() throws {
    let read = try ReadTables.audit(["2022.csv": "村名,收入\n甲村,10\n乙村,20\n\n2023年,\n"])
    #expect(read.audit.dataset?.periods == [Period(2022)])
  }
}
