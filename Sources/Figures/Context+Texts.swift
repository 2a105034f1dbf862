import Analysis
import PanelData
import Plotting

/// The texts that all figures have around their plots.
extension Figure.Context {
  /// `phrase` in the language of the picture.
  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// What `count` units are called.
  func noun(_ count: Int) -> Phrase.Argument {
    .phrase(FigureText.unitNoun(of: dataset, count: count))
  }

  /// A number of units: `28个村`.
  func counted(_ count: Int) -> Phrase.Argument { .phrase(FigureText.count(count, of: dataset)) }

  /// The metric, and the groups that the data is limited to.
  func title(of metric: Metric) -> String {
    text(inGroups(Phrase(.given, .text(metric.title.text(in: language)))))
  }

  /// `title` with the groups that the data is limited to.
  func inGroups(_ title: Phrase) -> Phrase {
    groups.isEmpty ? title : FigureText.title(title, in: groups)
  }

  /// The line under the title: the unit where there is one, the number of units, the time.
  func subtitle(unit: String, count: Phrase.Argument, time: Phrase.Argument) -> String {
    text(
      unit.isEmpty
        ? Phrase(.subtitleTwoParts, count, time)
        : Phrase(.subtitleParts, .phrase(Phrase(.unitLine, .text(unit))), count, time))
  }

  /// The title of an axis with its unit, unless that says the same: `Households`, not `Households
  /// (households)`.
  func axisTitle(_ title: String, unit: String) -> String {
    unit.isEmpty || unit.lowercased() == title.lowercased()
      ? title : text(Phrase(.axisWithUnit, .text(title), .text(unit)))
  }

  /// About how wide `text` is, in Chinese characters.
  func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      let own =
        switch scalar {
        case _ where scalar.value >= 0x2E80: 1.0
        case "M", "W", "m", "w", "%", "@", "\u{2026}", "\u{2014}": 0.9
        case "A"..."Z": 0.62
        default: 0.55
        }
      return width + own
    }
  }

  /// `name`, cut where it would leave no room for the figures behind it: to `most` Chinese
  /// characters.
  func short(_ name: String, most: Double = 12) -> String {
    guard width(of: name) > most else { return name }
    // Of a path, the name itself says most.
    if let slash = name.lastIndex(of: "/") {
      return short("…" + name[name.index(after: slash)...], most: most)
    }
    var kept = ""
    for character in name {
      if width(of: kept) + width(of: String(character)) > most - 1 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// `names` cut as by `short`, those that would then read the same so that they differ.
  func shortNames(_ names: [String], most: Double = 12) -> [String: String] {
    var cut = Dictionary(names.map { ($0, short($0, most: most)) }) { first, _ in first }
    guard Set(cut.values).count < cut.count else { return cut }
    for (name, distinct) in zip(names, NameCuts.cut(names, fits: { width(of: $0) <= most })) {
      if let distinct { cut[name] = distinct }
    }
    return cut
  }

  /// Labels at the ends of lines by name, each with its figures before and after where it has any, the
  /// names cut so that the column has room for both.
  ///
  /// A colon parts them where a name ends as a figure or as an initial does: `Unit 6: 1→2`.
  func movedLabels(
    _ moves: [(name: String, figures: (before: String, after: String)?)]
  ) -> [String: String] {
    let room = Chart.labelWidth(on: page.size) / theme.labelSize
    let widest = moves.compactMap(\.figures).map { width(of: $0 + "→" + $1) }.max() ?? 0
    let left = min(12, room - widest - 1.6)
    // A name of a few letters says less than the axis says of the figures.
    let longest = moves.map { width(of: $0.name) }.max() ?? 0
    let hasFigures = left >= min(longest, Self.leastBesideFigures)
    let names = shortNames(moves.map(\.name), most: hasFigures ? left : min(12, room))
    let code: PhraseCode =
      names.values.contains(where: Self.runsOn) ? .movedLabelColon : .movedLabel
    let labels = moves.map { move in
      let name = names[move.name] ?? move.name
      let label = (hasFigures ? move.figures : nil).map {
        text(Phrase(code, .text(name), .text($0.before), .text($0.after)))
      }
      return (move.name, label ?? name)
    }
    return Dictionary(labels) { first, _ in first }
  }

  /// Names are not cut to less than this many Chinese characters for the figures behind them.
  private static let leastBesideFigures = 6.0

  /// Whether a figure behind `name` would be read as part of it.
  private static func runsOn(_ name: String) -> Bool {
    name.last.map { $0.isNumber || $0 == "." } ?? false
  }

  /// A few sentences as one paragraph.
  func paragraph(_ sentences: [Phrase]) -> String {
    sentences.map(text).joined(separator: language.isChinese ? "" : " ")
  }

  /// Who has the highest and who the lowest figure at `time`; nothing where all are equal.
  func sentence(
    on extremes: Extremes?, at time: Phrase.Argument, amount: (Double) -> Phrase.Argument
  ) -> Phrase? {
    extremes.map {
      Phrase(
        .summaryExtremes, time, FigureText.tied($0.highest.names), amount($0.highest.value),
        FigureText.tied($0.lowest.names), amount($0.lowest.value))
    }
  }

  /// The same and how far they are apart.
  func sentences(
    on extremes: Extremes?, at time: Phrase.Argument, numbers: FigureNumbers
  ) -> [Phrase] {
    guard let extremes, let ends = sentence(on: extremes, at: time, amount: numbers.amount) else {
      return []
    }
    return [ends, Phrase(.summaryRange, numbers.amount(extremes.range))]
  }

  /// Who rose and who fell most, with `text` for each change; nil where all changed alike.
  func sentence(onMoves extremes: Extremes?, text: (Double) -> String) -> Phrase? {
    extremes.map {
      Phrase(
        .summaryChangeEnds, FigureText.tied($0.highest.names), .text(text($0.highest.value)),
        FigureText.tied($0.lowest.names), .text(text($0.lowest.value)))
    }
  }

  /// At most `limit` names, fewer on a narrow page, the rest counted.
  func names(_ names: [String], limit: Int = 8) -> Phrase.Argument {
    let limit = page.size.width < Page.narrow ? min(limit, 4) : limit
    let shown = Phrase.Argument.list(names.prefix(limit).map { .text($0) })
    return names.count > limit
      ? .phrase(Phrase(.andOthers, shown, .count(names.count))) : shown
  }

  /// `chart` with its texts, the source line and what layout may have to say.
  func captioned(
    _ chart: Chart, title: String, subtitle: String, notes: [Phrase]
  ) -> Chart {
    let language = language
    return
      chart
      .chartTitle(title).chartSubtitle(subtitle).chartNotes(notes.map(text))
      .chartNonZeroNote(text(Phrase(.axisNotZero)))
      .chartSource(text(FigureText.sourceLine(of: dataset)))
      .chartNoData(text(Phrase(.noDataTitle)))
      .chartOverflowNote { Phrase(.moreUnlabelled, .count($0)).text(in: language) }
  }
}
