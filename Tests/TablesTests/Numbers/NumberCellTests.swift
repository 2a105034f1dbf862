import Testing
import TestSupport

@testable import Tables

@Suite struct NumberCellTests {
  static let values: [(String, Double)] = [
    ("0", 0), ("-0", 0), ("-0.0", 0), ("+5", 5), ("-5", -5), ("−5", -5), (".5", 0.5), ("5.", 5),
    ("-.5", -0.5), ("1.2E+06", 1_200_000), ("1.2e6", 1_200_000), ("1e-3", 0.001),
    ("12,345.6", 12_345.6), ("1,234", 1234), ("1,234,567", 1_234_567), ("1,2345", 12_345),
    ("12,3456,7890", 1_234_567_890), ("123,456", 123_456), ("1234,5678", 12_345_678),
    ("-1,234.5", -1234.5), ("１，２３４．５", 1234.5), ("－３", -3), ("＋３", 3), ("１2３", 123),
    (" 12 ", 12), ("\t12", 12), ("\u{3000}12\u{A0}", 12), ("\u{FEFF}7", 7), ("7\u{200B}", 7),
    ("9007199254740993", 9_007_199_254_740_992), ("9,007,199,254,740,993", 9_007_199_254_740_992),
    ("9007199254740995", 9_007_199_254_740_996), ("007", 7),
    ("0.1", 0.1), ("0.30000000000000004", 0.30000000000000004),
    ("123456789012345678901234567890", 123456789012345677877719597056),
    ("1e22", 1e22), ("1e23", 1e23), ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("5e-324", .leastNonzeroMagnitude), ("1e-400", 0), ("0e999999999999999999999", 0), ("0.000", 0),
    ("2.2250738585072011e-308", Double(bitPattern: 0x000F_FFFF_FFFF_FFFF)),
    ("179769313486231580793e288", .greatestFiniteMagnitude),
    ("10000000000000000000000e-22", 1),
    ("1" + String(repeating: "0", count: 300), 1e300),
    ("0." + String(repeating: "0", count: 300) + "1", 1e-301),
    // Just above the middle between two neighbours, told only by the 900th digit.
    ("9007199254740993." + String(repeating: "0", count: 900) + "1", 9_007_199_254_740_994),
  ]

  @Test("A number is read as written", arguments: values)
  func number(text: String, expected: Double) {
    guard case .value(let value, let status) = NumberCell.reading(text) else {
      Issue.record("\(text) is refused: \(NumberCell.reading(text))")
      return
    }
    #expect(value.bitPattern == expected.bitPattern, "\(text) gave \(value)")
    #expect(status.subtracting(.rounded).isEmpty)
  }

  @Test(
    "What is not a number is refused",
    arguments: [
      "NaN", "nan", "inf", "-inf", "Infinity", "0x10", "1_000", "1.2.3", "12;34", "１２．３．４",
      "12 元/人",
      "1,23", "12,34,567", "1,2345,678", "1,234,5678", "12345,678", ",123", "1,", "1,234,", "0,123",
      "1,,234", "1.234,5", ".", "+", "+-1", "--", "1-", "1e", "1e+", "e5", "1 2", "1%", "(5)",
      "１２３a",
      "abc", "村", "1e5.5", "٣", "1.5,000", "\"5\"", "5\n",
    ])
  func invalid(text: String) {
    #expect(isInvalid(NumberCell.reading(text)), "\(NumberCell.reading(text))")
  }

  @Test(
    "A number beyond the range is told apart", arguments: ["1e400", "-1e309", "1e99999999999999"])
  func outOfRange(text: String) {
    #expect(NumberCell.reading(text) == .outOfRange)
  }

  @Test("A number of many digits beyond the range is told apart")
  func manyDigits() {
    #expect(NumberCell.reading(String(repeating: "9", count: 5000)) == .outOfRange)
  }

  @Test(
    "A sign for a missing value has a reason",
    arguments: [
      ("", CellState.blank), (" ", .blank), ("\u{3000}", .blank), ("—", .notApplicable),
      ("–", .notApplicable), ("-", .notApplicable), ("/", .notApplicable), ("\\", .notApplicable),
      ("——", .notApplicable), ("－", .notApplicable), ("…", .belowUnit), ("...", .belowUnit),
      ("……", .belowUnit), (" — ", .notApplicable), ("无", .notApplicable),
    ])
  func missing(text: String, state: CellState) {
    #expect(NumberCell.reading(text) == .missing(state, status: []))
  }

  @Test("Ten thousand random numbers come back bit for bit")
  func roundTrip() {
    var random = RepeatableRandom(7)
    var count = 0
    while count < 10_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite, value != 0 else { continue }
      count += 1
      #expect(NumberCell.reading("\(value)") == .value(value, status: []))
      let plain = Double(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)) / 1000
      #expect(NumberCell.reading("\(plain)") == .value(plain, status: []))
    }
  }
}

private func isInvalid(_ cell: NumberCell) -> Bool {
  if case .invalid = cell { return true }
  return false
}
