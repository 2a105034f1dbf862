import Tables

/// Tells which rows speak of the same village: by its code where there is one, else by its name within
/// its groups, whatever its spelling.
struct VillageDirectory {
  /// One way in which a village is written.
  struct Spelling {
    let mention: VillageMention
    /// Its innermost group's place in `groups`.
    let group: Int
    /// The first row that writes it so.
    let first: Panel.Source
  }

  /// A village as far as it is known: rows without codes may turn out to speak of one with a code.
  struct Entry {
    let code: String
    /// The place in `spellings` of how it was first written.
    let first: Int
    /// The places of its other spellings: most have none.
    fileprivate(set) var others: [Int] = []

    /// Places in `spellings`.
    var spellings: [Int] { [first] + others }
  }

  /// A group, known by its name as compared within the group around it.
  struct Group: Hashable {
    let parent: Int
    let key: String
  }

  private(set) var entries: [Entry] = []
  private(set) var spellings: [Spelling] = []
  /// The groups; the first is the whole.
  private(set) var groups = [Group(parent: 0, key: "")]
  private var groupPlaces: [Group: Int] = [:]
  private var entryPlaces = HashIndex()
  /// The spellings of entries that have many.
  private var manySpellings: [VillageMention: Int] = [:]
  private var periodsMet = PeriodSets()
  /// The names of the groups looked up last: the next village often lies in the same.
  private var lastGroup: (keys: [String], place: Int) = ([], 0)

  /// From so many spellings of one entry on, they are not looked through one by one.
  private static let many = 8

  /// The places of the village and of the spelling that `mention` is, entered if they are new.
  mutating func place(
    of mention: VillageMention, source: Panel.Source
  ) -> (entry: Int, spelling: Int) {
    let group = group(of: mention.groupKeys)
    let code = mention.code
    // A code says who it is, wherever the village lies and whatever it is called.
    let hash = code.isEmpty ? Self.hash(of: mention.nameHash, in: group) : mention.codeHash
    let known = entryPlaces.place(of: hash) { place in
      // Nothing is copied of what is only looked at.
      if !code.isEmpty || !entries[place].code.isEmpty { return entries[place].code == code }
      let first = entries[place].first
      return spellings[first].group == group
        && spellings[first].mention.key == mention.key
    }
    let spelling = spellings.count
    if let known {
      if let place = place(of: mention, in: entries[known]) { return (known, place) }
      entries[known].others.append(spelling)
      if entries[known].others.count == Self.many {
        for place in entries[known].spellings.dropLast() {
          manySpellings[spellings[place].mention] = place
        }
      }
      if entries[known].others.count >= Self.many { manySpellings[mention] = spelling }
    } else {
      entryPlaces.append(hash)
      entries.append(Entry(code: code, first: spelling))
    }
    spellings.append(Spelling(mention: mention, group: group, first: source))
    periodsMet.append()
    return (known ?? entries.count - 1, spelling)
  }

  private func place(of mention: VillageMention, in entry: Entry) -> Int? {
    if spellings[entry.first].mention == mention { return entry.first }
    if entry.others.count >= Self.many { return manySpellings[mention] }
    return entry.others.first { spellings[$0].mention == mention }
  }

  private mutating func group(of keys: [String]) -> Int {
    if lastGroup.keys == keys { return lastGroup.place }
    var group = 0
    for key in keys {
      let inner = Group(parent: group, key: key)
      group = groupPlaces[inner] ?? groups.count
      if group == groups.count {
        groups.append(inner)
        groupPlaces[inner] = group
      }
    }
    lastGroup = (keys, group)
    return group
  }

  /// The hash of a name, which has that of the name alone, in a group.
  static func hash(of name: Int, in group: Int) -> Int {
    name ^ (group &* 0x9E37_79B9)
  }

  /// Whether two spellings lie in the same groups, which both write alike.
  func isOfSameGroups(_ one: Int, _ other: Int) -> Bool {
    guard spellings[one].group == spellings[other].group,
      spellings[one].mention.groups.count == spellings[other].mention.groups.count
    else { return false }
    for level in spellings[one].mention.groups.indices
    where !spellings[one].mention.groups[level].hasBytes(of: spellings[other].mention.groups[level])
    {
      return false
    }
    return true
  }

  /// Notes that a row of this spelling speaks of the period at `place`.
  mutating func note(spelling: Int, period place: Int) { periodsMet.insert(place, of: spelling) }

  /// The periods of which rows of this spelling speak.
  func periods(ofSpelling spelling: Int) -> PeriodSet { periodsMet[spelling] }

  /// The names of a village from the outermost group in, as they were first met.
  func path(of entry: Int) -> [String] { spellings[entries[entry].first].mention.names }

  /// The path of a village in one text.
  func name(of entry: Int) -> String { path(of: entry).joined(separator: "/") }

  /// The periods of which any row of a village speaks.
  func periods(of entry: Int) -> PeriodSet {
    entries[entry].spellings.reduce(into: PeriodSet()) { $0.formUnion(periodsMet[$1]) }
  }
}
