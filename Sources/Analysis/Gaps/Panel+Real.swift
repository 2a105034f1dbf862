import PanelData
import Statistics

extension Panel {
  /// The figures in prices of the chain's base year; those of years without a price index are
  /// missing, as quotients without a divisor are.
  public func real(by prices: PriceChain) -> Panel {
    let deflators = periods.map { prices.deflator(of: $0.year).value }
    var cells: [Cell] = []
    cells.reserveCapacity(unitCount * periods.count)
    for unit in 0..<unitCount {
      for place in periods.indices {
        switch (self[unit, place], deflators[place]) {
        case (.value(let value), let deflator?): cells.append(.value(value / deflator))
        case (.value, nil): cells.append(.missing(.noDivisor))
        case (let missing, _): cells.append(missing)
        }
      }
    }
    return Panel(
      metric: metric, level: level, periods: periods, unitCount: unitCount, cells: cells)
  }
}
