/// The villages of a dataset and the groups they lie in, each named once.
///
/// Level 0 is the whole, the last level the villages, those between are the group columns from the
/// outermost in. A unit is known by its path, so two villages of one name in two towns stay two; where
/// villages have codes, two of one name in one town stay two as well.
public struct UnitRegister: Sendable {
  /// One village or group.
  public struct Unit: Sendable, Hashable {
    /// The name as it stands in the data.
    public let name: String
    /// Its place in the level above; 0 for the units of level 1.
    public let parent: Int
    /// The official code of a village; empty where the data has none.
    public var code = ""
  }

  /// The headings of the levels below the whole: the group columns, then the village column.
  public let headings: [String]
  /// The units of each level, in the order in which they were first met.
  public private(set) var levels: [[Unit]]
  /// The places of the units of each level, as far as they were looked for.
  private var indexes: [[Unit: Int]]

  /// A register without units; the last of `headings` is the village column.
  public init(headings: [String]) {
    self.headings = headings
    levels = [[Unit(name: "", parent: 0)]] + headings.map { _ in [] }
    indexes = [[:]] + headings.map { _ in [:] }
  }

  /// The level of the villages.
  public var villageLevel: Int { levels.count - 1 }

  /// The villages.
  public var villages: [Unit] { levels[villageLevel] }

  /// The place of the village at `path` (outermost group first) with this code, entered if it is
  /// new.
  public mutating func index(of path: [String], code: String = "") -> Int {
    var parent = 0
    for (depth, name) in path.enumerated() {
      parent = index(
        of: name, in: parent, level: depth + 1, code: depth == path.count - 1 ? code : "")
    }
    return parent
  }

  /// The place of the unit of `level` called `name` in the unit `parent` of the level above, entered
  /// if it is new.
  mutating func index(of name: String, in parent: Int, level: Int, code: String = "") -> Int {
    let unit = Unit(name: name, parent: parent, code: code)
    for place in indexes[level].count..<levels[level].count {
      indexes[level][levels[level][place]] = place
    }
    if let known = indexes[level][unit] { return known }
    let place = levels[level].count
    levels[level].append(unit)
    indexes[level][unit] = place
    return place
  }

  /// Enters a unit of `level` that is known to be new.
  mutating func append(_ name: String, in parent: Int, level: Int, code: String) {
    levels[level].append(Unit(name: name, parent: parent, code: code))
  }

  /// The names from the outermost group to the unit itself.
  public func path(of unit: Int, level: Int) -> [String] {
    var names: [String] = []
    var unit = unit
    for depth in stride(from: level, to: 0, by: -1) {
      names.append(levels[depth][unit].name)
      unit = levels[depth][unit].parent
    }
    return names.reversed()
  }

  /// The unit of `upper` level in which a unit of `level` lies.
  public func ancestor(of unit: Int, level: Int, at upper: Int) -> Int {
    var unit = unit
    for depth in stride(from: level, to: upper, by: -1) { unit = levels[depth][unit].parent }
    return upper == 0 ? 0 : unit
  }

  /// The ends of the paths of a level's units that tell them apart: the bare name where it is unique,
  /// else with as many groups in front as it takes.
  public func shortestPaths(level: Int) -> [[String]] {
    let paths = levels[level].indices.map { path(of: $0, level: level) }
    var ends = paths.map { Array($0.suffix(1)) }
    for length in stride(from: 2, through: max(2, level), by: 1) {
      let counts = Dictionary(ends.map { ($0, 1) }, uniquingKeysWith: +)
      for (index, path) in paths.enumerated() where counts[ends[index], default: 0] > 1 {
        ends[index] = path.suffix(length)
      }
    }
    return ends
  }

  /// The shortest names that tell the units of a level apart: the bare name where it is unique,
  /// else with as many groups in front as it takes (`東區/中興里`), and with its code where the path
  /// is that of another as well.
  public func labels(level: Int) -> [String] {
    var labels = shortestPaths(level: level).map { $0.joined(separator: "/") }
    let counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    for (index, unit) in levels[level].enumerated()
    where !unit.code.isEmpty && counts[labels[index], default: 0] > 1 {
      labels[index] += "（\(unit.code)）"
    }
    return labels
  }
}
