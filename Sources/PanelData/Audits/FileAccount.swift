/// What one table gave: how many villages, in which periods.
public struct FileAccount: Sendable {
  /// How many units have a row in it.
  public internal(set) var unitCount = 0
  /// The periods of its rows.
  public internal(set) var periods: [Period] = []

  /// A table that gave nothing.
  public init() {}

  /// The accounts of all tables of `dataset`, in their order.
  static func accounts(of dataset: Dataset, fileCount: Int) -> [FileAccount] {
    var accounts = [FileAccount](repeating: FileAccount(), count: fileCount)
    // Not every table has every metric, so that all panels are asked.
    var units = [Set<Int>](repeating: [], count: fileCount)
    var periods = [Set<Int>](repeating: [], count: fileCount)
    for panel in dataset.panels.values {
      for period in panel.periods.indices {
        for unit in 0..<panel.unitCount {
          guard let file = panel.source(unit: unit, period: period)?.file,
            accounts.indices.contains(file)
          else { continue }
          units[file].insert(unit)
          periods[file].insert(period)
        }
      }
    }
    for file in accounts.indices {
      accounts[file].unitCount = units[file].count
      accounts[file].periods = periods[file].sorted().compactMap {
        dataset.periods.indices.contains($0) ? dataset.periods[$0] : nil
      }
    }
    return accounts
  }
}
