/// How months and days were taken, in words: a December may stand for its year, twelve months do not.
enum PeriodAccount {
  /// What is to be said of the periods of a dataset; nothing where they are years and quarters.
  ///
  /// `yearEnd` is a year met that is written as its last day.
  static func phrases(of periods: [Period], yearEnd: String?) -> [Phrase] {
    var phrases: [Phrase] = []
    let months = periods.filter { if case .month = $0.part { true } else { false } }
    if let first = months.first {
      let areDecembers = months.allSatisfy { $0.part == .month(12) }
      phrases.append(
        areDecembers
          ? Phrase(.understoodDecembers, .text(first.description))
          : Phrase(.understoodMonths, .count(months.count)))
    }
    if let part = periods.first(where: { $0.part != .year }),
      periods.contains(where: { $0.part == .year })
    {
      phrases.append(Phrase(.understoodMixedPeriods, .text(part.description)))
    }
    if let yearEnd { phrases.append(Phrase(.understoodYearEnds, .text(yearEnd))) }
    return phrases
  }
}
