import Testing

@testable import PanelData

@Suite struct CellUnitTests {
  private static let tables: [(text: String, values: [String])] = [
    // All cells say 元, each in its own scale.
    ("村名,年份,收入\n甲村,2022,120万元\n乙村,2022,1.5亿元\n", ["1200000,元", "150000000,元"]),
    ("村名,年份,收入\n甲村,2022,95.5 萬元\n乙村,2022,80元\n", ["955000,元", "80,元"]),
    // Prices and yields, where all say so.
    ("村名,年份,价格\n甲村,2022,5元/斤\n乙村,2022,6.5元/斤\n", ["5,元/斤", "6.5,元/斤"]),
    ("村名,年份,人口\n甲村,2022,1200人\n乙村,2022,900 人\n", ["1200,人", "900,人"]),
    ("村名,年份,租金\n甲村,2022,0.08万元/亩\n乙村,2022,—\n", ["0.08,万元/亩", ",万元/亩"]),
    // A missing cell says nothing against it.
    ("村名,年份,收入\n甲村,2022,120万元\n乙村,2022,—\n丙村,2022,3万元\n", ["1200000,元", ",元", "30000,元"]),
    // Figures alone, or another money: no unit is made up.
    ("村名,年份,收入\n甲村,2022,120万\n乙村,2022,80万\n", ["1200000,", "800000,"]),
    // The heading's unit holds, and what cells say is converted to it.
    ("村名,年份,收入（万元）\n甲村,2022,1.5亿元\n乙村,2022,80\n", ["15000,万元", "80,万元"]),
    // People are counted in people, whatever the scale; exactly.
    ("村名,年份,人口（万人）\n甲村,2022,0.35\n乙村,2022,3200人\n", ["0.35,万人", "0.32,万人"]),
    ("村名,年份,人口（人）\n甲村,2022,0.3万人\n乙村,2022,1234人\n", ["3000,人", "1234,人"]),
    ("单位：人,,\n村名,年份,人口\n甲村,2022,300\n乙村,2022,3200人\n", ["300,人", "3200,人"]),
    ("村名,年份,公路（千米）\n甲村,2022,3千米\n乙村,2022,2.5\n", ["3,千米", "2.5,千米"]),
  ]

  @Test("A column whose cells all say 元 is one of 元", arguments: tables)
  func units(text: String, values: [String]) throws {
    let rows = try ReadTables.tidy(["a.csv": text]).dropFirst()
    #expect(
      rows.map { row in
        row.split(separator: ",", omittingEmptySubsequences: false)[4...5].joined(separator: ",")
      } == values)
  }

  @Test("A cell in another scale is told; one that counts something else is refused")
  func counted() throws {
    let read = try ReadTables.audit([
      "a.csv": "村名,年份,人口（万人）\n甲村,2022,3200人\n乙村,2022,0.3\n"
    ])
    #expect(read.errors.isEmpty)
    #expect(read.audit.warnings.map(\.code) == [.cellsWithOtherUnit])
    for cell in ["3200户", "3200人次", "3200人/户"] {
      let read = try ReadTables.audit([
        "a.csv": "村名,年份,人口（万人）\n甲村,2022,\(cell)\n乙村,2022,0.3\n丙村,2022,0.4\n"
      ])
      #expect(read.errors.count == 1, "\(cell) was read")
    }
  }
}
