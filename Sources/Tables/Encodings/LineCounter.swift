/// Counts the lines of a text as they go by: LF, CRLF and CR end a line.
struct LineCounter: Sendable {
  /// The 1-based number of the line the next byte stands in, or of the one a CR has just ended.
  private(set) var line = 1
  private var endsWithCR = false

  /// Counts the ends of lines in `bytes[start..<end]`, which follow on what was counted before.
  mutating func count(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    guard start < end else { return }
    var previous: UInt8 = endsWithCR ? 0x0D : 0
    var found = 0
    for index in start..<end {
      let byte = bytes[index]
      let isFeed = byte == 0x0A
      let isReturn = byte == 0x0D
      if isReturn || (isFeed && previous != 0x0D) { found &+= 1 }
      previous = byte
    }
    line += found
    endsWithCR = previous == 0x0D
  }
}
