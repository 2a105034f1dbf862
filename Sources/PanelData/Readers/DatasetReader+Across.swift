import Tables

extension DatasetReader {
  /// Enters a row of a table whose headings name the villages: the figures of all of them in `period`,
  /// or in those of the headings.
  mutating func enterAcross(
    _ block: RowBlock, _ row: Int, _ position: Int, _ period: Int?, _ context: BlockContext,
    _ reading: inout FileReading
  ) {
    let source = Panel.Source(file: reading.index, row: position)
    if reading.villagesAcross.isEmpty {
      for value in reading.values {
        let village = value.village.map { accumulator.village($0, source: source) }
        reading.villagesAcross.append(village)
      }
    }
    for (place, village) in reading.villagesAcross.enumerated() {
      let own = context.hasOwnPeriod[place] ? context.headingPeriods[place] : period
      if let village, let own { accumulator.note(spelling: village.spelling, period: own) }
    }
    guard reading.wantsFigures else { return }
    if context.hasRemarks || !reading.remarks.isSettled {
      reading.remarks.add(block, row, position: position)
    }
    enterFigures(block, row, nil, period, context, source, reading)
    reading.checks.add(block.numbers, row..<(row + 1))
    let named = block.metricOfRow.isEmpty ? nil : context.rowMetrics[Int(block.metricOfRow[row])]
    checkAcross(block, row, position, reading, named: named)
  }

  /// Holds the totals of a row against the villages beside them; `named` are the metrics that it names,
  /// where rows do.
  private mutating func checkAcross(
    _ block: RowBlock, _ row: Int, _ position: Int, _ reading: FileReading, named: [Int]?
  ) {
    if let named, named.isEmpty || !named.allSatisfy({ stored[$0].isAdditive }) { return }
    let values = reading.values
    func sum(_ places: some Sequence<Int>) -> TotalChecks.Running {
      var sum = TotalChecks.Running()
      for place in places where block.numbers[place].states[row] == .value {
        sum.add(block.numbers[place].values[row])
      }
      return sum
    }
    for (place, value) in values.enumerated() {
      guard let kind = value.total, kind != .average, named != nil || value.isAdditive,
        block.numbers[place].states[row] == .value
      else { continue }
      let same = values.indices.filter {
        values[$0].metrics == value.metrics && values[$0].period == value.period
      }
      let villages = same.filter { values[$0].total == nil }
      let before = same.prefix { $0 < place }.reversed().prefix { values[$0].total == nil }
      let after = same.drop { $0 <= place }.prefix { values[$0].total == nil }
      let part = kind == .total ? sum(villages) : sum(before.isEmpty ? Array(after) : Array(before))
      let stated = block.numbers[place].values[row]
      let sums = [part, sum(villages), sum(before), sum(after)].filter { $0.allCount > 0 }
      guard part.allCount > 0 else { continue }
      totalsChecked += 1
      if sums.contains(where: { $0.isSum(stated) }) {
        continue
      }
      totalsDiffering += 1
      let metric = named?.first.map { stored[$0].id }
      warnings.add(
        Phrase(
          metric == nil ? .acrossTotalDiffers : .acrossTotalOfDiffers,
          .text(reading.file.place(row: position, column: value.column)), .text(value.heading),
          .text(NumberFormat.exact(stated)),
          .text(NumberFormat.fixed(part.all, decimals: 4).trimmingZeros), .text(metric ?? "")))
    }
  }

  /// Keeps which columns of totals were left out.
  mutating func accountForAcross(_ reading: FileReading) {
    let totals = reading.values.filter { $0.total != nil }
    if totals.isEmpty { return }
    leftOut.append(
      Phrase(
        .totalColumnsLeftOut, .text(reading.file.name), .count(totals.count),
        .list(totals.prefix(Self.named).map { .text($0.heading) })))
  }
}
