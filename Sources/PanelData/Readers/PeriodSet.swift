/// Places of periods.
struct PeriodSet {
  /// The first 64 as bits.
  fileprivate var bits: UInt64 = 0
  fileprivate var others: Set<Int> = []

  mutating func formUnion(_ other: PeriodSet) {
    bits |= other.bits
    others.formUnion(other.others)
  }

  func isDisjoint(with other: PeriodSet) -> Bool {
    bits & other.bits == 0 && others.isDisjoint(with: other.others)
  }

  /// The places, ascending.
  var places: [Int] {
    var places: [Int] = []
    var rest = bits
    while rest != 0 {
      places.append(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    return places + others.sorted()
  }

  /// The highest of the ranks that its places have; -1 for none.
  func highest(_ ranks: [Int]) -> Int {
    var highest = -1
    var rest = bits
    while rest != 0 {
      highest = max(highest, ranks[rest.trailingZeroBitCount])
      rest &= rest &- 1
    }
    for place in others { highest = max(highest, ranks[place]) }
    return highest
  }
}

/// Many sets of places; each row that is read adds to one.
struct PeriodSets {
  /// The first 64 places of each set as bits, apart from the others: nothing is counted for them.
  private var bits: [UInt64] = []
  /// The places from the 64th on, by set.
  private var others: [Int: Set<Int>] = [:]

  /// Adds an empty set.
  mutating func append() { bits.append(0) }

  /// Puts a place into the set with this index.
  mutating func insert(_ place: Int, of index: Int) {
    if place < 64 {
      bits[index] |= 1 << UInt64(place)
    } else {
      others[index, default: []].insert(place)
    }
  }

  subscript(index: Int) -> PeriodSet {
    PeriodSet(bits: bits[index], others: others.isEmpty ? [] : others[index] ?? [])
  }
}
