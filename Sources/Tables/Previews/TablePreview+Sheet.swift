extension TablePreview {
  /// A sheet of a workbook as text, its merged cells filled, so that the same eyes can read it.
  ///
  /// Numbers are written in full, dates as `2023-12-31`, errors by their names. A cell merged over
  /// most of the sheet, or over the whole of a narrow one, is a title and stays one cell.
  public init(_ sheet: SheetPreview, name: String, sheetName: String) throws(TableProblems) {
    self.name = name
    self.sheet = sheetName
    isWhole = sheet.isWhole
    delimiter = .comma
    problems = []
    let width = sheet.rows.reduce(0) { max($0, ($1.cells.last?.column ?? -1) + 1) }
    guard width > 0, width <= Self.columnLimit else {
      let kind: TableProblem.Kind =
        width == 0 ? .empty : .tooManyColumns(limit: Self.columnLimit)
      throw TableProblems(
        problems: [TableProblem(kind: kind, place: TablePlace(file: name, sheet: sheetName))])
    }
    var filling: [Int: [(from: Int, to: ClosedRange<Int>)]] = [:]
    var above: [Int: [(column: Int, row: Int)]] = [:]
    for merge in sheet.merges
    where merge.columns.count * 5 < width * 4
      || width < 4 && merge.columns.count < max(width, 2)
    {
      for row in merge.rows.prefix(1000) {
        filling[row, default: []].append((merge.columns.lowerBound, merge.columns))
        if row > merge.rows.lowerBound {
          above[row, default: []].append((merge.columns.lowerBound, merge.rows.lowerBound))
        }
      }
    }
    tallMerges = sheet.merges.filter { $0.rows.count > 1 }
    for row in sheet.rows {
      for cell in row.cells where cell.value == .formulaWithoutValue {
        unsavedColumns.insert(cell.column)
      }
    }
    var texts: [Int: [String]] = [:]
    lines = sheet.rows.map { row in
      var cells = [String](repeating: "", count: width)
      for cell in row.cells { cells[cell.column] = cell.text }
      for (column, first) in above[row.row] ?? [] {
        if let text = texts[first]?[column], column < width { cells[column] = text }
      }
      for (from, columns) in filling[row.row] ?? [] where from < width {
        for column in columns where column < width { cells[column] = cells[from] }
      }
      texts[row.row] = cells
      let indented = row.cells.filter { cell in
        let scalar = cell.value.plainText.unicodeScalars.first
        return (cell.isIndented || scalar?.properties.isWhitespace == true) && !cell.text.isEmpty
      }.map(\.column)
      return Line(row: row.row, texts: cells, indented: Set(indented), start: 0)
    }.filter { !$0.texts.allSatisfy(\.isEmpty) }
    if lines.isEmpty {
      let place = TablePlace(file: name, sheet: sheetName)
      throw TableProblems(problems: [TableProblem(kind: .empty, place: place)])
    }
  }
}

extension SheetValue {
  /// The value as text that the number and year grammars read back the same.
  public var text: String { plainText.trimmed }
}

extension SheetCell {
  /// The value as text; a number that the format shows as a percentage has its sign: 0.985 is
  /// `98.5%`.
  public var text: String {
    guard isPercent, case .number(let part) = value else { return value.text }
    let hundredths = NumberStyle(unitExponent: 0, resultExponent: -2)
    guard case .value(let percent, _) = NumberCell.reading(part.description, style: hundredths)
    else { return value.text }
    return SheetValue.number(percent).text + "%"
  }
}

extension String {
  /// Without the spaces that surround it.
  var trimmed: String {
    var text = self
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return "" }
      let (first, last) = Trimming.range(start, 0, bytes.count)
      return String(decoding: bytes[first..<last], as: UTF8.self)
    }
  }
}
