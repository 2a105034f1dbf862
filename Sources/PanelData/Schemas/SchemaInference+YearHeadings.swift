import Tables

extension SchemaInference {
  /// A heading with a year in it.
  struct YearHeading {
    var period: Period
    /// What else it names; empty for nothing.
    var rest: String
    /// Whether it says that its figures are plans.
    var status: CellStatus = []
    /// Whether it is called by nothing but that they are: `2023年目标`.
    var isCalledByPlan = false

    /// What is to be said of figures under it of which `own` is known.
    func status(beside own: CellStatus) -> CellStatus {
      isCalledByPlan ? own.union(status).subtracting(.planned) : own.union(status)
    }
  }

  /// The periods in headings: whole, or as in `pcgdp1940` where several share what is left.
  func yearHeadings() -> [Int: YearHeading] {
    var found: [Int: YearHeading] = [:]
    for column in columns {
      if let period = column.path.period {
        found[column.index] = YearHeading(period: period, rest: column.path.name)
      } else if let split = HeadingName.flaggedYear(in: column.path.name) {
        found[column.index] = YearHeading(
          period: split.period, rest: split.rest, status: split.status)
      }
    }
    found = withoutYearSigns(withoutPlanWords(calledByPlans(withoutFlagged(found))))
    var years: [String: Set<Period>] = [:]
    for (_, split) in found { years[split.rest, default: []].insert(split.period) }
    let telling = found.filter { index, split in
      columns[index].path.period != nil || years[split.rest, default: []].count > 1
        // `2023年实际` beside `2023年计划` is no name of its own.
        || PlanWords.split(split.rest)?.rest.isEmpty == true
        || isYearAlone && HeadingName.saysYear(columns[index].path.name)
        || isYearAlone && split.rest.isEmpty && columns.count(where: \.isNumeric) == 1
        || (isYearAlone || isOwnTable) && HeadingName.ownYear(in: columns[index].path.name) != nil
    }
    return telling.merging(found.filter { isBeside(telling, $0, $1, found) }) { first, _ in first }
  }

  /// Whether a heading that alone would be a name with a year is one of a year all the same: beside
  /// `2022年人均收入` and `2023年人均收入`, `2023年集体收入` is of 2023; and so is `2023年收入` in the file of
  /// 2024, unless that would be a second figure of a metric and year.
  private func isBeside(
    _ telling: [Int: YearHeading], _ index: Int, _ heading: YearHeading,
    _ found: [Int: YearHeading]
  ) -> Bool {
    let column = columns[index]
    guard column.isNumeric, !heading.rest.isEmpty, !described.contains(column.heading),
      !described.contains(column.path.name)
    else { return false }
    let word = CommonWords.comparable(heading.rest)
    guard !CommonWords.isCode(word), !CommonWords.bookkeeping.contains(word),
      !Self.isDerived(heading.rest)
    else { return false }
    let saysYear = HeadingName.saysYear(column.path.name)
    if telling.isEmpty {
      // Of this year or the last: `2020年不变价产值` and `2035年规划人口` tell something else.
      guard let besides, saysYear, column.path.name.first?.isNumber == true,
        (besides.year - 1...besides.year).contains(heading.period.year),
        !["以来", "以來", "后", "後", "起", "不变价", "不變價", "可比价", "可比價", "价格", "價格"]
          .contains(where: heading.rest.hasPrefix)
      else { return false }
      return !columns.contains { other in
        other.index != index
          && (other.path.name == heading.rest
            || found[other.index].map {
              $0.period == heading.period && $0.rest == heading.rest
            } == true)
      }
    }
    // `treat2012` says who was treated since.
    if !saysYear, isOfYesAndNo(index), !telling.values.contains(where: { $0.rest == heading.rest })
    {
      return false
    }
    let years = telling.values.map(\.period.year)
    return saysYear || ((years.min() ?? 0)...(years.max() ?? 0)).contains(heading.period.year)
  }

  /// Whether a column holds nothing but 0 and 1, and both of them.
  private func isOfYesAndNo(_ column: Int) -> Bool {
    Set(records.lazy.map { $0[column] }.filter { !$0.isEmpty }) == ["0", "1"]
  }

  /// What to say of columns of figures that no year was found for: they are not read.
  var columnsWithoutYears: [Phrase] {
    guard period == .headings, besides == nil, metric == nil, !isEurostat, !values.isEmpty else {
      return []
    }
    let read = Set(values.map(\.column) + [village] + groups)
    let left = columns.filter { column in
      column.isNumeric && column.filled > 0 && !read.contains(column.index)
        && !column.isBookkeeping && !column.isCalledGroup && !Self.isDerived(column.heading)
    }
    return left.isEmpty
      ? []
      : [
        Phrase(
          .columnsWithoutYears, .text(place), .list(left.map { .text($0.heading) }),
          .count(left.count))
      ]
  }

  /// Whether a heading is one of what the figures of the years give, which nobody misses.
  private static func isDerived(_ heading: String) -> Bool {
    let word = heading.lowercased()
    return [
      "", "id", "no", "no.", "nr", "index", "region", "division", "fips", "zip", "iso", "geoid",
      "hhid",
      "wave",
    ].contains(word)
      || derived.contains(where: word.contains)
  }

  private static let derived = [
    "增", "减", "減", "比上年", "同比", "环比", "環比", "变化", "變化", "变动", "變動", "排名", "名次", "位次", "序", "合计",
    "合計", "总计", "總計", "小计", "小計", "平均", "均值", "累计", "累計", "%", "％", "change", "growth", "diff",
    "total", "average", "mean", "rank", "cagr", "sum", "code", "编号", "編號",
  ]

  /// Whether the first heading is that of our own wide tables.
  private var isOwnTable: Bool { columns.first?.heading == "village" }

  /// Signs that programs write before a year to make a name of it, in lower case: R's `X2019`.
  private static let yearSigns: Set<String> = ["x", "y", "yr", "fy", "cy", "year"]

  /// `X2018, X2019` are nothing but years, where no heading has another name beside its year.
  private func withoutYearSigns(_ headings: [Int: YearHeading]) -> [Int: YearHeading] {
    guard let sign = headings.first?.value.rest, !sign.isEmpty, sign.utf8.count < 5,
      Self.yearSigns.contains(sign.lowercased()), !described.contains(sign),
      headings.allSatisfy({ $0.value.rest == sign })
    else { return headings }
    return headings.mapValues { heading in
      var heading = heading
      heading.rest = ""
      return heading
    }
  }

  /// Of `2023` and `2023e` side by side only the first is taken: a village has one figure a year.
  private func withoutFlagged(_ headings: [Int: YearHeading]) -> [Int: YearHeading] {
    func isFlagged(_ index: Int, _ heading: YearHeading) -> Bool {
      !heading.status.union(columns[index].path.status)
        .isDisjoint(with: [.estimated, .provisional, .revised])
    }
    let plain = headings.filter { !isFlagged($0, $1) }.map { ($0.value.period, $0.value.rest) }
    return headings.filter { index, heading in
      !isFlagged(index, heading) || !plain.contains { $0 == (heading.period, heading.rest) }
    }
  }

  /// The first column that looks like one of years.
  ///
  /// Where a column names each row once, 脱贫年份 tells no years of figures.
  var columnOfYears: Int? {
    let years = columns.filter(\.looksLikeYears)
    let isOfUnits = columns.contains { column in
      !column.isNumeric && !column.looksLikeYears && column.filled == records.count
        && column.distinct == column.filled
    }
    return (years.first { !$0.isOfEvents } ?? (isOfUnits ? nil : years.first))?.index
  }

  /// `2023年目标` beside `2022年收入` and `2023年收入` is a metric called 目标, not a plan of one without a
  /// name.
  private func calledByPlans(_ headings: [Int: YearHeading]) -> [Int: YearHeading] {
    let unnamed = headings.filter { $0.value.rest.isEmpty }.keys
    guard unnamed.count < headings.count,
      unnamed.allSatisfy({ columns[$0].path.status.contains(.planned) })
    else { return headings }
    var headings = headings
    for index in unnamed {
      let words = columns[index].path.parts.lazy
        .compactMap { HeadingName.year(in: HeadingName($0).name)?.rest }
      guard let word = words.first(where: { !$0.isEmpty }) else { continue }
      headings[index]?.rest = word
      headings[index]?.isCalledByPlan = true
    }
    return headings
  }

  /// `2022年收入实际` and `2023年收入计划` are 收入 of two years, the second planned.
  ///
  /// Where one year has both, they are two metrics to compare.
  private func withoutPlanWords(_ headings: [Int: YearHeading]) -> [Int: YearHeading] {
    let named = headings.mapValues { PlanWords.split($0.rest) }
    let groups = Dictionary(grouping: headings.keys) { index in
      named[index].flatMap { $0 }?.rest ?? headings[index]?.rest ?? ""
    }
    var headings = headings
    for (rest, members) in groups {
      let kinds = Set(members.map { named[$0].flatMap { $0 }?.kind })
      let periods = Set(members.compactMap { headings[$0]?.period })
      guard kinds.contains(.plan), kinds.count > 1, periods.count == members.count,
        !members.contains(where: { described.contains(headings[$0]?.rest ?? "") })
      else { continue }
      for index in members {
        headings[index]?.rest = rest
        if named[index].flatMap({ $0 })?.kind == .plan { headings[index]?.status = .planned }
      }
    }
    return headings
  }
}
