import PanelData

/// The groups that villages are compared by, in one stage or several nested ones.
public struct Grouping: Sendable, Hashable {
  /// One group.
  public struct Group: Sendable, Hashable {
    /// The names from the outermost stage in.
    public let path: [String]
    /// The place of the group of the stage above in which it lies; nil in the first stage.
    public let parent: Int?
  }

  /// The groups of one column.
  public struct Stage: Sendable, Hashable {
    /// The heading of the column.
    public let heading: String
    /// The groups, in the order in which the data first names them.
    public let groups: [Group]
    /// For each village of the register the place of its group in `groups`.
    public let codes: [Int]
  }

  /// The stages, the outermost first.
  public let stages: [Stage]

  /// Groups by `columns` of `register`, each within the groups of the columns before it.
  ///
  /// A town is known by its path, so 東區 of two counties is two groups. Where most names of a
  /// column recur in one upper group after the other, as the kinds of village do, the column does
  /// not nest, and its names are the groups.
  /// - Parameters:
  ///   - columns: headings of group columns of the register.
  ///   - register: the register whose villages are grouped.
  /// - Returns: nil when a column is none of the register's group columns.
  public init?(columns: [String], register: UnitRegister) {
    let headings = register.headings.dropLast()
    var stages: [Stage] = []
    for column in columns {
      guard let place = headings.firstIndex(of: column) else { return nil }
      let names = Grouping.names(level: place + 1, of: register)
      stages.append(Grouping.stage(heading: column, names: names, within: stages.last))
    }
    guard !stages.isEmpty else { return nil }
    self.stages = stages
  }

  /// For each village what its group of `level` is called and what tells it from others so called.
  private static func names(
    level: Int, of register: UnitRegister
  ) -> [(name: String, identity: Int)] {
    let units = register.levels[level]
    let nests = Set(units.map(\.name)).count * 2 > units.count
    var known: [String: Int] = [:]
    return register.villages.indices.map { village in
      let unit = register.ancestor(of: village, level: register.villageLevel, at: level)
      let name = units[unit].name
      guard !nests else { return (name, unit) }
      let identity = known[name] ?? known.count
      known[name] = identity
      return (name, identity)
    }
  }

  private struct Key: Hashable {
    var parent: Int
    var identity: Int
  }

  private static func stage(
    heading: String, names: [(name: String, identity: Int)], within outer: Stage?
  ) -> Stage {
    var known: [Key: Int] = [:]
    var groups: [Group] = []
    let codes = names.enumerated().map { village, name -> Int in
      let parent = outer?.codes[village]
      let key = Key(parent: parent ?? 0, identity: name.identity)
      if let code = known[key] { return code }
      let above = parent.flatMap { place in outer?.groups[place].path } ?? []
      groups.append(Group(path: above + [name.name], parent: parent))
      known[key] = groups.count - 1
      return groups.count - 1
    }
    return Stage(heading: heading, groups: groups, codes: codes)
  }
}
