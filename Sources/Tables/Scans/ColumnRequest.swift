/// A column a scan shall decode.
public struct ColumnRequest: Sendable, Hashable {
  /// How its cells are read.
  public enum Kind: Sendable, Hashable {
    /// As trimmed UTF-8 text.
    case text
    /// As numbers, with a state for each cell that holds none.
    case number
  }

  /// The 0-based index of the column in the header.
  public var column: Int
  /// How its cells are read.
  public var kind: Kind
  /// How its numbers are written and in which unit they are wanted; of no account for texts.
  public var style: NumberStyle

  /// Asks for a column by its 0-based index in the header.
  public init(column: Int, kind: Kind, style: NumberStyle = NumberStyle()) {
    self.column = column
    self.kind = kind
    self.style = style
  }
}

/// A condition on a record: the trimmed text of a field equals a value, or says the same.
///
/// It is tested on bytes before anything of the record is decoded.
public struct ColumnFilter: Sendable {
  /// The 0-based index of the column in the header.
  public var column: Int
  /// The text the field must equal, byte for byte, both trimmed.
  public var value: String
  /// Whether a text that does not equal the value says the same; asked once for most texts, and
  /// always answered alike.
  public var isAlike: (@Sendable (String) -> Bool)?

  /// Keeps the records whose field at the 0-based `column` equals `value`, or is alike.
  public init(
    column: Int, value: String, isAlike: (@Sendable (String) -> Bool)? = nil
  ) {
    self.column = column
    self.value = value
    self.isAlike = isAlike
  }
}
