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
  /// The first and the last village with all its figures: either may be the sum of the others.
  private var first: (village: Int, values: [Double?])?
  private var last: (village: Int, values: [Double?])?
  private(set) var checked = 0
  /// Whether no village was met yet.
  var isEmpty: Bool { first == nil }

  init(columns: Int) { self.columns = [Running](repeating: Running(), count: columns) }

  /// Takes in a village's figures.
  mutating func add(village: Int, _ figures: [RowBlock.Figures], _ row: Int) {
    if first == nil {
      let values = figures.map { $0.states[row] == .value ? $0.values[row] : nil }
      first = (village, values)
      last = (village, values)
    }
    last?.village = village
    for column in columns.indices {
      let isValue = figures[column].states[row] == .value
      let value = figures[column].values[row]
      last?.values[column] = isValue ? value : nil
      if isValue { columns[column].add(value) }
    }
  }

  /// Takes in the figures of several rows, of which the first and the last are those of the villages
  /// given.
  mutating func add(
    first: Int, last: Int, _ figures: [RowBlock.Figures], _ rows: Range<Int>
  ) {
    guard let end = rows.last else { return }
    func values(_ row: Int) -> [Double?] {
      figures.map { $0.states[row] == .value ? $0.values[row] : nil }
    }
    if self.first == nil { self.first = (first, values(rows.lowerBound)) }
    self.last = (last, values(end))
    for column in columns.indices {
      let figures = figures[column]
      var running = columns[column]
      for row in rows where figures.states[row] == .value { running.add(figures.values[row]) }
      columns[column] = running
    }
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
      let isAll = (running.all - value).magnitude <= running.tolerance(running.allCount)
      let isPart =
        running.sinceCount > 0
        && (running.sinceSubtotal - value).magnitude <= running.tolerance(running.sinceCount)
      if isAll || isPart { continue }
      found.append(
        Disagreement(
          column: column, stated: value,
          sum: kind == .subtotal ? running.sinceSubtotal : running.all))
    }
    // A total of a part, `合计` in each town, is followed by the next part.
    if kind == .subtotal || found.isEmpty {
      for column in columns.indices {
        columns[column].sinceSubtotal = 0
        columns[column].sinceCount = 0
      }
    }
    return found
  }

  /// The village that is the sum of all others, in nearly every column, if there is one: a total that
  /// is not called so.
  func sumOfOthers() -> Int? {
    for candidate in [first, last].compactMap({ $0 }) {
      var matches = 0
      var misses = 0
      for (column, value) in candidate.values.enumerated() {
        let running = columns[column]
        guard let value, value != 0, running.allCount > 3 else { continue }
        if (running.all - 2 * value).magnitude <= running.tolerance(running.allCount) {
          matches += 1
        } else {
          misses += 1
        }
      }
      // One column may disagree, as the totals of real tables do; most must not.
      if matches > 0, misses * 5 <= matches { return candidate.village }
    }
    return nil
  }
}
