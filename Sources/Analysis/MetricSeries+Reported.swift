import PanelData

extension MetricSeries {
  /// The figure of a unit in the period reported on.
  public func reported(_ unit: Int) -> Double? {
    let values = units[unit].values
    return values.indices.contains(reportedPlace) ? values[reportedPlace] : nil
  }

  /// The period reported on; nil where there is none.
  public var reportedPeriod: Period? {
    periods.indices.contains(reportedPlace) ? periods[reportedPlace] : nil
  }

  /// The units with a figure in the period reported on, or expected to have one.
  public var reportedUnits: [Int] {
    let expected = Set(missing.indices.contains(reportedPlace) ? missing[reportedPlace] : [])
    return units.indices.filter { reported($0) != nil || expected.contains($0) }
  }
}
