#if canImport(Glibc)
  import Glibc
#endif

/// How the numbers along an axis are written; callers bring their own units and languages.
public struct AxisValueFormat: Sendable {
  /// The text for a tick, given a step of which all ticks are multiples.
  public var text: @Sendable (_ value: Double, _ step: Double) -> String
  /// Whether values are calendar years, which get ticks of their own.
  public var isYear: Bool

  /// A format that writes a tick with `text`, given its value and a step of which all are
  /// multiples.
  public init(_ text: @escaping @Sendable (_ value: Double, _ step: Double) -> String) {
    self.text = text
    isYear = false
  }

  /// The fewest digits that tell ticks apart: `0.5`, `−20`, `1500`.
  public static let plain = AxisValueFormat.number()

  /// Four digits without grouping.
  public static let year: AxisValueFormat = {
    var format = AxisValueFormat { value, _ in digits(value, decimals: 0, grouping: nil) }
    format.isYear = true
    return format
  }()

  /// The value divided by `divisor`, with `grouping` between thousands where wanted.
  public static func number(divisor: Double = 1, grouping: String? = nil) -> AxisValueFormat {
    let factor = divisor.isFinite && divisor != 0 ? divisor : 1
    return AxisValueFormat { value, step in
      digits(
        value / factor, decimals: decimals(for: step / factor), grouping: grouping)
    }
  }

  /// Shares as per cent: 0.25 is `25%`.
  public static let percent = AxisValueFormat { value, step in
    digits(value * 100, decimals: decimals(for: step * 100), grouping: nil) + "%"
  }

  /// How many decimals multiples of `step` need.
  static func decimals(for step: Double) -> Int {
    guard step.isFinite, step != 0 else { return 0 }
    var scaled = abs(step)
    for count in 0...15 {
      if scaled >= 0.5, abs(scaled - scaled.rounded()) <= scaled * 1e-6 { return count }
      scaled *= 10
    }
    return 16
  }

  /// `value` with the fewest digits that give it back.
  static func shortest(_ value: Double) -> String {
    let isWhole = value == value.rounded() && abs(value) < 1e15
    return isWhole
      ? digits(value, decimals: 0, grouping: nil)
      : (value < 0 ? "\u{2212}" : "") + abs(value).description
  }

  /// `value` rounded to `decimals`, with a true minus sign and never `−0`.
  static func digits(_ value: Double, decimals: Int, grouping: String?) -> String {
    guard value.isFinite else { return "" }
    guard abs(value) < 1e16 else { return powerOfTen(value) }
    let places = max(decimals, 0)
    let power = pow(10, Double(min(places, 15)))
    let scaled = (abs(value) * power).rounded()
    guard scaled < 1e18, places <= 15 else {
      return (value < 0 ? "\u{2212}" : "") + abs(value).description
    }
    let whole = UInt64(scaled)
    var figures = String(whole)
    if places > 0 {
      figures = String(repeating: "0", count: max(0, places + 1 - figures.count)) + figures
    }
    let integer = String(figures.dropLast(places))
    let fraction = String(figures.suffix(places))
    let sign = value < 0 && whole != 0 ? "\u{2212}" : ""
    let head = grouping.map { grouped(integer, by: $0) } ?? integer
    return sign + head + (places > 0 ? "." + fraction : "")
  }

  /// `value` with three digits and a power of ten: `4×10²⁹⁵`.
  private static func powerOfTen(_ value: Double) -> String {
    let exponent = floor(log10(abs(value)))
    let half = (exponent / 2).rounded(.down)
    let digits = (value / pow(10, half) / pow(10, exponent - half) * 100).rounded() / 100
    // 9.999 is 10 by now.
    let (shown, power) = abs(digits) < 10 ? (digits, exponent) : (digits / 10, exponent + 1)
    let raised = String(Int(power)).compactMap { $0.wholeNumberValue.map { superscripts[$0] } }
    return shortest(shown) + "×10" + raised.joined()
  }

  private static let superscripts = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  private static func grouped(_ digits: String, by separator: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }
}
