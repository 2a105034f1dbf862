import Tables

extension SchemaInference {
  /// A heading with a year in it.
  struct YearHeading {
    var period: Period
    /// What else it names; empty for nothing.
    var rest: String
    /// Whether it says that its figures are plans.
    var status: CellStatus = []
  }

  /// The periods in headings: whole, or as in `pcgdp1940` where several share what is left.
  func yearHeadings() -> [Int: YearHeading] {
    var found: [Int: YearHeading] = [:]
    for column in columns {
      if let period = column.path.period {
        found[column.index] = YearHeading(period: period, rest: column.path.name)
      } else if let split = HeadingName.year(in: column.path.name) {
        found[column.index] = YearHeading(period: split.period, rest: split.rest)
      }
    }
    found = withoutYearSigns(withoutPlanWords(found))
    var years: [String: Set<Period>] = [:]
    for (_, split) in found { years[split.rest, default: []].insert(split.period) }
    return found.filter { index, split in
      columns[index].path.period != nil || years[split.rest, default: []].count > 1
        // `2023年实际` beside `2023年计划` is no name of its own.
        || PlanWords.split(split.rest)?.rest.isEmpty == true
        || isYearAlone && HeadingName.saysYear(columns[index].path.name)
        || isYearAlone && split.rest.isEmpty && columns.count(where: \.isNumeric) == 1
        || (isYearAlone || isOwnTable) && HeadingName.ownYear(in: columns[index].path.name) != nil
    }
  }

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
