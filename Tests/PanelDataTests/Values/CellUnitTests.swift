import Testing

@testable import PanelData

@Suite struct CellUnitTests {
  private static let tables: [(text: String, values: [String])] = [
    // All cells say 元, each in its own scale.
    ("村名,年份,收入\n甲村,2022,120万元\n乙村,2022,1.5亿元\n", ["1200000,元", "150000000,元"]),
    ("村名,年份,收入\n甲村,2022,95.5 萬元\n乙村,2022,80元\n", ["955000,元", "80,元"]),
    // A missing cell says nothing against it.
    ("村名,年份,收入\n甲村,2022,120万元\n乙村,2022,—\n丙村,2022,3万元\n", ["1200000,元", ",元", "30000,元"]),
    // Figures alone, or another money: no unit is made up.
    ("村名,年份,收入\n甲村,2022,120万\n乙村,2022,80万\n", ["1200000,", "800000,"]),
    // The heading's unit holds, and what cells say is converted to it.
    ("村名,年份,收入（万元）\n甲村,2022,1.5亿元\n乙村,2022,80\n", ["15000,万元", "80,万元"]),
  ]

  @Test("A column whose cells all say 元 is one of 元", arguments: tables)
  func units(text: String, values: [String]) throws {
    let rows = try ReadTables.tidy(["a.csv": text]).dropFirst()
    #expect(
      rows.map { row in
        row.split(separator: ",", omittingEmptySubsequences: false)[4...5].joined(separator: ",")
      } == values)
  }
}
