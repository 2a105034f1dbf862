import Tables

extension VillageHistory {
  /// The columns of a history, in the order in which a row is read.
  private static let headings: [Set<String>] = [
    ["id", "编码", "編碼", "代码", "代碼", "村代码", "村代碼"],
    ["name", "名称", "名稱", "村名", "village"],
    ["validfrom", "起始年", "起始年份", "起始年度"],
    ["validto", "终止年", "終止年", "终止年份", "終止年份", "截止年", "截止年份"],
    ["event", "事件", "变更", "變更"],
    ["successor", "继任", "繼任", "继任村", "繼任村", "successorid", "继任编码"],
    ["weight", "权重", "權重"],
  ]

  /// The places of the columns where the first line has the headings of a history, else nil: a
  /// table of figures may be called `villages.csv` as well.
  static func columns(in preview: TablePreview) -> [Int?]? {
    guard let line = preview.lines.first else { return nil }
    let words = line.texts.map(CommonWords.comparable)
    let places = headings.map { known in words.firstIndex(where: known.contains) }
    // Name, end, event and successor make a history.
    return [1, 3, 4, 5].allSatisfy { places[$0] != nil } ? places : nil
  }

  /// Reads a history whose columns were found.
  /// - Throws: a `Failure` where the file cannot be read at all.
  init(_ input: TableInput, _ preview: TablePreview, columns: [Int?], place: String) throws {
    // Only headings so far: nothing has happened.
    if preview.lines.count == 1, preview.isWhole, preview.problems.isEmpty {
      self.init()
      return
    }
    var rows: [Row] = []
    var problems: [Phrase] = []
    let wanted = columns.compactMap { $0 }
    do {
      let scan = TableScan(input, preview: preview, region: try TableRegion(preview))
      let requests = wanted.map { ColumnRequest(column: $0, kind: .text) }
      let width = preview.lines.first?.texts.count ?? 0
      try scan.scan(columns: requests) { batch in
        (texts: Self.texts(batch), offsets: batch.rowOffsets, strays: batch.strays)
      } combine: { block, firstRow in
        for stray in block.strays {
          let problem = TableProblem(
            kind: .raggedRecord(expected: width, found: stray.fieldCount),
            place: TablePlace(
              file: place, row: firstRow + Int(stray.rowOffset),
              column: min(width, stray.fieldCount) + 1),
            excerpt: stray.excerpt)
          problems += Failure(problem).phrases
        }
        for (texts, offset) in zip(block.texts, block.offsets) {
          func cell(_ column: Int) -> String {
            guard let place = columns[column], let at = wanted.firstIndex(of: place) else {
              return ""
            }
            return FormulaGuard.restored(texts[at])
          }
          rows.append(
            Row(
              id: VillageCode.normalized(cell(0)), name: cell(1), validFrom: cell(2),
              validTo: cell(3), event: cell(4), successor: cell(5), weight: cell(6),
              place: "\(place):\(firstRow + Int(offset))"))
        }
      }
    } catch let found as TableProblems {
      problems += Failure(found).phrases
    } catch let found as TableProblem {
      problems += Failure(found).phrases
    }
    self.init(rows: rows, problems: problems)
  }

  /// The rows of a batch of texts.
  private static func texts(_ batch: TableBatch) -> [[String]] {
    let columns = batch.columns.compactMap { column -> (codes: [Int32], dictionary: [String])? in
      if case .text(let codes, let dictionary) = column { return (codes, dictionary) }
      return nil
    }
    return (0..<batch.count).map { row in columns.map { $0.dictionary[Int($0.codes[row])] } }
  }

  /// Both histories, where a folder has two tables.
  func merged(with other: VillageHistory) -> VillageHistory {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return VillageHistory(
      rows: rows + other.rows, problems: tableProblems + other.tableProblems)
  }
}
