import Tables

/// What the lines of headings say of one column, from the top down.
struct ColumnPath {
  /// The texts met, without repetitions.
  let parts: [String]
  /// The period among them.
  let period: Period?
  /// What the period says of its figures: `2023年(预计)`.
  let status: CellStatus
  /// The name that is left without period and unit; empty where the headings give a year only.
  private(set) var name: String
  private(set) var unit: String?
  /// Whether the heading stands in no file.
  private(set) var isMadeUp = false

  /// The heading in one line.
  var heading: String { parts.joined(separator: "/") }

  /// The paths of all columns of `preview` under the headings found.
  ///
  /// `year` is that of headings such as `3月` that name a part of one.
  static func paths(
    _ preview: TablePreview, _ header: HeaderSearch, year: Int? = nil
  ) -> [ColumnPath] {
    var lines = Array(preview.lines[header.top...header.bottom])
    if lines.count > 1, let label = HeadingName.labelOfUnits(lines[lines.count - 1]) {
      // `—` is the unit of nothing.
      lines[lines.count - 1].texts = lines[lines.count - 1].texts.enumerated().map {
        if case .missing = NumberCell.reading($1) { return "" }
        return $0 == label ? "" : $1
      }
    }
    var notation = PeriodNotation(headings: lines.flatMap(\.texts), year: year)
    let width = lines.map(\.texts.count).max() ?? 0
    var columns = [[String]](repeating: [], count: width)
    for (depth, line) in lines.enumerated() {
      let isLast = depth == lines.count - 1
      var spanning = ""
      for column in 0..<width {
        var text = HeadingName.oneLine(line[column])
        if text.isEmpty, !isLast {
          // A heading spans the columns to its right that have headings of their own below.
          let hasOwn = lines[(depth + 1)...].contains { !$0[column].isEmpty }
          if hasOwn { text = spanning } else { spanning = "" }
        } else {
          spanning = text
        }
        if !text.isEmpty, columns[column].last != text { columns[column].append(text) }
      }
    }
    var paths = columns.map { ColumnPath($0, notation) }
    if areAlike(paths), columns.joined().contains(where: { PlanWords.split($0) != nil }) {
      notation.tellsPlans = true
      paths = columns.map { ColumnPath($0, notation) }
    }
    if let spread = YearGroups.spread(over: paths) {
      paths = spread.map { ColumnPath($0, notation) }
    }
    let distinct = count(paths)
    if distinct == paths.count { return paths }
    // `收入①` beside `收入②` are two.
    let marked = paths.map { ColumnPath($0.parts, notation, keepsMarks: true) }
    return distinct < count(marked) ? marked : paths
  }

  /// How many different names there are.
  private static func count(_ paths: [ColumnPath]) -> Int {
    Set(paths.map { [$0.period?.description, $0.name, $0.unit] }).count
  }

  /// Whether two columns have the same name and period.
  private static func areAlike(_ paths: [ColumnPath]) -> Bool {
    var seen = Set<[String]>()
    return paths.contains { path in
      path.period.map { !seen.insert([$0.description, path.name]).inserted } ?? false
    }
  }

  /// The year of a heading that a spreadsheet keeps as a date of any day: `2010-04-01`.
  private static func yearOfDate(_ text: String) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return Period(String(parts[0]))
  }

  /// The part of a year that a heading under it names: `2023年` over `一季度`, `1-6月` or `全年`.
  private static func part(of year: Int, _ text: String) -> Period? {
    ["全年", "年度", "全年累计", "全年累計"].contains(text) ? Period(year) : Period(year, namedPart: text)
  }

  init(
    _ parts: [String], _ notation: PeriodNotation = PeriodNotation(), keepsMarks: Bool = false
  ) {
    self.parts = parts
    var period: Period?
    var status: CellStatus = []
    var names: [String] = []
    var unit: String?
    for part in parts {
      if HeadingName.isUnit(HeadingName.bare(part)) {
        unit = unit ?? HeadingName.bare(part)
        continue
      }
      if HeadingName.isPivotLabel(part, over: parts) { continue }
      let plain = keepsMarks ? part : HeadingName.withoutMarks(part)
      var heading = HeadingName.pivotMetric(in: plain) ?? HeadingName(plain)
      if !keepsMarks { heading.name = HeadingName.withoutMarks(heading.name) }
      unit = unit ?? heading.unit
      if period == nil,
        let found = notation.period(heading.name) ?? Self.yearOfDate(heading.name)
      {
        period = found
        status = YearText.parse(heading.name)?.status ?? []
      } else if let year = period, year.part == .year,
        let found = Self.part(of: year.year, heading.name)
      {
        period = found
      } else {
        names.append(heading.name)
      }
    }
    // `年份` over the years says no more than they do.
    if period != nil {
      names.removeAll { CommonWords.period.contains(CommonWords.comparable($0)) }
    }
    // A column called by nothing but a word that may be a unit (`人口`, `年`) is called by it.
    if names.isEmpty, period == nil, let word = parts.first {
      names = [word]
      if parts.count == 1 { unit = nil }
    }
    self.period = period
    self.status = status
    self.unit = unit
    name = names.joined(separator: "/")
  }

  /// A heading for a column that has none.
  init(madeUp heading: String) {
    self.init([heading])
    isMadeUp = true
  }

  /// The same heading, for what it names and in which unit.
  func called(_ name: String, unit: String?) -> ColumnPath {
    var path = self
    (path.name, path.unit) = (name, unit)
    return path
  }
}
