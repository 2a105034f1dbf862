/// Walks over a cell by characters, with those that keyboards write in several ways made one.
///
/// Full-width forms become ASCII, all grouping spaces U+0020, the minus sign and the short dashes that
/// are typed for it a hyphen, the typographic apostrophe a plain one and `￥` the yen sign.
struct CellCursor {
  /// What stands behind the last character.
  static let end = UInt32.max
  /// What stands for a byte that is no UTF-8.
  static let malformed = UInt32.max - 1

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0
  private var length = 0
  /// The character at the cursor, folded.
  private(set) var scalar = CellCursor.end

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    load()
  }

  var isAtEnd: Bool { scalar == Self.end }

  /// The value of the digit at the cursor.
  var digit: UInt8? {
    (0x30...0x39).contains(scalar) ? UInt8(truncatingIfNeeded: scalar - 0x30) : nil
  }

  mutating func advance() {
    index += length
    load()
  }

  /// Steps over `character`, if it is the next.
  mutating func take(sign character: Unicode.Scalar) -> Bool {
    guard scalar == character.value else { return false }
    advance()
    return true
  }

  /// Steps over `word`, if it comes next; compared byte by byte, without folding.
  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard word.hasPointerRepresentation, bytes.count - index >= count else { return false }
    let start = word.utf8Start
    for offset in 0..<count where bytes[index + offset] != start[offset] { return false }
    index += count
    load()
    return true
  }

  /// Steps over `text`, if it comes next; compared byte by byte, without folding.
  mutating func take(text: String) -> Bool {
    let count = text.utf8.count
    guard count > 0, bytes.count - index >= count,
      bytes[index..<index + count].elementsEqual(text.utf8)
    else { return false }
    index += count
    load()
    return true
  }

  /// Steps over the first of `words` that comes next.
  mutating func take(oneOf words: [StaticString]) -> Bool {
    for word in words where take(word) { return true }
    return false
  }

  mutating func skipSpaces() {
    while scalar == 0x20 { advance() }
  }

  private mutating func load() {
    guard index < bytes.count else {
      scalar = Self.end
      length = 0
      return
    }
    let lead = bytes[index]
    if lead < 0x80 {
      scalar = UInt32(lead)
      length = 1
      return
    }
    guard let size = UTF8Check.sequenceLength(in: bytes, at: index) else {
      scalar = Self.malformed
      length = 1
      return
    }
    length = size
    var value = UInt32(lead) & (0xFF >> UInt32(size + 1))
    for offset in 1..<size { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    scalar = Self.folded(value)
  }

  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: 0x20
    case 0x2010...0x2013, 0x2212, 0xFE63: 0x2D
    case 0x2019: 0x27
    case 0xFFE5: 0xA5
    default: scalar
    }
  }
}

extension CellCursor {
  /// Calls `body` with a cursor on a trimmed text.
  static func reading<T>(_ text: String, _ body: (inout CellCursor) -> T) -> T {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else {
        var cursor = CellCursor(bytes)
        return body(&cursor)
      }
      let (first, end) = Trimming.range(start, 0, bytes.count)
      var cursor = CellCursor(UnsafeBufferPointer(start: start + first, count: end - first))
      return body(&cursor)
    }
  }
}
