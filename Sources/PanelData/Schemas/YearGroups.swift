/// Groups of columns whose year stands in the first of their headings only: `2021年收入, 人口,
/// 2022年收入, 人口`.
enum YearGroups {
  /// The parts of all headings with their group's year before each; nil unless the names evidently
  /// repeat: every group has the same ones, in the same order, under a year of its own.
  static func spread(over paths: [ColumnPath]) -> [[String]]? {
    let starts = paths.indices.filter { split(paths[$0]) != nil }
    guard starts.count > 1, let first = starts.first, let last = starts.last else { return nil }
    let length = starts[1] - first
    guard length > 1, last + length <= paths.count,
      starts.enumerated().allSatisfy({ $1 == first + $0 * length }),
      paths.indices.allSatisfy({ paths[$0].period == nil || starts.contains($0) })
    else { return nil }
    let years = starts.compactMap { split(paths[$0])?.period }
    let groups = starts.map { start in
      [split(paths[start])?.rest ?? ""] + paths[(start + 1)..<(start + length)].map(\.name)
    }
    guard Set(years).count == starts.count, Set(groups).count == 1,
      groups[0].dropFirst().allSatisfy({ !$0.isEmpty }), Set(groups[0]).count == length
    else { return nil }
    return paths.indices.map { column in
      let group = column < first ? starts.count : (column - first) / length
      guard group < starts.count, starts[group] != column else { return paths[column].parts }
      return [years[group].description] + paths[column].parts
    }
  }

  /// The year in a heading, and what else it names.
  private static func split(_ path: ColumnPath) -> (period: Period, rest: String)? {
    path.period.map { ($0, path.name) } ?? HeadingName.year(in: path.name)
  }
}
