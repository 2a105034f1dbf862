import Foundation
import Testing
import TestSupport

@testable import PanelData

@Test(
  "Figures are written with fixed decimals, rounded half away from zero, grouped from five digits",
  arguments: [
    (0.0, 0, "0"), (-0.0, 2, "0.00"), (0.5, 0, "1"), (0.04, 1, "0.0"), (0.05, 1, "0.1"),
    (1234.5, 0, "1235"), (12345.678, 2, "12,345.68"), (-0.001, 2, "0.00"), (-3.25, 1, "−3.3"),
    (999.95, 1, "1000.0"), (99_999.5, 0, "100,000"), (2.675, 2, "2.68"), (1e-7, 3, "0.000"),
    (0.999, 2, "1.00"), (123, 2, "123.00"), (1e15, 0, "1,000,000,000,000,000"),
    (.nan, 1, "—"), (.infinity, 0, "—"),
  ])
func fixedDecimals(value: Double, decimals: Int, text: String) {
  #expect(NumberFormat.fixed(value, decimals: decimals) == text)
}

@Test("Figures in full read back bit for bit and carry no exponent below 2^53")
func exactFigures() {
  var generator = RepeatableRandom(3)
  for _ in 0..<2_000 {
    let value = Double.random(in: -1e12...1e12, using: &generator)
    let small = value / 1e17
    #expect(Double(NumberFormat.exact(value)) == value)
    #expect(Double(NumberFormat.exact(small)) == small)
    #expect(!NumberFormat.exact(small).contains("e"))
  }
  #expect(NumberFormat.exact(-0.0) == "0")
  #expect(NumberFormat.exact(12) == "12")
  #expect(NumberFormat.exact(0.00001) == "0.00001")
}

@Test(
  "One unit suits a whole picture",
  arguments: [
    ("万元", "CNY", 548.0, Language.simplifiedChinese, 1.0, "万元"),
    ("万元", "CNY", 12_000, .simplifiedChinese, 10_000, "亿元"),
    ("万元", "CNY", 0.5, .simplifiedChinese, 1e-4, "元"),
    ("千元", "TWD", 4_375_252, .traditionalChinese, 100_000, "億元"),
    ("千元", "TWD", 875, .traditionalChinese, 10, "萬元"),
    ("万元", "CNY", 548, .english, 0.1, "CNY k"),
    ("万元", "CNY", 5_480, .english, 100, "CNY m"),
    ("USD", "USD", 60_000, .english, 1, "USD"),
    ("USD", "USD", 600_000, .english, 1_000, "USD k"),
    ("USD", "USD", 6e10, .english, 1e9, "USD bn"),
    ("USD", "USD", 60_000, .simplifiedChinese, 10_000, "万美元"),
    ("个", "CNY", 6, .simplifiedChinese, 1, "个"),
    ("户", "CNY", 250_000, .simplifiedChinese, 10_000, "万户"),
    ("万元/人", "CNY", 0.3, .simplifiedChinese, 1e-4, "元/人"),
  ])
func displayUnits(
  symbol: String, currency: String, largest: Double, language: Language, divisor: Double,
  label: String
) {
  let unit = MeasurementUnit(symbol, currency: currency)
  let display = DisplayUnit(for: unit, largest: largest, language: language)
  #expect(display.label == label)
  #expect(abs(display.divisor / divisor - 1) < 1e-12)
}

@Test("Figures without a unit are scaled from a hundred thousand on")
func displayWithoutUnit() {
  #expect(DisplayUnit(for: nil, largest: 5, language: .english).label == "")
  #expect(DisplayUnit(for: nil, largest: 2_500_000, language: .simplifiedChinese).label == "万")
  #expect(DisplayUnit(for: nil, largest: .infinity, language: .english).divisor == 1)
}
