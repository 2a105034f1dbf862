/// Finds the delimiter by how evenly it divides the first records.
enum DelimiterChoice {
  /// In the order of preference when the evidence is the same.
  static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  private struct Evidence {
    /// The share of records with as many fields as the header; 0 when the header has one field.
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
  ) -> UInt8 {
    var best = Evidence()
    var choice = candidates[0]
    for candidate in candidates {
      var scanner = RecordScanner(
        buffer, from: start, to: end, delimiter: candidate, isPlain: false, fields: fields)
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
    var width = 0
    var total = 0
    var even = 0
    while total < TablePreview.lineLimit, scanner.next() {
      if scanner.isBlank { continue }
      if scanner.isOpen, !isWhole { break }
      let filled = filledCount(scanner.fieldCount, buffer, fields)
      if width == 0 {
        width = filled
        if width < 2 { return Evidence() }
        continue
      }
      total += 1
      if scanner.fieldCount >= width, filled <= width { even += 1 }
    }
    if width < 2 { return Evidence() }
    // A header alone is evidence too.
    let stability = total == 0 ? 1 : Double(even) / Double(total)
    return Evidence(stability: stability, fieldCount: stability == 0 ? 1 : width)
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
