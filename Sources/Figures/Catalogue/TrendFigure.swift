import Analysis
import PanelData
import Plotting

extension Figure {
  /// Every line of up to eight units; of more, the middle as bands and the ends by name.
  public static let trend = Figure(
    name: "trend", sentence: Phrase(.trendFigure), uses: [.scale], suitsOneUnit: true
  ) { series, context in
    if context.scale == .log { try context.requirePositive(series) }
    return TrendFigure(trend: Trend(series), context: context).drawing
  }
}

/// Draws a trend.
private struct TrendFigure {
  /// A figure of one series at one place.
  private struct Row {
    var x: Double
    var y: Double?
    var name: String
    var status: ObservationStatus
  }

  /// The quantiles at one place.
  private struct Band {
    var x: Double
    var low: Double?
    var lowerQuarter: Double?
    var median: Double?
    var upperQuarter: Double?
    var high: Double?
  }

  let trend: Trend
  let context: Figure.Context
  let unit: DisplayUnit
  let largest: Double

  init(trend: Trend, context: Figure.Context) {
    self.trend = trend
    self.context = context
    // What is drawn decides the unit, not an outlier of long ago that is not.
    var drawn = trend.named.flatMap(\.values).compactMap { $0 }
    if !trend.drawsAll { drawn += trend.quantiles.flatMap { $0.compactMap(\.value) } }
    largest = drawn.reduce(0) { max($0, $1.magnitude) }
    unit = DisplayUnit(for: trend.metric.unit, figures: drawn, language: context.language)
  }

  var drawing: Figure.Drawing {
    let description = TrendSummary(trend: trend, context: context, unit: unit, largest: largest)
    return Figure.Drawing(
      chart: chart(description), summary: description.text, account: description.account,
      evidence: Figure.Evidence(.lines, units: trend.named.map(\.name)))
  }

  private func chart(_ description: TrendSummary) -> Chart {
    let grouping = largest / unit.divisor >= 10_000 ? "," : nil
    let marks = Chart {
      if !trend.drawsAll { bands }
      LineMark(
        trend.named.flatMap(rows), x: .value("", \.x), y: .value("", \.y),
        series: .value("", \.name), status: \.status
      )
      .statusWords(context.statusWords)
      .seriesLabel(.trailing)
      .labelPriority(1)
      // Where lines have points of many forms, a ring would be one of them.
      PointMark(
        context.theme.marksLines ? [] : trend.named.flatMap(edgesOfGaps), x: .value("", \.x),
        y: .value("", \.y),
        series: .value("", \.name)
      )
      .symbol(.hollowCircle)
    }
    let chart = PeriodAxis(trend.periods).applied(to: marks)
      .chartForegroundStyleScale(domain: trend.named.map(\.name))
      .chartYAxis { AxisMarks(format: .number(grouping: grouping)) }
      .chartYScale(type: context.scale)
    return context.captioned(
      chart, title: description.title, subtitle: description.subtitle, notes: description.notes)
  }

  @ChartContentBuilder private var bands: [any Mark] {
    let bands = trend.periods.indices.map { place in
      let values = trend.quantiles[place].map { $0.value.map { $0 / unit.divisor } }
      return Band(
        x: trend.periods[place].position, low: values[0], lowerQuarter: values[1],
        median: values[2], upperQuarter: values[3], high: values[4])
    }
    AreaMark(bands, x: .value("", \.x), yStart: .value("", \.low), yEnd: .value("", \.high))
      .foregroundStyle(context.theme.band).opacity(0.16)
      .annotation(text(Phrase(.middleFourFifths)), edge: .upper)
    AreaMark(
      bands, x: .value("", \.x), yStart: .value("", \.lowerQuarter),
      yEnd: .value("", \.upperQuarter)
    )
    .foregroundStyle(context.theme.band).opacity(0.3)
    .annotation(text(Phrase(.middleHalf)), edge: .upper)
    LineMark(bands, x: .value("", \.x), y: .value("", \.median))
      .foregroundStyle(context.theme.median).lineStyle(width: 2.2)
      .accessibilityLabel(text(Phrase(.median)))
      .annotation(text(Phrase(.median)))
      .labelPriority(2)
  }

  private func rows(of series: NamedSeries) -> [Row] {
    trend.periods.indices.map { place in
      Row(
        x: trend.periods[place].position, y: series.values[place].map { $0 / unit.divisor },
        name: series.name, status: series.remarks(at: place).status)
    }
  }

  /// The last figure before each gap and the first after it: marked, so that no gap is overlooked.
  private func edgesOfGaps(of series: NamedSeries) -> [Row] {
    let rows = rows(of: series)
    let gaps = Set(series.gaps + (trend.drawsAll ? series.placesAfterEnd : []))
    return rows.indices.filter { place in
      // A datum with a sign of its own needs no other.
      rows[place].y != nil && rows[place].status.isDisjoint(with: [.estimated, .provisional])
        && (gaps.contains(place - 1) || gaps.contains(place + 1))
    }.map { rows[$0] }
  }

  private func text(_ phrase: Phrase) -> String { context.text(phrase) }
}
