import Tables

/// Rows that name a town and leave the village blank, `城关镇,,120` above or below `城关镇,东村,50` and
/// `,西村,70`: they are subtotals where they are the sums of its villages.
enum TownRows {
  /// What the rows of one town and period say.
  private struct Town {
    var rows: [(row: Int, name: String, values: [Double?])] = []
    var sums: [Double]
    var villages = 0
    /// How many of the villages have a figure, by column.
    var filled: [Int]
  }

  /// The rows whose figures are the sums of their villages' in every column that adds up.
  static func sums(_ schema: PanelSchema, _ preview: TablePreview) -> [SectionSearch.Section] {
    guard let group = schema.groups.last, preview.isWhole, schema.metric == nil,
      !schema.filledDown.contains(schema.village)
    else { return [] }
    let records = schema.region.records(in: preview)
    guard records.contains(where: { $0[schema.village].isEmpty && !$0[group].isEmpty }) else {
      return []
    }
    var period: Int?
    if case .column(let column) = schema.period { period = column }
    var towns: [[String]: Town] = [:]
    var above = schema.groups.map { _ in "" }
    var year = ""
    for line in records where !PanelSchema.isAside(line) {
      for (level, column) in schema.groups.enumerated() {
        let isRepeated = line[column].isEmpty && schema.filledDown.contains(column)
        if !isRepeated { above[level] = line[column] }
      }
      if let period, !line[period].isEmpty || !schema.isPeriodFilledDown { year = line[period] }
      let name = line[schema.village]
      let names = schema.groups.map { line[$0] } + [name]
      if names.contains(where: { CommonWords.total($0) != nil }) || above.contains("") { continue }
      let values = schema.values.map { value -> Double? in
        let cell = NumberCell.reading(line[value.column], style: value.style)
        if case .value(let number, _) = cell { return number }
        return nil
      }
      var town =
        towns[above + [year]] ?? Town(sums: values.map { _ in 0 }, filled: values.map { _ in 0 })
      if name.isEmpty {
        if !line[group].isEmpty { town.rows.append((line.row, line[group], values)) }
      } else {
        town.villages += 1
        for (place, value) in values.enumerated() {
          town.sums[place] += value ?? 0
          if value != nil { town.filled[place] += 1 }
        }
      }
      towns[above + [year]] = town
    }
    let isAdditive = schema.values.map { value in
      let field = schema.field(of: value)
      return Metric(
        id: field, origin: .field(field), title: LocalizedText(field),
        unit: schema.unit(of: value).map { MeasurementUnit($0) }
      ).isAdditive
    }
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
