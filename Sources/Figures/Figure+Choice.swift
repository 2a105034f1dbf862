import Analysis
import PanelData

extension Figure {
  /// The figures that show the gap of `metric`, in the order in which a page has them; those of groups,
  /// bands and weak villages where there are any.
  public static func ofGap(_ metric: Metric, hasGroups: Bool) -> [Figure] {
    [.inequality, .lorenz] + (hasGroups ? [.decomposition] : [])
      + (metric.bands.isEmpty ? [] : [.bands]) + (metric.weakBelow == nil ? [] : [.weak])
  }

  /// The figure that suits `series` where none is asked for, and why it is not the usual one; the
  /// usual one is the trend.
  public static func suited(to series: MetricSeries) -> (figure: Figure, reason: Phrase?) {
    let filled = series.filledPlaces
    // A trend of one period is a row of dots; who is high and who is low is all there is to see.
    guard filled.count == 1, let place = filled.first, series.values(at: place).count > 1 else {
      return (.trend, nil)
    }
    return (.rank, Phrase(.chosenOnePeriod, FigureText.argument(series.periods[place])))
  }
}
