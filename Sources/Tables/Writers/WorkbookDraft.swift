/// A workbook to be written: sheets of cells, with no notion of what they mean.
public struct WorkbookDraft: Sendable {
  /// How a cell looks.
  public enum Style: Sendable, Hashable, CaseIterable {
    /// As cells are by default.
    case plain
    /// Bold on a tint: the head of a column.
    case heading
    /// Grey, under a heading: a unit.
    case subheading
    /// Text that runs over several lines.
    case paragraph
  }

  /// What a cell holds.
  public enum Cell: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A text, whatever it looks like: never a formula, a number or a link.
    case text(String, Style = .plain)
    /// A number; one that is not finite leaves the cell empty.
    case number(Double)
  }

  /// What may be typed into the cells of a column.
  public struct Rule: Sendable, Hashable {
    /// The numbers that are accepted.
    public enum Numbers: Sendable, Hashable {
      /// Whole numbers in a range.
      case whole(ClosedRange<Int>)
      /// Any number that is not smaller than this.
      case atLeast(Double)
      /// Any number.
      case any
    }

    /// The numbers that are accepted.
    public var numbers: Numbers
    /// What is said to somebody who types something else; 255 characters at most.
    public var message: String

    /// A rule that accepts `numbers` and answers anything else with `message`.
    public init(_ numbers: Numbers, message: String) {
      self.numbers = numbers
      self.message = message
    }
  }

  /// How a column looks and what may be typed into it.
  public struct Column: Sendable, Hashable {
    /// The width in digits of the default font.
    public var width: Double
    /// Whether what is typed stays text, so that `1-2` is not turned into a date.
    public var keepsText: Bool
    /// What may be typed below the frozen rows.
    public var rule: Rule?

    /// A column of the given width.
    public init(width: Double, keepsText: Bool = false, rule: Rule? = nil) {
      self.width = width
      self.keepsText = keepsText
      self.rule = rule
    }
  }

  /// One sheet.
  public struct Sheet: Sendable {
    /// The name on its tab; 31 characters at most, without `[ ] : * ? / \`.
    public var name: String
    /// The columns from the left.
    public var columns: [Column]
    /// The rows that stay in place when the sheet is scrolled.
    public var frozenRows: Int
    /// The columns that stay in place when the sheet is scrolled.
    public var frozenColumns: Int
    /// Columns whose heading takes all frozen rows: cells of these rows are one.
    public var tallHeadings: Range<Int> = 0..<0
    /// The cells, row by row.
    public var rows: [[Cell]]

    /// A sheet of `rows`.
    public init(
      name: String, columns: [Column] = [], frozenRows: Int = 0, frozenColumns: Int = 0,
      rows: [[Cell]]
    ) {
      self.name = name
      self.columns = columns
      self.frozenRows = frozenRows
      self.frozenColumns = frozenColumns
      self.rows = rows
    }
  }

  /// The title in the document's properties.
  public var title: String
  /// The sheets, the first one shown.
  public var sheets: [Sheet]

  /// A workbook of `sheets`.
  public init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// The rows that a sheet can have.
  public static let rowLimit = 1_048_576
  /// The columns that a sheet can have.
  public static let columnLimit = 16_384
}
