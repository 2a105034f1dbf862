#if canImport(Glibc)
  import Glibc
#endif

/// Counts the lines of a text as they go by: LF, CRLF and CR end a line.
struct LineCounter: Sendable {
  /// The 1-based number of the line the next byte stands in.
  private(set) var line = 1
  private var endsWithCR = false

  /// Counts the ends of lines in bytes that follow on what was counted before.
  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = bytes.last else { return }
    line += Self.count(0x0A, in: bytes) { index in
      // The second half of a CRLF ends no line of its own.
      index > 0 ? bytes[index - 1] != 0x0D : !endsWithCR
    }
    line += Self.count(0x0D, in: bytes) { _ in true }
    endsWithCR = last == 0x0D
  }

  private static func count(
    _ byte: Int32, in bytes: UnsafeBufferPointer<UInt8>, where isWanted: (Int) -> Bool
  ) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    var found = 0
    var from = 0
    // memchr stays within `from..<count`, which lies in the bytes.
    while from < bytes.count, let hit = memchr(start + from, byte, bytes.count - from) {
      let index = UnsafeRawPointer(hit) - UnsafeRawPointer(start)
      if isWanted(index) { found += 1 }
      from = index + 1
    }
    return found
  }
}
