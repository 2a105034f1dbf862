import Tables

extension DatasetReader {
  /// Leaves out units that are the sums of others, and says so.
  ///
  /// Whether one is a total does not hang on the metric that is asked for: where its figures do not
  /// tell, or only rates are wanted, those of the other metrics are read.
  mutating func findTotals() {
    let headings = Set(accumulator.headings.dropLast())
    // Of groups that are read in part nothing can be said.
    guard selection.filters.allSatisfy({ headings.contains($0.column) }) else { return }
    let statistics = selection.filters.isEmpty ? StatisticSearch(accumulator).found : []
    let search = TotalSearch(
      accumulator, files: outline.files.count, groupsOnly: !selection.filters.isEmpty,
      leftOut: statistics)
    var (totals, groupTotals) = (search.totals, search.groupTotals)
    var runTotals = search.runTotals
    if search.isUndecided || isTotalLikely, let others = readOthers() {
      let directory = others.accumulator.directory
      func places(_ units: [Int]) -> [Int] {
        let keys = Set(units.map { directory.spellings[directory.entries[$0].first].mention.keys })
        let own = accumulator.directory
        return own.entries.indices.filter {
          keys.contains(own.spellings[own.entries[$0].first].mention.keys)
        }
      }
      totals += places(others.search.totals).filter { !totals.contains($0) }
      groupTotals += places(others.search.groupTotals).filter { !groupTotals.contains($0) }
      runTotals += places(others.search.runTotals).filter { !runTotals.contains($0) }
    }
    for unit in statistics + totals + groupTotals + runTotals {
      accumulator.exclude(village: unit)
    }
    if let first = statistics.first {
      let names = statistics.prefix(Self.namedTotals).map { accumulator.directory.name(of: $0) }
      let phrase = Phrase(
        .statisticsOfOthers, .text(place(ofFirstRow: first)), .count(statistics.count),
        .list(names.map { .quoted($0) }))
      warnings.add(phrase)
    }
    for unit in totals {
      let name = accumulator.directory.path(of: unit).last ?? ""
      let phrase = Phrase(.sumOfOthers, .text(place(ofFirstRow: unit)), .text(name))
      warnings.add(phrase)
    }
    if let first = groupTotals.first {
      let names = groupTotals.prefix(Self.namedTotals).map { accumulator.directory.name(of: $0) }
      let phrase = Phrase(
        .sumsOfGroups, .text(place(ofFirstRow: first)), .count(groupTotals.count),
        .list(names.map { .quoted($0) }))
      warnings.add(phrase)
    }
    if let first = runTotals.first {
      let names = runTotals.prefix(Self.namedTotals).map { accumulator.directory.name(of: $0) }
      let phrase = Phrase(
        .sumsOfRuns, .text(place(ofFirstRow: first)), .count(runTotals.count),
        .list(names.map { .quoted($0) }))
      warnings.add(phrase)
    }
    let likely = search.likely.filter {
      !(statistics + totals + groupTotals + runTotals).contains($0)
    }
    for unit in likely.prefix(Self.namedTotals) {
      let name = accumulator.directory.name(of: unit)
      let phrase = Phrase(.sumOfRun, .text(place(ofFirstRow: unit)), .text(name))
      warnings.add(phrase)
    }
    if selection.filters.isEmpty {
      tellTowns(besides: statistics + totals + groupTotals + runTotals)
    }
  }

  /// Warns of names of towns among those of villages, which they may hold, where no arithmetic tells.
  private mutating func tellTowns(besides leftOut: [Int]) {
    let units = accumulator.directory.entries.indices
    guard accumulator.headings.count == 1, units.count <= TotalSearch.few else { return }
    var (towns, villages) = ([Int](), 0)
    for unit in units where !leftOut.contains(unit) {
      let name = accumulator.directory.path(of: unit).last ?? ""
      if TableVillage.called(name) != nil {
        villages += 1
      } else if ["镇", "鎮", "乡", "鄉", "街道", "县", "縣"].contains(where: name.hasSuffix) {
        towns.append(unit)
      }
    }
    guard let first = towns.first, villages > 1, villages >= towns.count else { return }
    let names = towns.prefix(Self.namedTotals).map { accumulator.directory.name(of: $0) }
    let phrase = Phrase(
      .townsBesideVillages, .text(place(ofFirstRow: first)), .count(towns.count),
      .list(names.map { .quoted($0) }))
    warnings.add(phrase)
  }

  /// How many totals of groups are named.
  private static let namedTotals = 6

  /// Whether the first or the last row of a table may be a total, and no figures that could be added
  /// up were read.
  private var isTotalLikely: Bool {
    !stored.contains(where: \.isAdditive) && outline.files.contains(where: \.schema.mayHoldTotal)
  }

  /// What the figures that were not asked for say; nil where there are none.
  private func readOthers() -> (accumulator: PanelAccumulator, search: TotalSearch)? {
    let metrics = outline.metrics.filter(\.isAdditive)
    let isStream = outline.files.contains { file in
      if case .stream = file.origin { return true }
      return false
    }
    guard !isStream, !metrics.allSatisfy({ stored.contains($0) }) else { return nil }
    // What is wrong in columns that nobody asked for is not told.
    var other = DatasetReader(
      outline, DatasetSelection(metrics: metrics, filters: selection.filters))
    other.readRows()
    let search = TotalSearch(
      other.accumulator, files: outline.files.count, groupsOnly: !selection.filters.isEmpty)
    return (other.accumulator, search)
  }
}

extension PanelSchema {
  /// Whether the first or the last row of `preview` has a figure as large as all others together, as a
  /// total has.
  func hasLargeEdge(_ preview: TablePreview) -> Bool {
    let records = region.records(in: preview).filter { !Self.isAside($0) }
    guard records.count > 3 else { return false }
    return values.contains { value in
      func figure(_ line: TablePreview.Line) -> Double? {
        guard
          case .value(let number, _) = NumberCell.reading(line[value.column], style: value.style)
        else { return nil }
        return number
      }
      func outweighs(_ edge: TablePreview.Line, _ others: some Sequence<TablePreview.Line>) -> Bool
      {
        guard let stated = figure(edge), stated > 0 else { return false }
        var rest = stated * 1.001
        // Most are outweighed by the next few.
        return others.allSatisfy { line in
          rest -= figure(line) ?? 0
          return rest >= 0
        }
      }
      return outweighs(records[0], records.dropFirst())
        || outweighs(records[records.count - 1], records.dropLast().reversed())
    }
  }

  /// Whether the first lines of a long table are made of sums and what they sum up.
  func hasRuns(_ preview: TablePreview) -> Bool {
    guard groups.isEmpty, preview.lines.count > TotalSearch.few else { return false }
    let records = region.records(in: preview).filter { !Self.isAside($0) }
    return values.prefix(2).contains { value in
      let figures = records.map { line -> Double? in
        guard
          case .value(let number, _) = NumberCell.reading(line[value.column], style: value.style)
        else { return nil }
        return number
      }
      return RunSearch.isMade(of: figures) || RunSearch.isMade(of: figures.reversed())
    }
  }
}
