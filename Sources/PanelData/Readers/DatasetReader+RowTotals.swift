extension DatasetReader {
  /// Holds a row of totals against what was read above it.
  mutating func check(
    _ kind: CommonWords.TotalKind, _ total: FileReading.Total, _ reading: inout FileReading
  ) {
    // Where the first subtotal stands above what it sums up, all do.
    if kind == .subtotal, reading.checks.isEmpty { reading.subtotalsLead = true }
    if kind == .subtotal, reading.subtotalsLead {
      reading.closeSection(above: total.values, row: total.row, name: total.name)
      return
    }
    if reading.checks.isEmpty {
      // What it sums up is still to come.
      if kind == .total {
        reading.openingTotals[total.period] = total
        reading.leading = (total, [])
      }
      return
    }
    let isLed = settleLeading(&reading)
    let values = reading.values
    let found = reading.checks.check(kind, values: total.values) { values[$0].isAdditive }
      .filter { year(of: total, $0.column, reading)?.isSum($0.stated) != true }
    if isLed, kind == .total {
      // It stands above the rows that it sums up, as the one before it did.
      reading.leading = (total, found)
    } else {
      tellOrWait(found, of: total.name, row: total.row, reading, .totalDiffers)
    }
  }

  /// Holds a total above the rows since the last against them, where the first one stood so: `South, Total`
  /// above `South, A`; gives whether totals lead.
  @discardableResult
  mutating func settleLeading(_ reading: inout FileReading) -> Bool {
    guard let (total, found) = reading.leading else { return false }
    reading.leading = nil
    let isOpening = reading.openingTotals[total.period]?.row == total.row
    let values = reading.values
    if reading.checks.areSumsSinceTotal(total.values, isAdditive: { values[$0].isAdditive }) {
      if isOpening {
        reading.openingTotals[total.period] = nil
        totalsChecked += total.values.indices.count {
          total.values[$0] != nil && values[$0].isAdditive
        }
      }
      return true
    }
    if isOpening { return false }
    tellOrWait(found, of: total.name, row: total.row, reading, .totalDiffers)
    return true
  }

  /// Holds totals at the top of a table against all rows below them.
  mutating func checkOpening(_ reading: inout FileReading) {
    if let leading = reading.leading?.total,
      reading.openingTotals[leading.period]?.row != leading.row
    {
      settleLeading(&reading)
    }
    reading.leading = nil
    for total in reading.openingTotals.values.sorted(by: { $0.row < $1.row }) {
      var checks = reading.checks
      let found = checks.check(.total, values: total.values) { reading.values[$0].isAdditive }
      totalsChecked += checks.checked - reading.checks.checked
      // Its own year's rows may stand among those of others.
      let differing = found.compactMap { disagreement -> TotalChecks.Disagreement? in
        guard let year = year(of: total, disagreement.column, reading) else { return disagreement }
        var disagreement = disagreement
        disagreement.sum = year.all
        return year.isSum(disagreement.stated) ? nil : disagreement
      }
      tellOrWait(differing, of: total.name, row: total.row, reading, .openingTotalDiffers)
    }
  }

  /// The figures that the file has for the period of a total; nil where the row names none.
  private func year(
    of total: FileReading.Total, _ column: Int, _ reading: FileReading
  ) -> TotalChecks.Running? {
    guard let period = total.period, let metric = reading.values[column].metrics.first else {
      return nil
    }
    var running = TotalChecks.Running()
    accumulator.columns(of: metric)[period].forEachFigure { _, value, file in
      if file == reading.index { running.add(value) }
    }
    return running.allCount > 0 ? running : nil
  }
}
