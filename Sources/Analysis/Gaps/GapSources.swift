import PanelData
import Statistics

/// Which sources of the total the gap comes from in the period reported on.
public struct GapSources: Sendable {
  /// One source.
  public struct Source: Sendable {
    /// The metric.
    public let metric: Metric
    /// Its share of the total.
    public let share: Double
    /// Its share in the Gini coefficient.
    public let rate: Double
    /// By how many per cent the coefficient changes when it grows by one per cent; nil where that
    /// is undefined.
    public let elasticity: Double?
  }

  /// The sources, the largest share in the coefficient first.
  public let sources: [Source]
  /// How many villages have a figure of every source.
  public let used: Int

  /// The sources of `study`; nil without parts or where they do not add up to the total.
  public init?(_ study: GapStudy) {
    guard study.question.sources.count > 1, study.question.zeros == .keep else { return nil }
    let (place, sources) = (study.place, study.question.sources)
    func column(_ panel: Panel) -> [Double] {
      (0..<panel.unitCount).map { panel[$0, place].value ?? .nan }
    }
    let (columns, totals) = (sources.map(column), column(study.panel))
    guard
      let table = try? SourceTable(
        sources: columns, totals: totals, weights: study.question.weights.map(column),
        rounding: SourceTable.rounding(of: columns + [totals])),
      let split = try? GiniSources(table)
    else { return nil }
    let found = zip(sources, split.sources).compactMap { panel, source -> Source? in
      source.rate.value.map {
        Source(
          metric: panel.metric, share: source.share, rate: $0,
          elasticity: source.marginalEffect.value)
      }
    }
    guard found.count == sources.count else { return nil }
    self.sources = found.sorted { $0.rate > $1.rate }
    used = table.count
  }
}
