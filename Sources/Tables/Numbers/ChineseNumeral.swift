/// A number in Chinese numerals: `一百二十`, `壹佰贰拾`, `二〇二三`, `三点五`.
struct ChineseNumeral {
  private(set) var digits: DecimalDigits
  /// Whether it has 万 or 亿 in it, so that it is complete without the column's unit.
  let hasScale: Bool

  private enum Sign {
    case digit(UInt64)
    /// 十, 百 or 千.
    case unit(UInt64)
    /// 廿 and 卅: so many tens.
    case tens(UInt64)
    case wan
    case yi
  }

  private static func sign(_ scalar: UInt32) -> Sign? {
    guard scalar >= 0x25CB, scalar < 0xA000, let scalar = Unicode.Scalar(scalar) else { return nil }
    return switch scalar {
    case "零", "〇", "○": .digit(0)
    case "一", "壹": .digit(1)
    case "二", "两", "兩", "贰", "貳": .digit(2)
    case "三", "叁", "叄", "參": .digit(3)
    case "四", "肆": .digit(4)
    case "五", "伍": .digit(5)
    case "六", "陆", "陸": .digit(6)
    case "七", "柒": .digit(7)
    case "八", "捌": .digit(8)
    case "九", "玖": .digit(9)
    case "十", "拾": .unit(10)
    case "百", "佰": .unit(100)
    case "千", "仟": .unit(1000)
    case "廿": .tens(2)
    case "卅": .tens(3)
    case "万", "萬": .wan
    case "亿", "億": .yi
    default: nil
    }
  }

  /// The digit that a numeral is, if it is one.
  static func digit(_ scalar: UInt32) -> UInt8? {
    if case .digit(let digit) = sign(scalar) { return UInt8(truncatingIfNeeded: digit) }
    return nil
  }

  /// Whether a numeral may begin so.
  static func begins(with scalar: UInt32) -> Bool { sign(scalar) != nil }

  /// Reads the numeral at the cursor as far as it goes.
  /// - Throws: `NumberFault` when its signs make no number, also for `一百二`, which is said for
  ///   120 and written for 102.
  init(_ cursor: inout CellCursor) throws(NumberFault) {
    var sum = Sum()
    var written: [UInt8] = []
    let isRing = cursor.scalar == 0x25CB
    while let sign = Self.sign(cursor.scalar) {
      if case .digit(let digit) = sign { written.append(UInt8(truncatingIfNeeded: digit)) }
      try sum.add(sign)
      guard sum.count <= 32 else { throw .mixed }
      cursor.advance()
    }
    guard sum.count > 0, !(isRing && sum.count == 1) else { throw .notNumber }
    hasScale = sum.hasScale
    if written.count == sum.count {
      // Digits alone stand for themselves.
      digits = DecimalDigits()
      for digit in written { digits.append(digit, isFraction: false) }
    } else {
      digits = DecimalDigits(try sum.total())
    }
    guard cursor.scalar == 0x70B9 || cursor.scalar == 0x9EDE else { return }
    cursor.advance()
    var count = 0
    while let digit = Self.digit(cursor.scalar) {
      digits.append(digit, isFraction: true)
      count += 1
      cursor.advance()
    }
    if count == 0 || hasScale { throw .mixed }
  }

  /// The value of signs in their order; below 10^16, so that nothing overflows.
  private struct Sum {
    private(set) var count = 0
    private(set) var hasScale = false
    private var isDigitsOnly = true
    private var yi: UInt64 = 0
    private var wan: UInt64 = 0
    private var section: UInt64 = 0
    private var pending: UInt64?
    /// Units descend within a section.
    private var lastUnit: UInt64 = 10_000
    private var followsZero = false
    private var hasWan = false
    private var hasYi = false
    private var isMalformed = false

    mutating func add(_ sign: Sign) throws(NumberFault) {
      count += 1
      switch sign {
      case .digit(let digit):
        // Told apart at the end from digits that stand for themselves.
        if pending != nil || (digit == 0 && (followsZero || count == 1)) { isMalformed = true }
        if digit == 0 { followsZero = true } else { pending = digit }
      case .unit(let unit):
        isDigitsOnly = false
        guard let times = pending ?? (unit == 10 && section == 0 ? 1 : nil) else { throw .mixed }
        try close(times, unit)
      case .tens(let tens):
        isDigitsOnly = false
        if pending != nil { throw .mixed }
        try close(tens, 10)
      case .wan:
        isDigitsOnly = false
        let times = section + (pending ?? 0)
        if hasWan || times == 0 || isMalformed { throw .mixed }
        wan = times
        hasWan = true
        startSection()
      case .yi:
        isDigitsOnly = false
        let times = wan * 10_000 + section + (pending ?? 0)
        if hasYi || times == 0 || isMalformed { throw .mixed }
        yi = times
        wan = 0
        hasYi = true
        hasWan = false
        startSection()
      }
    }

    private mutating func startSection() {
      hasScale = true
      section = 0
      pending = nil
      lastUnit = 10_000
      followsZero = false
    }

    private mutating func close(_ times: UInt64, _ unit: UInt64) throws(NumberFault) {
      if unit >= lastUnit || isMalformed { throw .mixed }
      section += times * unit
      lastUnit = unit
      pending = nil
      followsZero = false
    }

    func total() throws(NumberFault) -> UInt64 {
      let isShortened =
        pending != nil && !followsZero && (lastUnit < 10_000 ? lastUnit > 10 : hasScale)
      if isMalformed || isShortened || (followsZero && pending == nil) { throw .mixed }
      return yi * 100_000_000 + wan * 10_000 + section + (pending ?? 0)
    }
  }
}
