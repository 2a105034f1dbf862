import Tables

/// What is asked of one file, and how far its reading has come.
struct FileReading {
  /// A column of figures: which metrics and which period it holds.
  struct Value {
    /// The places of metrics in `stored`; empty where each row names its metric.
    var metrics: [Int]
    /// The period of its heading.
    var period: Period?
    /// What its heading, or the file's name, says of all its figures.
    var status: CellStatus
    /// Whether its figures are shares or rates, where parts of one and percentages may be mixed.
    var isRate: Bool
    /// Which of its figures could be parts of one as well as percentages.
    var doubt: ShareEvidence.Doubt
    /// Whether its figures add up over villages.
    var isAdditive: Bool
    /// Its heading, for messages.
    var heading: String
    var column: Int
    var style: NumberStyle
    /// The village in its heading, and what it sums up where it is a total.
    var village: VillageMention?
    var total: CommonWords.TotalKind?
  }

  let file: DatasetOutline.File
  let index: Int
  let requests: [ColumnRequest]
  let filters: [ColumnFilter]
  let plan: RowBlock.Plan
  /// The columns that are read as one key: the levels and the code.
  let keyColumns: [Int]
  let values: [Value]
  /// The places of metrics by their fields.
  let metricsByName: [String: [Int]]
  /// Filters on columns that must be filled down first: the level, and the key wanted.
  let levelFilters: [(level: Int, key: String)]
  /// Whether the file holds nothing that was asked for.
  let isIdle: Bool
  /// Whether figures are wanted at all, or only who and when.
  let wantsFigures: Bool
  /// The place of what is remembered of its keys, among the reader's; nil where it has none.
  var memory: Int?
  /// Whether headings name the villages.
  let hasVillagesAcross: Bool
  /// The places of the villages in the headings, by column of figures; nil for a total.
  ///
  /// It is empty before the first row, and where rows name the villages.
  var villagesAcross: [(entry: Int, spelling: Int)?] = []
  var checks: TotalChecks
  var remarks: CellRemarks
  var carried: [String?]
  var carriedMetric: String?
  var hasDamagedCodes = false
  /// Rows that are no records.
  var asides = Set<Int>()
  /// Rows that sum up those below them.
  let sections: Set<Int>
  /// Rows that name no village.
  var unnamed = Set<Int>()
  /// Those among them that have no figure.
  var figureless = Set<Int>()
  /// The periods whose figures are plans.
  var planned = Set<Period>()
  /// A row of totals.
  struct Total {
    var name: String
    var row: Int
    var values: [Double?]
    /// The period that the row itself names.
    var period: Int?
  }

  /// Totals that stand above what they sum up, one for each period.
  var openingTotals: [Int?: Total] = [:]
  /// A total that may stand above the rows that are read, and how it differs from those above it.
  var leading: (total: Total, found: [TotalChecks.Disagreement])?
  /// The section whose members are being read.
  var openSection: OpenSection?
  /// Whether subtotals stand above the rows that they sum up.
  var subtotalsLead = false
  /// The place of the period that holds for rows with none, nil within for one that is not wanted.
  var carriedPeriod: Int??
  /// Rows with nothing but a year that are still to come, of a file that lets fields without text out.
  var yearsAhead: [(row: Int, period: Period)] = []
  var sectionsChecked = 0
  var sectionsDiffering: [(row: Int, name: String, found: [TotalChecks.Disagreement])] = []
  /// The names of the rows of totals, in their order.
  var totals: [String] = []
  /// Those among them that give the village column's heading once more.
  var repeatedHeadings = Set<Int>()

  init(_ file: DatasetOutline.File, index: Int, reader: DatasetReader) throws {
    self.file = file
    self.index = index
    let schema = file.schema
    hasVillagesAcross = schema.hasVillagesAcross
    sections = Set(schema.sections.map(\.row))
    let levels = schema.groups + [schema.village]
    wantsFigures = !reader.stored.isEmpty

    var byName: [String: [Int]] = [:]
    for (place, metric) in reader.stored.enumerated() {
      if case .field(let heading) = metric.origin { byName[heading, default: []].append(place) }
    }
    let namesMetrics = schema.metric != nil && wantsFigures
    var values: [Value] = []
    for value in schema.values {
      let field = schema.field(of: value)
      let metrics = namesMetrics ? [] : byName[field] ?? []
      // Where no figures are wanted they are read all the same: a row without any may be a note.
      if metrics.isEmpty, !namesMetrics, wantsFigures { continue }
      let additive = metrics.first.map { reader.stored[$0].isAdditive } ?? false
      values.append(
        Value(
          metrics: metrics, period: value.period, status: value.status.union(schema.status),
          isRate: schema.isRate(value), doubt: schema.doubt(value),
          isAdditive: additive,
          heading: schema.headings[value.column], column: value.column,
          style: schema.style(of: value, for: metrics.first.map { reader.stored[$0] }),
          village: value.village.map { VillageMention([NameForms($0, isVillage: true)]) },
          total: value.total))
    }
    self.values = values
    metricsByName = byName
    isIdle = wantsFigures && values.isEmpty

    // Sheets are small, and where names are filled down a row depends on those above.
    let isKeyed =
      !file.isSheet && schema.tableVillage == nil && !hasVillagesAcross
      && !schema.isPeriodFilledDown
      && levels.allSatisfy { !schema.filledDown.contains($0) }
    keyColumns = isKeyed ? levels + [schema.code].compactMap { $0 } : []
    var requests = isKeyed ? [] : levels.map { ColumnRequest(column: $0, kind: .text) }
    requests += schema.periodColumns.map { ColumnRequest(column: $0, kind: .text) }
    if namesMetrics, let metric = schema.metric {
      requests.append(ColumnRequest(column: metric, kind: .text))
    }
    if wantsFigures, let status = schema.statusColumn {
      requests.append(ColumnRequest(column: status, kind: .text))
    }
    if let code = schema.code, !isKeyed {
      requests.append(ColumnRequest(column: code, kind: .text))
    }
    requests += schema.labels.map { ColumnRequest(column: $0, kind: .text) }
    requests += values.map {
      ColumnRequest(column: $0.column, kind: .number, style: $0.style)
    }
    self.requests = requests

    var filledDown = Set<Int>()
    for (level, column) in levels.enumerated() where schema.filledDown.contains(column) {
      filledDown.insert(level)
    }
    let isMetricFilledDown = schema.metric.map(schema.filledDown.contains) ?? false
    plan = RowBlock.Plan(
      levels: levels.count, filledDown: filledDown, periodColumns: schema.periodColumns.count,
      carriesYear: schema.isPeriodFilledDown,
      notation: schema.notation,
      hasMetric: namesMetrics, isMetricFilledDown: isMetricFilledDown,
      hasStatus: wantsFigures && schema.statusColumn != nil,
      hasCode: schema.code != nil, isKeyed: isKeyed, labels: schema.labels.count,
      villageHeading: schema.headings[schema.village], tableVillage: schema.tableVillage,
      metricsLikeTotals: schema.metricsLikeTotals)

    var filters: [ColumnFilter] = []
    var levelFilters: [(level: Int, key: String)] = []
    let later = DatasetReader.registerFilters(reader.outline, reader.selection)
    for filter in reader.selection.filters where !later.contains(filter) {
      let column = try reader.column(of: filter, in: file)
      if let level = levels.firstIndex(of: column), filledDown.contains(level) {
        levelFilters.append((level, filter.key))
      } else {
        let key = filter.key
        filters.append(
          ColumnFilter(column: column, value: filter.value) {
            DatasetSelection.Filter.key($0) == key
          })
      }
    }
    // One metric alone can be told by its bytes, before anything is decoded; where villages are named in
    // the headings, a row without a metric names nothing and is to be told.
    if namesMetrics, !isMetricFilledDown, !hasVillagesAcross, let metric = schema.metric,
      byName.count == 1,
      let field = byName.keys.first
    {
      let names = schema.indicators.names(of: field)
      var filter = ColumnFilter(column: metric, value: names.first ?? field)
      if names.count > 1 { filter.isAlike = { names.contains($0) } }
      filters.append(filter)
    }
    self.filters = filters
    self.levelFilters = levelFilters
    checks = TotalChecks(columns: values.count)
    remarks = CellRemarks(columns: values.count)
    carried = [String?](repeating: nil, count: levels.count)
  }
}

extension FileReading {
  /// The places of the metrics that rows call `name`.
  func metrics(written name: String) -> [Int] {
    metricsByName[file.schema.indicators.field(written: name) ?? name] ?? []
  }
}

extension Panel.Cell {
  /// The figure of a cell that brought a unit of its own, in the unit of the metric that its row
  /// names: the column, which has figures of several, read it in a unit of its own.
  func inUnit(of metric: Metric, from style: NumberStyle) -> Panel.Cell {
    guard case .value(let value) = self, let symbol = metric.unit?.symbol,
      let wanted = UnitText.exponent(of: symbol)
    else { return self }
    let power = (style.resultExponent ?? style.unitExponent ?? 0) - wanted
    // Powers of ten up to 22 are exact, so that one rounding is all.
    let factor = (0..<min(22, power.magnitude)).reduce(1.0) { product, _ in product * 10 }
    return .value(power < 0 ? value / factor : value * factor)
  }
}

extension TableProblem {
  /// Whether its bytes are no text, so that nothing is known of what they stand for.
  var isOfEncoding: Bool {
    switch kind {
    case .invalidUTF8, .undecodable: return true
    default: return false
    }
  }

  /// Whether a day with its year stands where a figure should.
  var isOfDay: Bool {
    guard case .notANumber(let text, .ratioDate) = kind else { return false }
    let numbers = text.split { !$0.isNumber }
    return numbers.count == 3 && numbers[0].count == 4
  }

  /// Whether only a figure is wrong, not the table.
  var isOfValue: Bool {
    switch kind {
    case .notANumber, .numberOutOfRange, .formulaWithoutValue: return true
    default: return false
    }
  }
}

extension ShareEvidence.Doubt {
  /// Which figures could be either where nothing but signs in cells tells the unit of what is called so.
  init(called name: String) {
    self =
      NumberStyle.isGrowth(called: name)
      ? .smallAlone : NumberStyle.isShare(called: name) ? .small : .all
  }
}

extension PanelSchema {
  /// Which figures of a column could be parts of one as well as percentages.
  func doubt(_ value: ValueColumn) -> ShareEvidence.Doubt {
    guard value.hasUnitOfCells else { return .none }
    return ShareEvidence.Doubt(called: field(of: value))
  }

  /// Whether a column of figures is one of shares or rates; of tidy rows each metric is asked.
  func isRate(_ value: ValueColumn) -> Bool {
    if metric != nil { return false }
    let exponent = value.style.unitExponent ?? unit(of: value).flatMap(UnitText.exponent)
    let name = field(of: value)
    return value.style.kind == .share || value.style.kind == .growth
      || exponent == nil
        && (NumberStyle.isShare(called: name) || NumberStyle.isGrowth(called: name))
      || exponent.map { $0 < 0 } == true
  }
}

extension Metric {
  /// Whether its unit says that it is a share or a rate.
  var countsParts: Bool { unit?.symbol == "%" || unit?.symbol == "‰" }
}
