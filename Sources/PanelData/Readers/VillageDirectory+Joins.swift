import Tables

extension VillageDirectory {
  /// What is known of villages once all rows were met.
  struct Joins {
    /// Entries that are one village, and the one that stands for them.
    var joined: [(from: Int, into: Int)] = []
    /// Villages of one name in one group whose code changed, with their codes in order.
    var changedCodes: [(entry: Int, codes: [String])] = []
    /// Villages without a code where several with codes have that name.
    var ambiguous: [(entry: Int, codes: [String])] = []
    /// Spellings that are two villages in the same period under one code.
    var conflicts: [(code: String, first: Int, second: Int)] = []
  }

  /// The entries that are the same village.
  ///
  /// Codes are published anew as townships are redrawn: entries of one name in one group that have
  /// different codes are one village if no period has two of them, else they are namesakes. Rows
  /// without a code speak of the only village of their name that has one.
  func joins() -> Joins {
    var joins = Joins()
    guard entries.contains(where: { !$0.code.isEmpty }) else { return joins }
    // Most names are those of one village only, and need not be looked at again.
    var firsts: [(place: Int, spelling: Int)] = []
    var index = HashIndex()
    var namesakes: [Int: [Int]] = [:]
    func meet(_ spelling: Int, of place: Int) {
      let group = spellings[spelling].group
      let hash = Self.hash(of: spellings[spelling].mention.nameHash, in: group)
      let order = index.place(of: hash) { order in
        let first = firsts[order].spelling
        return spellings[first].group == group
          && spellings[first].mention.key == spellings[spelling].mention.key
      }
      guard let order else {
        index.append(hash)
        firsts.append((place, spelling))
        return
      }
      if firsts[order].place == place { return }
      let known = namesakes[order] ?? [firsts[order].place]
      if known.last != place { namesakes[order] = known + [place] }
    }
    for place in entries.indices {
      meet(entries[place].first, of: place)
      if entries[place].others.isEmpty { continue }
      for spelling in entries[place].others { meet(spelling, of: place) }
      joins.conflicts += conflicts(in: entries[place])
    }
    if namesakes.isEmpty { return joins }
    var standsFor = Array(entries.indices)
    var periods = entries.indices.map { self.periods(of: $0) }
    func root(_ entry: Int) -> Int {
      var entry = entry
      while standsFor[entry] != entry { entry = standsFor[entry] }
      return entry
    }
    func join(_ from: Int, into: Int) {
      standsFor[from] = into
      periods[into].formUnion(periods[from])
      joins.joined.append((from, into))
    }
    for name in namesakes.keys.sorted() {
      let all = namesakes[name] ?? []
      let coded = Self.unique(all.filter { !entries[$0].code.isEmpty }.map(root))
        .sorted { (periods[$0].places.last ?? 0, $0) < (periods[$1].places.last ?? 0, $1) }
      let isOne = coded.indices.allSatisfy { place in
        coded[..<place].allSatisfy { periods[$0].isDisjoint(with: periods[coded[place]]) }
      }
      let codes = coded.map { entries[$0].code }
      if isOne, coded.count > 1, let last = coded.last {
        for entry in coded.dropLast() { join(entry, into: last) }
        joins.changedCodes.append((last, codes))
      }
      guard let plain = all.first(where: { entries[$0].code.isEmpty }) else { continue }
      if isOne {
        if let last = coded.last { join(plain, into: last) }
      } else {
        joins.ambiguous.append((plain, codes))
      }
    }
    return joins
  }

  /// A code in two rows of one period with different names, or in different groups.
  private func conflicts(in entry: Entry) -> [(code: String, first: Int, second: Int)] {
    guard !entry.code.isEmpty else { return [] }
    let all = entry.spellings
    for (place, second) in all.enumerated() {
      let later = spellings[second]
      let found = all[..<place].first { first in
        let earlier = spellings[first]
        return !periods(ofSpelling: first).isDisjoint(with: periods(ofSpelling: second))
          && (earlier.group != later.group || earlier.mention.keys != later.mention.keys)
      }
      if let found { return [(entry.code, found, second)] }
    }
    return []
  }

  private static func unique(_ entries: [Int]) -> [Int] {
    var seen = Set<Int>()
    return entries.filter { seen.insert($0).inserted }
  }
}
