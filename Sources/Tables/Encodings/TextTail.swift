/// The end of a text.
struct TextTail: Sendable, Equatable {
  /// Compressed input is unpacked to its end for this only when it holds no more.
  private static let unpackedLimit = 16 << 20

  /// The last bytes of the text, in UTF-8.
  var bytes: [UInt8] = []
  /// Whether they are all of it; else they may begin within a line.
  var isWhole = false

  /// The last `limit` bytes as they are stored; none for a pipe.
  init(stored source: ByteSource, limit: Int) throws(TableProblem) {
    guard let size = source.size, size > 0 else { return }
    bytes = [UInt8](repeating: 0, count: min(size, limit))
    isWhole = size <= limit
    let end = try source.read(into: &bytes, from: 0, at: size - bytes.count)
    bytes.removeLast(bytes.count - end)
  }

  /// The last `limit` bytes of text that must be decoded; none where that would mean to read all
  /// of a long input.
  init(
    decoding source: ByteSource, isCompressed: Bool, encoding: TextEncoding, limit: Int
  ) throws(TableProblem) {
    if isCompressed {
      // A pipe would have to be kept for the scan.
      guard let size = source.size, size <= Self.unpackedLimit else { return }
      var text = try TextStream(source, isCompressed: true, encoding: encoding)
      try read(&text, limit: limit)
      return
    }
    // No encoding takes twice the bytes of UTF-8, but for ASCII in UTF-16, which takes just that.
    let stored = try TextTail(stored: source, limit: 2 * limit)
    var start = 0
    if !stored.isWhole, encoding != .utf16LE, encoding != .utf16BE {
      // Newlines are no part of longer characters, so decoding can begin at any of them.
      start = stored.bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? stored.bytes.count
    } else if !stored.isWhole, (source.size ?? 0) % 2 == 1 {
      start = 1
    }
    let part = ByteSource(bytes: Array(stored.bytes[start...]), name: source.name)
    var text = try TextStream(part, isCompressed: false, encoding: encoding)
    try read(&text, limit: limit)
    isWhole = isWhole && stored.isWhole
  }

  private mutating func read(_ text: inout TextStream, limit: Int) throws(TableProblem) {
    guard let all = try text.readToEnd(keeping: limit, ofAtMost: Self.unpackedLimit) else { return }
    bytes = all.bytes
    isWhole = all.count == all.bytes.count
  }
}
