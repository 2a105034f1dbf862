import PanelData
import Statistics

/// What a total is made of, period by period, over all units.
public struct Composition: Sendable {
  /// One of the metrics that add up to the whole.
  public struct Part: Sendable {
    /// The part.
    public let metric: Metric
    /// Its sum over all units in each period, in the whole's unit; nil where no unit has a figure.
    public let sums: [Double?]
  }

  /// The whole.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// The parts in the order in which the metric names them.
  public let parts: [Part]
  /// The sum of the whole over all units in each period.
  public let totals: [Double?]
  /// The most units with figures in a period.
  public let unitCount: Int
  /// The periods in which the parts do not add up to the whole within half a per cent.
  public let unequal: [Period]
  /// Whether some unit lacks a figure that it should have.
  public let hasGaps: Bool

  /// The composition of `series`; nil for a metric without parts that were read.
  public init?(_ series: MetricSeries) {
    guard !series.parts.isEmpty else { return nil }
    metric = series.metric
    periods = series.periods
    let places = series.periods.indices
    func sums(_ series: MetricSeries, times factor: Double = 1) -> [Double?] {
      places.map { place in
        let values = series.values(at: place)
        let sum = CompensatedSum(values).total * factor
        return values.isEmpty || !sum.isFinite ? nil : sum
      }
    }
    let unit = series.metric.unit?.factor ?? 1
    let parts = series.parts.map { part in
      Part(
        metric: part.metric,
        sums: sums(part, times: (part.metric.unit?.factor ?? unit) / unit))
    }
    let totals = sums(series)
    self.parts = parts
    self.totals = totals
    unitCount = places.map { series.values(at: $0).count }.max() ?? 0
    unequal = places.filter { place in
      guard let total = totals[place] else { return false }
      let sum = CompensatedSum(parts.compactMap { $0.sums[place] }).total
      return abs(sum - total) > 0.005 * max(abs(total), abs(sum))
    }.map { series.periods[$0] }
    hasGaps = series.missing.contains { !$0.isEmpty }
  }

  /// Why a period has no shares.
  public enum Unshared: Sendable, Hashable {
    /// These parts are below 0, so that the others would have more than the whole.
    case negative([Metric])
    /// No part has a figure, or their sum is 0.
    case nothing
  }

  /// The share that each part has in the sum of all in a period, 0 to 1 and 1 together, in the order
  /// of `parts`; nil for a part without figures.
  ///
  /// They are shares of the parts' sum, which is the whole where these add up to it.
  public func shares(at place: Int) -> Result<[Double?], Unshared> {
    let negative = parts.filter { ($0.sums[place] ?? 0) < 0 }
    guard negative.isEmpty else { return .failure(.negative(negative.map(\.metric))) }
    let sums = parts.map { $0.sums[place] }
    // Divided before they are added, so that the sum stays a number.
    let largest = sums.compactMap { $0 }.max() ?? 0
    guard largest > 0 else { return .failure(.nothing) }
    let sum = CompensatedSum(sums.compactMap { $0.map { $0 / largest } }).total
    return .success(sums.map { $0.map { $0 / largest / sum } })
  }
}

extension Composition.Unshared: Error {}
