import Analysis
import Figures
import PanelData
import Statistics

/// Names of measures, groups and amounts as the page on a gap writes them.
struct GapWords: Sendable {
  let study: GapStudy
  let dataset: Dataset
  /// The groups that the data is limited to.
  let limits: [String]
  let language: Language
  /// Whether all figures are whole numbers: counts are written without decimals.
  private let isWhole: Bool

  init(
    _ study: GapStudy, of dataset: Dataset, limits: [String] = [], language: Language
  ) {
    self.study = study
    self.dataset = dataset
    self.limits = limits
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

  /// An amount in the unit of a larger one that stands beside it.
  func amount(_ value: Double, beside other: Double) -> Phrase.Argument {
    .text(
      DisplayUnit(
        for: study.panel.metric.unit, largest: max(abs(value), abs(other)), language: language
      ).amount(value, isWhole: isWhole))
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

  /// `count` units, of the groups that the data is limited to: `山区片区8个村`.
  func counted(_ count: Int) -> Phrase.Argument {
    FigureText.count(count, of: dataset, in: limits)
  }

  /// Groups as people call them: the innermost name, with those around it where it is not unique.
  func name(ofGroup path: [String], among paths: [[String]]) -> String {
    let last = path.last ?? ""
    let isUnique = paths.count { $0.last == last } < 2
    return isUnique ? last : path.joined(separator: "/")
  }

  /// The line below which a village is weak, as an amount.
  func line(_ line: WeaknessLine) -> Phrase.Argument { exact(line.value) }

  // MARK: Measures

  /// What the row of an answer is called.
  func title(of answer: Answer) -> String {
    answer.part.map { text(part($0, of: answer.base)) } ?? text(title(answer.base))
  }

  /// What a measure is called.
  func title(ofMeasure name: String) -> String { text(title(name)) }

  private func part(_ part: String, of base: String) -> Phrase {
    switch base {
    case "bands": return band(part)
    case "gini-sources", "shapley-sources":
      let source = study.question.sources.first { $0.metric.id == part }
      return Phrase(.given, source.map { .localized($0.metric.title) } ?? .text(part))
    default: break
    }
    let words = part.split(separator: ":", maxSplits: 1).map(String.init)
    let stages = study.question.grouping?.stages ?? []
    switch words[0] {
    case "between" where base == "dagum":
      return Phrase(.gapNetBetween, .text(stages.first?.heading ?? ""))
    case "between":
      return Phrase(
        .gapBetween, .text(words.count > 1 ? words[1] : stages.first?.heading ?? ""))
    case "within":
      // Dagum and the change of Theil L know the outermost groups only.
      let inner = ["dagum", "mld-change"].contains(base) ? stages.first : stages.last
      return Phrase(.gapWithin, .text(inner?.heading ?? ""))
    case "overlap": return Phrase(.gapOverlap)
    case "speed": return Phrase(.gapSpeed)
    case "half-life": return Phrase(.gapHalfLife)
    case "trend": return Phrase(.gapTrend)
    case "trend-p": return Phrase(.gapTrendP)
    case "up": return Phrase(.gapMovedUp)
    case "down": return Phrase(.gapMovedDown)
    case "same": return Phrase(.gapMovedNot)
    case "shares-within": return Phrase(.gapSharesWithin)
    case "shares-between": return Phrase(.gapSharesBetween)
    case "means": return Phrase(.gapMeans)
    case "residual": return Phrase(.gapResidual)
    default: return Phrase(.given, .text(part))
    }
  }

  /// An official band by its bounds, or one of the classes beside them.
  private func band(_ name: String) -> Phrase {
    switch name {
    case "missing": return Phrase(.gapBandMissing)
    case "negative": return Phrase(.gapBandNegative)
    case "zero": return Phrase(.gapBandZero)
    default: break
    }
    let bounds = name.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
    guard bounds.count == 2, let lower = bounds[0] else { return Phrase(.given, .text(name)) }
    guard let upper = bounds[1] else { return Phrase(.gapBandFrom, exact(lower)) }
    return lower > 0
      ? Phrase(.gapBand, exact(lower), exact(upper)) : Phrase(.gapBandBelow, exact(upper))
  }

  /// An amount somebody set, without more digits than it has.
  func exact(_ value: Double) -> Phrase.Argument {
    let unit = DisplayUnit(for: study.panel.metric.unit, largest: value, language: language)
    let digits = NumberFormat.exact(value / unit.divisor).split(separator: ".")
    let decimals = digits.count > 1 ? min(4, digits[1].count) : 0
    return .text(unit.amount(value, decimals: decimals))
  }

  private func title(_ name: String) -> Phrase {
    let words = name.split(separator: ":", maxSplits: 1).map(String.init)
    let numbers = words.count > 1 ? words[1].split(separator: "/").compactMap { Double($0) } : []
    switch (words[0], numbers.first) {
    case ("growth", _): return Phrase(.gapGrowth)
    case ("stagnation", let years?):
      return Phrase(.gapStagnation, noun(2), .count(Int(years)))
    case ("bands", _): return Phrase(.gapBands)
    case ("band-moves", _): return Phrase(.gapMoves)
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
    let account = MeasureAccount.all.first { $0.name == words[0] }
    let title = account.map { $0.title.text(in: language) } ?? words[0]
    return Phrase(.given, .text(words.count > 1 ? "\(title) (\(words[1]))" : title))
  }

  /// The line in words; where it changes with the years just `the line`.
  private var lineName: Phrase.Argument {
    guard let steps = study.question.line?.steps, steps.count == 1 else {
      return .phrase(Phrase(.gapTheLine))
    }
    return exact(steps[0].amount)
  }

  private func points(_ share: Double) -> String {
    NumberFormat.exact((share * 1e9).rounded() / 1e7)
  }

  // MARK: Reasons

  /// Why a finding is undefined, with the villages to blame by name and what helps.
  func reason(_ reason: UndefinedReason, in figures: [PeriodFigures]) -> Phrase {
    func units(_ places: (PeriodFigures) -> [Int]) -> (Int, Phrase.Argument)? {
      var seen = Set<Int>()
      let found = figures.flatMap(places).filter { seen.insert($0).inserted }
      guard !found.isEmpty else { return nil }
      let names = study.names(of: Array(found.prefix(5))).map { Phrase.Argument.text($0) }
      let list: Phrase.Argument =
        found.count > 5
        ? .phrase(Phrase(.gapNamesMore, .list(names), .count(found.count - 5))) : .list(names)
      return (found.count, list)
    }
    switch reason {
    case .zerosNotAllowed:
      if let (count, names) = units(\.zero) {
        return Phrase(.gapReasonZeros, .count(count), names, noun(count))
      }
    case .negativeValues, .meanNotPositive:
      if let (count, names) = units(\.negative) {
        return Phrase(.gapReasonNegative, .count(count), names, noun(count))
      }
    // Lines asked for are above 0, so that there is none: the first begins later.
    case .lineNotPositive: return Phrase(.gapReasonNoLine)
    default: break
    }
    let clause = reason.phrase ?? Phrase(.given, .text(reason.rawValue))
    return reason.remedy.map { Phrase(.gapReasonOther, .phrase(clause), .phrase($0)) } ?? clause
  }
}
