extension DatasetSelection {
  /// The selection with filters such as `鄉鎮市區=臺中市/東區` as one filter for each column of the
  /// path; nil where no filter gives a path.
  func alongPaths(of outline: DatasetOutline) -> DatasetSelection? {
    guard let headings = outline.files.first?.schema.levelHeadings else { return nil }
    var result = self
    result.filters = filters.flatMap { filter -> [Filter] in
      let names = filter.value.split(separator: "/").map(String.init)
      guard names.count > 1, let level = headings.firstIndex(of: filter.column),
        names.count <= level + 1
      else { return [filter] }
      return zip(headings[(level + 1 - names.count)...level], names).map {
        Filter(column: $0, value: $1)
      }
    }
    return result.filters == filters ? nil : result
  }

  /// Refuses a filter by a name that several units of `register`, which it has chosen, have.
  /// - Throws: a `Failure` of kind `usage` that lists their paths.
  func requireUnique(in register: UnitRegister) throws {
    for filter in filters {
      guard let place = register.headings.firstIndex(of: filter.column) else { continue }
      let level = place + 1
      let paths = register.levels[level].indices.map { register.path(of: $0, level: level) }
      // One name written in two ways is one unit more, but no other place; nor are codes told here.
      let parents = Set(paths.map { $0.dropLast().map(Filter.key) })
      guard parents.count > 1 else { continue }
      var seen = Set<[String]>()
      let distinct = paths.filter { seen.insert($0.map(Filter.key)).inserted }
      throw Failure(
        .usage,
        Phrase(
          .ambiguousGroup, .text(filter.column), .text(filter.value), .count(distinct.count),
          .list(distinct.prefix(20).map { .text($0.joined(separator: "/")) })))
    }
  }
}

extension DatasetOutline {
  /// Whether all its tables are files, unlike a stream.
  var canBeReadAgain: Bool {
    files.allSatisfy { file in
      if case .stream = file.origin { return false }
      return true
    }
  }
}
