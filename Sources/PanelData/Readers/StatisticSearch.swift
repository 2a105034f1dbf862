import Tables

/// Finds units below the villages that are statistics of theirs, though a village may be called so:
/// `Max`, `count`, as a table of figures ends that a program described.
struct StatisticSearch {
  private enum Statistic: Hashable {
    case count, deviation, least, most

    init?(_ name: String) {
      // Most names are longer, or begin otherwise.
      guard name.utf8.count <= 8, let first = name.utf8.first,
        [0x63, 0x6D, 0x73].contains(first | 0x20)
      else { return nil }
      switch name.lowercased() {
      case "count": self = .count
      case "std", "stdev", "sd": self = .deviation
      case "min", "min.", "minimum": self = .least
      case "max", "max.", "maximum": self = .most
      default: return nil
      }
    }

    /// Whether `value` is this statistic of `figures`; deviations are rounded.
    func explains(_ value: Double, of figures: [Double]) -> Bool {
      switch self {
      case .count: return value == Double(figures.count)
      case .least: return value == figures.min()
      case .most: return value == figures.max()
      case .deviation:
        let count = Double(figures.count)
        let mean = figures.reduce(0, +) / count
        let squares = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return [count, count - 1].contains { divisor in
          ((squares / divisor).squareRoot() - value).magnitude <= 0.01 * value.magnitude
        }
      }
    }
  }

  /// The units that are statistics.
  private(set) var found: [Int] = []

  /// Looks at the units below which no village follows in their file.
  init(_ accumulator: PanelAccumulator) {
    let candidates = Self.candidates(accumulator.directory)
    if candidates.isEmpty { return }
    // Two such names below all others are no villages.
    if Set(candidates.values).count > 1 {
      found = candidates.keys.sorted()
      return
    }
    var (agreeing, differing) = (Set<Int>(), Set<Int>())
    for metric in accumulator.metrics.indices {
      for column in accumulator.columns(of: metric) {
        var figures: [Double] = []
        var stated: [(unit: Int, value: Double, statistic: Statistic)] = []
        column.forEachFigure { unit, value, _ in
          if let statistic = candidates[unit] {
            stated.append((unit, value, statistic))
          } else {
            figures.append(value)
          }
        }
        guard figures.count > 1 else { continue }
        for (unit, value, statistic) in stated {
          if statistic.explains(value, of: figures) {
            agreeing.insert(unit)
          } else {
            differing.insert(unit)
          }
        }
      }
    }
    found = agreeing.subtracting(differing).sorted()
  }

  private static func candidates(_ directory: VillageDirectory) -> [Int: Statistic] {
    var candidates: [Int: Statistic] = [:]
    // The files in which a village stands below.
    var closed = Set<Int>()
    for unit in directory.entries.indices.reversed() {
      let spelling = directory.spellings[directory.entries[unit].first]
      let file = spelling.first.file
      if let statistic = spelling.mention.names.last.flatMap(Statistic.init) {
        if !closed.contains(file) { candidates[unit] = statistic }
      } else if file == 0 {
        // All that were met before stand above it.
        break
      } else {
        closed.insert(file)
      }
    }
    return candidates
  }
}
