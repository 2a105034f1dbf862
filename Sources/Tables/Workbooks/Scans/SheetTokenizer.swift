/// Reads the usual spelling of rows: a strict subset of XML, in UTF-8, without prefixes.
///
/// What is not exactly that, or breaks a rule of sheets, is `unusual`: the sheet is then read with
/// expat, which decides whether it is a fault. So this reader may refuse much, but what it accepts
/// means what expat makes of it.
///
/// It reads memory it is lent for the call. A NUL, which no case accepts, stands behind the end, so
/// no step needs to look at the length; 16 bytes behind it are readable.
struct SheetTokenizer<Sink: SheetSink> {
  enum End: Sendable {
    /// All bytes were read, which end after a row.
    case bytes
    /// `</sheetData>` begins here.
    case sheetData(at: Int)
    /// The sink has enough.
    case enough
    case unusual
  }

  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let sink: Sink
  private var index = 0
  /// The first row told, and the last one.
  private(set) var firstRow = 0
  private(set) var row = 0
  private var column = -1
  private var scratch: [UInt8] = []

  /// `bytes[count]` is NUL.
  init(_ bytes: UnsafePointer<UInt8>, count: Int, sink: Sink) {
    self.bytes = bytes
    self.count = count
    self.sink = sink
  }

  mutating func read() throws -> End {
    while true {
      skipSpace()
      if index == count { return .bytes }
      if takes("</sheetData>") { return .sheetData(at: index - 12) }
      guard takes("<row"), let isEmpty = try beginRow() else { return .unusual }
      if !isEmpty {
        while true {
          skipSpace()
          // `<c` and the space or the end behind it.
          if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "c") {
            index += 2
            guard try cell() else { return .unusual }
          } else if takes("</row>") {
            break
          } else {
            return .unusual
          }
        }
      }
      if try !sink.endRow() { return .enough }
    }
  }

  @inline(__always)
  private mutating func skipSpace() {
    while bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D
      || bytes[index] == 0x09
    {
      index &+= 1
    }
  }

  /// Passes a literal; the NUL behind the end ends the comparison.
  @inline(__always)
  private mutating func takes(_ literal: StaticString) -> Bool {
    let start = literal.utf8Start
    for offset in 0..<literal.utf8CodeUnitCount where bytes[index + offset] != start[offset] {
      return false
    }
    index += literal.utf8CodeUnitCount
    return true
  }

  private enum TagEnd {
    case open, empty
  }

  /// Passes what ends a tag or begins the next attribute; `nil` is an attribute or unusual.
  @inline(__always)
  private mutating func tagEnd() -> TagEnd? {
    if bytes[index] == UInt8(ascii: ">") {
      index &+= 1
      return .open
    }
    if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: ">") {
      index &+= 2
      return .empty
    }
    return nil
  }

  /// Passes an attribute with the space before it and returns the ranges of name and value.
  @inline(__always)
  private mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    guard bytes[index] == 0x20 else { return nil }
    skipSpace()
    let nameStart = index
    while Self.isNameByte(bytes[index]) { index &+= 1 }
    let nameEnd = index
    guard nameEnd > nameStart, bytes[index] == UInt8(ascii: "="),
      bytes[index + 1] == UInt8(ascii: "\"")
    else { return nil }
    index &+= 2
    let valueStart = index
    while bytes[index] != UInt8(ascii: "\"") {
      // Entities, line breaks to be normalized, other scripts.
      if bytes[index] < 0x20 || bytes[index] >= 0x7F || bytes[index] == UInt8(ascii: "&")
        || bytes[index] == UInt8(ascii: "<")
      {
        return nil
      }
      index &+= 1
    }
    index &+= 1
    return (nameStart..<nameEnd, valueStart..<(index &- 1))
  }

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  private func view(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// Whether a namespace would be declared here, or the attribute is one of those read twice.
  private func isDeclaration(_ name: Range<Int>) -> Bool {
    view(name).starts(with: [0x78, 0x6D, 0x6C])
  }

  /// Reads the attributes of a row; returns whether it is empty, or `nil` when unusual.
  private mutating func beginRow() throws -> Bool? {
    var number = 0
    var hidden: Bool?
    while true {
      if let end = tagEnd() {
        guard number > row else { return nil }
        row = number
        if firstRow == 0 { firstRow = number }
        column = -1
        try sink.beginRow(row, isHidden: hidden ?? false)
        return end == .empty
      }
      guard let (name, value) = attribute(), !isDeclaration(name) else { return nil }
      if "r" == view(name) {
        guard number == 0, let read = SheetNumber.index(view(value)),
          (1...WorkbookLimits.rows).contains(read)
        else { return nil }
        number = read
      } else if "hidden" == view(name) {
        guard hidden == nil else { return nil }
        hidden = SheetRules.flag(view(value))
      }
    }
  }

  /// Reads a cell from behind `<c`; false when unusual.
  @inline(__always)
  private mutating func cell() throws -> Bool {
    var next = -1
    var style = -1
    var kind: RawCell.Kind?
    var end: TagEnd
    while true {
      if let found = tagEnd() {
        end = found
        break
      }
      guard let (name, value) = attribute() else { return false }
      let first = name.count == 1 ? bytes[name.lowerBound] : 0
      switch first {
      case UInt8(ascii: "r"):
        guard next < 0, let place = CellReference(view(value)), place.row == row else {
          return false
        }
        next = place.column
      case UInt8(ascii: "s"):
        guard style < 0, let read = SheetNumber.index(view(value)) else { return false }
        style = read
      case UInt8(ascii: "t"):
        if value.count == 1, bytes[value.lowerBound] == UInt8(ascii: "s"), kind == nil {
          kind = .shared
        } else {
          guard kind == nil, let read = RawCell.Kind(view(value)) else { return false }
          kind = read
        }
      default:
        if isDeclaration(name) { return false }
      }
    }
    if next < 0 { next = column &+ 1 }
    guard next > column, next < WorkbookLimits.columns else { return false }
    column = next
    if case .empty = end { return true }
    return try content(kind ?? .number, style: max(0, style))
  }

  /// Reads what a cell holds, up to and with `</c>`.
  @inline(__always)
  private mutating func content(_ kind: RawCell.Kind, style: Int) throws -> Bool {
    var kind = kind
    var isFormula = false
    if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "f") {
      guard passFormula() else { return false }
      isFormula = true
    }
    var value: UnsafeBufferPointer<UInt8>?
    var isText = kind == .string
    if takes("<v>") {
      guard kind != .inline else { return false }
      let start = index
      while bytes[index] >= 0x20, bytes[index] < 0x7F, bytes[index] != UInt8(ascii: "<"),
        bytes[index] != UInt8(ascii: "&"), bytes[index] != UInt8(ascii: ">")
      {
        index &+= 1
      }
      if bytes[index] != UInt8(ascii: "<") {
        guard isText, passText() else { return false }
      }
      value = view(start..<index)
      guard takes("</v>") else { return false }
    } else if takes("<is><t") {
      guard kind == .inline || kind == .number else { return false }
      kind = .inline
      isText = true
      if !takes(">"), !takes(" xml:space=\"preserve\">") { return false }
      let start = index
      guard passText() else { return false }
      value = view(start..<index)
      guard takes("</t></is>") else { return false }
    }
    guard takes("</c>") else { return false }
    if isText, let text = value, text.contains(where: { $0 == 0x26 || $0 == 0x5F }) {
      return try decoded(text, kind, style, isFormula)
    }
    guard let content = RawCell.Content(kind, value, isFormula: isFormula) else { return false }
    try sink.cell(
      RawCell(column: column, style: style, isFormula: isFormula, content: content), row: row)
    return true
  }

  /// Tells a text that may have entities or escapes.
  @inline(never)
  private mutating func decoded(
    _ text: UnsafeBufferPointer<UInt8>, _ kind: RawCell.Kind, _ style: Int, _ isFormula: Bool
  ) throws -> Bool {
    scratch.removeAll(keepingCapacity: true)
    guard XMLEntities.append(text, to: &scratch) else { return false }
    TextEscapes.decode(&scratch, from: 0)
    return try scratch.withUnsafeBufferPointer { bytes in
      guard let content = RawCell.Content(kind, bytes, isFormula: isFormula) else { return false }
      try sink.cell(
        RawCell(column: column, style: style, isFormula: isFormula, content: content), row: row)
      return true
    }
  }

  /// Passes a text up to its `<`; false for what is no plain UTF-8 text.
  private mutating func passText() -> Bool {
    let start = index
    var hasHigh = false
    while bytes[index] != UInt8(ascii: "<") {
      let byte = bytes[index]
      // Control characters, the NUL at the end, a CR to be normalized, and the `>` of `]]>`.
      if byte < 0x20, byte != 0x0A, byte != 0x09 { return false }
      if byte == UInt8(ascii: ">") { return false }
      if byte >= 0x7F { hasHigh = true }
      index &+= 1
    }
    guard index - start <= WorkbookLimits.cellText else { return false }
    return !hasHigh || UTF8Check.offendingBytes(in: view(start..<index)) == nil
  }

  /// Passes `<f …>…</f>` or `<f …/>`.
  private mutating func passFormula() -> Bool {
    index += 2
    while true {
      if let end = tagEnd() {
        if case .empty = end { return true }
        break
      }
      guard let (name, _) = attribute(), !isDeclaration(name) else { return false }
    }
    let start = index
    guard passText() else { return false }
    let text = view(start..<index)
    if text.contains(UInt8(ascii: "&")) {
      scratch.removeAll(keepingCapacity: true)
      guard XMLEntities.append(text, to: &scratch) else { return false }
    }
    return takes("</f>")
  }
}

/// The five entities every XML knows, and characters by number.
enum XMLEntities {
  /// Appends a text with its entities replaced; false when one is unknown or no character.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to target: inout [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "&") else {
        target.append(text[index])
        index += 1
        continue
      }
      let rest = text[(index + 1)...].prefix(10)
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return false }
      let name = String(decoding: text[(index + 1)..<end], as: UTF8.self)
      switch name {
      case "amp": target.append(UInt8(ascii: "&"))
      case "lt": target.append(UInt8(ascii: "<"))
      case "gt": target.append(UInt8(ascii: ">"))
      case "quot": target.append(UInt8(ascii: "\""))
      case "apos": target.append(UInt8(ascii: "'"))
      default:
        guard let scalar = scalar(name) else { return false }
        target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      }
      index = end + 1
    }
    return true
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard name.hasPrefix("#"), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      return Unicode.Scalar(value)
    default:
      return nil
    }
  }
}
