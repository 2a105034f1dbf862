import Tables

extension SchemaInference {
  /// The keys of a table of Eurostat's beside the place, the metric and the period: those with
  /// several values for one row of figures, and the others with their only value.
  func dimensions() -> (several: [Int], notes: [String]) {
    guard isEurostat else { return ([], []) }
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
}
