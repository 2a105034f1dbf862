/// Tells which rows speak of the same village: by its code where there is one, else by its name within
/// its groups, whatever its spelling.
struct VillageDirectory {
  /// One way in which a village is written.
  struct Spelling {
    let mention: VillageMention
    /// Its innermost group's place in `groups`.
    let group: Int
    /// The village's place in `entries`.
    let entry: Int
    /// The first row that writes it so.
    let first: Panel.Source
    /// The periods of which such rows speak.
    var periods = PeriodSet()
  }

  /// A village as far as it is known: rows without codes may turn out to speak of one with a code.
  struct Entry {
    let code: String
    /// The place in `spellings` of how it was first written.
    let first: Int
    /// The places of other ways; most villages have none.
    var others: [Int] = []

    /// The places in `spellings`.
    var spellings: [Int] { [first] + others }
  }

  /// A group, known by its name as compared within the group around it.
  struct Group: Hashable {
    let parent: Int
    let key: String
  }

  private struct EntryKey: Hashable {
    var group = 0
    var key = ""
    var code = ""

    /// A code says who it is, wherever the village lies and whatever it is called.
    init(_ mention: VillageMention, group: Int) {
      if mention.code.isEmpty {
        self.group = group
        key = mention.keys.last ?? ""
      } else {
        code = mention.code
      }
    }
  }

  private(set) var entries: [Entry] = []
  private(set) var spellings: [Spelling] = []
  /// The groups; the first is the whole.
  private(set) var groups = [Group(parent: 0, key: "")]
  private var groupPlaces: [Group: Int] = [:]
  private var entryPlaces = PlaceIndex()
  private var spellingPlaces = PlaceIndex()

  /// The places of the village and of the spelling that `mention` is, entered if they are new.
  mutating func place(
    of mention: VillageMention, source: Panel.Source
  ) -> (entry: Int, spelling: Int) {
    let hash = mention.hashValue
    if let known = spellingPlaces.place(hash: hash, where: { spellings[$0].mention == mention }) {
      return (spellings[known].entry, known)
    }
    var group = 0
    for key in mention.keys.dropLast() {
      let inner = Group(parent: group, key: key)
      group = groupPlaces[inner] ?? groups.count
      if group == groups.count {
        groups.append(inner)
        groupPlaces[inner] = group
      }
    }
    let key = EntryKey(mention, group: group)
    let spelling = spellings.count
    let known = entryPlaces.place(hash: key.hashValue) { self.key(of: entries[$0]) == key }
    let entry = known ?? entries.count
    if known == nil {
      entries.append(Entry(code: mention.code, first: spelling))
      entryPlaces.insert(entry, hash: key.hashValue)
    } else {
      entries[entry].others.append(spelling)
    }
    spellings.append(Spelling(mention: mention, group: group, entry: entry, first: source))
    spellingPlaces.insert(spelling, hash: hash)
    return (entry, spelling)
  }

  private func key(of entry: Entry) -> EntryKey {
    EntryKey(spellings[entry.first].mention, group: spellings[entry.first].group)
  }

  /// Notes that a row of this spelling speaks of the period at `place`.
  mutating func note(spelling: Int, period place: Int) { spellings[spelling].periods.insert(place) }

  /// The names of a village from the outermost group in, as they were first met.
  func path(of entry: Int) -> [String] {
    spellings[entries[entry].first].mention.names
  }

  /// The path of a village in one text.
  func name(of entry: Int) -> String { path(of: entry).joined(separator: "/") }

  /// The periods of which any row of a village speaks.
  func periods(of entry: Int) -> PeriodSet {
    entries[entry].others.reduce(into: spellings[entries[entry].first].periods) {
      $0.formUnion(spellings[$1].periods)
    }
  }
}

/// Places of periods.
struct PeriodSet {
  /// The first 64 as bits.
  private var bits: UInt64 = 0
  private var others: Set<Int> = []

  mutating func insert(_ place: Int) {
    if place < 64 { bits |= 1 << UInt64(place) } else { others.insert(place) }
  }

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
}
