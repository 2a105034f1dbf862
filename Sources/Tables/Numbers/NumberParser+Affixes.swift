extension NumberParser {
  /// Reads what may stand before the figures, in any order that people write it.
  mutating func readPrefix() throws(NumberFault) {
    var maySkip = false
    while true {
      switch cursor.scalar {
      case 0x30...0x39, 0x2C, 0x2E, CellCursor.end:
        return
      case 0x20:
        guard maySkip else { return }
        cursor.skipSpaces()
      case 0x2B, 0x2D:
        try setSign(isNegative: cursor.scalar == 0x2D)
        cursor.advance()
        maySkip = false
      case 0x25B3:
        try setSign(isNegative: true)
        cursor.advance()
        maySkip = false
      case 0x25BC, 0x25BD:
        throw .ambiguousTriangle
      case 0x25B2:
        guard style.treatsTriangleAsMinus else { throw .ambiguousTriangle }
        try setSign(isNegative: true)
        cursor.advance()
        maySkip = false
      case 0x28:
        try openParenthesis()
        maySkip = true
      case 0x2248:
        status.insert(.estimated)
        cursor.advance()
        maySkip = true
      case 0x24, 0x41...0x5A, 0x61...0x7A, 0xA3, 0xA5, 0x20AC:
        guard try readPrefixedCurrency() else { return }
        maySkip = true
      default:
        guard try readPrefixWord() else { return }
        maySkip = true
      }
    }
  }

  private mutating func setSign(isNegative: Bool) throws(NumberFault) {
    if isSigned { throw hasDirection ? .mixed : .notNumber }
    isSigned = true
    self.isNegative = isNegative
  }

  private mutating func openParenthesis() throws(NumberFault) {
    if isSigned { throw .notNumber }
    var ahead = cursor
    ahead.advance()
    // `(预计)1200` begins with a word; `(12.3)` is how accountants write -12.3.
    if readWordInParentheses() { return }
    guard style.kind != .plain else {
      throw ahead.digit == nil ? .notNumber : .parentheses
    }
    isOpen = true
    try setSign(isNegative: true)
    cursor.advance()
  }

  private mutating func readPrefixedCurrency() throws(NumberFault) -> Bool {
    guard let currency = UnitWords.takeCurrency(&cursor) else { return false }
    try setCurrency(currency)
    // The sign names the money and leaves open whether 元 or 万元: worth a warning.
    if let exponent = style.unitExponent, exponent != 0 { status.insert(.ownUnit) }
    return true
  }

  private mutating func setCurrency(_ currency: UnitWords.Currency) throws(NumberFault) {
    guard style.kind == .money else { throw .unitInCell }
    if let code = currency.code {
      // Two currencies are no unit that could be converted.
      if let own = style.currency, own != code { throw .unitInCell }
    }
  }

  private static let rises: [StaticString] = [
    "增长", "增長", "增加", "上升", "提高", "上涨", "上漲", "增", "升", "↑",
  ]
  private static let falls: [StaticString] = [
    "下降", "减少", "減少", "降低", "回落", "下跌", "减", "減", "降", "↓",
  ]
  private static let bases: [StaticString] = ["同比", "环比", "比上年", "较上年", "与上年"]
  private static let estimates: [StaticString] = ["大约", "约为", "约", "約", "预计", "預計", "估计"]

  /// What any of the words below begins with: most cells that come here are names.
  private var mayBeginWord: Bool {
    switch cursor.scalar {
    case 0x4E07, 0x4E0A, 0x4E0B, 0x4E0E, 0x4EBA, 0x4F30, 0x51CF, 0x5343, 0x5347, 0x540C, 0x56DE,
      0x589E, 0x5927, 0x63D0, 0x6BD4, 0x6E1B, 0x73AF, 0x767E, 0x7D04, 0x7EA6, 0x8D1F, 0x8CA0,
      0x8F83, 0x9810, 0x9884, 0x964D, 0x2191, 0x2193:
      true
    default: false
    }
  }

  private mutating func readPrefixWord() throws(NumberFault) -> Bool {
    if !mayBeginWord { return false }
    if cursor.take(oneOf: Self.estimates) {
      status.insert(.estimated)
    } else if cursor.take("负") || cursor.take("負") {
      try setSign(isNegative: true)
    } else if cursor.take("百分之") {
      try setRate(-2)
    } else if cursor.take("千分之") {
      try setRate(-3)
    } else if cursor.take("万分之") {
      try setRate(-4)
    } else if cursor.take("人民币") {
      try setCurrency(UnitWords.Currency(code: "CNY"))
    } else if cursor.take(oneOf: Self.bases) {
      guard style.kind == .growth else { throw .direction }
    } else if cursor.take(oneOf: Self.rises) {
      // `增长-3%` is often written for a fall, `下降-3%` could mean either.
      guard style.kind == .growth else { throw .direction }
      if isSigned || hasDirection { throw .mixed }
      hasDirection = true
    } else if cursor.take(oneOf: Self.falls) {
      guard style.kind == .growth else { throw .direction }
      if isSigned || hasDirection { throw .mixed }
      hasDirection = true
      try setSign(isNegative: true)
    } else {
      return false
    }
    return true
  }

  /// Reads the unit behind the figures.
  ///
  /// A complete number has its 万 or 亿 in it already.
  mutating func readUnit(isComplete: Bool) throws(NumberFault) {
    let start = cursor
    cursor.skipSpaces()
    switch cursor.scalar {
    case 0x25: try readRate(-2)
    case 0x2030: try readRate(-3)
    case 0x2031: try readRate(-4)
    case 0x6210: try readTenths()
    case 0x29, 0x2A, CellCursor.end: break
    default:
      if cursor.take(oneOf: ["个百分点", "個百分點", "百分点", "百分點"]) {
        try setRate(-2)
        return
      }
      // `3千米` is three of 千米, where that is what is counted.
      if takeCounted() {
        // `5万元/亩` has its scale in what all cells bring.
        let isQuotient = style.counted?.contains("/") == true
        try setUnit(isQuotient ? style.unitExponent ?? 0 : 0)
        return
      }
      let scale = isComplete ? nil : UnitWords.takeScale(&cursor)
      if scale != nil, cursor.digit != nil || ChineseNumeral.begins(with: cursor.scalar) {
        throw .mixed
      }
      let currency = UnitWords.takeCurrency(&cursor)
      if let currency {
        // `元/人` is another unit than 元.
        if cursor.scalar == 0x2F { throw .unitInCell }
        try setCurrency(currency)
        _ = cursor.take("整")
      } else if takeCounted() {
        // `0.3万人` under 人.
      } else if scale != nil {
        guard style.takesScales else { throw .unitInCell }
      } else {
        cursor = start
        return
      }
      try setUnit(scale ?? 0)
    }
  }

  /// Steps over what the column counts; `人/户` and `人次` are something else than 人.
  private mutating func takeCounted() -> Bool {
    guard let counted = style.counted else { return false }
    let start = cursor
    guard cursor.take(text: counted), cursor.scalar != 0x2F else {
      cursor = start
      return false
    }
    return true
  }

  private mutating func readRate(_ exponent: Int) throws(NumberFault) {
    try setRate(exponent)
    cursor.advance()
  }

  /// 成 is a tenth; half of one or more digits may follow: `五成半`, `九成五`.
  private mutating func readTenths() throws(NumberFault) {
    try setRate(-1)
    cursor.advance()
    let more = cursor.take("半") ? 5 : ChineseNumeral.digit(cursor.scalar)
    guard let more else { return }
    if digits.exponent != 0 { throw .mixed }
    digits.append(more, isFraction: true)
    if ChineseNumeral.digit(cursor.scalar) != nil { cursor.advance() }
  }
}
