extension Panel {
  /// The panel from the first to the last period with any figure, with the periods in between that
  /// no row names: a year that is missing for all is a gap, too.
  ///
  /// Figures that come every ten years have no gaps: the step is the largest that all distances
  /// are multiples of. Without any figure the panel has no period.
  public func regular() -> Panel {
    let filled = periods.indices.filter { place in
      (0..<unitCount).contains { self[$0, place].value != nil }
    }
    guard let first = filled.first, let last = filled.last else {
      return Panel(metric: metric, level: level, periods: [], unitCount: unitCount, cells: [])
    }
    let kept = Array(periods[first...last])
    var all = kept
    if let start = kept.first, kept.allSatisfy({ $0.isSameKind(as: start) }) {
      let distances = zip(kept.dropFirst(), kept).map { $0.ordinal - $1.ordinal }
      let step = distances.reduce(0, Panel.divisor)
      if step > 0, distances.contains(where: { $0 > step }) {
        let end = start.ordinal + distances.reduce(0, +)
        all = stride(from: start.ordinal, through: end, by: step).map(start.period)
      }
    }
    return over(all)
  }

  /// Whether years, quarters and months stand side by side.
  public var mixesPeriods: Bool {
    guard let first = periods.first else { return false }
    return !periods.allSatisfy { $0.isSameKind(as: first) }
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
}
