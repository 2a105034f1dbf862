import Tables

extension DatasetReader {
  /// Enters rows of villages that are known, as long as these are nothing but figures; gives the first
  /// row that is to be looked at closer.
  ///
  /// Nearly all rows of a large table are entered here, in runs of one period and one metric.
  mutating func enterRuns(
    _ block: RowBlock, from first: Int, firstRow: Int, _ context: BlockContext,
    _ villages: BlockVillages, _ reading: inout FileReading
  ) -> Int {
    guard context.isPlain, reading.openSection == nil, reading.remarks.isSettled,
      let keys = block.keys?.keys
    else { return first }
    let places = villages.keyed.places
    var row = first
    while row < block.count {
      let period = block.periodOfRow.isEmpty ? 0 : block.periodOfRow[row]
      let metric = block.metricOfRow.isEmpty ? -1 : block.metricOfRow[row]
      var end = row
      while end < block.count, places[Int(keys[end])].isCertain,
        block.periodOfRow.isEmpty || block.periodOfRow[end] == period,
        block.metricOfRow.isEmpty || block.metricOfRow[end] == metric
      {
        end += 1
      }
      guard end > row, period >= 0 else { return row }
      let place = block.periodOfRow.isEmpty ? context.filePeriod : context.rowPeriods[Int(period)]
      // Of years that are not wanted nothing is entered.
      if place != nil || block.periodOfRow.isEmpty && context.hasHeadingPeriods {
        let run = Run(
          rows: row..<end, period: place, metric: Int(metric), firstRow: firstRow, places: places,
          keys: keys)
        enter(run, of: block, context, &reading)
      }
      rowsMet += end - row
      row = end
    }
    return row
  }

  /// Rows of one period and one metric.
  private struct Run {
    let rows: Range<Int>
    let period: Int?
    /// The place of the metric among the names of the block; -1 where rows do not name it.
    let metric: Int
    let firstRow: Int
    /// Where the villages of keys stand.
    let places: [KeyedVillages.Place]
    let keys: [Int32]

    func village(_ row: Int) -> KeyedVillages.Place { places[Int(keys[row])] }

    func source(of row: Int, _ block: RowBlock, _ file: Int) -> Panel.Source {
      Panel.Source(file: file, row: firstRow + Int(block.rowOffsets[row]))
    }
  }

  private mutating func enter(
    _ run: Run, of block: RowBlock, _ context: BlockContext, _ reading: inout FileReading
  ) {
    if let period = run.period {
      note(run, of: block, period, reading.index)
    } else {
      for case let period? in context.headingPeriods { note(run, of: block, period, reading.index) }
    }
    let named = run.metric < 0 ? nil : context.rowMetrics[run.metric]
    let isSingle = block.numbers.count == 1 && (named ?? context.valueMetrics[0]).count == 1
    if isSingle, let period = context.hasOwnPeriod[0] ? context.headingPeriods[0] : run.period,
      let metric = (named ?? context.valueMetrics[0]).first
    {
      enterColumn(run, of: block, period, metric, reading.index)
    } else {
      enterTable(run, of: block, context, named, reading.index)
    }
    guard let last = run.rows.last, !reading.plan.hasMetric else { return }
    reading.checks.add(
      first: Int(run.village(run.rows.lowerBound).entry), last: Int(run.village(last).entry),
      block.numbers, run.rows)
  }

  /// Notes that the rows of a run speak of a period.
  private mutating func note(_ run: Run, of block: RowBlock, _ period: Int, _ file: Int) {
    for row in run.rows {
      let village = run.village(row)
      accumulator.note(spelling: Int(village.spelling), period: period)
      if !village.isFirstSpelling {
        accumulator.note(spelling: Int(village.spelling), at: run.source(of: row, block, file))
      }
    }
  }

  /// Enters a single column of figures: what is asked of most tables.
  private mutating func enterColumn(
    _ run: Run, of block: RowBlock, _ period: Int, _ metric: Int, _ file: Int
  ) {
    let figures = block.numbers[0]
    let count = accumulator.directory.entries.count
    var cells = accumulator.take(period: period, metric: metric)
    for row in run.rows {
      if figures.states[row] == .invalid { cellsRefused += 1 }
      let village = Int(run.village(row).entry)
      let source = run.source(of: row, block, file)
      let outcome = cells.enter(village, figures.cell(row), .observed, source, among: count)
      if case .repeated(let first, let equal) = outcome {
        tellRepetition(of: village, first: first, second: source, equal: equal)
      }
    }
    accumulator.put(cells, period: period, metric: metric)
  }

  /// Enters several columns row by row; a repetition is told once a row.
  private mutating func enterTable(
    _ run: Run, of block: RowBlock, _ context: BlockContext, _ named: [Int]?, _ file: Int
  ) {
    let count = accumulator.directory.entries.count
    for row in run.rows {
      let village = Int(run.village(row).entry)
      let source = run.source(of: row, block, file)
      var isTold = false
      for place in block.numbers.indices {
        guard let period = context.hasOwnPeriod[place] ? context.headingPeriods[place] : run.period
        else { continue }
        if block.numbers[place].states[row] == .invalid { cellsRefused += 1 }
        for metric in named ?? context.valueMetrics[place] {
          let outcome = accumulator.enter(
            village: village, period: period, metric: metric, cell: block.numbers[place].cell(row),
            status: .observed, source: source, among: count)
          guard case .repeated(let first, let equal) = outcome, !isTold else { continue }
          isTold = true
          tellRepetition(of: village, first: first, second: source, equal: equal)
        }
      }
    }
  }
}
