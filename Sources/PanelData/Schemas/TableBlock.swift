import Tables

/// One of the tables that stand on a sheet or in a file, with what belongs to it.
struct TableBlock {
  /// Its lines, with the titles above and the notes below; what stands beside it is blank.
  var preview: TablePreview {
    didSet { headings = nil }
  }
  /// Its headings where the lines were searched for them, so that nobody needs to do so again: the
  /// paths are those without a year from outside.
  private(set) var headings: (header: HeaderSearch, paths: [ColumnPath])?
  /// Its last row; nil for the end of the sheet.
  var lastRow: Int?
  /// Its columns; nil for all.
  var columns: Range<Int>?
  /// Whether it is one of several.
  var isPart = false
  /// The year of the others, for a table whose own title gives none.
  var sharedYear: Period?

  /// The tables of a preview, from the top down and from the left to the right.
  ///
  /// One begins where a line gives headings anew under a title, or other headings than those
  /// above; and where the heading of villages stands again to the right.
  static func blocks(in preview: TablePreview) -> [TableBlock] {
    if preview.isEurostat { return [TableBlock(preview: preview)] }
    let stacked = preview.isWhole ? stack(preview) : [TableBlock(preview: preview)]
    var blocks = stacked.flatMap { $0.besides() }
    guard blocks.count > 1 else {
      var whole = TableBlock(preview: preview)
      // The only part is all of the lines.
      whole.headings = blocks.first?.headings
      return [whole]
    }
    let years = Set(blocks.compactMap(\.titleYear))
    for index in blocks.indices {
      blocks[index].isPart = true
      if years.count == 1 { blocks[index].sharedYear = years.first }
    }
    return blocks
  }

  /// The row of its headings, and the column where that tells it from others.
  var headingPlace: String {
    let header = HeaderSearch(preview)
    let row = preview.lines[header.bottom].row
    return columns.map { "\(row):\($0.lowerBound + 1)" } ?? "\(row)"
  }

  /// The year in the lines above its headings.
  private var titleYear: Period? {
    preview.lines[..<HeaderSearch(preview).top].flatMap(\.texts)
      .compactMap { Period(inTitle: $0) }.last
  }

  // MARK: One below the other

  private static func stack(_ preview: TablePreview) -> [TableBlock] {
    let lines = preview.lines
    var starts = [0]
    var header = HeaderSearch(preview)
    var offset = 0
    var place = header.firstRecord
    while place < lines.count {
      let headings = lines[(offset + header.top)...(offset + header.bottom)]
      guard isHeading(lines[place...], like: headings) else {
        place += 1
        continue
      }
      var first = place
      while first > offset + header.firstRecord, isTitle(lines[first - 1]) { first -= 1 }
      let again = lines[place...].prefix(headings.count)
      if first == place, zip(again, headings).allSatisfy({ $0.filledTexts == $1.filledTexts }) {
        // The same table goes on.
        place += headings.count
        continue
      }
      starts.append(first)
      offset = first
      header = HeaderSearch(preview.part(lines[first...]))
      place = max(place + 1, offset + header.firstRecord)
    }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      let part = preview.part(lines[starts[index]..<end])
      let isLast = end == lines.count
      return TableBlock(preview: part, lastRow: isLast ? nil : part.lines.last?.row)
    }
  }

  /// Whether the first of `lines`, which stands below records, gives headings: it names the
  /// villages' column as tables do or as the headings above do, and together with what follows it
  /// has a heading for each cell of the next record.
  private static func isHeading(
    _ lines: ArraySlice<TablePreview.Line>, like headings: ArraySlice<TablePreview.Line>
  ) -> Bool {
    guard let line = lines.first else { return false }
    let shape = HeaderSearch.Shape(line)
    guard shape.filled > 1, shape.missing == 0, shape.numbers == 0 || shape.isLineOfYears,
      let record = lines.dropFirst().prefix(HeaderSearch.most).firstIndex(where: {
        HeaderSearch.Shape($0).looksLikeRecord
      })
    else { return false }
    let above = lines[..<record]
    let isCovered = lines[record].texts.indices.allSatisfy { column in
      lines[record][column].isEmpty || above.contains { !$0[column].isEmpty }
    }
    return isCovered
      && line.texts.indices.contains { column in
        let text = line[column]
        guard !text.isEmpty, Period(text) == nil else { return false }
        return isVillageHeading(text)
          || headings.contains { $0[column] == text && CommonWords.total(text) == nil }
      }
  }

  private static func isVillageHeading(_ text: String) -> Bool {
    let word = CommonWords.comparable(HeadingName(text).name)
    return CommonWords.village.contains { $0.contains(word) }
  }

  /// Whether a line above headings belongs to them: a title or a unit, not a village or a note.
  private static func isTitle(_ line: TablePreview.Line) -> Bool {
    let texts = line.filledTexts
    guard let text = texts.first else { return false }
    if texts.contains(where: { HeadingName.statedUnit(in: $0) != nil }) { return true }
    guard Set(texts).count == 1, CommonWords.total(text) == nil, !CommonWords.isNote(text) else {
      return false
    }
    return text.count > 6 || text.hasSuffix("表") || text.contains("：") || text.contains("续")
      || Period(inTitle: text) != nil
  }

  // MARK: Side by side

  /// The tables that this one consists of, each with the villages' heading of its own.
  private func besides() -> [TableBlock] {
    let header = HeaderSearch(preview)
    let paths = ColumnPath.paths(preview, header)
    var single = self
    single.headings = (header, paths)
    var names = paths.map(\.name)
    var keys = names.indices.filter { Self.isVillageHeading(names[$0]) }
    if keys.isEmpty {
      // Each may have a title of its own, of which a single line of headings is left below.
      let lowest = paths.map { HeadingName($0.parts.last ?? "").name }
      keys = lowest.indices.filter { Self.isVillageHeading(lowest[$0]) }
      if !keys.isEmpty { names = lowest }
    }
    guard let start = names.firstIndex(where: { !$0.isEmpty }) else { return [single] }
    let first = keys.first ?? start
    let records = preview.lines[header.firstRecord...]
    var starts = [0]
    var last = first
    for key in names.indices where key > first {
      let isRepeated = names[key] == names[first]
      guard isRepeated || keys.contains(key) else { continue }
      let gap = (last + 1..<key).last { column in
        paths[column].parts.isEmpty && records.allSatisfy { $0[column].isEmpty }
      }
      if let gap {
        starts.append(gap + 1)
      } else if isRepeated {
        // What stands before the villages here stood before them there.
        let before = first - start
        let isWhole = key - before > last && names[start..<first] == names[(key - before)..<key]
        starts.append(isWhole ? key - before : key)
      } else {
        continue
      }
      last = key
    }
    let ranges = starts.indices.map { index in
      starts[
        index]..<(index + 1 < starts.count ? starts[index + 1] : max(names.count, preview.width))
    }
    // A single heading that stands twice makes no table.
    let isEach = ranges.allSatisfy { range in
      range.count { paths.indices.contains($0) && !paths[$0].parts.isEmpty } > 1
    }
    guard ranges.count > 1, isEach else { return [single] }
    return ranges.map { range in
      var block = self
      block.columns = range
      block.preview = preview.part(
        columns: range, sharedFrom: ranges[0], headerBottom: header.bottom)
      return block
    }
  }
}

extension TablePreview.Line {
  /// The texts without the empty ones.
  fileprivate var filledTexts: [String] { texts.filter { !$0.isEmpty } }
}

extension TablePreview {
  /// These lines alone, with what is known of their rows.
  fileprivate func part(_ lines: ArraySlice<Line>) -> TablePreview {
    var part = self
    part.lines = Array(lines)
    let rows = (lines.first?.row ?? 1)...max(lines.first?.row ?? 1, lines.last?.row ?? 1)
    part.problems = problems.filter { $0.place.row.map(rows.contains) ?? true }
    part.tallMerges = tallMerges.filter { $0.rows.overlaps(rows) }
    return part
  }

  /// These columns alone; a title that begins over the first of several tables is one of all.
  fileprivate func part(
    columns: Range<Int>, sharedFrom first: Range<Int>, headerBottom: Int
  ) -> TablePreview {
    var part = self
    part.lines = lines.enumerated().compactMap { index, line in
      var texts = line.texts.indices.map { columns.contains($0) ? line[$0] : "" }
      let own = Set(texts.filter { !$0.isEmpty })
      let all = Set(line.filledTexts)
      let isShared = all.count == 1 && first.contains { !line[$0].isEmpty }
      if index < headerBottom, let title = isShared ? all.first : own.count == 1 ? own.first : nil {
        // A cell merged over the table is a title, no heading of each column.
        texts = texts.map { _ in "" }
        if texts.indices.contains(columns.lowerBound) { texts[columns.lowerBound] = title }
      }
      var line = line
      line.texts = texts
      return texts.allSatisfy(\.isEmpty) ? nil : line
    }
    part.tallMerges = tallMerges.filter { $0.columns.overlaps(columns) }
    return part
  }
}
