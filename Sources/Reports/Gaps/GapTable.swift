import Analysis
import Figures
import PanelData
import Statistics

/// The tables of the page on a gap: measures by year, and groups side by side.
struct GapTable {
  let words: GapWords
  /// The places of the periods shown.
  let places: [Int]

  private var study: GapStudy { words.study }
  private var periods: [Period] { study.panel.periods }

  /// At most `columns` periods up to the one reported on: the first and the last ones.
  init(_ words: GapWords, columns: Int) {
    self.words = words
    let all = Array(words.study.panel.periods.indices.prefix(words.study.place + 1))
    places = all.count <= columns ? all : [0] + all.suffix(max(1, columns - 1))
  }

  /// The periods left out.
  var hidden: [Period] { periods.indices.filter { !places.contains($0) }.map { periods[$0] } }

  /// The measures of all units, a row each; nil where only some over the span of all periods were
  /// asked for.
  func measures() -> Report.Table? {
    let ends = places.count > 1
    var headings = [""] + places.map { periods[$0].description }
    if ends { headings.append(words.text(Phrase(.gapChange))) }
    let answers = study.answers.filter { $0.group == nil }
    var rows: [[String]] = []
    for (place, answer) in answers.enumerated() {
      guard case .each = answer.times else { continue }
      // Parts without a whole stand under the name of their measure.
      if answer.part != nil, whole(of: answer) == nil,
        place == 0 || answers[place - 1].base != answer.base
      {
        rows.append(
          [words.title(ofMeasure: answer.base)] + headings.dropFirst().map { _ in "" })
      }
      rows.append(
        row(answer, whole: answer.isShareOfWhole ? whole(of: answer) : nil, hasChange: ends))
      if let intervals = intervalRow(answer, hasChange: ends) { rows.append(intervals) }
    }
    guard !rows.isEmpty else { return nil }
    return Report.Table(
      caption: words.text(Phrase(.gapTableCaption, .localized(study.panel.metric.title))),
      headings: headings,
      alignments: [.leading] + headings.dropFirst().map { _ in .trailing }, rows: rows)
  }

  /// The measures over the span of all periods; nil where none was asked for.
  func spans() -> Report.Table? {
    var rows: [[String]] = []
    var headed: String?
    for answer in study.answers {
      guard case .span(let first, let last) = answer.times, let finding = answer.findings.first
      else { continue }
      // A part whose whole goes by periods would stand under another measure.
      if answer.part != nil, headed != answer.base {
        rows.append([words.title(ofMeasure: answer.base), "", ""])
      }
      headed = answer.base
      rows.append([indented(answer), "\(first)–\(last)", cell(finding, writer(of: answer))])
    }
    guard !rows.isEmpty else { return nil }
    return Report.Table(
      caption: words.text(Phrase(.gapSpanCaption)),
      headings: ["", words.text(Phrase(.gapSpan)), words.text(Phrase(.gapValue))],
      alignments: [.leading, .trailing, .trailing], rows: rows)
  }

  /// The groups in the period reported on, a row each; nil where they were not asked for.
  func groups() -> Report.Table? {
    let answers = study.answers.filter { $0.group != nil }
    var paths: [[String]] = []
    var heads: [Answer] = []
    var found: [[String]: [String: Answer]] = [:]
    for answer in answers {
      guard let path = answer.group else { continue }
      if found[path] == nil { paths.append(path) }
      if !heads.contains(where: { $0.measure == answer.measure }) { heads.append(answer) }
      found[path, default: [:]][answer.measure] = answer
    }
    guard let shortest = paths.map(\.count).min() else { return nil }
    let alike = Dictionary(grouping: paths) { $0.last ?? "" }
    let writers = heads.map { head in
      let same = answers.filter { $0.measure == head.measure }
      return GapNumber(
        head.kind, of: same.flatMap { $0.findings.compactMap(\.value) }, words)
    }
    let rows = paths.map { path -> [String] in
      let indent = String(repeating: "　", count: path.count - shortest)
      return [indent + words.name(ofGroup: path, among: alike[path.last ?? ""] ?? [])]
        + zip(heads, writers).map { head, writer in
          let finding = found[path]?[head.measure]?.findings[study.place]
          return finding.map { cell($0, writer) } ?? "—"
        }
    }
    let period = study.period.map(FigureText.argument) ?? .text("")
    return Report.Table(
      caption: words.text(Phrase(.gapGroupsCaption, period)),
      headings: [""] + zip(heads, writers).map { words.title(of: $0) + $1.unitSuffix },
      alignments: [.leading] + heads.map { _ in .trailing }, rows: rows)
  }

  // MARK: Rows

  private func row(_ answer: Answer, whole: Answer?, hasChange: Bool) -> [String] {
    // Parts are read as shares of their whole.
    var findings = answer.findings
    if let whole { findings = zip(findings, whole.findings).map(Self.share) }
    let writer =
      whole == nil
      ? writer(of: answer) : GapNumber(kind: .share, unit: nil, decimals: 1, words)
    var cells = [indented(answer) + writer.unitSuffix] + places.map { cell(findings[$0], writer) }
    if hasChange {
      let ends = places.count > 1 ? (findings[places[0]], findings[places[places.count - 1]]) : nil
      cells.append(ends.map { change($0.0, $0.1, writer) } ?? "—")
    }
    return cells
  }

  private func intervalRow(_ answer: Answer, hasChange: Bool) -> [String]? {
    guard answer.findings.contains(where: { $0.interval != nil }) else { return nil }
    let writer = writer(of: answer)
    let cells = places.map { place -> String in
      guard let interval = answer.findings[place].interval else { return "—" }
      return "\(writer.text(interval.lower))–\(writer.text(interval.upper))"
    }
    return ["　" + words.text(Phrase(.gapIntervalRow))] + cells + (hasChange ? [""] : [])
  }

  private func writer(of answer: Answer) -> GapNumber {
    GapNumber(answer.kind, of: answer.findings.compactMap(\.value), words)
  }

  private func cell(_ finding: Finding, _ writer: GapNumber) -> String {
    finding.value.map(writer.text) ?? "—"
  }

  private func change(_ first: Finding, _ last: Finding, _ writer: GapNumber) -> String {
    guard let before = first.value, let after = last.value else { return "—" }
    return writer.change(from: before, to: after)
  }

  /// The answer for the whole that `answer` is a part of.
  private func whole(of answer: Answer) -> Answer? {
    study.answers.first {
      $0.base == answer.base && $0.part == nil && $0.group == answer.group
    }
  }

  /// A row's title, that of a part set in.
  private func indented(_ answer: Answer) -> String {
    (answer.part == nil ? "" : "　") + words.title(of: answer)
  }

  /// A part as a share of its whole; undefined where the whole is as good as 0.
  private static func share(_ part: Finding, of whole: Finding) -> Finding {
    var share = part
    if let value = part.value, let all = whole.value {
      share.outcome = all > 1e-12 ? Outcome(value / all) : .undefined(.totalZero)
    }
    return share
  }
}

/// How the numbers of one row are written.
struct GapNumber {
  let kind: Question.Measure.Kind
  /// The unit of amounts.
  let unit: DisplayUnit?
  let decimals: Int

  private let language: Language

  init(
    kind: Question.Measure.Kind, unit: DisplayUnit?, decimals: Int, _ words: GapWords
  ) {
    self.kind = kind
    self.unit = unit
    self.decimals = decimals
    language = words.language
  }

  /// Numbers of a kind, of which `values` are shown.
  init(_ kind: Question.Measure.Kind, of values: [Double], _ words: GapWords) {
    let largest = values.map(\.magnitude).max() ?? 0
    switch kind {
    case .amount:
      let middle = values.map(\.magnitude).sorted()
      let unit = DisplayUnit(
        for: words.study.panel.metric.unit, largest: middle.isEmpty ? 0 : middle[middle.count / 2],
        language: words.language)
      let scaled = values.map { $0 / unit.divisor }
      let isWhole = scaled.allSatisfy { $0 == $0.rounded() }
      // Of six digits and more a decimal is noise.
      let least = largest / unit.divisor < 1e5 ? 1 : 0
      let decimals = max(least, NumberFormat.decimals(forLargest: largest / unit.divisor))
      self.init(kind: kind, unit: unit, decimals: isWhole ? 0 : decimals, words)
    case .count: self.init(kind: kind, unit: nil, decimals: 0, words)
    case .index:
      self.init(kind: kind, unit: nil, decimals: largest > 0 && largest < 0.01 ? 5 : 3, words)
    case .share, .growth, .years: self.init(kind: kind, unit: nil, decimals: 1, words)
    case .ratio: self.init(kind: kind, unit: nil, decimals: 2, words)
    }
  }

  /// The unit behind a row's title.
  var unitSuffix: String {
    guard let label = unit?.label, !label.isEmpty else { return "" }
    return Phrase(.inUnit, .text(label)).text(in: language)
  }

  /// A number as its cell has it.
  func text(_ value: Double) -> String {
    switch kind {
    case .share, .growth: NumberFormat.fixed(value * 100, decimals: decimals) + "%"
    case .amount:
      NumberFormat.fixed(value / (unit?.divisor ?? 1), decimals: decimals, grouping: .always)
    case .count: NumberFormat.fixed(value, decimals: decimals, grouping: .always)
    default: NumberFormat.fixed(value, decimals: decimals)
    }
  }

  /// The change between two numbers, with its sign; of shares in percentage points.
  func change(from before: Double, to after: Double) -> String {
    let written = text(after - before)
    let points = kind == .share || kind == .growth
    let bare =
      points
      ? Phrase(.gapPoints, .text(String(written.dropLast()))).text(in: language) : written
    return after > before && bare.contains(where: { "123456789".contains($0) }) ? "+" + bare : bare
  }
}
