import Dispatch
import Synchronization

/// A function from a sample to a measure of it, such as the Gini coefficient.
public typealias SampleMeasure = @Sendable (Sample) -> Outcome

/// Samples made of another one, and measures of them on all cores.
enum Replication {
  /// The units of `sample` drawn at random with replacement, as many as there are.
  ///
  /// A unit drawn twice is there twice, so that measures which depend on the number of units are
  /// right as well. The sample is sorted, and so are its copies: counting the draws does for sorting.
  struct Draw {
    private let sample: Sample
    private var counts: [UInt32]

    init(from sample: Sample) {
      self.sample = sample
      counts = [UInt32](repeating: 0, count: sample.count)
    }

    /// The draw of a generator.
    mutating func next(_ generator: inout SeededGenerator) -> Sample {
      let size = counts.count
      for place in 0..<size { counts[place] = 0 }
      for _ in 0..<size { counts[generator.next(below: size)] &+= 1 }
      return Sample(
        sorted: repeated(sample.values), weights: sample.weights.map(repeated),
        weightless: sample.weightless)
    }

    private func repeated(_ values: [Double]) -> [Double] {
      let size = values.count
      // Two places more, since every value is written three times and what is not wanted is written
      // over: most counts are 3 or less, and a loop that guesses them is slower.
      var copies = [Double](repeating: 0, count: size + 2)
      var place = 0
      for index in 0..<size {
        let (value, count) = (values[index], Int(truncatingIfNeeded: counts[index]))
        guard place < size else { break }
        copies[place] = value
        copies[place + 1] = value
        copies[place + 2] = value
        if count > 3 { for extra in 3..<count { copies[place + extra] = value } }
        place += count
      }
      copies.removeLast(2)
      return copies
    }
  }

  /// Results in the order of their numbers, gathered from several threads.
  private final class Gathered<Result: Sendable>: Sendable {
    let parts: Mutex<[[Result]]>

    init(count: Int) { parts = Mutex([[Result]](repeating: [], count: count)) }

    func set(_ part: [Result], at index: Int) { parts.withLock { $0[index] = part } }
  }

  /// The results of `body` for all numbers below `count`, in order, cut into `parts` that run on all
  /// cores.
  ///
  /// `body` is handed a range of numbers and returns a result for each, which must depend on
  /// its number alone; then nothing depends on `parts` or on the cores.
  static func map<Result: Sendable>(
    _ count: Int, parts: Int, _ body: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    let parts = max(1, min(parts, count))
    guard parts > 1 else { return body(0..<count) }
    let gathered = Gathered<Result>(count: parts)
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      gathered.set(body(count * part / parts..<count * (part + 1) / parts), at: part)
    }
    return gathered.parts.withLock { $0.flatMap(\.self) }
  }
}
