/// The plain way of writing numbers, in a loop that millions of cells pass.
///
/// Apart from `NumberReader`, so that nothing is retained and released for a cell.
struct PlainNumbers: Sendable {
  /// Excel's codes for errors, without the sign: -2146826288 (#NULL!) to -2146826246 (#N/A).
  static let errorCodes: ClosedRange<UInt64> = 2_146_826_246...2_146_826_288

  private let point: UInt8
  private let shift: Int

  init(_ style: NumberStyle) {
    point = style.decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    shift = style.shift(own: nil)
  }

  /// The number in `bytes[start..<end]`, a range the caller vouches for, if it is plain: ASCII
  /// digits, at most one sign and one point, at most 18 bytes, so that the mantissa cannot
  /// overflow.
  @inline(__always)
  func value(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    guard end - start <= 18, end > start else { return nil }
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
      } else if bytes[index] == point, pointAt < 0 {
        pointAt = digits
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    if isNegative, Self.errorCodes.contains(mantissa) { return nil }
    let exponent = (pointAt < 0 ? 0 : pointAt &- digits) &+ shift
    if exponent == 0, mantissa <= NumberCell.exactLimit {
      let whole = Int64(truncatingIfNeeded: mantissa)
      // Whole numbers know no -0.
      return Double(isNegative ? 0 &- whole : whole)
    }
    guard let value = NumberCell.exact(mantissa, exponent: exponent) else { return nil }
    return isNegative && mantissa != 0 ? -value : value
  }
}
