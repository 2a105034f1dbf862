import Tables

/// Reads the figures of an outline into a dataset.
public struct DatasetReader {
  let outline: DatasetOutline
  let selection: DatasetSelection
  /// The metrics with columns of their own, terms of quotients included.
  let stored: [Metric]
  var accumulator: PanelAccumulator
  var problems = ProblemList()
  var warnings = ProblemList()
  var yearsMet: ClosedRange<Int>?
  /// How villages were told that are written in several ways.
  var notes: [Phrase] = []
  var rowsMet = 0
  var totalsChecked = 0
  /// How many of those cells are not the sum of the rows above.
  var totalsDiffering = 0
  /// How many cells of figures hold none and no reason for it.
  var cellsRefused = 0
  /// Rows of totals and repeated headings, by file.
  var leftOut: [Phrase] = []
  /// What is known of each stored metric about being parts of one or percentages.
  var shares: ShareMixes
  /// The first year that is written as its end, `2023/12/31`.
  var yearEnd: String?
  /// Totals of lists side by side, by what these have in common.
  var sideTotals: [String: SideTotals] = [:]
  private var failures: [Failure] = []
  /// What is remembered of the keys of villages, for each plan that files have.
  var memories: [VillageMemory] = []

  init(_ outline: DatasetOutline, _ selection: DatasetSelection) {
    self.outline = outline
    self.selection = selection
    stored = Self.storedMetrics(outline, selection)
    shares = ShareMixes(stored)
    accumulator = PanelAccumulator(
      metrics: stored, headings: outline.files.first?.schema.levelHeadings ?? [])
    for warning in outline.warnings { warnings.add(warning) }
  }

  /// The part of `outline` that `selection` asks for.
  ///
  /// All files are read to their end before problems are reported together.
  /// - Throws: a `Failure`: of kind `badData` for cells and rows that are wrong, of kind `usage`
  ///   for a filter or a range of years that matches nothing, of kind `noInput` or `refused` where a
  ///   file cannot be read at all.
  public static func read(
    _ outline: DatasetOutline, _ selection: DatasetSelection
  ) throws -> Dataset {
    guard let alongPaths = selection.alongPaths(of: outline) else {
      let dataset = try readPlain(outline, selection)
      try selection.requireUnique(in: dataset.register)
      return dataset
    }
    do {
      return try readPlain(outline, alongPaths)
    } catch let failure as Failure where failure.kind == .usage && outline.canBeReadAgain {
      // A name may have a slash of its own.
      guard let dataset = try? readPlain(outline, selection) else { throw failure }
      return dataset
    }
  }

  /// As `read`, each filter held against its own column.
  private static func readPlain(
    _ outline: DatasetOutline, _ selection: DatasetSelection
  ) throws -> Dataset {
    var reader = DatasetReader(outline, selection)
    for filter in selection.filters {
      for file in outline.files { _ = try reader.column(of: filter, in: file) }
    }
    reader.readFiles()
    var dataset = reader.dataset()
    if reader.problems.total > 0 {
      reader.failures.append(
        Failure(.badData, reader.problems.phrases, total: reader.problems.total))
    }
    if let failure = Failure.combined(reader.failures) { throw failure }
    dataset.warnings += PlausibilityCheck.shiftsUnderLentUnits(in: dataset, outline: outline)
    dataset.warnings += MissingCodeSearch.warnings(in: dataset, outline: outline)
    if dataset.register.villages.isEmpty || dataset.periods.isEmpty { throw reader.emptiness() }
    return dataset
  }

  /// What reading everything of an outline gives, whatever is wrong in it.
  struct Reading {
    var dataset: Dataset?
    var errors: [Phrase]
    var errorCount: Int
    var warnings: [Phrase]
    var warningCount: Int
    var totalsChecked: Int
    var totalsDiffering: Int
    var cellsRefused: Int
    var leftOut: [Phrase]
    var yearEnd: String?
    /// How villages were told that are written in several ways.
    var notes: [Phrase]
  }

  /// Reads all metrics of `outline` and keeps every problem instead of throwing it.
  static func audit(_ outline: DatasetOutline) -> Reading {
    var reader = DatasetReader(outline, DatasetSelection(metrics: outline.metrics))
    (reader.problems.limit, reader.warnings.limit) = (10_000, 10_000)
    reader.readFiles()
    let dataset = reader.dataset()
    reader.findLostGlyphs()
    if reader.problems.total > 0 {
      reader.failures.append(
        Failure(.badData, reader.problems.phrases, total: reader.problems.total))
    }
    let failure = Failure.combined(reader.failures)
    return Reading(
      dataset: dataset.register.villages.isEmpty ? nil : dataset,
      errors: failure?.phrases ?? [], errorCount: failure?.total ?? 0,
      warnings: reader.warnings.phrases, warningCount: reader.warnings.total,
      totalsChecked: reader.totalsChecked,
      totalsDiffering: reader.totalsDiffering, cellsRefused: reader.cellsRefused,
      leftOut: reader.leftOut, yearEnd: reader.yearEnd, notes: reader.notes)
  }

  private mutating func readFiles() {
    readRows()
    findTotals()
    for mix in shares.mixes {
      let phrase = phrase(of: mix)
      problems.add(phrase)
    }
  }

  /// Reads all files and settles who is who.
  mutating func readRows() {
    // Small files are read ahead of the one whose rows are entered, but not beside one whose villages are
    // new: all processors are to find out who these are.
    var begun: [(reading: Result<FileReading?, any Error>, ahead: FileAhead?)] = []
    let files = FilesAhead()
    var isFirst = false
    var next = outline.files.startIndex
    func beginMore(_ reader: inout DatasetReader) {
      while next < reader.outline.files.endIndex, begun.count < Self.filesAhead, !isFirst {
        let plans = reader.memories.count
        let reading = Result { try reader.begin(next) }
        var ahead: FileAhead?
        isFirst = reader.memories.count > plans
        if reader.outline.files.count > 1, reader.outline.files[next].isSmall,
          case .success(let reading?) = reading
        {
          ahead = files.begin(
            reading, reading.memory.map { reader.memories[$0].keys }, inSmallPieces: isFirst)
        }
        begun.append((reading, ahead))
        next += 1
      }
    }
    for _ in outline.files {
      beginMore(&self)
      let (reading, ahead) = begun.removeFirst()
      let rows = ahead.map(files.rows)
      if begun.isEmpty {
        isFirst = false
        if rows != nil { beginMore(&self) }
      }
      do {
        if let reading = try reading.get() { try read(reading, rows) }
      } catch let failure as Failure {
        failures.append(failure)
      } catch {
        failures.append(Failure(.internalFault, Phrase(.internalFault, .text("\(error)"))))
      }
    }
    tellSideTotals()
    // No row comes any more, and a nation's keys take room.
    memories = []
    findBlankGroups()
    joinVillages()
  }

  private mutating func dataset() -> Dataset {
    let read = accumulator.finish()
    let periods = read.periods
    let (register, panels, breaks) = comparable(read.register, periods, read.panels)
    return Dataset(
      name: outline.name, description: outline.description, language: outline.language,
      files: outline.files.map(\.name), cells: outline.sheetCells, register: register,
      periods: periods,
      panels: withQuotients(panels), breaks: breaks, warnings: warnings.shown)
  }

  /// How many files are begun before the rows of the first are entered: enough that nobody waits while
  /// the villages of one are.
  private static let filesAhead = 16

  /// What is to be read of a file; nil for nothing.
  private mutating func begin(_ index: Int) throws -> FileReading? {
    let file = outline.files[index]
    try requireOneFigure(file)
    if case .fixed(let period) = file.schema.period {
      note(year: period.year)
      if !selection.years.contains(period.year) { return nil }
    }
    var reading = try FileReading(file, index: index, reader: self)
    if reading.isIdle { return nil }
    let plan = reading.plan
    if plan.isKeyed {
      let known = memories.firstIndex { $0.keys.plan.givesKeys(like: plan) }
      if known == nil { memories.append(VillageMemory(plan)) }
      reading.memory = known ?? memories.count - 1
    }
    return reading
  }

  private mutating func read(_ begun: FileReading, _ rows: FileAhead.Rows?) throws {
    var reading = begun
    let file = reading.file
    do {
      if let rows {
        for (block, firstRow) in rows.blocks { enter(block, firstRow: firstRow, &reading) }
        if let problem = rows.problem { throw problem }
      } else {
        let request = reading.request(reading.memory.map { memories[$0].keys })
        try request.scan(inSmallPieces: file.isSmall) { block, firstRow in
          enter(block, firstRow: firstRow, &reading)
        }
      }
    } catch let found as TableProblems {
      // Whose name cannot be decoded is not without one.
      for row in Set(found.problems.filter(\.isOfEncoding).compactMap(\.place.row))
      where reading.unnamed.contains(row) {
        problems.remove(Phrase(.blankVillage, .text(file.place(row: row))))
      }
      // Who and when is known without figures that can be read.
      if !reading.wantsFigures, found.problems.allSatisfy(\.isOfValue) { return }
      if let row = otherHeadings(found, reading) {
        problems.add(Phrase(.otherTableBelow, .text(file.place(row: row))))
      }
      // A day alone in its row is that of a signature.
      for (row, problems) in Dictionary(grouping: found.problems, by: { $0.place.row ?? 0 })
      where reading.figureless.contains(row) && problems.allSatisfy(\.isOfDay) {
        reading.asides.insert(row)
        self.problems.remove(Phrase(.blankVillage, .text(file.place(row: row))))
      }
      // What stands in rows that are no records is no fault of the data.
      let real = found.problems.filter { !reading.asides.contains($0.place.row ?? 0) }
      let failure = Failure(
        TableProblems(problems: real, total: found.total - (found.problems.count - real.count)))
      if failure.total > 0 {
        guard failure.kind == .badData else {
          throw failure
        }
        problems.add(failure.phrases, total: failure.total)
      }
    } catch let found as TableProblem {
      throw Failure(found)
    }
    finish(reading)
  }

  /// The first row that repeats the heading of the villages but gives other headings to figures:
  /// below it the columns mean something else.
  private func otherHeadings(_ found: TableProblems, _ reading: FileReading) -> Int? {
    found.problems.first { problem in
      guard let row = problem.place.row, let column = problem.place.column,
        reading.repeatedHeadings.contains(row), case .notANumber(let text, _) = problem.kind,
        reading.file.schema.headings.indices.contains(column - 1)
      else { return false }
      let heading = reading.file.schema.headings[column - 1]
      return heading != text && !heading.hasSuffix("/\(text)")
    }?.place.row
  }

  /// Refuses a table in which several rows give a village's figure, unless a filter chooses one.
  private func requireOneFigure(_ file: DatasetOutline.File) throws {
    let filtered = Set(selection.filters.map(\.column))
    guard let preview = file.preview,
      let open = file.schema.dimensions.first(where: {
        !filtered.contains(file.schema.headings[$0])
      })
    else { return }
    var seen = Set<String>()
    let values = file.schema.region.records(in: preview).map { $0[open] }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
    let heading = file.schema.headings[open]
    let rates = rates(in: file)
    throw Failure(
      .badData,
      Phrase(
        rates.isEmpty ? .severalFigures : .severalRates, .text(file.place), .text(heading),
        .list(values.prefix(20).map { .text($0) }), .text(values.first ?? ""), .list(rates)))
  }

  mutating func note(year: Int) {
    yearsMet = min(year, yearsMet?.lowerBound ?? year)...max(year, yearsMet?.upperBound ?? year)
  }

  /// Adds the quotients that were asked for, those of quotients too; the outline has no cycles.
  private func withQuotients(_ panels: [String: Panel]) -> [String: Panel] {
    var panels = panels
    for metric in outline.metrics {
      guard case .ratio(let over, let under) = metric.origin, panels[metric.id] == nil,
        let dividend = panels[over], let divisor = panels[under]
      else { continue }
      // In the outline's order a quotient's terms stand before it.
      panels[metric.id] = Panel.ratio(dividend, per: divisor, metric: metric)
    }
    return panels
  }

  // MARK: Filters

  func column(of filter: DatasetSelection.Filter, in file: DatasetOutline.File) throws -> Int {
    if let column = outline.column(called: filter.column, in: file) { return column }
    let headings = file.schema.headings.filter { !$0.isEmpty }
    let near = Suggestion.nearest(to: filter.column, among: headings)
    throw Failure(
      .usage,
      Phrase(
        .noSuchColumn, .text(file.place), .text(filter.column),
        .list((near.isEmpty ? headings : near).map { .text($0) })))
  }

  /// Why nothing was left: no such years, or a filter whose value does not occur.
  private func emptiness() -> Failure {
    if let yearsMet,
      !(yearsMet.lowerBound...yearsMet.upperBound).contains(where: selection.years.contains)
        || (rowsMet > 0 && selection.filters.isEmpty)
    {
      return Failure(
        .usage,
        Phrase(
          .noYearsInRange, .text(String(yearsMet.lowerBound)), .text(String(yearsMet.upperBound))))
    }
    for filter in selection.filters {
      let values = distinctValues(of: filter.column)
      let key = filter.key
      if !values.isEmpty, !values.contains(where: { DatasetSelection.Filter.key($0) == key }) {
        let near = Suggestion.nearest(to: filter.value, among: values)
        return Failure(
          .usage,
          Phrase(
            .noSuchGroup, .text(filter.column), .text(filter.value),
            .list((near.isEmpty ? Array(values.prefix(20)) : near).map { .text($0) })))
      }
    }
    return Failure(.usage, Phrase(.noFigures))
  }

  /// The values of a column over all files that can be read again.
  private func distinctValues(of heading: String) -> [String] {
    var values: [String] = []
    var seen = Set<String>()
    for file in outline.files {
      guard let column = outline.column(called: heading, in: file) else { continue }
      try? file.scan(columns: [ColumnRequest(column: column, kind: .text)], where: []) { batch in
        if case .text(_, let dictionary)? = batch.columns.first { return dictionary }
        return []
      } combine: { dictionary, _ in
        values += dictionary.filter { !$0.isEmpty && seen.insert($0).inserted }
      }
    }
    return values
  }
}

/// Problems of which the first are kept and all are counted.
struct ProblemList {
  /// How many are kept; `check` keeps all that people could mend.
  var limit = 100
  private(set) var phrases: [Phrase] = []
  private(set) var total = 0

  /// Adds a problem; beyond the limit it is not even worded.
  mutating func add(_ phrase: @autoclosure () -> Phrase) {
    total += 1
    if phrases.count < limit { phrases.append(phrase()) }
  }

  /// Takes back a problem that was added.
  mutating func remove(_ phrase: Phrase) {
    total -= 1
    phrases.removeAll { $0 == phrase }
  }

  mutating func add(_ more: [Phrase], total: Int) {
    phrases += more.prefix(max(0, limit - phrases.count))
    self.total += total
  }

  /// The phrases kept, and one that counts the rest.
  var shown: [Phrase] {
    total > phrases.count
      ? phrases + [Phrase(.problemsLeft, .count(total - phrases.count))] : phrases
  }
}
