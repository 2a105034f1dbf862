import Tables

/// Sums up the figures of one table, to hold rows of totals against them.
struct TotalChecks {
  /// A column's figures so far.
  struct Running {
    var all = 0.0
    var allCount = 0
    var sinceSubtotal = 0.0
    var sinceCount = 0
    /// Totals may differ by what rounding explains.
    var rounding = DecimalCount()

    mutating func add(_ value: Double) {
      all += value
      allCount += 1
      sinceSubtotal += value
      sinceCount += 1
      rounding.add(value)
    }

    /// Takes in the figures of another table.
    mutating func add(_ other: Running) {
      all += other.all
      allCount += other.allCount
      rounding.add(other.rounding)
    }

    /// Whether `value` is the sum of all figures, but for rounding.
    func isSum(_ value: Double) -> Bool { (all - value).magnitude <= tolerance(allCount) }

    /// What rounding each of `count` figures and their sum can make up.
    func tolerance(_ count: Int) -> Double {
      let halves = rounding.decimals == 0 ? 1 : 2 * Double(max(count, 1)).squareRoot()
      return rounding.half * halves + all.magnitude * 1e-12
    }
  }

  /// A total that does not agree with the rows above it.
  struct Disagreement {
    /// The place of the value column among those of the table.
    let column: Int
    let stated: Double
    var sum: Double
  }

  private(set) var columns: [Running]
  private(set) var checked = 0
  /// Whether a total stands above: the next may be that of another part.
  private var followsTotal = false
  /// Whether no village was met yet.
  private(set) var isEmpty = true

  init(columns: Int) { self.columns = [Running](repeating: Running(), count: columns) }

  /// Takes in the figures of rows of villages.
  mutating func add(_ figures: [RowBlock.Figures], _ rows: Range<Int>) {
    if rows.isEmpty { return }
    isEmpty = false
    for column in columns.indices {
      let figures = figures[column]
      var running = columns[column]
      for row in rows where figures.states[row] == .value { running.add(figures.values[row]) }
      columns[column] = running
    }
  }

  /// Forgets the rows so far: what follows is added up anew.
  mutating func restart() {
    columns = [Running](repeating: Running(), count: columns.count)
    isEmpty = true
    followsTotal = false
  }

  /// Whether all of `values` that can be added up are the sums of the rows since the last total.
  func areSumsSinceTotal(_ values: [Double?], isAdditive: (Int) -> Bool) -> Bool {
    let sums = values.enumerated().compactMap { column, value -> Bool? in
      guard let value, isAdditive(column) else { return nil }
      let running = columns[column]
      return running.sinceCount > 0
        && (running.sinceSubtotal - value).magnitude <= running.tolerance(running.sinceCount)
    }
    return !sums.isEmpty && !sums.contains(false)
  }

  /// Holds a row of totals against the sums; a total may be of all rows or of those since the last.
  mutating func check(
    _ kind: CommonWords.TotalKind, values: [Double?], isAdditive: (Int) -> Bool
  ) -> [Disagreement] {
    var found: [Disagreement] = []
    for (column, value) in values.enumerated() {
      let running = columns[column]
      guard let value, isAdditive(column), running.allCount > 0 else { continue }
      checked += 1
      let isAll = running.isSum(value)
      let isPart =
        running.sinceCount > 0
        && (running.sinceSubtotal - value).magnitude <= running.tolerance(running.sinceCount)
      if isAll || isPart { continue }
      let isOfPart = kind == .subtotal || followsTotal && running.sinceCount > 0
      found.append(
        Disagreement(
          column: column, stated: value,
          sum: isOfPart ? running.sinceSubtotal : running.all))
    }
    // A total of a part, `合计` in each town, is followed by the next part.
    for column in columns.indices {
      columns[column].sinceSubtotal = 0
      columns[column].sinceCount = 0
    }
    if kind == .total { followsTotal = true }
    return found
  }
}
