#if canImport(Glibc)
  import Glibc
#endif

/// Memory of fixed size for whole records.
///
/// It may be sent between threads because it has one user at a time: whoever reads it from the
/// input fills it, then one worker looks at it. Behind the end stand `padding` bytes, so that blocks of 64 bytes
/// can be loaded at any position before the end.
final class ChunkBuffer: @unchecked Sendable {
  static let padding = 64
  /// So many bytes are loaded together where texts are compared.
  static let loaded = 8
  let bytes: UnsafeMutablePointer<UInt8>
  let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + Self.padding)
    // The padding is loaded, though never looked at: it must not be undefined.
    (bytes + capacity).initialize(repeating: 0, count: Self.padding)
  }

  deinit { bytes.deallocate() }

  /// The part from `start` on, to be filled by a read.
  func free(from start: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: bytes + start, count: capacity - start)
  }

  func view(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + start, count: end - start)
  }

  /// Copies `count` bytes of another buffer to the beginning of this one.
  func copy(_ other: ChunkBuffer, from start: Int, count: Int) {
    // Both ranges lie within their buffers: the caller made this one at least `count` long.
    memcpy(bytes, other.bytes + start, count)
  }
}
