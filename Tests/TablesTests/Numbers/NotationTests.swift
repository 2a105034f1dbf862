import Testing
import TestSupport

@testable import Tables

/// Numbers in random notations against the same digits with a shifted exponent, read by Swift.
@Suite struct NotationTests {
  /// A decimal number: digits and how many of them stand behind the point.
  private struct Decimal {
    var digits: [UInt8]
    var fraction: Int
    var isNegative: Bool

    init(using random: inout RepeatableRandom) {
      let whole = Int.random(in: 1...14, using: &random)
      fraction = Int.random(in: 0...8, using: &random)
      digits = (0..<(whole + fraction)).map { _ in UInt8.random(in: 0...9, using: &random) }
      digits[0] = UInt8.random(in: 1...9, using: &random)
      isNegative = Bool.random(using: &random)
    }

    /// The correctly rounded value after a shift of the point.
    func shifted(by power: Int) -> Double? {
      let text = digits.map { "\($0)" }.joined()
      return Double("\(isNegative ? "-" : "")\(text)e\(power - fraction)")
    }

    func written(group: String, size: Int, point: String) -> String {
      let whole = digits.count - fraction
      var text = ""
      for (index, digit) in digits.enumerated() {
        if index == whole { text += point }
        if size > 0, index > 0, index < whole, (whole - index) % size == 0 { text += group }
        text += "\(digit)"
      }
      return text
    }
  }

  private static func fullWidth(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isFolded = (0x21...0x7E).contains(scalar.value)
      view.append(isFolded ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(view)
  }

  @Test("Ten thousand random numbers in random notations are correctly rounded")
  func notations() {
    var random = RepeatableRandom(2023)
    let groups: [(String, Int)] = [
      ("", 0), (",", 3), (",", 4), (" ", 3), ("\u{A0}", 3), ("\u{2009}", 3), ("\u{202F}", 3),
      ("'", 3),
    ]
    let units: [(String, Int)] = [
      ("", 0), ("万", 4), ("万元", 4), ("亿", 8), ("亿元", 8), ("元", 0), ("千元", 3), ("百万", 6), ("万亿", 12),
    ]
    let rates: [(String, Int)] = [("%", -2), ("％", -2), ("‰", -3), ("个百分点", -2), ("", 0)]
    let signs = ["-", "−", "－", "△"]
    for _ in 0..<10_000 {
      let decimal = Decimal(using: &random)
      let isRate = Bool.random(using: &random)
      var style = NumberStyle(kind: isRate ? .growth : .money)
      style.decimalComma = Bool.random(using: &random)
      var (group, size) = groups.randomElement(using: &random) ?? ("", 0)
      if style.decimalComma, group == "," { (group, size) = (".", 3) }
      let (unit, own) = (isRate ? rates : units).randomElement(using: &random) ?? ("", 0)
      if !isRate, Bool.random(using: &random) {
        style.unitExponent = [0, 3, 4, 8].randomElement(using: &random)
      }
      if Bool.random(using: &random) {
        style.resultExponent = [0, 4, 8].randomElement(using: &random)
      }
      var text = decimal.written(
        group: group, size: size, point: style.decimalComma ? "," : ".")
      text += unit
      if decimal.isNegative {
        let form = Int.random(in: 0...4, using: &random)
        text = form == 4 ? "(\(text))" : signs[form] + text
      }
      if Bool.random(using: &random) { text = Self.fullWidth(text) }
      let target = style.resultExponent ?? style.unitExponent ?? 0
      let source = unit.isEmpty ? style.unitExponent ?? target : own
      guard let expected = decimal.shifted(by: source - target) else {
        Issue.record("\(text) has no reference")
        continue
      }
      guard case .value(let value, _) = NumberCell.reading(text, style: style) else {
        Issue.record("\(text) is refused: \(NumberCell.reading(text, style: style))")
        continue
      }
      #expect(value.bitPattern == expected.bitPattern, "\(text) gave \(value), not \(expected)")
    }
  }

  @Test("Chinese numerals from 0 to 99,999 come back")
  func numerals() {
    let digits = Array("零一二三四五六七八九")
    func section(_ number: Int) -> String {
      var text = ""
      var hasGap = false
      for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / unit % 10
        if digit == 0 {
          hasGap = !text.isEmpty
        } else {
          text += (hasGap ? "零" : "") + String(digits[digit]) + name
          hasGap = false
        }
      }
      return text
    }
    for number in stride(from: 0, through: 99_999, by: 7) {
      let (high, low) = (number / 10_000, number % 10_000)
      var text = high > 0 ? section(high) + "万" : ""
      if high > 0, low > 0, low < 1000 { text += "零" }
      text += section(low)
      if number == 0 { text = "零" }
      guard case .value(let value, _) = NumberCell.reading(text) else {
        Issue.record("\(text) is refused: \(NumberCell.reading(text))")
        continue
      }
      #expect(value == Double(number), "\(text)")
    }
  }

  @Test("No bytes trap, and no value is infinite or negative zero")
  func anyBytes() {
    var random = RepeatableRandom(5)
    let pieces = [
      "1", "23", "000", ".", ",", " ", "-", "+", "(", ")", "（", "）", "%", "‰", "万", "亿", "元", "百",
      "千",
      "十", "一", "二", "零", "〇", "点", "半", "成", "年", "月", "日", "e", "E", "p", "约", "≈", "△", "▲", "¥",
      "$",
      "增长", "下降", "百分之", "预计", "注", "[", "]", "*", "①", "#", "民国", "截至", "/", "~", "'", "_",
      "\u{A0}",
      "\u{3000}", "１", "．", "个百分点", "US$", "NA", "…", "—", "x", "9999999999", "2023", "整", "负",
    ].map { Array($0.utf8) }
    let styles = [
      NumberStyle(), NumberStyle(kind: .money, unitExponent: 4, resultExponent: 0),
      NumberStyle(kind: .share), NumberStyle(kind: .growth, decimalComma: true),
      NumberStyle(kind: .money, unitExponent: .max, resultExponent: .min),
      NumberStyle(
        unitExponent: 0, missingMarkers: ["NA", "x"], treatsTriangleAsMinus: true),
    ].map { NumberReader($0) }
    for round in 0..<30_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...10, using: &random) {
        if round % 3 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += pieces.randomElement(using: &random) ?? []
        }
      }
      bytes.withUnsafeBufferPointer { view in
        guard let start = view.baseAddress else { return }
        for reader in styles {
          let cell = reader.read(start, 0, view.count)
          if case .value(let value, _) = cell {
            #expect(value.isFinite && value.bitPattern != (-0.0).bitPattern)
          }
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      _ = YearText.parse(text, minguo: round % 2 == 0)
      _ = UnitText(text)
      if round % 10 == 0 {
        _ = NumberStyle.evidence(from: [text, "12,5", "98%", text], heading: text)
      }
    }
  }

  @Test("A scan reads a column in its style and keeps what cells say")
  func scan() throws {
    let source = input("村,收入\nA,12.3\nB,9800元\nC,约5\nD,—\nE,未报\n")
    let preview = try TablePreview(reading: source)
    let style = NumberStyle(
      kind: .money, unitExponent: 4, resultExponent: 0, missingMarkers: ["未报"])
    var values: [Double] = []
    var states: [CellState] = []
    var statuses: [[CellStatus]] = []
    try TableScan(source, plain: preview).scan(
      columns: [
        ColumnRequest(column: 1, kind: .number, style: style),
        ColumnRequest(column: 0, kind: .text),
      ],
      transform: { $0 },
      combine: { batch, _ in
        guard case .number(let some, let more) = batch.columns[0] else { return }
        values += some
        states += more
        statuses = batch.statuses
      })
    #expect(values == [123_000, 9800, 50_000, 0, 0])
    #expect(states == [.value, .value, .value, .notApplicable, .blank])
    #expect(statuses == [[[], [.ownUnit, .otherUnit], .estimated, [], .notReported], []])
  }
}
