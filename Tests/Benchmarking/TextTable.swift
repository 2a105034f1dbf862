/// Lines of cells, the numbers to the right.
public struct TextTable {
  private var lines: [[String]]
  private let leading: Int

  /// A table under `headings`, of which the first `leading` columns are words.
  public init(_ headings: [String], leading: Int) {
    lines = [headings]
    self.leading = leading
  }

  /// Adds a line; missing cells stay empty.
  public mutating func add(_ cells: [String]) { lines.append(cells) }

  /// The aligned lines.
  public var text: String {
    let widths = (lines.first ?? []).indices.map { column in
      lines.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
    }
    return lines.map { line in
      var text = ""
      for (column, width) in widths.enumerated() {
        let cell = column < line.count ? line[column] : ""
        let space = String(repeating: " ", count: width - Self.width(cell))
        text += (column == 0 ? "" : "  ") + (column < leading ? cell + space : space + cell)
      }
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  /// Chinese characters take two columns of a terminal.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  /// A number with so many digits that three of them tell something.
  static func number(_ value: Double) -> String {
    let decimals = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0
    return fixed(value, decimals)
  }

  /// A ratio: hundredths say enough.
  static func ratio(_ value: Double) -> String {
    fixed(value, value < 10 ? 2 : value < 100 ? 1 : 0)
  }

  static func fixed(_ value: Double, _ decimals: Int) -> String {
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let scaled = Int((value.magnitude * power).rounded())
    let sign = value < 0 && scaled > 0 ? "−" : ""
    if decimals == 0 { return "\(sign)\(scaled)" }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
