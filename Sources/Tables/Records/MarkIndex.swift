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
  /// Those of the marks that are no delimiters.
  private let stops: UnsafeMutablePointer<Int32>
  private let capacity: Int
  private let needles: Needles
  /// The first byte that has not been looked at.
  private var base: Int
  /// The place of the first mark that has not been taken; never 0, as the one before it is kept.
  private(set) var next = 1
  private(set) var count = 1
  /// The place of the first stop that is none of the marks taken.
  private var nextStop = 0
  private var stopCount = 0

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
    stops = buffer.stops
    capacity = buffer.markCapacity
    needles = Needles(
      delimiter: SIMD16(repeating: delimiter.byte), other: SIMD16(repeating: delimiter.other))
    base = start
    marks[0] = Int32(truncatingIfNeeded: start - 1)
  }

  /// Marks that were not taken yet.
  struct Ahead {
    /// The one at -1 is the last one taken, or stands before the first byte.
    let marks: UnsafePointer<Int32>
    let count: Int
    /// The first of them that is no delimiter, where there is one, and those that follow.
    let stops: UnsafePointer<Int32>
    let stopCount: Int
  }

  /// The next marks, at least `count`, or all that are left.
  @inline(__always)
  mutating func ahead(_ wanted: Int) -> Ahead {
    if count - next < wanted, base < end { fill() }
    return Ahead(
      marks: UnsafePointer(marks + next), count: count - next,
      stops: UnsafePointer(stops + nextStop), stopCount: stopCount - nextStop)
  }

  /// Takes `count` marks, which are there; so many of them are no delimiters.
  @inline(__always)
  mutating func take(_ count: Int, stops: Int) {
    next += count
    nextStop += stops
  }

  /// Takes the next mark; `end` where there is none.
  @inline(__always)
  mutating func takeNext() -> Int {
    while next == count {
      if base >= end { return end }
      fill()
    }
    let mark = marks[next]
    next += 1
    if nextStop < stopCount, stops[nextStop] == mark { nextStop += 1 }
    return Int(mark)
  }

  /// Takes all marks before `position`, as if the last of them stood right before it.
  mutating func skip(to position: Int) {
    while next < count, Int(marks[next]) < position { next += 1 }
    while nextStop < stopCount, Int(stops[nextStop]) < position { nextStop += 1 }
    if next == count, base < position { base = position }
    marks[next - 1] = Int32(truncatingIfNeeded: position - 1)
  }

  /// Looks at further blocks until the memory is full or the text at its end; the marks not taken,
  /// and the one before them, move to the front.
  @inline(never)
  private mutating func fill() {
    // All ranges lie within what was filled before.
    memmove(marks, marks + (next - 1), (count - next + 1) * MemoryLayout<Int32>.stride)
    count -= next - 1
    next = 1
    memmove(stops, stops + nextStop, (stopCount - nextStop) * MemoryLayout<Int32>.stride)
    stopCount -= nextStop
    nextStop = 0
    var count = count
    var stopCount = stopCount
    var base = base
    // Whoever wants marks wants fewer than half of the memory holds, so that some are always added.
    // There are no more stops than marks.
    while base < end, count + Self.block <= capacity {
      var found = block(at: base)
      // What was loaded from behind the end.
      if end - base < Self.block { found.keep(end - base) }
      store(found.marks, found.count, base, at: &count)
      storeStops(found.stops, base, at: &stopCount)
      base += Self.block
    }
    self.count = count
    self.stopCount = stopCount
    self.base = base
  }

  /// Appends the positions of the bits of `found`; a block has room for one each.
  @inline(__always)
  private func store(_ found: UInt64, _ number: Int, _ base: Int, at count: inout Int) {
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

  /// Appends the positions of the bits of `found`, of which most blocks have one or two.
  @inline(__always)
  private func storeStops(_ found: UInt64, _ base: Int, at count: inout Int) {
    var rest = found
    @inline(__always)
    func storeOne() {
      // Where no bit is left, what is written is written over.
      stops[count] = Int32(truncatingIfNeeded: base &+ rest.trailingZeroBitCount)
      count &+= rest == 0 ? 0 : 1
      rest &= rest &- 1
    }
    storeOne()
    storeOne()
    while rest != 0 { storeOne() }
  }

  /// What 64 bytes hold: a bit for each, the first one lowest.
  private struct Block {
    var marks: UInt64 = 0
    var stops: UInt64 = 0
    /// The number of marks.
    var count = 0

    /// Leaves only the first `count` bytes.
    mutating func keep(_ count: Int) {
      let kept: UInt64 = 1 << UInt64(count) &- 1
      marks &= kept
      stops &= kept
      self.count = marks.nonzeroBitCount
    }
  }

  @inline(__always)
  private func block(at offset: Int) -> Block {
    let (one, two) = (part(at: offset), part(at: offset &+ 16))
    let (three, four) = (part(at: offset &+ 32), part(at: offset &+ 48))
    return Block(
      marks: one.marks.bits | two.marks.bits &<< 16 | three.marks.bits &<< 32
        | four.marks.bits &<< 48,
      stops: one.stops.bits | two.stops.bits &<< 16 | three.stops.bits &<< 32
        | four.stops.bits &<< 48,
      count: ByteMask.count(one.marks, two.marks, three.marks, four.marks))
  }

  /// The marks and the stops among the 16 bytes from `offset` on.
  @inline(__always)
  private func part(at offset: Int) -> (marks: ByteMask, stops: ByteMask) {
    let view = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let stops =
      ByteMask(view .== needles.lineFeed) | ByteMask(view .== needles.carriageReturn)
      | ByteMask(view .== needles.quote)
    let marks = ByteMask(view .== needles.delimiter) | ByteMask(view .== needles.other) | stops
    return (marks, stops)
  }
}
