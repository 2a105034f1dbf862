import Analysis
import PanelData
import Plotting

extension Figure {
  /// Growth against where units started, with the line whose slope is β.
  public static let convergence = Figure(
    name: "convergence", sentence: Phrase(.convergenceFigure)
  ) { series, context in
    do throws(ConvergenceCloud.Refusal) {
      return ConvergenceFigure(cloud: try ConvergenceCloud(series), context: context).drawing
    } catch {
      switch error {
      case .needsTwoPeriods: throw context.needsTwoPeriods("convergence")
      case .undefined(let reason, let remedy):
        throw Failure(
          .badData,
          Phrase(
            .convergenceUndefined, .text(context.title(of: series.metric)),
            .phrase(reason),
            .phrase(cure(remedy, of: series, context))))
      }
    }
  }
}

/// What helps where there is no line: other years only where there are some that may.
private func cure(
  _ remedy: ConvergenceCloud.Remedy, of series: MetricSeries, _ context: Figure.Context
) -> Phrase {
  let fewest = ConvergenceCloud.fewestUnits
  switch remedy {
  case .longerSpan where context.limitsYears: return Phrase(.remedyWiderOrChange)
  case .otherEnds(let areThere)
  where areThere || context.limitsYears && series.units.count >= fewest:
    return Phrase(.remedyEndsOrChange, .count(fewest), context.noun(fewest))
  default: return Phrase(.remedyChange)
  }
}

/// Draws growth against the level at the start.
private struct ConvergenceFigure {
  let cloud: ConvergenceCloud
  let context: Figure.Context
  private let numbers: FigureNumbers

  init(cloud: ConvergenceCloud, context: Figure.Context) {
    self.cloud = cloud
    self.context = context
    numbers = FigureNumbers(
      cloud.points.map(\.start), unit: cloud.metric.unit, language: context.language)
  }

  var drawing: Figure.Drawing {
    let plot = ScatterPlot(
      spots: cloud.points.map {
        ScatterPlot.Spot(
          name: $0.name, x: numbers.scaled($0.start), y: $0.growth, residual: $0.residual,
          status: $0.remarks.status)
      },
      line: cloud.line.places.map {
        ScatterPlot.LinePlace(
          x: numbers.scaled($0.x), lower: $0.lower, middle: $0.middle, upper: $0.upper)
      }, types: (.log, .linear), context: context)
    let metric = cloud.metric.title.text(in: context.language)
    let start = context.text(
      Phrase(.convergenceStart, FigureText.argument(cloud.start), .text(metric)))
    let named = context.axisTitle(start, unit: numbers.unit.label)
    let chart = plot.chart
      .chartXAxis { AxisMarks(format: numbers.axisFormat) }
      .chartYAxis { AxisMarks(format: .percent) }
      .chartXAxisLabel(context.text(Phrase(.axisLogarithmic, .text(named))))
      .chartYAxisLabel(context.text(Phrase(.convergenceGrowth)))
    let notes =
      notes(plot) + [plot.mostInCell.map { Phrase(.scatterCells, .count($0)) }].compactMap { $0 }
    return Figure.Drawing(
      chart: context.captioned(
        chart,
        title: context.text(
          Phrase(.convergenceTitle, .text(context.title(of: cloud.metric)))),
        subtitle: context.text(
          Phrase(
            .subtitleParts, context.counted(cloud.points.count),
            .phrase(FigureText.span(of: [cloud.start, cloud.end])), .phrase(verdict))),
        notes: notes
      )
      .chartNonZeroNote(""),
      size: .centimetres(16, 11), summary: context.paragraph(sentences + notes),
      account: Phrase(
        .convergenceAccount, FigureText.argument(cloud.start), FigureText.argument(cloud.end),
        .phrase(verdict)),
      evidence: plot.evidence(of: [cloud.start, cloud.end], absent: cloud.absent))
  }

  // MARK: Texts

  private var verdict: Phrase {
    switch cloud.verdict {
    case .converging: Phrase(.converging)
    case .diverging: Phrase(.diverging)
    case .indistinct: Phrase(.convergenceIndistinct)
    }
  }

  private func notes(_ plot: ScatterPlot) -> [Phrase] {
    let interval = cloud.line.slopeInterval
    var notes = [
      Phrase(
        .convergenceBeta, .text(FigureText.significant(cloud.line.slope)),
        .text(FigureText.significant(interval.lowerBound)),
        .text(FigureText.significant(interval.upperBound)),
        .phrase(FigureText.probability(cloud.line.p)), .phrase(plot.bandNote))
    ]
    // A speed of what cannot be told from chance would be read as one.
    if cloud.verdict == .converging {
      if let speed = cloud.speed, let halfLife = cloud.halfLife {
        notes.append(
          Phrase(
            .convergenceSpeed, .text(FigureText.significant(speed * 100)),
            .text(FigureText.significant(halfLife))))
      } else {
        notes.append(Phrase(.convergenceNoSpeed))
      }
    }
    if !cloud.notPositive.isEmpty {
      notes.append(Phrase(.convergenceNotPositive, context.names(cloud.notPositive, limit: 5)))
    }
    if !cloud.missing.isEmpty {
      notes.append(Phrase(.convergenceMissing, context.names(cloud.missing, limit: 5)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    [
      Phrase(
        .summaryConvergence, .text(context.title(of: cloud.metric)),
        context.counted(cloud.points.count), FigureText.argument(cloud.start),
        FigureText.argument(cloud.end)),
      Phrase(.sentence, .phrase(verdict)),
    ]
  }
}
