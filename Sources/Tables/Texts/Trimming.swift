/// Removes what stands around a text without being part of it: spaces and tabs, U+00A0, U+3000,
/// U+FEFF and U+200B.
enum Trimming {
  /// The trimmed part of `bytes[start..<end]`.
  @inline(__always)
  static func range(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> (Int, Int) {
    guard start < end else { return (start, start) }
    let first = bytes[start]
    let last = bytes[end - 1]
    // Nearly every field passes here: it neither begins nor ends with a byte that a space has there.
    let mayBegin =
      first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF
    let mayEnd = last <= 0x20 || last == 0x80 || last == 0x8B || last == 0xA0 || last == 0xBF
    return mayBegin || mayEnd ? slowRange(bytes, start, end) : (start, end)
  }

  @inline(never)
  private static func slowRange(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> (Int, Int) {
    var start = start
    var end = end
    while start < end {
      let length = spaceLength(bytes, start, end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      // A lead byte cannot occur inside another character, so these bytes are the whole space.
      if spaceLength(bytes, end - 1, end) == 1 {
        end -= 1
      } else if end - start >= 2, spaceLength(bytes, end - 2, end) == 2 {
        end -= 2
      } else if end - start >= 3, spaceLength(bytes, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return (start, end)
  }

  private static func spaceLength(
    _ bytes: UnsafePointer<UInt8>, _ at: Int, _ end: Int
  ) -> Int {
    switch bytes[at] {
    case 0x20, 0x09:
      return 1
    case 0xC2:
      return end - at >= 2 && bytes[at + 1] == 0xA0 ? 2 : 0
    case 0xE2, 0xE3, 0xEF:
      guard end - at >= 3 else { return 0 }
      switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
      case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B): return 3
      default: return 0
      }
    default:
      return 0
    }
  }
}
