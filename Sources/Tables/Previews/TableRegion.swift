/// The part of a table that holds its records: below the headings, above any notes.
public struct TableRegion: Sendable, Hashable {
  /// The headings, one a column, as places show them; columns of no interest have an empty one.
  public var headings: [String]
  /// The row of the first record, 1-based.
  public var firstRow: Int
  /// The row of the last record; nil for the end of the table.
  public var lastRow: Int?
  /// The columns of the table, where others stand beside it; nil for all.
  public var columns: Range<Int>?
  /// Where the first record begins, in bytes.
  let start: Int

  /// The records of `preview` from `firstRow` to `lastRow` under `headings`.
  ///
  /// Empty headings at the end without data below are dropped.
  /// - Throws: what is ambiguous: a heading that stands twice, a column with data but without a
  ///   heading (unless `allowsUnnamed`), or no record at all.
  public init(
    _ preview: TablePreview, headings: [String], headingRow: Int, firstRow: Int,
    lastRow: Int? = nil, columns: Range<Int>? = nil, allowsUnnamed: Bool = false
  ) throws(TableProblems) {
    self.headings = headings
    self.lastRow = lastRow
    self.columns = columns
    let lines = preview.lines.filter { $0.row >= firstRow && $0.row <= lastRow ?? .max }
    self.firstRow = lines.first?.row ?? firstRow
    start = lines.first?.start ?? 0
    while columns == nil, self.headings.count > 1, self.headings.last == "" {
      let last = self.headings.count - 1
      guard lines.allSatisfy({ $0.texts.count > self.headings.count || $0[last].isEmpty }) else {
        break
      }
      self.headings.removeLast()
    }
    try check(preview, lines, headingRow: headingRow, allowsUnnamed: allowsUnnamed)
  }

  /// The region whose headings are the first line.
  public init(_ preview: TablePreview) throws(TableProblems) {
    let first = preview.lines.first
    try self.init(
      preview, headings: first?.texts ?? [], headingRow: first?.row ?? 1,
      firstRow: (first?.row ?? 0) + 1)
  }

  private func check(
    _ preview: TablePreview, _ lines: [TablePreview.Line], headingRow: Int, allowsUnnamed: Bool
  ) throws(TableProblems) {
    var found = TableProblems()
    var first: [String: Int] = [:]
    for (index, heading) in headings.enumerated() {
      var place = TablePlace(
        file: preview.name, sheet: preview.sheet, row: headingRow, column: index + 1,
        heading: heading)
      if heading.isEmpty {
        guard !allowsUnnamed, columns?.contains(index) ?? true,
          let below = lines.first(where: { $0.texts.count <= headings.count && !$0[index].isEmpty })
        else { continue }
        place.heading = nil
        var text = below[index]
        let excerpt = text.withUTF8 { TableProblem.excerpt(of: $0) }
        found.add(TableProblem(kind: .emptyHeading, place: place, excerpt: excerpt))
      } else if let earlier = first[heading] {
        let kind = TableProblem.Kind.duplicateHeading(heading, firstColumn: earlier + 1)
        found.add(TableProblem(kind: kind, place: place))
      } else {
        first[heading] = index
      }
    }
    if found.total > 0 { throw found }
    guard lines.isEmpty else { return }
    if !preview.problems.isEmpty { throw TableProblems(problems: preview.problems) }
    var text = headings.joined(separator: ", ")
    let excerpt = text.withUTF8 { TableProblem.excerpt(of: $0) }
    let place = TablePlace(file: preview.name, sheet: preview.sheet, row: headingRow)
    throw TableProblems(
      problems: [TableProblem(kind: .noRecords, place: place, excerpt: excerpt)])
  }

  /// The lines of `preview` that are records of this region.
  public func records(in preview: TablePreview) -> [TablePreview.Line] {
    preview.lines.filter {
      $0.row >= firstRow && $0.row <= lastRow ?? .max
        && ($0.texts.count == headings.count
          || $0.texts.count > headings.count
            && $0.texts[headings.count...].allSatisfy(\.isEmpty))
    }
  }
}
