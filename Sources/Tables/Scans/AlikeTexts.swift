#if canImport(Glibc)
  import Glibc
#endif

/// Remembers of the texts of one chunk whether they say the same as a filter's value, so that each
/// is understood once and not in every record.
struct AlikeTexts {
  /// A text by its place in the chunk, whose bytes stay where they are; empty texts are not kept.
  private struct Known {
    var start = 0
    var count = 0
    var isAlike = false
  }

  private static let size = 1024
  private let isAlike: (@Sendable (String) -> Bool)?
  private var known: [Known] = []

  init(_ isAlike: (@Sendable (String) -> Bool)?) {
    self.isAlike = isAlike
    if isAlike != nil { known = [Known](repeating: Known(), count: Self.size) }
  }

  /// Whether the trimmed text at these bytes is alike; they must lie in the one chunk.
  mutating func contains(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let isAlike else { return false }
    let count = end - start
    if count == 0 { return isAlike("") }
    var hash = UInt32(truncatingIfNeeded: count)
    for index in start..<end { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    let place = Int((hash ^ hash >> 16) % UInt32(Self.size))
    let entry = known[place]
    if entry.count == count, memcmp(bytes + entry.start, bytes + start, count) == 0 {
      return entry.isAlike
    }
    let text = String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: count), as: UTF8.self)
    let answer = isAlike(text)
    known[place] = Known(start: start, count: count, isAlike: answer)
    return answer
  }
}
