/// What the first bytes of an input tell about it.
enum ContentKind {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The problem with an input that is no text, or `nil`.
  static func problem(with start: UnsafeBufferPointer<UInt8>) -> TableProblem.Kind? {
    (magic(start) ?? markup(start)).map { .notText($0) }
  }

  /// The kind of file that begins like this, or `nil` for text and for gzip, which may hold text.
  static func magic(_ start: UnsafeBufferPointer<UInt8>) -> String? {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let names = String(decoding: start.prefix(4096), as: UTF8.self)
      return names.contains("[Content_Types].xml") || names.contains("xl/") ? "xlsx" : "zip"
    }
    let known: [(String, [UInt8])] = [
      ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      ("parquet", Array("PAR1".utf8)),
      ("png", [0x89, 0x50, 0x4E, 0x47]),
      ("pdf", Array("%PDF-".utf8)),
      ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
      ("rar", Array("Rar!\u{1A}\u{07}".utf8)),
      ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
      ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ]
    if let found = known.first(where: { start.starts(with: $0.1) }) { return found.0 }
    // `BZh` alone might begin a heading: the first block has a mark too.
    if start.starts(with: Array("BZh".utf8)), start.dropFirst(4).starts(with: [0x31, 0x41, 0x59]) {
      return "bzip2"
    }
    return start.dropFirst(257).starts(with: Array("ustar".utf8)) ? "tar" : nil
  }

  /// Whether a kind holds other files, or a workbook.
  static func isArchive(_ kind: String) -> Bool {
    ["zip", "xlsx", "xls", "7z", "rar", "xz", "bzip2", "zstd", "tar"].contains(kind)
  }

  /// Web pages and XML are often saved with the extension of a spreadsheet.
  private static func markup(_ start: UnsafeBufferPointer<UInt8>) -> String? {
    var rest = start.prefix(1024)
    if rest.starts(with: byteOrderMark) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 <= 0x20 }
    if let open = rest.first, open == UInt8(ascii: "{") || open == UInt8(ascii: "[") {
      // A heading may begin with a bracket, but not go on like that.
      let next = rest.dropFirst().first { $0 > 0x20 }
      return next == UInt8(ascii: "\"") || next == UInt8(ascii: "{") ? "json" : nil
    }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: rest.prefix(32), as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") { return "xml" }
    let pages = ["<!doctype html", "<html", "<head", "<meta", "<body", "<table"]
    return pages.contains { text.hasPrefix($0) } ? "html" : nil
  }
}
