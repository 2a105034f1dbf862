import Tables

/// The line under the headings of a form that numbers its columns, so that formulas can name them:
/// `甲 | 1 | 2 | 3=1-2`.
enum ColumnNumbers {
  /// Whether a line numbers columns in their order, and the one below it is a record.
  static func isLine(_ line: TablePreview.Line, above next: TablePreview.Line) -> Bool {
    var last: Number?
    var count = 0
    var isAboveName = false
    for column in line.texts.indices {
      let text = line[column].trimmingSpaces
      // A number over a figure may be one itself; over a name it is none.
      isAboveName = isAboveName || isName(next[column])
      if text.isEmpty { continue }
      if labels.contains(text) {
        guard last == nil, !labels.contains(next[column].trimmingSpaces) else { return false }
        count += 1
        continue
      }
      guard let number = Number(text) else { return false }
      if let last {
        guard number.sign == last.sign, number.value == last.value + 1 else { return false }
      } else {
        guard number.value == 1 || number.value == column + 1 else { return false }
      }
      last = number
      count += 1
    }
    return last != nil && count > 2 && isAboveName
  }

  /// What stands in place of a number over columns of names.
  private static let labels: Set<String> = [
    "甲", "乙", "丙", "丁", "栏次", "欄次", "列次", "行次", "栏号", "列号",
  ]

  private static func isName(_ text: String) -> Bool {
    guard !text.isEmpty, Number(text) == nil, Period(text) == nil else { return false }
    if case .invalid = NumberCell.reading(text) { return true }
    return false
  }

  /// `3`, `（3）`, `③`, `C`, each also with what it is worked out from: `3=1-2`.
  private struct Number {
    enum Sign { case digits, circled, letter }

    let value: Int
    let sign: Sign

    init?(_ text: String) {
      guard text.utf8.count < 40 else { return nil }
      var rest = Substring(text)
      if let equals = rest.firstIndex(where: { "=＝".contains($0) }) { rest = rest[..<equals] }
      rest = rest.filter { !"()（）[]【】 ".contains($0) }[...]
      if rest.count <= 2, let number = Int(rest), number > 0 {
        (value, sign) = (number, .digits)
      } else if rest.unicodeScalars.count == 1, let scalar = rest.unicodeScalars.first {
        switch scalar.value {
        case 0x2460...0x2473: (value, sign) = (Int(scalar.value) - 0x245F, .circled)
        case 0x41...0x5A: (value, sign) = (Int(scalar.value) - 0x40, .letter)
        default: return nil
        }
      } else {
        return nil
      }
    }
  }
}
