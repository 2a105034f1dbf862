import Analysis
import PanelData

extension Figure {
  /// The figures that show a gap, in the order in which a page has them.
  public static let ofGap: [Figure] = [.inequality, .lorenz]

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
