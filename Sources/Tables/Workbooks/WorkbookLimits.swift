/// How much of a workbook is read at most: everything is checked before memory is taken.
enum WorkbookLimits {
  /// Entries of a package; a workbook of 1,000 sheets has about 3,000.
  static let entries = 20_000
  /// Real over compressed bytes of a part larger than `ratioFloor`; deflate reaches 1,032, sheets
  /// of numbers 5 to 20.
  static let ratio = 200
  /// Parts up to this size are harmless whatever their ratio: small repetitive styles are common.
  static let ratioFloor = 8 << 20
  /// A part that is read as a whole: the workbook, its relations, its styles.
  static let smallPart = 32 << 20
  /// The shared texts, as XML and as text.
  static let sharedStrings = 512 << 20
  static let sharedStringCount = 8 << 20
  /// The XML of a sheet, which is streamed.
  static let sheet = 4 << 30
  /// A text of a cell, in bytes; spreadsheets allow 32,767 characters.
  static let cellText = 1 << 20
  /// A tag with its attributes.
  static let tag = 1 << 20
  static let depth = 100
  static let merges = 1 << 17
  static let sheets = 10_000
  static let styles = 1 << 17
  /// A workbook that comes through a pipe, and every `.xls`, whose format ends at 2 GB.
  static let memory = 512 << 20
  static let rows = 1_048_576
  static let columns = 16_384
}
