/// Totals of lists that stand side by side: a single row may sum up all of them.
///
/// What disagrees with its own list waits until all of them were read.
struct SideTotals {
  /// A total that is not the sum of its own list.
  private struct Waiting {
    var table: Int
    var name: String
    var row: Int
    var code: PhraseCode
    var disagreement: TotalChecks.Disagreement
  }

  private var tables: [FileReading] = []
  private var waiting: [Waiting] = []
  /// The rows of totals by their places, as the lists read so far name them.
  private var named: [Int: (kind: CommonWords.TotalKind, name: String)] = [:]

  /// The total of a row that has its figures in this list and its name in one to the left.
  func total(inRow row: Int) -> (kind: CommonWords.TotalKind, name: String)? { named[row] }

  /// Takes in where a list has a row of totals.
  mutating func note(_ kind: CommonWords.TotalKind, _ name: String, row: Int) {
    named[row] = (kind, name)
  }

  /// Takes in totals that do not agree with the list being read.
  mutating func wait(
    _ found: [TotalChecks.Disagreement], of name: String, row: Int, _ code: PhraseCode
  ) {
    waiting += found.map {
      Waiting(table: tables.count, name: name, row: row, code: code, disagreement: $0)
    }
  }

  /// Takes in a list that was read to its end.
  mutating func close(_ reading: FileReading) { tables.append(reading) }

  /// What agrees neither with its own list nor with all of them, with the sum that is nearer.
  func disagreements() -> [(
    reading: FileReading, found: TotalChecks.Disagreement, name: String, row: Int, code: PhraseCode
  )] {
    waiting.filter { $0.table < tables.count }.compactMap { waiting in
      let reading = tables[waiting.table]
      var found = waiting.disagreement
      let joint = sum(like: found.column, of: reading)
      let difference = (joint.all - found.stated).magnitude
      if difference <= joint.tolerance(joint.allCount) { return nil }
      if difference < (found.sum - found.stated).magnitude { found.sum = joint.all }
      return (reading, found, waiting.name, waiting.row, waiting.code)
    }
  }

  /// The sum over all lists of the columns that hold the same as one of `reading`.
  private func sum(like column: Int, of reading: FileReading) -> TotalChecks.Running {
    let wanted = reading.values[column]
    var sum = TotalChecks.Running()
    for table in tables
    where table.file.schema.period == reading.file.schema.period
      || wanted.period != nil
    {
      for (place, value) in table.values.enumerated()
      where value.metrics == wanted.metrics && value.period == wanted.period {
        sum.add(table.checks.columns[place])
      }
    }
    return sum
  }
}

extension DatasetOutline.File {
  /// What lists side by side have in common; nil for a table that has none beside it.
  var side: String? { schema.region.columns == nil ? nil : "\(place):\(schema.region.firstRow)" }
}
