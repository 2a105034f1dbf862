/// Collects figures into dense columns by metric and period, and notices when one comes twice.
struct PanelAccumulator {
  /// The cells of one metric in one period, indexed by village; grown as villages appear.
  private struct Cells {
    var values: [Double] = []
    /// Codes of reasons.
    var reasons: [UInt8] = []
    var files: [UInt32] = []
    /// 0 where no row was met.
    var rows: [UInt32] = []
    var statuses = FigureStatuses()

    mutating func grow(to count: Int) {
      let more = count - rows.count
      guard more > 0 else { return }
      values += repeatElement(0, count: more)
      reasons += repeatElement(Panel.MissingReason.noRow.rawValue, count: more)
      files += repeatElement(0, count: more)
      rows += repeatElement(0, count: more)
    }

    /// Enters the figure of a village, one of `count` met so far.
    mutating func enter(
      _ village: Int, _ cell: Panel.Cell, _ status: FigureStatus, _ source: Panel.Source,
      among count: Int
    ) -> Outcome {
      if rows.count <= village { grow(to: max(village + 1, count)) }
      if rows[village] > 0 {
        return .repeated(
          first: Panel.Source(file: Int(files[village]), row: Int(rows[village])),
          equal: Panel.Cell(values[village], code: reasons[village]) == cell)
      }
      rows[village] = UInt32(clamping: source.row)
      files[village] = UInt32(clamping: source.file)
      values[village] = cell.value ?? 0
      reasons[village] = cell.code
      if status != .observed { statuses.set(status, at: village) }
      return .entered
    }
  }

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
  private var columns: [[Cells]] = []
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
    directory.note(spelling: place.spelling, period: period)
    if directory.entries[place.entry].spellings.first != place.spelling {
      otherSpellings[source] = place.spelling
    }
  }

  /// A village's name as the row at `source` writes it.
  func written(_ village: Int, at source: Panel.Source) -> String {
    let spelling = otherSpellings[source] ?? directory.entries[village].spellings.first
    return spelling.map { directory.spellings[$0].mention.written } ?? ""
  }

  /// The place of `period`, entered if it is new.
  mutating func period(_ period: Period) -> Int {
    if let index = periodIndexes[period] { return index }
    periodIndexes[period] = columns.count
    columns.append([Cells](repeating: Cells(), count: metrics.count))
    return columns.count - 1
  }

  /// Enters a figure, or why its cell holds none.
  mutating func enter(
    village: Int, period: Int, metric: Int, cell: Panel.Cell, status: FigureStatus,
    source: Panel.Source
  ) -> Outcome {
    columns[period][metric].enter(
      village, cell, status, source, among: directory.entries.count)
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
      for metric in metrics.indices where from < columns[period][metric].rows.count {
        let (cell, source) = cell(of: columns[period][metric], from)
        guard source.row > 0 else { continue }
        let status = columns[period][metric].statuses[from]
        columns[period][metric].rows[from] = 0
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
      let count = kept.count * periods.count
      var values = [Double](repeating: 0, count: count)
      var codes = [UInt8](repeating: Panel.Cell.missing(.noRow).code, count: count)
      var files = [UInt32](repeating: 0, count: count)
      var rows = [UInt32](repeating: 0, count: count)
      var statuses = FigureStatuses()
      for (period, column) in ordered.map(\.value).enumerated() {
        // Given up, so that never all figures are kept twice.
        var cells = Cells()
        swap(&cells, &columns[column][index])
        for (unit, village) in kept.enumerated()
        where village < cells.rows.count && cells.rows[village] > 0 {
          let place = unit * periods.count + period
          values[place] = cells.values[village]
          codes[place] = cells.reasons[village]
          files[place] = cells.files[village]
          rows[place] = cells.rows[village]
          if !cells.statuses.isEmpty { statuses.set(cells.statuses[village], at: place) }
        }
      }
      panels[metric.id] = Panel(
        metric: metric, level: register.villageLevel, periods: periods, unitCount: kept.count,
        values: values, codes: codes, files: files, rows: rows, statuses: statuses)
    }
    return (register, periods, panels)
  }

  private func cell(of cells: Cells, _ village: Int) -> (Panel.Cell, Panel.Source) {
    guard village < cells.rows.count, cells.rows[village] > 0 else {
      return (.missing(.noRow), Panel.Source(file: 0, row: 0))
    }
    return (
      Panel.Cell(cells.values[village], code: cells.reasons[village]),
      Panel.Source(file: Int(cells.files[village]), row: Int(cells.rows[village]))
    )
  }

  // MARK: Names

  /// The villages that are kept, each name as it was in its latest period; of several in one period
  /// the first in the order of characters.
  private func register(of kept: [Int], order: [Int]) -> UnitRegister {
    var rank = [Int](repeating: 0, count: order.count)
    for (place, period) in order.enumerated() { rank[period] = place }
    let latest = directory.spellings.map { spelling in
      spelling.periods.places.map { rank[$0] }.max() ?? -1
    }
    var spellings = directory.entries.map(\.spellings)
    for (from, into) in standsFor.sorted(by: { $0.key < $1.key }) {
      spellings[root(into)] += directory.entries[from].spellings
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
      let all = spellings[entry]
      let best =
        all.count < 2
        ? all.first
        : all.min { left, right in
          Self.precedes(
            (latest[left], directory.spellings[left].mention.names.last ?? ""),
            (latest[right], directory.spellings[right].mention.names.last ?? ""))
        }
      guard let best else { continue }
      let group = place(of: directory.spellings[best].group)
      _ = register.index(
        of: directory.spellings[best].mention.names.last ?? "", in: group.unit,
        level: group.level + 1, code: directory.entries[entry].code)
    }
    return register
  }

  /// The name of each group as it was in the latest period that any of its villages speaks of.
  private func groupNames(_ latest: [Int]) -> [String?] {
    var names = [String?](repeating: nil, count: directory.groups.count)
    var ranks = [Int](repeating: 0, count: directory.groups.count)
    for (place, spelling) in directory.spellings.enumerated() {
      let rank = latest[place]
      var group = spelling.group
      for name in spelling.mention.names.dropLast().reversed() {
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
