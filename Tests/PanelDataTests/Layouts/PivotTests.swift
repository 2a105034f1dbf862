import Testing

@testable import PanelData

/// What spreadsheets' pivot tables write around their figures.
@Suite struct PivotTests {
  private static let expected = [
    "甲村,甲村,2022,收入,10,,", "甲村,甲村,2023,收入,11,,", "乙村,乙村,2022,收入,20,,",
    "乙村,乙村,2023,收入,22,,",
  ]

  @Test(
    "The metric is that of the sums, the buttons name nothing, grand totals are left out",
    arguments: [
      "求和项:收入,列标签,,\n行标签,2022,2023,总计\n甲村,10,11,21\n乙村,20,22,42\n总计,30,33,63\n",
      "求和项:收入,年份,,\n村名,2022,2023,总计\n甲村,10,11,21\n乙村,20,22,42\n总计,30,33,63\n",
      "Sum of 收入,Column Labels,,\nRow Labels,2022,2023,Grand Total\n甲村,10,11,21\n乙村,20,22,42\nGrand Total,30,33,63\n",
      "行标签,求和项:收入\n甲村,10\n乙村,20\n总计,30\n",
    ])
  func pivots(text: String) throws {
    let isOneYear = text.hasPrefix("行")
    let files = [isOneYear ? "2022.csv" : "a.csv": text]
    #expect(try ReadTables.audit(files).warnings == [])
    #expect(
      try ReadTables.tidy(files).dropFirst()
        == (isOneYear ? Self.expected.filter { $0.contains("2022") } : Self.expected)[...])
  }
}
