import Tables

extension Period {
  /// The period written as `2023`, `2023年`, `2024Q1`, `2024年1季度`, `2014-12`, `2023年1-6月`, or as a
  /// year in any way that people write one: `民国112年`, `二〇二三年`, `2023/12/31`, `截至2023年底`.
  ///
  /// Years lie between 1900 and 2100; what could be several is nil. With `minguo` a year of up to
  /// three digits counts from 1912.
  public init?(_ text: String, minguo: Bool = false) {
    if let part = Period(partOfYear: text) ?? Period(english: text) {
      self = part
    } else if let year = YearText.parse(text, minguo: minguo) {
      self.init(year.year)
    } else {
      return nil
    }
  }

  /// The part of `year` that a text without a year names: `3月`, `上半年`, `第一季度`, `1-6月`.
  init?(_ year: Int, namedPart text: some StringProtocol) {
    guard !text.isEmpty, !text.hasPrefix("-") else { return nil }
    self.init(partOfYear: "\(year)年\(text)")
  }

  /// A quarter, a month or several: `2024Q1`, `2024年第1季度`, `2014-12`, `2014年3月`, `2023年1-6月`.
  private init?(partOfYear text: String) {
    let digits = text.prefix { $0.isASCIIDigit }
    guard digits.count == 4, let year = Int(digits), (1900...2100).contains(year) else {
      return nil
    }
    var rest = Substring(text).dropFirst(4)
    if rest.hasPrefix("年") { rest = rest.dropFirst() }
    if let quarter = Self.namedQuarter(rest) {
      self.init(year, .quarter(quarter))
      return
    }
    if let months = Self.namedMonths(rest) {
      self.init(year, Self.part(of: months))
      return
    }
    let number = rest.trimming { !$0.isASCIIDigit }
    guard !number.isEmpty, number.count <= 2, number.allSatisfy(\.isASCIIDigit),
      let value = Int(number)
    else { return nil }
    let before = rest.prefix { !$0.isASCIIDigit }
    let after = rest.reversed().prefix { !$0.isASCIIDigit }.reversed()
    switch (String(before).uppercased(), String(after)) {
    case ("-", ""), ("", "月"), ("", "月份"):
      guard (1...12).contains(value) else { return nil }
      self.init(year, .month(value))
    case ("Q", ""), ("-Q", ""), ("第", "季度"), ("", "季度"), ("", "季"):
      guard (1...4).contains(value) else { return nil }
      self.init(year, .quarter(value))
    default: return nil
    }
  }

  /// The quarter that `第一季度` or `四季度` names.
  private static func namedQuarter(_ text: Substring) -> Int? {
    let text = text.hasPrefix("第") ? text.dropFirst() : text
    guard text.hasSuffix("季度") || text.hasSuffix("季"), let numeral = text.first,
      text.count == (text.hasSuffix("度") ? 3 : 2)
    else { return nil }
    return Array("一二三四").firstIndex(of: numeral).map { $0 + 1 }
  }

  /// The months that `1-6月`, `1月至11月累计`, `上半年`, `前三季度` or our own `-01/06` name.
  private static func namedMonths(_ text: Substring) -> ClosedRange<Int>? {
    var text = text
    let isOwn = text.hasPrefix("-") && text.contains("/")
    if isOwn { text = text.dropFirst() }
    for ending in ["累计", "累計"] where text.hasSuffix(ending) { text = text.dropLast(2) }
    switch text {
    case "上半年", "H1": return 1...6
    case "下半年", "H2": return 7...12
    case "前三季度", "前3季度", "一至三季度", "1-3季度", "1至3季度": return 1...9
    default: break
    }
    if text.hasSuffix("份") { text = text.dropLast() }
    guard isOwn || text.hasSuffix("月") else { return nil }
    if !isOwn { text = text.dropLast() }
    let signs: Set<Character> = isOwn ? ["/"] : ["-", "－", "—", "–", "~", "～", "至", "到"]
    let ends = text.split(omittingEmptySubsequences: false) { signs.contains($0) }
    guard ends.count == 2, let last = month(ends[1]),
      let first = month(ends[0].hasSuffix("月") ? ends[0].dropLast() : ends[0]), first < last
    else { return nil }
    return first...last
  }

  private static func month(_ text: Substring) -> Int? {
    guard (1...2).contains(text.count), text.allSatisfy(\.isASCIIDigit), let month = Int(text),
      (1...12).contains(month)
    else { return nil }
    return month
  }

  /// Several months are a quarter or the year where they are all of it.
  private static func part(of months: ClosedRange<Int>) -> Part {
    if months == 1...12 { return .year }
    if months.count == 3, months.lowerBound % 3 == 1 { return .quarter(months.upperBound / 3) }
    return .months(months)
  }
}

extension Substring {
  /// The middle that is left when characters that satisfy `condition` are cut off both ends.
  fileprivate func trimming(_ condition: (Character) -> Bool) -> Substring {
    var middle = drop(while: condition)
    while let last = middle.last, condition(last) { middle.removeLast() }
    return middle
  }
}
