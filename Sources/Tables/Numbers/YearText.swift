/// A year as people write it: `2023年`, `二〇二三`, `民国112年`, `截至2023年底`, `2023-12`.
public struct YearText: Sendable, Hashable {
  /// The year of the common era, 1900 to 2100.
  public let year: Int
  /// The month where the text is a date; only the end of a year or its first day stands for it.
  public let month: Int?
  /// Whether its figures are estimates, first figures or plans: `2023年(预计)`, `2023年快报`, `2023年计划`.
  public let status: CellStatus

  /// The years that are believed: `20233` and `0` are slips.
  static let range = 1900...2100
  /// The years of the Republic that 年 alone tells: 2011 to 2041.
  public static let bareMinguo = 100...130

  /// Understands a whole text as a year; `nil` when it is none or could be several.
  ///
  /// `23年`, `2022-2023学年`, `2022/23`, `2023-06` and `45291` are none. `112年` is of the Republic,
  /// as no other count has such years; `112` and `99年` are where `minguo` says that years are
  /// counted from 1912.
  public static func parse(_ text: String, minguo: Bool = false) -> YearText? {
    CellCursor.reading(text) { cursor in
      var reader = YearReader(cursor: cursor, isMinguo: minguo)
      return reader.read()
    }
  }
}

private struct YearReader {
  var cursor: CellCursor
  var isMinguo: Bool

  mutating func read() -> YearText? {
    let isUntil = cursor.take(oneOf: ["截至", "截止", "至", "到"])
    let isNamed = cursor.take(oneOf: ["中华民国", "中華民國", "民国", "民國"])
    if isNamed { isMinguo = true } else { _ = cursor.take(oneOf: ["公元", "西元"]) }
    cursor.skipSpaces()
    guard let (number, length) = readNumber() else { return nil }
    if length == 3, YearText.bareMinguo.contains(number), cursor.scalar == 0x5E74 {
      isMinguo = true
    }
    if !isNamed, length <= 2 {
      var (numbers, words) = (self, self)
      if let date = numbers.readYearLast(number) ?? words.readNamedMonth(day: number) {
        return date
      }
    }
    guard let year = year(number, length) else { return nil }
    var month: Int?
    var hasDay = false
    switch cursor.scalar {
    case 0x2D, 0x2F, 0x2E:
      // A year of another count has no dates that are worth a guess.
      let isSlash = cursor.scalar == 0x2F
      guard year == number, readDate(sign: cursor.scalar, &month, &hasDay) else { return nil }
      // 2011/12 is a December and a season, 2012/12 only a December.
      if isSlash, !hasDay, let month, year % 100 + 1 == month { return nil }
    default:
      cursor.skipSpaces()
      let isYear = cursor.take("年")
      // `民国112` is told by its name, a bare `112` by the column's convention alone.
      guard isYear || cursor.isAtEnd || cursor.scalar == 0x28 || length == 4 && isFlagged
      else { return nil }
      if isYear, !readRest(&month) { return nil }
    }
    guard let status = readStatus(), !isUntil || cursor.isAtEnd else { return nil }
    return YearText(year: year, month: month, status: status)
  }

  private mutating func readNumber() -> (value: Int, length: Int)? {
    if ChineseNumeral.begins(with: cursor.scalar) {
      let start = cursor
      guard let numeral = try? ChineseNumeral(&cursor), !numeral.hasScale,
        numeral.digits.exponent == 0, let value = Int(exactly: numeral.digits.mantissa)
      else {
        cursor = start
        return nil
      }
      return (value, value < 1000 ? 3 : 4)
    }
    var value = 0
    var length = 0
    while let digit = cursor.digit, length < 5 {
      value = value * 10 + Int(digit)
      length += 1
      cursor.advance()
    }
    return length == 0 || cursor.digit != nil ? nil : (value, length)
  }

  private func year(_ number: Int, _ length: Int) -> Int? {
    // 民国112年 is 2023; 2023 stays itself also where years are counted from 1912.
    if isMinguo, length <= 3, number > 0, YearText.range.contains(number + 1911) {
      return number + 1911
    }
    return length == 4 && YearText.range.contains(number) ? number : nil
  }

  /// What may stand behind 年: 度, 末, 底, or the date of a year's end.
  private mutating func readRest(_ month: inout Int?) -> Bool {
    cursor.skipSpaces()
    if cursor.take(oneOf: ["度", "末", "底", "终", "終", "全年"]) { return true }
    guard cursor.digit != nil else { return true }
    guard let value = readTwo(), cursor.take("月") else { return false }
    var day: Int?
    if cursor.digit != nil {
      day = readTwo()
      guard day != nil, cursor.take("日") || cursor.take("号") else { return false }
    } else {
      _ = cursor.take(oneOf: ["底", "末", "份"])
    }
    return accept(value, day, &month)
  }

  private mutating func readDate(
    sign: UInt32, _ month: inout Int?, _ hasDay: inout Bool
  ) -> Bool {
    cursor.advance()
    if sign == 0x2E {
      // 2023.0 is how a table program writes a year among missing ones.
      let start = cursor
      while cursor.scalar == 0x30 { cursor.advance() }
      if cursor.isAtEnd, cursor.index > start.index { return true }
      cursor = start
    }
    guard let value = readTwo() else { return false }
    var day: Int?
    if cursor.scalar == sign {
      cursor.advance()
      day = readTwo()
      if day == nil { return false }
      hasDay = true
    } else if sign == 0x2E {
      // 2023.1 could be October.
      return false
    }
    if day != nil, !readMidnight() { return false }
    return accept(value, day, &month)
  }

  /// Midnight, which programs add to a date, or nothing.
  private mutating func readMidnight() -> Bool {
    guard cursor.scalar == 0x20 || cursor.scalar == 0x54 else { return true }
    cursor.advance()
    guard cursor.take(oneOf: ["00:00", "0:00"]) else { return false }
    _ = cursor.take(":00")
    return true
  }

  /// The rest of a date whose year stands last: `12/31/2023`, `31.12.2023`.
  ///
  /// Of day and month either may come first: `12/5/2023` could be in May.
  private mutating func readYearLast(_ first: Int) -> YearText? {
    let sign = cursor.scalar
    guard [0x2D, 0x2F, 0x2E].contains(sign) else { return nil }
    cursor.advance()
    guard let second = readTwo(), cursor.scalar == sign else { return nil }
    cursor.advance()
    guard let (number, length) = readNumber(), length == 4, YearText.range.contains(number),
      readMidnight(), cursor.isAtEnd
    else { return nil }
    let (low, high) = (min(first, second), max(first, second))
    guard low == high || high > 12 else { return nil }
    var month: Int?
    return accept(low, high, &month) ? YearText(year: number, month: month, status: []) : nil
  }

  /// The rest of a date as programs of statistics write it: `31dec2023`, `31-Dec-2023`, `01JAN2023`.
  private mutating func readNamedMonth(day: Int) -> YearText? {
    _ = cursor.take(sign: "-")
    let isDecember = cursor.take(oneOf: ["dec", "Dec", "DEC"])
    guard isDecember || cursor.take(oneOf: ["jan", "Jan", "JAN"]) else { return nil }
    _ = cursor.take(sign: "-")
    var month: Int?
    guard let (number, length) = readNumber(), length == 4, YearText.range.contains(number),
      cursor.isAtEnd, accept(isDecember ? 12 : 1, day, &month)
    else { return nil }
    return YearText(year: number, month: month, status: [])
  }

  private mutating func readTwo() -> Int? {
    var value = 0
    var length = 0
    while let digit = cursor.digit, length < 3 {
      value = value * 10 + Int(digit)
      length += 1
      cursor.advance()
    }
    return (1...2).contains(length) ? value : nil
  }

  /// December stands for a year, and so does January 1st, which programs make of a bare year.
  ///
  /// 2022/12 is the end of 2022; 2022/23 is no date and is refused here too.
  private func accept(_ value: Int, _ day: Int?, _ month: inout Int?) -> Bool {
    month = value
    if value == 12 { return day.map { (1...31).contains($0) } ?? true }
    return value == 1 && day == 1
  }

  /// A year's estimates are revised like its first figures: one word for both.
  private static let firstFigures: [StaticString] = [
    "预计数", "预计", "預計", "估计", "快报数", "快报", "快報", "初步数", "初步", "初核", "预测",
  ]

  // Longer words first, for a shorter one may begin them.
  private static let flags: [(words: [StaticString], status: CellStatus)] = [
    (["provisional", "preliminary", "prelim.", "prov.", "prov", "p", "P"], .provisional),
    (["estimated", "estimates", "estimate", "est.", "est", "e", "E"], .estimated),
    (["revised", "rev.", "rev", "r", "R"], .revised),
  ]

  /// Whether a mark in English stands behind a year, as in `2023p`.
  private var isFlagged: Bool {
    var ahead = self
    return ahead.readFlag() != nil && ahead.cursor.isAtEnd
  }

  private mutating func readFlag() -> CellStatus? {
    for (words, status) in Self.flags {
      for word in words {
        let start = cursor
        if cursor.take(word), cursor.isAtEnd || cursor.scalar == 0x29 { return status }
        cursor = start
      }
    }
    return nil
  }

  private mutating func readStatus() -> CellStatus? {
    cursor.skipSpaces()
    if cursor.isAtEnd { return [] }
    let isOpen = cursor.take(sign: "(")
    let status: CellStatus
    if let flag = readFlag() {
      status = flag
    } else if cursor.take(oneOf: Self.firstFigures) {
      status = .provisional
    } else if cursor.take(oneOf: PlanWords.plans) {
      status = .planned
    } else if cursor.take(oneOf: PlanWords.results) {
      status = []
    } else {
      return nil
    }
    if isOpen, !cursor.take(sign: ")") { return nil }
    return cursor.isAtEnd ? status : nil
  }
}
