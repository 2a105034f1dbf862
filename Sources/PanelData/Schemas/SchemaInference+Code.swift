extension SchemaInference {
  /// The column of the villages' codes: one that is called so, or one called a code whose codes each
  /// stand with one village.
  ///
  /// `区划代码` may be that of the county, the same in all rows: so it must tell villages apart.
  func code(besides used: Set<Int>) -> Int? {
    let free = columns.filter { column in
      !used.contains(column.index) && !periodColumns.contains(column.index) && column.filled > 0
    }
    if let sure = free.first(where: { CommonWords.villageCode.contains($0.word) }) {
      return sure.index
    }
    let own = CommonWords.comparable(columns[village].path.name)
    return free.first { column in
      (CommonWords.code.contains(column.word) || column.word == own + "code"
        || column.word == own + "代码" || column.word == own + "代碼")
        && tellsVillagesApart(column.index)
    }?.index
  }

  private func tellsVillagesApart(_ column: Int) -> Bool {
    var names: [String: Set<String>] = [:]
    var codes: [String: Set<String>] = [:]
    for record in records where !record[column].isEmpty && !record[village].isEmpty {
      let path = (groups + [village]).map { record[$0] }.joined(separator: "/")
      names[record[column], default: []].insert(path)
      codes[path, default: []].insert(record[column])
    }
    // A village may have been renamed, a code changed; most of both hold.
    let shared = names.values.count { $0.count > 1 }
    return !names.isEmpty && shared * 4 <= names.count
  }
}
