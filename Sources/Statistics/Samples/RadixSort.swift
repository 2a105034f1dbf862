/// Sorting by distribution, from the highest digit that differs to the lowest.
///
/// The digits are those of the distance to the lowest key, so that the values' range is cut evenly
/// and not the range of all numbers; a digit in which all agree costs nothing. The first distribution
/// goes over the whole array, block by block on all cores; what is left is sorted in parts that fit
/// into a core's cache (P. M. McIlroy, K. Bostic and M. D. McIlroy, “Engineering Radix Sort”,
/// Computing Systems 6 (1993), 5–27). The result is the only ascending order there is, whatever the
/// number of cores.
enum RadixSort<Source: RadixSource> {
  typealias Element = Source.Element

  /// Below this number the standard library's sort is as fast.
  private static var few: Int { 256 }
  /// Below this number elements are inserted one by one.
  private static var insertion: Int { 24 }

  /// What is known of some elements before they are sorted.
  private struct Survey: BitwiseCopyable {
    var count = 0
    var low = UInt64.max
    var high = UInt64.min
    var isAscending = true
    var first: Element?
    var last: Element?
  }

  /// The elements of `source` in ascending order.
  static func sorted(_ source: Source) -> [Element] {
    let count = source.count
    let survey = survey(source)
    if survey.isAscending || survey.count < few {
      var elements: [Element] = []
      elements.reserveCapacity(survey.count)
      for place in 0..<count {
        if let next = source[place] { elements.append(next) }
      }
      if !survey.isAscending { elements.sort() }
      return elements
    }
    let digits = Digits(low: survey.low, high: survey.high, count: survey.count, most: 11)
    let (starts, ends) = places(source, digits)
    // Safe: `starts` gives every block and digit places of its own, which together are all places
    // below `survey.count`; every place is set once before any is read. Then every digit's places
    // are sorted by one call alone.
    return [Element](unsafeUninitializedCapacity: survey.count) { buffer, filled in
      let sorted = buffer
      Blocks.perform(Blocks.number(for: count), elements: count) { block in
        var next = Array(starts[block * digits.number..<(block + 1) * digits.number])
        next.withUnsafeMutableBufferPointer { next in
          for place in Blocks.range(block, of: count) {
            guard let element = source[place] else { continue }
            let digit = digits[element]
            sorted.initializeElement(at: next[digit], to: element)
            next[digit] += 1
          }
        }
      }
      Blocks.perform(digits.number, elements: count) { digit in
        let start = digit == 0 ? 0 : ends[digit - 1]
        if ends[digit] - start > 1 {
          sort(UnsafeMutableBufferPointer(rebasing: sorted[start..<ends[digit]]))
        }
      }
      filled = survey.count
    }
  }

  /// Sorts the elements in each of `ranges` of `elements`, which do not overlap.
  static func sort(_ elements: inout [Element], in ranges: [Range<Int>]) {
    // Safe: the buffer is used within this call only, and slicing it checks the ranges.
    elements.withUnsafeMutableBufferPointer { buffer in
      for range in ranges where range.count > 1 {
        sort(UnsafeMutableBufferPointer(rebasing: buffer[range]))
      }
    }
  }

  private static func survey(_ source: Source) -> Survey {
    let count = source.count
    let parts = Blocks.map(Blocks.number(for: count), elements: count) { block in
      var part = Survey()
      for place in Blocks.range(block, of: count) {
        guard let next = source[place] else { continue }
        let key = next.radixKey
        part.low = min(part.low, key)
        part.high = max(part.high, key)
        if let last = part.last { part.isAscending = part.isAscending && last <= next }
        if part.first == nil { part.first = next }
        part.last = next
        part.count += 1
      }
      return part
    }
    return parts.reduce(into: Survey()) { all, part in
      guard let first = part.first else { return }
      let joins = all.last.map { $0 <= first } ?? true
      all.isAscending = all.isAscending && part.isAscending && joins
      all.first = all.first ?? first
      all.last = part.last
      all.low = min(all.low, part.low)
      all.high = max(all.high, part.high)
      all.count += part.count
    }
  }

  /// Where every block puts the first element of every digit, and where the places of a digit end.
  private static func places(
    _ source: Source, _ digits: Digits
  ) -> (starts: [Int], ends: [Int]) {
    let count = source.count
    let blocks = Blocks.number(for: count)
    var starts = [Int](repeating: 0, count: blocks * digits.number)
    // Safe: every block counts in places of its own.
    starts.withUnsafeMutableBufferPointer { buffer in
      let counts = buffer
      Blocks.perform(blocks, elements: count) { block in
        let own = UnsafeMutableBufferPointer(
          rebasing: counts[block * digits.number..<(block + 1) * digits.number])
        for place in Blocks.range(block, of: count) {
          if let element = source[place] { own[digits[element]] += 1 }
        }
      }
    }
    var ends: [Int] = []
    var next = 0
    for digit in 0..<digits.number {
      for place in stride(from: digit, to: starts.count, by: digits.number) {
        (starts[place], next) = (next, next + starts[place])
      }
      ends.append(next)
    }
    return (starts, ends)
  }

  /// Sorts elements that one core can hold.
  private static func sort(_ elements: UnsafeMutableBufferPointer<Element>) {
    guard elements.count > insertion else { return insert(from: elements, to: elements) }
    var low = UInt64.max
    var high = UInt64.min
    for element in elements {
      low = min(low, element.radixKey)
      high = max(high, element.radixKey)
    }
    guard low < high else { return Element.sortSame(elements) }
    let digits = Digits(low: low, high: high, count: elements.count, most: 12)
    // Safe: both buffers are used within this call only; the counts are set to 0 and the copies set
    // from the elements before they are read, and a digit is below `digits.number`.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: digits.number) { ends in
      withUnsafeTemporaryAllocation(of: Element.self, capacity: elements.count) { copies in
        ends.initialize(repeating: 0)
        for element in elements { ends[digits[element]] += 1 }
        var start = 0
        for digit in 0..<digits.number { (ends[digit], start) = (start, start + ends[digit]) }
        for element in elements {
          let digit = digits[element]
          copies.initializeElement(at: ends[digit], to: element)
          ends[digit] += 1
        }
        start = 0
        for digit in 0..<digits.number {
          let end = ends[digit]
          if end - start > insertion {
            let part = UnsafeMutableBufferPointer(rebasing: elements[start..<end])
            for place in start..<end { elements[place] = copies[place] }
            sort(part)
          } else if end > start {
            insert(
              from: UnsafeMutableBufferPointer(rebasing: copies[start..<end]),
              to: UnsafeMutableBufferPointer(rebasing: elements[start..<end]))
          }
          start = end
        }
      }
    }
  }

  /// Puts the elements of one buffer into another of the same size, or itself, in ascending order.
  @inline(__always)
  private static func insert(
    from source: UnsafeMutableBufferPointer<Element>,
    to target: UnsafeMutableBufferPointer<Element>
  ) {
    for place in source.indices {
      let element = source[place]
      var free = place
      while free > 0, element < target[free - 1] {
        target[free] = target[free - 1]
        free -= 1
      }
      target[free] = element
    }
  }

  /// The highest digit in which keys between two others can differ.
  private struct Digits {
    let low: UInt64
    let shift: UInt64
    /// How many digits there are.
    let number: Int

    /// Digits of 4 to `most` bits, more for more elements.
    init(low: UInt64, high: UInt64, count: Int, most: Int) {
      let range = 64 - (high - low).leadingZeroBitCount
      let bits = min(most, max(4, Int.bitWidth - count.leadingZeroBitCount - 1), range)
      self.low = low
      shift = UInt64(range - bits)
      number = 1 << bits
    }

    @inline(__always)
    subscript(element: Element) -> Int {
      // Below `number`, and so within Int: the distance has `bits` + `shift` bits.
      Int(truncatingIfNeeded: (element.radixKey &- low) &>> shift)
    }
  }
}
