import Analysis
import PanelData
import Plotting

extension Figure {
  /// The parts of the total as stacked bars, one a period.
  public static let sources = Figure(
    name: "sources", sentence: Phrase(.sourcesFigure), uses: [.parts], suitsOneUnit: true
  ) { series, context in
    guard let composition = Composition(series) else {
      throw Failure(.usage, Phrase(.noParts, .text(context.title(of: series.metric))))
    }
    return SourcesFigure(composition: composition, context: context).drawing
  }
}

/// Draws what a total is made of.
private struct SourcesFigure {
  private struct Piece {
    var x: Double
    var value: Double?
    var name: String
  }

  private struct Total {
    var x: Double
    var y: Double
    var text: String
  }

  let composition: Composition
  let context: Figure.Context
  private let numbers: FigureNumbers

  init(composition: Composition, context: Figure.Context) {
    self.composition = composition
    self.context = context
    // Three digits: the sums stand side by side over narrow bars.
    numbers = FigureNumbers(
      composition.totals.compactMap { $0 }, unit: composition.metric.unit,
      language: context.language, significant: 3)
  }

  private var names: [String] {
    composition.parts.map { $0.metric.title.text(in: context.language) }
  }

  var drawing: Figure.Drawing {
    let pieces = zip(names, composition.parts).flatMap { name, part in
      composition.periods.indices.map { place in
        Piece(
          x: composition.periods[place].position, value: part.sums[place].map(numbers.scaled),
          name: name)
      }
    }
    let chart = Chart {
      BarMark(
        pieces, x: .value("", \.x), y: .value("", \.value), series: .value("", \.name)
      )
      .lineStyle(width: 0.6).barWidth(PeriodAxis(composition.periods).barWidth)
      TextMark(
        totals.dropLast(), x: .value("", \.x), y: .value("", \.y), text: .value("", \.text),
        side: .above, reservesRoom: true)
      // Where not all have room, the last year's has.
      TextMark(
        totals.suffix(1), x: .value("", \.x), y: .value("", \.y), text: .value("", \.text),
        side: .above, reservesRoom: true
      )
      .labelPriority(1)
    }
    .chartLegend(.visible)
    .chartForegroundStyleScale(domain: names)
    .chartYAxis { AxisMarks(format: numbers.axisFormat) }
    return Figure.Drawing(
      chart: context.captioned(
        PeriodAxis(composition.periods).applied(to: chart),
        title: context.text(
          Phrase(.sourcesTitle, .text(context.title(of: composition.metric)))),
        subtitle: context.subtitle(
          unit: numbers.unit.label, count: context.counted(composition.unitCount),
          time: .phrase(FigureText.span(of: composition.periods))),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(.sourcesAccount, .count(composition.parts.count)))
  }

  /// The sums on top of the bars: of what lies above 0, and only where each is narrower than a bar.
  private var totals: [Total] {
    let drawn = composition.periods.indices.compactMap { place -> Total? in
      let parts = composition.parts.compactMap { $0.sums[place] }
      guard !parts.isEmpty, parts.allSatisfy({ $0 >= 0 }) else { return nil }
      let sum = parts.reduce(0, +)
      return Total(
        x: composition.periods[place].position, y: numbers.scaled(sum), text: numbers.text(sum))
    }
    let longest = drawn.map(\.text.count).max() ?? 0
    return Double(longest + 1) * Double(composition.periods.count) * 4.7 <= 400 ? drawn : []
  }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if composition.hasGaps { notes.append(Phrase(.sumsNote, context.noun(2))) }
    if !composition.unequal.isEmpty {
      notes.append(
        Phrase(
          .unequalNote,
          FigureText.ranges(of: composition.unequal, within: composition.periods)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summarySources, .text(context.title(of: composition.metric)),
        context.counted(composition.unitCount), .phrase(FigureText.span(of: composition.periods)),
        .list(names.map { .text($0) }))
    ]
    let places = composition.periods.indices.filter { composition.totals[$0] != nil }
    guard let place = places.last, let total = composition.totals[place], total > 0 else {
      return sentences
    }
    let shares = zip(names, composition.parts).compactMap { name, part in
      part.sums[place].map { (name: name, share: $0 / total) }
    }
    if let extremes = Extremes(shares.map(\.share), name: { shares[$0].name }) {
      sentences.append(
        Phrase(
          .summaryShares, FigureText.argument(composition.periods[place]),
          numbers.amount(total), FigureText.tied(extremes.highest.names),
          .text(percent(extremes.highest.value)), FigureText.tied(extremes.lowest.names),
          .text(percent(extremes.lowest.value))))
    }
    return sentences
  }

  private func percent(_ share: Double) -> String {
    NumberFormat.fixed(share * 100, decimals: 1)
  }
}
