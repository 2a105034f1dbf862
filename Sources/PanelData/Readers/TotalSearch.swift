import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// Finds units that are the sums of all others, or of all others of their group: totals that are not
/// called so.
///
/// It works on the figures read, column by column, so that it costs little beside their reading.
struct TotalSearch {
  /// Whose figures are added up.
  private enum Part {
    /// Those of each group; the groups of units, and how many there are.
    case groups([Int], Int)
    /// Those of each file.
    case files(Int)
    case all

    var count: Int {
      switch self {
      case .groups(_, let count), .files(let count): count
      case .all: 1
      }
    }
  }

  /// How a figure compares with the sum of the others.
  private enum Outcome {
    /// It is that sum; the digits that chance would have had to meet.
    case match(digits: Double)
    /// Too near to it to be a village's, too far for rounding.
    case near
    case miss
    /// Nothing can be told: no figure, or too few others.
    case open
  }

  private struct Sum {
    var running = TotalChecks.Running()
    var filled = 0
  }

  /// What speaks for a unit being a total.
  private struct Evidence {
    /// Whether it is called as a group or a sum is.
    let isNamed: Bool
    var digits = 0.0
    /// Figures that agree, each value once: a figure that stays the same says nothing anew.
    var agreeing = Set<Double>()
    var misses = 0
  }

  private let accumulator: PanelAccumulator
  private let metrics: [Int]
  private var isLeftOut: [Bool]
  private lazy var groupNames = count(SectionSearch.isGroup)
  private lazy var countyNames = count(Self.isCounty)
  /// Units that are the sums of all others.
  private(set) var totals: [Int] = []
  /// Units that are the sums of the others of their groups.
  private(set) var groupTotals: [Int] = []
  /// Units that are the sums of those beside them, and units that may be.
  private(set) var runTotals: [Int] = []
  private(set) var likely: [Int] = []
  /// Whether a unit may be a total, but the figures read are too few to be sure.
  private(set) var isUndecided = false

  /// Searches the figures of all metrics that may be added up; `files` are what they were read from.
  ///
  /// Units of `leftOut` are no part of any sum.
  init(_ accumulator: PanelAccumulator, files: Int, groupsOnly: Bool, leftOut: [Int] = []) {
    self.accumulator = accumulator
    metrics = accumulator.metrics.indices.filter { accumulator.metrics[$0].isAdditive }
    isLeftOut = [Bool](repeating: false, count: accumulator.directory.entries.count)
    for unit in leftOut { isLeftOut[unit] = true }
    guard !metrics.isEmpty else { return }
    let directory = accumulator.directory
    // From the innermost groups out: an outer sum is one of villages once inner ones are left out.
    var groups = directory.entries.map { directory.spellings[$0.first].group }
    while groups.contains(where: { $0 != 0 }) {
      groupTotals += search(.groups(groups, directory.groups.count))
      groups = groups.map { directory.groups[$0].parent }
    }
    if groupsOnly { return }
    if accumulator.headings.count == 1, directory.entries.count > Self.few { searchRuns() }
    if files > 1 { totals += search(.files(files)) }
    totals += search(.all)
  }

  /// Up to how many units are left to `SectionSearch`, which looks at the rows of short tables.
  static let few = 100

  /// Searches sums of runs, then sums of runs of what is left: regions of states of counties.
  private mutating func searchRuns() {
    while true {
      let search = RunSearch(accumulator, metrics: metrics, leftOut: isLeftOut)
      likely = search.likely
      if search.sums.isEmpty { return }
      runTotals += search.sums
      for unit in search.sums { isLeftOut[unit] = true }
    }
  }

  private mutating func search(_ part: Part) -> [Int] {
    var candidates: [Int: Evidence] = [:]
    let columns = metrics.flatMap { accumulator.columns(of: $0) }
    // Each unit is looked at here, and most tables hold no total: the longest part of the search.
    let suspects = columns.concurrentMap { [isLeftOut] in
      Self.suspects(in: $0, part, without: isLeftOut)
    }
    for (column, suspects) in zip(columns, suspects) where suspects.contains(true) {
      let sums = sums(of: column, part, suspects)
      column.forEachFigure { unit, value, file in
        let place = Self.place(of: unit, file, part)
        guard suspects[place], !isLeftOut[unit] else { return }
        switch Self.outcome(value, sums[place], of: Self.named) {
        case .match, .near:
          let isNamed = isCalledAsGroup(unit)
          guard isNamed || sums[place].filled > Self.others else { return }
          candidates[unit] = Evidence(isNamed: isNamed)
        case .miss, .open: break
        }
      }
    }
    if candidates.isEmpty { return [] }
    var asked = [Bool](repeating: true, count: part.count)
    if case .groups(let groups, let count) = part {
      asked = [Bool](repeating: false, count: count)
      for unit in candidates.keys { asked[groups[unit]] = true }
    }
    for metric in metrics {
      for column in accumulator.columns(of: metric) {
        let sums = sums(of: column, part, asked)
        column.forEachFigure { unit, value, file in
          guard var evidence = candidates[unit] else { return }
          let least = evidence.isNamed ? Self.named : Self.others
          switch Self.outcome(value, sums[Self.place(of: unit, file, part)], of: least) {
          case .match(let digits):
            if evidence.agreeing.insert(value).inserted { evidence.digits += digits }
          case .miss: evidence.misses += 1
          case .near, .open: return
          }
          candidates[unit] = evidence
        }
      }
    }
    var found: [Int] = []
    for (unit, evidence) in candidates.sorted(by: { $0.key < $1.key }) {
      if isSure(evidence, of: unit, part) {
        found.append(unit)
        isLeftOut[unit] = true
      } else {
        isUndecided = true
      }
    }
    return found
  }

  /// Of how many other rows at least a sum is one; and of how many where it is called as a group is.
  private static let (others, named) = (3, 2)

  /// The parts that may hold the sum of their others, told by their largest figure alone.
  ///
  /// That takes far less than to look at each. Among negative figures a sum need not be the largest.
  private static func suspects(
    in column: PanelColumn, _ part: Part, without isLeftOut: [Bool]
  ) -> [Bool] {
    var sums = [Double](repeating: 0, count: part.count)
    var largest = sums
    var filled = [Int](repeating: 0, count: part.count)
    var hasNegative = [Bool](repeating: false, count: part.count)
    column.forEachFigure { unit, value, file in
      guard !isLeftOut[unit] else { return }
      let place = place(of: unit, file, part)
      sums[place] += value
      if value > largest[place] { largest[place] = value }
      if value < 0 { hasNegative[place] = true }
      if value != 0 { filled[place] += 1 }
    }
    return sums.indices.map { place in
      guard filled[place] > named else { return false }
      // Wider than what rounding to whole numbers can make up.
      let slack = 0.01 * largest[place] + Double(filled[place]).squareRoot()
      return hasNegative[place] || (sums[place] - 2 * largest[place]).magnitude <= slack
    }
  }

  /// The sums of those parts that are asked for.
  private func sums(of column: PanelColumn, _ part: Part, _ asked: [Bool]) -> [Sum] {
    var sums = [Sum](repeating: Sum(), count: part.count)
    column.forEachFigure { unit, value, file in
      let place = Self.place(of: unit, file, part)
      guard asked[place], !isLeftOut[unit] else { return }
      sums[place].running.add(value)
      if value != 0 { sums[place].filled += 1 }
    }
    return sums
  }

  private static func place(of unit: Int, _ file: Int, _ part: Part) -> Int {
    switch part {
    case .groups(let groups, _): groups[unit]
    case .files: file
    case .all: 0
    }
  }

  /// Of fewer than `least` others nothing can be told.
  private static func outcome(_ value: Double, _ sum: Sum, of least: Int) -> Outcome {
    if value == 0 { return sum.filled > least ? .miss : .open }
    guard sum.filled > least else { return .open }
    let difference = (sum.running.all - 2 * value).magnitude
    let sound = sum.running.rounding.half + sum.running.all.magnitude * 1e-12
    let rounded =
      sum.running.rounding.half * 2 * Double(sum.filled).squareRoot()
      + sum.running.all.magnitude * 1e-12
    for tolerance in [sound, rounded] where difference <= tolerance {
      return .match(digits: max(0, log10(value.magnitude / (2 * tolerance))))
    }
    return difference <= 1e-3 * value.magnitude ? .near : .miss
  }

  /// Whether chance can be ruled out, which takes most where the name is one of a village.
  private mutating func isSure(_ evidence: Evidence, of unit: Int, _ part: Part) -> Bool {
    guard evidence.agreeing.count > evidence.misses else { return false }
    let name = accumulator.directory.path(of: unit).last ?? ""
    var needed: Double
    if CommonWords.mayBeSum(name) {
      needed = 0.5
    } else if evidence.isNamed {
      needed = 2
    } else if VillageName.stem(name) != name {
      if evidence.agreeing.count < 2 { return false }
      needed = 7
    } else {
      needed = isAtEdge(unit, part) ? 3 : 5
    }
    // Each of many groups is a chance more.
    if case .groups(let groups, _) = part { needed += log10(Double(max(1, Set(groups).count))) / 2 }
    return evidence.digits >= needed + Double(evidence.misses)
  }

  /// Whether a unit is called as one of its own groups, as a group where few are, or as a sum.
  private mutating func isCalledAsGroup(_ unit: Int) -> Bool {
    let names = accumulator.directory.path(of: unit)
    let name = names.last ?? ""
    return names.dropLast().contains { VillageName.key($0) == VillageName.key(name) }
      || SectionSearch.isGroup(name) && (groupNames * 5 < isLeftOut.count || groupNames == 1)
      || Self.isCounty(name) && countyNames == 1
      || CommonWords.mayBeSum(name)
  }

  /// Whether a name is that of a county, which among towns is none of them.
  private static func isCounty(_ name: String) -> Bool {
    name.hasSuffix("县") || name.hasSuffix("縣")
  }

  /// How many units have names of a kind.
  private func count(_ isKind: (String) -> Bool) -> Int {
    accumulator.directory.entries.indices.count {
      isKind(accumulator.directory.path(of: $0).last ?? "")
    }
  }

  /// Whether a unit is the first or the last of its part that was met, as totals are.
  private func isAtEdge(_ unit: Int, _ part: Part) -> Bool {
    var (first, last): (Int?, Int?)
    switch part {
    case .groups(let groups, _):
      first = groups.firstIndex(of: groups[unit])
      last = groups.lastIndex(of: groups[unit])
    case .files:
      let directory = accumulator.directory
      func file(_ entry: Int) -> Int {
        directory.spellings[directory.entries[entry].first].first.file
      }
      first = isLeftOut.indices.first { file($0) == file(unit) }
      last = isLeftOut.indices.last { file($0) == file(unit) }
    case .all:
      (first, last) = (isLeftOut.firstIndex(of: false), isLeftOut.lastIndex(of: false))
    }
    return unit == first || unit == last
  }
}
