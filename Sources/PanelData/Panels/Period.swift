import Tables

/// A year, a quarter or a month.
public struct Period: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The part of the year that a period covers.
  public enum Part: Sendable, Hashable {
    case year
    /// A quarter, 1 to 4.
    case quarter(Int)
    /// A month, 1 to 12.
    case month(Int)
  }

  /// The calendar year, 1000 to 9999.
  public let year: Int
  /// The part of that year.
  public let part: Part

  /// The year `year`, or a part of it.
  public init(_ year: Int, _ part: Part = .year) {
    self.year = year
    self.part = part
  }

  /// The period written as `2023`, `2023年`, `2024Q1`, `2024年1季度`, `2014-12`, or as a year in any
  /// way that people write one: `民国112年`, `二〇二三年`, `2023/12/31`, `截至2023年底`.
  ///
  /// Years lie between 1900 and 2100; what could be several is nil.
  public init?(_ text: String) {
    if let part = Period(partOfYear: text) {
      self = part
    } else if let year = YearText.parse(text) {
      self.init(year.year)
    } else {
      return nil
    }
  }

  /// A quarter or a month: `2024Q1`, `2024年第1季度`, `2014-12`, `2014年3月`.
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
    let number = rest.trimming { !$0.isASCIIDigit }
    guard !number.isEmpty, number.count <= 2, number.allSatisfy(\.isASCIIDigit),
      let value = Int(number)
    else { return nil }
    let before = rest.prefix { !$0.isASCIIDigit }
    let after = rest.reversed().prefix { !$0.isASCIIDigit }.reversed()
    switch (String(before).uppercased(), String(after)) {
    case ("-", ""), ("", "月"):
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

  /// `2023`, `2024Q1` or `2014-12`.
  public var description: String {
    switch part {
    case .year: return String(year)
    case .quarter(let quarter): return "\(year)Q\(quarter)"
    case .month(let month): return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  /// The place on a time axis: the year, with the start of the part as its fraction.
  public var position: Double {
    switch part {
    case .year: return Double(year)
    case .quarter(let quarter): return Double(year) + Double(quarter - 1) / 4
    case .month(let month): return Double(year) + Double(month - 1) / 12
    }
  }

  /// How many parts of this kind have passed since the year 0: consecutive periods differ by 1.
  public var ordinal: Int {
    switch part {
    case .year: return year
    case .quarter(let quarter): return year * 4 + quarter - 1
    case .month(let month): return year * 12 + month - 1
    }
  }

  /// The period of the same kind at `ordinal`.
  public func period(at ordinal: Int) -> Period {
    switch part {
    case .year: return Period(ordinal)
    case .quarter: return Period(ordinal / 4, .quarter(ordinal % 4 + 1))
    case .month: return Period(ordinal / 12, .month(ordinal % 12 + 1))
    }
  }

  /// Whether both are years, both quarters, or both months.
  public func isSameKind(as other: Period) -> Bool {
    switch (part, other.part) {
    case (.year, .year), (.quarter, .quarter), (.month, .month): return true
    default: return false
    }
  }

  private var order: Int {
    switch part {
    case .year: return 0
    // By the month a part ends in, a quarter before its last month.
    case .quarter(let quarter): return quarter * 6
    case .month(let month): return month * 2 + 1
    }
  }

  /// Earlier first; a whole year before its parts.
  public static func < (left: Period, right: Period) -> Bool {
    (left.year, left.order) < (right.year, right.order)
  }

  /// The one year between 1900 and 2100 in a file's name (`2019.csv`, `收入2019年.csv`), else nil.
  public static func year(inFileName name: String) -> Int? {
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    var years = Set<Int>()
    for run in stem.split(whereSeparator: { !$0.isASCIIDigit }) where run.count == 4 {
      if let year = Int(run), (1900...2100).contains(year) { years.insert(year) }
    }
    return years.count == 1 ? years.first : nil
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}

extension Substring {
  /// The middle that is left when characters that satisfy `condition` are cut off both ends.
  fileprivate func trimming(_ condition: (Character) -> Bool) -> Substring {
    var middle = drop(while: condition)
    while let last = middle.last, condition(last) { middle.removeLast() }
    return middle
  }
}

/// A range of years, open at either end.
public struct YearRange: Sendable, Hashable {
  /// The first year, or nil for no limit.
  public var first: Int?
  /// The last year, or nil for no limit.
  public var last: Int?

  /// The years from `first` to `last`, both included.
  public init(first: Int? = nil, last: Int? = nil) {
    self.first = first
    self.last = last
  }

  /// The range written as `2019`, `2015-2023`, `2018-` or `-2020`; nil when it is none or runs back.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func year(_ part: Substring) -> Int?? {
      if part.isEmpty { return .some(nil) }
      guard part.count == 4, part.allSatisfy(\.isASCIIDigit), let year = Int(part) else {
        return nil
      }
      return year
    }
    guard let start = parts.first.flatMap(year) else { return nil }
    switch parts.count {
    case 1 where start != nil: self.init(first: start, last: start)
    case 2:
      guard let end = year(parts[1]), start != nil || end != nil else { return nil }
      if let start, let end, start > end { return nil }
      self.init(first: start, last: end)
    default: return nil
    }
  }

  /// Whether `year` lies in the range.
  public func contains(_ year: Int) -> Bool {
    (first.map { $0 <= year } ?? true) && (last.map { year <= $0 } ?? true)
  }
}
