extension WorkbookDraft {
  /// Why a workbook cannot be written.
  public enum Problem: Error, Sendable, Hashable {
    /// A sheet has more rows than the format allows.
    case tooManyRows(sheet: String, count: Int)
    /// A sheet has more columns than the format allows.
    case tooManyColumns(sheet: String, count: Int)
    /// A text has more than 32,767 characters; row and column count from 1.
    case textTooLong(sheet: String, row: Int, column: Int)
    /// The system refused memory or a temporary file: an error number.
    case system(errno: Int32)
    /// The library that writes workbooks is not installed, in the words of the system.
    case libraryMissing(String)
    /// The library refused, in its own words.
    case library(String)
  }
}
