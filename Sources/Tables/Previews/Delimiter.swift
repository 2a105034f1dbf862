/// What stands between the fields of a record.
public struct Delimiter: Sendable, Hashable {
  /// Its last byte.
  let byte: UInt8
  /// A byte that divides as well; the same where there is none.
  let other: UInt8

  /// `,`.
  public static let comma = Delimiter(UInt8(ascii: ","))
  /// `;`.
  public static let semicolon = Delimiter(UInt8(ascii: ";"))
  /// A tabulator.
  public static let tab = Delimiter(UInt8(ascii: "\t"))
  /// `|`.
  public static let bar = Delimiter(UInt8(ascii: "|"))
  /// `，`, the comma of Chinese keyboards: three bytes, of which the scan looks for the last.
  public static let wideComma = Delimiter(0x8C)
  /// A tabulator between figures, commas between the keys before them, as Eurostat writes.
  public static let tabAndComma = Delimiter(UInt8(ascii: "\t"), or: UInt8(ascii: ","))

  private init(_ byte: UInt8, or other: UInt8? = nil) {
    self.byte = byte
    self.other = other ?? byte
  }

  /// The delimiter that a line such as `sep=;` names; nil for what cannot be one.
  init?(_ bytes: some Collection<UInt8>) {
    if bytes.elementsEqual("，".utf8) {
      self = .wideComma
      return
    }
    guard bytes.count == 1, let byte = bytes.first, byte < 0x80, byte != UInt8(ascii: "\""),
      !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte),
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20),
      byte != 0
    else { return nil }
    self.init(byte)
  }

  /// The signs that people divide records by.
  static let signs: [Character] = [",", "，", ";", "；", "、", "\t", "|"]

  /// Whether it is `，`: a last byte of this kind never stands alone in UTF-8.
  var isWide: Bool { byte == 0x8C }
  /// How many bytes it takes.
  var length: Int { isWide ? 3 : 1 }

  /// Whether `bytes[at]` is its last byte; the bytes from `start` on may be looked at.
  @inline(__always)
  func ends(at: Int, in bytes: UnsafePointer<UInt8>, from start: Int) -> Bool {
    guard bytes[at] == byte || bytes[at] == other else { return false }
    return !isWide || at >= start + 2 && bytes[at - 1] == 0xBC && bytes[at - 2] == 0xEF
  }
}
