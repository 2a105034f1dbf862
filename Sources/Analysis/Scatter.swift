import PanelData
import Statistics

#if canImport(Glibc)
  import Glibc
#endif

/// One metric against another, unit by unit in one period, with the line of least squares.
public struct Scatter: Sendable {
  /// A unit with both figures.
  public struct Point: Sendable, Hashable {
    /// The unit.
    public let name: String
    /// Its figure of the metric held against, in that metric's unit.
    public let x: Double
    /// Its figure of the metric, in the metric's unit.
    public let y: Double
    /// Its distance from the line in standard deviations of its own; nil without a line.
    public let residual: Double?
    /// What there is to know of both figures.
    public let remarks: FigureRemarks
  }

  /// Why there is no picture.
  public enum Refusal: Error, Sendable, Hashable {
    /// No other metric was given.
    case noOtherMetric
    /// No unit has both figures in any one period.
    case nothingInCommon
    /// Units with a figure that has no logarithm in this period.
    case notPositive(Metric, [String], Period)
  }

  /// The metric, along y.
  public let metric: Metric
  /// The metric held against, along x.
  public let against: Metric
  /// The period: the year asked for, else the last in which a unit has both figures.
  public let period: Period
  /// Whether the line is one through the decimal logarithms of both figures.
  public let isLogarithmic: Bool
  /// The units with both figures, in the register's order.
  public let points: [Point]
  /// The line through `points`; nil where there is none.
  public let line: FittedLine?
  /// Why there is no line, as a clause; nil where there is one.
  public let withoutLine: Phrase?
  /// The units with one of the two figures only.
  public let incomplete: [String]
  /// The units with neither.
  public let absent: [String]

  /// `series` against the one it is held against.
  public init(_ series: MetricSeries, isLogarithmic: Bool = false) throws(Refusal) {
    guard let other = series.against else { throw .noOtherMetric }
    func both(_ place: Int) -> [Int] {
      series.units.indices.filter {
        series.units[$0].values[place] != nil && other.units[$0].values[place] != nil
      }
    }
    let places = series.periods.indices.filter { !both($0).isEmpty }
    guard let place = series.hasYear ? series.reportedPlace : places.last,
      places.contains(place)
    else { throw .nothingInCommon }
    metric = series.metric
    against = other.metric
    period = series.periods[place]
    self.isLogarithmic = isLogarithmic
    incomplete = series.units.indices.filter {
      (series.units[$0].values[place] == nil) != (other.units[$0].values[place] == nil)
    }.map { series.units[$0].name }
    absent = series.units.indices.filter {
      series.units[$0].values[place] == nil && other.units[$0].values[place] == nil
    }.map { series.units[$0].name }
    let units = both(place)
    if isLogarithmic {
      for side in [series, other] {
        let refused = units.filter { (side.units[$0].values[place] ?? 0) <= 0 }
        guard refused.isEmpty else {
          throw .notPositive(side.metric, refused.map { side.units[$0].name }, period)
        }
      }
    }
    let figures = units.map { unit in
      (
        name: series.units[unit].name, x: other.units[unit].values[place] ?? 0,
        y: series.units[unit].values[place] ?? 0,
        remarks: series.units[unit].remarks(at: place).union(
          other.units[unit].remarks(at: place)
        ).subtracting(.breaks)
      )
    }
    func fitted(_ value: Double) -> Double { isLogarithmic ? log10(value) : value }
    var fit: LinearFit?
    var reason: Phrase?
    do throws(Statistics.UndefinedReason) {
      fit = try LinearFit(figures.map { (fitted($0.x), fitted($0.y)) })
    } catch { reason = error.phrase }
    let xs = figures.map { fitted($0.x) }
    if let fit, let low = xs.min(), let high = xs.max() {
      line = FittedLine(
        fit, over: low...high, x: isLogarithmic ? .powerOfTen : .itself,
        y: isLogarithmic ? .powerOfTen : .itself)
    } else {
      line = nil
    }
    withoutLine = reason
    points = figures.map { figure in
      Point(
        name: figure.name, x: figure.x, y: figure.y,
        residual: fit?.studentizedResidual(x: fitted(figure.x), y: fitted(figure.y)),
        remarks: figure.remarks)
    }
  }
}
