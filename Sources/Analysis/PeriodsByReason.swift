import PanelData
import Statistics

/// The periods in which a measure is undefined, told once for each reason.
struct PeriodsByReason {
  /// A row a reason, in the order in which they came up.
  private(set) var rows: [(reason: UndefinedReason, periods: [Period])] = []

  mutating func add(_ period: Period, for reason: UndefinedReason) {
    if let place = rows.firstIndex(where: { $0.reason == reason }) {
      rows[place].periods.append(period)
    } else {
      rows.append((reason, [period]))
    }
  }
}
