import Synchronization
import Tables

/// A village, or what else a row can be, as the texts of its key columns tell it; made once for all
/// rows that have the same.
///
/// A class, as a nation has many and each is handed on several times before it is forgotten.
final class KeyedVillage: Sendable {
  enum Kind: Sendable {
    case village
    /// A name that looks like a note: with figures it is a village.
    case doubtful
    case total(CommonWords.TotalKind)
    case heading
    /// No name: what the row is depends on its other cells.
    case nameless
  }

  let kind: Kind
  /// The village; nil where a row of this key can be none.
  let mention: VillageMention?
  /// Whether its code has lost its digits.
  let hasDamagedCode: Bool
  /// The names as they are written, where a row of this key may be something else than a village.
  let names: [String]
  /// The code as it is written; nil without a column of codes.
  let code: String?

  init(
    kind: Kind, mention: VillageMention?, hasDamagedCode: Bool, names: [String], code: String?
  ) {
    self.kind = kind
    self.mention = mention
    self.hasDamagedCode = hasDamagedCode
    self.names = names
    self.code = code
  }
}

/// What readers remember of the keys in `lanes`, which serve all files with the same plan.
///
/// It may be used from several threads: workers add what is new in a batch, the reader takes it.
final class VillageKeys: Sendable {
  let lanes: KeyLanes
  let plan: RowBlock.Plan
  private let waiting = Mutex<[(key: Int32, village: KeyedVillage)]>([])

  init(_ plan: RowBlock.Plan) {
    self.plan = plan
    lanes = KeyLanes(columns: KeyedVillageMaker(plan).columns)
  }

  /// Adds what the new keys of a batch stand for.
  func add(_ keys: BatchKeys) {
    if keys.new.isEmpty { return }
    var maker = KeyedVillageMaker(plan)
    var made: [(key: Int32, village: KeyedVillage)] = []
    made.reserveCapacity(keys.new.count)
    for (place, key) in keys.new.enumerated() {
      made.append((key, maker.village(keys.texts, from: place * maker.columns)))
    }
    waiting.withLock { $0 += made }
  }

  /// Moves what was added since the last time to `known`, which then has all that `keys` needs.
  func move(_ keys: BatchKeys, to known: inout KeyedVillages) {
    let new = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for (key, village) in new { known.add(Int(key), village) }
    for (row, key) in keys.keys.enumerated() where !known.isKnown(Int(key)) {
      // The batch that had it first, which will add it, lies further on.
      addAhead(keys.keys[row...], to: &known)
      return
    }
  }

  /// Adds what is not known among `keys`.
  ///
  /// Apart from those who call it, so that only few rows meet the maker, which is large.
  private func addAhead(_ keys: ArraySlice<Int32>, to known: inout KeyedVillages) {
    var maker = KeyedVillageMaker(plan)
    for key in keys where !known.isKnown(Int(key)) {
      known.add(Int(key), maker.village(lanes.texts(of: key), from: 0))
    }
  }
}

/// The keys as the reader knows them, with the place of each village.
struct KeyedVillages {
  /// Those that still have to be looked at: what has a place is forgotten.
  private(set) var villages: [KeyedVillage?] = []
  private var damaged = Set<Int>()
  /// Where each village stands in the directory; -1 where it does not yet.
  private(set) var places: [Place] = []

  /// Where a village stands in the directory.
  struct Place {
    /// Whether it is known what the key stands for.
    fileprivate(set) var isKnown = false
    var entry: Int32 = -1
    var spelling: Int32 = -1
    /// Whether a row of this key is one of a village whatever else stands in it.
    var isCertain = false
    /// Whether its rows write the village as it was first met.
    var isFirstSpelling = false
  }

  /// Adds what a key stands for, unless that is known.
  mutating func add(_ key: Int, _ village: KeyedVillage) {
    while places.count <= key {
      villages.append(nil)
      places.append(Place())
    }
    if places[key].isKnown { return }
    places[key].isKnown = true
    villages[key] = village
    if village.hasDamagedCode { damaged.insert(key) }
  }

  /// Whether it is known what a key stands for.
  func isKnown(_ key: Int) -> Bool { key < places.count && places[key].isKnown }

  /// Whether any of these villages has a code that has lost its digits.
  var hasDamagedCode: Bool { !damaged.isEmpty }

  /// Whether this one has.
  func hasDamagedCode(_ key: Int) -> Bool { damaged.contains(key) }

  /// Whether the key is that of a village with a place, whatever else stands in a row.
  func isPlaced(_ key: Int) -> Bool { places[key].isCertain }

  /// Notes where a village stands.
  mutating func set(
    _ key: Int, _ place: (entry: Int, spelling: Int), isFirstSpelling: Bool
  ) {
    places[key].isFirstSpelling = isFirstSpelling
    places[key].entry = Int32(truncatingIfNeeded: place.entry)
    places[key].spelling = Int32(truncatingIfNeeded: place.spelling)
    if case .village? = villages[key]?.kind {
      villages[key] = nil
      places[key].isCertain = true
    }
  }
}

/// Tells what keys stand for; names that are those of the key before are not made again.
private struct KeyedVillageMaker {
  private let plan: RowBlock.Plan
  private var texts: [String] = []
  private var forms: [NameForms] = []
  private var groups: GroupNames?
  /// How many texts a key has.
  let columns: Int

  init(_ plan: RowBlock.Plan) {
    self.plan = plan
    columns = plan.levels + (plan.hasCode ? 1 : 0)
  }

  /// What the key stands for whose texts begin at `first` in `key`.
  mutating func village(_ key: [String], from first: Int) -> KeyedVillage {
    let name = key[first + plan.levels - 1]
    let code = plan.hasCode ? key[first + plan.levels] : nil
    func names() -> [String] { Array(key[first..<first + plan.levels]) }
    func aside(_ kind: KeyedVillage.Kind) -> KeyedVillage {
      KeyedVillage(kind: kind, mention: nil, hasDamagedCode: false, names: names(), code: code)
    }
    if name.isEmpty || CommonWords.isCountOfVillages(name) { return aside(.nameless) }
    if let kind = CommonWords.total(name) { return aside(.total(kind)) }
    if name.hasBytes(of: plan.villageHeading) { return aside(.heading) }
    let isDoubtful = CommonWords.isNote(name) || CommonWords.isSection(name)
    for level in 0..<plan.levels {
      let text = key[first + level]
      if level < forms.count, texts[level].hasBytes(of: text) { continue }
      if level < plan.levels - 1 { groups = nil }
      let made = NameForms(text, isVillage: level == plan.levels - 1)
      if level < forms.count {
        (texts[level], forms[level]) = (text, made)
      } else {
        texts.append(text)
        forms.append(made)
      }
    }
    let groups = groups ?? GroupNames(forms.dropLast())
    self.groups = groups
    return KeyedVillage(
      kind: isDoubtful ? .doubtful : .village,
      mention: VillageMention(forms, in: groups, code: code ?? ""),
      hasDamagedCode: VillageCode.isDamaged(code ?? ""), names: isDoubtful ? names() : [],
      code: isDoubtful ? code : nil)
  }
}
