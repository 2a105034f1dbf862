import Analysis
import PanelData

/// What a trend says in words: title, notes, the description, the line for the terminal.
struct TrendSummary {
  let trend: Trend
  let context: Figure.Context
  let unit: DisplayUnit
  let largest: Double

  /// Whether all figures drawn are whole numbers: counts are written without decimals.
  private var isWhole: Bool {
    trend.named.allSatisfy { $0.values.allSatisfy { $0.map { $0 == $0.rounded() } ?? true } }
  }

  /// The metric, and the groups that the data is limited to.
  var title: String { context.title(of: trend.metric) }

  /// The unit, the number of units, the years.
  var subtitle: String {
    context.subtitle(
      unit: unit.label, count: .phrase(count), time: .phrase(FigureText.span(of: trend.periods)))
  }

  /// How the picture is read, and what is missing in it.
  var notes: [Phrase] {
    var notes: [Phrase] = context.scale == .log ? [Phrase(.axisLogNote)] : []
    if !trend.drawsAll, trend.periods.indices.contains(trend.rankedPlace) {
      notes.append(
        Phrase(
          .bandNote, noun(2), .count(ends.high), .count(ends.low),
          FigureText.argument(trend.periods[trend.rankedPlace])))
      if trend.cutsTies { notes.append(Phrase(.tiesNote)) }
    }
    let drawn = Set(trend.named.map(\.name))
    let shown = trend.gaps.filter { drawn.contains($0.name) }
    if !shown.isEmpty {
      let gaps = shown.map { gap in
        Phrase.Argument.phrase(
          Phrase(
            .gapOf, .text(gap.name), FigureText.ranges(of: gap.periods, within: trend.periods)))
      }
      notes.append(Phrase(context.theme.marksLines ? .rankGapNote : .gapNote, .list(gaps)))
    }
    let others = trend.gaps.count - shown.count
    if others > 0 { notes.append(Phrase(.gapOthers, .count(others), noun(others))) }
    return notes
  }

  /// What was drawn, in a few words.
  var account: Phrase {
    if trend.named.isEmpty { return Phrase(.trendNothing) }
    if trend.drawsAll { return Phrase(.trendAll) }
    return Phrase(.trendBands, .count(ends.high), .count(ends.low))
  }

  /// What a reader who cannot see the picture is told.
  var text: String {
    let span = Phrase.Argument.phrase(FigureText.span(of: trend.periods))
    var sentences = [
      unit.label.isEmpty
        ? Phrase(.summaryTrendWithoutUnit, .text(title), .phrase(count), span)
        : Phrase(.summaryTrend, .text(title), .phrase(count), span, .text(unit.label))
    ]
    sentences += [medians, extremes, single].compactMap { $0 }
    return context.paragraph(sentences + notes)
  }

  // MARK: Parts

  /// How many units there are: in every year, where villages came and went.
  private var count: Phrase {
    let counts = trend.quantiles.compactMap(\.first?.used).filter { $0 > 0 }
    guard let most = counts.max(), let least = counts.min(), most < trend.unitCount else {
      return FigureText.count(trend.unitCount, of: context.dataset)
    }
    if least == most { return FigureText.count(most, of: context.dataset) }
    return Phrase(.countRangeOf, .count(least), .count(most), noun(most))
  }

  /// How many of the named stand at either end.
  private var ends: (high: Int, low: Int) {
    let high = min(Trend.namedAtEnds, trend.named.count)
    return (high, trend.named.count - high)
  }

  private var medians: Phrase? {
    let defined = trend.periods.indices.compactMap { place in
      trend.quantiles[place][2].value.map { (period: trend.periods[place], value: $0) }
    }
    guard trend.unitCount > 1, let first = defined.first, let last = defined.last,
      first.period != last.period
    else { return nil }
    return Phrase(
      .summaryMedian, amount(first.value), FigureText.argument(first.period), amount(last.value),
      FigureText.argument(last.period))
  }

  private var extremes: Phrase? {
    let place = trend.rankedPlace
    guard trend.periods.indices.contains(place) else { return nil }
    return context.sentence(
      on: trend.extremes, at: FigureText.argument(trend.periods[place]), amount: amount)
  }

  private var single: Phrase? {
    guard trend.unitCount == 1, let series = trend.named.first,
      let first = series.values.firstIndex(where: { $0 != nil }), let last = series.lastPlace,
      let before = series.values[first], let after = series.values[last]
    else { return nil }
    guard first < last else {
      return Phrase(
        .summaryOnce, .text(series.name), amount(after),
        FigureText.argument(trend.periods[last]))
    }
    return Phrase(
      .summarySingle, .text(series.name), amount(before),
      FigureText.argument(trend.periods[first]), amount(after),
      FigureText.argument(trend.periods[last]))
  }

  private func noun(_ count: Int) -> Phrase.Argument { context.noun(count) }

  private func amount(_ value: Double) -> Phrase.Argument {
    .text(
      DisplayUnit(for: trend.metric.unit, largest: value, language: context.language)
        .amount(value, isWhole: isWhole))
  }
}
