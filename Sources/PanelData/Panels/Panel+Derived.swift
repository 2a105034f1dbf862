extension Panel {
  /// The quotient of two panels of the same shape, cell by cell.
  ///
  /// A cell without a dividend keeps its reason; one whose divisor is missing or 0 is
  /// `.noDivisor`.
  public static func ratio(_ dividend: Panel, per divisor: Panel, metric: Metric) -> Panel {
    var cells: [Cell] = []
    cells.reserveCapacity(dividend.unitCount * dividend.periods.count)
    for unit in 0..<dividend.unitCount {
      for period in dividend.periods.indices {
        switch (dividend[unit, period], divisor[unit, period]) {
        case (.value(let over), .value(let under)) where under != 0:
          cells.append(.value(over / under))
        case (.value, _): cells.append(.missing(.noDivisor))
        case (let missing, _): cells.append(missing)
        }
      }
    }
    return Panel(
      metric: metric, level: dividend.level, periods: dividend.periods,
      unitCount: dividend.unitCount, cells: cells)
  }
}
