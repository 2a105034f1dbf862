import Analysis
import PanelData
import Plotting

extension Figure {
  /// How many units lie in each official band: stacked bars, one a period.
  public static let bands = Figure(name: "bands", sentence: Phrase(.bandsFigure)) {
    series, context in
    guard let counts = BandCounts(series) else {
      throw Failure(.usage, Phrase(.noBands, .text(context.title(of: series.metric))))
    }
    return BandsFigure(counts: counts, context: context).drawing
  }
}

/// Draws how many units lie in each band.
private struct BandsFigure {
  private struct Piece {
    var x: Double
    var value: Int
    var name: String
  }

  let counts: BandCounts
  let context: Figure.Context

  var drawing: Figure.Drawing {
    let names = counts.classes.map(name)
    let pieces = names.indices.flatMap { index in
      counts.periods.indices.map { place in
        Piece(
          x: counts.periods[place].position, value: counts.counts[place][index],
          name: names[index])
      }
    }
    var chart = Chart {
      BarMark(
        pieces, x: .value("", \.x), y: .value("", \.value), series: .value("", \.name)
      )
      .lineStyle(width: 0.6).barWidth(PeriodAxis(counts.periods).barWidth)
    }
    .chartLegend(.visible)
    .chartForegroundStyleScale(domain: names)
    .chartYAxis { AxisMarks(values: .wholeNumbers, format: .number(grouping: ",")) }
    .chartYAxisLabel(context.text(Phrase(.numberOf, context.noun(2))))
    for (name, color) in zip(names, inks) { chart.styleColors[name] = color }
    for (name, kind) in zip(names, counts.classes) { chart.styleHatches[name] = hatch(of: kind) }
    return Figure.Drawing(
      chart: context.captioned(
        PeriodAxis(counts.periods).applied(to: chart),
        title: context.text(Phrase(.bandsTitle, .text(context.title(of: counts.metric)))),
        subtitle: context.subtitle(
          unit: counts.metric.unit.map {
            DisplayUnit(for: $0, largest: largest, language: context.language).label
          } ?? "", count: context.counted(counts.unitCount),
          time: .phrase(FigureText.span(of: counts.periods))),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(.bandsAccount, .count(counts.classes.count)))
  }

  /// The largest edge, which decides the unit of the bands' names.
  private var largest: Double { counts.metric.bands.map(\.magnitude).max() ?? 0 }

  private func name(of kind: BandCounts.Class) -> String {
    let numbers = FigureNumbers(
      counts.metric.bands, unit: counts.metric.unit, language: context.language)
    switch kind {
    case .missing: return context.text(Phrase(.bandMissing))
    case .negative: return context.text(Phrase(.bandNegative))
    case .zero: return "0"
    case .band(let lower, let upper?):
      return context.text(
        Phrase(.bandBetween, .text(numbers.text(lower)), .text(numbers.text(upper))))
    case .band(let lower, nil):
      return context.text(Phrase(.bandFrom, .text(numbers.text(lower))))
    }
  }

  /// Orange for what has nothing, then blue, darker with each band; grey for what is not known.
  private var inks: [Color] {
    let theme = context.theme
    let bands = counts.classes.filter { if case .band = $0 { true } else { false } }
    return counts.classes.map { kind in
      switch kind {
      case .missing: return theme.missing
      case .negative: return theme.belowZero
      case .zero: return theme.zero
      case .band:
        let place = bands.firstIndex(of: kind) ?? 0
        let share = bands.count > 1 ? Double(place) / Double(bands.count - 1) : 1
        // Greys need the whole way from paper to black to be told apart.
        return theme.marksLines
          ? theme.sequential.color(at: share) : theme.classes.color(at: share)
      }
    }
  }

  /// How what is in no band is told from the bands where there is no colour.
  private func hatch(of kind: BandCounts.Class) -> Hatch? {
    switch kind {
    case .missing: context.theme.missingHatch
    case .negative: context.theme.belowZeroHatch
    case .zero: context.theme.zeroHatch
    case .band: nil
    }
  }

  // MARK: Texts

  private var notes: [Phrase] { [Phrase(.bandsNote)] }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryBands, .text(context.title(of: counts.metric)),
        context.counted(counts.unitCount), .phrase(FigureText.span(of: counts.periods)))
    ]
    let filled = counts.periods.indices.filter { counts.counts[$0].contains { $0 > 0 } }
    for place in [filled.first, filled.last].compactMap({ $0 }) {
      let parts = zip(counts.classes, counts.counts[place]).filter { $0.1 > 0 }.map {
        Phrase.Argument.phrase(
          Phrase(.bandCount, .text(name(of: $0.0)), .count($0.1)))
      }
      let sentence = Phrase(
        .summaryBandCounts, FigureText.argument(counts.periods[place]), .list(parts))
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }
}
