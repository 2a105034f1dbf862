/// The distinct codes of some units, ascending, and the place of each among them.
struct CodeIndex: Sendable {
  /// The distinct codes in ascending order.
  let codes: [Int]
  private let places: [Int]
  private let sparse: [Int: Int]

  /// The codes that occur in `codes`; none may be negative.
  init(_ codes: [Int]) {
    let highest = codes.max() ?? -1
    // A table for compact codes; a code in the billions must not ask for a table of that size.
    if highest < 8 &* codes.count &+ 1024 {
      var table = [Int](repeating: -1, count: highest + 1)
      for code in codes { table[code] = 0 }
      var distinct: [Int] = []
      for code in table.indices where table[code] == 0 {
        table[code] = distinct.count
        distinct.append(code)
      }
      (self.codes, places, sparse) = (distinct, table, [:])
    } else {
      let distinct = Set(codes).sorted()
      let numbered = zip(distinct, distinct.indices)
      (self.codes, places, sparse) = (distinct, [], Dictionary(uniqueKeysWithValues: numbered))
    }
  }

  /// The place of `code` in `codes`; nil if it is none of them.
  func place(of code: Int) -> Int? {
    guard !places.isEmpty else { return sparse[code] }
    guard places.indices.contains(code), places[code] >= 0 else { return nil }
    return places[code]
  }
}
