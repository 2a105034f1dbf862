/// The rows of one series of a mark.
struct SeriesRows: Sendable, Hashable {
  /// The series' name; nil when the mark has no series.
  var name: String?
  /// Row numbers in the order given.
  var rows: [Int]

  /// The rows of every series, in order of appearance.
  static func groups(_ series: Column?, count: Int) -> [SeriesRows] {
    guard let series else { return count > 0 ? [SeriesRows(rows: Array(0..<count))] : [] }
    var places: [String: Int] = [:]
    var groups: [SeriesRows] = []
    for row in 0..<count {
      guard let name = series[row].category else { continue }
      if let place = places[name] {
        groups[place].rows.append(row)
      } else {
        places[name] = groups.count
        groups.append(SeriesRows(name: name, rows: [row]))
      }
    }
    return groups
  }

  /// The row that lies furthest along x: for categories, the last one given.
  static func last(_ rows: [Int], along x: Column) -> Int? {
    guard rows.allSatisfy({ x[$0].number != nil }) else { return rows.last }
    return rows.max { (x[$0].number ?? 0, $0) < (x[$1].number ?? 0, $1) }
  }
}

/// Splits the rows of a series into unbroken runs.
struct SeriesRuns: Sendable {
  private let x: Column
  // For whole numbers, as years are, the places at which any series of the mark has a row:
  // a series without a row at one of them has a gap there.
  private let places: [Double]

  init(x: Column) {
    self.x = x
    let numbers = x.values.compactMap(\.number)
    let isWhole =
      numbers.allSatisfy { $0 == $0.rounded() }
      && x.values.allSatisfy { $0.number != nil || $0.isMissing }
    places = isWhole ? Array(Set(numbers)).sorted() : []
  }

  /// The rows in order along x, split where a value is missing or a place is skipped.
  func runs(
    _ rows: [Int], isMissing: (Int) -> Bool, order: (PlotValue) -> Double?
  ) -> [[Int]] {
    let placed = rows.enumerated().compactMap { index, row in
      order(x[row]).map { (row: row, order: $0, index: index) }
    }
    var runs: [[Int]] = []
    var run: [Int] = []
    func finish() {
      if !run.isEmpty { runs.append(run) }
      run = []
    }
    for entry in placed.sorted(by: { ($0.order, $0.index) < ($1.order, $1.index) }) {
      guard !isMissing(entry.row) else {
        finish()
        continue
      }
      if let last = run.last, skips(from: x[last].number, to: x[entry.row].number) { finish() }
      run.append(entry.row)
    }
    finish()
    return runs
  }

  private func skips(from: Double?, to: Double?) -> Bool {
    guard let from, let to, !places.isEmpty else { return false }
    // The first place after `from`, by bisection.
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= from { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < to
  }
}
