import Tables

/// Years in rows of their own.
extension DatasetReader {
  /// Takes a row with nothing but a year for that of the rows below; gives whether it was one.
  mutating func takeYear(
    _ block: RowBlock, _ row: Int, _ position: Int, _ context: BlockContext, _ role: RowBlock.Role,
    _ reading: inout FileReading
  ) -> Bool {
    while let next = reading.yearsAhead.first, next.row < position {
      reading.yearsAhead.removeFirst()
      begin(place(of: next.period), row: next.row, &reading)
    }
    guard block.periodOfRow[row] >= 0, RowBlock.filling(of: block.numbers, row) != .some else {
      return false
    }
    if case .village = role, reading.file.schema.period != .column(reading.file.schema.village) {
      return false
    }
    begin(context.rowPeriods[Int(block.periodOfRow[row])], row: position, &reading)
    return true
  }

  /// Notes the year of a line with nothing else, whatever the width of the others.
  func note(
    yearOf stray: TableBatch.Stray, firstRow: Int, _ reading: inout FileReading
  ) -> Bool {
    let texts = stray.texts.filter { !$0.isEmpty }
    guard reading.file.schema.hasYearSections, texts.count == 1,
      let period = reading.file.schema.notation.period(texts[0])
    else { return false }
    reading.yearsAhead.append((firstRow + Int(stray.rowOffset), period))
    return true
  }

  /// The place of a period; nil for one that is not wanted.
  private mutating func place(of period: Period) -> Int? {
    note(year: period.year)
    return selection.years.contains(period.year) ? accumulator.period(period) : nil
  }

  /// Begins the rows of a year: their totals are theirs alone.
  private mutating func begin(_ period: Int?, row: Int, _ reading: inout FileReading) {
    reading.asides.insert(row)
    reading.carriedPeriod = .some(period)
    checkOpening(&reading)
    reading.openingTotals = [:]
    reading.checks.restart()
  }
}
