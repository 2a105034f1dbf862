/// The figures of one unit by calendar year.
public struct YearSeries: Sendable, Hashable {
  /// The years that have a figure, ascending.
  public let years: [Int]
  /// The figure of each of them.
  public let values: [Double]

  /// The finite ones of `values`, each of the year at its place.
  ///
  /// Of a year that is given twice it is the first figure. A value that is not finite is a missing figure.
  public init(years: [Int], values: [Double]) {
    let known = zip(years, values).filter { $0.1.isFinite }
    let first = Dictionary(known, uniquingKeysWith: { first, _ in first }).sorted {
      $0.key < $1.key
    }
    self.years = first.map(\.key)
    self.values = first.map { $0.value + 0 }
  }

  /// The figure of `year`, if there is one.
  public subscript(year: Int) -> Double? {
    var (low, high) = (0, years.count)
    while low < high {
      let middle = low + (high - low) / 2
      if years[middle] < year { low = middle + 1 } else { high = middle }
    }
    return low < years.count && years[low] == year ? values[low] : nil
  }
}
