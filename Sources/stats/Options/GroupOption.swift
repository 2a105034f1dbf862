import Analysis
import ArgumentParser
import PanelData

/// `--by`: the groups that villages are compared by.
struct GroupOption: ParsableArguments {
  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(Messages.text(.helpBy), valueName: "columns"))
  var by: [String] = []

  /// The columns asked for, the outermost first.
  var columns: [String] {
    by.flatMap { $0.split(separator: ",").map { String($0).trimmingSpaces } }
      .filter { !$0.isEmpty }
  }

  /// The groups asked for; nil without `--by`.
  /// - Throws: a `Failure` of kind `usage` for a column that holds no groups, and where none is named.
  func asked(of dataset: Dataset) throws -> Grouping? {
    guard !by.isEmpty else { return nil }
    guard !columns.isEmpty else {
      let known = Self.headings(of: dataset.register)
      throw Failure(.usage, Phrase(.noGroupsNamed, .list(known.map { .text($0) })))
    }
    return try grouping(by: columns, of: dataset)
  }

  /// The groups asked for; without `--by` those that the dataset's description names.
  func grouping(of dataset: Dataset) throws -> Grouping? {
    if let asked = try asked(of: dataset) { return asked }
    let known = Self.headings(of: dataset.register)
    return try grouping(
      by: (dataset.description.groups ?? []).filter(known.contains), of: dataset)
  }

  /// The headings of the columns that hold groups.
  static func headings(of register: UnitRegister) -> [String] {
    Array(register.headings.dropLast())
  }

  private func grouping(by columns: [String], of dataset: Dataset) throws -> Grouping? {
    let known = Self.headings(of: dataset.register)
    for column in columns where !known.contains(column) {
      throw Self.refusal(of: column, dataset.register)
    }
    return Grouping(columns: columns, register: dataset.register)
  }

  /// Why `column` is none of the columns that hold groups, and which are.
  static func refusal(of column: String, _ register: UnitRegister) -> Failure {
    let known = headings(of: register)
    return Failure(
      .usage,
      known.isEmpty
        ? Phrase(.gapNoGroups, .text(column), .text(register.headings.last ?? ""))
        : Phrase(.gapNoGroup, .text(column), .list(known.map { .text($0) })))
  }
}
