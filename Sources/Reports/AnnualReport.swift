import Analysis
import Figures
import PanelData
import Plotting

/// The report on one metric: three sentences, a figure, and a table of the years.
public struct AnnualReport: Sendable {
  private let panel: Panel
  private let dataset: Dataset
  private let language: Language
  /// The groups that the data is limited to.
  private let limits: [String]
  private let findings: AnnualFindings
  private let years: [AnnualFindings]
  private let unit: DisplayUnit
  private let decimals: Int
  /// Whether all figures are whole numbers: counts are written without decimals.
  private let isWhole: Bool

  /// The report on `panel` for `year`, or for the last year with figures; nil without any figure.
  ///
  /// Its data is limited to `limits`: names of groups or villages.
  public init?(
    _ panel: Panel, of dataset: Dataset, limits: [String] = [], year: Int?, language: Language
  ) {
    self.limits = limits
    let years = AnnualFindings.all(panel, register: dataset.register)
    let reported = years.filter { $0.level.used > 0 && (year == nil || $0.period.year == year) }
    guard let findings = reported.last else { return nil }
    self.panel = panel
    self.dataset = dataset
    self.language = language
    self.years = years
    self.findings = findings
    let values = panel.periods.indices.flatMap { panel.values(in: $0) }
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let smallest = values.reduce(largest) { $1 == 0 ? $0 : min($0, $1.magnitude) }
    // The middle decides the unit of the table, so that one rich village does not make the rest
    // decimals.
    let magnitudes = values.map(\.magnitude).filter { $0 > 0 }.sorted()
    let middle = magnitudes.isEmpty ? 0 : magnitudes[magnitudes.count / 2]
    unit = DisplayUnit(for: panel.metric.unit, largest: middle, language: language)
    isWhole = unit.divisor == 1 && values.allSatisfy { $0 == $0.rounded() }
    // Enough decimals for the smallest figure to show something, within reason.
    let wanted = NumberFormat.decimals(forLargest: smallest / unit.divisor, significant: 2)
    decimals = max(
      NumberFormat.decimals(forLargest: largest / unit.divisor), min(4, wanted))
  }

  /// The report with `scene` as its figure, kept in a file called `figureName`.
  public func report(figure scene: Scene, figureName: String) -> Report {
    let metric = Phrase.Argument.localized(panel.metric.title)
    var sections: [Report.Section] = [
      .paragraph(sentences().map(text).joined(separator: language.isChinese ? "" : " ")),
      .figure(
        .init(
          name: figureName, caption: text(Phrase(.reportFigureCaption, metric)), scene: scene)),
      .table(table()),
    ]
    if let coverage = coverage() { sections.append(.note(text(coverage))) }
    if findings.isTotal { sections.append(.note(text(Phrase(.reportRounding)))) }
    sections.append(.note(text(FigureText.sourceLine(of: dataset))))
    return Report(
      title: text(
        Phrase(
          .reportTitle, .localized(dataset.title), FigureText.argument(findings.period),
          FigureText.metric(panel.metric, in: limits))),
      sections: sections)
  }

  // MARK: Sentences

  /// Level, middle and ends, each with what it rests on.
  func sentences() -> [Phrase] {
    [levelSentence(), medianSentence(), endsSentence()].compactMap { $0 }
  }

  /// The total or mean and its growth, which is that of the units with figures in both years, so
  /// that those who did not report do not fake it.
  private func levelSentence() -> Phrase? {
    guard let value = findings.level.value else { return nil }
    let head = Phrase(
      findings.isTotal ? .reportTotal : .reportMean, FigureText.argument(findings.period),
      FigureText.count(findings.level.used, of: dataset, in: limits),
      .localized(panel.metric.title), amount(value))
    guard let before = findings.before, let comparison = findings.comparison else {
      return Phrase(.sentence, .phrase(head))
    }
    let code: PhraseCode =
      !comparison.coversAll
      ? .reportWithComparableChange : isMoney ? .reportWithChange : .reportWithChangeOfCount
    var phrase = changed(
      code, head, since: before, from: comparison.before, to: comparison.after)
    phrase.arguments += [.count(comparison.count), noun(comparison.count)]
    return phrase
  }

  /// The median, and its change where it is that of the same units in both years.
  private func medianSentence() -> Phrase? {
    guard let now = findings.median.value else { return nil }
    let head = Phrase(.reportMedian, amount(now))
    guard let before = findings.before, let comparison = findings.comparison,
      comparison.coversAll
    else { return Phrase(.sentence, .phrase(head)) }
    let (earlier, later) = comparison.medians
    return changed(.reportWithChangeOfCount, head, since: before, from: earlier, to: later)
  }

  /// The ends, with those that share one.
  private func endsSentence() -> Phrase? {
    guard let extremes = findings.extremes else { return nil }
    let (highest, lowest) = (extremes.highest, extremes.lowest)
    var phrase = Phrase(
      .reportExtremes, FigureText.tied(highest.names), amount(highest.value),
      FigureText.tied(lowest.names), amount(lowest.value))
    if lowest.value > 0 {
      phrase.code = .reportExtremesRatio
      phrase.arguments.append(
        .text(NumberFormat.fixed(highest.value / lowest.value, decimals: 1)))
    }
    return phrase
  }

  /// A sentence with the change since `before`: `比2022年增长9.2%`, `与2022年基本持平`.
  private func changed(
    _ code: PhraseCode, _ head: Phrase, since period: Period, from before: Double,
    to after: Double
  ) -> Phrase {
    let change = change(from: before, to: after)
    let frame: PhraseCode = change.code == .changeFlat ? .sameAs : .than
    return Phrase(
      code, .phrase(head),
      .phrase(Phrase(frame, FigureText.argument(period), .phrase(change))))
  }

  /// Growth in words, from unrounded figures; points for shares, and no per cent where the base is
  /// not positive.
  private func change(from before: Double, to after: Double) -> Phrase {
    if after == before { return Phrase(.changeFlat) }
    // What would be written as no change is told as none.
    if panel.metric.unit?.symbol == "%" || panel.metric.unit?.symbol == "％" {
      if abs(after - before) < 0.05 { return Phrase(.changeFlat) }
      let points = NumberFormat.fixed(abs(after - before), decimals: 1)
      return Phrase(after > before ? .pointsUp : .pointsDown, .text(points))
    }
    guard before > 0 else {
      return Phrase(
        after < before ? .changeNoBaseDown : .changeNoBaseUp, amount(abs(after - before)))
    }
    let percent = (after / before - 1) * 100
    if abs(percent) < 0.05 { return Phrase(.changeFlat) }
    return Phrase(
      percent > 0 ? .changeUp : .changeDown, .text(NumberFormat.fixed(abs(percent), decimals: 1)))
  }

  /// The units without a figure in the year reported on, by name where they are few.
  private func coverage() -> Phrase? {
    guard !findings.missing.isEmpty else { return nil }
    let period = FigureText.argument(findings.period)
    if findings.missing.count > 8 {
      return Phrase(
        .reportNotReportedMany, period, .count(findings.missing.count),
        noun(findings.missing.count))
    }
    return Phrase(.reportNotReported, period, .list(findings.missing.map { .text($0) }))
  }

  // MARK: Table

  private func table() -> Report.Table {
    let rows = years.map { year -> [String] in
      [
        year.period.description, String(year.level.used), number(year.level.value),
        number(year.median.value), end(year.extremes?.highest), end(year.extremes?.lowest),
      ]
    }
    let inUnit = unit.label.isEmpty ? Phrase(.nothing) : Phrase(.inUnit, .text(unit.label))
    return Report.Table(
      caption: text(
        Phrase(.reportTableCaption, .localized(panel.metric.title), .phrase(inUnit))),
      headings: [
        text(Phrase(.columnYear)), text(Phrase(.columnCount, noun(2))),
        text(Phrase(findings.isTotal ? .columnTotal : .columnMean)), text(Phrase(.median)),
        text(Phrase(.columnHighest)), text(Phrase(.columnLowest)),
      ],
      alignments: [.leading, .trailing, .trailing, .trailing, .trailing, .trailing], rows: rows)
  }

  private func end(_ end: Extremes.End?) -> String {
    guard let end, let first = end.names.first else { return "—" }
    let name =
      end.names.count > 1
      ? text(Phrase(.oneAndOthers, .text(first), .count(end.names.count - 1))) : first
    return "\(name) \(number(end.value))"
  }

  // MARK: Words

  /// Only money has prices to speak of.
  private var isMoney: Bool {
    if case .money? = panel.metric.unit?.kind { return true }
    return false
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func number(_ value: Double?) -> String {
    guard let value else { return "—" }
    let scaled = value / unit.divisor
    let places = isWhole ? (scaled == scaled.rounded() ? 0 : 1) : decimals
    return NumberFormat.fixed(scaled, decimals: places, grouping: .always)
  }

  /// An amount in the unit that suits it, which need not be that of the table.
  private func amount(_ value: Double) -> Phrase.Argument {
    .text(
      DisplayUnit(for: panel.metric.unit, largest: value, language: language)
        .amount(value, isWhole: isWhole))
  }

  private func noun(_ count: Int) -> Phrase.Argument {
    .phrase(FigureText.unitNoun(of: dataset, count: count))
  }
}
