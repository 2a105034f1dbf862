/// A unit as a heading or a note tells it: `万元`, `%`, `10,000 yuan`, `元/人`.
struct Unit: Equatable {
  /// The power of ten in front of the base unit; -2 for `%`.
  var exponent: Int
  /// Whether money is counted.
  var isMoney: Bool
  /// The ISO code of the currency, where the word tells one.
  var currency: String?
  /// What is counted, 人 of 万人; nil for money, rates, and what is counted per something.
  var counted: String?

  /// Understands a whole text as a unit.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    let whole = Self.trimmed(first)
    guard let unit = Unit(simple: whole) else { return nil }
    self = unit
    // What stands behind the slash is counted one by one, except in `kg/ha`: no scale there.
    if parts.count > 1 { counted = nil }
    for part in parts.dropFirst() {
      let part = Self.trimmed(part)
      guard Self.counts.contains(part) || Self.periods.contains(part) else { return nil }
    }
  }

  private init(
    exponent: Int, isMoney: Bool = false, currency: String? = nil, counted: String? = nil
  ) {
    self.counted = counted
    self.exponent = exponent
    self.isMoney = isMoney
    self.currency = currency
  }

  private init?(simple text: String) {
    // Words of a heading are often longer than all of these.
    let isShort = text.utf8.count <= Self.longest
    if isShort, let rate = Self.rates[text.lowercased()] {
      self.init(exponent: rate)
    } else if isShort, Self.counts.contains(text) || Self.counts.contains(text.lowercased()) {
      self.init(exponent: 0, counted: text)
    } else {
      // A scale may stand before a base, a currency also before a scale: `EUR million`.
      var cursor = Self.Text(text)
      let before = cursor.takeCurrency()
      cursor.skipSpaces()
      let scale = cursor.takeScale()
      cursor.skipSpaces()
      // `人民币万元` names the money twice, `€ USD` two of them.
      let after = cursor.takeCurrency()
      let rest = cursor.rest
      if let currency = before ?? after {
        guard rest.isEmpty, before?.code == nil || after?.code == nil else { return nil }
        self.init(
          exponent: scale ?? 0, isMoney: true, currency: currency.code ?? after?.code)
      } else if let scale, rest.isEmpty || Self.counts.contains(rest.lowercased()) {
        self.init(exponent: scale, counted: rest.isEmpty ? nil : rest)
      } else {
        return nil
      }
    }
  }

  private static let rates: [String: Int] = [
    "%": -2, "percent": -2, "per cent": -2, "pct": -2, "百分点": -2, "个百分点": -2, "百分點": -2,
    "個百分點": -2, "百分比": -2, "‰": -3, "per mille": -3, "‱": -4, "成": -1,
  ]
  private static let counts: Set<String> = [
    "人", "口", "户", "戶", "家", "个", "個", "村", "里", "戶數", "亩", "畝", "公顷", "公頃", "平方米",
    "平方公里", "公里", "千米", "米", "吨", "噸", "公斤", "千克", "斤", "克", "头", "頭", "只", "隻", "羽",
    "株", "棵", "辆", "輛", "台", "套", "件", "次", "人次", "座", "所", "处", "處", "栋", "間", "间", "条",
    "张", "床", "岁", "歲", "度", "千瓦时", "立方米", "升", "户次", "名", "对", "对数", "桩", "起", "劳动力",
    "persons", "person", "people", "inhabitants", "households", "household", "villages", "ha",
    "hectares", "km", "km2", "km²", "sq km", "t", "tonnes", "kg", "capita", "head", "mu", "number",
    "years",
  ]
  /// The bytes of the longest of these words; in capitals it may have a few more.
  private static let longest =
    4 + (rates.keys.map(\.utf8.count) + counts.map(\.utf8.count)).reduce(0, max)
  private static let periods: Set<String> = ["年", "月", "天", "日", "季", "year", "month", "day"]

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    let end = text.lastIndex { $0 != " " }
    guard let end else { return "" }
    return String(text[start...end])
  }

  /// Takes words off the front of a text.
  private struct Text {
    var rest: String

    init(_ text: String) { rest = text }

    mutating func skipSpaces() {
      while rest.first == " " { rest.removeFirst() }
    }

    mutating func takeCurrency() -> UnitWords.Currency? {
      if let first = rest.utf8.first, first | 0x20 == UInt8(ascii: "c") {
        for word in ["current ", "constant "] where rest.lowercased().hasPrefix(word) {
          rest.removeFirst(word.count)
        }
      }
      let taken = rest.withCursor { cursor -> (UnitWords.Currency, Int)? in
        guard let currency = UnitWords.takeCurrency(&cursor) else { return nil }
        return (currency, cursor.index)
      }
      guard let (currency, count) = taken else { return nil }
      rest = String(decoding: rest.utf8.dropFirst(count), as: UTF8.self)
      return currency
    }

    private static let scales: [(word: String, power: Int)] = [
      ("10,000", 4), ("10000", 4), ("10 thousand", 4), ("100 million", 8), ("100,000,000", 8),
      ("1,000,000", 6), ("1,000", 3), ("1000", 3), ("'000", 3), ("thousands", 3), ("thousand", 3),
      ("ten thousand", 4), ("millions", 6), ("million", 6), ("billions", 9), ("billion", 9),
      ("trillion", 12), ("mio.", 6), ("mio", 6), ("mrd.", 9), ("mrd", 9), ("mn", 6), ("bn", 9),
      ("tsd.", 3), ("tsd", 3),
    ]

    mutating func takeScale() -> Int? {
      // All of these words are ASCII.
      let lower = rest.utf8.first.map { $0 < 0x80 } == true ? rest.lowercased() : ""
      for (word, power) in Self.scales where lower.hasPrefix(word) {
        let rest = rest.dropFirst(word.count)
        // `mnemonic` does not begin with a million.
        if let next = rest.first, next.isLetter, next.isASCII { continue }
        if let next = rest.first, next.isNumber || next == "," { continue }
        self.rest = String(rest)
        return power
      }
      let taken = rest.withCursor { cursor -> (Int, Int)? in
        guard let power = UnitWords.takeScale(&cursor) else { return nil }
        return (power, cursor.index)
      }
      guard let (power, count) = taken else { return nil }
      rest = String(decoding: rest.utf8.dropFirst(count), as: UTF8.self)
      return power
    }
  }
}

extension String {
  fileprivate mutating func withCursor<T>(_ body: (inout CellCursor) -> T) -> T {
    withUTF8 { bytes in
      var cursor = CellCursor(bytes)
      return body(&cursor)
    }
  }
}
