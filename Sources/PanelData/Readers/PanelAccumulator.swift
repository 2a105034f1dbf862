/// Collects figures into dense columns by metric and period, and notices when one comes twice.
struct PanelAccumulator {
  /// What happened to a figure that was entered.
  enum Outcome {
    case entered
    /// It was there already, the same or not.
    case repeated(first: Panel.Source, equal: Bool)
  }

  let metrics: [Metric]
  /// Who is who among the villages met.
  private(set) var directory = VillageDirectory()
  let headings: [String]
  /// The spelling of rows that do not write a village as it was first met.
  private var otherSpellings: [Panel.Source: Int] = [:]
  /// Per period, per metric.
  private var columns: [[PanelColumn]] = []
  private var periodIndexes: [Period: Int] = [:]
  private var excluded = Set<Int>()
  /// The entry that stands for one that is the same village.
  private var standsFor: [Int: Int] = [:]

  init(metrics: [Metric], headings: [String]) {
    self.metrics = metrics
    self.headings = headings
  }

  /// The place of the village that is mentioned, and of its spelling.
  mutating func village(
    _ mention: VillageMention, source: Panel.Source
  ) -> (entry: Int, spelling: Int) {
    directory.place(of: mention, source: source)
  }

  /// Notes that a row speaks of a period in this spelling.
  mutating func note(
    _ place: (entry: Int, spelling: Int), period: Int, source: Panel.Source
  ) {
    note(spelling: place.spelling, period: period)
    if directory.entries[place.entry].first != place.spelling {
      note(spelling: place.spelling, at: source)
    }
  }

  /// Notes that rows of a spelling speak of a period.
  mutating func note(spelling: Int, period: Int) {
    directory.note(spelling: spelling, period: period)
  }

  /// Notes that a row writes its village in another spelling than it was first met in.
  mutating func note(spelling: Int, at source: Panel.Source) { otherSpellings[source] = spelling }

  /// A village's name as the row at `source` writes it.
  func written(_ village: Int, at source: Panel.Source) -> String {
    let spelling = otherSpellings[source] ?? directory.entries[village].first
    return directory.spellings[spelling].mention.written
  }

  /// The place of `period`, entered if it is new.
  mutating func period(_ period: Period) -> Int {
    if let index = periodIndexes[period] { return index }
    periodIndexes[period] = columns.count
    columns.append([PanelColumn](repeating: PanelColumn(), count: metrics.count))
    return columns.count - 1
  }

  /// Enters a figure, or why its cell holds none; `count` villages were met so far.
  mutating func enter(
    village: Int, period: Int, metric: Int, cell: Panel.Cell, status: FigureStatus,
    source: Panel.Source, among count: Int? = nil
  ) -> Outcome {
    columns[period][metric].enter(
      village, cell, status, source, among: count ?? directory.entries.count)
  }

  /// Enters figures of neighbouring villages in neighbouring rows, if that is a simple matter.
  mutating func enter(
    villages: Range<Int>, period: Int, metric: Int, figures: ArraySlice<Double>,
    rows: ArraySlice<Int32>, from first: Panel.Source
  ) -> Bool {
    columns[period][metric].enter(
      villages, figures, rows: rows, from: first, among: directory.entries.count)
  }

  /// The figures of a metric, a column for each period.
  func columns(of metric: Int) -> [PanelColumn] { columns.map { $0[metric] } }

  /// Takes out the cells of a metric in a period.
  private mutating func take(period: Int, metric: Int) -> PanelColumn {
    var cells = PanelColumn()
    swap(&cells, &columns[period][metric])
    return cells
  }

  /// Leaves a unit out: it turned out to be the sum of the others.
  mutating func exclude(village: Int) { excluded.insert(village) }

  /// A figure that two entries of one village have.
  struct Repetition {
    let first: Panel.Source
    let second: Panel.Source
    let equal: Bool
  }

  /// Makes two entries one village; gives the rows that say the same figure, the later row second.
  mutating func join(_ from: Int, into: Int) -> [Repetition] {
    standsFor[from] = into
    var repetitions: [Repetition] = []
    for period in columns.indices {
      for metric in metrics.indices {
        guard let source = columns[period][metric].source(of: from) else { continue }
        let cell = columns[period][metric][from]
        let status = columns[period][metric].statuses[from]
        columns[period][metric].clear(from)
        let outcome = enter(
          village: into, period: period, metric: metric, cell: cell, status: status,
          source: source)
        if case .repeated(let first, let equal) = outcome {
          let isLater = (source.file, source.row) > (first.file, first.row)
          repetitions.append(
            Repetition(
              first: isLater ? first : source, second: isLater ? source : first, equal: equal))
        }
      }
    }
    return repetitions
  }

  /// The register, the periods, ascending, and one panel per metric; the figures are moved there.
  mutating func finish() -> (
    register: UnitRegister, periods: [Period], panels: [String: Panel]
  ) {
    let ordered = periodIndexes.sorted { $0.key < $1.key }
    let periods = ordered.map(\.key)
    let kept = directory.entries.indices.filter {
      !excluded.contains($0) && standsFor[$0] == nil
    }
    let register = register(of: kept, order: ordered.map(\.value))
    var panels: [String: Panel] = [:]
    for (index, metric) in metrics.enumerated() {
      let all = ordered.map(\.value).map { period in
        // Given up, so that never all figures are kept twice.
        let column = take(period: period, metric: index)
        return kept.count == directory.entries.count ? column : column.units(kept)
      }
      panels[metric.id] = Panel(
        metric: metric, level: register.villageLevel, periods: periods, unitCount: kept.count,
        columns: all)
    }
    return (register, periods, panels)
  }

  // MARK: Names

  /// The villages that are kept, each name as it was in its latest period; of several in one period
  /// the first in the order of characters.
  private func register(of kept: [Int], order: [Int]) -> UnitRegister {
    var rank = [Int](repeating: 0, count: order.count)
    for (place, period) in order.enumerated() { rank[period] = place }
    let latest = directory.spellings.indices.map {
      directory.periods(ofSpelling: $0).highest(rank)
    }
    // The spellings of villages that several entries are.
    var joined: [Int: [Int]] = [:]
    for (from, into) in standsFor.sorted(by: { $0.key < $1.key }) {
      joined[root(into), default: directory.entries[root(into)].spellings] +=
        directory.entries[from].spellings
    }
    let groupNames = groupNames(latest)
    var register = UnitRegister(headings: headings)
    // Each group's place in the register, found when the first of its villages is.
    var places = [(unit: Int, level: Int)?](repeating: nil, count: directory.groups.count)
    places[0] = (0, 0)
    func place(of group: Int) -> (unit: Int, level: Int) {
      if let known = places[group] { return known }
      let outer = place(of: directory.groups[group].parent)
      let name = groupNames[group] ?? directory.groups[group].key
      let made = (register.index(of: name, in: outer.unit, level: outer.level + 1), outer.level + 1)
      places[group] = made
      return made
    }
    for entry in kept {
      var best = directory.entries[entry].first
      if !joined.isEmpty || !directory.entries[entry].others.isEmpty {
        let all = joined[entry] ?? directory.entries[entry].spellings
        best =
          all.min { left, right in
            Self.precedes(
              (latest[left], directory.spellings[left].mention.name),
              (latest[right], directory.spellings[right].mention.name))
          } ?? best
      }
      let group = place(of: directory.spellings[best].group)
      register.append(
        directory.spellings[best].mention.name, in: group.unit,
        level: group.level + 1, code: directory.entries[entry].code)
    }
    return register
  }

  /// The name of each group as it was in the latest period that any of its villages speaks of.
  private func groupNames(_ latest: [Int]) -> [String?] {
    var names = [String?](repeating: nil, count: directory.groups.count)
    var ranks = [Int](repeating: 0, count: directory.groups.count)
    var last = -1
    for place in directory.spellings.indices {
      let rank = latest[place]
      // The village before often lies in the same group, written in the same way.
      if last >= 0, rank == latest[last], directory.isOfSameGroups(place, last) { continue }
      last = place
      var group = directory.spellings[place].group
      for name in directory.spellings[place].mention.groups.reversed() {
        if names[group].map({ Self.precedes((rank, name), (ranks[group], $0)) }) ?? true {
          names[group] = name
          ranks[group] = rank
        }
        group = directory.groups[group].parent
      }
    }
    return names
  }

  private func root(_ entry: Int) -> Int {
    var entry = entry
    while let next = standsFor[entry] { entry = next }
    return entry
  }

  private static func precedes(
    _ left: (rank: Int, name: String), _ right: (rank: Int, name: String)
  ) -> Bool {
    left.rank != right.rank
      ? left.rank > right.rank
      : left.name.unicodeScalars.lexicographicallyPrecedes(right.name.unicodeScalars)
  }
}
