/// Reads an input from its first byte to its last, unpacked where it is compressed.
enum UnpackedReader: Sendable {
  case stored(ByteSource, offset: Int)
  case gzip(GzipReader)

  init(_ source: ByteSource, isCompressed: Bool) throws(TableProblem) {
    self = isCompressed ? .gzip(try GzipReader(source)) : .stored(source, offset: 0)
  }

  /// Fills `target` from `filled` on and returns its new end, short of the whole only at the end.
  mutating func read(
    into target: inout [UInt8], from filled: Int
  ) throws(TableProblem) -> Int {
    switch self {
    case .stored(let source, let offset):
      let end = try source.read(into: &target, from: filled, at: offset)
      self = .stored(source, offset: offset + end - filled)
      return end
    case .gzip(var reader):
      // Let go of the reader here, or its buffer is copied.
      self = .stored(ByteSource(bytes: [], name: ""), offset: 0)
      defer { self = .gzip(reader) }
      return try reader.read(into: &target, from: filled)
    }
  }
}
