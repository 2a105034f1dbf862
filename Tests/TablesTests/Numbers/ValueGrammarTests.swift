import Testing

@testable import Tables

/// Columns as headings describe them.
private let number = NumberStyle()
private let money = NumberStyle(kind: .money)
private let wanInYuan = NumberStyle(kind: .money, unitExponent: 4, resultExponent: 0)
private let wan = NumberStyle(kind: .money, unitExponent: 4)
private let share = NumberStyle(kind: .share)
private let sharePercent = NumberStyle(kind: .share, unitExponent: -2, resultExponent: 0)
private let growth = NumberStyle(kind: .growth)
private let people = NumberStyle(unitExponent: 0)
private let comma = NumberStyle(decimalComma: true)
private let triangle = NumberStyle(treatsTriangleAsMinus: true)

/// The value grammar of the ingest guide, row by row, and what belongs to each row.
@Suite struct ValueGrammarTests {
  static let values: [(String, NumberStyle, Double, CellStatus)] = [
    ("１，２３４．５", wanInYuan, 12_345_000, []),
    ("1234.5", wanInYuan, 12_345_000, []),
    ("1,234.5", wan, 1234.5, []),
    ("12.3万", money, 123_000, .ownUnit),
    ("12.3 万元", money, 123_000, .ownUnit),
    ("12.3萬元", money, 123_000, .ownUnit),
    ("12.3万人民币", money, 123_000, .ownUnit),
    ("12.3万", people, 123_000, [.ownUnit, .otherUnit]),
    ("1.2亿", money, 120_000_000, .ownUnit), ("1.2億元", money, 120_000_000, .ownUnit),
    ("3万亿元", money, 3e12, .ownUnit), ("5千元", money, 5000, .ownUnit),
    ("5百万", money, 5_000_000, .ownUnit), ("2千万元", money, 2e7, .ownUnit),
    ("12万美元", money, 120_000, .ownUnit),
    ("9800元", wanInYuan, 9800, [.ownUnit, .otherUnit]),
    ("9800元", wan, 0.98, [.ownUnit, .otherUnit]),
    ("0.98万元", wan, 0.98, .ownUnit), ("0.98万", wanInYuan, 9800, .ownUnit),
    ("1.2亿元", wan, 12_000, [.ownUnit, .otherUnit]),
    ("9,800.50元", wan, 0.98005, [.ownUnit, .otherUnit]),
    ("¥1,234.5", money, 1234.5, []), ("￥１２", money, 12, []), ("$12", money, 12, []),
    ("¥-12", money, -12, []), ("-¥12", money, -12, []), ("¥ 12", money, 12, []),
    ("US$ 12.5", money, 12.5, []), ("¥12", wan, 12, .ownUnit), ("RMB 12", money, 12, []),
    ("(12.3)", money, -12.3, []), ("（12.3）", money, -12.3, []), ("(1,234)", money, -1234, []),
    ("(12.3万元)", money, -123_000, .ownUnit), ("(12.3)万元", money, -123_000, .ownUnit),
    ("(¥12)", money, -12, []), ("¥(12)", money, -12, []), ("(3.2%)", growth, -0.032, []),
    ("△5", number, -5, []), ("△5", money, -5, []), ("▲5", triangle, -5, []),
    ("−5", number, -5, []), ("－5", number, -5, []), ("负5", number, -5, []),
    ("98.5%", share, 0.985, []), ("98.5％", share, 0.985, []), ("985‰", share, 0.985, []),
    ("98.5 %", share, 0.985, []), ("0.985", share, 0.985, []), ("98.5", sharePercent, 0.985, []),
    ("98.5%", sharePercent, 0.985, []), ("百分之九十八", share, 0.98, []),
    ("百分之98.5", share, 0.985, []), ("100%", share, 1, []), ("0%", share, 0, []),
    ("九成", share, 0.9, []), ("五成半", share, 0.55, []), ("九成五", share, 0.95, []),
    ("9成", share, 0.9, []), ("9.5成", share, 0.95, []), ("十成", share, 1, []),
    ("增长5.2%", growth, 0.052, []), ("下降3%", growth, -0.03, []), ("减少3%", growth, -0.03, []),
    ("上升3%", growth, 0.03, []), ("增长-3%", growth, -0.03, []), ("-3%", growth, -0.03, []),
    ("同比增长 5.2%", growth, 0.052, []), ("提高1.2个百分点", growth, 0.012, []),
    ("1.2个百分点", share, 0.012, []), ("持平", growth, 0, []), ("增长约5%", growth, 0.05, .estimated),
    ("12,345", number, 12_345, []), ("1,2345", number, 12_345, []), ("1 234", number, 1234, []),
    ("1'234", number, 1234, []), ("1’234’567", number, 1_234_567, []),
    ("1\u{A0}234\u{A0}567.5", number, 1_234_567.5, []), ("1\u{202F}234", number, 1234, []),
    ("1\u{2009}234", number, 1234, []),
    ("1.2E+06", number, 1_200_000, []), ("１．２Ｅ＋０６", number, 1_200_000, []),
    ("1.234,56", comma, 1234.56, []), ("12,5", comma, 12.5, []), ("1.234", comma, 1234, []),
    ("1 234,5", comma, 1234.5, []), ("1234", comma, 1234, []), ("-0,5", comma, -0.5, []),
    ("1.234.567", comma, 1_234_567, []), ("12,345", comma, 12.345, []),
    ("约1200", number, 1200, .estimated), ("≈1200", number, 1200, .estimated),
    ("大约1,200", number, 1200, .estimated), ("1200左右", number, 1200, .estimated),
    ("预计1200", number, 1200, .estimated), ("1200（预计）", number, 1200, .estimated),
    ("1200(预计)", number, 1200, .estimated), ("1200 e", number, 1200, .estimated),
    ("1200（快报）", number, 1200, .provisional), ("1200快报", number, 1200, .provisional),
    ("1200（初步）", number, 1200, .provisional), ("1200 p", number, 1200, .provisional),
    ("1200p", number, 1200, .provisional), ("1200 ep", number, 1200, [.estimated, .provisional]),
    ("1200 (p)", number, 1200, .provisional),
    ("12.3万元（快报）", money, 123_000, [.ownUnit, .provisional]),
    ("10（估）", number, 10, .estimated), ("10(预)", number, 10, .estimated),
    ("10[估]", number, 10, .estimated), ("(預)10", number, 10, .estimated),
    ("10（快）", number, 10, .provisional), ("10（修订）", number, 10, .revised),
    ("﹣6", number, -6, []), ("‐6", number, -6, []), ("–6", number, -6, []),
    ("‑6", number, -6, []), ("‒6", number, -6, []), ("'10", number, 10, []),
    ("’-1.5", number, -1.5, []),
    ("9007199254740993", number, 9_007_199_254_740_992, .rounded),
    ("9,007,199,254,740,993", number, 9_007_199_254_740_992, .rounded),
    ("-9007199254740993", number, -9_007_199_254_740_992, .rounded),
    ("9007199254740992", number, 9_007_199_254_740_992, []),
    ("12345678901234568", number, 12_345_678_901_234_568, []),
    ("100000000000000020", number, 100_000_000_000_000_016, []),
    ("330101199001011234", number, 330_101_199_001_011_264, .rounded),
    ("9.007199254740993E+15", number, 9_007_199_254_740_992, []),
    ("1200*", number, 1200, .footnote), ("1200①", number, 1200, .footnote),
    ("1200[1]", number, 1200, .footnote), ("1200注1", number, 1200, .footnote),
    ("1200（注1）", number, 1200, .footnote), ("98.5%*", share, 0.985, .footnote),
    ("壹佰贰拾", number, 120, []), ("一百二十", number, 120, []),
    ("一千二百三十四万", number, 12_340_000, .ownUnit), ("十五", number, 15, []), ("五", number, 5, []),
    ("一千零二十三", number, 1023, []), ("二〇二三", number, 2023, []), ("两万", number, 20_000, .ownUnit),
    ("三点五", number, 3.5, []), ("三点五万", money, 35_000, .ownUnit), ("负五", number, -5, []),
    ("廿三", number, 23, []), ("一亿零五万", money, 100_050_000, .ownUnit), ("零", number, 0, []),
    ("壹佰贰拾元整", money, 120, .ownUnit), ("一千二百三十四万元", wan, 1234, [.ownUnit, .otherUnit]),
    ("一百二十", wan, 120, []), ("一百二十", wanInYuan, 1_200_000, []), ("一万二千亿", money, 1.2e12, .ownUnit),
  ]

  @Test("A cell means what the table says", arguments: values)
  func value(text: String, style: NumberStyle, expected: Double, status: CellStatus) {
    let cell = NumberCell.reading(text, style: style)
    guard case .value(let value, let said) = cell else {
      Issue.record("\(text) gave \(cell)")
      return
    }
    #expect(value.bitPattern == expected.bitPattern, "\(text) gave \(cell)")
    #expect(said.subtracting(.rate) == status, "\(text) gave \(cell)")
    let isRate = text.contains { "%％‰成点分".contains($0) } && style.takesRates
    #expect(said.contains(.rate) == isRate, "\(text) gave \(cell)")
    #expect(cell.fault == nil)
  }

  static let faults: [(String, NumberStyle, NumberFault)] = [
    ("1,23", number, .badGrouping), ("0,123", number, .badGrouping),
    ("12,34,567", number, .badGrouping),
    ("1.5,000", number, .badGrouping), ("1.234,5", number, .badGrouping),
    ("1'23", number, .badGrouping),
    ("1'2345", number, .badGrouping), ("1.5", comma, .badGrouping), ("1.2345", comma, .badGrouping),
    ("1 2", number, .mixed), ("0 123", number, .mixed), ("1 2345", number, .mixed),
    ("1e400", number, .outOfRange), ("inf", number, .notNumber), ("NaN", number, .notNumber),
    ("0x10", number, .notNumber), ("1_000", number, .notNumber), ("-inf", number, .notNumber),
    ("1e400", wan, .outOfRange), ("1e308万", money, .outOfRange), ("村", number, .notNumber),
    ("1000-1200", number, .range), ("1000～1200", number, .range), ("1,000—1,200", number, .range),
    ("1000至1200", number, .range), ("10%-20%", share, .range), ("1.5-2.5", number, .range),
    ("1000－1200", number, .range),
    (">100", number, .bound), ("100以上", number, .bound), ("＞100", number, .bound),
    ("≥5", number, .bound), ("不足100", number, .bound), ("100多", number, .bound),
    ("超100", number, .bound),
    ("一百以上", number, .bound), ("100余人", number, .bound),
    ("2/3", number, .fraction), ("2月3日", number, .ratioDate), ("2月3日", share, .ratioDate),
    ("2023/2/3", number, .ratioDate), ("2023-02-03", number, .ratioDate),
    ("3-Feb", number, .ratioDate),
    ("Feb-23", number, .ratioDate), ("2023.12.31", number, .ratioDate),
    ("#DIV/0!", number, .errorValue), ("#REF!", number, .errorValue), ("#N/A", number, .errorValue),
    ("#VALUE!", number, .errorValue), ("#NAME?", number, .errorValue),
    ("####", number, .errorValue),
    ("-2146826273", number, .spreadsheetError), ("-2146826288", money, .spreadsheetError),
    ("-2146826246", wan, .spreadsheetError), ("-2,146,826,273", number, .spreadsheetError),
    ("12 元/人", number, .unitInCell), ("12 元/人", money, .unitInCell), ("12元", number, .unitInCell),
    ("12.3万", number, .unitInCell), ("35户", number, .unitInCell), ("12 kg", number, .unitInCell),
    ("¥12", number, .unitInCell), ("12美元", NumberStyle(kind: .money, currency: "CNY"), .unitInCell),
    ("1.2.3", number, .severalPoints), ("１２．３．４", number, .severalPoints),
    ("12。5", number, .widePoint), ("－1，200。5", number, .widePoint), ("3·5", money, .widePoint),
    ("1、5", number, .mixed), ("12。5 kg", number, .unitInCell), ("。5", number, .notNumber),
    ("12;34", number, .mixed), ("1亿2000万", money, .mixed), ("1万2", money, .mixed),
    ("▲5", number, .ambiguousTriangle), ("▲5", money, .ambiguousTriangle),
    ("1%", number, .percent), ("1%", money, .percent), ("九成", number, .percent),
    ("(5)", number, .parentheses), ("增长5%", number, .direction), ("下降-3%", growth, .mixed),
    ("TRUE", number, .flag), ("是", number, .flag), ("√", number, .flag), ("否", share, .flag),
    ("一百二", number, .mixed), ("三万五", money, .mixed), ("百十", number, .mixed),
    ("一二十", number, .mixed),
    ("十十", number, .mixed), ("5-", number, .notNumber), ("- 5", number, .notNumber),
    ("--5", number, .notNumber),
    ("(5", money, .notNumber), ("-(5)", money, .notNumber), ("1e", number, .openExponent),
    ("10E", number, .openExponent),
    ("1e-", number, .notNumber), ("—6", number, .wideDash), ("——6.5", number, .wideDash),
    ("ー6", number, .wideDash), ("一6", number, .wideDash), ("▼10", number, .ambiguousTriangle),
    ("'a", number, .notNumber), ("10（某）", number, .unitInCell),
    ("○", number, .notNumber),
    ("NA", number, .notNumber), ("*", number, .notNumber), (":", number, .notNumber),
    ("..", number, .notNumber),
  ]

  @Test("What is refused has a reason", arguments: faults)
  func fault(text: String, style: NumberStyle, expected: NumberFault) {
    let cell = NumberCell.reading(text, style: style)
    #expect(cell.fault == expected, "\(text) gave \(cell)")
  }

  static let markers: [(String, CellState, CellStatus)] = [
    ("", .blank, []), ("—", .notApplicable, []), ("-", .notApplicable, []), ("…", .belowUnit, []),
    ("...", .belowUnit, []), ("无", .notApplicable, []), ("空", .blank, .notReported),
    ("NA", .blank, .notReported), ("未报", .blank, .notReported), (":", .blank, .notReported),
    ("..", .blank, .notReported), ("x", .blank, .suppressed), ("*", .blank, .suppressed),
    ("#N/A", .blank, .notReported), ("--", .notApplicable, []),
  ]

  @Test("A missing value keeps its reason", arguments: markers)
  func missing(text: String, state: CellState, status: CellStatus) {
    let style = NumberStyle(missingMarkers: ["NA", "未报", ":", "..", "x", "*", "#N/A", "--"])
    #expect(NumberCell.reading(text, style: style) == .missing(state, status: status))
    #expect(NumberCell.reading(" \(text)\u{3000}", style: style) == .missing(state, status: status))
  }

  @Test("Zero is a figure")
  func zero() {
    for text in ["0", "0.0", "-0", "０", "0万"] {
      #expect(NumberCell.reading(text, style: money).fault == nil)
      if case .value(let value, _) = NumberCell.reading(text, style: money) {
        #expect(value.bitPattern == 0)
      }
    }
  }
}
