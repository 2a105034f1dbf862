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
    // A step in the last bits is none: figures that all grew alike, say.
    let steps = zip(points.dropFirst(), points).map { step in
      let change = step.0.value - step.1.value
      return abs(change) > 1e-9 ? change : 0
    }
    guard let last = steps.last else { return nil }
    let run = steps.reversed().prefix { $0 * last > 0 }.count
    let start = points[points.count - 1 - run]
    return run > 1 && differ(start, points[points.count - 1]) ? start : nil
  }

  /// The highest in between, where it is above both ends.
  public var highest: Point? {
    guard let first = points.first, let last = points.last else { return nil }
    return points.dropFirst().dropLast().max { $0.value < $1.value }
      .flatMap {
        $0.value > max(first.value, last.value) && differ($0, first) && differ($0, last) ? $0 : nil
      }
  }

  /// The lowest in between, where it is below both ends.
  public var lowest: Point? {
    guard let first = points.first, let last = points.last else { return nil }
    return points.dropFirst().dropLast().min { $0.value < $1.value }
      .flatMap {
        $0.value < min(first.value, last.value) && differ($0, first) && differ($0, last) ? $0 : nil
      }
  }

  /// Whether two differ by what three decimals show.
  public func differ(_ one: Point, _ other: Point) -> Bool {
    abs(one.value - other.value) >= 0.0005
  }
}
