import PanelData
import Statistics

/// How the Gini coefficient went up to the period reported on.
public struct GapCourse: Sendable {
  /// One period's coefficient.
  public struct Point: Sendable, Hashable {
    /// The period.
    public let period: Period
    /// The coefficient.
    public let value: Double
  }

  /// The measure: `gini`, or `gini-rsv` where some period has negative figures.
  public let measure: InequalityMeasure
  /// The periods that have a value, ascending; the last is the one reported on.
  public let points: [Point]

  /// The course in `study`; nil where the coefficient of the period reported on is undefined.
  public init?(_ study: GapStudy) {
    let figures = (0...study.place).compactMap { place in
      study.panel.periods.indices.contains(place) ? study.figures(at: place) : nil
    }
    let hasNegative = figures.contains { !$0.negative.isEmpty }
    measure = hasNegative ? .giniRSV : .gini
    points = figures.compactMap { [measure] figures in
      measure.compute(figures.sample).value.map { Point(period: figures.period, value: $0) }
    }
    guard let last = points.last, last.period == study.period else { return nil }
  }

  /// The first of the run of periods through which it only fell, or only rose, to the last; nil
  /// where the last step was none or the only one.
  public var runStart: Point? {
    guard points.count > 2 else { return nil }
    let steps = zip(points.dropFirst(), points).map { $0.value - $1.value }
    guard let last = steps.last, last != 0 else { return nil }
    let run = steps.reversed().prefix { $0 * last > 0 }.count
    return run > 1 ? points[points.count - 1 - run] : nil
  }

  /// The highest before the last.
  public var highest: Point? { points.dropLast().max { $0.value < $1.value } }
  /// The lowest before the last.
  public var lowest: Point? { points.dropLast().min { $0.value < $1.value } }
}
