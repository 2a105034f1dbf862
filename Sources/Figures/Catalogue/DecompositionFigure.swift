import Analysis
import PanelData
import Plotting

extension Figure {
  /// Theil's T within and between the outermost groups: stacked bars, one a period.
  public static let decomposition = Figure(
    name: "decomposition", sentence: Phrase(.decompositionFigure), uses: [.groups]
  ) { series, context in
    guard let parts = GroupedInequality(series) else {
      throw Failure(.usage, Phrase(.noGroups, .text(context.title(of: series.metric))))
    }
    return DecompositionFigure(parts: parts, context: context).drawing
  }
}

/// Draws the parts of inequality within and between groups.
private struct DecompositionFigure {
  private struct Piece {
    var x: Double
    var value: Double
    var name: String
  }

  private struct Note {
    var x: Double
    var y: Double
    var text: String
  }

  let parts: GroupedInequality
  let context: Figure.Context

  private var heading: Phrase.Argument { .text(parts.heading) }

  var drawing: Figure.Drawing {
    // What the number on top is the share of stands right under it.
    let names = [
      context.text(Phrase(.withinGroups, heading)), context.text(Phrase(.betweenGroups, heading)),
    ]
    let pieces = parts.rows.flatMap { row in
      [
        Piece(x: row.period.position, value: row.within, name: names[0]),
        Piece(x: row.period.position, value: row.between, name: names[1]),
      ]
    }
    let chart = Chart {
      BarMark(
        pieces, x: .value("", \.x), y: .value("", \.value), series: .value("", \.name)
      )
      .lineStyle(width: 0.6).barWidth(PeriodAxis(parts.periods).barWidth)
      TextMark(
        shares, x: .value("", \.x), y: .value("", \.y), text: .value("", \.text), side: .above,
        reservesRoom: true)
    }
    .chartLegend(.visible)
    .chartForegroundStyleScale(domain: names)
    return Figure.Drawing(
      chart: context.captioned(
        PeriodAxis(parts.periods).applied(to: chart),
        title: context.text(
          Phrase(.decompositionTitle, .text(context.title(of: parts.metric)), heading)),
        subtitle: context.subtitle(
          unit: "", count: context.counted(parts.unitCount),
          time: .phrase(FigureText.span(of: parts.periods))),
        notes: notes),
      summary: context.paragraph(sentences + notes),
      account: Phrase(.decompositionAccount, heading, .count(parts.groupCount)))
  }

  /// The share between groups on top of the bars, where all have room.
  private var shares: [Note] {
    let texts = parts.rows.compactMap { row -> Note? in
      row.shareBetween.map {
        Note(x: row.period.position, y: row.within + row.between, text: percent($0))
      }
    }
    return 4.0 * Double(parts.periods.count) * 4.9 <= 400 ? texts : []
  }

  private func percent(_ share: Double) -> String {
    NumberFormat.fixed(share * 100, decimals: 0) + "%"
  }

  private func number(_ value: Double) -> String { NumberFormat.fixed(value, decimals: 3) }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes = [Phrase(shares.isEmpty ? .decompositionPlainNote : .decompositionNote, heading)]
    for (reason, periods) in parts.undefined {
      let time = FigureText.ranges(of: periods, within: parts.periods)
      notes += reason.phrase.map { [Phrase(.measureUndefined, time, .phrase($0))] } ?? []
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryDecomposition, .text(context.title(of: parts.metric)),
        context.counted(parts.unitCount), .phrase(FigureText.span(of: parts.periods)), heading,
        .count(parts.groupCount))
    ]
    for row in [parts.rows.first, parts.rows.last].compactMap({ $0 }) {
      guard let share = row.shareBetween else { continue }
      let sentence = Phrase(
        .summaryParts, FigureText.argument(row.period), .text(number(row.within + row.between)),
        .text(percent(share)))
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }
}
