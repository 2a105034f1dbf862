/// The beginning and the end of a table as text: evidence from which understanding starts.
///
/// Records with faults are left out here; the scan meets them again and reports them with all
/// others of the file.
public struct TablePreview: Sendable {
  /// How many records are shown at most.
  static let recordLimit = 200
  /// The widest table that is read.
  static let columnLimit = 16_384

  /// The name of the input as places show it.
  public var name: String
  /// The headings in order, trimmed; empty ones at the end without data are left out.
  public var header: [String]
  /// The first 200 records, trimmed, each as long as the header.
  public var records: [[String]]
  /// The row of each record, 1-based.
  public var rows: [Int]
  /// The byte between fields.
  public var delimiter: UInt8
  /// The lines of the last 64 kB as they stand there, without a first line cut in two and without
  /// lines that are no UTF-8; empty for pipes.
  public var tail: [String]
  /// What is wrong with records that were left out.
  public var problems: [TableProblem]
  /// The row of the header, 1-based.
  public var headerRow: Int
  /// Where the first record begins, in bytes.
  let dataOffset: Int

  /// Reads as much of the input as 200 records take.
  ///
  /// Throws when the input cannot be read, is no text, has no usable header, or has no record
  /// without fault.
  public init(reading input: TableInput) throws(TableProblems) {
    do throws(TableProblem) {
      let start = try PreviewReader.readStart(of: input)
      tail = try PreviewReader.readTail(of: input)
      name = input.name
      delimiter = start.delimiter
      headerRow = start.header.row
      dataOffset = start.header.end
      header = start.header.texts
      records = start.records.map(\.texts)
      rows = start.records.map(\.row)
      problems = start.problems
    } catch {
      throw TableProblems(problems: [error])
    }
    try checkHeader()
    if records.isEmpty {
      if problems.isEmpty {
        let place = TablePlace(file: name, row: headerRow)
        let headings = Self.short(header.joined(separator: ", "))
        problems = [TableProblem(kind: .noRecords, place: place, excerpt: headings)]
      }
      throw TableProblems(problems: problems)
    }
  }

  /// Drops empty headings at the end without data, and refuses what is ambiguous.
  private mutating func checkHeader() throws(TableProblems) {
    while header.count > 1, header.last == "",
      records.allSatisfy({ $0.count < header.count || $0[header.count - 1].isEmpty })
    {
      header.removeLast()
    }
    fitRecords()
    var found = TableProblems()
    var first: [String: Int] = [:]
    for (index, heading) in header.enumerated() {
      var place = TablePlace(file: name, row: headerRow, column: index + 1, heading: heading)
      if heading.isEmpty {
        guard let below = records.firstIndex(where: { !$0[index].isEmpty }) else { continue }
        place.heading = nil
        let excerpt = records[below][index]
        found.add(TableProblem(kind: .emptyHeading, place: place, excerpt: Self.short(excerpt)))
      } else if let earlier = first[heading] {
        let kind = TableProblem.Kind.duplicateHeading(heading, firstColumn: earlier + 1)
        found.add(TableProblem(kind: kind, place: place))
      } else {
        first[heading] = index
      }
    }
    if found.total > 0 { throw found }
  }

  /// Keeps the records that fit the header, without empty fields beyond it.
  private mutating func fitRecords() {
    var kept: [[String]] = []
    var keptRows: [Int] = []
    for (record, row) in zip(records, rows) {
      let isPadded = record.count > header.count && record[header.count...].allSatisfy(\.isEmpty)
      if record.count == header.count || isPadded {
        kept.append(Array(record[..<header.count]))
        keptRows.append(row)
      } else {
        let kind = TableProblem.Kind.raggedRecord(expected: header.count, found: record.count)
        let text = record.joined(separator: String(UnicodeScalar(delimiter)))
        let column = min(header.count, record.count) + 1
        problems.append(
          TableProblem(
            kind: kind, place: TablePlace(file: name, row: row, column: column),
            excerpt: Self.short(text)))
      }
    }
    records = kept
    rows = keptRows
    problems.sort { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
  }

  private static func short(_ text: String) -> String {
    var text = text
    return text.withUTF8 { TableProblem.excerpt(of: $0) }
  }
}
