import Analysis
import PanelData

extension Figure {
  /// The figures that show the gap of `metric`, in the order in which a page has them; those of groups,
  /// bands and weak villages where there are any.
  public static func ofGap(_ metric: Metric, hasGroups: Bool) -> [Figure] {
    [.inequality, .lorenz] + (hasGroups ? [.decomposition] : [])
      + (metric.bands.isEmpty ? [] : [.bands]) + (metric.weakBelow == nil ? [] : [.weak])
  }

  /// The figure that suits `series` where none is asked for, and why.
  ///
  /// What was asked for beside the metric decides first: a second metric, groups. Then the shape of
  /// the figures: one period is a ranking, two are compared, a table with more gaps than figures is
  /// shown as a table; all else is a trend, of lines or of bands.
  public static func suited(
    to series: MetricSeries, of dataset: Dataset
  ) -> (figure: Figure, reason: Phrase) {
    let filled = series.filledPlaces
    if series.against != nil { return (.scatter, Phrase(.chosenAgainst)) }
    if series.hasAskedGroups {
      return (filled.count > 1 ? .decomposition : .dagum, Phrase(.chosenGroups))
    }
    let units = series.units.filter { $0.lastPlace != nil }
    guard let first = filled.first, let last = filled.last else {
      return (.trend, Phrase(.chosenNoFigures))
    }
    // A trend of one unit is its line; held against nobody, there is nothing else to see.
    guard units.count > 1 else {
      return (
        .trend, Phrase(.chosenOneUnit, .phrase(FigureText.unitNoun(of: dataset, count: 1)))
      )
    }
    // A trend of one period is a row of dots; who is high and who is low is all there is to see.
    if first == last {
      return (.rank, Phrase(.chosenOnePeriod, FigureText.argument(series.periods[first])))
    }
    if filled.count == 2, let compared = comparing(series) {
      return (
        compared,
        Phrase(
          .chosenTwoPeriods, FigureText.argument(series.periods[first]),
          FigureText.argument(series.periods[last]), counted(units.count, dataset))
      )
    }
    let cells = units.count * (last - first + 1)
    let present = units.reduce(0) { $0 + $1.values[first...last].count { $0 != nil } }
    if present * 2 < cells, units.count <= Excerpt<Int>.mostShown,
      last - first < mostTablePeriods
    {
      let missing = Double(cells - present) / Double(cells) * 100
      return (
        .heatmap, Phrase(.chosenGaps, .text(NumberFormat.fixed(missing, decimals: 0)))
      )
    }
    return (
      .trend,
      Phrase(
        units.count <= Trend.mostDrawn ? .chosenFew : .chosenMany,
        counted(units.count, dataset), .count(filled.count))
    )
  }

  /// More periods than this have no room for a number in their cells.
  private static let mostTablePeriods = 40
  /// More slopes than this cross too often for the eye to follow one.
  private static let mostSlopes = 15

  /// The figure that holds the two periods of `series` against each other; nil where fewer than two
  /// units have both figures.
  private static func comparing(_ series: MetricSeries) -> Figure? {
    guard let changes = Changes(series), changes.byLevel.count > 1 else { return nil }
    if changes.byLevel.count <= mostSlopes { return .slope }
    let isLong = changes.byLevel.leftOut > 0 && changes.entries.count > 1
    return isLong ? .change : .dumbbell
  }

  private static func counted(_ count: Int, _ dataset: Dataset) -> Phrase.Argument {
    .phrase(FigureText.count(count, of: dataset))
  }
}
