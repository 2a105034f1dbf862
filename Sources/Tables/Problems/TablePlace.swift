/// Where something stands in a table.
///
/// Rows and columns are 1-based. A row is a record as a spreadsheet shows it: the header is row 1
/// when nothing stands above it, a blank line is a row, and a record whose quoted field holds
/// newlines is one row.
public struct TablePlace: Sendable, Hashable {
  /// The name of the input as it is shown to the user.
  public var file: String
  /// The sheet, for formats that have sheets.
  public var sheet: String?
  /// The row, 1-based.
  public var row: Int?
  /// The column, 1-based.
  public var column: Int?
  /// The heading of the column, as written in the header.
  public var heading: String?

  /// Names a place; what is not known stays `nil`.
  public init(
    file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, heading: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.heading = heading
  }
}
