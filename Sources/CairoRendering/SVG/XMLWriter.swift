/// Builds XML in which text stays text, whatever it holds.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends markup of our own.
  mutating func markup(_ markup: String) { bytes += markup.utf8 }

  /// Appends markup of our own.
  mutating func markup(_ markup: ArraySlice<UInt8>) { bytes += markup }

  /// Appends foreign text between tags.
  mutating func text(_ text: String) {
    for byte in text.visibleText.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      default: bytes.append(byte)
      }
    }
  }

  /// Appends ` name="value"` with a foreign value.
  mutating func attribute(_ name: String, _ value: String) {
    markup(" \(name)=\"")
    for byte in value.visibleText.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      // As plain bytes a reader would turn these into spaces.
      case UInt8(ascii: "\n"): markup("&#10;")
      case UInt8(ascii: "\t"): markup("&#9;")
      default: bytes.append(byte)
      }
    }
    markup("\"")
  }

  /// Appends ` name="number"`.
  mutating func attribute(_ name: String, _ number: Double) {
    markup(" \(name)=\"")
    self.number(number)
    markup("\"")
  }

  /// Appends `number` with at most three decimals, a thousandth of a point being invisible.
  mutating func number(_ number: Double) {
    let bounded = number.isFinite ? max(-1e9, min(1e9, number)) : 0
    let thousandths = Int((bounded * 1000).rounded())
    let (whole, rest) = (thousandths.magnitude / 1000, thousandths.magnitude % 1000)
    if thousandths < 0 { markup("-") }
    markup(String(whole))
    guard rest > 0 else { return }
    var digits = String(rest)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    markup("." + digits)
  }
}
