import Analysis
import Figures
import PanelData
import Statistics

/// Names of measures, groups and amounts as the page on a gap writes them.
struct GapWords: Sendable {
  let study: GapStudy
  let dataset: Dataset
  let language: Language
  /// Whether all figures are whole numbers: counts are written without decimals.
  private let isWhole: Bool

  init(_ study: GapStudy, of dataset: Dataset, language: Language) {
    self.study = study
    self.dataset = dataset
    self.language = language
    isWhole = study.panel.periods.indices.allSatisfy { place in
      study.panel.values(in: place).allSatisfy { $0 == $0.rounded() }
    }
  }

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// An amount in the unit that suits it.
  func amount(_ value: Double) -> Phrase.Argument {
    .text(
      DisplayUnit(for: study.panel.metric.unit, largest: value, language: language)
        .amount(value, isWhole: isWhole))
  }

  /// A share as per cent with one decimal.
  func percent(_ share: Double) -> Phrase.Argument { .text(GapWords.percent(share)) }

  static func percent(_ share: Double) -> String {
    NumberFormat.fixed(share * 100, decimals: 1) + "%"
  }

  func index(_ value: Double) -> Phrase.Argument { .text(NumberFormat.fixed(value, decimals: 3)) }

  func noun(_ count: Int) -> Phrase.Argument {
    .phrase(FigureText.unitNoun(of: dataset, count: count))
  }

  /// Groups as people call them: the innermost name, with those around it where it is not unique.
  func name(ofGroup path: [String], among paths: [[String]]) -> String {
    let last = path.last ?? ""
    let isUnique = paths.count { $0.last == last } < 2
    return isUnique ? last : path.joined(separator: "/")
  }

  /// The line below which a village is weak, as an amount.
  func line(_ line: WeaknessLine) -> Phrase.Argument { amount(line.value) }

  // MARK: Measures

  /// What a row of the table is called.
  func title(of name: String) -> String {
    let parts = name.split(separator: ".", maxSplits: 1)
    // A parameter has a point, too: `atkinson:0.5`.
    if let part = GapWords.part(of: name) { return self.part(part) }
    let words = parts.isEmpty ? name : name
    return text(title(words))
  }

  /// A measure's name and the part of it that a dotted name means: `within`, `between:縣市`.
  static func part(of name: String) -> String? {
    for part in ["between", "within", "overlap", "speed", "half-life"] {
      if let range = name.range(of: ".\(part)") {
        return String(name[range.lowerBound...].dropFirst())
      }
    }
    return nil
  }

  private func part(_ part: String) -> String {
    let words = part.split(separator: ":", maxSplits: 1).map(String.init)
    let stages = study.question.grouping?.stages ?? []
    switch words[0] {
    case "between":
      return text(
        Phrase(.gapBetween, .text(words.count > 1 ? words[1] : stages.first?.heading ?? "")))
    case "within": return text(Phrase(.gapWithin, .text(stages.last?.heading ?? "")))
    case "overlap": return text(Phrase(.gapOverlap))
    case "speed": return text(Phrase(.gapSpeed))
    default: return text(Phrase(.gapHalfLife))
    }
  }

  private func title(_ name: String) -> Phrase {
    let words = name.split(separator: ":", maxSplits: 1).map(String.init)
    let numbers = words.count > 1 ? words[1].split(separator: "/").compactMap { Double($0) } : []
    switch (words[0], numbers.first) {
    case ("n", _): return Phrase(.columnCount, noun(2))
    case ("top-share", let share?): return Phrase(.gapTopShare, .text(points(share)), noun(2))
    case ("bottom-share", let share?): return Phrase(.gapBottomShare, .text(points(share)), noun(2))
    case ("quantile-ratio", let top?) where numbers.count == 2:
      return Phrase(.gapQuantileRatio, .text(points(top)), .text(points(numbers[1])))
    case ("top-bottom-ratio", let count?):
      return Phrase(.gapTopBottomRatio, .text(NumberFormat.fixed(count, decimals: 0)))
    case ("fgt", 0?): return Phrase(.gapWeakShare, noun(2), lineName)
    case ("fgt", 1?): return Phrase(.gapGapIndex)
    case ("fgt", 2?): return Phrase(.gapSeverity)
    case ("weak", _): return Phrase(.gapWeakCount, noun(2), lineName)
    case ("shortfall", _): return Phrase(.gapShortfall)
    default: break
    }
    let account = GapWords.account(of: words[0])
    let title = account.map { GapWords.text($0.title, in: language) } ?? words[0]
    return Phrase(.given, .text(words.count > 1 ? "\(title) (\(words[1]))" : title))
  }

  /// The line in words; where it changes with the years just `the line`.
  private var lineName: Phrase.Argument {
    guard let steps = study.question.line?.steps, steps.count == 1 else {
      return .phrase(Phrase(.gapTheLine))
    }
    return amount(steps[0].amount)
  }

  private func points(_ share: Double) -> String {
    NumberFormat.exact((share * 1e9).rounded() / 1e7)
  }

  private static func account(of name: String) -> MeasureAccount? {
    if let measure = InequalityMeasure.named(name) { return measure.account }
    let others = [
      DagumDecomposition.account, EstebanRay.account, EstebanRay.extendedAccount,
      SenIndex.account, SenShorrocksThon.account, WattsIndex.account, CompoundGrowth.account,
      BetaConvergence.account,
    ]
    return others.first { $0.name == name }
  }

  static func text(_ text: MeasureAccount.Text, in language: Language) -> String {
    switch language {
    case .english: text.english
    case .simplifiedChinese: text.simplified
    case .traditionalChinese: text.traditional
    }
  }

  // MARK: Reasons

  /// Why a finding is undefined, with the villages to blame by name and what helps.
  func reason(_ reason: UndefinedReason, in figures: [PeriodFigures]) -> Phrase {
    func units(_ places: (PeriodFigures) -> [Int]) -> (Phrase.Argument, Phrase.Argument)? {
      var seen = Set<Int>()
      let found = figures.flatMap(places).filter { seen.insert($0).inserted }
      guard !found.isEmpty else { return nil }
      let names = found.prefix(5).map { Phrase.Argument.text(study.labels[$0]) }
      let list: Phrase.Argument =
        found.count > 5
        ? .phrase(Phrase(.gapNamesMore, .list(names), .count(found.count - 5))) : .list(names)
      return (.phrase(Phrase(.countOf, .count(found.count), noun(found.count))), list)
    }
    switch reason {
    case .zerosNotAllowed:
      if let (count, names) = units(\.zero) { return Phrase(.gapReasonZeros, count, names) }
    case .negativeValues, .meanNotPositive:
      if let (count, names) = units(\.negative) { return Phrase(.gapReasonNegative, count, names) }
    default: break
    }
    return Phrase(.gapReasonOther, .text(reason.rawValue))
  }
}
