extension Panel {
  /// The quotient of two panels of the same shape, cell by cell.
  ///
  /// A cell without a dividend keeps its reason; one whose divisor is missing or 0 is
  /// `.noDivisor`. A quotient is no surer than its terms.
  public static func ratio(_ dividend: Panel, per divisor: Panel, metric: Metric) -> Panel {
    var cells: [Cell] = []
    var statuses = FigureStatuses()
    let hasStatuses = dividend.hasStatuses || divisor.hasStatuses
    cells.reserveCapacity(dividend.unitCount * dividend.periods.count)
    for unit in 0..<dividend.unitCount {
      for period in dividend.periods.indices {
        if hasStatuses {
          let status = dividend.status(unit: unit, period: period)
            .united(with: divisor.status(unit: unit, period: period))
          statuses.set(status, at: cells.count)
        }
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
      unitCount: dividend.unitCount, cells: cells, statuses: statuses)
  }
}
