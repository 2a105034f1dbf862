import Analysis
import PanelData
import Plotting

extension Figure {
  /// One metric against another, with the line of least squares and the 95 % band of the mean.
  public static let scatter = Figure(
    name: "scatter", sentence: Phrase(.scatterFigure), uses: [.against, .scale]
  ) { series, context in
    do throws(Scatter.Refusal) {
      let scatter = try Scatter(series, isLogarithmic: context.scale == .log)
      return ScatterFigure(scatter: scatter, context: context).drawing
    } catch {
      switch error {
      case .noOtherMetric:
        throw Failure(.usage, Phrase(.scatterNeedsOther, .text(series.metric.id)))
      case .nothingInCommon:
        throw Failure(
          .badData,
          Phrase(
            .scatterNothing, .text(context.title(of: series.metric)),
            .text(series.against?.metric.title.text(in: context.language) ?? "")))
      case .notPositive(let metric, let names, let period):
        throw context.logRefusal(
          metric: metric,
          named: names.map {
            .phrase(Phrase(.logUnit, .text($0), FigureText.argument(period)))
          })
      }
    }
  }
}

/// Draws one metric against another.
private struct ScatterFigure {
  let scatter: Scatter
  let context: Figure.Context
  private let x: FigureNumbers
  private let y: FigureNumbers

  init(scatter: Scatter, context: Figure.Context) {
    self.scatter = scatter
    self.context = context
    x = FigureNumbers(
      scatter.points.map(\.x), unit: scatter.against.unit, language: context.language)
    y = FigureNumbers(
      scatter.points.map(\.y), unit: scatter.metric.unit, language: context.language)
  }

  private var type: ScaleType { scatter.isLogarithmic ? .log : .linear }

  var drawing: Figure.Drawing {
    let plot = ScatterPlot(
      spots: scatter.points.map {
        ScatterPlot.Spot(
          name: $0.name, x: x.scaled($0.x), y: y.scaled($0.y), residual: $0.residual,
          status: $0.remarks.status)
      },
      line: (scatter.line?.places ?? []).map {
        ScatterPlot.LinePlace(
          x: x.scaled($0.x), lower: y.scaled($0.lower), middle: y.scaled($0.middle),
          upper: y.scaled($0.upper))
      }, types: (type, type), context: context)
    let chart = plot.chart
      .chartXAxis { AxisMarks(format: x.axisFormat) }
      .chartYAxis { AxisMarks(format: y.axisFormat) }
      .chartXAxisLabel(axisTitle(of: scatter.against, x))
      .chartYAxisLabel(axisTitle(of: scatter.metric, y))
    let notes =
      notes(plot) + [plot.mostInCell.map { Phrase(.scatterCells, .count($0)) }].compactMap { $0 }
    return Figure.Drawing(
      chart: context.captioned(chart, title: title, subtitle: subtitle, notes: notes)
        .chartNonZeroNote(""),
      size: .centimetres(16, 11), summary: context.paragraph(sentences + notes),
      account: Phrase(.scatterAccount, .text(other), time),
      evidence: plot.evidence(of: [scatter.period], absent: scatter.absent))
  }

  // MARK: Texts

  private var other: String { scatter.against.title.text(in: context.language) }
  private var time: Phrase.Argument { FigureText.argument(scatter.period) }

  private var title: String {
    let title = Phrase(
      .scatterTitle, .text(scatter.metric.title.text(in: context.language)), .text(other))
    return context.text(context.inGroups(title))
  }

  private var subtitle: String {
    let counted = context.counted(scatter.points.count)
    guard let r = scatter.line?.correlation else {
      return context.text(Phrase(.subtitleTwoParts, counted, time))
    }
    return context.text(
      Phrase(
        .subtitleParts, counted, time,
        .phrase(Phrase(.scatterCorrelation, .text(NumberFormat.fixed(r, decimals: 3))))))
  }

  private func axisTitle(of metric: Metric, _ numbers: FigureNumbers) -> String {
    let title = metric.title.text(in: context.language)
    let named = context.axisTitle(title, unit: numbers.unit.label)
    return type == .log ? context.text(Phrase(.axisLogarithmic, .text(named))) : named
  }

  /// What the slope is of: `万元/人`; nothing where a metric has no unit or both have one.
  ///
  /// A slope that would be less than 0.1 is told in a smaller unit: 71.5万元/户, not 0.00715亿元/户; and
  /// in English, where it is of one household, in the words for that.
  private func slopeUnit(_ slope: Double) -> (label: String, factor: Double) {
    let factor = y.scaled(1) / x.scaled(1)
    let (over, under) = (y.unit.label, x.unit.label)
    guard !over.isEmpty, !under.isEmpty, over != under else { return ("", factor) }
    if (slope * factor).magnitude < 0.1 || context.language == .english, x.unit.divisor == 1,
      scatter.metric.unit?.per == nil,
      let per = scatter.against.unit, per.factor == 1,
      let ratio = MeasurementUnit.ratio(scatter.metric.unit, per: per)
    {
      let unit = DisplayUnit(for: ratio, largest: slope, language: context.language)
      return ((context.language.isChinese ? "" : " ") + unit.label, 1 / unit.divisor)
    }
    return (context.language.isChinese ? "\(over)/\(under)" : " \(over)/\(under)", factor)
  }

  private func notes(_ plot: ScatterPlot) -> [Phrase] {
    var notes: [Phrase] = []
    if let line = scatter.line {
      // Of logarithms the slope is the same in all units.
      let unit = slopeUnit(line.slope)
      let factor = scatter.isLogarithmic ? 1 : unit.factor
      func text(_ slope: Double) -> Phrase.Argument {
        .text(FigureText.significant(slope * factor))
      }
      let p = Phrase.Argument.phrase(FigureText.probability(line.p))
      let (low, high) = (line.slopeInterval.lowerBound, line.slopeInterval.upperBound)
      notes.append(
        scatter.isLogarithmic
          ? Phrase(
            .scatterElasticity, text(line.slope), text(low), text(high), p, .phrase(plot.bandNote))
          : Phrase(
            .scatterSlope, text(line.slope), .text(unit.label), text(low), text(high), p,
            .phrase(plot.bandNote)))
    } else if let reason = scatter.withoutLine {
      notes.append(Phrase(.scatterNoLine, .phrase(reason)))
    }
    let zeros = scatter.points.count { $0.x == 0 || $0.y == 0 }
    if zeros > 0 { notes.append(Phrase(.scatterZeros, .count(zeros))) }
    if !scatter.incomplete.isEmpty {
      notes.append(Phrase(.scatterIncomplete, context.names(scatter.incomplete)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryScatter, .text(context.title(of: scatter.metric)), .text(other),
        context.counted(scatter.points.count), time)
    ]
    if let r = scatter.line?.correlation {
      sentences.append(
        Phrase(.summaryCorrelation, .text(NumberFormat.fixed(r, decimals: 3))))
    }
    return sentences
  }
}
