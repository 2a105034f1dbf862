#if canImport(Glibc)
  import Glibc
#endif

/// The digits of a number and where its point stands, exact until it is rounded once.
struct DecimalDigits {
  /// A `Double` is decided by its first 767 digits and by whether anything follows.
  private static let limit = 800
  /// So many digits fit into the mantissa.
  private static let mantissaLimit = 19

  private(set) var mantissa: UInt64 = 0
  private var count = 0
  /// The digits behind the mantissa, in ASCII.
  private var rest: [UInt8] = []
  private var hasMore = false
  /// The power of ten of the last digit kept.
  private(set) var exponent = 0

  /// Sets a whole number.
  init(_ mantissa: UInt64 = 0, exponent: Int = 0) {
    self.mantissa = mantissa
    self.exponent = exponent
    count = mantissa == 0 ? 0 : Self.mantissaLimit
    if mantissa != 0 {
      var power: UInt64 = 1
      var digits = 1
      while digits < Self.mantissaLimit, mantissa / power >= 10 {
        power *= 10
        digits += 1
      }
      count = digits
    }
  }

  /// Whether all digits fit into the mantissa.
  var isShort: Bool { rest.isEmpty && !hasMore }

  /// Whether a `Double` tells the digits, as a whole number, from those of every other number.
  var isExactWhole: Bool {
    func significant(_ text: some StringProtocol) -> Substring {
      var digits = Substring(String(text).filter(\.isNumber))
      while digits.last == "0" { digits.removeLast() }
      return digits
    }
    if isShort, mantissa <= NumberCell.exactLimit { return true }
    guard !hasMore, let value = magnitude() else { return false }
    let written = String(mantissa) + String(decoding: rest, as: UTF8.self)
    return isShort && UInt64(exactly: value) == mantissa
      || significant(value.description.prefix { $0 != "e" }) == significant(written)
  }

  mutating func append(_ digit: UInt8, isFraction: Bool) {
    if count < Self.mantissaLimit {
      if count > 0 || digit != 0 {
        mantissa = mantissa * 10 + UInt64(digit)
        count += 1
      }
      if isFraction { exponent -= 1 }
    } else if count < Self.limit {
      rest.append(UInt8(ascii: "0") + digit)
      count += 1
      if isFraction { exponent -= 1 }
    } else {
      if digit != 0 { hasMore = true }
      if !isFraction { exponent += 1 }
    }
  }

  /// Moves the point to the right by `power` places.
  mutating func shift(by power: Int) {
    exponent += power
  }

  /// The value of the digits, correctly rounded, or `nil` when it is too large.
  func magnitude() -> Double? {
    if count == 0 { return 0 }
    if isShort, let value = NumberCell.exact(mantissa, exponent: exponent) { return value }
    let power = count + exponent
    if power > 400 { return nil }
    if power < -400 { return 0 }
    // strtod reads at most 840 bytes that were made here, in a locale nobody sets.
    var text: [CChar] = []
    text.reserveCapacity(rest.count + 32)
    Self.append(mantissa, to: &text)
    for digit in rest { text.append(CChar(truncatingIfNeeded: digit)) }
    var scale = exponent
    if hasMore {
      text.append(CChar(UInt8(ascii: "1")))
      scale -= 1
    }
    text.append(CChar(UInt8(ascii: "e")))
    if scale < 0 { text.append(CChar(UInt8(ascii: "-"))) }
    Self.append(UInt64(scale.magnitude), to: &text)
    text.append(0)
    let value = strtod(text, nil)
    return value.isFinite ? value : nil
  }

  private static func append(_ number: UInt64, to text: inout [CChar]) {
    let start = text.count
    var number = number
    repeat {
      text.append(CChar(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)))
      number /= 10
    } while number > 0
    text[start...].reverse()
  }
}
