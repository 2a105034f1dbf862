/// How text is written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8.
  case utf8
  /// UTF-16, the low byte first.
  case utf16LE
  /// UTF-16, the high byte first.
  case utf16BE
  /// GB18030, and with it GBK and GB2312, which are parts of it.
  case gb18030
  /// Big5 with the characters of Hong Kong, and with it plain Big5.
  case big5
  /// Windows-1252, and with it the printable characters of Latin-1.
  case windows1252

  /// The name people know the encoding by.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    case .windows1252: "Windows-1252"
    }
  }

  /// The encoding of a name as users write it: case, hyphens and underscores do not matter.
  ///
  /// `utf-16` is the little-endian form; a byte order mark in the input overrules it.
  public init?(name: String) {
    let key = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    guard let found = Self.aliases[key] else { return nil }
    self = found
  }

  private static let aliases: [String: TextEncoding] = [
    "utf8": .utf8, "utf8bom": .utf8, "utf8sig": .utf8, "ascii": .utf8, "usascii": .utf8,
    "cp65001": .utf8,
    "utf16": .utf16LE, "utf16le": .utf16LE, "ucs2": .utf16LE, "unicode": .utf16LE,
    "utf16be": .utf16BE,
    "gb18030": .gb18030, "gbk": .gb18030, "gb2312": .gb18030, "gb": .gb18030, "cp936": .gb18030,
    "windows936": .gb18030, "ms936": .gb18030, "euccn": .gb18030,
    "big5": .big5, "big5hkscs": .big5, "cp950": .big5, "windows950": .big5, "ms950": .big5,
    "big5eten": .big5, "cp951": .big5,
    "windows1252": .windows1252, "cp1252": .windows1252, "latin1": .windows1252,
    "iso88591": .windows1252, "l1": .windows1252, "ansi": .windows1252,
  ]
}
