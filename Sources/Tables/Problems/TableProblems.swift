/// All problems of an input, found together.
public struct TableProblems: Error, Sendable {
  /// How many problems are kept; the others are only counted.
  static let limit = 100

  /// The first 100 problems in the order of the file.
  public var problems: [TableProblem]
  /// How many problems there are, also those not kept.
  public var total: Int

  /// Collects problems; `total` defaults to their number.
  public init(problems: [TableProblem] = [], total: Int? = nil) {
    self.problems = problems
    self.total = total ?? problems.count
  }

  /// Whether the next problem is kept; when not, it need only be counted.
  var hasRoom: Bool { problems.count < Self.limit }

  mutating func add(_ problem: TableProblem) {
    total += 1
    if hasRoom { problems.append(problem) }
  }

  /// Appends the problems of a chunk whose rows are counted from 0.
  mutating func append(_ later: TableProblems, firstRow: Int) {
    total += later.total
    for var problem in later.problems.prefix(Self.limit - problems.count) {
      if let row = problem.place.row { problem.place.row = firstRow + row }
      problems.append(problem)
    }
  }
}
