import Dispatch

/// Work cut into blocks whose size depends on nothing but their number of elements.
///
/// The blocks of large arrays run on all cores. Every block gives its own result and results are
/// joined in the order of blocks, so that nothing depends on how many cores there were.
enum Blocks {
  /// How many elements a block has.
  static let size = 1 << 15
  /// Below this number of elements starting threads costs more than it saves.
  private static let threading = 1 << 17

  /// How many blocks `count` elements make.
  static func number(for count: Int) -> Int { (count + size - 1) / size }

  /// The elements of the block at `index` among `count`.
  static func range(_ index: Int, of count: Int) -> Range<Int> {
    index * size..<min(count, (index + 1) * size)
  }

  /// Calls `body` with 0, 1, … `iterations` − 1, on all cores if `elements` are many.
  static func perform(_ iterations: Int, elements: Int, _ body: (Int) -> Void) {
    if elements < threading || iterations < 2 {
      for index in 0..<iterations { body(index) }
    } else {
      withoutActuallyEscaping(body) { body in
        // Safe: the calls return before this one does, and no two of them write the same place.
        nonisolated(unsafe) let work = body
        DispatchQueue.concurrentPerform(iterations: iterations) { work($0) }
      }
    }
  }

  /// The results of `body` for the numbers below `iterations`, in order.
  static func map<Result: BitwiseCopyable>(
    _ iterations: Int, elements: Int, _ body: (Int) -> Result
  ) -> [Result] {
    // Safe: every call writes the one place of its own number, and the array is not read before all
    // calls have returned.
    [Result](unsafeUninitializedCapacity: iterations) { results, count in
      let places = results
      perform(iterations, elements: elements) { index in
        places.initializeElement(at: index, to: body(index))
      }
      count = iterations
    }
  }

  /// An array of `count` numbers, each block of which `body` fills: it is handed the block's number,
  /// its places and where the first of them lies, and must set every one.
  static func fill(
    _ count: Int, _ body: (Int, Range<Int>, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    // Safe: the blocks do not overlap, each is set by one call, and the array is not read before all
    // calls have returned. A Double needs no initialisation but its value.
    [Double](unsafeUninitializedCapacity: count) { numbers, filled in
      let places = numbers
      perform(number(for: count), elements: count) { index in
        let range = range(index, of: count)
        body(index, range, UnsafeMutableBufferPointer(rebasing: places[range]))
      }
      filled = count
    }
  }
}
