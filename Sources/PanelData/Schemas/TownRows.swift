import Tables

/// Rows that name a town and leave the village blank, or a county and leave the town blank.
///
/// `城关镇,,120` above or below `城关镇,东村,50` and `,西村,70` is a subtotal: the sum of its villages.
enum TownRows {
  /// What the rows of one town and period say.
  private struct Town {
    var rows: [(row: Int, name: String, values: [Double?])] = []
    var sums: [Double]
    var villages = 0
    /// How many of the villages have a figure, by column.
    var filled: [Int]

    init(columns: Int) {
      sums = [Double](repeating: 0, count: columns)
      filled = [Int](repeating: 0, count: columns)
    }

    /// Takes in a row of its own by its name, or of one of its villages by none.
    mutating func add(_ name: String?, _ values: [Double?], row: Int) {
      if let name {
        rows.append((row, name, values))
        return
      }
      villages += 1
      for case (let place, let value?) in values.enumerated() {
        sums[place] += value
        filled[place] += 1
      }
    }
  }

  /// The rows whose figures are the sums of their villages' in every column that adds up.
  static func sums(_ schema: PanelSchema, _ preview: TablePreview) -> [SectionSearch.Section] {
    guard !schema.groups.isEmpty, preview.isWhole, schema.metric == nil,
      !schema.filledDown.contains(schema.village)
    else { return [] }
    let records = schema.region.records(in: preview)
    /// The innermost group that a line names itself.
    func written(_ line: TablePreview.Line) -> Int? {
      schema.groups.lastIndex { !line[$0].isEmpty }
    }
    guard records.contains(where: { $0[schema.village].isEmpty && written($0) != nil }) else {
      return []
    }
    var towns: [ArraySlice<String>: Town] = [:]
    var above = schema.groups.map { _ in "" }
    var year = ""
    for line in records where !PanelSchema.isAside(line) {
      for (level, column) in schema.groups.enumerated() {
        let isRepeated = line[column].isEmpty && schema.filledDown.contains(column)
        if !isRepeated { above[level] = line[column] }
      }
      if let text = schema.periodText(of: line), !text.isEmpty || !schema.isPeriodFilledDown {
        year = text
      }
      let name = line[schema.village]
      let names = schema.groups.map { line[$0] } + [name]
      if names.contains(where: { CommonWords.total($0) != nil }) { continue }
      // A village is one of its town and of its county, a row without one of what it names.
      let level = name.isEmpty ? written(line) : above.indices.last
      guard let level, !above[...level].contains("") else { continue }
      let values = schema.values.map { value -> Double? in
        let cell = NumberCell.reading(line[value.column], style: value.style)
        if case .value(let number, _) = cell { return number }
        return nil
      }
      for inner in (name.isEmpty ? level : 0)...level {
        let path = above[...inner] + [year]
        towns[path, default: Town(columns: values.count)].add(
          name.isEmpty ? line[schema.groups[inner]] : nil, values, row: line.row)
      }
    }
    let isAdditive = schema.areAdditive
    return towns.values.filter { $0.villages > 0 && $0.rows.count == 1 }.flatMap { town in
      town.rows.filter { row in
        let fits = row.values.indices.compactMap { place -> Bool? in
          guard isAdditive[place], let stated = row.values[place] else { return nil }
          guard (town.sums[place] - stated).magnitude <= SectionSearch.tolerance(stated) else {
            return false
          }
          // Nothing is the sum of anything, nor a figure of one of several villages a sum.
          return stated != 0 && (town.filled[place] > 1 || town.villages == 1) ? true : nil
        }
        return !fits.isEmpty && fits.allSatisfy { $0 }
      }.map { SectionSearch.Section(row: $0.row, name: $0.name) }
    }.sorted { $0.row < $1.row }
  }
}

extension PanelSchema {
  /// For each column of figures whether those of several villages may be added.
  var areAdditive: [Bool] {
    values.map { value in
      let field = field(of: value)
      return Metric(
        id: field, origin: .field(field), title: LocalizedText(field),
        unit: unit(of: value).map { MeasurementUnit($0) }
      ).isAdditive
    }
  }
}
