import Tables

/// Which part of a table holds its records, and which column of them is what.
public struct PanelSchema: Sendable {
  /// Where the period of a figure stands.
  public enum PeriodOrigin: Sendable, Hashable {
    /// In this column of its row.
    case column(Int)
    /// In the heading of its column.
    case headings
    /// Outside the records: in the file's name, a sheet's name or a title; one for all rows.
    case fixed(Period)
  }

  /// A column of figures.
  public struct ValueColumn: Sendable, Hashable {
    /// Its place.
    public var column: Int
    /// The metric that its heading names; nil where rows or the whole table name it.
    public var field: String?
    /// The period in its heading.
    public var period: Period?
    /// The unit in its heading, or that its cells have in common.
    public var unit: String?
    /// Whether no heading names the unit, only signs in cells.
    var hasUnitOfCells = false
    /// What its heading says of its figures: `2023年(预计)`.
    public var status: CellStatus = []
    /// How its numbers are written.
    public var style = NumberStyle()
    /// The village in its heading, where rows name none.
    public var village: String?
    /// What it sums up, where it is a total of villages beside it.
    var total: CommonWords.TotalKind?

    /// The column at `column`.
    public init(column: Int, field: String? = nil, period: Period? = nil, unit: String? = nil) {
      self.column = column
      self.field = field
      self.period = period
      self.unit = unit
    }
  }

  /// The records.
  public var region: TableRegion
  /// Whether the table is the only one of its sheet or file.
  var isAlone = true
  /// The column that names the village, or where `tableVillage` or headings do, what its rows are
  /// told by.
  public var village: Int
  /// The village of the whole table, from the lines above it or from the name of its sheet or file.
  public var tableVillage: String?
  /// The group columns, the outermost first.
  public var groups: [Int]
  /// Key columns whose cells are blank where they repeat the one above.
  public var filledDown: Set<Int>
  /// Where the period stands.
  public var period: PeriodOrigin
  /// The column that says of which part of the year in the column of periods a row is.
  var partColumn: Int?
  /// Whether a column of periods is blank where it repeats the one above.
  var isPeriodFilledDown = false
  /// Whether rows with nothing but a year, in the column of periods, tell that of the rows below.
  var hasYearSections = false
  /// How the periods of a column are written.
  var notation = PeriodNotation()
  /// The year in the table's title where the name of the file or the sheet gives another.
  var contradictedYear: Period?
  /// What its figures may mean other than they were read.
  var cautions: [Phrase] = []
  /// What the name of the file or the sheet says of its figures: `2023年快报`.
  public var status: CellStatus = []
  /// The column that names each row's metric, where rows do.
  public var metric: Int?
  /// Names of rows of metrics that would be those of totals among rows of villages.
  var metricsLikeTotals: Set<String> = []
  /// The metric of the whole table, from the lines above it.
  public var tableField: String?
  /// The column that names each row's unit, in tidy rows.
  public var unitColumn: Int?
  /// The column that says of each figure how far it is settled, in tidy rows.
  public var statusColumn: Int?
  /// The metrics that rows name, where they do.
  var indicators = IndicatorNames()
  /// The unit of the whole table, from the lines above it.
  public var tableUnit: String?
  /// The column of the villages' codes, where there is one.
  public var code: Int?
  /// Other columns before the village's, which may name a total or a note.
  public var labels: [Int]
  /// Keys that tell rows of one village apart: without a filter on each there are several figures
  /// for one.
  public var dimensions: [Int] = []
  /// The columns of figures.
  public var values: [ValueColumn]
  /// The names of the metrics found: headings, or names met in the preview's metric column.
  public var fields: [String] = []
  /// Rows among the records that sum up those below them, `城关镇` above its villages.
  var sections: [SectionSearch.Section] = []
  /// Rows that are such sums, too, but may be villages all the same.
  var doubtfulSections: [SectionSearch.Section] = []
  /// Whether its first or last row may be a total, or many are, whatever they are called.
  var mayHoldTotal = false
  /// Lines above and below the records, as they stand there.
  public var notes: [String]

  /// The columns that tell the period of a row.
  var periodColumns: [Int] {
    guard case .column(let column) = period else { return [] }
    return [column] + [partColumn].compactMap { $0 }
  }

  /// What a row says of its period; nil where that stands elsewhere.
  func periodText(of line: TablePreview.Line) -> String? {
    let texts = periodColumns.map { line[$0] }
    return texts.isEmpty ? nil : texts.allSatisfy(\.isEmpty) ? "" : texts.joined(separator: " ")
  }

  /// The headings of all columns.
  public var headings: [String] { region.headings }

  /// The headings of the levels, from the outermost group to the village.
  public var levelHeadings: [String] {
    if tableVillage != nil || hasVillagesAcross {
      return [Language(scriptOf: headings) == .english ? "village" : "村名"]
    }
    return (groups + [village]).map { headings[$0] }
  }

  /// The units met, by metric, where rows name both.
  public var unitsByField: [String: String] { indicators.units }

  /// The metric whose heading, or name in rows, stands so in the table: `收入（万元）`.
  func field(written heading: String) -> String? {
    if metric != nil { return indicators.field(written: heading) }
    return values.first { headings[$0.column] == heading && $0.period == nil }.map(field(of:))
  }

  /// The unit of a value column: that of its heading or cells, else that of the whole table, which
  /// does not hold for what its heading calls people, households or projects where it is money.
  public func unit(of value: ValueColumn) -> String? {
    if let unit = value.unit { return unit }
    guard let tableUnit else { return nil }
    guard case .money = MeasurementUnit(tableUnit).kind else { return tableUnit }
    return CommonWords.isCounted(field(of: value)) ? nil : tableUnit
  }

  /// How the numbers of a value column are written, and that they are wanted in the unit of
  /// `metric`: 元 where one file has 元 and the others 万元 is converted exactly.
  public func style(of value: ValueColumn, for metric: Metric?) -> NumberStyle {
    var style = value.style
    // Shares stay in the unit that the metric is labelled with.
    style.resultExponent = nil
    if style.unitExponent == nil, let unit = unit(of: value) {
      style.unitExponent = UnitText.exponent(of: unit)
      style.counted = UnitText.counted(in: unit)
      if style.kind == .plain, case .money = MeasurementUnit(unit).kind { style.kind = .money }
    }
    guard let wanted = metric?.unit, case .money = wanted.kind, style.kind == .money,
      style.unitExponent != nil, let exponent = UnitText.exponent(of: wanted.symbol)
    else { return style }
    style.resultExponent = exponent
    return style
  }

  /// The name of a value column's metric where its row does not name one.
  public func field(of value: ValueColumn) -> String {
    value.field ?? tableField ?? headings[value.column]
  }
}

extension PanelSchema {
  /// Whether its villages are those of another table though their headings differ: a village of a
  /// whole table, or of a column, has no heading.
  func isAlike(_ other: PanelSchema) -> Bool {
    [self, other].contains { $0.tableVillage != nil || $0.hasVillagesAcross }
      && groups.isEmpty && other.groups.isEmpty
  }

  /// Whether its groups and villages are those of another table, though tables call them `村名` and
  /// `行政村`, `镇` and `乡 镇`.
  func hasLevels(of other: PanelSchema) -> Bool {
    let (own, others) = (levelHeadings, other.levelHeadings)
    return own.count == others.count
      && zip(own, others).allSatisfy { CommonWords.isSameLevel($0, $1) }
  }

  /// The column that another of its dataset's tables calls `heading`: of the same name but for spaces,
  /// or of the level `level`.
  func column(called heading: String, level: Int?) -> Int? {
    if let column = headings.firstIndex(of: heading) { return column }
    let word = CommonWords.comparable(heading)
    if let column = headings.firstIndex(where: { CommonWords.comparable($0) == word }) {
      return column
    }
    let levels = groups + [village]
    guard tableVillage == nil, let level, levels.indices.contains(level) else { return nil }
    return levels[level]
  }

  /// Whether villages stand in the headings, and in the column taken for theirs what is measured.
  var isTurned: Bool {
    tableVillage == nil && Self.isTurned(headings[village], besides: fields)
  }

  /// Whether the rows are of indicators with units of their own, or of a balance sheet, whose lines are
  /// numbered, and no column names villages.
  var lacksVillages: Bool {
    // It is asked before columns beyond the table are left out.
    guard headings.indices.contains(village) else { return false }
    let word = CommonWords.comparable(headings[village])
    return metric == nil && (CommonWords.metric.contains(word) || ["项目", "項目"].contains(word))
      && headings.contains {
        ["单位", "單位", "计量单位", "unit", "行次"].contains(CommonWords.comparable($0))
      }
  }

  /// Whether the column taken for that of villages is called one of metrics, and its rows in `preview` are
  /// not called as villages are.
  func namesMetrics(_ preview: TablePreview) -> Bool {
    guard metric == nil, namesVillagesInRows, headings.indices.contains(village),
      CommonWords.metric.contains(CommonWords.comparable(headings[village]))
    else { return false }
    return !TableVillage.areVillages(region.records(in: preview).lazy.map { $0[village] })
  }

  /// Headings, in comparable form, of columns of items as reports have them.
  static let items: Set<String> = ["项目", "項目"]

  static func isTurned(_ heading: String, besides names: [String]) -> Bool {
    let heading = CommonWords.comparable(heading)
    guard CommonWords.metric.contains(heading) || items.contains(heading) else { return false }
    let villages = names.filter { name in
      ["村", "里", "社区", "社區", "居委会", "居委會"].contains { name.hasSuffix($0) }
    }
    return villages.count > 1 && villages.count * 2 > names.count
  }

  /// Whether most names are those of villages, as they stand or with what is counted behind:
  /// `青龙村收入`.
  static func areVillages(_ names: [String]) -> Bool {
    let villages = names.count { name in
      let named = name.firstIndex(of: "村").map { name[...$0] } ?? name[...]
      return TableVillage.called(String(named)) != nil
    }
    return villages > 1 && villages * 2 > names.count
  }
}
