import PanelData
import Statistics

/// The series of units side by side, with the middle of all for comparison.
public struct SeriesGrid: Sendable {
  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// The units by their last figure in the period reported on, highest first; those without one
  /// there come last, and are left out where only both ends are shown.
  public let units: Excerpt<NamedSeries>
  /// The median of all units in each period.
  public let medians: [Double?]
  /// Who is highest and who lowest in the last period.
  public let extremes: Extremes?
  /// The units shown that lack a figure between two others.
  public let withGaps: [String]

  /// The grid of `series`; of more units than `most`, both ends.
  public init(_ series: MetricSeries, most: Int = Excerpt<NamedSeries>.mostShown) {
    metric = series.metric
    periods = series.periods
    let place = series.reportedPlace
    let all = series.units.filter { $0.lastPlace != nil }
    let kept = all.count > most ? all.filter { $0.values[place] != nil } : all
    units = Excerpt(
      kept.enumerated().sorted { one, other in
        switch (one.element.values[place], other.element.values[place]) {
        case (let first?, let second?): (second, one.offset) < (first, other.offset)
        case (nil, nil): one.offset < other.offset
        case (let first, _): first != nil
        }
      }.map(\.element), most: most)
    medians = series.periods.indices.map { Sample(series.values(at: $0)).median }
    extremes = Extremes(all.map { $0.values.last ?? nil }) { all[$0].name }
    withGaps = units.shown.filter { !$0.gaps.isEmpty }.map(\.name)
  }
}
