/// A format tables are read from.
public struct TableFormat: Sendable {
  /// The name users write.
  public var name: String
  /// The file extensions the format is known by, in lower case, without the dot.
  public var fileExtensions: [String]

  /// Delimited text: comma, semicolon, tab or vertical bar, told from the data.
  public static let csv = TableFormat(name: "csv", fileExtensions: ["csv", "tsv", "tab", "txt"])

  /// All formats.
  public static let all: [TableFormat] = [.csv]
}
