extension DatasetReader {
  /// Keeps what was left out of a table, so that a wrong guess can be seen.
  mutating func accountFor(_ reading: FileReading) {
    let place = Phrase.Argument.text(reading.file.name)
    if !reading.repeatedHeadings.isEmpty {
      let rows = reading.repeatedHeadings.sorted()
      leftOut.append(
        Phrase(
          .headingsAgain, place, .count(rows.count),
          .list(rows.prefix(Self.named).map { .text(String($0)) })))
    }
    let sections = reading.file.schema.sections
    if !sections.isEmpty {
      var seen = Set<String>()
      let names = sections.map(\.name).filter { seen.insert($0).inserted }
      leftOut.append(
        Phrase(
          .sectionsLeftOut, place, .count(sections.count),
          .list(names.prefix(Self.named).map { .text($0) })))
    }
    if !reading.totals.isEmpty {
      var seen = Set<String>()
      let names = reading.totals.filter { seen.insert($0).inserted }
      leftOut.append(
        Phrase(
          .totalsLeftOut, place, .count(reading.totals.count),
          .list(names.prefix(Self.named).map { .text($0) })))
    }
  }

  /// How many rows or names an account lists.
  static let named = 12
}
