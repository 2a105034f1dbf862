import Tables

/// Periods that tables give in part only: months without a year, years of two digits.
extension SchemaInference {
  /// The columns that tell the period of a row.
  var periodColumns: [Int] {
    guard case .column(let column) = period else { return [] }
    return [column] + [partColumn].compactMap { $0 }
  }

  /// Whether the table is written in traditional characters, as where years count from 1912.
  var isTraditional: Bool {
    let texts = columns.map(\.heading) + records.prefix(50).flatMap(\.texts)
    return Language(scriptOf: texts) == .traditionalChinese
  }

  /// Whether a column is called one of months and holds them with their years: `202303`.
  func isOfPackedMonths(_ column: ColumnEvidence) -> Bool {
    ["月", "月份", "month", "yearmonth"].contains(column.word)
      && PeriodNotation.arePacked(records.map { $0[column.index] }.filter { !$0.isEmpty })
  }

  /// Headings `19年`, `20年` are no names of metrics: they are years that could be two.
  func refuseYearsOfTwoDigits() throws {
    let short = columns.filter { column in
      column.path.period == nil
        && column.path.parts.contains { PeriodNotation.twoDigits($0) != nil }
    }
    guard short.count > 1,
      let text = short[0].path.parts.first(where: { PeriodNotation.twoDigits($0) != nil })
    else { return }
    throw Failure(.badData, .noPeriod(text, place: place))
  }

  /// Takes a column of months for the periods where their year is known from outside, or with a column
  /// of years.
  ///
  /// - Throws: a `Failure` where the year is not known, or not that of each row.
  mutating func findParts(_ outside: Period?, isAlone: Bool) throws {
    let candidates = columns.filter { column in
      guard column.index != periodColumn, column.filled > 0 else { return false }
      let cells = records.lazy.map { $0[column.index] }.filter { !$0.isEmpty }
      let mayBeWhole = periodColumn != nil && cells.contains { PeriodNotation.lacksYear($0) }
      return cells.allSatisfy {
        PeriodNotation.lacksYear($0) || mayBeWhole && PeriodNotation.isWholeYear($0)
      }
        || ["月", "月份", "month"].contains(column.word)
          && cells.allSatisfy { Int($0).map((1...12).contains) == true }
        || ["季", "季度", "quarter"].contains(column.word)
          && cells.allSatisfy { ["1", "2", "3", "4", "Q1", "Q2", "Q3", "Q4"].contains($0) }
        || ["month", "quarter"].contains(column.word)
          && cells.allSatisfy { Period(english: "2000 \($0)") != nil }
    }
    guard let parts = candidates.first,
      let text = records.lazy.map({ $0[parts.index] }).first(where: { !$0.isEmpty })
    else { return }
    if let periodColumn {
      let joined = PeriodNotation(
        cells: records.map { $0[periodColumn] }, isTraditional: isTraditional, year: nil,
        numberedParts: ["季", "季度", "quarter"].contains(parts.word) ? .quarters : .months)
      let isEach = records.allSatisfy { record in
        let (year, part) = (record[periodColumn], record[parts.index])
        return year.isEmpty && part.isEmpty || joined.period(year, part: part) != nil
      }
      if isEach, description.period == nil {
        notation.numberedParts = joined.numberedParts
        partColumn = parts.index
        return
      }
      // Without a month each, rows of one year are several figures for one village.
      throw Failure(
        .badData,
        Phrase(
          .periodInTwoColumns, .text(place), .text(columns[periodColumn].heading),
          .text(parts.heading)))
    }
    guard isAlone else { return }
    guard let year = outside?.year, Period(year, namedPart: text) != nil else {
      throw Failure(.badData, .lacksYear(text, place: place))
    }
    notation.year = year
    periodColumn = parts.index
  }

  /// The most telling reason why no period was found.
  func whyNoPeriod() -> Phrase {
    let headings = columns.flatMap(\.path.parts)
    if let first = columns.first, description.village == nil,
      PanelSchema.isTurned(first.heading, besides: columns.dropFirst().map(\.heading))
    {
      return Phrase(.tableTurned, .text(place), .text(first.heading))
    }
    if let text = headings.first(where: PeriodNotation.lacksYear) {
      return .lacksYear(text, place: place)
    }
    if let text = headings.first(where: {
      Phrase.noPeriod($0, place: place).code == .periodOfTwoYears
    }) {
      return .noPeriod(text, place: place)
    }
    let bare = headings.filter { PeriodNotation.twoDigits($0, isBare: true) != nil }
    let numbers = bare.compactMap { Int($0) }
    if numbers.count > 1, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 + 1 == $1 }) {
      return .noPeriod(bare[0], place: place)
    }
    let dated = columns.first { column in
      let cells = records.map { $0[column.index] }.filter { !$0.isEmpty }
      return !cells.isEmpty
        && cells.allSatisfy { Phrase.noPeriod($0, place: place).code != .notAPeriod }
        && (!column.isNumeric || ["月", "月份", "month"].contains(column.word))
    }
    if let dated, let text = records.lazy.map({ $0[dated.index] }).first(where: { !$0.isEmpty }) {
      return .noPeriod(text, place: place)
    }
    if headings.count > 1, !columns.contains(where: \.isNumeric) {
      return Phrase(.noMetrics, .text(place))
    }
    if let name = names.first(where: { PeriodNotation.twoDigits($0) != nil }) {
      return .noPeriod(name, place: place)
    }
    return Phrase(.noPeriod, .text(place), headingList)
  }
}

extension Phrase {
  /// That a text names a part of a year without the year.
  static func lacksYear(_ text: String, place: String) -> Phrase {
    Phrase(.periodLacksYear, .text(place), .text(text))
  }
}
