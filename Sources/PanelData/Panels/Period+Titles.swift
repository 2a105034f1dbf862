import Tables

extension Period {
  /// The one period in a title, a sheet's or a file's name: `龙江镇2023年各村收入表`,
  /// `2023年1-6月收入`, `臺中市110年度`; nil where there is none or are several.
  ///
  /// A day says when a table was made, not of when its figures are, unless it is the last of a year;
  /// nor does what stands beside 填报时间.
  public init?(inTitle text: String) {
    let marks = ["填报", "填報", "填表", "制表", "製表", "报送", "報送", "打印", "列印", "上报日期", "导出", "匯出"]
    if marks.contains(where: { text.contains($0 + "时间") || text.contains($0 + "時間") })
      || marks.contains(where: { text.contains($0 + "日期") })
    {
      return nil
    }
    let letters = text.map(Self.plainDigit)
    var found = Set<Period>()
    var place = 0
    while place < letters.count {
      let run = letters[place...].prefix { $0.isASCIIDigit }
      guard let (year, end) = Self.year(letters, run) else {
        place += max(1, run.count)
        continue
      }
      place = end
      if let period = Self.period(year, letters[place...]) { found.insert(period) }
    }
    guard found.count == 1, let period = found.first else { return nil }
    self = period.part == .year ? Self.cumulative(period.year, letters) ?? period : period
  }

  /// The one period in the name of a file without its extension: `2019.csv`, `收入2019年.csv`.
  public init?(inFileName name: String) {
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    guard let period = Period(stem) ?? Period(inTitle: stem) else { return nil }
    self = period
  }

  /// A digit of full width as ASCII.
  private static func plainDigit(_ letter: Character) -> Character {
    guard let scalar = letter.unicodeScalars.first, (0xFF10...0xFF19).contains(scalar.value) else {
      return letter
    }
    return Character(UnicodeScalar(UInt8(scalar.value - 0xFF10 + 0x30)))
  }

  /// The year that a run of digits is, and where it ends: of four, or of the Republic where 年 or
  /// 民國 tell it, or in `二〇二三年` without any digit.
  private static func year(
    _ letters: [Character], _ run: ArraySlice<Character>
  ) -> (year: Int, end: Int)? {
    if run.isEmpty { return chineseYear(letters[run.startIndex...]) }
    guard run.count <= 4, let number = Int(String(run)) else { return nil }
    if run.count == 4 { return (1900...2100).contains(number) ? (number, run.endIndex) : nil }
    let before = String(letters[..<run.startIndex].suffix(2))
    let isNamed = before == "民国" || before == "民國"
    let isBare = YearText.bareMinguo.contains(number) && letters[run.endIndex...].first == "年"
    guard (1..<190).contains(number), isNamed || isBare else { return nil }
    return (number + 1911, run.endIndex)
  }

  private static func chineseYear(_ letters: ArraySlice<Character>) -> (year: Int, end: Int)? {
    guard letters.dropFirst(4).first == "年" else { return nil }
    var year = 0
    for numeral in letters.prefix(4) {
      guard let digit = digits[numeral] else { return nil }
      year = year * 10 + digit
    }
    return (1900...2100).contains(year) ? (year, letters.startIndex + 4) : nil
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  /// The period of `year` with what follows it; nil for a day.
  private static func period(_ year: Int, _ rest: ArraySlice<Character>) -> Period? {
    if let isLast = day(rest) { return isLast ? Period(year) : nil }
    return leadingPart(of: year, rest)?.period ?? Period(year)
  }

  /// The part of `year` that the longest beginning of `rest` names, and its length.
  static func leadingPart(
    of year: Int, _ rest: ArraySlice<Character>
  ) -> (period: Period, length: Int)? {
    guard let sign = rest.first, "年-Q".contains(sign) else { return nil }
    for length in stride(from: min(9, rest.count), through: 2, by: -1) {
      let part = rest.prefix(length)
      guard part.last?.isASCIIDigit != true || rest.dropFirst(length).first?.isASCIIDigit != true
      else { continue }
      if let period = Period("\(year)\(String(part))"), period.part != .year {
        return (period, length)
      }
    }
    return nil
  }

  /// Whether the day that follows a year is its last; nil where none follows.
  private static func day(_ rest: ArraySlice<Character>) -> Bool? {
    for signs in [
      ["年", "月", "日"], ["年", "月", "号"], ["-", "-", ""], ["/", "/", ""], [".", ".", ""],
    ] {
      var rest = rest
      var numbers: [Int] = []
      for sign in signs {
        if numbers.count < 2 {
          guard let first = rest.first, String(first) == sign else { break }
          rest = rest.dropFirst()
          let run = rest.prefix { $0.isASCIIDigit }
          guard (1...2).contains(run.count), let number = Int(String(run)) else { break }
          numbers.append(number)
          rest = rest.dropFirst(run.count)
        } else if sign.isEmpty || rest.first.map(String.init) == sign {
          return numbers == [12, 31]
        }
      }
    }
    return nil
  }

  /// The months of `year` that stand elsewhere in its title: `2023年收入表（1-6月）`.
  private static func cumulative(_ year: Int, _ letters: [Character]) -> Period? {
    for start in letters.indices {
      for length in stride(from: min(8, letters.count - start), through: 3, by: -1) {
        let text = String(letters[start..<(start + length)])
        let before = start == 0 ? nil : letters[start - 1]
        guard before?.isASCIIDigit != true else { continue }
        if let period = Period(year, namedPart: text), case .months = period.part { return period }
      }
    }
    return nil
  }
}
