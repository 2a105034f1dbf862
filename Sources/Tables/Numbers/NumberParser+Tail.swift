/// Status words and marks behind the number.
extension NumberParser {
  private static let estimates: [StaticString] = [
    "预计数", "预计", "預計", "估计数", "估计", "估計", "估算", "预测", "预估", "推算数", "推算", "测算数", "测算",
    "左右",
  ]
  private static let firstFigures: [StaticString] = [
    "快报数", "快报", "快報", "初步数", "初步", "初核数", "初核",
  ]

  /// Words too short to stand without brackets: `10（估）`.
  private static let marks: [(words: [StaticString], status: CellStatus)] = [
    (["估", "预", "預"], .estimated), (["快", "初"], .provisional),
    (["修订数", "修订", "修訂", "修正"], .revised),
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
        if let word = takeStatusWord() ?? takeMark() {
          status.insert(word)
        } else if takeDigits() {
          status.insert(.footnote)
        } else {
          throw .notNumber
        }
        guard cursor.take(sign: "]") else { throw .notNumber }
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
    if !isApart, cursor.scalar == 0x65 { throw .openExponent }
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

  private mutating func takeMark() -> CellStatus? {
    Self.marks.first { cursor.take(oneOf: $0.words) }?.status
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
      found = takeStatusWord() ?? takeMark()
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
