import Tables

extension SchemaInference {
  /// Headings of numbers of villages, in comparable form.
  private static let villageNumber: Set<String> = [
    "村号", "村號", "村编号", "村編號", "村序号", "villageno", "villageno.", "villagenumber", "villageid", "vid",
  ]

  /// The column that is called that of villages' names, though most of them are numbers: 12, 12村.
  ///
  /// `村名` counts nothing, as `村` may.
  func numbersCalledNames() -> Int? {
    columns.first { column in
      column.isNumeric && column.isFilled && column.index != periodColumn
        && CommonWords.village[0].contains(column.word)
        && (column.word.contains("名") || column.word.contains("name"))
    }?.index
  }

  /// The column in which villages are called by bare numbers: each once a period, and more than one.
  ///
  /// What is called `村` or `village` beside the names of towns may count their villages.
  func numberedVillages(besides texts: [ColumnEvidence]) -> Int? {
    // Any column of texts may name the villages, or the towns whose villages are counted.
    if !texts.isEmpty { return nil }
    let column = columns.first { column in
      column.isNumeric && column.isFilled && column.index != periodColumn
        && (Self.villageNumber.contains(column.word) || column.word == "id"
          // Several of them are counted.
          || CommonWords.village[0].contains(column.word) && !column.word.hasSuffix("s"))
    }
    guard let column else { return nil }
    var met: [[String]: Set<String>] = [:]
    for record in records {
      let text = record[column.index]
      if CommonWords.total(text) != nil { continue }
      guard (1...6).contains(text.utf8.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
      let key = [periodColumn, metric].compactMap { $0 }.map { record[$0] }
      guard met[key, default: []].insert(text).inserted else { return nil }
    }
    guard met.values.allSatisfy({ $0.count > 1 }) else { return nil }
    // Numbers that go on from period to period are those of rows.
    let rows = met.values.reduce(0) { $0 + $1.count }
    return met.count == 1 || Set(met.values.joined()).count < rows ? column.index : nil
  }
}
