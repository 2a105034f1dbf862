import PanelData
import Statistics

/// How unequal the units are in each period, by the Gini coefficient and Theil's T.
public struct InequalityPath: Sendable {
  /// A measure in one period with its interval.
  public struct Estimate: Sendable, Hashable {
    /// The measure.
    public let value: Double
    /// The 95 % interval; nil for fewer than five units or where none can be had.
    public let interval: ClosedRange<Double>?
  }

  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// One estimate a period, nil where the measure is undefined.
  public let gini: [Estimate?]
  /// The same of Theil's T.
  public let theil: [Estimate?]
  /// The periods without a measure for each reason, of either measure.
  public let undefined: [(reason: UndefinedReason, periods: [Period])]
  /// The most units with figures in a period.
  public let unitCount: Int

  /// The measures of `series`.
  ///
  /// Intervals are those of a jackknife for both measures: as good as a bootstrap for so smooth ones,
  /// the same on every run without a seed, and quick for thousands of units.
  public init(_ series: MetricSeries) {
    metric = series.metric
    periods = series.periods
    let samples = series.periods.indices.map { Sample(series.values(at: $0)) }
    unitCount = samples.map(\.count).max() ?? 0
    var undefined = PeriodsByReason()
    for (place, sample) in samples.enumerated() {
      let outcomes = [InequalityMeasure.gini, .theilT].map { $0.compute(sample) }
      if let reason = outcomes.lazy.compactMap(\.reason).first {
        undefined.add(series.periods[place], for: reason)
      }
    }
    gini = samples.map(Self.gini)
    theil = samples.map { sample in
      Self.estimate(.theilT, of: sample) { try Jackknife().theilInterval(of: sample) }
    }
    self.undefined = undefined.rows
  }

  /// The Gini coefficient of `sample` with its interval; nil where it is undefined.
  static func gini(of sample: Sample) -> Estimate? {
    estimate(.gini, of: sample) { try Jackknife().giniInterval(of: sample) }
  }

  private static func estimate(
    _ measure: InequalityMeasure, of sample: Sample, by interval: () throws -> ConfidenceInterval
  ) -> Estimate? {
    guard let value = measure.compute(sample).value else { return nil }
    let interval = try? interval()
    // Neither measure can be below 0, whatever the formula of the interval says.
    return Estimate(
      value: value, interval: interval.map { max(0, $0.lower)...max(0, $0.upper) })
  }
}
