#if canImport(Glibc)
  import Glibc
#endif

/// Finds where text of GB18030 or Big5 goes on in UTF-8, as when two files were put into one.
///
/// Nearly any bytes decode as pairs, so names of an even number of characters would become other
/// names without a fault. Whole lines that are valid UTF-8 give it away: one may be so by chance,
/// several in a row with different characters are not.
struct UTF8Lines: Sendable {
  /// How much different characters must weigh: one each, two when they are common.
  private static let limit = 5

  /// Lines in a row that are valid UTF-8 with longer sequences.
  private struct Run: Sendable {
    var first: DecodingFault
    var characters: Set<UInt32> = []
    var weight = 0
  }

  private var run: Run?
  private var line = 1
  /// The byte before the next, as far as it matters: 0x0D or another.
  private var previous: UInt8 = 0
  private var beginsLine = true
  private var isFound = false
  /// What the line just read holds.
  private var isValid = true
  private var firstLong: Int?
  private var characters: [UInt32] = []

  /// Reads on and returns the beginning of such lines once they are sure; `offset` is that of
  /// `bytes[0]` in the input.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, offset: Int
  ) -> DecodingFault? {
    guard !isFound, let base = bytes.baseAddress else { return nil }
    let hasCR = memchr(base, 0x0D, bytes.count) != nil
    var index = start
    while index < bytes.count {
      // A line that began in an earlier block counts for nothing.
      let isWhole = beginsLine
      let first = index
      readLine(bytes, &index, isWhole: isWhole, hasCR: hasCR)
      if index > first { previous = 0 }
      beginsLine = index < bytes.count
      guard beginsLine else { return nil }
      if isWhole, let fault = endRun(bytes, offset) { return fault }
      // The second half of a CRLF ends no line of its own.
      if bytes[index] == 0x0D || previous != 0x0D { line += 1 }
      previous = bytes[index]
      index += 1
    }
    return nil
  }

  /// Moves `index` to the end of the line and notes its characters while it is valid.
  private mutating func readLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, isWhole: Bool, hasCR: Bool
  ) {
    characters.removeAll(keepingCapacity: true)
    isValid = isWhole
    firstLong = nil
    while isValid, index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D { return }
      guard let length = UTF8Check.sequenceLength(in: bytes, at: index) else {
        isValid = false
        break
      }
      if length > 2 {
        firstLong = firstLong ?? index
        characters.append((0..<length).reduce(0) { $0 << 8 | UInt32(bytes[index + $1]) })
      }
      index += length
    }
    if !hasCR, index < bytes.count, let base = bytes.baseAddress {
      // memchr stays within `index..<count`, which lies in the bytes.
      let hit = memchr(base + index, 0x0A, bytes.count - index)
      index = hit.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
    }
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  /// Counts the line just read towards the run, or ends the run with it.
  private mutating func endRun(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> DecodingFault? {
    if !isValid { run = nil }
    guard isValid, let firstLong else { return nil }
    var run =
      self.run
      ?? Run(
        first: DecodingFault(
          line: line, offset: offset + firstLong,
          bytes: Array(bytes[firstLong..<(firstLong + 3)])))
    self.run = nil
    for character in characters where run.characters.insert(character).inserted {
      run.weight += Vocabulary.isCommon(utf8: character) ? 2 : 1
    }
    self.run = run
    isFound = run.weight >= Self.limit
    return isFound ? run.first : nil
  }
}
