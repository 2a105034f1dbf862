/// One fault of a table: a code with arguments and a place, never a finished sentence.
public struct TableProblem: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// The input cannot be opened or read; the system's error number.
    case unreadable(errno: Int32)
    /// There is no such file.
    case missingFile
    /// The path names a directory.
    case isDirectory
    /// No bytes, only a byte order mark, or only blank lines.
    case empty
    /// A header without a single record below it.
    case noRecords
    /// A record with another number of fields than the header.
    case raggedRecord(expected: Int, found: Int)
    /// A quoted field that never ends; the place is the opening quote.
    case unterminatedQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A NUL byte.
    case nulByte
    /// Bytes that are not UTF-8, at most four of them.
    case invalidUTF8(bytes: [UInt8])
    /// Bytes that stand for no character in the encoding of the input, at most four of them; none
    /// when the system cannot decode the encoding at all.
    case undecodable(encoding: String, bytes: [UInt8])
    /// Gzip-compressed input that cannot be unpacked, or may not.
    case gzip(GzipFault)
    /// Another kind of file, told by its first bytes: `zip`, `xlsx`, `xls`, `png`, `pdf`, `7z`,
    /// `rar`, `xz`, `bzip2`, `zstd`, `tar`, `html` or `xml`.
    case notText(String)
    /// A heading that stood before; `firstColumn` is 1-based.
    case duplicateHeading(String, firstColumn: Int)
    /// An empty heading with data below it.
    case emptyHeading
    /// A record longer than the safety limit, in bytes.
    case recordTooLong(limit: Int)
    /// A header with more columns than the safety limit.
    case tooManyColumns(limit: Int)
    /// A cell of a number column that holds no number: the text as written, and why it is refused.
    case notANumber(String, NumberFault)
    /// A formula whose value was never saved.
    case formulaWithoutValue
    /// A number no `Double` can hold, such as `1e400`; the text as written.
    case numberOutOfRange(String)
  }

  /// What is wrong.
  public var kind: Kind
  /// Where it is.
  public var place: TablePlace
  /// The beginning of the row where it helps: at most 80 characters, control characters as
  /// `\u{..}`, bytes that are no UTF-8 as `\x..`.
  public var excerpt: String?

  /// States one fault.
  public init(kind: Kind, place: TablePlace, excerpt: String? = nil) {
    self.kind = kind
    self.place = place
    self.excerpt = excerpt
  }
}
