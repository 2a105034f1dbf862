/// The beginning of an input, unpacked: what its kind and its encoding are told from.
struct InputStart {
  /// The encoding is told from so many bytes.
  private static let limit = 256 << 10
  /// Where so many are UTF-8 beyond doubt, no more are asked.
  private static let clearLimit = 32 << 10
  /// So many tell another kind of file, and a mark.
  private static let shortLimit = 4 << 10

  let isCompressed: Bool
  private let chosen: TextEncoding?
  private let bytes: [UInt8]
  private let isWhole: Bool
  /// Another kind of file, told by its first bytes.
  private let kind: String?

  init(of source: ByteSource, chosen: TextEncoding?) throws(TableProblem) {
    self.chosen = chosen
    var bytes = [UInt8](repeating: 0, count: chosen == nil ? Self.clearLimit : Self.shortLimit)
    var end = try source.read(into: &bytes, from: 0, at: 0)
    if chosen == nil, end == bytes.count, !UTF8Evidence(of: bytes, isWhole: false).isBeyondDoubt {
      bytes += [UInt8](repeating: 0, count: Self.limit - end)
      end = try source.read(into: &bytes, from: end, at: end)
    }
    isCompressed = bytes[..<end].starts(with: GzipReader.magic)
    if isCompressed {
      var reader = try GzipReader(source)
      end = try reader.read(into: &bytes, from: 0)
    }
    isWhole = end < bytes.count
    bytes.removeLast(bytes.count - end)
    self.bytes = bytes
    kind = bytes.withUnsafeBufferPointer { ContentKind.magic($0) }
    let isNested = bytes.starts(with: GzipReader.magic)
    if isCompressed, isNested || kind.map(ContentKind.isArchive) == true {
      throw TableProblem(kind: .gzip(.archive), place: TablePlace(file: source.name))
    }
  }

  /// The encoding: what a mark says, else what was chosen, else what the bytes speak for.
  var evidence: EncodingEvidence {
    if kind != nil { return EncodingEvidence(encoding: .utf8, confidence: .guess) }
    if let marked = ByteOrderMark.encoding(of: bytes) {
      return EncodingEvidence(encoding: marked, confidence: .certain, hadByteOrderMark: true)
    }
    if let chosen { return EncodingEvidence(encoding: chosen, confidence: .certain) }
    return EncodingChoice.evidence(of: bytes, isWhole: isWhole)
  }
}

/// The mark U+FEFF at the beginning of a text, which tells its encoding.
enum ByteOrderMark {
  private static let marks: [(TextEncoding, [UInt8])] = [
    (.utf8, ContentKind.byteOrderMark), (.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF]),
    (.gb18030, [0x84, 0x31, 0x95, 0x33]),
  ]

  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    marks.first { bytes.starts(with: $0.1) }?.0
  }
}
