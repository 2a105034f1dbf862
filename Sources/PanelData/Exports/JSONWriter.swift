/// A JSON value whose keys keep their order; figures in full.
indirect enum JSONValue {
  case null
  case text(String)
  case number(Double)
  case integer(Int)
  case list([JSONValue])
  /// A list whose items are made as they are written, since rows can be many.
  case rows(AnySequence<JSONValue>)
  case object([(String, JSONValue)])

  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// An object without the keys whose value is nil.
  static func object(present pairs: [(String, JSONValue?)]) -> JSONValue {
    .object(pairs.compactMap { key, value in value.map { (key, $0) } })
  }
}

/// A JSON file in the making.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a value; its first `levels` levels have a line for each item.
  mutating func append(_ value: JSONValue, lines levels: Int = 0, indent: Int = 0) {
    switch value {
    case .null: bytes += "null".utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let number): bytes += (number.isFinite ? NumberFormat.exact(number) : "null").utf8
    case .text(let text): append(text)
    case .list(let items):
      append("[", items, "]", lines: levels, indent: indent) { json, item in
        json.append(item, lines: levels - 1, indent: indent + 1)
      }
    case .rows(let items):
      append("[", items, "]", lines: levels, indent: indent) { json, item in
        json.append(item, lines: levels - 1, indent: indent + 1)
      }
    case .object(let pairs):
      append("{", pairs, "}", lines: levels, indent: indent) { json, pair in
        json.append(pair.0)
        json.bytes += ": ".utf8
        json.append(pair.1, lines: levels - 1, indent: indent + 1)
      }
    }
  }

  mutating func endLine() { bytes.append(0x0A) }

  private mutating func append<Items: Sequence>(
    _ open: String, _ items: Items, _ close: String, lines levels: Int, indent: Int,
    write: (inout JSONWriter, Items.Element) -> Void
  ) {
    bytes += open.utf8
    var isFirst = true
    for item in items {
      if !isFirst { bytes += (levels > 0 ? "," : ", ").utf8 }
      if levels > 0 { startLine(indent + 1) }
      isFirst = false
      write(&self, item)
    }
    if levels > 0, !isFirst { startLine(indent) }
    bytes += close.utf8
  }

  private mutating func startLine(_ indent: Int) {
    endLine()
    bytes += repeatElement(0x20, count: indent * 2)
  }

  private mutating func append(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case "\r": bytes += "\\r".utf8
      // So that the text can stand in a page's script: `</script>` and JavaScript's line ends.
      case "<", "\u{2028}", "\u{2029}": escape(scalar)
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): escape(scalar)
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
  }
}
