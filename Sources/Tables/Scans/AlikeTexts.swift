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

  /// Whether the trimmed text at these bytes is alike; they must lie in the one chunk, of a filter
  /// that has such texts.
  mutating func contains(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let count = end - start
    var hash = UInt64(truncatingIfNeeded: count)
    for offset in stride(from: 0, to: count, by: 8) {
      // Of the last word the bytes behind the text are shifted out.
      let rest = UInt64(8 * max(0, 8 - (count - offset)))
      hash = (hash ^ ByteWords.word(bytes + start, offset) << rest) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    let place = Int(hash % UInt64(Self.size))
    let entry = known[place]
    if entry.count == count, count > 0,
      ByteWords.areEqual(bytes + entry.start, bytes + start, count)
    {
      return entry.isAlike
    }
    return learn(bytes, start, end, place)
  }

  @inline(never)
  private mutating func learn(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int, _ place: Int
  ) -> Bool {
    guard let isAlike else { return false }
    let count = end - start
    let text = String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: count), as: UTF8.self)
    let answer = isAlike(text)
    if count > 0 { known[place] = Known(start: start, count: count, isAlike: answer) }
    return answer
  }
}
