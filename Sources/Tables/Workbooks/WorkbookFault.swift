/// What makes a workbook, or a sheet of it, unreadable: a code with arguments, never a sentence.
///
/// A part is the name of a file inside the package, or of a stream; a cell is named as a
/// spreadsheet does, such as `B7`.
public enum WorkbookFault: Error, Sendable, Hashable {
  /// The workbook needs a password.
  case encrypted
  /// A container of another kind: `et`, `ods`, `numbers`, `doc`, `docx`, `pptx`, `zip`, `ole`, or
  /// `other` for no container at all.
  case notAWorkbook(kind: String)
  /// A part that is wrong: a checksum, a size, XML that is not well-formed, a broken record.
  case damaged(part: String)
  /// A part the workbook refers to and does not have.
  case missingPart(String)
  /// A part with a DOCTYPE, which no workbook has and many attacks need.
  case doctype(part: String)
  /// More than a safety limit allows: bytes, ratio, entries, depth, length of a tag or a text.
  case tooLarge(limit: Int)
  /// A cell or row that is not on the sheet, not in order, or there twice.
  case badReference(cell: String)
  /// A cell whose content is not of the type it claims.
  case badValue(cell: String)
  /// A cell that refers to a shared text the workbook does not have.
  case sharedStringOutOfRange(cell: String)
  /// Two merged ranges share a cell; the first cell of the second one.
  case overlappingMerges(cell: String)
  /// Two entries of the package have one name.
  case duplicateEntry(String)
  /// A part, or the package (`zip`, `ole`), that ends too early.
  case truncated(part: String)
  /// The input cannot be read; the system's error number.
  case unreadable(errno: Int32)
}
