import Tables

extension DatasetReader {
  /// Notes which periods of a column are those of plans.
  func notePlans(of block: RowBlock, _ reading: inout FileReading) {
    for (period, status) in zip(block.periods, block.periodStatuses)
    where status.contains(.planned) && selection.years.contains(period.year) {
      reading.planned.insert(period)
    }
  }

  /// Tells which periods have plans where others have results.
  mutating func tellPlans(_ reading: FileReading) {
    var planned = reading.planned
    for value in reading.values where value.status.contains(.planned) {
      if let period = value.period { planned.insert(period) }
      if case .fixed(let period) = reading.file.schema.period { planned.insert(period) }
    }
    planned = planned.filter { selection.years.contains($0.year) }
    if planned.isEmpty { return }
    let phrase = Phrase(
      .figuresPlanned, .text(reading.file.place),
      .list(planned.sorted().map { .text($0.description) }))
    warnings.add(phrase)
  }
}
