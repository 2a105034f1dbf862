import CZlib

/// zlib's inflate for gzip.
///
/// It may be sent between threads because it has one user at a time: the stream that owns it, which
/// stands behind a lock. Unsafe because zlib keeps raw pointers; those into the arrays are set
/// anew for each call and gone when it returns.
final class Inflater: @unchecked Sendable {
  enum Outcome {
    /// More input or more room is needed.
    case unfinished
    /// A member has ended and its checksum is right.
    case memberEnd
    case corrupt
  }

  /// In memory of its own, because zlib holds its address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// `nil` when there is no memory for it.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for the gzip wrapper with its checksum.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      stream.deinitialize(count: 1)
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Makes ready for another member.
  func reset() { inflateReset(stream) }

  /// Unpacks `source[start..<end]` into `target` from `filled` on, and moves `start` and `filled`.
  func inflate(
    _ source: inout [UInt8], _ start: inout Int, to end: Int, into target: inout [UInt8],
    _ filled: inout Int
  ) -> Outcome {
    source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        let input = UnsafeMutableBufferPointer(rebasing: source[start..<end])
        let output = UnsafeMutableBufferPointer(rebasing: target[filled...])
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let code = CZlib.inflate(stream, Z_NO_FLUSH)
        start = end - Int(stream.pointee.avail_in)
        filled = target.count - Int(stream.pointee.avail_out)
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
        switch code {
        case Z_STREAM_END: return .memberEnd
        // Z_BUF_ERROR only says that nothing could be done with what there was.
        case Z_OK, Z_BUF_ERROR: return .unfinished
        default: return .corrupt
        }
      }
    }
  }
}
