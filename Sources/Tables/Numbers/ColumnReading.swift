/// What the heading and the cells of a column tell about its numbers.
public struct ColumnReading: Sendable, Hashable {
  /// A cell that is refused.
  public struct Example: Sendable, Hashable {
    /// The place of the cell among those given, from 0.
    public let index: Int
    /// The cell as written.
    public let text: String
    /// Why it is refused.
    public let fault: NumberFault
  }

  /// How to read the column.
  public var style: NumberStyle
  /// The heading taken apart.
  public let heading: UnitText
  /// How many cells hold a number.
  public let numbers: Int
  /// How many cells hold nothing or a sign for a missing value.
  public let missing: Int
  /// How many cells are refused.
  public let faults: Int
  /// The first five refused cells.
  public let examples: [Example]
  /// How many numbers brought a unit of their own, which deserves a warning beside others that
  /// did not.
  public let ownUnits: Int
  /// Whether a cell cannot be read but with a point before its decimals.
  public let hasDecimalPoint: Bool
  /// What is wrong with the column as a whole: `.mixedShares`.
  public let fault: NumberFault?
  /// Whether the column is one of numbers: at least half of its filled cells are, and not all of
  /// them single numerals (`一`, `二`), which number groups and sections.
  public let isNumeric: Bool
}
