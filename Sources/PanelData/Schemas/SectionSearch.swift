import Tables

/// Finds rows of a hand-made sheet that stand for a part of it, `城关镇` above its villages, with the
/// sums of the rows below: they are no villages.
struct SectionSearch {
  /// A row that sums up those below it.
  struct Section: Sendable, Hashable {
    /// Its row in the file.
    var row: Int
    /// Its name, without white space around it.
    var name: String
  }

  /// What was found: rows that are sections for sure, else ones that may be.
  private(set) var sections: [Section] = []
  private(set) var doubtful: [Section] = []

  /// The columns whose figures may be added up.
  private let isAdditive: [Bool]

  private struct Row {
    var row: Int
    var name: String
    var isIndented: Bool
    var values: [Double?]
  }

  /// Looks at the rows of `preview` as `schema` understands them; only a whole table is looked at.
  init(_ schema: PanelSchema, _ preview: TablePreview) {
    isAdditive = schema.areAdditive
    guard preview.isWhole, schema.metric == nil, schema.tableVillage == nil,
      !schema.hasVillagesAcross
    else { return }
    var sequences: [String: [Row]] = [:]
    var order: [String] = []
    var above = ""
    for line in schema.region.records(in: preview) {
      if schema.hasYearSections {
        if let year = YearSections.year(line) {
          above = year.text
          continue
        }
      } else if schema.isPeriodFilledDown, let text = schema.periodText(of: line), !text.isEmpty {
        above = text
      }
      let name = line.texts[schema.village]
      if name.isEmpty || CommonWords.total(name) != nil || PanelSchema.isAside(line) { continue }
      let values = schema.values.map { value -> Double? in
        let cell = NumberCell.reading(line.texts[value.column], style: value.style)
        if case .value(let number, _) = cell { return number }
        return nil
      }
      let key = schema.isPeriodFilledDown ? above : schema.periodText(of: line) ?? ""
      if sequences[key] == nil { order.append(key) }
      sequences[key, default: []].append(
        Row(
          row: line.row, name: name, isIndented: line.indented.contains(schema.village),
          values: values))
    }
    for key in order { search(sequences[key] ?? []) }
  }

  private mutating func search(_ rows: [Row]) {
    guard rows.count > 2 else { return }
    for isHead in [{ CommonWords.isSection($0.name) }, { !$0.isIndented }] as [(Row) -> Bool] {
      let heads = rows.indices.filter { isHead(rows[$0]) }
      // Numbers before all names are those of villages, and so is white space.
      if heads.first == 0, heads.count < rows.count,
        heads.allSatisfy({ $0 + 1 < rows.count && !isHead(rows[$0 + 1]) }),
        isSaid(heads, rows)
      {
        add(heads, of: rows)
        return
      }
    }
    let called = rows.indices.filter { Self.isGroup(rows[$0].name) }
    if called.first == 0, called.count > 1, addUp(called, rows) {
      add(called, of: rows)
      return
    }
    if let nested = countiesAndTowns(called, rows) {
      add(nested, of: rows)
      return
    }
    var supporters: [[Int]: Int] = [:]
    for column in rows[0].values.indices {
      if let heads = heads(rows.map { $0.values[column] }) { supporters[heads, default: 0] += 1 }
    }
    let asked = rows[0].values.indices.count { column in
      rows.contains { ($0.values[column] ?? 0) != 0 }
    }
    guard let best = supporters.max(by: { ($0.value, $1.key.count) < ($1.value, $0.key.count) }),
      best.value * 2 > asked || areCalledSo(best.key, rows)
    else { return }
    if isSure(best.key, rows) {
      add(best.key, of: rows)
    } else {
      doubtful += best.key.map { Section(row: rows[$0].row, name: rows[$0].name) }
    }
  }

  /// Whether heads are sections by more than their indent, which may be a space typed by chance: they
  /// have a number or a name as sections have, no figures, or the sums of the rows below.
  private func isSaid(_ heads: [Int], _ rows: [Row]) -> Bool {
    heads.allSatisfy { head in
      CommonWords.isSection(rows[head].name) || Self.isGroup(rows[head].name)
        || rows[head].values.allSatisfy { $0 == nil }
    } || addUp(heads, rows)
  }

  private mutating func add(_ heads: [Int], of rows: [Row]) {
    sections += heads.map { Section(row: rows[$0].row, name: rows[$0].name) }
  }

  /// The rows of which each is the sum of the two or more below it, up to the next; nil unless the
  /// whole column divides so.
  private func heads(_ values: [Double?]) -> [Int]? {
    var heads: [Int] = []
    var place = 0
    while place < values.count {
      guard let stated = values[place], stated != 0 else { return nil }
      heads.append(place)
      var (sum, members) = (0.0, 0)
      place += 1
      while place < values.count {
        let value = values[place] ?? 0
        let isReached =
          members > 1 && (sum - stated).magnitude <= Self.tolerance(stated)
        // Rows without a figure behind the last member belong to it still.
        if isReached, value != 0 { break }
        sum += value
        members += value == 0 ? 0 : 1
        place += 1
      }
      guard members > 1, (sum - stated).magnitude <= Self.tolerance(stated) else {
        return nil
      }
    }
    // A single one above all is a total, which other tests find.
    return heads.count > 1 ? heads : nil
  }

  /// What rounding of its members can make a sum differ: a hundredth, or less of small figures.
  static func tolerance(_ stated: Double) -> Double {
    min(0.011, 1e-3 * stated.magnitude) + 1e-9 * stated.magnitude
  }

  /// The rows called as groups where those right above another, the counties, are the sums of the towns
  /// below them, and these of their villages; nil where they are not.
  private func countiesAndTowns(_ called: [Int], _ rows: [Row]) -> [Int]? {
    let isCalled = Set(called)
    let counties = called.filter { isCalled.contains($0 + 1) }
    guard counties.first == 0, called.count > counties.count else { return nil }
    let isCounty = Set(counties)
    let (towns, lowest) = (called.map { rows[$0] }, rows.indices.filter { !isCounty.contains($0) })
    func places(_ wanted: (Int) -> Bool, among all: [Int]) -> [Int] {
      all.indices.filter { wanted(all[$0]) }
    }
    return addUp(places(isCounty.contains, among: called), towns)
      && addUp(places(isCalled.contains, among: lowest), lowest.map { rows[$0] }) ? called : nil
  }

  /// Whether most figures of heads are the sums of the rows below them, be it a single one.
  private func addUp(_ heads: [Int], _ rows: [Row]) -> Bool {
    var (asked, agreeing) = (0, 0)
    for (head, next) in zip(heads, heads.dropFirst() + [rows.count]) {
      if next == head + 1 { return false }
      for (column, stated) in rows[head].values.enumerated() {
        guard let stated, isAdditive[column] else { continue }
        let sum = rows[(head + 1)..<next].reduce(0) { $0 + ($1.values[column] ?? 0) }
        asked += 1
        if (sum - stated).magnitude <= Self.tolerance(stated) { agreeing += 1 }
      }
    }
    return agreeing * 2 > asked
  }

  /// Whether heads are called as groups are, and others are not.
  private func areCalledSo(_ heads: [Int], _ rows: [Row]) -> Bool {
    let isHead = Set(heads)
    return rows.indices.allSatisfy { Self.isGroup(rows[$0].name) == isHead.contains($0) }
  }

  /// Whether chance can hardly make the sums: heads are called so, or the figures that agree have
  /// six digits or more together.
  private func isSure(_ heads: [Int], _ rows: [Row]) -> Bool {
    if areCalledSo(heads, rows) { return true }
    let columns = rows[0].values.indices.filter { column in
      self.heads(rows.map { $0.values[column] }) == heads
    }
    let digits = columns.flatMap { column in heads.compactMap { rows[$0].values[column] } }
      .reduce(0) { $0 + Self.digits($1) }
    return digits >= 6
  }

  /// Whether a name is that of a group of villages: 城关镇.
  static func isGroup(_ name: String) -> Bool {
    ["镇", "鎮", "乡", "鄉", "片", "片区", "片區", "街道", "街道办", "办事处", "辦事處", "区", "區", "县", "縣"]
      .contains { name.hasSuffix($0) }
  }

  /// The significant digits of a figure, up to six; zeros at the end of a whole number say little.
  private static func digits(_ value: Double) -> Int {
    let text = NumberFormat.exact(value.magnitude)
    let trimmed = text.contains(".") ? text : String(text.reversed().drop { $0 == "0" })
    return min(6, trimmed.count { $0.isNumber })
  }
}
