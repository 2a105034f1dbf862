import Tables

/// The steps by which a schema is found, each resting on those before.
struct SchemaInference {
  let columns: [ColumnEvidence]
  let records: [TablePreview.Line]
  let description: DatasetDescription
  let place: String
  /// The names of the sheet and the file.
  let names: [String]
  /// Rows that hold nothing but the year of those below them, left out of `records`.
  private let sections: YearSections?
  /// Whether the periods stand in such rows.
  private(set) var hasYearSections = false
  private var taken = Set<Int>()
  var periodColumn: Int?
  /// The column that says of which part of its year each row is.
  var partColumn: Int?
  private(set) var period = PanelSchema.PeriodOrigin.headings
  /// How the periods of a column are written.
  var notation = PeriodNotation()
  /// Whether nothing but headings could give the period, so that a single one with a year counts.
  private(set) var isYearAlone = false
  /// The period of columns whose headings name none, where others do.
  private(set) var besides: Period?
  private(set) var metric: Int?
  private var valueColumn: Int?
  private(set) var village = 0
  /// The village of all records, where no column names one.
  private(set) var tableVillage: String?
  private(set) var groups: [Int] = []
  private(set) var filledDown = Set<Int>()
  private(set) var values: [PanelSchema.ValueColumn] = []
  /// Whether the columns before the figures are the dimensions of a table of Eurostat's.
  let isEurostat: Bool
  /// The villages in the headings, where these name them.
  private let across: VillagesAcross?

  init(
    columns: [ColumnEvidence], records: [TablePreview.Line], description: DatasetDescription,
    place: String, isEurostat: Bool, namedBy names: [String], sections: YearSections? = nil,
    across: VillagesAcross? = nil
  ) {
    self.across = across
    self.sections = sections
    self.names = names
    self.isEurostat = isEurostat
    self.columns = columns
    self.records = records
    self.description = description
    self.place = place
  }

  var described: Set<String> {
    Set(
      description.metrics.compactMap { metric -> String? in
        if case .field(let heading) = metric.origin { return heading }
        return nil
      })
  }

  /// The headings in the file.
  var headingList: Phrase.Argument {
    .list(
      columns.filter { !$0.heading.isEmpty && !$0.path.isMadeUp }.map { .text($0.heading) })
  }

  private func named(_ heading: String) throws -> Int {
    if let column = columns.first(where: { $0.heading == heading || $0.path.name == heading }) {
      return column.index
    }
    throw Failure(.badData, Phrase(.noSuchColumn, .text(place), .text(heading), headingList))
  }

  private func known(_ words: Set<String>) -> Int? {
    columns.first { !taken.contains($0.index) && words.contains($0.word) }?.index
  }

  /// The period: in a column that is called so, in the headings, in a column that looks so, or
  /// outside the records.
  mutating func findPeriod(outside: Period?) throws {
    if let across {
      if let years = across.years {
        takePeriods(years)
      } else if let sections {
        try takeSections(sections)
      } else if across.columns.contains(where: { $0.period != nil }) {
        period = .headings
      } else if let outside {
        period = .fixed(outside)
      } else {
        throw Failure(.badData, Phrase(.noPeriod, .text(place), headingList))
      }
      return
    }
    if let heading = description.period {
      periodColumn = try named(heading)
    } else {
      periodColumn =
        known(CommonWords.period).flatMap { column in
          columns[column].path.period == nil ? column : nil
        } ?? columns.first { isOfPackedMonths($0) }?.index
    }
    if let sections, periodColumn ?? sections.column == sections.column, yearHeadings().isEmpty {
      try takeSections(sections)
      return
    }
    isYearAlone = periodColumn == nil && outside == nil
    let withYears = yearHeadings()
    try refuseYearsOfTwoDigits()
    try findParts(withYears.isEmpty ? outside : nil, isAlone: withYears.isEmpty)
    if periodColumn == nil, withYears.isEmpty, outside == nil {
      periodColumn = columnOfYears
    }
    if let periodColumn {
      takePeriods(periodColumn)
    } else if !withYears.isEmpty {
      period = .headings
    } else if let outside {
      let isTidy = known(CommonWords.value) != nil || known(CommonWords.metric) != nil
      besides = isTidy ? nil : outside
      if yearHeadings().isEmpty { besides = nil }
      period = besides == nil ? .fixed(outside) : .headings
    } else {
      throw Failure(.badData, whyNoPeriod())
    }
  }

  private mutating func takePeriods(_ column: Int) {
    periodColumn = column
    period = .column(column)
    notation = PeriodNotation(
      cells: records.map { $0[column] }, isTraditional: isTraditional, year: notation.year,
      numberedParts: notation.numberedParts)
    taken.formUnion([column, partColumn ?? column])
  }

  /// Takes the years for the periods that stand in rows of their own.
  private mutating func takeSections(_ sections: YearSections) throws {
    if let (row, text) = sections.late {
      throw Failure(.badData, Phrase(.yearRowLate, .text("\(place):\(row)"), .text(text)))
    }
    period = .column(sections.column)
    hasYearSections = true
  }

  /// The metric and value columns of tidy rows, the village, its groups.
  ///
  /// Where no column is called that of the villages, all rows may be of `outside`.
  mutating func findKeys(outside: String?) throws {
    if let across {
      // Totals and notes are told by what stands in for the villages' names.
      village = across.metric ?? across.years ?? 0
      if let named = across.metric {
        takeMetric(named)
        // A metric may stand once for several years, each in a row of its own.
        if across.years != nil, columns[named].isFilledDown { filledDown.insert(named) }
      }
      return
    }
    if let value = known(CommonWords.value), period != .headings {
      valueColumn = value
      taken.insert(value)
      metric = known(CommonWords.metric)
    } else if period == .headings {
      metric = known(CommonWords.metric)
      if isEurostat, metric == nil {
        metric = columns.first { $0.word.hasPrefix("indic") || $0.word == "naitem" }?.index
      }
    }
    if let metric { taken.insert(metric) }
    let years = period == .headings ? Set(yearHeadings().keys) : []
    taken.formUnion(years)

    let texts = columns.filter {
      !taken.contains($0.index) && !described.contains($0.heading) && !$0.isNumeric
        && !$0.isBookkeeping && $0.filled > 0 && !isOfUnits($0)
    }
    let places = columns.filter { !taken.contains($0.index) && !$0.isNumeric }
    let states = outerPlaces(places)
    let candidates = places.filter { !states.contains($0.index) }
    // Of `state` and `county` the one with more names is that of the units, the other of groups.
    let called =
      CommonWords.village.lazy.compactMap { words in
        candidates.filter { words.contains($0.word) }
          .max { ($0.distinct, -$0.index) < ($1.distinct, -$1.index) }?.index
      }.first ?? numbersCalledNames()
    if called.map({ !isNameOfMetrics($0) }) != true, takeTableVillage(outside, texts) {
      return
    }
    let village =
      try description.village.map(named) ?? called ?? numberedVillages(besides: texts)
      ?? mayNameVillages(texts).max {
        ($0.distinct, $0.hasDigits ? 0 : 1, -$0.index) < (
          $1.distinct, $1.hasDigits ? 0 : 1, -$1.index
        )
      }?.index ?? takeVillagesCalledMetrics()
    guard let village else {
      if let metric {
        throw Failure(
          .badData,
          Phrase(
            .headingOfMetrics, .text(place), .text(columns[metric].heading), headingList))
      }
      if let years = periodColumn {
        let names = columns.filter { $0.index != years }.map(\.path.name)
        if PanelSchema.areVillages(names) {
          throw Failure(
            .badData, Phrase(.tableOfYears, .text(place), .text(columns[years].heading)))
        }
        if let example = HeadingName.ofTwo(names) {
          throw Failure(
            .badData,
            Phrase(
              .headingsOfTwo, .text(place), .text(example), .text(columns[years].heading)))
        }
      }
      throw Failure(.badData, Phrase(.noVillageColumn, .text(place), headingList))
    }
    self.village = village
    taken.insert(village)

    if let groups = description.groups {
      self.groups = try groups.map(named)
    } else if !isEurostat {
      // A group has fewer names than there are villages, in every row or at the head of its rows.
      let villages = columns[village].distinct
      groups = texts.filter { column in
        guard column.index != village else { return false }
        if column.isCalledGroup { return true }
        if states.contains(column.index), column.word == "state" || column.distinct > 1 {
          return true
        }
        return column.isFilled && column.distinct > 1 && column.distinct < villages
          && (isConstant(column.index, within: village)
            || tellsNamesakesApart(column.index, village))
      }.sorted { ($0.distinct, $0.index) < ($1.distinct, $1.index) }.map(\.index)
    }
    taken.formUnion(groups)
    if metric == nil, valueColumn != nil || period == .headings && besides == nil, let items {
      takeMetric(items)
    }
    for key in groups + [metric].compactMap({ $0 })
    where columns[key].isFilledDown || isFilledDown(key, belowSumsOf: groups) {
      filledDown.insert(key)
    }
    // A village may stand once for several years, but only where a year tells the rows apart.
    let blanks = records.count - columns[village].filled
    if columns[village].isFilledDown, blanks * 2 >= records.count, case .column = period {
      filledDown.insert(village)
    }
    // Or once for several metrics, each in a row of its own.
    if let metric, period == .headings, columns[village].isFilledDown, columns[metric].distinct > 1,
      records.allSatisfy({ !$0[village].isEmpty || !$0[metric].isEmpty })
    {
      filledDown.insert(village)
    }
  }

  /// The column taken for that of metrics where all its names are those of villages and no other column
  /// has any: `指标` over `东村`.
  private mutating func takeVillagesCalledMetrics() -> Int? {
    guard let column = metric, !isEurostat else { return nil }
    let names = records.map { $0[column] }.filter { !$0.isEmpty && CommonWords.total($0) == nil }
    guard names.count > 1, names.allSatisfy({ TableVillage.called($0) != nil }) else { return nil }
    metric = nil
    return column
  }

  /// Takes a village for all records; `column` stands in for that of villages.
  mutating func takeTableVillage(_ name: String, standIn column: Int) {
    tableVillage = name
    village = column
    taken.insert(column)
    if let metric, columns[metric].isFilledDown { filledDown.insert(metric) }
  }

  mutating func takeMetric(_ column: Int) {
    metric = column
    taken.insert(column)
  }

  mutating func takeValues(_ column: Int) {
    valueColumn = column
    taken.insert(column)
  }

  /// Whether each year stands once above the rows of its villages, which are named in all of them.
  var isPeriodFilledDown: Bool {
    guard case .column(let column) = period else { return false }
    return columns[column].isFilledDown && village != column
      && records.allSatisfy { CommonWords.total($0[column]) != nil || !$0[village].isEmpty }
  }

  /// The column that says of each row's figure how far it is settled; only where a row has one
  /// figure is it plain which.
  var statusColumn: Int? {
    guard valueColumn != nil || values.count == 1 else { return nil }
    return columns.first { CommonWords.status.contains($0.word) }?.index
  }

  /// Whether a column says the same of each village in all its rows: else it is a remark.
  ///
  /// Villages of one name in several towns differ by town, so most names, not all, must agree.
  private func isConstant(_ column: Int, within village: Int) -> Bool {
    var texts: [String: Set<String>] = [:]
    var rows: [String: Int] = [:]
    for record in records {
      texts[record[village], default: []].insert(record[column])
      rows[record[village], default: 0] += 1
    }
    let repeated = rows.filter { $0.value > 1 }.keys
    let changing = repeated.count { texts[$0, default: []].count > 1 }
    return changing * 10 <= repeated.count
  }

  /// The columns of figures; `isWhole` says whether all records were seen, `unsaved` are columns of
  /// formulas without a value, which must be told, not vanish.
  mutating func findValues(isWhole: Bool, unsaved: Set<Int> = []) {
    if let across {
      values = across.columns.map { column in
        var value = value(column.index)
        (value.field, value.village, value.total) = (column.field, column.village, column.total)
        value.period = column.period
        return value
      }
      return
    }
    if let valueColumn {
      var value = value(valueColumn)
      if metric == nil { value.field = columns[valueColumn].heading }
      values = [value]
      return
    }
    let years = period == .headings ? yearHeadings() : [:]
    if period == .headings, besides == nil {
      values = columns.compactMap { column in
        guard let split = years[column.index] else { return nil }
        var value = value(column.index)
        value.field = split.rest.isEmpty ? nil : split.rest
        value.period = split.period
        value.status = split.status(beside: value.status)
        return value
      }
      return
    }
    values = columns.filter { column in
      years[column.index] != nil
        || !taken.contains(column.index) && !column.isBookkeeping
          && (column.isNumeric || described.contains(column.heading)
            || described.contains(column.path.name)
            // What is blank so far may hold figures further down, which must not vanish.
            || (!isWhole || unsaved.contains(column.index)) && column.filled == 0
              && !column.heading.isEmpty && !column.isCalledGroup)
    }.map { column in
      var value = value(column.index)
      value.field = described.contains(column.heading) ? column.heading : column.path.name
      value.period = besides
      if let split = years[column.index] {
        (value.field, value.period) = (split.rest, split.period)
        value.status = split.status(beside: value.status)
      }
      return value
    }
    // `收入（元）` and `收入（万元）` side by side are kept apart.
    var columnsOfField: [String: Int] = [:]
    for value in values where value.period == besides {
      columnsOfField[value.field ?? "", default: 0] += 1
    }
    for index in values.indices
    where values[index].period == besides
      && columnsOfField[values[index].field ?? "", default: 0] > 1
    {
      values[index].field = columns[values[index].column].heading
    }
  }

  /// A column with its unit and style; cells with % make it one of per cent.
  private func value(_ column: Int) -> PanelSchema.ValueColumn {
    let evidence = columns[column]
    var value = PanelSchema.ValueColumn(column: column, unit: evidence.path.unit)
    value.style = evidence.reading.style
    value.status = evidence.path.status
    if value.unit == nil, evidence.reading.heading.unit == nil, let own = value.style.counted {
      (value.unit, value.hasUnitOfCells) = (own, true)
    }
    let isRate = value.style.kind == .share || value.style.kind == .growth
    if isRate, value.unit == nil, evidence.reading.ownUnits > 0 || hasPercent(column) {
      value.unit = "%"
      value.hasUnitOfCells = true
      value.style.unitExponent = -2
    }
    return value
  }

  private func hasPercent(_ column: Int) -> Bool {
    records.contains { $0[column].contains("%") || $0[column].contains("％") }
  }
}
