import Tables

/// Finds the headings of a table: the lines just above its first record.
struct HeaderSearch {
  /// The places in `lines` of the first and last line of headings.
  let top: Int
  let bottom: Int
  /// The place of the first record.
  let firstRecord: Int

  /// How many lines of headings there may be.
  static let most = 3

  init(_ preview: TablePreview) {
    let lines = preview.lines
    if preview.isEurostat, let heading = lines.firstIndex(where: { $0.texts.count > 1 }) {
      top = heading
      bottom = heading
      firstRecord = heading + 1
      return
    }
    // Only the lines down to the first records need to be looked at.
    var shapes = Shapes(lines)
    // The first record is the first line with figures that more of its kind follow; a line of
    // years is none.
    var record =
      lines.indices.first { place in
        guard place > 0,
          shapes[place].looksLikeRecord
            || shapes[place].isLineOfYears && Self.isRecord(lines[place], under: lines[place - 1])
        else { return false }
        return place + 1 == lines.count || shapes[place + 1].filled > 1
          || Self.isUnderKeys(lines[place], lines[..<place])
      }
      // A table of one record, above notes.
      ?? lines.indices.first { $0 > 0 && shapes[$0].looksLikeRecord } ?? min(1, lines.count)
    // Records without any figure and lines of nothing but delimiters may stand above it: the headings
    // are the line with more cells.
    var bottom = max(0, record - 1)
    while bottom > 0 {
      let shape = shapes[bottom]
      let isEmptyRecord =
        shape.looksLikeEmptyRecord
        && (shape.missing > 0
          || (0..<bottom).contains { shapes[$0].filled > shape.filled && shapes[$0].numbers == 0 })
      // A line of units names no village; under one metric it has one cell.
      let isOfUnits =
        lines[bottom][0].isEmpty && HeadingName.isRowOfUnits(lines[bottom])
        || bottom > 0 && HeadingName.labelOfUnits(lines[bottom]) != nil
      guard
        shape.filled == 0 || isEmptyRecord && !isOfUnits || Self.isNumbered(lines, bottom)
          || YearSections.isSection(lines[bottom], below: lines[bottom - 1])
          || Self.isUnderKeys(lines[bottom], lines[..<bottom])
      else { break }
      bottom -= 1
    }
    record = bottom + 1
    var top = bottom
    while top > 0, bottom - top + 1 < Self.most,
      Self.isUpperHeading(lines[top - 1], shapes[top - 1], over: lines[top], preview)
    {
      top -= 1
    }
    self.top = top
    self.bottom = bottom
    firstRecord = Self.isNumbered(lines, record) ? record + 1 : record
  }

  /// Whether the headings found are the first record of a table without any: a name and a figure that
  /// is no year, no word that heads a column, and the next line alike.
  func areMissing(in preview: TablePreview) -> Bool {
    guard top == bottom, bottom == 0, firstRecord < preview.lines.count else { return false }
    let line = preview.lines[0]
    func isFigure(_ text: String) -> Bool {
      if case .value = NumberCell.reading(text) { return Period(text) == nil }
      return NumberCell.isWithDecimalComma(text)
    }
    let alike = line.texts.indices.filter { isFigure(line[$0]) }
    return Shape(line).looksLikeRecord && !alike.isEmpty
      && alike.allSatisfy { isFigure(preview.lines[firstRecord][$0]) }
      && !line.texts.contains { CommonWords.isHeading(HeadingName($0).name) }
  }

  /// Whether a line numbers the columns above the records.
  private static func isNumbered(_ lines: [TablePreview.Line], _ place: Int) -> Bool {
    place + 1 < lines.count && ColumnNumbers.isLine(lines[place], above: lines[place + 1])
  }

  /// Whether a line holds names where a line above it has the heading of names: it is a record
  /// whose figures cannot be read.
  private static func isUnderKeys(
    _ line: TablePreview.Line, _ above: ArraySlice<TablePreview.Line>
  ) -> Bool {
    if Shape(line).isLineOfYears || HeadingName.labelOfUnits(line) != nil { return false }
    return above.contains { heading in
      heading.texts.indices.contains { column in
        let word = CommonWords.comparable(HeadingName(heading[column]).name)
        let isKey =
          CommonWords.period.contains(word) || CommonWords.village.contains { $0.contains(word) }
          || (CommonWords.metric.contains(word) || PanelSchema.items.contains(word))
            && hasFigures(line, besides: column)
        guard isKey, !line[column].isEmpty, line[column] != heading[column] else { return false }
        return !HeadingName.isUnit(line[column])
      }
    }
  }

  /// Whether all cells but one are figures, with signs and units: `占比,10%,20%`; and that one does not
  /// head a column below it.
  private static func hasFigures(_ line: TablePreview.Line, besides column: Int) -> Bool {
    if CommonWords.isHeading(HeadingName(line[column]).name) { return false }
    let others = line.texts.indices.filter { $0 != column && !line[$0].isEmpty }
    return !others.isEmpty
      && others.allSatisfy { place in
        if case .value = NumberCell.reading(line[place]) { return true }
        return false
      }
  }

  /// Whether a line of years is a record whose figures look like years: `第1村,2019,2019` under
  /// `村名,年份,收入`.
  ///
  /// Each cell stands under a heading of its own, and one of these is that of the years, or it has a
  /// name and plain numbers.
  private static func isRecord(_ line: TablePreview.Line, under above: TablePreview.Line) -> Bool {
    let filled = line.texts.indices.filter { !line[$0].isEmpty }
    let headings = filled.map { HeadingName($0 < above.texts.count ? above[$0] : "").name }
    guard !headings.contains(""), Set(headings).count == filled.count else { return false }
    var (hasName, hasYear, isPlain) = (false, false, true)
    for (column, heading) in zip(filled, headings) {
      let text = line[column]
      if Period(text) != nil {
        if CommonWords.period.contains(CommonWords.comparable(heading)) { hasYear = true }
        if !text.allSatisfy(\.isASCIIDigit) { isPlain = false }
        continue
      }
      if text == above[column] || CommonWords.isHeading(HeadingName(text).name)
        || HeadingName.isUnit(text)
      {
        return false
      }
      if case .invalid = NumberCell.reading(text) { hasName = true }
    }
    return hasYear || hasName && isPlain
  }

  /// Whether a line spans columns of the headings below it.
  private static func isUpperHeading(
    _ line: TablePreview.Line, _ shape: Shape, over below: TablePreview.Line,
    _ preview: TablePreview
  ) -> Bool {
    guard below.row == line.row + 1, shape.filled > 1, !shape.isStatement, !shape.looksLikeRecord
    else { return false }
    if HeadingName.isRowOfUnits(below) || HeadingName.labelOfUnits(below) != nil { return true }
    let width = max(line.texts.count, below.texts.count)
    let fills = (0..<width).contains { line[$0].isEmpty && !below[$0].isEmpty }
    let repeats = Set(line.texts.filter { !$0.isEmpty }).count < shape.filled
    let isYears = shape.years > 0
    return fills || repeats || isYears || isHeading(line, overYears: below)
  }

  /// Whether a line has a heading over each year below it, and the first is that of a key:
  /// `村名,收入,支出` over `,2022,2023`.
  private static func isHeading(
    _ line: TablePreview.Line, overYears below: TablePreview.Line
  ) -> Bool {
    guard Shape(below).isLineOfYears, let first = line.texts.first(where: { !$0.isEmpty }) else {
      return false
    }
    return CommonWords.isHeading(HeadingName(first).name)
      && below.texts.indices.allSatisfy { below[$0].isEmpty || !line[$0].isEmpty }
  }

  /// The shapes of lines, each worked out when it is first asked for.
  private struct Shapes {
    private let lines: [TablePreview.Line]
    private var known: [Int: Shape] = [:]

    init(_ lines: [TablePreview.Line]) { self.lines = lines }

    subscript(place: Int) -> Shape {
      mutating get {
        if let shape = known[place] { return shape }
        let shape = Shape(lines[place])
        known[place] = shape
        return shape
      }
    }
  }

  /// What the cells of a line look like.
  struct Shape {
    let filled: Int
    let numbers: Int
    let missing: Int
    let years: Int
    /// The first filled cell stands before all others and is no number; the others say nothing.
    let looksLikeEmptyRecord: Bool
    /// A line of years, ascending, descending or in groups, over columns of figures.
    let isLineOfYears: Bool
    /// A line such as `填报单位：某镇  单位：万元`.
    let isStatement: Bool

    init(_ line: TablePreview.Line) {
      var filled = 0
      var numbers = 0
      var missing = 0
      var years: [Int] = []
      var statements = 0
      var first = ""
      for text in line.texts where !text.isEmpty {
        if filled == 0 { first = text }
        filled += 1
        switch NumberCell.reading(text) {
        case .value, .outOfRange: numbers += 1
        case .missing: missing += 1
        case .invalid where NumberCell.isWithDecimalComma(text): numbers += 1
        case .invalid: if text.contains("：") || text.hasSuffix(":") { statements += 1 }
        }
        if let period = Period(text) {
          years.append(period.year)
        } else if PeriodNotation.arePacked([text, text]), let month = Int(text) {
          years.append(month / 100)
        }
      }
      self.filled = filled
      self.numbers = numbers
      self.missing = missing
      self.years = years.count
      isStatement = statements > 0
      let isKey = if case .invalid = NumberCell.reading(first) { true } else { false }
      looksLikeEmptyRecord = filled >= 1 && numbers == 0 && isKey && missing == filled - 1
      let group = Self.cycle(of: years)
      let steps = zip(group, group.dropFirst()).map { $1 - $0 }
      isLineOfYears =
        years.count > 1 && years.count >= numbers
        && (steps.allSatisfy { $0 >= 0 } || steps.allSatisfy { $0 <= 0 })
        && steps.allSatisfy { abs($0) <= 10 }
    }

    /// The years of one group, where groups of the same ones stand side by side under a metric each;
    /// else all of them.
    private static func cycle(of years: [Int]) -> ArraySlice<Int> {
      guard let first = years.first,
        let length = years.dropFirst().firstIndex(of: first), length > 1,
        years.count % length == 0,
        years.indices.allSatisfy({ years[$0] == years[$0 % length] })
      else { return years[...] }
      return years[..<length]
    }

    var looksLikeRecord: Bool { filled > 1 && numbers > 0 && !isLineOfYears }
  }
}
