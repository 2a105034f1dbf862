/// A year or a part of one: a quarter, a month, or several months together.
public struct Period: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The part of the year that a period covers.
  public enum Part: Sendable, Hashable {
    case year
    /// A quarter, 1 to 4.
    case quarter(Int)
    /// A month, 1 to 12.
    case month(Int)
    /// Several months together that are neither a quarter nor the year: `1-6月`, `上半年`.
    case months(ClosedRange<Int>)
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

  /// `2023`, `2024Q1`, `2014-12` or, for the first half of a year, `2023-01/06`.
  public var description: String {
    switch part {
    case .year: return String(year)
    case .quarter(let quarter): return "\(year)Q\(quarter)"
    case .month(let month): return "\(year)-\(Self.twoDigits(month))"
    case .months(let months):
      return "\(year)-\(Self.twoDigits(months.lowerBound))/\(Self.twoDigits(months.upperBound))"
    }
  }

  private static func twoDigits(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }

  /// The place on a time axis: the year, with the start of the part as its fraction.
  public var position: Double {
    switch part {
    case .year: return Double(year)
    case .quarter(let quarter): return Double(year) + Double(quarter - 1) / 4
    case .month(let month): return Double(year) + Double(month - 1) / 12
    case .months(let months): return Double(year) + Double(months.lowerBound - 1) / 12
    }
  }

  /// The years from the start of `other` to the start of this period: 1.25 from 2022Q1 to 2023Q2.
  public func years(since other: Period) -> Double {
    // Whole months, so that twelve of them are a year to the last bit.
    Double((year - other.year) * 12 + firstMonth - other.firstMonth) / 12
  }

  private var firstMonth: Int {
    switch part {
    case .year: 1
    case .quarter(let quarter): quarter * 3 - 2
    case .month(let month): month
    case .months(let months): months.lowerBound
    }
  }

  /// How many parts of this kind have passed since the year 0: consecutive periods differ by 1.
  ///
  /// The same months of two years that follow each other are consecutive.
  public var ordinal: Int {
    switch part {
    case .year, .months: return year
    case .quarter(let quarter): return year * 4 + quarter - 1
    case .month(let month): return year * 12 + month - 1
    }
  }

  /// The period of the same kind at `ordinal`.
  public func period(at ordinal: Int) -> Period {
    switch part {
    case .year, .months: return Period(ordinal, part)
    case .quarter: return Period(ordinal / 4, .quarter(ordinal % 4 + 1))
    case .month: return Period(ordinal / 12, .month(ordinal % 12 + 1))
    }
  }

  /// Whether both are years, both quarters, both months, or the same months of their years.
  public func isSameKind(as other: Period) -> Bool {
    switch (part, other.part) {
    case (.year, .year), (.quarter, .quarter), (.month, .month): return true
    case (.months(let months), .months(let others)): return months == others
    default: return false
    }
  }

  /// By the month a part ends in, a longer part before a shorter one.
  private var order: Int {
    switch part {
    case .year: return 0
    case .quarter(let quarter): return quarter * 3 * 12 - 3
    case .month(let month): return month * 12 - 1
    case .months(let months): return months.upperBound * 12 - months.count
    }
  }

  /// Earlier first; a whole year before its parts.
  public static func < (left: Period, right: Period) -> Bool {
    (left.year, left.order) < (right.year, right.order)
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
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
