/// Compensated sums of many terms.
///
/// Eight sums run beside each other, each with the exact rounding error of every addition (D. E.
/// Knuth, The Art of Computer Programming 2, 4.2.2, theorem B); they are joined in a fixed order, so
/// that the result has the accuracy of `CompensatedSum` and does not depend on the number of cores.
enum BlockedSum {
  /// A sum and what its rounding lost.
  struct Pair: BitwiseCopyable {
    var sum = 0.0
    var error = 0.0

    /// The sum with what was lost.
    var total: Double { sum + error }

    /// Adds a term and keeps the rounding error.
    @inline(__always)
    mutating func add(_ term: Double) {
      let next = sum + term
      let part = next - sum
      error += (sum - (next - part)) + (term - part)
      sum = next
    }
  }

  /// The sum of the first `count` terms.
  static func sum(_ count: Int, _ terms: some Terms) -> Double {
    if count <= Blocks.size { return block(0..<count, terms).total }
    var all = Pair()
    for part in parts(count, terms) {
      all.add(part.sum)
      all.add(part.error)
    }
    return all.total
  }

  /// The running sums t₀, t₀ + t₁, … of the first `count` terms.
  ///
  /// No term may be negative behind one that is not, as with ascending values. From the first term
  /// that is 0 or more, the sums then never fall, not even by rounding.
  static func cumulative(_ count: Int, _ terms: some Terms) -> [Double] {
    var starts: [Pair] = [Pair()]
    for part in parts(count, terms) {
      var next = starts[starts.count - 1]
      next.add(part.sum)
      next.add(part.error)
      starts.append(next)
    }
    return Blocks.fill(count) { index, places, sums in
      var pair = starts[index]
      var floor = pair.total
      // The sum before the next block is known; the last rounding must not step over it.
      let end = starts[index + 1].total
      for (offset, place) in places.enumerated() {
        let next = terms[place]
        pair.add(next)
        floor = next < 0 ? pair.total : min(max(floor, pair.total), max(floor, end))
        sums[offset] = floor
      }
      sums[places.count - 1] = end
    }
  }

  private static func parts(_ count: Int, _ terms: some Terms) -> [Pair] {
    Blocks.map(Blocks.number(for: count), elements: count) { index in
      block(Blocks.range(index, of: count), terms)
    }
  }

  @inline(__always)
  private static func block(_ range: Range<Int>, _ all: some Terms) -> Pair {
    var sums = SIMD8<Double>.zero
    var errors = SIMD8<Double>.zero
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      var terms = SIMD8<Double>.zero
      for lane in 0..<8 { terms[lane] = all[place + lane] }
      let next = sums + terms
      let part = next - sums
      errors += (sums - (next - part)) + (terms - part)
      sums = next
      place += 8
    }
    var pair = Pair()
    for lane in 0..<8 {
      pair.add(sums[lane])
      pair.error += errors[lane]
    }
    while place < range.upperBound {
      pair.add(all[place])
      place += 1
    }
    return pair
  }
}
