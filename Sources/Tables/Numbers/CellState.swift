/// Why a cell holds no number; `.value` when it does.
public enum CellState: UInt8, Sendable {
  /// A number.
  case value = 0
  /// Nothing but spaces, or a word for it: the status then tells `.suppressed` from
  /// `.notReported`.
  case blank
  /// `—`, `–`, `-`, `/`, `\`, `无`, also full-width or doubled as keyboards type them: nothing to
  /// tell.
  case notApplicable
  /// `…` or `...`: less than half the unit.
  case belowUnit
  /// A text that is no number.
  case invalid
}

/// The texts that stand for a missing value.
enum MissingMarker {
  /// What a marker means; `nil` for a text that is none in any column.
  ///
  /// These need no evidence: nobody writes them where a number is meant.
  static func everywhere(_ cell: UnsafeBufferPointer<UInt8>) -> NumberCell? {
    if cell.count > 6 { return nil }
    func isOne(of markers: [[UInt8]]) -> Bool {
      markers.contains { cell.elementsEqual($0) }
    }
    if isOne(of: notApplicable) { return .missing(.notApplicable, status: []) }
    if isOne(of: belowUnit) { return .missing(.belowUnit, status: []) }
    if isOne(of: empty) { return .missing(.blank, status: .notReported) }
    return nil
  }

  private static let notApplicable = [
    "—", "——", "–", "-", "－", "/", "／", "\\", "＼", "无", "無",
  ].map { Array($0.utf8) }
  private static let belowUnit = ["…", "……", "..."].map { Array($0.utf8) }
  private static let empty = ["空"].map { Array($0.utf8) }

  /// What a marker of this column means: one that `NumberStyle.missingMarkers` holds.
  static func meaning(of marker: String) -> NumberCell {
    if suppressed.contains(marker) { return .missing(.blank, status: .suppressed) }
    if inapplicable.contains(marker) { return .missing(.notApplicable, status: []) }
    return .missing(.blank, status: .notReported)
  }

  /// The texts that may mean a missing value, where the rest of the column is numbers.
  static func isPossible(_ text: String) -> Bool {
    // Names, which are asked about as well, are often longer.
    text.utf8.count <= longest && possible.contains(text)
  }

  private static let possible = suppressed.union(inapplicable).union(unreported)
  private static let longest = possible.map(\.utf8.count).max() ?? 0

  private static let suppressed: Set<String> = [
    "x", "X", "c", "C", "*", "**", "***", "(D)", "(S)", ": c", ":c", "保密", "涉密", "suppressed",
  ]
  private static let inapplicable: Set<String> = [
    "--", "---", "－－", "———", "–––", "————", ": z", ":z", "不适用", "不適用", "已撤并", "已撤併", "已撤销", "已撤銷",
    "n.a.", "n/ap",
  ]
  private static let unreported: Set<String> = [
    "NA", "(NA)", "(X)", "N/A", "n/a", "na", "#N/A", "null", "NULL", "Null", "None", "none",
    "nil", ":", ".", "..", "?", "？", "暂缺", "暫缺", "缺", "缺失", "缺报", "未报", "未報", "未统计", "未統計", "未上报",
    "未上報",
    "未填报", "未填報", "未填", "\\N",
    "不详", "不詳", "未知", "空白", "暂无", "暫無", "无数据", "無資料", "暂无数据", "missing", "n.d.",
    "nd", "ND",
  ]
}
