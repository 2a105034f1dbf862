import Figures
import PanelData

/// The villages of one of many pictures, and how they are told from all others.
struct EachPart: Sendable {
  /// Places in the register.
  var villages: [Int]
  /// What `--where` would have to say to get these villages only.
  var filters: [DatasetSelection.Filter]
  /// The shortest name that tells the part from the others, for messages.
  var label: String
  /// The names in a file's name, from the outermost group in.
  var words: [String]

  /// The word that means the villages whatever their column is called.
  static let villageWord = "village"

  /// The parts of `dataset` that `column` asks for: each of its villages, or each group of a column.
  ///
  /// Columns that `filters` has limited already are not repeated. Where a village's code tells it from
  /// another of its name, `codeHeading` is the column that has it.
  /// - Throws: a `Failure` of kind `usage` where the column is none of the register's.
  static func all(
    of column: String, in dataset: Dataset, filters: [DatasetSelection.Filter],
    codeHeading: String? = nil
  ) throws -> [EachPart] {
    let register = dataset.register
    let level = try level(of: column, in: register)
    var members = [[Int]](repeating: [], count: register.levels[level].count)
    for village in register.villages.indices {
      members[register.ancestor(of: village, level: register.villageLevel, at: level)]
        .append(village)
    }
    let labels = register.labels(level: level)
    let given = Set(filters.map(\.column))
    return zip(register.shortestPaths(level: level), labels).enumerated().map { place, names in
      let (path, label) = names
      let headings = register.headings[(level - path.count)..<level]
      let code = register.levels[level][place].code
      let isTold = label == path.joined(separator: "/")
      let named = zip(headings, path).filter { !given.contains($0.0) || $0.0 == headings.last }
        .map { DatasetSelection.Filter(column: $0.0, value: $0.1) }
      let coded =
        isTold ? nil : codeHeading.map { DatasetSelection.Filter(column: $0, value: code) }
      return EachPart(
        villages: members[place], filters: named + [coded].compactMap { $0 }, label: label,
        words: named.map(\.value) + (isTold ? [] : [code]))
    }
  }

  /// The level of the register whose units get a picture each.
  private static func level(of column: String, in register: UnitRegister) throws -> Int {
    // A group column may be called `village` as well, where the villages' is not.
    if let place = register.headings.firstIndex(of: column) { return place + 1 }
    if column == villageWord { return register.villageLevel }
    throw Failure(
      .usage,
      Phrase(.eachNoColumn, .text(column), .list(register.headings.map { .text($0) })))
  }

  /// Refuses a figure that says nothing of one village, where each picture has one.
  /// - Throws: a `Failure` of kind `usage` that names those that do.
  static func check(_ figure: Figure?, column: String, in register: UnitRegister) throws {
    guard let figure, !figure.suitsOneUnit,
      try level(of: column, in: register) == register.villageLevel
    else { return }
    let suited = Phrase.Argument.list(
      Figure.all.filter(\.suitsOneUnit).map { .text($0.name) })
    let groups = register.headings.dropLast()
    throw Failure(
      .usage,
      groups.isEmpty
        ? Phrase(.eachComparing, .text(figure.name), suited)
        : Phrase(
          .eachComparingGroups, .text(figure.name), suited, .list(groups.map { .text($0) })))
  }
}
