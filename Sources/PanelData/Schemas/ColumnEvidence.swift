import Tables

/// What a column's heading and first cells suggest.
struct ColumnEvidence {
  let index: Int
  let path: ColumnPath
  /// The name in comparable form.
  let word: String
  /// Whether at least half of the filled cells are numbers.
  let isNumeric: Bool
  /// Whether every cell is a period written with four digits.
  let looksLikeYears: Bool
  /// Whether no cell is blank.
  let isFilled: Bool
  /// Whether blank cells stand under filled ones, and are too many to be omissions.
  let isFilledDown: Bool
  /// How many different texts the cells hold.
  let distinct: Int
  /// How many cells hold something.
  let filled: Int

  var heading: String { path.heading }
  var isCalledGroup: Bool { CommonWords.group.contains(word) }
  var isBookkeeping: Bool { CommonWords.bookkeeping.contains(word) || CommonWords.isCode(word) }

  static func columns(
    _ paths: [ColumnPath], _ records: [TablePreview.Line]
  ) -> [ColumnEvidence] {
    paths.enumerated().map { index, path in
      let cells = records.map { $0[index] }
      let filled = cells.filter { !$0.isEmpty }
      let numbers = filled.count { text in
        switch NumberCell.reading(text) {
        case .value, .outOfRange: return true
        case .missing, .invalid: return false
        }
      }
      let missing = filled.count { text in
        if case .missing = NumberCell.reading(text) { return true }
        return false
      }
      return ColumnEvidence(
        index: index, path: path, word: CommonWords.comparable(path.name),
        isNumeric: numbers > 0 && numbers * 2 >= filled.count - missing,
        looksLikeYears: !filled.isEmpty && filled.allSatisfy { Period($0) != nil },
        isFilled: filled.count == cells.count,
        isFilledDown: cells.first?.isEmpty == false && filled.count * 3 <= cells.count * 2,
        distinct: Set(filled).count, filled: filled.count)
    }
  }
}
