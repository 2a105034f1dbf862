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
  /// New keys of a batch.
  private enum Arrival: Sendable {
    case villages([KeyedVillage])
    /// Still to be made out.
    case texts([[String]])
  }

  let lanes: KeyLanes
  private let plan: RowBlock.Plan
  private let waiting: Mutex<[[Arrival]]>

  /// From so many new keys on, the reader makes them out: the first of many small files brings those of
  /// all villages, and whoever did it beforehand would keep the others from the lane.
  private static let many = 1024

  init(_ plan: RowBlock.Plan) {
    self.plan = plan
    lanes = KeyLanes(columns: plan.levels + (plan.hasCode ? 1 : 0))
    waiting = Mutex([[Arrival]](repeating: [], count: lanes.count))
  }

  /// Adds what the new keys of a batch stand for; called for the batches of a lane in their order.
  func add(_ keys: BatchKeys) {
    if keys.new.isEmpty { return }
    let arrival: Arrival =
      keys.new.count < Self.many ? .villages(villages(keys.new)) : .texts(keys.new)
    waiting.withLock { $0[keys.lane].append(arrival) }
  }

  /// Moves what was added since the last time to the end of `known`.
  func move(lane: Int, to known: inout KeyedVillages) {
    let new = waiting.withLock { waiting in
      defer { waiting[lane] = [] }
      return waiting[lane]
    }
    for arrival in new {
      switch arrival {
      case .villages(let villages): known.append(villages)
      case .texts(let texts):
        let size = Self.many / 2
        let parts = stride(from: 0, to: texts.count, by: size).map { texts[$0...].prefix(size) }
        for villages in parts.concurrentMap({ villages($0) }) { known.append(villages) }
      }
    }
  }

  private func villages(_ keys: some Sequence<[String]>) -> [KeyedVillage] {
    var maker = KeyedVillageMaker(plan)
    return keys.map { maker.village($0) }
  }
}

/// The keys of one lane as the reader knows them, with the place of each village.
struct KeyedVillages {
  /// Those that still have to be looked at: what has a place is forgotten.
  private(set) var villages: [KeyedVillage?] = []
  private var damaged = Set<Int>()
  /// Where each village stands in the directory; -1 where it does not yet.
  private(set) var places: [Place] = []

  /// Where a village stands in the directory.
  struct Place {
    var entry: Int32 = -1
    var spelling: Int32 = -1
    /// Whether a row of this key is one of a village whatever else stands in it.
    var isCertain = false
    /// Whether its rows write the village as it was first met.
    var isFirstSpelling = false
  }

  mutating func append(_ new: [KeyedVillage]) {
    for village in new {
      if village.hasDamagedCode { damaged.insert(places.count) }
      villages.append(village)
      places.append(Place())
    }
  }

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

  init(_ plan: RowBlock.Plan) { self.plan = plan }

  mutating func village(_ key: [String]) -> KeyedVillage {
    let name = key[plan.levels - 1]
    let code = plan.hasCode ? key[plan.levels] : nil
    func names() -> [String] { Array(key.prefix(plan.levels)) }
    func aside(_ kind: KeyedVillage.Kind) -> KeyedVillage {
      KeyedVillage(kind: kind, mention: nil, hasDamagedCode: false, names: names(), code: code)
    }
    if name.isEmpty || CommonWords.isCountOfVillages(name) { return aside(.nameless) }
    if let kind = CommonWords.total(name) { return aside(.total(kind)) }
    if name == plan.villageHeading { return aside(.heading) }
    let isDoubtful = CommonWords.isNote(name) || CommonWords.isSection(name)
    for level in 0..<plan.levels {
      if level < forms.count, texts[level].hasBytes(of: key[level]) { continue }
      if level < plan.levels - 1 { groups = nil }
      let made = NameForms(key[level], isVillage: level == plan.levels - 1)
      if level < forms.count {
        (texts[level], forms[level]) = (key[level], made)
      } else {
        texts.append(key[level])
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
