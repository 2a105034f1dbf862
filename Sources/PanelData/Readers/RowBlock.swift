import Tables

/// The rows of one batch in terms of villages and periods; made on a worker thread.
struct RowBlock: Sendable {
  /// The text columns of a batch, in this order; figures follow.
  struct Plan: Sendable {
    /// How many columns name the groups and the village.
    var levels: Int
    /// Those among them that are blank where they repeat the row above.
    var filledDown: Set<Int>
    /// How many columns say the period: none, one, or that of the year and that of its part.
    var periodColumns: Int
    /// Whether the year is blank where its part alone changes.
    var carriesYear: Bool
    /// How periods are written.
    var notation: PeriodNotation
    var hasMetric: Bool
    var isMetricFilledDown: Bool
    /// Whether a column says of each figure how far it is settled.
    var hasStatus: Bool
    /// Whether a column holds the villages' codes.
    var hasCode: Bool
    /// Whether the names and the code are read as keys, not as columns of texts: where no row depends
    /// on the one above.
    var isKeyed: Bool
    /// How many further columns may name a total or a note.
    var labels: Int
    /// The heading of the village column: a row that repeats it is a heading again.
    var villageHeading: String
    /// The village of all rows, where no column names one.
    var tableVillage: String?
    /// Names of rows that are metrics, not totals.
    var metricsLikeTotals: Set<String> = []
  }

  /// What a row is.
  enum Role: Sendable, Hashable {
    /// A village, by place in `paths`.
    case village(Int)
    /// A sum of others.
    case total(CommonWords.TotalKind, name: String)
    /// A note, a signature, a repeated heading, or nothing at all.
    case aside
    /// The headings once more.
    case heading
    /// Figures without a village's name.
    case unnamed
  }

  /// How many rows there are.
  let count: Int
  /// The key of each row, in place of `villages` and `roles`, where the plan is keyed.
  let keys: BatchKeys?
  /// The columns that may name a total or a note, where the plan is keyed.
  let labels: [(codes: [Int32], dictionary: [String])]
  /// The villages met.
  let villages: [NamedVillage]
  let roles: [Role]
  /// The names that hold at the end of the block, for the next one.
  let carried: [String?]
  let carriedMetric: String?
  /// The periods met; empty when the period does not stand in a column.
  let periods: [Period]
  /// -1 for a blank, -2 for a text that is no period.
  let periodOfRow: [Int32]
  let periodTexts: [String]
  /// In tidy files the metrics' names; nil for the one above, in the block before.
  let metricNames: [String?]
  let metricOfRow: [Int32]
  let rowOffsets: [Int32]
  let numbers: [Figures]
  /// What periods say of their figures, where one does: `2023年(预计)`.
  let periodStatuses: [CellStatus]
  /// The years that were written as the end of one, if any: `2023/12/31`.
  let yearEnd: String?
  /// What the column of statuses says, and the place in it of each row.
  let flags: (readings: [StatusWord.Reading], rows: [Int32])?
  let strays: [TableBatch.Stray]

  /// Reads `batch`; what is new among its keys is added to `memory`.
  init(_ batch: TableBatch, _ plan: Plan, memory: VillageKeys? = nil) {
    count = batch.count
    keys = batch.keys
    if let keys = batch.keys { memory?.add(keys) }
    var texts: [(codes: [Int32], dictionary: [String])] = []
    var numbers: [Figures] = []
    for (column, statuses) in zip(batch.columns, batch.statuses) {
      switch column {
      case .text(let codes, let dictionary): texts.append((codes, dictionary))
      case .number(let values, let states):
        numbers.append(Figures(values: values, states: states, statuses: statuses))
      }
    }
    self.numbers = numbers
    rowOffsets = batch.rowOffsets
    strays = batch.strays

    var next = plan.isKeyed ? 0 : plan.levels
    var periodColumn = plan.periodColumns > 0 ? texts[next] : nil
    if plan.periodColumns > 1, let years = periodColumn {
      periodColumn = PeriodColumn.joined(
        years, texts[next + 1], plan.notation, carriesYear: plan.carriesYear)
    }
    next += plan.periodColumns
    var metricColumn: (codes: [Int32], dictionary: [String])?
    if plan.hasMetric {
      metricColumn = texts[next]
      next += 1
    }
    if plan.hasStatus {
      let column = texts[next]
      next += 1
      let readings = column.dictionary.map { StatusWord.Reading(FormulaGuard.restored($0)) }
      let says = readings.contains { $0.status != .observed || $0.reason != nil }
      flags = says ? (readings, column.codes) : nil
    } else {
      flags = nil
    }
    var codeColumn: (codes: [Int32], dictionary: [String])?
    if plan.hasCode, !plan.isKeyed {
      codeColumn = texts[next]
      next += 1
    }
    // A total may be called so in any column before the figures.
    let labels = texts[next...].prefix(plan.labels) + [codeColumn].compactMap { $0 }
    self.labels = plan.isKeyed ? Array(labels) : []

    var builder = PathBuilder(
      plan.isKeyed ? [] : Array(texts.prefix(plan.levels)), codeColumn, plan)
    var roles: [Role] = []
    if !plan.isKeyed { roles.reserveCapacity(batch.count) }
    for row in 0..<batch.count where !plan.isKeyed {
      roles.append(
        builder.role(of: row) {
          labels.map { $0.dictionary[Int($0.codes[row])] }
        } figures: {
          Self.filling(of: numbers, row)
        })
    }
    self.roles = roles
    villages = builder.villages
    carried = builder.carried

    let read = periodColumn.map { PeriodColumn($0, plan.notation) } ?? PeriodColumn()
    periods = read.periods
    periodOfRow = read.rows
    periodTexts = read.texts
    periodStatuses = read.statuses
    yearEnd = read.yearEnd

    var names: [String?] = []
    var metricOfRow: [Int32] = []
    var last: String?
    if let metricColumn {
      names = metricColumn.dictionary + [nil]
      var above = Int32(names.count - 1)
      metricOfRow = metricColumn.codes.map { code in
        guard plan.isMetricFilledDown, metricColumn.dictionary[Int(code)].isEmpty else {
          above = code
          return code
        }
        return above
      }
      last = metricOfRow.last.flatMap { names[Int($0)] }
    }
    metricNames = names
    self.metricOfRow = metricOfRow
    carriedMetric = last
  }
}

/// Puts together the names of each row, each combination once.
struct PathBuilder {
  private(set) var villages: [NamedVillage] = []
  private var places: [[Int32]: RowBlock.Role] = [:]
  private let texts: [(codes: [Int32], dictionary: [String])]
  private let code: (codes: [Int32], dictionary: [String])?
  private let plan: RowBlock.Plan
  /// The code that holds for filled-down columns; -1 for that of the block before.
  private var above: [Int32]
  private var key: [Int32]
  /// The names of each level in their forms, as far as they were met.
  private var forms: [[NameForms?]]

  init(
    _ texts: [(codes: [Int32], dictionary: [String])],
    _ code: (codes: [Int32], dictionary: [String])?, _ plan: RowBlock.Plan
  ) {
    self.texts = texts
    self.code = code
    self.plan = plan
    above = [Int32](repeating: -1, count: texts.count)
    key = above + (code == nil ? [] : [0])
    forms = texts.map { [NameForms?](repeating: nil, count: $0.dictionary.count) }
  }

  var carried: [String?] {
    above.enumerated().map { level, code in
      code < 0 ? nil : texts[level].dictionary[Int(code)]
    }
  }

  mutating func role(
    of row: Int, labels: () -> [String], figures: () -> RowBlock.Filling
  ) -> RowBlock.Role {
    for level in texts.indices {
      let code = texts[level].codes[row]
      let isBlank = plan.filledDown.contains(level) && texts[level].dictionary[Int(code)].isEmpty
      key[level] = isBlank ? above[level] : code
    }
    if let code { key[texts.count] = code.codes[row] }
    if case .village(let place)? = places[key] {
      for level in texts.indices { above[level] = key[level] }
      return .village(place)
    }
    let path = key.prefix(texts.count).enumerated().map { level, code -> String? in
      code < 0 ? nil : texts[level].dictionary[Int(code)]
    }
    let name = path.last.flatMap { $0 }
    let written = texts.indices.map { texts[$0].dictionary[Int(texts[$0].codes[row])] }
    if let kind = Self.total(written, labels), !plan.metricsLikeTotals.contains(name ?? "") {
      // A town whose sum stands above its villages holds for them, too.
      carryGroups(of: row) { CommonWords.total($0) == nil }
      return kind
    }
    if name == plan.villageHeading, plan.villageHeading != "" { return .heading }
    // `填表人：张三,,审核人：李四` has texts where figures stand.
    // Figures are asked first: they stand in nearly every row, and the words take longer.
    if let name, !name.isEmpty, figures() != .some,
      CommonWords.isNote(name) || CommonWords.isSection(name)
    {
      return .aside
    }
    if let name, name.isEmpty || CommonWords.isCountOfVillages(name) {
      let others = labels() + written
      // A town alone in its row stands over the villages below, which may not repeat it.
      carryGroups(of: row) { !CommonWords.isNote($0) && !CommonWords.isPageTurn($0) }
      return figures() == .blank || others.contains { !$0.isEmpty && CommonWords.isNote($0) }
        ? .aside : .unnamed
    }
    for level in texts.indices { above[level] = key[level] }
    places[key] = .village(villages.count)
    let code = code.map { $0.dictionary[Int($0.codes[row])] } ?? ""
    villages.append(village(path, code))
    return .village(villages.count - 1)
  }

  /// Has the groups that a row without a village names hold for the rows below that leave them blank.
  private mutating func carryGroups(of row: Int, where isGroup: (String) -> Bool) {
    for level in texts.indices.dropLast() where plan.filledDown.contains(level) {
      let text = texts[level].dictionary[Int(texts[level].codes[row])]
      if !text.isEmpty, isGroup(text) { above[level] = key[level] }
    }
  }

  /// The village at `path`; of each name of the batch the forms are made once.
  private mutating func village(_ path: [String?], _ code: String) -> NamedVillage {
    if let name = plan.tableVillage {
      let mention = VillageMention([NameForms(name, isVillage: true)])
      return .whole(mention, hasDamagedCode: false)
    }
    var whole: [NameForms] = []
    for level in texts.indices {
      let text = Int(key[level])
      guard text >= 0 else { return .partial(path, code: code) }
      if let known = forms[level][text] {
        whole.append(known)
      } else {
        let made = NameForms(texts[level].dictionary[text], isVillage: level == texts.count - 1)
        forms[level][text] = made
        whole.append(made)
      }
    }
    return .whole(
      VillageMention(whole, code: code), hasDamagedCode: VillageCode.isDamaged(code))
  }

  /// A row is a total when one of its names says so and none below it names a village.
  static func total(_ written: [String], _ labels: () -> [String]) -> RowBlock.Role? {
    let village = written.last ?? ""
    if !village.isEmpty {
      if let kind = CommonWords.total(village) { return .total(kind, name: village) }
      // `合计, 2个村`
      guard CommonWords.isCountOfVillages(village) else { return nil }
    }
    for text in labels() + written.dropLast() {
      if let kind = CommonWords.total(text) { return .total(kind, name: text) }
    }
    return nil
  }
}
