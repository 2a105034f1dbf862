import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// Finds units that are the sums of those right below them, or above them, in a long table: states among
/// their counties.
///
/// What `SectionSearch` does for the rows of a sheet, this does for the figures read. Nearly all of
/// the table must be made of such runs, and their sums have more digits than chance could meet.
struct RunSearch {
  /// A sum and the units that it is the sum of, as places in the order of units.
  private struct Run {
    let head: Int
    let members: Range<Int>
  }

  /// Units that are such sums.
  private(set) var sums: [Int] = []
  /// Units that may be, in a table that is not made of runs.
  private(set) var likely: [Int] = []

  private let accumulator: PanelAccumulator
  private let metrics: [Int]

  /// Searches the units that are not left out, in the order in which they were met.
  init(_ accumulator: PanelAccumulator, metrics: [Int], leftOut: [Bool]) {
    self.accumulator = accumulator
    self.metrics = metrics
    let units = leftOut.indices.filter { !leftOut[$0] }
    for metric in metrics.prefix(Self.asked) {
      let columns = accumulator.columns(of: metric)
      let filled = columns.map(Self.filled)
      guard let most = filled.max(), let place = filled.firstIndex(of: most) else { continue }
      let fullest = columns[place].figures(of: leftOut.count)
      for order in [units, units.reversed()] {
        let runs = Self.runs(order.map { fullest[$0] })
        if Self.covered(runs) * 2 > order.count {
          let sure = sure(runs, order)
          let several = sure.count { $0.members.count > 1 }
          if several > 1, several * 2 > sure.count, Self.covered(sure) * 5 >= order.count * 4 {
            sums = sure.map { order[$0.head] }.sorted()
            likely = []
            return
          }
        }
        if likely.isEmpty {
          let large = runs.filter {
            $0.members.count > 1 && fullest[order[$0.head]] ?? 0 >= Self.large
          }
          likely = sure(large, order, beyond: Self.likelyDigits).map { order[$0.head] }.sorted()
        }
      }
    }
  }

  /// How many units are in runs.
  private static func covered(_ runs: [Run]) -> Int { runs.reduce(0) { $0 + 1 + $1.members.count } }

  /// Of how many metrics the figures are looked through; those found are held against all.
  private static let asked = 4
  /// How many digits the sums of a run must meet, and where nothing else speaks for it.
  private static let digits = 3.0
  private static let likelyDigits = 8.0
  /// Sums below which chance meets many.
  private static let large = 1e4
  /// So many additions for each unit are enough for any table made of runs.
  private static let steps = 16

  /// Whether most of `figures` are sums and what they sum up.
  static func isMade(of figures: [Double?]) -> Bool {
    let runs = runs(figures)
    return runs.count > 1 && covered(runs) * 2 > figures.count
  }

  private static func filled(_ column: PanelColumn) -> Int {
    var count = 0
    column.forEachFigure { _, _, _ in count += 1 }
    return count
  }

  /// The runs of a column, each the shortest that makes its sum.
  private static func runs(_ figures: [Double?]) -> [Run] {
    var runs: [Run] = []
    var steps = 0
    var place = 0
    while place < figures.count {
      let head = place
      place += 1
      guard let stated = figures[head], stated > 0 else { continue }
      let slack = SectionSearch.tolerance(stated)
      var (sum, members, next) = (0.0, 0, place)
      while next < figures.count, sum <= stated + slack {
        let value = figures[next] ?? 0
        if value < 0 { break }
        sum += value
        members += value == 0 ? 0 : 1
        next += 1
        steps += 1
        guard members > 1, (sum - stated).magnitude <= slack else { continue }
        runs.append(Run(head: head, members: place..<next))
        place = next
        break
      }
      // A state of one county has its figures.
      if place == head + 1, place < figures.count, figures[place] == stated {
        runs.append(Run(head: head, members: place..<place + 1))
        place += 1
      }
      if steps > figures.count * Self.steps { return [] }
    }
    return runs
  }

  /// The runs whose sums chance can hardly have met, over all metrics and periods.
  private func sure(_ runs: [Run], _ order: [Int], beyond least: Double = digits) -> [Run] {
    if runs.isEmpty { return [] }
    var digits = [Double](repeating: 0, count: runs.count)
    var misses = [Int](repeating: 0, count: runs.count)
    // A figure that stays the same says nothing anew.
    var agreeing = [Set<Double>](repeating: [], count: runs.count)
    let count = accumulator.directory.entries.count
    for metric in metrics {
      for column in accumulator.columns(of: metric) {
        let figures = column.figures(of: count)
        for (place, run) in runs.enumerated() {
          guard let stated = figures[order[run.head]], stated != 0 else { continue }
          var sum = TotalChecks.Running()
          for member in run.members {
            if let value = figures[order[member]] { sum.add(value) }
          }
          guard sum.allCount > 0 else { continue }
          let tolerance = sum.tolerance(sum.allCount)
          let difference = (sum.all - stated).magnitude
          if difference <= tolerance {
            if agreeing[place].insert(stated).inserted {
              digits[place] += max(0, log10(stated.magnitude / (2 * tolerance)))
            }
          } else if difference > 1e-3 * stated.magnitude {
            misses[place] += 1
          }
        }
      }
    }
    return runs.indices.filter { place in
      let name = accumulator.directory.path(of: order[runs[place].head]).last ?? ""
      let needed = least + (VillageName.stem(name) == name ? 0 : 4)
      return agreeing[place].count > misses[place]
        && digits[place] >= needed + Double(misses[place])
    }.map { runs[$0] }
  }
}
