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
    if columns[period][metric].rows.count <= village {
      columns[period][metric].grow(to: max(village + 1, directory.entries.count))
    }
    let row = columns[period][metric].rows[village]
    if row > 0 {
      let cells = columns[period][metric]
      return .repeated(
        first: Panel.Source(file: Int(cells.files[village]), row: Int(row)),
        equal: Panel.Cell(cells.values[village], code: cells.reasons[village]) == cell)
    }
    columns[period][metric].rows[village] = UInt32(clamping: source.row)
    columns[period][metric].files[village] = UInt32(clamping: source.file)
    columns[period][metric].values[village] = cell.value ?? 0
    columns[period][metric].reasons[village] = cell.code
    if status != .observed { columns[period][metric].statuses.set(status, at: village) }
    return .entered
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

  /// The register, the periods, ascending, and one panel per metric.
  func finish() -> (register: UnitRegister, periods: [Period], panels: [String: Panel]) {
    let ordered = periodIndexes.sorted { $0.key < $1.key }
    let periods = ordered.map(\.key)
    let kept = directory.entries.indices.filter {
      !excluded.contains($0) && standsFor[$0] == nil
    }
    var register = UnitRegister(headings: headings)
    for (path, code) in latestNames(of: kept, order: ordered.map(\.value)) {
      _ = register.index(of: path, code: code)
    }
    var panels: [String: Panel] = [:]
    for (index, metric) in metrics.enumerated() {
      var cells: [Panel.Cell] = []
      var sources: [Panel.Source] = []
      var statuses = FigureStatuses()
      cells.reserveCapacity(kept.count * periods.count)
      sources.reserveCapacity(kept.count * periods.count)
      let metricColumns = ordered.map { columns[$0.value][index] }
      for village in kept {
        for column in metricColumns {
          let (cell, source) = cell(of: column, village)
          if !column.statuses.isEmpty {
            statuses.set(column.statuses[village], at: cells.count)
          }
          cells.append(cell)
          sources.append(source)
        }
      }
      panels[metric.id] = Panel(
        metric: metric, level: register.villageLevel, periods: periods, unitCount: kept.count,
        cells: cells, sources: sources, statuses: statuses)
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

  /// The paths and codes of the villages that are kept, each name as it was in its latest period; of
  /// several in one period the first in the order of characters.
  private func latestNames(
    of kept: [Int], order: [Int]
  ) -> [(path: [String], code: String)] {
    var rank = [Int](repeating: 0, count: order.count)
    for (place, period) in order.enumerated() { rank[period] = place }
    func latest(_ spelling: VillageDirectory.Spelling) -> Int {
      spelling.periods.places.map { rank[$0] }.max() ?? -1
    }
    var spellings = directory.entries.map(\.spellings)
    for (from, into) in standsFor.sorted(by: { $0.key < $1.key }) {
      spellings[root(into)] += directory.entries[from].spellings
    }
    var groupNames = [(rank: Int, name: String)?](
      repeating: nil, count: directory.groups.count)
    for spelling in directory.spellings {
      let rank = latest(spelling)
      var group = spelling.group
      for name in spelling.mention.names.dropLast().reversed() {
        if groupNames[group].map({ Self.precedes((rank, name), $0) }) ?? true {
          groupNames[group] = (rank, name)
        }
        group = directory.groups[group].parent
      }
    }
    return kept.map { entry in
      let all = spellings[entry].map { directory.spellings[$0] }
      let best =
        all.count < 2
        ? all.first
        : all.min {
          Self.precedes(
            (latest($0), $0.mention.names.last ?? ""), (latest($1), $1.mention.names.last ?? ""))
        }
      guard let best else { return ([], "") }
      var path = best.mention.names.suffix(1)
      var group = best.group
      while group > 0 {
        path.insert(groupNames[group]?.name ?? directory.groups[group].key, at: path.startIndex)
        group = directory.groups[group].parent
      }
      return (Array(path), directory.entries[entry].code)
    }
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
