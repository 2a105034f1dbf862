import Tables

/// Reads the figures of an outline into a dataset.
public struct DatasetReader {
  /// How many problems are kept to be shown; all are counted.
  static let problemLimit = 100

  private let outline: DatasetOutline
  private let selection: DatasetSelection
  /// The metrics with columns of their own, terms of quotients included.
  private let stored: [Metric]
  private var accumulator: PanelAccumulator
  private var problems: [Phrase] = []
  private var problemCount = 0
  private var warnings: [Phrase] = []
  private var yearsMet: ClosedRange<Int>?
  private var rowsMet = 0

  private init(_ outline: DatasetOutline, _ selection: DatasetSelection) {
    self.outline = outline
    self.selection = selection
    var stored: [Metric] = []
    func add(_ metric: Metric) {
      switch metric.origin {
      case .field: if !stored.contains(metric) { stored.append(metric) }
      case .ratio(let over, let under):
        for id in [over, under] { outline.metrics.first { $0.id == id }.map(add) }
      }
    }
    selection.metrics.forEach(add)
    self.stored = stored
    accumulator = PanelAccumulator(
      metrics: stored, headings: outline.files.first?.schema.levelHeadings ?? [])
    warnings = outline.warnings
  }

  /// The part of `outline` that `selection` asks for.
  ///
  /// All files are read to their end before problems are reported together.
  /// - Throws: a `Failure`: of kind `badData` for cells and rows that are wrong, of kind `usage`
  ///   for a filter or a range of years that matches nothing.
  public static func read(
    _ outline: DatasetOutline, _ selection: DatasetSelection
  ) throws -> Dataset {
    var reader = DatasetReader(outline, selection)
    try reader.checkFilters()
    for index in outline.files.indices { try reader.readFile(index) }
    if reader.problemCount > 0 {
      throw Failure(.badData, reader.problems, total: reader.problemCount)
    }
    let (periods, panels) = reader.accumulator.finish()
    if reader.accumulator.register.villages.isEmpty { throw try reader.emptiness() }
    return Dataset(
      name: outline.name, description: outline.description, language: outline.language,
      files: outline.files.map(\.name), register: reader.accumulator.register, periods: periods,
      panels: reader.withQuotients(panels), warnings: reader.warnings)
  }

  // MARK: Reading

  private mutating func readFile(_ index: Int) throws {
    let file = outline.files[index]
    let schema = file.schema
    var filePeriod: Int?
    if case .fileName(let period) = schema.period {
      note(year: period.year)
      if !selection.years.contains(period.year) { return }
      filePeriod = accumulator.period(period)
    }

    // The order of the columns is the one that `RowBlock` expects.
    var requests = (schema.groups + [schema.village]).map {
      ColumnRequest(column: $0, kind: .text)
    }
    if case .column(let column) = schema.period {
      requests.append(ColumnRequest(column: column, kind: .text))
    }
    var filters = try selection.filters.map {
      ColumnFilter(column: try column(of: $0, in: file), value: $0.value)
    }
    var metricNames: [String: Int32]?
    /// The number column of each stored metric; nil where the file lacks it.
    var numberOfMetric: [Int?] = stored.map { _ in nil }
    switch schema.layout {
    case .rows(let metric, let value):
      requests.append(ColumnRequest(column: metric, kind: .text))
      requests.append(ColumnRequest(column: value, kind: .number))
      let names = stored.enumerated().map { (heading(of: $0.element), Int32($0.offset)) }
      metricNames = Dictionary(names, uniquingKeysWith: { first, _ in first })
      if names.count == 1 { filters.append(ColumnFilter(column: metric, value: names[0].0)) }
    case .columns:
      for (place, metric) in stored.enumerated() {
        guard let column = schema.headings.firstIndex(of: heading(of: metric)) else { continue }
        numberOfMetric[place] = requests.count(where: { $0.kind == .number })
        requests.append(ColumnRequest(column: column, kind: .number))
      }
    }

    let levels = schema.groups.count + 1
    let hasPeriod = filePeriod == nil
    let names = metricNames
    do {
      let scan = try DataFolder.reading { try file.scan() }
      try scan.scan(columns: requests, where: filters) { batch in
        RowBlock(batch, levels: levels, hasPeriod: hasPeriod, metricNames: names)
      } combine: { block, firstRow in
        enter(
          block, firstRow: firstRow, file: index, filePeriod: filePeriod,
          numberOfMetric: numberOfMetric)
      }
    } catch let failed as TableProblems {
      let failure = Failure(failed)
      add(failure.phrases, total: failure.total)
    } catch let failed as TableProblem {
      let failure = Failure(failed)
      add(failure.phrases, total: failure.total)
    }
  }

  private mutating func enter(
    _ block: RowBlock, firstRow: Int, file: Int, filePeriod: Int?, numberOfMetric: [Int?]
  ) {
    let filePlace = outline.files[file].place
    for fault in block.faults {
      let position = Phrase.Argument.text("\(filePlace):\(firstRow + fault.rowOffset)")
      switch fault.kind {
      case .blankVillage: add([Phrase(.blankVillage, position)])
      case .blankPeriod: add([Phrase(.blankPeriod, position)])
      case .notAPeriod(let text): add([Phrase(.notAPeriod, position, .text(text))])
      }
    }
    // Entered when a row of a wanted year names them: others are no villages of this dataset.
    var villages = [Int?](repeating: nil, count: block.paths.count)
    let periods: [Int?] = block.periods.map { period in
      note(year: period.year)
      return selection.years.contains(period.year) ? accumulator.period(period) : nil
    }
    for row in block.villageOfRow.indices {
      rowsMet += 1
      guard block.villageOfRow[row] >= 0 else { continue }
      var period = filePeriod
      if period == nil {
        guard block.periodOfRow[row] >= 0 else { continue }
        period = periods[Int(block.periodOfRow[row])]
      }
      guard let period else { continue }
      var only: Int?
      if !block.metricOfRow.isEmpty {
        guard block.metricOfRow[row] >= 0 else { continue }
        only = Int(block.metricOfRow[row])
      }
      let source = Panel.Source(file: file, row: firstRow + Int(block.rowOffsets[row]))
      let place = Int(block.villageOfRow[row])
      let village = villages[place] ?? accumulator.village(at: block.paths[place])
      villages[place] = village
      let outcome = accumulator.enter(
        village: village, period: period, source: source, only: only
      ) { metric in
        let column = only == nil ? numberOfMetric[metric] : 0
        guard let column else { return (0, .blank) }
        return (block.numbers[column].values[row], block.numbers[column].states[row])
      }
      if case .repeated(let first, let equal) = outcome {
        let phrase = Phrase(
          equal ? .duplicateEqual : .duplicateDiffers, .text("\(filePlace):\(source.row)"),
          .text(block.paths[place].joined(separator: "/")),
          .text("\(outline.files[first.file].place):\(first.row)"))
        if equal { warnings.append(phrase) } else { add([phrase]) }
      }
    }
  }

  private mutating func note(year: Int) {
    yearsMet = min(year, yearsMet?.lowerBound ?? year)...max(year, yearsMet?.upperBound ?? year)
  }

  private mutating func add(_ phrases: [Phrase], total: Int? = nil) {
    problems += phrases.prefix(max(0, Self.problemLimit - problems.count))
    problemCount += total ?? phrases.count
  }

  private func heading(of metric: Metric) -> String {
    if case .field(let heading) = metric.origin { return heading }
    return metric.id
  }

  /// Adds the quotients that were asked for, those of quotients too.
  private func withQuotients(_ panels: [String: Panel]) -> [String: Panel] {
    var panels = panels
    func panel(_ id: String) -> Panel? {
      if let panel = panels[id] { return panel }
      guard let metric = outline.metrics.first(where: { $0.id == id }),
        case .ratio(let over, let under) = metric.origin, over != id, under != id,
        let dividend = panel(over), let divisor = panel(under)
      else { return nil }
      let quotient = Panel.ratio(dividend, per: divisor, metric: metric)
      panels[id] = quotient
      return quotient
    }
    for metric in selection.metrics { _ = panel(metric.id) }
    return panels
  }

  // MARK: Filters

  private func column(of filter: DatasetSelection.Filter, in file: DatasetOutline.File) throws
    -> Int
  {
    if let column = file.schema.headings.firstIndex(of: filter.column) { return column }
    let near = Suggestion.nearest(to: filter.column, among: file.schema.headings)
    throw Failure(
      .usage,
      Phrase(
        .noSuchColumn, .text(file.place), .text(filter.column),
        .list((near.isEmpty ? file.schema.headings : near).map { .text($0) })))
  }

  private func checkFilters() throws {
    for filter in selection.filters {
      for file in outline.files { _ = try column(of: filter, in: file) }
    }
  }

  /// Why nothing was left: no such years, or a filter whose value does not occur.
  private func emptiness() throws -> Failure {
    if rowsMet > 0 || selection.filters.isEmpty, let yearsMet {
      return Failure(
        .usage,
        Phrase(
          .noYearsInRange, .text(String(yearsMet.lowerBound)), .text(String(yearsMet.upperBound))))
    }
    for filter in selection.filters {
      let values = distinctValues(of: filter.column)
      if !values.isEmpty, !values.contains(filter.value) {
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
      guard let column = file.schema.headings.firstIndex(of: heading), let scan = try? file.scan()
      else { continue }
      try? scan.scan(columns: [ColumnRequest(column: column, kind: .text)]) { batch in
        if case .text(_, let dictionary)? = batch.columns.first { return dictionary }
        return []
      } combine: { dictionary, _ in
        values += dictionary.filter { !$0.isEmpty && seen.insert($0).inserted }
      }
    }
    return values
  }
}

extension DatasetOutline.File {
  /// A scan from the table's first row; a stream can be scanned once.
  fileprivate func scan() throws -> TableScan {
    switch origin {
    case .path(let path, let preview):
      return TableScan(try TableInput.open(path: path), preview: preview)
    case .stream(let input, let preview): return TableScan(input, preview: preview)
    }
  }
}
