import Testing

@testable import PanelData

/// A figure and how it is written for readers of each language, from the rules: at least four
/// digits with at most two decimals, three of what is below 1; Chinese money in 元, 万元, 亿元,
/// other figures in 万 and 亿 from a hundred thousand on; English in k, m, bn from ten of them on.
typealias WrittenFigure = (value: Double, simplified: String, traditional: String, english: String)

private let yuan: [WrittenFigure] = [
  (0, "0元", "0元", "CNY 0"),
  (0.05, "0.0500元", "0.0500元", "CNY 0.0500"),
  (0.5, "0.500元", "0.500元", "CNY 0.500"),
  (1, "1.00元", "1.00元", "CNY 1.00"),
  (5.5, "5.50元", "5.50元", "CNY 5.50"),
  (-5.5, "−5.50元", "−5.50元", "CNY −5.50"),
  (12.345, "12.35元", "12.35元", "CNY 12.35"),
  (99.995, "100.00元", "100.00元", "CNY 100.00"),
  (123.456, "123.5元", "123.5元", "CNY 123.5"),
  (1000, "1,000元", "1,000元", "CNY 1,000"),
  (1234.5, "1,235元", "1,235元", "CNY 1,235"),
  (9999, "9,999元", "9,999元", "CNY 9,999"),
  (9999.6, "1.000万元", "1.000萬元", "CNY 10,000"),
  (10_000, "1.00万元", "1.00萬元", "CNY 10,000"),
  (12_345, "1.23万元", "1.23萬元", "CNY 12,345"),
  (-12_345, "−1.23万元", "−1.23萬元", "CNY −12,345"),
  (99_999, "10.00万元", "10.00萬元", "CNY 99,999"),
  (100_000, "10.00万元", "10.00萬元", "CNY 100.0k"),
  (1_234_567, "123.5万元", "123.5萬元", "CNY 1,235k"),
  (12_345_678, "1,235万元", "1,235萬元", "CNY 12.35m"),
  (99_994_000, "9,999万元", "9,999萬元", "CNY 99.99m"),
  (99_999_999, "1.000亿元", "1.000億元", "CNY 100.00m"),
  (100_000_000, "1.00亿元", "1.00億元", "CNY 100.0m"),
  (2_345_678_901, "23.46亿元", "23.46億元", "CNY 2,346m"),
  (12_345_678_901, "123.5亿元", "123.5億元", "CNY 12.35bn"),
]

private let tenThousandYuan: [WrittenFigure] = [
  (0, "0元", "0元", "CNY 0"),
  (0.0005, "5.00元", "5.00元", "CNY 5.00"),
  (0.5, "5,000元", "5,000元", "CNY 5,000"),
  (1, "1.00万元", "1.00萬元", "CNY 10,000"),
  (3.25, "3.25万元", "3.25萬元", "CNY 32,500"),
  (12.5, "12.50万元", "12.50萬元", "CNY 125.0k"),
  (-12.5, "−12.50万元", "−12.50萬元", "CNY −125.0k"),
  (548, "548.0万元", "548.0萬元", "CNY 5,480k"),
  (1234, "1,234万元", "1,234萬元", "CNY 12.34m"),
  (9999.4, "9,999万元", "9,999萬元", "CNY 99.99m"),
  (9999.6, "1.000亿元", "1.000億元", "CNY 100.00m"),
  (10_000, "1.00亿元", "1.00億元", "CNY 100.0m"),
  (25_000_000, "2,500亿元", "2,500億元", "CNY 250.0bn"),
]

private let thousandDollars: [WrittenFigure] = [
  (0, "0元", "0元", "TWD 0"),
  (0.875, "875.0元", "875.0元", "TWD 875.0"),
  (8.75, "8,750元", "8,750元", "TWD 8,750"),
  (10, "1.00万元", "1.00萬元", "TWD 10,000"),
  (99.5, "9.95万元", "9.95萬元", "TWD 99,500"),
  (875, "87.50万元", "87.50萬元", "TWD 875.0k"),
  (-875, "−87.50万元", "−87.50萬元", "TWD −875.0k"),
  (43_752, "4,375万元", "4,375萬元", "TWD 43.75m"),
  (100_000, "1.00亿元", "1.00億元", "TWD 100.0m"),
  (4_375_252, "43.75亿元", "43.75億元", "TWD 4,375m"),
]

private let dollars: [WrittenFigure] = [
  (0, "0美元", "0美元", "USD 0"),
  (7.25, "7.25美元", "7.25美元", "USD 7.25"),
  (60_000, "6.00万美元", "6.00萬美元", "USD 60,000"),
  (600_000, "60.00万美元", "60.00萬美元", "USD 600.0k"),
  (9_999_999, "1,000.0万美元", "1,000.0萬美元", "USD 10.00m"),
  (250_000_000, "2.50亿美元", "2.50億美元", "USD 250.0m"),
  (6e10, "600.0亿美元", "600.0億美元", "USD 60.00bn"),
  (-3.5, "−3.50美元", "−3.50美元", "USD −3.50"),
]

private let households: [WrittenFigure] = [
  (0, "0户", "0戶", "0 households"),
  (1, "1.00户", "1.00戶", "1.00 households"),
  (312, "312.0户", "312.0戶", "312.0 households"),
  (99_999, "99,999户", "99,999戶", "99,999 households"),
  (100_000, "10.00万户", "10.00萬戶", "100.0k households"),
  (250_000, "25.00万户", "25.00萬戶", "250.0k households"),
  (300_000_000, "3.00亿户", "3.00億戶", "300.0m households"),
]

private let perCent: [WrittenFigure] = [
  (0, "0%", "0%", "0%"),
  (0.4, "0.400%", "0.400%", "0.400%"),
  (5, "5.00%", "5.00%", "5.00%"),
  (12.5, "12.50%", "12.50%", "12.50%"),
  (-3.82, "−3.82%", "−3.82%", "−3.82%"),
  (100, "100.0%", "100.0%", "100.0%"),
]

@Test(
  "C10: A table of figures is written as the rules say, in every unit and language",
  arguments: [
    (MeasurementUnit("元", currency: "CNY"), yuan),
    (MeasurementUnit("万元", currency: "CNY"), tenThousandYuan),
    (MeasurementUnit("千元", currency: "TWD"), thousandDollars),
    (MeasurementUnit("USD"), dollars), (MeasurementUnit("户"), households),
    (MeasurementUnit("%"), perCent),
  ] as [(MeasurementUnit, [WrittenFigure])])
func writtenFigures(unit: MeasurementUnit, lines: [WrittenFigure]) {
  for line in lines {
    for (language, text) in [
      (Language.simplifiedChinese, line.simplified), (.traditionalChinese, line.traditional),
      (.english, line.english),
    ] {
      let display = DisplayUnit(for: unit, largest: line.value, language: language)
      #expect(display.amount(line.value, isWhole: false) == text, "\(line.value) \(unit.symbol)")
    }
  }
}

@Test("C10: The table has at least 200 texts")
func writtenFiguresAreMany() {
  let lines = [yuan, tenThousandYuan, thousandDollars, dollars, households, perCent].joined()
  #expect(lines.count * 3 >= 200)
}
