import Analysis
import PanelData
import Plotting

extension Figure {
  /// A dot for every figure with the median of each period; a histogram of the last for many units.
  public static let distribution = Figure(
    name: "distribution", sentence: Phrase(.distributionFigure)
  ) { series, context in
    DistributionFigure(distribution: Distribution(series), context: context).drawing
  }
}

/// Draws a strip of dots for each period, or a histogram.
private struct DistributionFigure {
  private struct Dot {
    var x: Double
    var y: Double
    var name: String
    var status: ObservationStatus = []
    var from = 0.0
    var to = 0.0
  }

  private struct Bar {
    var middle: Double
    var count: Int
    var text: String
  }

  let distribution: Distribution
  let context: Figure.Context
  private let numbers: FigureNumbers

  init(distribution: Distribution, context: Figure.Context) {
    self.distribution = distribution
    self.context = context
    let drawn =
      distribution.drawsDots
      ? distribution.units.flatMap { $0.values.compactMap { $0 } }
      : distribution.bins.flatMap { [$0.lower, $0.upper] }
    numbers = FigureNumbers(drawn, unit: distribution.metric.unit, language: context.language)
  }

  var drawing: Figure.Drawing {
    Figure.Drawing(
      chart: context.captioned(
        distribution.drawsDots ? strip : histogram,
        title: context.text(
          Phrase(.distributionTitle, .text(context.title(of: distribution.metric)))),
        subtitle: subtitle, notes: notes),
      summary: context.paragraph(sentences + notes),
      account: distribution.drawsDots
        ? Phrase(.stripAccount) : Phrase(.histogramAccount, time),
      evidence: distribution.drawsDots
        ? Figure.Evidence(.points, periods: drawnPlaces.map { distribution.periods[$0] })
        : .summed(over: distribution.period.map { [$0] }))
  }

  // MARK: Strip

  private var strip: Chart {
    let periods = distribution.periods
    let steps = zip(periods, periods.dropFirst()).map { $1.position - $0.position }
    let half = (steps.min() ?? 1) * Double(stride) * 0.3
    let named = Set(distribution.ends)
    let lanes = periods.indices.map { self.lanes(at: $0) }
    let dots = distribution.units.indices.map { index in
      drawnPlaces.compactMap { place in
        distribution.units[index].values[place].map {
          Dot(
            x: periods[place].position + half * Self.laneWidth * (lanes[place][index] ?? 0),
            y: numbers.scaled($0), name: distribution.units[index].name,
            status: distribution.units[index].remarks(at: place).status)
        }
      }
    }
    let drawn = Set(drawnPlaces)
    let medians = distribution.middles.filter { drawn.contains($0.place) }.map { middle in
      let x = periods[middle.place].position
      return Dot(
        x: x, y: numbers.scaled(middle.median), name: "", from: x - half, to: x + half)
    }
    let chart = Chart {
      PointMark(
        dots.indices.filter { !named.contains($0) }.flatMap { dots[$0] }, x: .value("", \.x),
        y: .value("", \.y), series: .value("", \.name), status: \.status
      )
      .foregroundStyle(context.theme.positive).symbol(.hollowCircle).symbolSize(4)
      .statusWords(context.statusWords)
      PointMark(
        distribution.ends.flatMap { dots[$0] }, x: .value("", \.x), y: .value("", \.y),
        series: .value("", \.name), status: \.status
      )
      .foregroundStyle(context.theme.positive).symbol(.hollowCircle).symbolSize(4)
      .statusWords(context.statusWords)
      .seriesLabel(.trailing)
      RuleMark(
        medians, xStart: .value("", \.from), xEnd: .value("", \.to), y: .value("", \.y)
      )
      .foregroundStyle(context.theme.accent).lineStyle(width: 2)
      .accessibilityLabel(context.text(Phrase(.median)))
    }
    .chartYAxis { AxisMarks(format: numbers.axisFormat) }
    // The medians reach beyond the first and last period, whose names alone belong on the axis.
    if stride > 1, periods.allSatisfy({ $0.part == .year }) {
      let step = (drawnPlaces.count + 9) / 10
      let labelled = drawnPlaces.reversed().enumerated().filter { $0.offset % step == 0 }
      return chart.chartXAxis {
        AxisMarks(
          values: .values(labelled.map { periods[$0.element].position }), format: .year)
      }
    }
    return PeriodAxis(periods).applied(to: chart)
  }

  /// The width of a strip in which dots beside each other are told apart, and of what stands beside the
  /// strips, in points.
  private static let stripWidth = 17.0
  private static let besideStrips = 100.0

  /// One period in so many is drawn: strips of more would run into each other.
  private var stride: Int {
    let most = max(2, Int((context.page.size.width - Self.besideStrips) / Self.stripWidth))
    return max(1, (distribution.periods.count + most - 1) / most)
  }

  /// The places drawn, counted from the period reported on, so that it is among them.
  private var drawnPlaces: [Int] {
    distribution.periods.indices.filter { (distribution.place - $0) % stride == 0 }
  }

  /// How far apart lanes of dots are, as a share of half the median's line.
  private static let laneWidth = 0.36

  /// A lane for each unit of a period, 0 for the middle one, so that few dots cover each other: the
  /// innermost lane in which no dot is nearer than about the size of a dot.
  private func lanes(at place: Int) -> [Int: Double] {
    let all = distribution.units.flatMap { $0.values.compactMap { $0 } }
    let least = ((all.max() ?? 0) - min(all.min() ?? 0, 0)) * 0.024
    let order = distribution.units.indices.compactMap { index in
      distribution.units[index].values[place].map { (index: index, value: $0) }
    }.sorted { ($0.value, $0.index) < ($1.value, $1.index) }
    let choices = [0.0, 1, -1, 2, -2]
    var highest: [Double: Double] = [:]
    var lanes: [Int: Double] = [:]
    for (index, value) in order {
      let lane =
        choices.first { highest[$0].map { value - $0 >= least } ?? true }
        // Where all are taken, the one that is free longest.
        ?? choices.min { (highest[$0] ?? 0) < (highest[$1] ?? 0) } ?? 0
      highest[lane] = value
      lanes[index] = lane
    }
    return lanes
  }

  // MARK: Histogram

  private var histogram: Chart {
    let bars = distribution.bins.map { bin in
      Bar(
        middle: numbers.scaled(bin.lower) / 2 + numbers.scaled(bin.upper) / 2, count: bin.count,
        text: bin.count > 0 && isCounted
          ? Self.written(bin.count) : "")
    }
    return Chart {
      BarMark(bars, x: .value("", \.middle), y: .value("", \.count), label: \.text)
        .foregroundStyle(context.theme.positive).barWidth(0.96)
      if let top = medianTop {
        RuleMark(
          [top], x: .value("", \.x), yStart: .value("", \.from), yEnd: .value("", \.to)
        )
        .foregroundStyle(context.theme.accent).lineStyle(width: 1.6).cased()
        .accessibilityLabel(context.text(Phrase(.median)))
      } else if let median = distribution.median, distribution.bins.count > 1 {
        RuleMark(x: .value("", numbers.scaled(median)))
          .foregroundStyle(context.theme.accent).lineStyle(width: 1.6).cased()
          .accessibilityLabel(context.text(Phrase(.median)))
      }
    }
    .chartXAxis {
      AxisMarks(format: numbers.axisFormat) {
        AxisTick(); AxisValueLabel()
      }
    }
    .chartYAxis { AxisMarks(values: .wholeNumbers, format: .number(grouping: ",")) }
    .chartXAxisLabel(numbers.unit.label)
    .chartYAxisLabel(context.text(Phrase(.numberOf, context.noun(2))))
  }

  /// Whether bars have their counts above them: where there are few, and each count is narrower than
  /// its bar, so that it stands on paper.
  private var isCounted: Bool {
    let bins = distribution.bins
    let widest = bins.map { context.width(of: Self.written($0.count)) }.max() ?? 0
    let step = (context.page.size.width - Self.besidePlot) / Double(max(1, bins.count))
    return bins.count <= 24 && widest * context.theme.labelSize <= step
  }

  /// About what stands beside the plot, in points.
  private static let besidePlot = 60.0

  private static func written(_ count: Int) -> String {
    NumberFormat.fixed(Double(count), decimals: 0, grouping: .always)
  }

  /// The median's line up to the top of its bar, so that it does not run through the count above; nil
  /// where nothing stands above and it may cross the plot.
  private var medianTop: Dot? {
    guard isCounted, distribution.bins.count > 1, let median = distribution.median,
      let bin = distribution.bins.last(where: { $0.lower <= median }), bin.count > 0
    else { return nil }
    return Dot(x: numbers.scaled(median), y: 0, name: "", to: Double(bin.count))
  }

  // MARK: Texts

  private var time: Phrase.Argument {
    distribution.period.map(FigureText.argument) ?? .text("")
  }

  private var subtitle: String {
    distribution.drawsDots
      ? context.subtitle(
        unit: numbers.unit.label, count: context.counted(distribution.units.count),
        time: .phrase(FigureText.span(of: distribution.periods)))
      : context.subtitle(unit: "", count: context.counted(distribution.count), time: time)
  }

  private var notes: [Phrase] {
    if distribution.drawsDots {
      let every = stride > 1 ? [Phrase(.stripEvery, .count(stride))] : []
      return [Phrase(.stripNote, context.noun(2))] + every
    }
    var notes: [Phrase] = []
    if let median = distribution.median, distribution.bins.count > 1 {
      notes.append(Phrase(.histogramNote, numbers.amount(median)))
    }
    if let limit = distribution.bins.last?.upper, let highest = distribution.beyond.last {
      notes.append(
        Phrase(
          .beyondNote, context.counted(distribution.beyond.count), numbers.amount(limit),
          numbers.amount(highest)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        distribution.drawsDots ? .summaryStrip : .summaryHistogram,
        .text(context.title(of: distribution.metric)),
        context.counted(distribution.drawsDots ? distribution.units.count : distribution.count),
        distribution.drawsDots ? .phrase(FigureText.span(of: distribution.periods)) : time)
    ]
    if let first = distribution.middles.first, let last = distribution.middles.last,
      first.place < last.place
    {
      sentences.append(
        Phrase(
          .summaryMedian, numbers.amount(first.median),
          FigureText.argument(distribution.periods[first.place]), numbers.amount(last.median),
          FigureText.argument(distribution.periods[last.place])))
    }
    return sentences + context.sentences(on: distribution.extremes, at: time, numbers: numbers)
  }
}
