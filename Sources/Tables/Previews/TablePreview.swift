/// The beginning of a table as text: evidence from which understanding starts.
///
/// A small table is shown whole; what stands below the records of a large one, the scan meets. Records with faults are left out here; the scan meets them again
/// and reports them with all others of the file.
public struct TablePreview: Sendable {
  /// One record as it stands in the table.
  public struct Line: Sendable {
    /// The row, 1-based; blank lines count as rows.
    public var row: Int
    /// The trimmed fields, as many as the record has.
    public var texts: [String]
    /// The fields whose text stands in from the left, as sheets set villages under their town.
    public var indented: Set<Int> = []
    /// Where the record begins, in bytes.
    let start: Int

    /// The text of a field, empty beyond the last.
    public subscript(column: Int) -> String {
      column < texts.count ? texts[column] : ""
    }
  }

  /// How many lines of a large table are shown.
  static let lineLimit = 201
  /// Tables up to this many bytes are shown whole.
  static let wholeLimit = 128 << 10
  /// The widest table that is read.
  static let columnLimit = 16_384

  /// The name of the input as places show it.
  public var name: String
  /// The name of the sheet, in a workbook.
  public var sheet: String?
  /// Cells merged over several rows: what a scan gives as blank there repeats the one above.
  public var tallMerges: [CellRange] = []
  /// Columns with a formula that nobody has calculated: a text shows it as blank.
  public var unsavedColumns: Set<Int> = []
  /// The first lines that are not blank, or all of a small table.
  public var lines: [Line]
  /// Whether `lines` are all there are.
  public var isWhole: Bool
  /// What stands between fields.
  public var delimiter: Delimiter
  /// Whether the headings are Eurostat's, as `freq,geo\TIME_PERIOD` before columns of periods:
  /// figures may bear flags.
  public var isEurostat = false
  /// What is wrong with records that were left out.
  public var problems: [TableProblem]

  /// Reads as much of the input as the first 201 lines take, or all of a small one.
  ///
  /// Throws when the input cannot be read, is no text, or has no line without fault.
  public init(reading input: TableInput) throws(TableProblems) {
    do throws(TableProblem) {
      let start = try PreviewReader.readStart(of: input)
      name = input.name
      delimiter = start.delimiter
      isEurostat = start.isEurostat
      lines = start.lines
      isWhole = start.isWhole
      problems = start.problems
    } catch {
      throw TableProblems(problems: [error])
    }
    try leaveOutUndecodable(input)
    if lines.isEmpty {
      throw TableProblems(
        problems: problems.isEmpty
          ? [TableProblem(kind: .empty, place: TablePlace(file: name))] : problems)
    }
  }

  /// The sign that divides the line at `place`, which holds but one field, into as many as the
  /// records have; nil where none does, and in sheets, whose cells nothing divides.
  public func otherDelimiter(ofLine place: Int) -> String? {
    guard sheet == nil, width > 1, lines.indices.contains(place),
      lines[place].texts.count(where: { !$0.isEmpty }) == 1, let text = lines[place].texts.first
    else { return nil }
    let sign = Delimiter.signs.first { sign in
      text.split(separator: sign, omittingEmptySubsequences: false).count == width
    }
    return sign.map(String.init)
  }

  /// Whether its columns are parted by nothing but spaces: most lines are one field of the same number
  /// of words, figures among them.
  public var isDividedBySpaces: Bool {
    guard sheet == nil, width == 1, lines.count > 1 else { return false }
    let words = lines.map { $0.texts.first?.split(whereSeparator: \.isWhitespace) ?? [] }
    let records = words.filter { $0.dropFirst().contains { $0.first?.isNumber == true } }
    guard let count = records.first?.count, count > 1 else { return false }
    return records.count * 2 >= lines.count && records.allSatisfy { $0.count == count }
      && words.contains { $0.count == count && !$0.contains { $0.first?.isNumber == true } }
  }

  /// Whether a quote that is never closed took in the rest of it.
  public var endsInQuote: Bool {
    problems.contains { if case .unterminatedQuote = $0.kind { true } else { false } }
  }

  /// The number of fields of the widest line shown.
  public var width: Int { lines.reduce(0) { max($0, $1.texts.count) } }
}
