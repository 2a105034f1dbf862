/// The whole number grammar, for cells the plain loop gives up on.
///
/// Signs and words before the number, the number, its unit, status words and marks behind it.
struct NumberParser {
  var cursor: CellCursor
  let style: NumberStyle
  var digits = DecimalDigits()
  var status: CellStatus = []
  /// The power of ten of the cell's own unit.
  var ownExponent: Int?
  var isNegative = false
  var isSigned = false
  var isOpen = false
  /// Whether a word has told rise or fall.
  var hasDirection = false
  /// Whether it is written with a power of ten, of which nobody expects every digit.
  private var hasExponent = false

  init(_ cell: UnsafeBufferPointer<UInt8>, _ style: NumberStyle) {
    cursor = CellCursor(cell)
    self.style = style
  }

  mutating func parse() throws(NumberFault) -> NumberCell {
    // `'10` is how spreadsheets are told to keep a number as text.
    _ = cursor.take(sign: "'")
    try readPrefix()
    if style.kind == .growth, cursor.take("持平") {
      if isSigned || isOpen { throw .mixed }
    } else {
      var isComplete = false
      if ChineseNumeral.begins(with: cursor.scalar) {
        let numeral = try ChineseNumeral(&cursor)
        digits = numeral.digits
        isComplete = numeral.hasScale
      } else {
        try readDecimal()
      }
      if !cursor.isAtEnd { try readUnit(isComplete: isComplete) }
      if isComplete, ownExponent == nil { try setUnit(0) }
    }
    if isOpen {
      cursor.skipSpaces()
      guard cursor.take(sign: ")") else { throw .notNumber }
      if !cursor.isAtEnd, ownExponent == nil { try readUnit(isComplete: false) }
    }
    if !cursor.isAtEnd { try readTail() }
    if isNegative, ownExponent == nil, digits.isShort, digits.exponent == 0,
      PlainNumbers.errorCodes.contains(digits.mantissa)
    {
      throw .spreadsheetError
    }
    if !hasExponent, digits.exponent == 0, !digits.isExactWhole { status.insert(.rounded) }
    digits.shift(by: style.shift(own: ownExponent))
    guard let magnitude = digits.magnitude() else { throw .outOfRange }
    return .value(isNegative && magnitude != 0 ? -magnitude : magnitude, status: status)
  }

  /// The cell has a unit of its own, `exponent` as a power of ten.
  mutating func setUnit(_ exponent: Int) throws(NumberFault) {
    if ownExponent != nil { throw .mixed }
    ownExponent = exponent
    status.insert(.ownUnit)
    if let column = style.unitExponent, column != exponent { status.insert(.otherUnit) }
  }

  /// The cell is a rate, `exponent` as a power of ten: no unit that could surprise anyone.
  mutating func setRate(_ exponent: Int) throws(NumberFault) {
    guard style.takesRates else { throw .percent }
    if ownExponent != nil { throw .mixed }
    ownExponent = exponent
    status.insert(.rate)
  }
}

// MARK: - Figures

extension NumberParser {
  private mutating func readDecimal() throws(NumberFault) {
    var count = try readWhole()
    if cursor.take(sign: style.decimalComma ? "," : ".") {
      while let digit = cursor.digit {
        digits.append(digit, isFraction: true)
        count += 1
        cursor.advance()
      }
    }
    guard count > 0 else { throw .notNumber }
    guard cursor.take(sign: "e") || cursor.take(sign: "E") else { return }
    hasExponent = true
    let isNegative = cursor.take(sign: "-")
    if !isNegative { _ = cursor.take(sign: "+") }
    var power: Int?
    while let digit = cursor.digit {
      // Beyond a million nothing changes any more, and nothing may overflow.
      power = min(100_000_000, (power ?? 0) * 10 + Int(digit))
      cursor.advance()
    }
    guard let power else {
      // `1200e`, but not `12eggs`
      throw cursor.isAtEnd && !isNegative ? .openExponent : .notNumber
    }
    digits.shift(by: isNegative ? -power : power)
  }

  /// Reads the digits before the point and returns their number.
  ///
  /// Refused are separators that group neither by three nor, for commas, by four, and a first
  /// group that begins with 0: `0,123` is more likely a decimal comma.
  private mutating func readWhole() throws(NumberFault) -> Int {
    var total = 0
    var group = 0
    var first = 0
    var size = 0
    var separator: UInt32?
    var beginsWithZero = false
    let comma: UInt32 = style.decimalComma ? 0x2E : 0x2C
    while true {
      if let digit = cursor.digit {
        if total == 0 { beginsWithZero = digit == 0 }
        digits.append(digit, isFraction: false)
        total += 1
        group += 1
        cursor.advance()
        continue
      }
      let next = cursor.scalar
      let isGap = (next == 0x20 || next == 0x27) && total > 0
      guard next == comma || (isGap && isBeforeDigit) else { break }
      if let separator, separator != next { throw .badGrouping }
      separator = next
      guard group > 0, close(group, &first, &size) else { throw .badGrouping }
      group = 0
      cursor.advance()
    }
    guard let separator else { return total }
    let isClosed = close(group, &first, &size) && first <= size && !beginsWithZero
    // Only commas are seen between groups of four.
    guard isClosed, size == 3 || (separator == 0x2C && size == 4) else {
      throw separator == 0x20 ? .mixed : .badGrouping
    }
    return total
  }

  private var isBeforeDigit: Bool {
    var ahead = cursor
    ahead.advance()
    return ahead.digit != nil
  }

  private func close(_ group: Int, _ first: inout Int, _ size: inout Int) -> Bool {
    if first == 0 {
      first = group
      return (1...4).contains(group)
    }
    if size == 0 { size = group }
    return group == size && (size == 3 || size == 4)
  }
}
