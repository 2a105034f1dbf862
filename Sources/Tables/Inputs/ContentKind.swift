/// What the first bytes of an input tell about it.
enum ContentKind {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The problem with an input that is no UTF-8 text at all, or `nil`.
  static func problem(with start: UnsafeBufferPointer<UInt8>) -> TableProblem.Kind? {
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return .utf16 }
    if let name = magic(start) ?? markup(start) { return .notText(name) }
    return hasUTF16Pattern(start) ? .utf16 : nil
  }

  private static func magic(_ start: UnsafeBufferPointer<UInt8>) -> String? {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let names = String(decoding: start.prefix(4096), as: UTF8.self)
      return names.contains("[Content_Types].xml") || names.contains("xl/") ? "xlsx" : "zip"
    }
    let known: [(String, [UInt8])] = [
      ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      ("png", [0x89, 0x50, 0x4E, 0x47]),
      ("pdf", Array("%PDF-".utf8)),
      ("gzip", [0x1F, 0x8B]),
    ]
    return known.first { start.starts(with: $0.1) }?.0
  }

  /// Web pages and XML are often saved with the extension of a spreadsheet.
  private static func markup(_ start: UnsafeBufferPointer<UInt8>) -> String? {
    var rest = start.prefix(1024)
    if rest.starts(with: byteOrderMark) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: rest.prefix(32), as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") { return "xml" }
    let pages = ["<!doctype html", "<html", "<head", "<meta", "<body", "<table"]
    return pages.contains { text.hasPrefix($0) } ? "html" : nil
  }

  /// UTF-16 without a mark shows NUL bytes on one side of each pair only, and many of them:
  /// delimiters, digits and newlines all have one.
  private static func hasUTF16Pattern(_ start: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = start.prefix(512)
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    return min(even, odd) == 0 && even + odd >= 2 && (even + odd) * 16 >= sample.count
  }
}
