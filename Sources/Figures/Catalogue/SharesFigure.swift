import Analysis
import PanelData
import Plotting

extension Figure {
  /// The parts of the total as shares of it: stacked bars of one height, one a period.
  public static let shares = Figure(
    name: "shares", sentence: Phrase(.sharesFigure), uses: [.parts], suitsOneUnit: true
  ) { series, context in
    guard let composition = Composition(series) else {
      throw Failure(.usage, Phrase(.noParts, .text(context.title(of: series.metric))))
    }
    let figure = SharesFigure(composition: composition, context: context)
    guard figure.hasShares || series.filledPlaces.isEmpty else {
      throw Failure(
        .badData,
        [Phrase(.noShares, .text(context.title(of: series.metric)))] + figure.leftOut)
    }
    return figure.drawing
  }
}

/// Draws what share of a total each part has.
private struct SharesFigure {
  private struct Piece {
    var x: Double
    var value: Double?
    var name: String
  }

  private struct Note {
    var x: Double
    var y: Double
    var text: String
    /// The piece of the bar it stands in, less a little on both sides.
    var piece: Region
  }

  let composition: Composition
  let context: Figure.Context
  /// For each period the shares of the parts, or why there are none.
  private let shares: [Result<[Double?], Composition.Unshared>]

  init(composition: Composition, context: Figure.Context) {
    self.composition = composition
    self.context = context
    shares = composition.periods.indices.map(composition.shares)
  }

  var hasShares: Bool { shares.contains { (try? $0.get()) != nil } }

  private var names: [String] {
    composition.parts.map { $0.metric.title.text(in: context.language) }
  }

  var drawing: Figure.Drawing {
    let pieces = names.indices.flatMap { part in
      composition.periods.indices.map { place in
        Piece(
          x: composition.periods[place].position, value: (try? shares[place].get())?[part],
          name: names[part])
      }
    }
    let chart = Chart {
      BarMark(
        pieces, x: .value("", \.x), y: .value("", \.value), series: .value("", \.name)
      )
      .lineStyle(width: 0.6).barWidth(PeriodAxis(composition.periods).barWidth)
      for part in names.indices {
        TextMark(
          texts(of: part), x: .value("", \.x), y: .value("", \.y), text: .value("", \.text),
          within: \.piece, hasGround: look(of: part).hatch != nil
        )
        .foregroundStyle(ink(on: look(of: part)))
      }
    }
    .chartLegend(.visible)
    .chartForegroundStyleScale(domain: names)
    .chartYScale(domain: 0...1)
    .chartYAxis { AxisMarks(format: .percent) }
    return Figure.Drawing(
      chart: context.captioned(
        PeriodAxis(composition.periods).applied(to: chart),
        title: context.text(
          Phrase(.sharesTitle, .text(context.title(of: composition.metric)))),
        subtitle: context.subtitle(
          unit: "%", count: context.counted(composition.unitCount),
          time: .phrase(FigureText.span(of: composition.periods))),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(.sharesAccount, .count(composition.parts.count)))
  }

  /// The shares of a part in the middle of its pieces; layout leaves out what has no room there.
  private func texts(of part: Int) -> [Note] {
    let axis = PeriodAxis(composition.periods)
    let half = axis.step * axis.barWidth * 0.47
    return composition.periods.indices.compactMap { place in
      guard let shares = try? self.shares[place].get(), let share = shares[part], share > 0 else {
        return nil
      }
      let below = shares.prefix(part).compactMap { $0 }.reduce(0, +)
      let x = composition.periods[place].position
      return Note(
        x: x, y: below + share / 2, text: NumberFormat.fixed(share * 100, decimals: 1),
        piece: Region(from: (x - half, below), to: (x + half, below + share)))
    }
  }

  /// The look of a part, as the scale of the chart has it.
  private func look(of part: Int) -> SeriesStyle {
    let theme = context.theme
    return theme.series.indices.contains(part) ? theme.series[part] : theme.other
  }

  /// The ink of a number on a part; on hatching it has paper under it.
  private func ink(on look: SeriesStyle) -> Color {
    look.hatch == nil ? context.theme.textInk(on: look.color) : context.theme.ink
  }

  // MARK: Texts

  /// The periods without shares, each reason with its parts.
  var leftOut: [Phrase] {
    var negative: [Phrase.Argument] = []
    var nothing: [Period] = []
    for (period, result) in zip(composition.periods, shares) {
      switch result {
      case .success: continue
      case .failure(.negative(let metrics)):
        let names = metrics.map { Phrase.Argument.text($0.title.text(in: context.language)) }
        negative.append(
          .phrase(Phrase(.sharesNegative, FigureText.argument(period), .list(names))))
      case .failure(.nothing): nothing.append(period)
      }
    }
    return (negative.isEmpty ? [] : [Phrase(.sharesLeftOut, .list(negative))])
      + (nothing.isEmpty
        ? []
        : [
          Phrase(
            .sharesNothing, FigureText.ranges(of: nothing, within: composition.periods))
        ])
  }

  private var notes: [Phrase] {
    var notes = leftOut
    if !composition.unequal.isEmpty {
      notes.append(
        Phrase(
          .sharesUnequal, FigureText.ranges(of: composition.unequal, within: composition.periods)))
    }
    if composition.hasGaps { notes.append(Phrase(.sumsNote, context.noun(2))) }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryShare, .text(context.title(of: composition.metric)),
        context.counted(composition.unitCount), .phrase(FigureText.span(of: composition.periods)),
        .list(names.map { .text($0) }))
    ]
    let filled = shares.indices.filter { (try? shares[$0].get()) != nil }
    for place in Set([filled.first, filled.last].compactMap { $0 }).sorted() {
      guard let shares = try? shares[place].get() else { continue }
      let parts = zip(names, shares).compactMap { name, share in
        share.map {
          Phrase.Argument.phrase(
            Phrase(.shareOf, .text(name), .text(NumberFormat.fixed($0 * 100, decimals: 1))))
        }
      }
      sentences.append(
        Phrase(
          .summaryBandCounts, FigureText.argument(composition.periods[place]), .list(parts)))
    }
    return sentences
  }
}
