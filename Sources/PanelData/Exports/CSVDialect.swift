/// How CSV is written.
public struct CSVDialect: Sendable, Hashable {
  /// With a byte order mark and CRLF, as Excel wants it to take the file for UTF-8.
  public var isForExcel: Bool
  /// Whether texts that spreadsheets would run as formulas are neutralized.
  public var neutralizesFormulas: Bool

  /// UTF-8 with LF and neutralized texts unless said otherwise.
  public init(isForExcel: Bool = false, neutralizesFormulas: Bool = true) {
    self.isForExcel = isForExcel
    self.neutralizesFormulas = neutralizesFormulas
  }
}

/// A CSV file in the making: RFC 4180 quoting.
public struct CSVText {
  /// A cell: a text, which may need guarding, or what we write ourselves, which does not.
  public enum Field {
    /// A text from data.
    case text(String)
    /// A number, or a word of ours.
    case plain(String)

    /// What it says, without guard or quotes.
    public var text: String {
      switch self {
      case .text(let text), .plain(let text): text
      }
    }
  }

  private let dialect: CSVDialect
  /// The file so far.
  public private(set) var bytes: [UInt8]

  /// A file without lines.
  public init(_ dialect: CSVDialect = CSVDialect()) {
    self.dialect = dialect
    bytes = dialect.isForExcel ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Appends a line.
  public mutating func append(_ fields: [Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      switch field {
      case .plain(let text): bytes += text.utf8
      case .text(let text):
        append(dialect.neutralizesFormulas ? FormulaGuard.neutralized(text) : text)
      }
    }
    bytes += dialect.isForExcel ? [0x0D, 0x0A] : [0x0A]
  }

  private mutating func append(_ text: String) {
    // Quotes keep blanks at the edges, and a `#` in front from being read as a comment.
    let special: (UInt8) -> Bool = { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    let blanks: [UInt8?] = [0x20, 0x09]
    let edges = blanks.contains(text.utf8.first) || blanks.contains(text.utf8.last)
    guard text.utf8.contains(where: special) || edges || text.utf8.first == 0x23 else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
