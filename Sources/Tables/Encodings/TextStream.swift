/// The text of an input as UTF-8, unpacked and decoded block by block in bounded memory.
///
/// Bytes that stand for no character become U+FFFD and are remembered as faults. Reading at a
/// position that has gone by begins again at the start of the input.
struct TextStream: Sendable {
  static let blockSize = 64 << 10

  private let source: ByteSource
  let isCompressed: Bool
  private let encoding: TextEncoding
  private let decoder: (any TextDecoder)?
  private var reader: UnpackedReader
  private(set) var faults = DecodingFaults()

  /// Bytes not decoded yet.
  private var pending: [UInt8]
  private var pendingStart = 0
  private var pendingEnd = 0
  /// Where `pending` begins in the unpacked input.
  private var pendingOffset = 0
  private var isSourceDone = false

  /// Decoded text, and where it begins in all of the text.
  private var block: [UInt8]
  private var blockEnd = 0
  private var blockStart = 0
  private var lines = LineCounter()
  /// Only for encodings in which nearly any bytes decode.
  private var utf8Lines: UTF8Lines?

  init(
    _ source: ByteSource, isCompressed: Bool, encoding: TextEncoding,
    blockSize: Int = TextStream.blockSize
  ) throws(TableProblem) {
    self.source = source
    self.isCompressed = isCompressed
    decoder = encoding.decoder
    if decoder == nil, encoding != .utf8 {
      // The system has no tables for it: nothing can be decoded.
      let kind = TableProblem.Kind.undecodable(encoding: encoding.name, bytes: [])
      throw TableProblem(kind: kind, place: TablePlace(file: source.name))
    }
    reader = try UnpackedReader(source, isCompressed: isCompressed)
    utf8Lines = Self.witness(for: encoding)
    self.encoding = encoding
    let size = max(16, blockSize)
    pending = [UInt8](repeating: 0, count: decoder == nil ? 0 : size)
    block = [UInt8](repeating: 0, count: decoder == nil ? size : 3 * size / 2)
  }

  /// Copies text from `offset` on to `target`; 0 bytes mean the end.
  mutating func read(
    into target: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(TableProblem) -> Int {
    if offset < blockStart { try restart() }
    while offset >= blockStart + blockEnd {
      guard try advance() else { return 0 }
    }
    let first = offset - blockStart
    let part = block[first..<min(blockEnd, first + target.count)]
    target.copyBytes(from: part)
    return part.count
  }

  private mutating func restart() throws(TableProblem) {
    reader = try UnpackedReader(source, isCompressed: isCompressed)
    pendingStart = 0
    pendingEnd = 0
    pendingOffset = 0
    isSourceDone = false
    blockStart = 0
    blockEnd = 0
    lines = LineCounter()
    utf8Lines = Self.witness(for: encoding)
  }

  private static func witness(for encoding: TextEncoding) -> UTF8Lines? {
    encoding == .gb18030 || encoding == .big5 ? UTF8Lines() : nil
  }

  /// Makes the next block; `false` at the end of the text.
  private mutating func advance() throws(TableProblem) -> Bool {
    blockStart += blockEnd
    blockEnd = 0
    guard let decoder else {
      blockEnd = try reader.read(into: &block, from: 0)
      return blockEnd > 0
    }
    while blockEnd == 0 {
      try refill()
      if pendingStart == pendingEnd { return false }
      decodePending(decoder)
    }
    return true
  }

  /// Reads on when no more than the beginning of a character is left, which is carried over.
  private mutating func refill() throws(TableProblem) {
    let left = pendingEnd - pendingStart
    guard left < 4, !isSourceDone else { return }
    for index in 0..<left { pending[index] = pending[pendingStart + index] }
    pendingOffset += pendingStart
    pendingStart = 0
    pendingEnd = left
    pendingEnd = try reader.read(into: &pending, from: left)
    isSourceDone = pendingEnd < pending.count
    let fault = pending.withUnsafeBufferPointer { all in
      utf8Lines?.read(
        UnsafeBufferPointer(rebasing: all[..<pendingEnd]), from: left, offset: pendingOffset)
    }
    if let fault { faults.add(fault) }
  }

  private mutating func decodePending(_ decoder: any TextDecoder) {
    // Taken out, so that it can be written to while the rest is read.
    var text: [UInt8] = []
    swap(&text, &block)
    defer { swap(&text, &block) }
    while true {
      let step: DecodingStep
      do {
        let waiting = pending.span.extracting(..<pendingEnd)
        var target = text.mutableSpan
        step = decoder.decode(waiting, from: pendingStart, into: &target, at: blockEnd)
      }
      text.withUnsafeBufferPointer {
        lines.count(UnsafeBufferPointer(rebasing: $0[blockEnd..<step.end]))
      }
      pendingStart = step.start
      blockEnd = step.end
      switch step.stop {
      case .full:
        return
      case .fault(let length):
        replace(length, in: &text)
      case .drained:
        guard isSourceDone, pendingStart < pendingEnd else { return }
        replace(pendingEnd - pendingStart, in: &text)
      }
    }
  }

  /// Puts U+FFFD in the place of `length` bytes; decoders leave room for a character.
  private mutating func replace(_ length: Int, in text: inout [UInt8]) {
    let bytes = Array(pending[pendingStart..<(pendingStart + length)])
    faults.add(DecodingFault(line: lines.line, offset: pendingOffset + pendingStart, bytes: bytes))
    for byte: UInt8 in [0xEF, 0xBF, 0xBD] {
      text[blockEnd] = byte
      blockEnd += 1
    }
    pendingStart += length
  }
}
