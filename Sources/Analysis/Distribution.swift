import PanelData
import Statistics

/// How the figures of a metric lie: every one of them for a few units, counts in bins for many.
public struct Distribution: Sendable {
  /// Up to this many units every figure is a dot of its own.
  public static let mostDots = 60
  /// How many units are named at either end of the last period.
  public static let namedAtEnds = 3

  /// One period with its median.
  public struct Middle: Sendable, Hashable {
    /// The place in `periods`.
    public let place: Int
    /// The median, in the metric's unit.
    public let median: Double
  }

  /// Figures from `lower` up to `upper`, which itself belongs to the next bin.
  public struct Bin: Sendable, Hashable {
    /// The lower end, in the metric's unit.
    public let lower: Double
    /// The upper end, in the metric's unit.
    public let upper: Double
    /// How many units lie in it.
    public let count: Int
  }

  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// The units with a figure in some period, in the register's order.
  public let units: [NamedSeries]
  /// The place in `periods` of the period reported on.
  public let place: Int
  /// The periods with figures.
  public let middles: [Middle]
  /// The places in `units` of the highest and lowest of the period reported on, highest first.
  public let ends: [Int]
  /// Who is highest and who lowest in the period reported on.
  public let extremes: Extremes?
  /// The median of the period reported on.
  public let median: Double?
  /// The bins of the period reported on, ascending and without a hole; empty without figures.
  public let bins: [Bin]
  /// The figures beyond the last bin, so far out that they would press all others together.
  public let beyond: [Double]
  /// How many units have a figure in the period reported on.
  public let count: Int

  /// The period reported on; nil where there is none.
  public var period: Period? { periods.indices.contains(place) ? periods[place] : nil }

  /// Whether every figure is to be drawn.
  public var drawsDots: Bool { units.count <= Self.mostDots }

  /// The distribution of `series`.
  public init(_ series: MetricSeries) {
    metric = series.metric
    periods = series.periods
    let units = series.units.filter { $0.lastPlace != nil }
    self.units = units
    let place = series.reportedPlace
    self.place = place
    middles = series.periods.indices.compactMap { place in
      Sample(series.values(at: place)).median.map { Middle(place: place, median: $0) }
    }
    let sample = Sample(
      series.periods.indices.contains(place) ? series.values(at: place) : [])
    median = sample.median
    count = sample.count
    let ranked = units.indices.compactMap { index in
      units[index].values.indices.contains(place)
        ? units[index].values[place].map { (index: index, value: $0) } : nil
    }.sorted { ($1.value, $0.index) < ($0.value, $1.index) }.map(\.index)
    ends =
      ranked.count <= 2 * Self.namedAtEnds
      ? ranked : Array(ranked.prefix(Self.namedAtEnds) + ranked.suffix(Self.namedAtEnds))
    extremes = Extremes(
      units.map { $0.values.indices.contains(place) ? $0.values[place] : nil }
    ) { units[$0].name }
    (bins, beyond) = Self.bins(of: sample)
  }

  /// Bins of a round width, at least 8 and at most 40 before rounding.
  ///
  /// The width is near that of D. Freedman and P. Diaconis (Zeitschrift für
  /// Wahrscheinlichkeitstheorie 57 (1981), 453–476), 2·IQR/∛n.
  private static func bins(of sample: Sample) -> (bins: [Bin], beyond: [Double]) {
    guard let lowest = sample.values.first, let highest = sample.values.last else {
      return ([], [])
    }
    let top = sample.topOfBulk ?? highest
    let quarters = (sample.quantile(0.75) ?? top) - (sample.quantile(0.25) ?? lowest)
    let range = top - lowest
    guard range > 0, range.isFinite else {
      let half = max(abs(lowest) * 0.05, 0.5)
      return ([Bin(lower: lowest - half, upper: lowest + half, count: sample.count)], [])
    }
    var roots = 1.0
    while roots * roots * roots < Double(sample.count) { roots += 1 }
    let wanted = min(max(2 * quarters / roots, range / 40), range / 8)
    let step = roundStep(atLeast: wanted)
    let first = (lowest / step).rounded(.down)
    let last = (top / step).rounded(.down)
    guard first.isFinite, last.isFinite, last - first < 100, abs(first) < 1e15 else {
      return ([], [])
    }
    var counts = [Int](repeating: 0, count: Int(last - first) + 1)
    var beyond: [Double] = []
    for value in sample.values {
      let index = (value / step).rounded(.down) - first
      if index < Double(counts.count) {
        counts[Int(max(0, index))] += 1
      } else {
        beyond.append(value)
      }
    }
    return (
      counts.enumerated().map { index, count in
        Bin(
          lower: (first + Double(index)) * step, upper: (first + Double(index) + 1) * step,
          count: count)
      }, beyond
    )
  }

  /// The smallest of 1, 2, 2.5 and 5 times a power of ten that is at least `width`.
  private static func roundStep(atLeast width: Double) -> Double {
    var power = 1.0
    while power > width, power > 1e-300 { power /= 10 }
    while power * 10 <= width, power < 1e300 { power *= 10 }
    return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= width } ?? power * 10
  }
}
