/// Tells why a cell is no number, from what it looks like.
///
/// It only ever sees cells that were refused, so it may guess: it changes the reason, never the
/// result.
struct NumberDiagnosis {
  /// Longer texts are no numbers, whatever they are.
  private static let limit = 40

  /// The cell's characters without spaces, folded as the parser sees them, digits as 0.
  private var shape = ""
  /// The numbers in it, as far as they can be days, months and years.
  private var numbers: [Int] = []
  private var text = ""

  static func fault(of cell: UnsafeBufferPointer<UInt8>) -> NumberFault {
    guard cell.count <= 4 * limit, !isName(cell), let diagnosis = NumberDiagnosis(cell) else {
      return .notNumber
    }
    return diagnosis.fault
  }

  /// Whether a cell is a name, as most that are asked about: no figure in it, no sign of an error
  /// before it, and longer than the flags.
  private static func isName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count > 5 || cell.first.map({ $0 >= 0x80 }) ?? false else { return false }
    var cursor = CellCursor(cell)
    // `#DIV/0!`, `Err:502`, and full-width letters, which may be a flag's.
    if cursor.scalar == 0x23 || cursor.scalar == 0x45 { return false }
    if cursor.scalar < 0x80, cell.first.map({ $0 >= 0x80 }) ?? false { return false }
    if cell.count <= 3, flags.contains(String(decoding: cell, as: UTF8.self)) { return false }
    while !cursor.isAtEnd {
      if cursor.digit != nil || ChineseNumeral.begins(with: cursor.scalar) { return false }
      cursor.advance()
    }
    return true
  }

  private init?(_ cell: UnsafeBufferPointer<UInt8>) {
    var cursor = CellCursor(cell)
    var isInNumber = false
    while !cursor.isAtEnd {
      guard let scalar = Unicode.Scalar(cursor.scalar) else { return nil }
      text.unicodeScalars.append(scalar)
      if let digit = cursor.digit {
        if isInNumber {
          let last = numbers.count - 1
          numbers[last] = min(1_000_000, numbers[last] * 10 + Int(digit))
        } else {
          numbers.append(Int(digit))
          shape += "0"
        }
      } else if cursor.scalar != 0x20 {
        shape.unicodeScalars.append(scalar)
      }
      isInNumber = cursor.digit != nil
      cursor.advance()
    }
    if text.unicodeScalars.count > Self.limit { return nil }
  }

  private var fault: NumberFault {
    if isErrorValue { return .errorValue }
    if Self.flags.contains(text) { return .flag }
    if hasWideDash { return .wideDash }
    if isNumberedName { return .notNumber }
    if isDate { return .ratioDate }
    if isBound { return .bound }
    if numbers.isEmpty { return .notNumber }
    if Self.ranges.contains(amounts) { return .range }
    if shape == "0/0" { return .fraction }
    let isFigures = shape.allSatisfy { "0.,'".contains($0) }
    if isFigures, !shape.contains(",") && !shape.contains("'") {
      // No pair of figures is left without a sign between them but by a space.
      return text.contains(" ") ? .mixed : .severalPoints
    }
    if isFigures { return .badGrouping }
    if isWritten(with: "。｡．·・") { return .widePoint }
    if isWritten(with: "、;") { return .mixed }
    if hasUnit { return .unitInCell }
    let isWord = shape.contains { $0.isLetter || $0 == "_" }
    return shape.hasPrefix("0") && numbers.count > 1 && !isWord ? .mixed : .notNumber
  }

  /// Whether the cell is a name with a number, `第3村`, as most that come here: it begins with a letter
  /// and has neither a sign of a bound nor the hyphen of `Mar-2`.
  private var isNumberedName: Bool {
    guard let first = shape.unicodeScalars.first, Self.isLetter(first) else { return false }
    return !shape.unicodeScalars.contains { $0 == "-" || Self.boundSigns.contains($0) }
  }

  /// Whether a sign that is taken for a minus stands before a number: a long dash, the sign of long
  /// vowels, the numeral one.
  private var hasWideDash: Bool {
    guard let first = shape.first, Self.dashes.contains(first) else { return false }
    return amounts.drop { Self.dashes.contains($0) } == "0"
  }

  private static let dashes: Set<Character> = ["—", "―", "－", "ー", "─", "﹘", "一"]

  /// Whether figures stand on both sides of one of `signs`, and nothing else but what figures have.
  private func isWritten(with signs: String) -> Bool {
    let unsigned = shape.drop { "+-¥".contains($0) }
    return unsigned.count > 2 && unsigned.first == "0" && unsigned.last == "0"
      && unsigned.contains(where: signs.contains)
      && unsigned.allSatisfy { "0.,'".contains($0) || signs.contains($0) }
  }

  private static let flags: Set<String> = [
    "TRUE", "FALSE", "True", "False", "true", "false", "是", "否", "√", "✓", "✔", "×", "有", "对",
    "yes", "no", "Yes", "No", "YES", "NO",
  ]

  /// `#DIV/0!` and its kin, `Err:502`, and `####` for a column too narrow.
  private var isErrorValue: Bool {
    if text.hasPrefix("#") {
      return text.hasSuffix("!") || text.hasSuffix("?") || text == "#N/A"
        || text == "#GETTING_DATA" || (text.count > 1 && text.allSatisfy { $0 == "#" })
    }
    return text.hasPrefix("Err:")
  }

  private static let dateShapes: Set<String> = [
    "0月0日", "0月0", "0年0月", "0年0月0日", "0年", "0-0-0", "0/0/0", "0.0.0", "0月0号",
  ]
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private var isDate: Bool {
    // Names are asked too, and have none.
    guard !numbers.isEmpty else { return false }
    if Self.dateShapes.contains(shape) {
      guard numbers.count == 3 else { return true }
      // 12.3.4 is no date, 2023.3.4 is one.
      func isDay(_ month: Int, _ day: Int) -> Bool {
        (1...12).contains(month) && (1...31).contains(day)
      }
      return numbers[0] > 1000 && isDay(numbers[1], numbers[2])
        || numbers[2] > 1000 && (isDay(numbers[0], numbers[1]) || isDay(numbers[1], numbers[0]))
    }
    let parts = shape.lowercased().split(separator: "-").map(String.init)
    return parts.contains("0") && parts.contains { Self.months.contains($0) }
      && (2...3).contains(parts.count)
  }

  private static let lowerBounds = [
    ">", "<", "≥", "≤", "≧", "≦", "超", "逾", "不足", "不到", "至少", "至多", "不少于", "不超", "近",
    "大于", "小于", "高于", "低于",
  ]
  private static let upperBounds = ["以上", "以下", "以内", "余", "餘", "多", "+", "及以上", "及以下"]

  private static let boundSigns = Set((lowerBounds + upperBounds).joined().unicodeScalars)

  private var isBound: Bool {
    guard !numbers.isEmpty || text.unicodeScalars.contains(where: isNumeral) else { return false }
    return Self.lowerBounds.contains { shape.hasPrefix($0) }
      || Self.upperBounds.contains { shape.hasSuffix($0) }
      || (shape.contains("以上") || shape.contains("以下") || shape.contains("余"))
  }

  private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.begins(with: scalar.value)
  }

  /// The shape with every decimal or grouped number as one 0.
  private var amounts: String {
    var amounts = ""
    var pending = ""
    for character in shape {
      if (character == "." || character == ","), amounts.hasSuffix("0"), pending.isEmpty {
        pending = String(character)
      } else if character == "0", !pending.isEmpty {
        pending = ""
      } else {
        amounts += pending + String(character)
        pending = ""
      }
    }
    return amounts + pending
  }

  private static let ranges: Set<String> = {
    var ranges: Set<String> = []
    for sign in ["-", "~", "—", "–", "--", "——", "至", "到", "…", "...", "∼", "〜"] {
      for unit in ["", "%", "元", "万", "万元", "人", "户"] {
        ranges.insert("0" + sign + "0" + unit)
        ranges.insert("0" + unit + sign + "0" + unit)
      }
    }
    return ranges
  }()

  /// Whether figures are followed by words.
  private var hasUnit: Bool {
    guard shape.hasPrefix("0") || shape.hasPrefix("-0") || shape.hasPrefix("¥0") else {
      return ["$", "€", "£", "¥"].contains { shape.hasPrefix($0) }
    }
    let rest = text.unicodeScalars.drop { !Self.isLetter($0) }
    guard let first = rest.first else { return false }
    // `12 kg` has a unit; `0x10` and `123a` look like numbers of another kind.
    return first.value >= 0x80 || text.contains(" ") || UnitText.isKnown(String(Substring(rest)))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.value >= 0x2E80
  }
}
