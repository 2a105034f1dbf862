#if canImport(Glibc)
  import Glibc
#endif

/// The least that reading a table takes: every byte is held against the signs that divide fields and
/// lines, on one core, and nothing is made of them.
public enum PlainScan {
  /// How many commas and ends of lines a file holds.
  public static func delimiters(in path: String) throws(BenchmarkError) -> Int {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BenchmarkError("\(path): \(systemText())") }
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 20)
    var found = 0
    while true {
      let count = read(descriptor, &block, block.count)
      guard count >= 0 else { throw BenchmarkError("\(path): \(systemText())") }
      if count == 0 { return found }
      found += block.withUnsafeBytes { self.count($0[..<count]) }
    }
  }

  private static func count(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let all = UnsafeRawBufferPointer(rebasing: bytes)
    let whole = all.count / 8 * 8
    var found = 0
    var index = 0
    while index < whole {
      // A byte counts at most 255 hits before the eight are added up.
      var counts: UInt64 = 0
      let end = min(whole, index + 255 * 8)
      while index < end {
        // `index + 8` does not pass `whole`.
        let word = all.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        counts &+= hits(word, UInt8(ascii: ",")) | hits(word, UInt8(ascii: "\n"))
        index += 8
      }
      for byte in 0..<8 { found += Int(counts >> UInt64(8 * byte) & 0xFF) }
    }
    for byte in all[whole...] where byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
      found += 1
    }
    return found
  }

  /// A 1 in each byte of `word` that is `sign`.
  @inline(__always)
  private static func hits(_ word: UInt64, _ sign: UInt8) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let rest = word ^ (UInt64(sign) &* 0x0101_0101_0101_0101)
    // The highest bit of a byte stays clear only where all its bits are.
    return ~((rest & low) &+ low | rest | low) >> 7
  }
}
