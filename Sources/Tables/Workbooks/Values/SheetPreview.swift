/// A rectangle of cells.
public struct CellRange: Sendable, Hashable {
  /// The 1-based rows.
  public var rows: ClosedRange<Int>
  /// The 0-based columns.
  public var columns: ClosedRange<Int>

  /// A rectangle of 1-based rows and 0-based columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// A sheet of a workbook.
public struct SheetInfo: Sendable, Hashable {
  /// The name on the tab.
  public var name: String
  /// Whether the tab is hidden.
  public var isHidden: Bool

  /// Describes a sheet.
  public init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// The beginning of a sheet, or all of it when it is small.
public struct SheetPreview: Sendable, Hashable {
  /// The rows that hold something.
  public var rows: [SheetRow]
  /// Whether these are all rows.
  public var isWhole: Bool
  /// The merged cells: all of them when the preview is whole, else those met.
  public var merges: [CellRange]
  /// The hidden columns, 0-based.
  public var hiddenColumns: Set<Int>
  /// How many of the rows are hidden.
  public var hiddenRowCount: Int

  /// Describes the beginning of a sheet.
  public init(
    rows: [SheetRow] = [], isWhole: Bool = true, merges: [CellRange] = [],
    hiddenColumns: Set<Int> = [], hiddenRowCount: Int = 0
  ) {
    self.rows = rows
    self.isWhole = isWhole
    self.merges = merges
    self.hiddenColumns = hiddenColumns
    self.hiddenRowCount = hiddenRowCount
  }
}
