import Tables

extension TablePreview {
  /// The preview with a blank heading over the first column where records have one field more than the
  /// headings, as R writes the numbers of rows; nil where they do not.
  func withCorner(_ header: HeaderSearch) -> TablePreview? {
    let width = lines[header.bottom].texts.count
    // A single line of headings in a text; sheets have as many cells as they have.
    guard sheet == nil, header.top == header.bottom, header.firstRecord < lines.count,
      lines[header.firstRecord].texts.count == width + 1,
      lines[header.bottom].texts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let records = lines[header.firstRecord...].filter { !PanelSchema.isAside($0) }
    guard records.count > 1, records.allSatisfy({ $0.texts.count == width + 1 }),
      Self.areNumbered(records, lines[header.bottom], delimiter)
    else { return nil }
    var preview = self
    preview.lines[header.bottom].texts.insert("", at: 0)
    return preview
  }

  /// Whether the first fields are 1, 2, 3 and so on before a name each, where neither an empty last field
  /// nor numbers with commas in them can be why there is one more: `1,东村,100,` and `1,1,200`.
  private static func areNumbered(
    _ records: [Line], _ headings: Line, _ delimiter: Delimiter
  ) -> Bool {
    let hasLast = records.contains { !($0.texts.last ?? "").isEmpty }
    let mayBeGrouped =
      delimiter == .comma
      && records.allSatisfy { line in
        line.texts.last.map { $0.utf8.count == 3 && $0.allSatisfy(\.isASCIIDigit) } ?? false
      }
    let hasNumbers = headings.texts.contains {
      CommonWords.bookkeeping.contains(CommonWords.comparable(HeadingName($0).name))
    }
    return hasLast && !mayBeGrouped && !hasNumbers
      && records.enumerated().allSatisfy { $1[0] == String($0 + 1) && UnnamedColumn.isName($1[1]) }
  }
}
