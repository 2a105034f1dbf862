import Tables

/// What a column's heading and first cells suggest.
struct ColumnEvidence {
  let index: Int
  let path: ColumnPath
  /// The name in comparable form.
  let word: String
  /// How its numbers are written, if it has some.
  let reading: ColumnReading
  /// Whether at least half of the filled cells are numbers, or would be but for slips.
  let isNumeric: Bool
  /// Whether every cell is a period written with four digits.
  let looksLikeYears: Bool
  /// Whether no cell is blank.
  let isFilled: Bool
  /// Whether blank cells stand under filled ones, and are too many to be omissions or each name is
  /// written once.
  let isFilledDown: Bool
  /// How many cells hold something.
  let filled: Int
  private let texts: [String]
  /// How many different texts there are, where somebody will ask.
  private let counted: Int?

  /// How many different texts the cells hold.
  var distinct: Int { counted ?? Self.distinctCount(texts) }

  /// Whether all texts begin with a year, as `2023.3` does, so that none is a length of time.
  private var areDays: Bool {
    texts.allSatisfy { Period(String($0.prefix { $0.isASCIIDigit })) != nil }
  }

  /// Whether most texts have a digit, as codes have and names have not.
  var hasDigits: Bool {
    texts.count { $0.utf8.contains { (0x30...0x39).contains($0) } } * 2 > texts.count
  }

  var heading: String { path.heading }
  /// Whether the heading says that years are those in which something happened once: `脱贫年份`.
  var isOfEvents: Bool {
    let marks = [
      "成立", "换届", "換屆", "脱贫", "脫貧", "建成", "建立", "建村", "建档", "设立", "設立", "开工", "開工", "竣工",
      "投产", "出生", "任职", "修建", "established", "founded", "since", "built", "birth", "startyear",
      "start_year",
    ]
    let name = heading.lowercased().filter { $0 != " " }
    return marks.contains(where: name.contains)
  }
  var isCalledGroup: Bool { CommonWords.group.contains(word) }
  var isBookkeeping: Bool {
    CommonWords.bookkeeping.contains(word) || CommonWords.isCode(word)
      || CommonWords.isDay(word) && areDays
  }

  static func columns(
    _ paths: [ColumnPath], _ records: [TablePreview.Line], sparesComma: Bool
  ) -> [ColumnEvidence] {
    let columns = columns(paths, records, decimalComma: false)
    // Who writes `12.345,67` or `1.234.567` in one column groups by points in the others, too.
    let figures = columns.filter { $0.isNumeric && !$0.looksLikeYears && !$0.isBookkeeping }
    guard sparesComma, figures.contains(where: { $0.reading.style.decimalComma }),
      !figures.contains(where: \.reading.hasDecimalPoint)
    else { return columns }
    return self.columns(paths, records, decimalComma: true)
  }

  private static func columns(
    _ paths: [ColumnPath], _ records: [TablePreview.Line], decimalComma: Bool
  ) -> [ColumnEvidence] {
    paths.enumerated().map { index, path in
      let cells = records.map { $0[index] }
      let filled = cells.filter { !$0.isEmpty }
      let reading = NumberStyle.evidence(
        from: cells, heading: path.unit.map { "\(path.name)（\($0)）" } ?? path.name,
        decimalComma: decimalComma)
      // Slips such as `NaN` or `1.2.3` are slips of a column of figures, not of one of names.
      let slips = reading.faults == 0 ? 0 : filled.count(where: looksLikeSlip)
      let said = filled.count - reading.missing
      let isNumeric =
        reading.isNumeric || reading.numbers > 0 && (reading.numbers + slips) * 2 >= said
      // Of figures it is hardly ever asked.
      let counted = isNumeric ? nil : distinctCount(filled)
      let hasGaps = cells.first?.isEmpty == false && filled.count < cells.count
      return ColumnEvidence(
        index: index, path: path, word: CommonWords.comparable(path.name), reading: reading,
        isNumeric: isNumeric,
        looksLikeYears: looksLikeYears(filled),
        isFilled: filled.count == cells.count,
        isFilledDown: hasGaps
          && (filled.count * 3 <= cells.count * 2
            || filled.count == counted ?? distinctCount(filled)),
        filled: filled.count, texts: filled, counted: counted)
    }
  }

  /// How many different texts there are; those of groups often stand one below the other.
  private static func distinctCount(_ cells: [String]) -> Int {
    var met = Set<String>(minimumCapacity: cells.count)
    var above = ""
    for cell in cells where !cell.hasBytes(of: above) {
      met.insert(cell)
      above = cell
    }
    return met.count
  }

  /// Whether all but the names of totals are periods.
  private static func looksLikeYears(_ cells: [String]) -> Bool {
    var hasYear = false
    return cells.allSatisfy { cell in
      if Period(cell) != nil, !PeriodNotation.isShortYear(cell) {
        // Plots are numbered `2001p`, `2002p`; years are not all provisional.
        if cell.last?.isLetter != true || cell.last?.isASCII != true { hasYear = true }
        return true
      }
      return CommonWords.total(cell) != nil
    } && hasYear
  }

  /// Whether a text that is no number begins or sounds like one.
  private static func looksLikeSlip(_ text: String) -> Bool {
    // Most texts are names, which is told sooner than why they are no numbers.
    let first = text.unicodeScalars.first { !signs.contains($0) }
    let isSuspect =
      first?.properties.numericType != nil
      || text.utf8.first.map { $0 < 0x80 } == true
        && ["nan", "inf", "-inf", "infinity", "n/a"].contains(text.lowercased())
    return isSuspect && NumberCell.reading(text).fault != nil
  }

  private static let signs: [Unicode.Scalar] = ["+", "-", "−", "－", "–", "—", "(", "（", "'", "’"]
}
