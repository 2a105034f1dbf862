import CZlib

/// The one wrapper of zlib: compresses bytes as they come.
final class Deflate {
  // zlib keeps a pointer from its state back to the stream and checks it, so the stream must not
  // move: it lives in memory of its own, freed in `deinit`.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isFinished = false
  private(set) var bytes: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// A compressor; `level` is 1 (fast) to 9.
  ///
  /// A part has neither the head nor the sum of a whole stream.
  init(level: Int32, isPart: Bool = false) throws {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits are the largest window, and 8 is the usual memory level; below 0 stands for a part.
    let status = deflateInit2_(
      stream, level, Z_DEFLATED, isPart ? -15 : 15, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw RenderingError.cairo(status: "zlib: error \(status)") }
  }

  deinit {
    // Harmless where `init` failed: zlib then finds no state.
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Compresses `input`.
  func append(_ input: [UInt8]) throws { try run(input, flush: Z_NO_FLUSH) }

  /// Ends the stream and returns all that was compressed.
  func finish() throws -> [UInt8] {
    try run([], flush: Z_FINISH)
    return bytes
  }

  /// Ends a part, to which another can be joined, and returns all that was compressed.
  private func finishPart() throws -> [UInt8] {
    try run([], flush: Z_SYNC_FLUSH)
    return bytes
  }

  private func run(_ input: [UInt8], flush: Int32) throws {
    guard let count = UInt32(exactly: input.count) else {
      throw RenderingError.cairo(status: "zlib: too much input")
    }
    // zlib only reads its input, the cast is its missing `const`. Both pointers are valid inside
    // the closures, and all input is taken before they end.
    try input.withUnsafeBufferPointer { source in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.pointee.avail_in = count
      var status = Z_OK
      var isFull = true
      while isFull && status != Z_STREAM_END {
        let capacity = buffer.count
        let written = buffer.withUnsafeMutableBufferPointer { target in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = UInt32(capacity)
          status = deflate(stream, flush)
          return capacity - Int(stream.pointee.avail_out)
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
          throw RenderingError.cairo(status: "zlib: error \(status)")
        }
        bytes.append(contentsOf: buffer[..<written])
        isFull = written == capacity
      }
      stream.pointee.next_in = nil
    }
  }

  /// What a whole zlib stream holds; nil where it is damaged, cut off, or holds more than `limit`.
  static func inflated(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var size = max(1024, min(limit, bytes.count * 8))
    while true {
      var content = [UInt8](repeating: 0, count: size)
      var length = UInt(size)
      // Both buffers are as long as zlib is told, and it keeps neither.
      let status = content.withUnsafeMutableBufferPointer { target in
        uncompress(target.baseAddress, &length, bytes, UInt(bytes.count))
      }
      if status == Z_OK { return Array(content.prefix(Int(length))) }
      guard status == Z_BUF_ERROR, size < limit else { return nil }
      size = min(limit, size * 4)
    }
  }

  /// The CRC-32 of `bytes`, as PNG wants it.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      // `crc32_z` only reads `count` bytes.
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }
}

extension Deflate {
  /// What one part has become.
  private struct Part: Sendable {
    var bytes: [UInt8]
    var sum: UInt
    var length: Int
  }

  /// One stream of the `parts` that `content` gives for 0, 1 …, compressed on all processors.
  ///
  /// It depends on the parts only, not on how many processors there are.
  static func compress(
    parts: Int, level: Int32, _ content: @escaping @Sendable (Int) -> [UInt8]
  ) throws -> [UInt8] {
    let work = SharedWork(count: parts) { place in
      Result {
        let content = content(place)
        let deflate = try Deflate(level: level, isPart: true)
        try deflate.append(content)
        return Part(
          bytes: try place + 1 < parts ? deflate.finishPart() : deflate.finish(),
          // `adler32_z` only reads `count` bytes.
          sum: content.withUnsafeBufferPointer { adler32_z(1, $0.baseAddress, $0.count) },
          length: content.count)
      }
    }
    // The head says: deflate, a window of 32 kB, compressed fast; 31 divides it.
    var (bytes, sum): ([UInt8], UInt) = ([0x78, 0x5E], 1)
    for part in work.results() {
      let part = try part.get()
      bytes += part.bytes
      sum = adler32_combine(sum, part.sum, part.length)
    }
    return bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }
}
