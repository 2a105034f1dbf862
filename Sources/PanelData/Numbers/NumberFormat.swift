/// Writes figures for readers: fixed decimals, grouped thousands, a true minus sign.
public enum NumberFormat {
  /// `value` with exactly `decimals` places, rounded half away from zero on its shortest decimal
  /// form; thousands grouped by commas from five digits on, or always when `grouping` is `.always`.
  ///
  /// Never `-0`; values that are not finite are written as `—`, those from 10^16 on with four digits
  /// and a power of ten, as 300 digits tell nobody anything: `1.25×10²⁰`.
  public static func fixed(
    _ value: Double, decimals: Int, grouping: Grouping = .fromFiveDigits
  ) -> String {
    guard value.isFinite else { return "—" }
    guard value.magnitude < 1e16 else { return powerOfTen(value) }
    var (digits, point) = shortestDigits(abs(value))
    // Round the digit string at `decimals` places behind the point.
    let keep = point + decimals
    var carry = false
    if keep < 0 {
      digits = []
    } else if keep < digits.count {
      carry = digits[keep] >= 5
      digits.removeSubrange(keep...)
    }
    while digits.count < max(keep, 0) { digits.append(0) }
    var index = digits.count - 1
    while carry, index >= 0 {
      digits[index] += 1
      carry = digits[index] == 10
      if carry { digits[index] = 0 }
      index -= 1
    }
    if carry {
      digits.insert(1, at: 0)
      point += 1
    }
    // Without a digit before the point, zeros stand there.
    while digits.count < decimals + max(point, 0) { digits.insert(0, at: 0) }
    let whole = digits.prefix(max(0, digits.count - decimals))
    let fraction = digits.suffix(decimals)
    let zero = digits.allSatisfy { $0 == 0 }
    var text = grouped(whole.isEmpty ? [0] : Array(whole), grouping)
    if decimals > 0 {
      text += "." + String(repeating: "0", count: decimals - fraction.count)
      text += fraction.map(String.init).joined()
    }
    return value < 0 && !zero ? "\u{2212}" + text : text
  }

  /// `value` with four digits and a power of ten.
  private static func powerOfTen(_ value: Double) -> String {
    let exponent = shortestDigits(value.magnitude).point - 1
    // Two steps, as 10^308 times the digits may be beyond all numbers.
    let half = exponent / 2
    func power(_ places: Int) -> Double { (0..<places).reduce(1.0) { power, _ in power * 10 } }
    var digits = fixed(value / power(half) / power(exponent - half), decimals: 3)
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    let raised = String(exponent).compactMap { $0.wholeNumberValue.map { superscripts[$0] } }
    return digits + "×10" + raised.joined()
  }

  private static let superscripts = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// When thousands are grouped.
  public enum Grouping: Sendable {
    /// `1234`, `12,345`: as years and small figures are read best.
    case fromFiveDigits
    /// `1,234`.
    case always
    case never
  }

  /// As many decimals as make the `significant` leading digits of the largest figure visible.
  ///
  /// Two at most, but three digits of a figure below 1; a column of figures so written lines up.
  public static func decimals(forLargest largest: Double, significant: Int = 4) -> Int {
    guard largest.isFinite, largest != 0 else { return 0 }
    let (_, point) = shortestDigits(abs(largest))
    return point > 0 ? min(2, max(0, significant - point)) : min(12, 3 - point)
  }

  /// `value` in full, as tidy CSV has it: shortest digits that read back the same, never an exponent
  /// for figures below 2^53, `.` decimal point, no `-0`.
  public static func exact(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = "\(value)"
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard text.contains("e"), value.magnitude < 9_007_199_254_740_992 else { return text }
    var (digits, point) = shortestDigits(value.magnitude)
    if point < 0 {
      digits.insert(contentsOf: repeatElement(0, count: -point), at: 0)
      point = 0
    }
    while digits.count < point { digits.append(0) }
    let whole = digits.prefix(point).map(String.init).joined()
    let fraction = digits.dropFirst(point).map(String.init).joined()
    return (value < 0 ? "-" : "") + (whole.isEmpty ? "0" : whole)
      + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The shortest decimal digits that read back as `value`, without leading or trailing zeros, and the place of the
  /// point before which they stand: 0.05 is ([5], -1), 1200 is ([1, 2], 4).
  private static func shortestDigits(_ value: Double) -> (digits: [Int], point: Int) {
    var digits: [Int] = []
    var point = 0
    var seenPoint = false
    var exponent = 0
    let text = "\(value)"
    let parts = text.split(separator: "e", maxSplits: 1)
    for character in parts[0] {
      if let digit = character.wholeNumberValue {
        digits.append(digit)
        if !seenPoint { point += 1 }
      } else if character == "." {
        seenPoint = true
      }
    }
    if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
    point += exponent
    while let first = digits.first, first == 0 {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    return (digits, digits.isEmpty ? 0 : point)
  }

  private static func grouped(_ digits: [Int], _ grouping: Grouping) -> String {
    var digits = digits[...]
    while digits.count > 1, digits.first == 0 { digits.removeFirst() }
    let smallest: Int =
      switch grouping {
      case .fromFiveDigits: 5
      case .always: 4
      case .never: .max
      }
    var text = ""
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if index > 0, left % 3 == 0, digits.count >= smallest { text += "," }
      text += String(digit)
    }
    return text
  }
}
