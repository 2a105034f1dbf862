/// Which group lies in which, level by level.
struct GroupTree: Sendable {
  /// The codes of each level's groups, from the top, ascending.
  let codes: [[Int]]
  /// For each level the place of every group's parent one level up; empty for the top.
  let parents: [[Int]]

  /// The tree of the groups in which the units lie that `GroupedSample` keeps.
  /// - Parameters:
  ///   - leaves: the code of each unit's group on the lowest level, negative to leave it out.
  /// - Throws: the first group, by level and code, that lies in two of the level above.
  init(_ values: [Double], weights: [Double]?, paths: [[Int]], leaves: [Int])
    throws(NestedDecomposition.Problem)
  {
    // One unit of each lowest group shows the tree; one with another path shows what is wrong.
    let index = CodeIndex(leaves.filter { $0 >= 0 })
    var shown = [Int](repeating: -1, count: index.codes.count)
    var units: [Int] = []
    for unit in 0..<min(leaves.count, weights?.count ?? .max) {
      let weight = weights?[unit] ?? 1
      guard
        GroupedSample.standing(of: values[unit], weight: weight, group: leaves[unit]) == .kept,
        let place = index.place(of: leaves[unit])
      else { continue }
      if shown[place] < 0 {
        shown[place] = unit
        units.append(unit)
      } else {
        for path in paths where path[unit] != path[shown[place]] {
          units.append(unit)
          break
        }
      }
    }
    try self.init(paths: paths, units: units)
  }

  /// The tree of the groups in which `units` lie; none of their codes may be negative.
  private init(paths: [[Int]], units: [Int]) throws(NestedDecomposition.Problem) {
    var (codes, parents): ([[Int]], [[Int]]) = ([], [])
    var above: (codes: [Int], places: [Int]) = ([], [])
    for (level, path) in paths.enumerated() {
      let index = CodeIndex(units.map { path[$0] })
      let places = units.map { index.place(of: path[$0]) ?? 0 }
      if level > 0 {
        var holders = [Int](repeating: -1, count: index.codes.count)
        var other: (place: Int, holder: Int)?
        for (place, holder) in zip(places, above.places) where holders[place] != holder {
          if holders[place] < 0 {
            holders[place] = holder
          } else if place < other?.place ?? .max {
            other = (place, holder)
          }
        }
        if let other {
          // The lowest two, so that the message does not depend on the order of rows.
          let all = Set(zip(places, above.places).filter { $0.0 == other.place }.map(\.1))
          let named = all.sorted().prefix(2).map { above.codes[$0] }
          throw .straddling(level: level, code: index.codes[other.place], parents: named)
        }
        parents.append(holders)
      } else {
        parents.append([])
      }
      codes.append(index.codes)
      above = (index.codes, places)
    }
    self.codes = codes
    self.parents = parents
  }
}
