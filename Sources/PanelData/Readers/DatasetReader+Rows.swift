import Tables

extension DatasetReader {
  /// Enters the rows of a block, in the order of the file.
  mutating func enter(_ block: RowBlock, firstRow: Int, _ reading: inout FileReading) {
    for stray in block.strays where !note(yearOf: stray, firstRow: firstRow, &reading) {
      enter(stray, firstRow: firstRow, &reading)
    }
    var villages = BlockVillages(block, after: reading.carried)
    if let keys = block.keys, let memory = reading.memory {
      // Taken out, so that it can be written to while the reader is.
      swap(&villages.keyed, &memories[memory].known)
      memories[memory].keys.move(keys, to: &villages.keyed)
    }
    tellDamagedCodes(villages, &reading)
    let context = BlockContext(block, reading, &self)
    if yearEnd == nil { yearEnd = block.yearEnd }
    notePlans(of: block, &reading)
    var next = 0
    while next < block.count {
      next = enterRuns(block, from: next, firstRow: firstRow, context, villages, &reading)
      guard next < block.count else { break }
      let row = next
      next += 1
      rowsMet += 1
      let position = firstRow + Int(block.rowOffsets[row])
      if reading.file.schema.hasYearSections,
        takeYear(block, row, position, context, villages.role(ofRow: row), &reading)
      {
        continue
      }
      if let place = villages.place(ofRow: row) {
        enter(block, row, position, at: place, context, &villages, &reading)
        continue
      }
      switch villages.role(ofRow: row) {
      case .aside:
        reading.asides.insert(position)
      case .heading:
        reading.asides.insert(position)
        reading.repeatedHeadings.insert(position)
        let years = reading.values.indices.filter { block.numbers[$0].states[row] == .value }
        if years.contains(where: {
          block.numbers[$0].values[row] != reading.values[$0].period.map { Double($0.year) }
        }) {
          problems.add(Phrase(.otherTableBelow, .text(reading.file.place(row: position))))
        }
      case .total(let kind, let name):
        enterTotal(kind, name, block, row, position, context, &reading)
      case .unnamed:
        if let total = reading.file.side.flatMap({ sideTotals[$0]?.total(inRow: position) }) {
          enterTotal(total.kind, total.name, block, row, position, context, &reading)
          continue
        }
        if reading.sections.contains(position) {
          reading.asides.insert(position)
          continue
        }
        reading.unnamed.insert(position)
        if RowBlock.filling(of: block.numbers, row) == .unreadable {
          reading.figureless.insert(position)
        }
        let code: PhraseCode =
          !reading.hasVillagesAcross
          ? .blankVillage : reading.file.schema.metric == nil ? .blankPeriod : .blankMetric
        problems.add(Phrase(code, .text(reading.file.place(row: position))))
      case .village(let village):
        enter(block, row, position, at: village, context, &villages, &reading)
      }
    }
    if block.keys != nil, let memory = reading.memory {
      swap(&villages.keyed, &memories[memory].known)
    }
    for (level, name) in block.carried.enumerated() {
      if let name { reading.carried[level] = name }
    }
    if let name = block.carriedMetric { reading.carriedMetric = name }
  }

  private mutating func tellDamagedCodes(_ villages: BlockVillages, _ reading: inout FileReading) {
    guard !reading.hasDamagedCodes, villages.hasDamagedCode else { return }
    reading.hasDamagedCodes = true
    warnings.add(Phrase(.codesDamaged, .text(reading.file.place)))
  }

  /// Enters a row of the village at `place` among those of the block.
  private mutating func enter(
    _ block: RowBlock, _ row: Int, _ position: Int, at place: Int, _ context: BlockContext,
    _ villages: inout BlockVillages, _ reading: inout FileReading
  ) {
    if !reading.sections.isEmpty, reading.sections.contains(position) {
      reading.asides.insert(position)
      let name = reading.file.schema.sections.first { $0.row == position }?.name ?? ""
      reading.closeSection(above: Self.values(block, row), row: position, name: name)
      return
    }
    // Of years that are not wanted too: half a column may look sound.
    if context.watchesShares {
      let metrics =
        block.metricOfRow.isEmpty ? nil : context.rowMetrics[Int(block.metricOfRow[row])]
      noteShares(block, row, metrics, position, reading)
    }
    if !reading.levelFilters.isEmpty {
      let keys = villages.mention(at: place)?.keys
      if reading.levelFilters.contains(where: { keys?[$0.level] != $0.key }) { return }
    }
    var period = context.filePeriod
    if !block.periodOfRow.isEmpty {
      // In a column of names the year stands in rows of its own.
      let isNamed = block.periodOfRow[row] == -2 && reading.file.schema.hasYearSections
      switch isNamed ? -1 : block.periodOfRow[row] {
      case -1:
        guard reading.file.schema.isPeriodFilledDown, let carried = reading.carriedPeriod else {
          problems.add(Phrase(.blankPeriod, .text(reading.file.place(row: position))))
          return
        }
        guard let wanted = carried else { return }
        period = wanted
      case -2:
        problems.add(
          .noPeriod(block.periodTexts[row], place: reading.file.place(row: position)))
        return
      case let found:
        // A row of a year that is not wanted does not make its village one of this dataset.
        reading.carriedPeriod = .some(context.rowPeriods[Int(found)])
        guard let wanted = context.rowPeriods[Int(found)] else { return }
        period = wanted
      }
    }
    if period == nil, reading.wantsFigures, !context.hasHeadingPeriods { return }
    if reading.hasVillagesAcross {
      enterAcross(block, row, position, period, context, &reading)
      return
    }
    let source = Panel.Source(file: reading.index, row: position)
    var village = villages.known(at: place)
    if village.entry < 0, let mention = villages.mention(at: place) {
      if mention.written.utf8.starts(with: "其中".utf8) {
        problems.add(
          Phrase(.partRow, .text(reading.file.place(row: position)), .text(mention.written)))
        return
      }
      village = accumulator.village(mention, source: source)
      villages.set(
        place, village,
        isFirstSpelling: accumulator.directory.entries[village.entry].first == village.spelling)
    }
    if let period {
      accumulator.note(village, period: period, source: source)
    } else {
      for case let period? in context.headingPeriods {
        accumulator.note(village, period: period, source: source)
      }
    }
    guard reading.wantsFigures else {
      for value in reading.file.schema.values {
        if let found = value.period, selection.years.contains(found.year) {
          note(year: found.year)
          _ = accumulator.period(found)
        }
      }
      return
    }
    if context.hasRemarks || !reading.remarks.isSettled {
      reading.remarks.add(block, row, position: position)
    }
    enterFigures(block, row, village.entry, period, context, source, reading)
    if !reading.plan.hasMetric { reading.checks.add(block.numbers, row..<(row + 1)) }
    reading.openSection?.checks.add(block.numbers, row..<(row + 1))
  }

  /// Enters the figures of one row, of `village` or of those in the headings; what was there already is
  /// told once a row and village.
  mutating func enterFigures(
    _ block: RowBlock, _ row: Int, _ village: Int?, _ period: Int?, _ context: BlockContext,
    _ source: Panel.Source, _ reading: FileReading
  ) {
    var (repetition, owner) = (RowRepetition(), village)
    // A row of one metric repeats it for all villages at once.
    var ofMetric = RowRepetition()
    let said = context.saysStatus ? block.rowStatus(row) : nil
    let named = block.metricOfRow.isEmpty ? -1 : Int(block.metricOfRow[row])
    let isOfOneMetric = named >= 0 && reading.hasVillagesAcross
    for place in block.numbers.indices {
      guard let period = context.hasOwnPeriod[place] ? context.headingPeriods[place] : period,
        let village = village ?? reading.villagesAcross[place]?.entry
      else { continue }
      if village != owner {
        if let owner { tell(repetition, of: owner, at: source) }
        (repetition, owner) = (RowRepetition(), village)
      }
      if block.numbers[place].states[row] == .invalid { cellsRefused += 1 }
      var cell = block.numbers[place].cell(row)
      var status = FigureStatus.observed
      if said != nil || context.hasStatus[place] {
        if let flags = said?.flags { (cell, status) = flags.applied(to: cell) }
        let words = block.numbers[place].status(row).union(reading.values[place].status)
          .union(said?.period ?? [])
        status = status.united(with: FigureStatus(words))
      }
      let count =
        named < 0 ? context.valueMetrics[place].count : context.rowMetrics[named].count
      for index in 0..<count {
        let metric =
          named < 0 ? context.valueMetrics[place][index] : context.rowMetrics[named][index]
        let hasOwnUnit =
          named >= 0 && block.numbers[place].status(row).contains(.ownUnit)
        let figure =
          hasOwnUnit ? cell.inUnit(of: stored[metric], from: reading.values[place].style) : cell
        let outcome = accumulator.enter(
          village: village, period: period, metric: metric, cell: figure, status: status,
          source: source)
        if isOfOneMetric {
          ofMetric.note(outcome)
        } else {
          repetition.note(outcome)
        }
      }
    }
    if let owner { tell(repetition, of: owner, at: source) }
    if let first = ofMetric.first, let metric = context.rowMetrics[named].first {
      tellRepetition(
        ofMetric: stored[metric].id, first: first, second: source, equal: ofMetric.isEqual)
    }
  }

  private static func values(_ block: RowBlock, _ row: Int) -> [Double?] {
    block.numbers.map { $0.states[row] == .value ? $0.values[row] : nil }
  }

  private mutating func enterTotal(
    _ kind: CommonWords.TotalKind, _ name: String, _ block: RowBlock, _ row: Int, _ position: Int,
    _ context: BlockContext, _ reading: inout FileReading
  ) {
    reading.asides.insert(position)
    reading.totals.append(name)
    if let side = reading.file.side {
      sideTotals[side, default: SideTotals()].note(kind, name, row: position)
    }
    // With a filter or in tidy rows the rows above are not all that the total sums up.
    guard kind != .average, selection.filters.isEmpty, block.metricOfRow.isEmpty else { return }
    var total = FileReading.Total(name: name, row: position, values: Self.values(block, row))
    if !block.periodOfRow.isEmpty, block.periodOfRow[row] >= 0 {
      total.period = context.rowPeriods[Int(block.periodOfRow[row])]
      // The rows of a year that is not wanted are not read.
      if total.period == nil { return }
    }
    check(kind, total, &reading)
  }

  /// Tells what disagrees, of lists side by side once all of them were read.
  mutating func tellOrWait(
    _ found: [TotalChecks.Disagreement], of name: String, row: Int, _ reading: FileReading,
    _ code: PhraseCode
  ) {
    if let side = reading.file.side {
      sideTotals[side, default: SideTotals()].wait(found, of: name, row: row, code)
    } else {
      tell(found, of: name, row: row, reading, code)
    }
  }

  private mutating func tell(
    _ found: [TotalChecks.Disagreement], of name: String, row: Int, _ reading: FileReading,
    _ code: PhraseCode
  ) {
    let values = reading.values
    totalsDiffering += found.count
    for disagreement in found {
      warnings.add(
        Phrase(
          code,
          .text(reading.file.place(row: row, column: values[disagreement.column].column)),
          .text(name), .text(values[disagreement.column].heading),
          .text(NumberFormat.exact(disagreement.stated)),
          .text(NumberFormat.fixed(disagreement.sum, decimals: 4).trimmingZeros)))
    }
  }

  /// Tells the totals of lists side by side that are no sum of theirs.
  mutating func tellSideTotals() {
    for (_, totals) in sideTotals.sorted(by: { $0.key < $1.key }) {
      for (reading, found, name, row, code) in totals.disagreements() {
        tell([found], of: name, row: row, reading, code)
      }
    }
    sideTotals = [:]
  }

  /// A record of another width is a note where it looks like one, else a fault.
  private mutating func enter(
    _ stray: TableBatch.Stray, firstRow: Int, _ reading: inout FileReading
  ) {
    let width = reading.file.schema.headings.count
    let filled = stray.texts.filter { !$0.isEmpty }
    let isAlone = stray.fieldCount < width && filled.count <= 1
    if let text = filled.first,
      isAlone || CommonWords.isNote(text) || CommonWords.total(text) != nil
    {
      reading.asides.insert(firstRow + Int(stray.rowOffset))
      if CommonWords.isNote(text) { return }
      // A village's name alone on its line has lost its figures.
      if CommonWords.total(text) != nil { return }
    }
    let place = TablePlace(
      file: reading.file.place, row: firstRow + Int(stray.rowOffset),
      column: min(width, stray.fieldCount) + 1)
    let problem = TableProblem(
      kind: .raggedRecord(expected: width, found: stray.fieldCount), place: place,
      excerpt: stray.excerpt)
    problems.add(Failure(problem).phrases, total: 1)
  }

  /// What can be said when a file has been read.
  mutating func finish(_ reading: FileReading) {
    var reading = reading
    reading.closeSection(above: nil, row: 0)
    for (row, name, found) in reading.sectionsDiffering {
      tell(found, of: name, row: row, reading, .sectionDiffers)
    }
    totalsChecked += reading.checks.checked + reading.sectionsChecked
    checkOpening(&reading)
    if let side = reading.file.side { sideTotals[side, default: SideTotals()].close(reading) }
    for section in reading.file.schema.doubtfulSections {
      warnings.add(
        Phrase(.sectionLikely, .text(reading.file.place(row: section.row)), .text(section.name)))
    }
    tellRemarks(reading)
    tellPlans(reading)
    accountFor(reading)
    accountForAcross(reading)
  }
}

extension String {
  /// A number without the zeros at the end of its decimals.
  var trimmingZeros: String {
    guard contains(".") else { return self }
    var text = self
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
