import Testing

@testable import Tables

@Suite struct UnitTextTests {
  static let texts: [(String, String, String?, Int?, Bool, String?)] = [
    ("集体经济收入（万元）", "集体经济收入", "万元", 4, true, nil),
    ("收入(万元)", "收入", "万元", 4, true, nil),
    ("收入 (亿元)", "收入", "亿元", 8, true, nil),
    ("單位：千元", "", "千元", 3, true, nil),
    ("单位：万元", "", "万元", 4, true, nil),
    ("（单位：万元）", "", "万元", 4, true, nil),
    ("计量单位: 百万美元", "", "百万美元", 6, true, "USD"),
    ("收入/万元", "收入", "万元", 4, true, nil),
    ("人均收入/元/人", "人均收入", "元/人", 0, true, nil),
    ("人均收入（元/人）", "人均收入", "元/人", 0, true, nil),
    ("Revenue (10,000 yuan)", "Revenue", "10,000 yuan", 4, true, "CNY"),
    ("in Mio. EUR", "", "Mio. EUR", 6, true, "EUR"),
    ("Revenue in Mio. EUR", "Revenue", "Mio. EUR", 6, true, "EUR"),
    ("GDP, million euro", "GDP", "million euro", 6, true, "EUR"),
    ("GDP per capita (current US$)", "GDP per capita", "current US$", 0, true, "USD"),
    ("Debt (EUR million)", "Debt", "EUR million", 6, true, "EUR"),
    ("Population (thousand persons)", "Population", "thousand persons", 3, false, nil),
    ("人口（人）", "人口", "人", 0, false, nil),
    ("常住人口(万人)", "常住人口", "万人", 4, false, nil),
    ("比重（%）", "比重", "%", -2, false, nil),
    ("比重％", "比重", "%", -2, false, nil),
    ("自然增长率(‰)", "自然增长率", "‰", -3, false, nil),
    ("面积（亩）", "面积", "亩", 0, false, nil),
    ("地区生产总值（亿元，当年价）", "地区生产总值(当年价)", "亿元", 8, true, nil),
    ("收入(2023年)（万元）", "收入(2023年)", "万元", 4, true, nil),
    ("收入（万元）（快报）", "收入(快报)", "万元", 4, true, nil),
    ("万元", "", "万元", 4, true, nil),
    ("綜合所得總額_千元", "綜合所得總額", "千元", 3, true, nil),
    ("收入 万元", "收入", "万元", 4, true, nil),
    ("收入（人民币万元）", "收入", "人民币万元", 4, true, "CNY"),
    ("Income ($)", "Income", "$", 0, true, nil),
    // Nothing of these is a unit.
    ("收入（2023年）", "收入（2023年）", nil, nil, false, nil),
    ("收入（预计）", "收入（预计）", nil, nil, false, nil),
    ("集体经济收入", "集体经济收入", nil, nil, false, nil),
    ("村", "村", nil, nil, false, nil), ("户/人", "户/人", nil, nil, false, nil),
    ("village", "village", nil, nil, false, nil), ("", "", nil, nil, false, nil),
    ("median", "median", nil, nil, false, nil), ("Born in", "Born in", nil, nil, false, nil),
    ("(", "(", nil, nil, false, nil), (")(", ")(", nil, nil, false, nil),
    ("/", "/", nil, nil, false, nil), ("%", "", "%", -2, false, nil),
    ("2023年 收入", "2023年 收入", nil, nil, false, nil),
  ]

  @Test("A heading has a name and a unit", arguments: texts)
  func heading(
    text: String, name: String, unit: String?, exponent: Int?, isMoney: Bool, currency: String?
  ) {
    let found = UnitText(text)
    #expect(found.name == name)
    #expect(found.unit == unit)
    #expect(found.exponent == exponent)
    #expect(found.isMoney == isMoney)
    #expect(found.currency == currency)
  }

  @Test("A note may name several units")
  func note() {
    #expect(UnitText("单位:元、人").units == ["元", "人"])
    #expect(UnitText("单位：万元、户、%").units == ["万元", "户", "%"])
    #expect(UnitText("单位：东庄村委会").units.isEmpty)
  }

  @Test("A heading of a megabyte is read at once")
  func endless() {
    let text = String(repeating: "/(元", count: 300_000)
    #expect(UnitText(text).name == text)
    #expect(!UnitText.isKnown(text))
  }

  @Test("A unit is told from a name")
  func known() {
    for text in ["万元", "元/人", "％", "kg", "Mrd. EUR", "人/平方公里"] { #expect(UnitText.isKnown(text)) }
    for text in ["", "收入", "mnemonic", "euro zone", "€ USD", "元/万元"] {
      #expect(!UnitText.isKnown(text))
    }
    #expect(UnitText.exponent(of: "百亿元") == 10)
    #expect(UnitText.exponent(of: "村名") == nil)
  }
}
