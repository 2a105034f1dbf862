/// A cell read as a number.
///
/// The grammar is our own, on bytes: an optional sign (`+`, `-`, U+2212), digits with a decimal
/// point (`.5` and `5.` too), an exponent; commas only where they group by three or by four; the
/// full-width forms of all of them. No `inf`, `nan`, hexadecimal, underscore or decimal comma.
public enum NumberCell: Sendable, Equatable {
  /// A finite number, correctly rounded; never -0.
  case value(Double)
  /// Nothing, or a sign for a missing value: the state is `.blank`, `.notApplicable` or
  /// `.belowUnit`.
  case missing(CellState)
  /// Not a number.
  case invalid
  /// A number too large for a `Double`.
  case outOfRange

  /// Reads a text as a cell of a number column.
  public static func reading(_ text: String) -> NumberCell {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return .missing(.blank) }
      return read(start, 0, bytes.count)
    }
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Integers up to here are exact, and so are one product or quotient with a power up to 1e22.
  private static let exactLimit: UInt64 = 1 << 53

  static func exact(_ mantissa: UInt64, exponent: Int) -> Double? {
    guard mantissa <= exactLimit, exponent.magnitude <= 22 else { return nil }
    let power = powers[Int(exponent.magnitude)]
    return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
  }

  /// Reads `bytes[start..<end]`; the caller vouches for that range.
  @inline(__always)
  static func read(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> NumberCell {
    // The plain case first: ASCII digits, at most one sign and one point, at most 18 bytes, so
    // that the mantissa cannot overflow.
    if end - start <= 18, end > start {
      var index = start
      let isNegative = bytes[index] == UInt8(ascii: "-")
      if isNegative { index += 1 }
      var mantissa: UInt64 = 0
      var digits = 0
      var pointAt = -1
      while index < end {
        let digit = bytes[index] &- UInt8(ascii: "0")
        if digit <= 9 {
          mantissa = mantissa &* 10 &+ UInt64(digit)
          digits += 1
        } else if bytes[index] == UInt8(ascii: "."), pointAt < 0 {
          pointAt = digits
        } else {
          break
        }
        index += 1
      }
      if index == end, digits > 0,
        let value = exact(mantissa, exponent: pointAt < 0 ? 0 : pointAt - digits)
      {
        return .value(isNegative && mantissa != 0 ? -value : value)
      }
    }
    return readAny(bytes, start, end)
  }

  @inline(never)
  private static func readAny(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> NumberCell {
    let (start, end) = Trimming.range(bytes, start, end)
    if start == end { return .missing(.blank) }
    let cell = UnsafeBufferPointer(start: bytes + start, count: end - start)
    if let state = CellState(marker: cell) { return .missing(state) }
    var parser = NumberParser(cell)
    return parser.parse()
  }
}
