extension TablePreview {
  /// Leaves out the lines with undecodable bytes, and refuses a first line that has some.
  mutating func leaveOutUndecodable(_ input: TableInput) throws(TableProblems) {
    let found = input.decodingProblems
    guard found.total > 0 else { return }
    let mark: Character = "\u{FFFD}"
    let first = lines.first?.row ?? 0
    if lines.first?.texts.contains(where: { $0.contains(mark) }) == true {
      let above = found.problems.filter { ($0.place.row ?? 0) <= first }
      throw TableProblems(problems: above.isEmpty ? Array(found.problems.prefix(1)) : above)
    }
    let last = lines.last?.row ?? .max
    lines.removeAll { $0.texts.contains { $0.contains(mark) } }
    problems += found.problems.filter { ($0.place.row ?? 0) <= last }
  }
}

extension TableProblems {
  /// Adds problems found beside these and puts all into the order of the rows.
  mutating func merge(_ others: TableProblems) {
    guard others.total > 0 else { return }
    total += others.total
    let all = problems + others.problems
    // By row, and within a row in the order given: the sort of the library need not be stable.
    let order = all.indices.sorted { left, right in
      let (first, second) = (all[left].place.row ?? 0, all[right].place.row ?? 0)
      return first == second ? left < right : first < second
    }
    problems = order.prefix(Self.limit).map { all[$0] }
  }
}
