/// Status words and marks behind the number.
extension NumberParser {
  private static let estimates: [StaticString] = [
    "预计数", "预计", "預計", "估计数", "估计", "估計", "估算", "预测", "预估", "左右",
  ]
  private static let firstFigures: [StaticString] = [
    "快报数", "快报", "快報", "初步数", "初步", "初核数", "初核",
  ]

  mutating func readTail() throws(NumberFault) {
    var isApart = false
    while !cursor.isAtEnd {
      switch cursor.scalar {
      case 0x20:
        cursor.skipSpaces()
        isApart = true
      case 0x2A, 0x2020, 0x2021, 0x2460...0x2473:
        status.insert(.footnote)
        cursor.advance()
      case 0x28:
        guard readWordInParentheses() else { throw .notNumber }
      case 0x5B:
        cursor.advance()
        guard takeDigits(), cursor.take(sign: "]") else { throw .notNumber }
        status.insert(.footnote)
      case 0x65, 0x70:
        try readFlags(isApart: isApart)
      default:
        if cursor.take("注") {
          _ = takeDigits()
          status.insert(.footnote)
        } else if let word = takeStatusWord() {
          status.insert(word)
        } else {
          throw .notNumber
        }
      }
    }
  }

  /// `p` and `e`, alone or together, at the very end.
  private mutating func readFlags(isApart: Bool) throws(NumberFault) {
    // `1e` is more likely a number cut off in its exponent.
    if !isApart, cursor.scalar == 0x65 { throw .notNumber }
    while cursor.scalar == 0x65 || cursor.scalar == 0x70 {
      status.insert(cursor.scalar == 0x65 ? .estimated : .provisional)
      cursor.advance()
    }
    guard cursor.isAtEnd else { throw .notNumber }
  }

  private mutating func takeDigits() -> Bool {
    guard cursor.digit != nil else { return false }
    while cursor.digit != nil { cursor.advance() }
    return true
  }

  private mutating func takeStatusWord() -> CellStatus? {
    cursor.takeStatusWord(Self.estimates, Self.firstFigures)
  }

  /// Steps over `（预计）`, `(p)`, `（注1）` and the like.
  mutating func readWordInParentheses() -> Bool {
    let start = cursor
    guard cursor.take(sign: "(") else { return false }
    var found: CellStatus?
    if cursor.take("注") {
      _ = takeDigits()
      found = .footnote
    } else if cursor.take(sign: "e") {
      found = .estimated
    } else if cursor.take(sign: "p") {
      found = .provisional
    } else {
      found = takeStatusWord()
    }
    guard let found, cursor.take(sign: ")") else {
      cursor = start
      return false
    }
    status.insert(found)
    return true
  }
}

extension CellCursor {
  /// Steps over a word that says how sure a figure is.
  mutating func takeStatusWord(
    _ estimates: [StaticString], _ firstFigures: [StaticString]
  ) -> CellStatus? {
    if take(oneOf: estimates) { return .estimated }
    return take(oneOf: firstFigures) ? .provisional : nil
  }
}
