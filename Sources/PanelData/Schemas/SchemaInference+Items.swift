import Tables

extension SchemaInference {
  /// The column of items, `项目`, that names each row's metric: the same few stand in the rows of most
  /// villages, each once.
  ///
  /// Projects are called so, too, but each village has its own.
  var items: Int? {
    guard
      let column = columns.first(where: { column in
        ["项目", "項目", "科目", "item", "items"].contains(column.word) && column.index != village
          && !groups.contains(column.index) && column.isFilled
      })
    else { return nil }
    var villages = Set<[String]>()
    var rowsOfItem: [String: Set<[String]>] = [:]
    var seen = Set<[String]>()
    var above = groups.map { _ in "" } + [""]
    for record in records {
      var path = (groups + [village]).map { record[$0] }
      // A village may stand once above its items.
      for level in path.indices where path[level].isEmpty { path[level] = above[level] }
      above = path
      if path.contains(where: { CommonWords.total($0) != nil }) { continue }
      villages.insert(path)
      rowsOfItem[record[column.index], default: []].insert(path)
      let period = [periodColumn, partColumn].compactMap { $0 }.map { record[$0] }
      guard seen.insert(path + [record[column.index]] + period).inserted else { return nil }
    }
    let shared = rowsOfItem.values.count { $0.count * 2 > villages.count }
    guard villages.count > 1, rowsOfItem.count > 1, shared * 2 > rowsOfItem.count else {
      return nil
    }
    return column.index
  }

  /// Whether a column called `单位` holds nothing but what figures count: no village is called 万元.
  func isOfUnits(_ column: ColumnEvidence) -> Bool {
    CommonWords.unit.contains(column.word)
      && records.lazy.map { $0[column.index] }.allSatisfy { $0.isEmpty || HeadingName.isUnit($0) }
  }

  /// Whether a column called `名称` names no villages.
  func isNameOfMetrics(_ column: Int) -> Bool {
    ["名称", "名稱", "name"].contains(columns[column].word)
      && !TableVillage.areVillages(records.lazy.map { $0[column] })
  }
}
