import CZlib

/// Looks whether every XML part of a finished package ends as it begins.
struct PackageCheck {
  private let bytes: [UInt8]

  /// Whether the directory of `package` is there and its parts are whole.
  static func isWhole(_ package: [UInt8]) -> Bool {
    PackageCheck(bytes: package).isWhole() ?? false
  }

  /// Nil where something lies outside of the file.
  private func isWhole() -> Bool? {
    // The library writes no comment, so the end record is the last 22 bytes.
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50, let count = number(end + 10, 2),
      var entry = number(end + 16, 4)
    else { return nil }
    for _ in 0..<count {
      guard number(entry, 4) == 0x0201_4B50, let size = number(entry + 20, 4),
        let nameLength = number(entry + 28, 2), let extraLength = number(entry + 30, 2),
        let commentLength = number(entry + 32, 2), let local = number(entry + 42, 4),
        let localName = number(local + 26, 2), let localExtra = number(local + 28, 2)
      else { return nil }
      let start = local + 30 + localName + localExtra
      guard start + size <= bytes.count, let (head, tail) = ends(start..<start + size) else {
        return nil
      }
      if !PackageCheck.closes(head: head, tail: tail) { return false }
      entry += 46 + nameLength + extraLength + commentLength
    }
    return true
  }

  /// Whether `tail` closes the element that `head` opens.
  private static func closes(head: [UInt8], tail: [UInt8]) -> Bool {
    var opened = String(decoding: head, as: UTF8.self).split(separator: "<")[...]
    if opened.first?.hasPrefix("?xml") ?? false { opened.removeFirst() }
    guard let root = opened.first?.prefix(while: { !" />\n".contains($0) }), !root.isEmpty else {
      return false
    }
    let text = String(decoding: tail.reversed().drop { $0 <= 0x20 }.reversed(), as: UTF8.self)
    // An element without content is closed where it is opened.
    return text.hasSuffix("</\(root)>") || (opened.count == 1 && text.hasSuffix("/>"))
  }

  private func number(_ place: Int, _ width: Int) -> Int? {
    guard place >= 0, place + width <= bytes.count else { return nil }
    return (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// The first 256 and the last 64 bytes of a deflated part, or nil when it does not inflate.
  private func ends(_ range: Range<Int>) -> (head: [UInt8], tail: [UInt8])? {
    // zlib keeps a pointer back to the stream, so it must not move: it has memory of its own.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer {
      inflateEnd(stream)
      stream.deinitialize(count: 1)
      stream.deallocate()
    }
    // Minus: without a header of zlib's own, as packages have it.
    guard
      inflateInit2_(stream, -MAX_WBITS, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK,
      let size = UInt32(exactly: range.count)
    else { return nil }
    var head: [UInt8] = []
    var tail: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // zlib only reads its input, the cast is its missing `const`; both pointers are used only
    // inside the closures.
    return bytes[range].withUnsafeBufferPointer { source -> (head: [UInt8], tail: [UInt8])? in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.pointee.avail_in = size
      var status = Z_OK
      while status == Z_OK {
        let capacity = buffer.count
        let count = buffer.withUnsafeMutableBufferPointer { target in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = UInt32(capacity)
          status = inflate(stream, Z_NO_FLUSH)
          return capacity - Int(stream.pointee.avail_out)
        }
        head += buffer.prefix(min(count, 256 - head.count))
        tail = Array((tail + buffer.prefix(count).suffix(64)).suffix(64))
      }
      stream.pointee.next_in = nil
      return status == Z_STREAM_END ? (head, tail) : nil
    }
  }
}
