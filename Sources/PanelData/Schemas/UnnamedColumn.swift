import Tables

/// The first column where it has no heading: the numbers of rows that programs write, or the names of
/// places under a blank corner.
enum UnnamedColumn {
  /// What the column under the first of `paths` is called; nil where it has a heading, or holds figures.
  static func heading(
    of paths: [ColumnPath], over records: [TablePreview.Line]
  ) -> String? {
    guard paths.count > 1, paths[0].parts.isEmpty, records.count > 1,
      paths.dropFirst().allSatisfy({ !$0.parts.isEmpty })
    else { return nil }
    if areNumbersOfRows(records) { return rowNumber }
    // Another column may be that of the villages.
    let isAlone = paths.indices.dropFirst().allSatisfy { place in
      let word = CommonWords.comparable(paths[place].name)
      return CommonWords.village.allSatisfy { !$0.contains(word) }
        && (!records.contains { isName($0[place]) }
          || CommonWords.group.contains(word) && divides(place, records))
    }
    guard isAlone, records.allSatisfy({ isName($0[0]) }) else { return nil }
    let isEnglish = Language(scriptOf: records.prefix(50).map { $0[0] }) == .english
    // Metrics may begin like villages: `新村建设资金`.
    let villages = paths.dropFirst().count { path in
      path.parts.contains { TableVillage.called($0) != nil }
    }
    if villages > 1, villages * 2 > paths.count - 1,
      !TableVillage.areVillages(records.lazy.map { $0[0] })
    {
      return isEnglish ? "indicator" : "指标"
    }
    return isEnglish ? "village" : "村名"
  }

  /// Whether each of several groups has names of its own in the first column, as R's names of rows are,
  /// none of which numbers rows.
  private static func divides(_ group: Int, _ records: [TablePreview.Line]) -> Bool {
    let names = records.map { $0[0] }
    return Set(names).count == names.count && Set(records.map { $0[group] }).count < names.count
      && !names.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// A heading of serial numbers.
  private static let rowNumber = "#"

  /// Whether the column counts the rows upwards; some may have been left out since.
  ///
  /// Years count upwards, too, and are figures or periods whose heading is missing.
  private static func areNumbersOfRows(_ records: [TablePreview.Line]) -> Bool {
    var last = -1
    var areYears = true
    for record in records {
      // A total has no number.
      if record[0].isEmpty, record.texts.contains(where: { CommonWords.total($0) != nil }) {
        continue
      }
      guard record[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(record[0]),
        number > last
      else { return false }
      areYears = areYears && Period(record[0]) != nil
      last = number
    }
    return last > 0 && !areYears
  }

  /// Whether a cell is a name: no number, no period, nothing missing.
  static func isName(_ text: String) -> Bool {
    guard case .invalid(.notNumber) = NumberCell.reading(text) else { return false }
    return Period(text) == nil && !text.isEmpty
  }
}
