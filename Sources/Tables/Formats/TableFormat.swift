/// A format tables are read from.
public struct TableFormat: Sendable {
  /// The name users write.
  public var name: String
  /// The file extensions the format is known by, in lower case, without the dot.
  public var fileExtensions: [String]

  /// Delimited text: comma, semicolon, tab or vertical bar, told from the data.
  public static let csv = TableFormat(name: "csv", fileExtensions: ["csv", "tsv", "tab", "txt"])

  /// Sheets of a workbook; what it is, its bytes tell, so those that are refused belong here too.
  public static let workbook = TableFormat(
    name: "xlsx", fileExtensions: ["xlsx", "xls", "xlsm", "et", "ods"])

  /// All formats.
  public static let all: [TableFormat] = [.csv, .workbook]
}
