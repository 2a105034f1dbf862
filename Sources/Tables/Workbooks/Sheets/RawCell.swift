#if canImport(Glibc)
  import Glibc
#endif

/// A cell as a part of a sheet holds it, before its format is looked at.
///
/// Bytes are valid during the call the cell came with.
struct RawCell {
  enum Content {
    case blank
    case formulaWithoutValue
    case number(Double)
    /// A position in the shared texts, not yet checked.
    case shared(Int)
    case text(UnsafeBufferPointer<UInt8>)
    case boolean(Bool)
    case error(UnsafeBufferPointer<UInt8>)
    case isoDate(UnsafeBufferPointer<UInt8>)
  }

  enum Kind: UInt8 {
    case number, shared, string, inline, boolean, error, date

    init?(_ name: UnsafeBufferPointer<UInt8>) {
      switch name {
      case "n": self = .number
      case "s": self = .shared
      case "str": self = .string
      case "inlineStr": self = .inline
      case "b": self = .boolean
      case "e": self = .error
      case "d": self = .date
      default: return nil
      }
    }
  }

  var column: Int
  var style: Int
  var isFormula: Bool
  var content: Content
}

extension RawCell.Content {
  /// What a cell of a type holds, or `nil` when the text is not of that type.
  ///
  /// `value` is `nil` where there is no value element. One byte that is neither digit, point nor
  /// letter of a number must stand behind its end.
  init?(_ kind: RawCell.Kind, _ value: UnsafeBufferPointer<UInt8>?, isFormula: Bool) {
    guard let value else {
      self = isFormula ? .formulaWithoutValue : .blank
      return
    }
    if value.isEmpty {
      // The empty text is a result; another empty value was never calculated.
      let isText = kind == .string || kind == .inline
      self = isFormula && !isText ? .formulaWithoutValue : .blank
      return
    }
    switch kind {
    case .number:
      guard let number = SheetNumber.read(value) else { return nil }
      self = .number(number)
    case .shared:
      guard let index = SheetNumber.index(value) else { return nil }
      self = .shared(index)
    case .string, .inline:
      self = .text(value)
    case .boolean:
      switch value {
      case "1", "true": self = .boolean(true)
      case "0", "false": self = .boolean(false)
      default: return nil
      }
    case .error:
      self = .error(value)
    case .date:
      self = .isoDate(value)
    }
  }
}

/// Numbers as sheets hold them: ASCII, a point, an exponent.
enum SheetNumber {
  /// Reads a finite number.
  ///
  /// The byte behind the end must be readable and end the number.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
    var index = 0
    let isNegative = start[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var pointAt = -1
    let end = min(bytes.count, 18)
    while index < end {
      let digit = start[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        digits &+= 1
      } else if start[index] == UInt8(ascii: "."), pointAt < 0 {
        pointAt = digits
      } else {
        break
      }
      index &+= 1
    }
    if index == bytes.count, digits > 0,
      let value = NumberCell.exact(mantissa, exponent: pointAt < 0 ? 0 : pointAt - digits)
    {
      return isNegative && mantissa != 0 ? -value : value
    }
    return readAny(bytes)
  }

  @inline(never)
  private static func readAny(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNumber = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    // A few hundred digits are still a number, a megabyte of them is not.
    guard isNumber, bytes.count <= 1024, let start = bytes.baseAddress else { return nil }
    // strtod is quick and right for 17 digits; the byte behind the number, which the caller vouches
    // for, stops it, and nobody sets a locale.
    let text = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    var end: UnsafeMutablePointer<CChar>?
    let value = strtod(text, &end)
    guard end.map({ UnsafeRawPointer($0) }) == UnsafeRawPointer(start + bytes.count),
      value.isFinite
    else { return nil }
    return value == 0 ? 0 : value
  }

  /// A position: digits, at most nine.
  @inline(__always)
  static func index(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
