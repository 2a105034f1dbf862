#if canImport(Glibc)
  import Glibc
#endif

/// Where the bytes of a text stand that may divide it: delimiters, ends of lines and quotes.
///
/// The text is looked at 64 bytes at a time and some thousand marks ahead, so that what is done for a
/// byte takes no branch. Pointers are used because every byte of an input passes here: `bytes` has
/// `end` bytes and `ChunkBuffer.padding` behind them, so that 64 can be loaded at any position
/// before the end; `buffer` holds the marks; the owners of both outlive the index.
struct MarkIndex {
  /// So many bytes are looked at together.
  static let block = 64

  private let bytes: UnsafeRawPointer
  private let end: Int
  private let marks: UnsafeMutablePointer<Int32>
  private let capacity: Int
  private let needles: Needles
  /// The first byte that has not been looked at.
  private var base: Int
  /// The place of the first mark that has not been taken; never 0, as the one before it is kept.
  private(set) var next = 1
  private(set) var count = 1

  /// The bytes looked for, each in all lanes of a vector.
  private struct Needles {
    let delimiter: SIMD16<UInt8>
    let other: SIMD16<UInt8>
    let lineFeed = SIMD16(repeating: UInt8(ascii: "\n"))
    let carriageReturn = SIMD16(repeating: UInt8(ascii: "\r"))
    let quote = SIMD16(repeating: UInt8(ascii: "\""))
  }

  init(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, delimiter: Delimiter,
    in buffer: FieldBuffer
  ) {
    self.bytes = UnsafeRawPointer(bytes)
    self.end = end
    marks = buffer.marks
    capacity = buffer.markCapacity
    needles = Needles(
      delimiter: SIMD16(repeating: delimiter.byte), other: SIMD16(repeating: delimiter.other))
    base = start
    marks[0] = Int32(truncatingIfNeeded: start - 1)
  }

  /// The next marks, at least `count`, or all that are left: the one at -1 is the last one taken, or
  /// stands before the first byte.
  @inline(__always)
  mutating func ahead(_ wanted: Int) -> (marks: UnsafePointer<Int32>, count: Int) {
    if count - next < wanted, base < end { fill() }
    return (UnsafePointer(marks + next), count - next)
  }

  /// Takes `count` marks, which are there.
  @inline(__always)
  mutating func take(_ count: Int) { next += count }

  /// Takes the next mark; `end` where there is none.
  @inline(__always)
  mutating func takeNext() -> Int {
    while next == count {
      if base >= end { return end }
      fill()
    }
    next += 1
    return Int(marks[next - 1])
  }

  /// Takes all marks before `position`, as if the last of them stood right before it.
  mutating func skip(to position: Int) {
    while next < count, Int(marks[next]) < position { next += 1 }
    if next == count, base < position { base = position }
    marks[next - 1] = Int32(truncatingIfNeeded: position - 1)
  }

  /// Looks at further blocks until the memory is full or the text at its end; the marks not taken,
  /// and the one before them, move to the front.
  @inline(never)
  private mutating func fill() {
    // Both ranges lie within what was filled before.
    memmove(marks, marks + (next - 1), (count - next + 1) * MemoryLayout<Int32>.stride)
    count -= next - 1
    next = 1
    var count = count
    var base = base
    // Whoever wants marks wants fewer than half of the memory holds, so that some are always added.
    while base < end, count + Self.block <= capacity {
      var found = matches(at: base)
      // What was loaded from behind the end.
      if end - base < Self.block { found &= 1 << UInt64(end - base) &- 1 }
      store(found, base, at: &count)
      base += Self.block
    }
    self.count = count
    self.base = base
  }

  /// Appends the positions of the bits of `found`; a block has room for one each.
  @inline(__always)
  private func store(_ found: UInt64, _ base: Int, at count: inout Int) {
    let number = found.nonzeroBitCount
    let target = marks + count
    var rest = found
    var place = 0
    @inline(__always)
    func storeFour() {
      for _ in 0..<4 {
        // Where no bit is left, 64 is written behind the last mark, to be written over.
        target[place] = Int32(truncatingIfNeeded: base &+ rest.trailingZeroBitCount)
        rest &= rest &- 1
        place &+= 1
      }
    }
    // Most blocks have no more than eight, and fewer branches are better guessed.
    storeFour()
    storeFour()
    while place < number { storeFour() }
    count &+= number
  }

  /// A bit for each of the 64 bytes from `offset` on, the first one lowest.
  @inline(__always)
  private func matches(at offset: Int) -> UInt64 {
    var found: UInt64 = 0
    for part in 0..<4 {
      let view = bytes.loadUnaligned(
        fromByteOffset: offset &+ 16 &* part, as: SIMD16<UInt8>.self)
      let hits =
        (view .== needles.delimiter) .| (view .== needles.other) .| (view .== needles.lineFeed)
        .| (view .== needles.carriageReturn) .| (view .== needles.quote)
      // A lane of a mask is a byte, all of whose bits are set or none.
      let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      found |= (Self.bits(halves[0]) | Self.bits(halves[1]) &<< 8) &<< UInt64(16 &* part)
    }
    return found
  }

  /// The lowest bit of each byte, side by side.
  @inline(__always)
  private static func bits(_ lanes: UInt64) -> UInt64 {
    // The product has the bit of byte k at 56 + k, and no two bits meet.
    ((lanes & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
  }
}
