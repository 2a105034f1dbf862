import Tables

extension SchemaInference {
  /// Whether blank cells of a group stand under filled ones, below rows of sums at the top that name an
  /// outer group alone: `某县,,,600` over `,城关镇,东村,50`.
  func isFilledDown(_ group: Int, belowSumsOf groups: [Int]) -> Bool {
    let rest = records.drop { record in
      record[group].isEmpty && record[village].isEmpty && groups.contains { !record[$0].isEmpty }
    }
    guard rest.count < records.count, rest.first?[group].isEmpty == false else { return false }
    return columns[group].filled * 3 <= rest.count * 2
  }

  /// Those among columns of texts that may name villages where no heading says so: not those whose
  /// texts stand in nearly all groups, as sexes and ages do.
  func mayNameVillages(_ texts: [ColumnEvidence]) -> [ColumnEvidence] {
    let groups = texts.filter(\.isCalledGroup)
    let rest = texts.filter { column in
      column.isCalledGroup || !groups.contains { crosses(column, $0) }
    }
    return rest.isEmpty ? texts : rest
  }

  /// Whether nearly all texts of a column stand with nearly all of a group; villages of a group are in
  /// no other.
  private func crosses(_ column: ColumnEvidence, _ group: ColumnEvidence) -> Bool {
    guard column.isFilled, group.isFilled, group.distinct > 1, column.distinct > 1 else {
      return false
    }
    let pairs = Set(records.map { [$0[column.index], $0[group.index]] })
    return pairs.count * 4 >= column.distinct * group.distinct * 3
  }

  /// The columns of words that tell the rows of one village and period apart, where most of them have
  /// several: `自然村`, `项目`; `性别` and `年龄` together.
  ///
  /// A few repeated rows are a slip instead.
  private var telling: [Int] {
    // Each year has its rows under one of its own.
    if hasYearSections { return [] }
    var rows: [[String]: [TablePreview.Line]] = [:]
    var keys = groups + [village] + [metric].compactMap { $0 }
    keys += periodColumns
    // Names that are blank where they repeat are no evidence.
    guard keys.allSatisfy({ columns[$0].isFilled }) else { return [] }
    let records = records.filter { CommonWords.total($0[village]) == nil }
    // Most rows have a village of their own: at most so many less than rows can have several.
    let villages = columns[village].distinct - (self.records.count - records.count)
    if villages * 3 > records.count * 2 { return [] }
    for record in records {
      rows[keys.map { record[$0] }, default: []].append(record)
    }
    let repeated = rows.values.filter { $0.count > 1 }
    guard !repeated.isEmpty, repeated.count * 2 >= rows.count else { return [] }
    let figures = Set(values.map(\.column))
    func tells(_ chosen: [Int]) -> Bool {
      repeated.allSatisfy { rows in
        Set(rows.map { row in chosen.map { row[$0] } }).count == rows.count
      }
    }
    let words = columns.filter { column in
      !keys.contains(column.index) && !figures.contains(column.index) && !column.isNumeric
        && !column.isBookkeeping && column.isFilled && column.distinct > 1
    }
    if let column = words.first(where: { tells([$0.index]) }) { return [column.index] }
    var chosen: [Int] = []
    for column in words.sorted(by: { ($0.distinct, $0.index) < ($1.distinct, $1.index) }) {
      chosen.append(column.index)
      if tells(chosen) { return chosen }
    }
    return []
  }

  /// Whether a column tells the namesakes among villages apart, as `state` does the counties: most names
  /// stand once a period, those that do not have a text each, and the others always have the same.
  func tellsNamesakesApart(_ column: Int, _ village: Int) -> Bool {
    guard CommonWords.place.contains(columns[column].word) else { return false }
    var keys = [metric].compactMap { $0 }
    keys += periodColumns
    var rows: [String: [[String]: [String]]] = [:]
    for record in records where CommonWords.total(record[village]) == nil {
      rows[record[village], default: [:]][keys.map { record[$0] }, default: []]
        .append(record[column])
    }
    let namesakes = rows.values.filter { $0.values.contains { $0.count > 1 } }
    guard !namesakes.isEmpty, namesakes.count * 2 < rows.count else { return false }
    let others = rows.values.filter { $0.values.allSatisfy { $0.count == 1 } }
    let changing = others.count { Set($0.values.joined()).count > 1 }
    return changing * 10 <= others.count
      && namesakes.allSatisfy { $0.values.allSatisfy { Set($0).count == $0.count } }
  }

  /// The keys of a table of Eurostat's beside the place, the metric and the period: those with
  /// several values for one row of figures, and the others with their only value.
  func dimensions() -> (several: [Int], notes: [String]) {
    guard isEurostat else { return (telling, []) }
    var several: [Int] = []
    var notes: [String] = []
    let figures = Set(values.map(\.column))
    for column in columns.indices
    where column != village && column != metric && !figures.contains(column) {
      var met: [[String]: Set<String>] = [:]
      for record in records {
        met[[record[village], metric.map { record[$0] } ?? ""], default: []].insert(record[column])
      }
      let distinct = Set(met.values.joined())
      if met.values.contains(where: { $0.count > 1 }) {
        several.append(column)
      } else if let only = distinct.first, distinct.count == 1 {
        notes.append("\(columns[column].heading): \(only)")
      }
    }
    return (several, notes)
  }

  /// The columns of states or countries beside one of counties or municipalities, which lie in them: a
  /// short table may have as many of either.
  ///
  /// A county is in one state, unless namesakes stand beside each other: a state that changes from year
  /// to year is a status.
  func outerPlaces(_ columns: [ColumnEvidence]) -> Set<Int> {
    guard columns.contains(where: { $0.word == "county" || $0.word == "municipality" }) else {
      return []
    }
    let outer = columns.filter { ["state", "country", "countryname"].contains($0.word) }
    let inner = columns.filter { column in
      !outer.contains { $0.index == column.index } && !column.isBookkeeping
    }
    var states: [[String]: Set<[String]>] = [:]
    var namesakes = Set<[String]>()
    var met = Set<[String]>()
    for record in records {
      let key = inner.map { record[$0.index] }
      states[key, default: []].insert(outer.map { record[$0.index] })
      let row = key + [periodColumn, metric].compactMap { $0 }.map { record[$0] }
      if !met.insert(row).inserted { namesakes.insert(key) }
    }
    let changes = states.contains { $1.count > 1 && !namesakes.contains($0) }
    return changes ? [] : Set(outer.map(\.index))
  }
}
