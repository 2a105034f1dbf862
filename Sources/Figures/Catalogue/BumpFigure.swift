import Analysis
import PanelData
import Plotting

extension Figure {
  /// Ranks over the periods: those that moved furthest by name, the others grey.
  public static let bump = Figure(name: "bump", sentence: Phrase(.bumpFigure)) {
    series, context in
    let paths = RankPaths(series)
    guard paths.span != nil else { throw context.needsTwoPeriods("bump") }
    guard paths.paths.count <= BumpFigure.mostDrawn else {
      throw Failure(
        .usage,
        Phrase(
          .tooManyForBump, context.counted(paths.paths.count), .count(BumpFigure.mostDrawn)))
    }
    return BumpFigure(paths: paths, context: context).drawing
  }
}

/// Draws the paths of ranks, the first on top.
private struct BumpFigure {
  /// Lines closer than this many to a picture cannot be told apart.
  static let mostDrawn = 60

  private struct Row {
    var x: Double
    /// The rank with its sign turned: 1 is on top.
    var y: Double?
    var name: String
    var status: ObservationStatus
  }

  let paths: RankPaths
  let context: Figure.Context

  private var named: [RankPaths.Path] { paths.highlighted.map { paths.paths[$0] } }
  private var drawsAll: Bool { named.count == paths.paths.count }
  private var lowest: Int { paths.paths.flatMap { $0.ranks.compactMap { $0 } }.max() ?? 1 }

  var drawing: Figure.Drawing {
    let isNamed = Set(paths.highlighted)
    let others = paths.paths.indices.filter { !isNamed.contains($0) }.map { paths.paths[$0] }
    let axis = PeriodAxis(paths.periods)
    let chart = Chart {
      LineMark(
        others.flatMap(rows), x: .value("", \.x), y: .value("", \.y), series: .value("", \.name)
      )
      .foregroundStyle(context.theme.context).lineStyle(width: 0.5)
      LineMark(
        named.flatMap(rows), x: .value("", \.x), y: .value("", \.y), series: .value("", \.name),
        status: \.status
      )
      .lineStyle(width: 1.8).statusWords(context.statusWords)
      .seriesLabel(.trailing, texts: labels)
      .labelPriority(1)
      if PeriodAxis(paths.periods).hasRoomForPoints {
        PointMark(
          named.flatMap(rows).filter { $0.status.isDisjoint(with: [.estimated, .provisional]) },
          x: .value("", \.x), y: .value("", \.y), series: .value("", \.name)
        )
      }
    }
    .chartForegroundStyleScale(domain: named.map(\.name))
    .chartYScale(domain: -(Double(lowest) + 0.5)...(-0.5))
    .chartYAxis {
      AxisMarks(
        values: .values(tickRanks.map { -Double($0) }),
        format: AxisValueFormat { value, _ in NumberFormat.fixed(-value, decimals: 0) }
      ) { AxisValueLabel() }
    }
    return Figure.Drawing(
      chart: context.captioned(
        axis.applied(to: chart),
        title: context.text(Phrase(.bumpTitle, .text(context.title(of: paths.metric)))),
        subtitle: context.subtitle(
          unit: "", count: context.counted(paths.paths.count),
          time: .phrase(FigureText.span(of: paths.periods))),
        notes: notes
      ).chartNonZeroNote(""),
      summary: context.paragraph(sentences + notes),
      account: drawsAll ? Phrase(.trendAll) : Phrase(.bumpMovers, .count(named.count)),
      evidence: Figure.Evidence(.lines, units: named.map(\.name)))
  }

  private func rows(of path: RankPaths.Path) -> [Row] {
    paths.periods.indices.map { place in
      Row(
        x: paths.periods[place].position, y: path.ranks[place].map { -Double($0) },
        name: path.name,
        status: path.remarks.indices.contains(place) ? path.remarks[place].status : [])
    }
  }

  /// 1, and round ranks below it.
  private var tickRanks: [Int] {
    let step = lowest <= 8 ? 1 : lowest <= 30 ? 5 : 10
    return [1] + stride(from: step, through: lowest, by: step).filter { $0 > 1 }
  }

  private var labels: [String: String] {
    context.movedLabels(
      named.map { path in
        let ranks = path.ranks.compactMap { $0 }
        guard let first = ranks.first, let last = ranks.last, path.rise ?? 0 != 0 else {
          return (path.name, nil)
        }
        return (path.name, (String(first), String(last)))
      })
  }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if !drawsAll, let span = paths.span {
      notes.append(
        Phrase(
          .bumpNote, FigureText.argument(span.first), FigureText.argument(span.last),
          context.noun(2)))
    }
    if !paths.withGaps.isEmpty {
      notes.append(Phrase(.rankGapNote, context.names(paths.withGaps)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryBump, .text(context.title(of: paths.metric)),
        context.counted(paths.paths.count), .phrase(FigureText.span(of: paths.periods)))
    ]
    let moved = named.filter { ($0.rise ?? 0) != 0 }
    if !moved.isEmpty {
      sentences.append(
        Phrase(.summaryMoves, .list(moved.map { .text(labels[$0.name] ?? $0.name) })))
    }
    return sentences
  }
}
