/// The words for scales and currencies, in cells and in headings.
enum UnitWords {
  /// A currency; `code` is `nil` for words that several countries use, such as 元 and `$`.
  struct Currency: Equatable {
    var code: String?
  }

  private static let currencies: [(word: StaticString, code: String?)] = [
    ("人民币元", "CNY"), ("人民币", "CNY"), ("人民幣", "CNY"), ("美元", "USD"), ("美金", "USD"),
    ("港元", "HKD"), ("港币", "HKD"), ("港幣", "HKD"), ("欧元", "EUR"), ("歐元", "EUR"),
    ("日元", "JPY"), ("日圆", "JPY"), ("英镑", "GBP"), ("英鎊", "GBP"), ("新台币", "TWD"),
    ("新台幣", "TWD"), ("新臺幣", "TWD"), ("台币", "TWD"), ("台幣", "TWD"), ("元", nil), ("圆", nil),
    ("圓", nil), ("円", "JPY"), ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("USD", "USD"),
    ("EUR", "EUR"), ("CNY", "CNY"), ("RMB", "CNY"), ("HKD", "HKD"), ("TWD", "TWD"),
    ("NTD", "TWD"), ("JPY", "JPY"), ("GBP", "GBP"), ("yuan", "CNY"), ("euros", "EUR"),
    ("euro", "EUR"), ("Euro", "EUR"), ("dollars", nil), ("$", nil), ("€", "EUR"), ("£", "GBP"),
    ("¥", nil), ("￥", nil),
  ]

  /// Steps over the name or sign of a currency.
  static func takeCurrency(_ cursor: inout CellCursor) -> Currency? {
    for (word, code) in currencies where cursor.take(word) { return Currency(code: code) }
    return nil
  }

  /// Steps over 百, 千, 万, 十万 … 万亿 and returns the power of ten.
  static func takeScale(_ cursor: inout CellCursor) -> Int? {
    let start = cursor
    var power = 0
    switch cursor.scalar {
    case 0x5341, 0x62FE: power = 1
    case 0x767E, 0x4F70: power = 2
    case 0x5343, 0x4EDF: power = 3
    default: break
    }
    if power > 0 { cursor.advance() }
    let small = power
    if cursor.take("万") || cursor.take("萬") { power += 4 }
    // 万亿 is a scale, 十万亿 and 百万亿 are none that anyone uses for a unit.
    if small == 0 || power == small, cursor.take("亿") || cursor.take("億") { power += 8 }
    if power < 2 {
      cursor = start
      return nil
    }
    return power
  }
}
