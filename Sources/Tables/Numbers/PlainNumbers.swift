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

  /// The number in `bytes[start..<end]` if it is plain; the caller vouches for that range, and for
  /// seven readable bytes behind it.
  ///
  /// Eight digits are looked at together, so that the lengths of numbers, which nobody can guess,
  /// decide no branch.
  @inline(__always)
  func paddedValue(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    let count = end - start
    guard 1...8 ~= count else { return value(bytes, start, end) }
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let missing = UInt64(truncatingIfNeeded: 8 * (8 - count))
    // The last digit comes to stand in the highest byte, zeros before the first.
    var digits = ByteWords.word(bytes, start) &<< missing
    if missing > 0 { digits |= zeros &>> (64 &- missing) }
    var exponent = shift
    let unlike = digits ^ (UInt64(point) &* 0x0101_0101_0101_0101)
    // The lowest bit that is set here is that of the first byte equal to the point.
    let points = (unlike &- 0x0101_0101_0101_0101) & ~unlike & 0x8080_8080_8080_8080
    if points != 0 {
      let place = UInt64(truncatingIfNeeded: points.trailingZeroBitCount & ~7)
      let before = digits & (1 &<< place &- 1)
      // What stands before the point moves into its place.
      let after = ((digits &>> place) &>> 8) &<< place
      digits = after &<< 8 | before &<< 8 | 0x30
      exponent -= Int(56 &- place) / 8
      if count == 1 { return nil }
    }
    // All of them are 0x30...0x3F, and so they are with six more.
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let isPlain = (digits & high ^ zeros) | ((digits &+ 0x0606_0606_0606_0606) & high ^ zeros) == 0
    guard isPlain else { return value(bytes, start, end) }
    // Neighbours make pairs, pairs make fours, and these eight.
    digits = digits &- zeros
    digits = digits &* 10 &+ digits &>> 8
    let mantissa =
      ((digits & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        &+ ((digits &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001) &>> 32
    if exponent == 0 { return Double(Int64(truncatingIfNeeded: mantissa)) }
    return NumberCell.exact(mantissa, exponent: exponent)
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
