import PanelData
import Statistics

extension Panel {
  /// The sums of the units that lie in each unit of an upper level, over those that have a figure.
  ///
  /// A sum of no figure at all is missing. Ratios must not be summed: divide the sums instead.
  /// - Parameters:
  ///   - upper: a level of `register` above the panel's own; 0 is the whole.
  ///   - register: the register whose units are the panel's rows.
  public func summed(to upper: Int, in register: UnitRegister) -> Panel {
    let count = register.levels[upper].count
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: count * periods.count)
    for unit in 0..<unitCount {
      let group = register.ancestor(of: unit, level: level, at: upper)
      for period in periods.indices {
        if let value = self[unit, period].value { sums[group * periods.count + period].add(value) }
      }
    }
    return Panel(
      metric: metric, level: upper, periods: periods, unitCount: count,
      cells: sums.map { $0.count > 0 ? .value($0.total) : .missing(.noRow) })
  }
}
