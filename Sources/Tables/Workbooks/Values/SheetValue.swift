/// What a cell of a workbook holds.
public enum SheetValue: Sendable, Hashable {
  /// Nothing, or the empty text.
  case blank
  /// A text as written, spaces included.
  case text(String)
  /// A finite number.
  case number(Double)
  /// A number whose format shows a date; a time of day is dropped.
  case date(year: Int, month: Int, day: Int)
  /// A truth value.
  case boolean(Bool)
  /// An error value such as `#DIV/0!`.
  case error(String)
  /// A formula nobody has calculated.
  case formulaWithoutValue
}

/// A cell that is not blank.
public struct SheetCell: Sendable, Hashable {
  /// The 0-based column.
  public var column: Int
  /// What the cell holds.
  public var value: SheetValue
  /// Whether the format shows the number times 100.
  public var isPercent: Bool
  /// Whether the value was calculated.
  public var isFormula: Bool
  /// A text the format puts beside the number, such as `万元`.
  public var formatLiteral: String?
  /// Whether the style sets a text in from the left.
  public var isIndented: Bool

  /// Describes a cell.
  public init(
    column: Int, value: SheetValue, isPercent: Bool = false, isFormula: Bool = false,
    formatLiteral: String? = nil, isIndented: Bool = false
  ) {
    self.column = column
    self.value = value
    self.isPercent = isPercent
    self.isFormula = isFormula
    self.formatLiteral = formatLiteral
    self.isIndented = isIndented
  }
}

/// A row of a sheet.
public struct SheetRow: Sendable, Hashable {
  /// The 1-based row.
  public var row: Int
  /// Whether the row is hidden.
  public var isHidden: Bool
  /// The cells from left to right, without blank ones.
  public var cells: [SheetCell]

  /// Describes a row.
  public init(row: Int, isHidden: Bool = false, cells: [SheetCell]) {
    self.row = row
    self.isHidden = isHidden
    self.cells = cells
  }
}
