import PanelData
import Statistics

/// How the figures lie in a few periods, as smooth curves over one grid.
public struct Ridges: Sendable {
  /// The most periods with a curve.
  public static let mostRidges = 12
  /// A curve of fewer units would show what is not there.
  public static let fewestUnits = 5

  /// The curve of one period.
  public struct Ridge: Sendable {
    /// The period.
    public let period: Period
    /// The height at each place of `grid`, in shares per unit.
    public let heights: [Double]
    /// The median, in the metric's unit.
    public let median: Double
    /// The height at the median.
    public let heightAtMedian: Double
  }

  /// The metric.
  public let metric: Metric
  /// The places of the curves, ascending, in the metric's unit.
  public let grid: [Double]
  /// The curves, ascending by period.
  public let ridges: [Ridge]
  /// The lowest and highest figure within the curves.
  public let range: ClosedRange<Double>?
  /// How many figures lie so far out that they would press all others together.
  public let beyond: Int
  /// The smallest and the largest bandwidth, in the metric's unit.
  public let bandwidths: ClosedRange<Double>?
  /// The largest share of a curve that lies below 0, where no figure does; 0 where some do.
  public let shareBelowZero: Double
  /// Whether periods between those with a curve were left out.
  public let isThinned: Bool
  /// The most units with figures in a period.
  public let unitCount: Int

  /// How many of `all` periods have a curve: at most `mostRidges`, and fewer where these are equally far
  /// apart.
  private static func count(of all: Int) -> Int {
    guard all > mostRidges else { return all }
    return (mostRidges * 2 / 3...mostRidges).last { (all - 1) % ($0 - 1) == 0 } ?? mostRidges
  }

  /// The curves of the first and last periods with figures and of some evenly between.
  public init(_ series: MetricSeries) {
    metric = series.metric
    let filled = series.filledPlaces.filter {
      series.values(at: $0).count >= Self.fewestUnits
    }
    let count = Self.count(of: filled.count)
    isThinned = count < filled.count
    let places = (0..<count).map { index in
      filled[count == 1 ? 0 : index * (filled.count - 1) / (count - 1)]
    }
    let all = Sample(places.flatMap { series.values(at: $0) })
    let lowest = all.values.first ?? 0
    let top = all.topOfBulk ?? lowest
    let samples = places.map { place in Sample(series.values(at: place).filter { $0 <= top }) }
    beyond = all.values.count { $0 > top }
    unitCount = places.map { series.values(at: $0).count }.max() ?? 0
    let curves = zip(places, KernelDensity.comparable(samples)).compactMap { place, result in
      (try? result.get()).map { (place: place, density: $0) }
    }
    grid = curves.first?.density.grid ?? []
    ridges = curves.map { place, density in
      let median = Sample(series.values(at: place)).median ?? 0
      return Ridge(
        period: series.periods[place], heights: density.heights, median: median,
        heightAtMedian: density.height(at: median))
    }
    range = lowest < top && !curves.isEmpty ? lowest...top : nil
    let step = grid.count > 1 ? grid[1] - grid[0] : 0
    let below = grid.prefix { $0 < 0 }.count
    shareBelowZero =
      lowest < 0
      ? 0 : curves.map { $0.density.heights.prefix(below).reduce(0, +) * step }.max() ?? 0
    let widths = curves.map(\.density.bandwidth)
    bandwidths = widths.min().map { $0...(widths.max() ?? $0) }
  }
}
