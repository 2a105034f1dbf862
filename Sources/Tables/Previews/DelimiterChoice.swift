/// Finds the delimiter by how evenly it divides the first records.
enum DelimiterChoice {
  /// In the order of preference when the evidence is the same.
  static let candidates: [Delimiter] = [.comma, .semicolon, .tab, .bar, .wideComma]

  private struct Evidence {
    /// The share of lines with as many fields as most have; 0 when that is one field.
    var stability = 0.0
    var fieldCount = 1

    func outweighs(_ other: Evidence) -> Bool {
      if stability != other.stability { return stability > other.stability }
      return fieldCount > other.fieldCount
    }
  }

  /// The delimiter of the records from `start` on.
  static func delimiter(
    of buffer: ChunkBuffer, from start: Int, to end: Int, fields: FieldBuffer, isWhole: Bool
  ) -> Delimiter {
    var best = Evidence()
    var choice = candidates[0]
    for candidate in candidates {
      var scanner = RecordScanner(
        buffer, from: start, to: end, delimiter: candidate, fields: fields)
      let evidence = weigh(&scanner, buffer, fields, isWhole)
      if evidence.outweighs(best) {
        best = evidence
        choice = candidate
      }
    }
    return choice
  }

  private static func weigh(
    _ scanner: inout RecordScanner, _ buffer: ChunkBuffer, _ fields: FieldBuffer,
    _ isWhole: Bool
  ) -> Evidence {
    // Titles and notes stand around the records, so the width is that of most lines.
    var widths: [Int: Int] = [:]
    var lines: [(fields: Int, filled: Int)] = []
    while lines.count < TablePreview.lineLimit, scanner.next() {
      if scanner.isBlank { continue }
      if scanner.isOpen, !isWhole, !lines.isEmpty { break }
      let filled = filledCount(scanner.fieldCount, buffer, fields)
      lines.append((scanner.fieldCount, filled))
      if filled > 1 { widths[filled, default: 0] += 1 }
    }
    let common = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    // Records may end in empty fields that others fill.
    let width = max(common, lines.first?.filled ?? 0)
    if width < 2 { return Evidence() }
    let even = lines.count { $0.fields >= width && $0.filled <= width && $0.filled > 1 }
    // What divides less than half of the lines stands in their texts, unless it divides notes as
    // well: spreadsheets make all lines as long.
    guard even * 2 >= lines.count || even > 0 && lines.allSatisfy({ $0.fields == width }) else {
      return Evidence()
    }
    return Evidence(stability: Double(even) / Double(lines.count), fieldCount: width)
  }

  /// The number of fields without the empty ones at the end.
  private static func filledCount(
    _ count: Int, _ buffer: ChunkBuffer, _ fields: FieldBuffer
  ) -> Int {
    if count > fields.capacity { return count }
    var filled = count
    while filled > 0 {
      // `filled - 1` is below the count the scanner has just stored.
      let field = fields.fields[filled - 1]
      let (start, end) = Trimming.range(buffer.bytes, Int(field.start), Int(field.end))
      if start < end { break }
      filled -= 1
    }
    return filled
  }
}
