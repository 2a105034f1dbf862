import Tables

extension TablePreview {
  /// The preview with a blank heading over the first column where records have one field more than the
  /// headings, as R writes the names of rows; nil where they do not.
  func withCorner(_ header: HeaderSearch) -> TablePreview? {
    let width = lines[header.bottom].texts.count
    // A single line of headings in a text; sheets have as many cells as they have.
    guard sheet == nil, header.top == header.bottom, header.firstRecord < lines.count,
      lines[header.firstRecord].texts.count == width + 1,
      lines[header.bottom].texts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let records = lines[header.firstRecord...].filter { !PanelSchema.isAside($0) }
    guard records.count > 1, records.allSatisfy({ $0.texts.count == width + 1 }),
      Self.areNumbered(records, delimiter) || Self.areNamed(records, lines[header.bottom])
    else { return nil }
    var preview = self
    preview.lines[header.bottom].texts.insert("", at: 0)
    return preview
  }

  /// Whether the first fields are 1, 2, 3 and so on, and the last are no ends of numbers that commas
  /// group: `1,200`.
  private static func areNumbered(_ records: [Line], _ delimiter: Delimiter) -> Bool {
    let mayBeGrouped =
      delimiter == .comma
      && records.allSatisfy { line in
        line.texts.last.map { $0.utf8.count == 3 && $0.allSatisfy(\.isASCIIDigit) } ?? false
      }
    return !mayBeGrouped
      && records.enumerated().allSatisfy { $1[0] == String($0 + 1) }
  }

  /// Whether each record is a name of its own before nothing but figures, and no heading is one of
  /// names.
  private static func areNamed(_ records: [Line], _ headings: Line) -> Bool {
    var seen = Set<String>()
    return headings.texts.allSatisfy { !CommonWords.isHeading(HeadingName($0).name) }
      && records.allSatisfy { line in
        guard case .invalid(.notNumber) = NumberCell.reading(line[0]), Period(line[0]) == nil,
          seen.insert(line[0]).inserted
        else { return false }
        return line.texts.dropFirst().allSatisfy { text in
          if case .invalid = NumberCell.reading(text) { return false }
          return true
        }
      }
  }
}
