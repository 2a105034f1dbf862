/// What stands before the headings of delimited text: a line that names the delimiter, and
/// comments.
struct PreviewOpening {
  /// Where the rest begins, in bytes.
  private(set) var start: Int
  /// How many rows stand before it.
  private(set) var rows = 0
  /// The delimiter that a first line such as `sep=;` names, as Excel obeys it.
  private(set) var delimiter: Delimiter?
  /// The comments, each a line of one text without its sign.
  private(set) var comments: [TablePreview.Line] = []

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Reads the first lines of `buffer[start..<end]`.
  init(_ buffer: ChunkBuffer, from start: Int, to end: Int) {
    self.start = start
    bytes = buffer.view(0, end)
    readDelimiter()
    readComments()
  }

  /// Takes the last comment back: it is the line of headings.
  mutating func restoreLast() {
    guard let last = comments.popLast() else { return }
    start = last.start
    rows = last.row - 1
  }

  private mutating func readDelimiter() {
    guard let line = line(at: start) else { return }
    let name = "sep=".utf8
    let opening = bytes[line.range].prefix(name.count)
    guard opening.elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 }),
      let named = Delimiter(bytes[line.range].dropFirst(name.count))
    else { return }
    delimiter = named
    start = line.next
    rows = 1
  }

  private mutating func readComments() {
    var position = start
    var row = rows
    var found: [TablePreview.Line] = []
    while let line = line(at: position) {
      let view = bytes[line.range]
      if !view.isEmpty {
        guard view.first == UInt8(ascii: "#"), !isHeading(view.dropFirst()) else { break }
        let text = String(decoding: view, as: UTF8.self).drop { $0 == "#" }
        found.append(
          TablePreview.Line(row: row + 1, texts: [String(text).trimmed], start: position))
      }
      position = line.next
      row += 1
    }
    // What is nothing but such lines is a table of them.
    guard !found.isEmpty, position < bytes.count else { return }
    comments = found
    start = position
    rows = row
  }

  /// Whether a `#` stands alone in its field: the heading of a column of numbers.
  private func isHeading(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if let delimiter { return rest.first == delimiter.byte || rest.isEmpty }
    return rest.isEmpty || rest.starts(with: "，".utf8)
      || DelimiterChoice.candidates.contains { $0.byte == rest.first }
  }

  /// A whole line; nil where none ends.
  private func line(at start: Int) -> (range: Range<Int>, next: Int)? {
    guard start < bytes.count,
      let end = bytes[start...].firstIndex(where: {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      })
    else { return nil }
    var next = end + 1
    if bytes[end] == UInt8(ascii: "\r"), next < bytes.count, bytes[next] == UInt8(ascii: "\n") {
      next += 1
    }
    return (start..<end, next)
  }
}
