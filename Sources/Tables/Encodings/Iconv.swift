#if canImport(Glibc)
  import Glibc
#endif

/// The converter of the C library, from one encoding to UTF-8.
///
/// Unsafe because iconv moves raw pointers; they never leave `character(of:)`. It is asked for
/// single characters only, to fill the tables the decoders work with.
struct Iconv: ~Copyable {
  private let handle: iconv_t

  /// `nil` where the C library has no such converter.
  init?(from encoding: String) {
    guard let opened = iconv_open("UTF-8", encoding) else { return nil }
    // The documented value for failure is the pointer -1.
    if UInt(bitPattern: opened) == UInt.max { return nil }
    handle = opened
  }

  deinit { iconv_close(handle) }

  /// The UTF-8 of one character, the first byte in the lowest bits; 0 when there is none, or none
  /// in four bytes.
  func character(of code: [UInt8]) -> UInt32 {
    var code = code
    var result: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    // Back to the first state, whatever the last character left behind.
    iconv(handle, nil, nil, nil, nil)
    let isWhole = code.withUnsafeMutableBytes { source in
      withUnsafeMutableBytes(of: &result) { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var room = target.count
        // iconv reads at most `left` and writes at most `room` bytes of memory owned here.
        let isRight = iconv(handle, &from, &left, &to, &room) == 0 && left == 0
        // Some converters hold the second character of a pair back until they are asked for it.
        return isRight && iconv(handle, nil, nil, &to, &room) == 0
      }
    }
    guard isWhole else { return 0 }
    return UInt32(result.0) | UInt32(result.1) << 8 | UInt32(result.2) << 16
      | UInt32(result.3) << 24
  }
}
