import PanelData

/// Every figure of every unit, unit by period, with the place of each among those shown.
public struct Cells: Sendable {
  /// A unit with its figures.
  public struct Row: Sendable {
    /// The unit.
    public let name: String
    /// A figure a period, nil where there is none.
    public let values: [Double?]
    /// For each figure the share of those shown that lie below it, from 0 to 1.
    public let shares: [Double?]
    /// What there is to know of the figures; empty where all are plain.
    public let remarks: [FigureRemarks]
  }

  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// The units with a figure in some period, by that of the period reported on, highest first; those
  /// without one there come last.
  public let rows: Excerpt<Row>
  /// The lowest of the figures shown.
  public let lowest: Double?
  /// The highest of the figures shown.
  public let highest: Double?
  /// How many cells have no figure.
  public let gaps: Int

  /// The cells of `series`, of up to `most` units all.
  public init(_ series: MetricSeries, most: Int = Excerpt<Row>.mostShown) {
    metric = series.metric
    periods = series.periods
    let place = series.reportedPlace
    let all = series.units.filter { $0.lastPlace != nil }
    // Among so many that only the ends are shown, the last would be those without a figure.
    let units =
      all.count > most ? all.filter { $0.values[place] != nil } : all
    let ordered = units.enumerated().sorted { one, other in
      switch (one.element.values[place], other.element.values[place]) {
      case (let first?, let second?): (second, one.offset) < (first, other.offset)
      case (nil, nil): one.offset < other.offset
      case (let first, _): first != nil
      }
    }.map(\.element)
    let excerpt = Excerpt(ordered, most: most)
    let sorted = excerpt.shown.flatMap { $0.values.compactMap { $0 } }.sorted()
    lowest = sorted.first
    highest = sorted.last
    // The first place of a figure among all, so that equal figures have one share.
    func share(_ value: Double) -> Double {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < value { low = middle + 1 } else { high = middle }
      }
      return sorted.count > 1 ? Double(low) / Double(sorted.count - 1) : 0.5
    }
    rows = excerpt.map { unit in
      Row(
        name: unit.name, values: unit.values, shares: unit.values.map { $0.map(share) },
        remarks: unit.remarks)
    }
    gaps = rows.shown.reduce(0) { $0 + $1.values.count { $0 == nil } }
  }
}
