import PanelData

/// The groups that villages are compared by, in one stage or several nested ones.
public struct Grouping: Sendable, Hashable {
  /// One group.
  public struct Group: Sendable, Hashable {
    /// The names from the outermost group in; those of columns around it too, so that no two groups
    /// of a stage have the same.
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
  /// A town is known by its path, `臺中市/東區`, so 東區 of two counties is two groups. Where most names of a
  /// column recur in one upper group after the other, as the kinds of village do, the column does
  /// not nest, and its names are the groups.
  /// - Parameters:
  ///   - columns: headings of group columns of the register; one that is named again counts once.
  ///   - register: the register whose villages are grouped.
  /// - Returns: nil when a column is none of the register's group columns.
  public init?(columns: [String], register: UnitRegister) {
    let headings = register.headings.dropLast()
    var stages: [Stage] = []
    var outer: Column?
    // A column named again would be a stage within itself, with parts of the same name.
    for heading in columns where !stages.contains(where: { $0.heading == heading }) {
      guard let place = headings.firstIndex(of: heading) else { return nil }
      let column = Column(level: place + 1, of: register)
      stages.append(
        Grouping.stage(heading: heading, column, within: stages.last, outer: outer))
      outer = column
    }
    guard !stages.isEmpty else { return nil }
    self.stages = stages
  }

  /// What the villages' cells of one column mean.
  private struct Column {
    let level: Int
    /// Whether its groups lie in those of the columns before it in the register.
    let nests: Bool
    /// For each village its group.
    var identities: [Int] = []
    /// The names of each group, those around it in front where it nests.
    var paths: [[String]] = []

    init(level: Int, of register: UnitRegister) {
      self.level = level
      let units = register.levels[level]
      nests = Set(units.map(\.name)).count * 2 > units.count
      var known: [String: Int] = [:]
      if nests { paths = units.indices.map { register.path(of: $0, level: level) } }
      for village in register.villages.indices {
        let unit = register.ancestor(of: village, level: register.villageLevel, at: level)
        guard !nests else {
          identities.append(unit)
          continue
        }
        let name = units[unit].name
        let identity = known[name] ?? known.count
        if identity == known.count { paths.append([name]) }
        known[name] = identity
        identities.append(identity)
      }
    }
  }

  private struct Key: Hashable {
    var parent: Int
    var identity: Int
  }

  private static func stage(
    heading: String, _ column: Column, within stage: Stage?, outer: Column?
  ) -> Stage {
    // Names of the groups around are part of the path already where both columns nest.
    let holdsOuter =
      column.nests && outer.map { $0.nests && $0.level < column.level } ?? true
    var known: [Key: Int] = [:]
    var groups: [Group] = []
    let codes = column.identities.enumerated().map { village, identity -> Int in
      let parent = stage?.codes[village]
      let key = Key(parent: parent ?? 0, identity: identity)
      if let code = known[key] { return code }
      let above = parent.flatMap { place in stage?.groups[place].path } ?? []
      groups.append(
        Group(
          path: holdsOuter ? column.paths[identity] : above + column.paths[identity],
          parent: parent))
      known[key] = groups.count - 1
      return groups.count - 1
    }
    return Stage(heading: heading, groups: groups, codes: codes)
  }
}
