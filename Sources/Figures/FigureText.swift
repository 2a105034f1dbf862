import PanelData

/// Short texts that figures and reports share.
public enum FigureText {
  /// What the units are called for a count: as described, else villages where their column is called
  /// so, else units.
  public static func unitNoun(of dataset: Dataset, count: Int) -> Phrase {
    if let units = dataset.description.units {
      var own = units
      if count == 1 { own.texts[.english] = units.texts[.english].map(singular) }
      return Phrase(.given, .localized(own))
    }
    let heading = dataset.register.headings.last ?? ""
    let isVillage =
      heading.isEmpty || heading.contains("村") || heading.lowercased().contains("village")
    let noun = Phrase(isVillage ? .villageNoun : .otherNoun, .count(count))
    guard !isVillage, isNoun(heading) else { return noun }
    let own = LocalizedText([
      .english: noun.text(in: .english), .simplifiedChinese: heading,
      .traditionalChinese: heading,
    ])
    return own.map { Phrase(.given, .localized($0)) } ?? noun
  }

  /// One of `units` in English, where the plural is a regular one: `county` of `counties`.
  private static func singular(_ units: String) -> String {
    if units.hasSuffix("ies") { return units.dropLast(3) + "y" }
    return units.hasSuffix("s") && !units.hasSuffix("ss") ? String(units.dropLast()) : units
  }

  /// Whether a heading in Chinese says what its units are: `地区`, `省份`; not `单位`, which is also the
  /// unit of the figures.
  private static func isNoun(_ heading: String) -> Bool {
    (2...4).contains(heading.count) && !heading.hasPrefix("单位") && !heading.hasPrefix("單位")
      && !heading.hasSuffix("名") && !heading.hasSuffix("名称") && !heading.hasSuffix("名稱")
      && heading.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Those that share a figure: all by name where they are few, else the first and how many more.
  public static func tied(_ names: [Phrase.Argument]) -> Phrase.Argument {
    guard let first = names.first, let last = names.last, names.count > 1 else {
      return names.first ?? .text("")
    }
    if names.count > mostTied {
      return .phrase(Phrase(.oneAndOthers, first, .count(names.count - 1)))
    }
    return .phrase(Phrase(.allOf, .list(names.dropLast()), last))
  }

  /// Those that share a figure, by name.
  public static func tied(_ names: [String]) -> Phrase.Argument {
    tied(names.map { Phrase.Argument.text($0) })
  }

  /// Up to so many that share a figure are all named.
  private static let mostTied = 3

  /// A number of units: `28个村`, `48 states`.
  public static func count(_ count: Int, of dataset: Dataset) -> Phrase {
    Phrase(.countOf, .count(count), .phrase(unitNoun(of: dataset, count: count)))
  }

  /// A number of units, of the groups that the data is limited to: `山区片区8个村`.
  public static func count(
    _ count: Int, of dataset: Dataset, in limits: [String]
  ) -> Phrase.Argument {
    let counted = Phrase.Argument.phrase(self.count(count, of: dataset))
    return limits.isEmpty
      ? counted : .phrase(Phrase(.unitsInGroups, counted, .text(limits.joined(separator: " "))))
  }

  /// A metric, with the groups that the data is limited to.
  public static func metric(_ metric: Metric, in limits: [String]) -> Phrase.Argument {
    let title = Phrase.Argument.localized(metric.title)
    guard !limits.isEmpty else { return title }
    return .phrase(self.title(Phrase(.given, title), in: limits))
  }

  /// `title` with the groups that the data is limited to; apart where the name of one ends as the title
  /// begins: `十方村的村集体经济收入`.
  static func title(_ title: Phrase, in limits: [String]) -> Phrase {
    let name = limits.joined(separator: " ")
    let runsOn = name.last.map { $0 == title.text(in: .simplifiedChinese).first } ?? false
    return Phrase(runsOn ? .titleOfGroups : .titleInGroups, .phrase(title), .text(name))
  }

  /// The title of a dataset as a year follows it: a file's name in Latin letters or digits would run
  /// into it.
  public static func title(of dataset: Dataset, in language: Language) -> String {
    let title = dataset.title.text(in: language)
    return language.isChinese && title.last?.isASCII == true ? title + " " : title
  }

  /// The first and last of `periods`: `2014–2023年`.
  public static func span(of periods: [Period]) -> Phrase {
    guard let first = periods.first, let last = periods.last else { return Phrase(.nothing) }
    if first == last { return phrase(for: first) }
    return first.part == .year && last.part == .year
      ? Phrase(.yearsSpan, .text(first.description), .text(last.description))
      : Phrase(.periodsSpan, argument(first), argument(last))
  }

  /// A period in words: `2023年`, `2024年1季度`; in English as it is written.
  public static func phrase(for period: Period) -> Phrase {
    let year = Phrase.Argument.text(String(period.year))
    switch period.part {
    case .year: return Phrase(.periodYear, year)
    case .quarter(let quarter): return Phrase(.periodQuarter, year, .text(String(quarter)))
    case .month(let month):
      return Phrase(.periodMonth, year, .text(String(month)))
    case .months(let months):
      return Phrase(
        .periodMonths, year, .text(String(months.lowerBound)), .text(String(months.upperBound)))
    }
  }

  /// A period in words, as an argument of a phrase.
  public static func argument(_ period: Period) -> Phrase.Argument { .phrase(phrase(for: period)) }

  /// The line that credits the publishers, or the dataset where none is described.
  public static func sourceLine(of dataset: Dataset) -> Phrase {
    let sources = dataset.description.sources.map { Phrase.Argument.localized($0.title) }
    return Phrase(.sourceLine, .list(sources.isEmpty ? [.localized(dataset.title)] : sources))
  }

  /// Periods as ranges: `2017–2018、2021`.
  public static func ranges(of periods: [Period], within all: [Period]) -> Phrase.Argument {
    let places = periods.compactMap { all.firstIndex(of: $0) }
    var ranges: [(Int, Int)] = []
    for place in places {
      if let last = ranges.last, last.1 + 1 == place {
        ranges[ranges.count - 1].1 = place
      } else {
        ranges.append((place, place))
      }
    }
    return .list(
      ranges.map { first, last in
        .phrase(span(of: Array(all[first...last])))
      })
  }
}
