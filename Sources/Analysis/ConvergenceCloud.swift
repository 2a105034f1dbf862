import PanelData
import Statistics

#if canImport(Glibc)
  import Glibc
#endif

/// Whether units that started lower grew faster: their growth against where they started.
public struct ConvergenceCloud: Sendable {
  /// A unit with positive figures at both ends.
  public struct Point: Sendable, Hashable {
    /// The unit.
    public let name: String
    /// Its first figure, in the metric's unit.
    public let start: Double
    /// Its yearly growth as a difference of natural logarithms: 0.05 is about 5 %.
    public let growth: Double
    /// Its distance from the line in standard deviations of its own; nil where the line is exact.
    public let residual: Double?
    /// What there is to know of both figures.
    public let remarks: FigureRemarks
  }

  /// What the slope says, at the 5 % level.
  public enum Verdict: Sendable, Hashable {
    case converging
    case diverging
    case indistinct
  }

  /// What would give the regression a result.
  public enum Remedy: Sendable, Hashable {
    /// Periods further apart.
    case longerSpan
    /// Periods with figures above 0 of more units; whether there are two such among the series'.
    case otherEnds(areThere: Bool)
    /// No choice of periods.
    case none
  }

  /// How many units a line needs.
  public static let fewestUnits = 3

  /// Why there is none.
  public enum Refusal: Error, Sendable, Hashable {
    /// Fewer than two periods have figures.
    case needsTwoPeriods
    /// The regression has no result, for this reason.
    case undefined(Phrase, Remedy)
  }

  /// The metric.
  public let metric: Metric
  /// The first period with figures.
  public let start: Period
  /// The period reported on.
  public let end: Period
  /// The line of growth over the natural logarithm of the first figure; its slope is β.
  public let line: FittedLine
  /// The share of the distance to the common level that is made up in a year; nil without
  /// convergence.
  public let speed: Double?
  /// The years in which half of the distance is made up; nil without convergence.
  public let halfLife: Double?
  /// The units in the regression, in the register's order.
  public let points: [Point]
  /// The units left out because a figure is 0 or negative.
  public let notPositive: [String]
  /// The units left out because they lack the first or the last figure, though they have another.
  public let missing: [String]
  /// The units without any figure.
  public let absent: [String]

  /// From the first period with figures to the one reported on.
  public init(_ series: MetricSeries) throws(Refusal) {
    let filled = series.filledPlaces
    guard let first = filled.first, first < series.reportedPlace else { throw .needsTwoPeriods }
    let last = series.reportedPlace
    metric = series.metric
    (start, end) = (series.periods[first], series.periods[last])
    let ends = series.units.map { ($0.values[first], $0.values[last]) }
    let beta: BetaConvergence
    do throws(Statistics.UndefinedReason) {
      beta = try BetaConvergence(
        from: ends.map { $0.0 ?? .nan }, to: ends.map { $0.1 ?? .nan },
        years: end.years(since: start))
    } catch {
      throw .undefined(error.phrase ?? Phrase(.nothing), Self.remedy(for: error, of: series))
    }
    let left = Set(beta.notPositive + beta.missing)
    var points: [Point] = []
    for (index, unit) in series.units.enumerated() where !left.contains(index) {
      guard case (let before?, let after?) = ends[index] else { continue }
      let growth = (log(after) - log(before)) / beta.years
      points.append(
        Point(
          name: unit.name, start: before, growth: growth,
          residual: beta.fit.studentizedResidual(x: log(before), y: growth),
          remarks: unit.remarks(from: first, to: last)))
    }
    self.points = points
    let starts = points.map { log($0.start) }
    guard let low = starts.min(), let high = starts.max() else { throw .needsTwoPeriods }
    line = FittedLine(beta.fit, over: low...high, x: .powerOfE)
    speed = beta.speed.value
    halfLife = beta.halfLife.value
    notPositive = beta.notPositive.map { series.units[$0].name }
    absent = series.units.filter { $0.lastPlace == nil }.map(\.name)
    missing = beta.missing.map { series.units[$0] }.filter { $0.lastPlace != nil }.map(\.name)
  }

  /// Converging or diverging where a slope so far from 0 has a probability under 5 % by chance.
  public var verdict: Verdict {
    guard let p = line.p, p < 0.05, line.slope != 0 else { return .indistinct }
    return line.slope < 0 ? .converging : .diverging
  }

  private static func remedy(for reason: UndefinedReason, of series: MetricSeries) -> Remedy {
    switch reason {
    case .tooFewPeriods: return .longerSpan
    case .tooFewUnits:
      let positive = series.periods.indices.map { place in
        Set(series.units.indices.filter { series.units[$0].values[place].map { $0 > 0 } ?? false })
      }
      let areThere = positive.indices.contains { first in
        positive[(first + 1)...].contains {
          positive[first].intersection($0).count >= fewestUnits
        }
      }
      return .otherEnds(areThere: areThere)
    default: return .none
    }
  }
}
