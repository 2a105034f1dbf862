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
        let run = Run(rows: row..<end, period: place, metric: Int(metric), firstRow: firstRow)
        enter(run, of: block, keys, places, context, &reading)
      }
      rowsMet += end - row
      row = end
    }
    return row
  }

  /// Rows of one period and one metric; a village's rows may make one each.
  private struct Run {
    let rows: Range<Int>
    let period: Int?
    /// The place of the metric among the names of the block; -1 where rows do not name it.
    let metric: Int
    let firstRow: Int

    func source(of row: Int, _ block: RowBlock, _ file: Int) -> Panel.Source {
      Panel.Source(file: file, row: firstRow + Int(block.rowOffsets[row]))
    }
  }

  private mutating func enter(
    _ run: Run, of block: RowBlock, _ keys: [Int32], _ places: [KeyedVillages.Place],
    _ context: BlockContext, _ reading: inout FileReading
  ) {
    if let period = run.period {
      note(run, of: block, keys, places, period, reading.index)
    } else {
      for case let period? in context.headingPeriods {
        note(run, of: block, keys, places, period, reading.index)
      }
    }
    if let (own, metric) = context.single[run.metric + 1] {
      if let period = own ?? run.period {
        enterColumn(run, of: block, keys, places, period, metric, reading.index)
      }
    } else {
      let named = run.metric < 0 ? nil : context.rowMetrics[run.metric]
      enterTable(run, of: block, keys, places, context, named, reading.index)
    }
    if !reading.plan.hasMetric { reading.checks.add(block.numbers, run.rows) }
  }

  /// Notes that the rows of a run speak of a period.
  private mutating func note(
    _ run: Run, of block: RowBlock, _ keys: [Int32], _ places: [KeyedVillages.Place],
    _ period: Int, _ file: Int
  ) {
    for row in run.rows {
      let village = places[Int(keys[row])]
      accumulator.note(spelling: Int(village.spelling), period: period)
      if !village.isFirstSpelling {
        accumulator.note(spelling: Int(village.spelling), at: run.source(of: row, block, file))
      }
    }
  }

  /// Enters a single column of figures: what is asked of most tables.
  private mutating func enterColumn(
    _ run: Run, of block: RowBlock, _ keys: [Int32], _ places: [KeyedVillages.Place],
    _ period: Int, _ metric: Int, _ file: Int
  ) {
    let count = accumulator.directory.entries.count
    // A few rows are not worth looking at twice.
    if run.rows.count >= Self.longRun,
      enterAtOnce(run, of: block, keys, places, period, metric, file)
    {
      return
    }
    for row in run.rows {
      if block.numbers[0].states[row] == .invalid { cellsRefused += 1 }
      let village = Int(places[Int(keys[row])].entry)
      let source = run.source(of: row, block, file)
      let outcome = accumulator.enter(
        village: village, period: period, metric: metric, cell: block.numbers[0].cell(row),
        status: .observed, source: source, among: count)
      if case .repeated(let first, let equal) = outcome {
        tellRepetition(of: village, first: first, second: source, equal: equal)
      }
    }
  }

  private static let longRun = 16

  /// Enters the figures of villages that come in the order in which they were met, each with its
  /// figure, as they mostly do; `false` where they do not.
  private mutating func enterAtOnce(
    _ run: Run, of block: RowBlock, _ keys: [Int32], _ places: [KeyedVillages.Place],
    _ period: Int, _ metric: Int, _ file: Int
  ) -> Bool {
    let first = Int(places[Int(keys[run.rows.lowerBound])].entry)
    let (values, states) = (block.numbers[0].values, block.numbers[0].states)
    let isSimple = run.rows.allSatisfy { row in
      states[row] == .value
        && Int(places[Int(keys[row])].entry) == first + (row - run.rows.lowerBound)
    }
    return isSimple
      && accumulator.enter(
        villages: first..<first + run.rows.count, period: period, metric: metric,
        figures: values[run.rows], rows: block.rowOffsets[run.rows],
        from: Panel.Source(file: file, row: run.firstRow))
  }

  /// Enters several columns row by row; what was there already is told once a row.
  private mutating func enterTable(
    _ run: Run, of block: RowBlock, _ keys: [Int32], _ places: [KeyedVillages.Place],
    _ context: BlockContext, _ named: [Int]?, _ file: Int
  ) {
    let count = accumulator.directory.entries.count
    for row in run.rows {
      let village = Int(places[Int(keys[row])].entry)
      let source = run.source(of: row, block, file)
      var repetition = RowRepetition()
      for place in block.numbers.indices {
        guard let period = context.hasOwnPeriod[place] ? context.headingPeriods[place] : run.period
        else { continue }
        if block.numbers[place].states[row] == .invalid { cellsRefused += 1 }
        for metric in named ?? context.valueMetrics[place] {
          repetition.note(
            accumulator.enter(
              village: village, period: period, metric: metric,
              cell: block.numbers[place].cell(row), status: .observed, source: source, among: count)
          )
        }
      }
      tell(repetition, of: village, at: source)
    }
  }
}
