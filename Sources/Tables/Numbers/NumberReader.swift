/// Reads the cells of one column.
struct NumberReader: Sendable {
  /// Excel's codes for errors, without the sign: -2146826288 (#NULL!) to -2146826246 (#N/A).
  static let errorCodes: ClosedRange<UInt64> = 2_146_826_246...2_146_826_288

  private let style: NumberStyle
  private let point: UInt8
  private let shift: Int

  init(_ style: NumberStyle) {
    self.style = style
    point = style.decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    shift = style.shift(own: nil)
  }

  func read(_ text: String) -> NumberCell {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return .missing(.blank, status: []) }
      return read(start, 0, bytes.count)
    }
  }

  /// Reads `bytes[start..<end]`; the caller vouches for that range.
  @inline(__always)
  func read(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> NumberCell {
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
        } else if bytes[index] == point, pointAt < 0 {
          pointAt = digits
        } else {
          break
        }
        index += 1
      }
      if index == end, digits > 0, !(isNegative && Self.errorCodes.contains(mantissa)),
        let value = NumberCell.exact(
          mantissa, exponent: (pointAt < 0 ? 0 : pointAt - digits) &+ shift)
      {
        return .value(isNegative && mantissa != 0 ? -value : value, status: [])
      }
    }
    return readAny(bytes, start, end)
  }

  @inline(never)
  private func readAny(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> NumberCell {
    let (start, end) = Trimming.range(bytes, start, end)
    if start == end { return .missing(.blank, status: []) }
    let cell = UnsafeBufferPointer(start: bytes + start, count: end - start)
    if let missing = MissingMarker.everywhere(cell) { return missing }
    if !style.missingMarkers.isEmpty, cell.count <= 64 {
      let text = String(decoding: cell, as: UTF8.self)
      if style.missingMarkers.contains(text) { return MissingMarker.meaning(of: text) }
    }
    do throws(NumberFault) {
      var parser = NumberParser(cell, style)
      return try parser.parse()
    } catch .notNumber {
      return .invalid(NumberDiagnosis.fault(of: cell))
    } catch {
      return error == .outOfRange ? .outOfRange : .invalid(error)
    }
  }
}
