import Tables

/// How the periods of a column, or of the headings, are written where the text alone does not say it.
struct PeriodNotation: Sendable, Hashable {
  /// Whether years of two or three digits count from 1912.
  var countsFromMinguo: Bool { example != nil }
  /// A year of the Republic that was met.
  private(set) var example: String?
  /// The year of `3月` and `上半年`.
  var year: Int?
  /// Whether plan and result of one year stand side by side, so that `2023年计划` is more than a year.
  var tellsPlans = false

  /// Whether six digits are a year and a month: `202303`.
  var packsMonths = false

  /// Which parts of a year the bare numbers of a column beside the years count.
  var numberedParts: NumberedParts?

  enum NumberedParts: Sendable, Hashable { case months, quarters }

  init() {}

  /// That of headings; one year of the Republic among them tells the others.
  init(headings: [String], year: Int?) {
    example = headings.first { Self.isShortYear($0) && Period($0) != nil }
    self.year = year
    packsMonths = Self.arePacked(
      headings.filter { $0.utf8.count == 6 && $0.allSatisfy(\.isASCIIDigit) })
  }

  /// That of the cells of a column of periods: `110` is a year of the Republic among traditional
  /// characters only.
  init(
    cells: [String], isTraditional: Bool, year: Int?, numberedParts: NumberedParts? = nil
  ) {
    self.year = year
    self.numberedParts = numberedParts
    packsMonths = Self.arePacked(cells.filter { !$0.isEmpty })
    example = cells.first { cell in
      guard Self.isShortYear(cell) else { return false }
      return Period(cell) != nil
        || isTraditional && Int(cell).map(YearText.bareMinguo.contains) == true
    }
  }

  func period(_ text: String) -> Period? {
    if tellsPlans, PlanWords.split(text) != nil { return nil }
    if let period = Period(text, minguo: countsFromMinguo) { return period }
    if packsMonths, let month = Self.packed(text) { return month }
    guard let year else { return nil }
    return Self.relative[text].map { Period(year + $0) } ?? Period(year, namedPart: text)
  }

  /// The period of which one column says the year and another the part: `2023` and `3`, `一季度`, `Mar`
  /// or `全年`; nil where either says anything else.
  func period(_ year: String, part: String) -> Period? {
    guard let whole = period(year), whole.part == .year,
      YearText.parse(year)?.status.isEmpty != false
    else { return nil }
    if let number = Int(part), part.allSatisfy(\.isASCIIDigit) {
      switch numberedParts {
      case .months where (1...12).contains(number): return Period(whole.year, .month(number))
      case .quarters where (1...4).contains(number): return Period(whole.year, .quarter(number))
      default: return nil
      }
    }
    if Self.isWholeYear(part) { return whole }
    return Period(whole.year, namedPart: part) ?? Period(english: "\(whole.year) \(part)")
  }

  /// Whether a text beside a year says that all of it is meant.
  static func isWholeYear(_ part: String) -> Bool { ["全年", "年度", "全年累计", "全年累計"].contains(part) }

  /// Whether several texts are years with their months, in years that codes of places are unlikely to
  /// begin with.
  static func arePacked(_ texts: [String]) -> Bool {
    texts.count > 1
      && texts.allSatisfy { packed($0).map { (1980...2060).contains($0.year) } == true }
  }

  private static func packed(_ text: String) -> Period? {
    guard text.utf8.count == 6, text.allSatisfy(\.isASCIIDigit) else { return nil }
    return Period("\(text.prefix(4))-\(text.suffix(2))")
  }

  /// Whether a heading names a period where the year is known from outside.
  static func isPart(_ text: String) -> Bool {
    relative[text] != nil || Period(2000, namedPart: text) != nil
  }

  /// Years told from that of the table.
  private static let relative = ["本年": 0, "今年": 0, "当年": 0, "上年": -1, "去年": -1, "前年": -2]

  /// Whether a text begins with a number of three digits: the year of no common era.
  static func isShortYear(_ text: String) -> Bool {
    text.prefix { $0.isASCIIDigit }.count == 3
  }

  /// The number of a year of two digits: `21年`, `'21`, with `isBare` also `21`; else nil.
  static func twoDigits(_ text: String, isBare: Bool = false) -> Int? {
    var rest = Substring(text)
    let isMarked = rest.first.map { "'’‘".contains($0) } ?? false
    if isMarked { rest.removeFirst() }
    let digits = rest.prefix { $0.isASCIIDigit }
    guard digits.count == 2, let number = Int(digits) else { return nil }
    rest = rest.dropFirst(2)
    return ["年", "年度", "年末", "年底"].contains(rest) || rest.isEmpty && (isMarked || isBare)
      ? number : nil
  }

  /// Whether a text names a part of a year without the year: `3月`, `上半年`, `3月15日`.
  static func lacksYear(_ text: String) -> Bool {
    if isPart(text) || ["本年累计", "上年同期", "去年同期", "本期", "上期"].contains(text) { return true }
    let numbers = text.split { !$0.isASCIIDigit }
    return numbers.count == 2 && numbers.allSatisfy { $0.count <= 2 }
      && text.first?.isNumber == true
      && text.contains("月") && (text.hasSuffix("日") || text.hasSuffix("号"))
  }
}

extension Phrase {
  /// What is wrong with a text where a period should stand.
  static func noPeriod(_ text: String, place: String) -> Phrase {
    func phrase(_ code: PhraseCode, _ more: String...) -> Phrase {
      var phrase = Phrase(code, .text(place), .text(text))
      phrase.arguments += more.map { .text($0) }
      return phrase
    }
    if let number = PeriodNotation.twoDigits(text, isBare: true) {
      let common = number <= 50 ? 2000 + number : 1900 + number
      return phrase(.periodTwoDigits, String(common), String(number + 1911))
    }
    if PeriodNotation.isShortYear(text), let year = Period(text, minguo: true) {
      return phrase(.periodThreeDigits, year.description)
    }
    if PeriodNotation.lacksYear(text) { return phrase(.periodLacksYear) }
    // What spreadsheets count days by, from 1990 on.
    if let days = Int(text), (32_874...73_050).contains(days) { return phrase(.periodIsSerial) }
    let numbers = text.split { !$0.isASCIIDigit }
    let isLong = numbers.first.map { $0.count == 4 } ?? false
    if isLong, numbers.count == 3, numbers.dropFirst().allSatisfy({ $0.count <= 2 }) {
      return phrase(.periodIsDay)
    }
    // `12/31/2019`
    if numbers.count == 3, numbers[2].count == 4, numbers.allSatisfy({ $0.count <= 4 }),
      text.contains("/")
    {
      return phrase(.periodIsDay)
    }
    // A spreadsheet shows October as `2023.1` too.
    if isLong, numbers.count == 2, numbers[1].count <= 2, text.contains(".") {
      return phrase(.periodUnclear)
    }
    if isLong, numbers.count == 2,
      numbers[1].count == 4 || text.contains("学年")
        || text.contains("學年")
        || (Int(numbers[0]) ?? 0) % 100 + 1 == Int(numbers[1])
    {
      return phrase(.periodOfTwoYears)
    }
    return phrase(.notAPeriod)
  }
}
