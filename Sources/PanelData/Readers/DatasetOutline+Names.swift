extension DatasetOutline {
  /// What its files call the column of the villages' codes, each name once.
  public var codeHeadings: [String] {
    var headings: [String] = []
    for file in files {
      guard let code = file.schema.code, file.schema.headings.indices.contains(code) else {
        continue
      }
      let heading = file.schema.headings[code]
      if !headings.contains(heading) { headings.append(heading) }
    }
    return headings
  }

  /// Whether all that the outline could say of the metrics called `words` stands in the previews.
  ///
  /// Then names that only later rows have need not be looked for before the figures are read. Where
  /// ids, titles, units or villages' changes could depend on them, they are.
  func showsAll(of words: [String]) -> Bool {
    guard description.metrics.isEmpty, history.isEmpty else { return false }
    return words.allSatisfy { word in
      metrics.contains { $0.id == word }
        && files.allSatisfy { !$0.hasUnreadNames || $0.schema.fields.contains(word) }
    }
  }

  /// The outline with the names of metrics that tidy rows have beyond the previews.
  func withAllNames() throws -> DatasetOutline {
    guard files.contains(where: \.hasUnreadNames) else { return self }
    var files = files
    for index in files.indices { try files[index].findFurtherFields() }
    let known = Self.metrics(files: self.files, description: description).warnings
    let found = Self.metrics(files: files, description: description)
    return DatasetOutline(
      name: name, description: description, files: files, history: history,
      metrics: found.metrics, skippedFiles: skippedFiles,
      warnings: warnings.dropLast(known.count) + found.warnings)
  }
}

extension DataFolder.Found {
  /// What was found, with the names of all metrics.
  var withAllNames: DataFolder.Found {
    DataFolder.Found(
      name: name,
      outline: outline.flatMap { outline in
        Result { try outline.withAllNames() }.mapError { error in
          error as? Failure
            ?? Failure(.internalFault, Phrase(.internalFault, .text("\(error)")))
        }
      }, readable: readable.map { (try? $0.withAllNames()) ?? $0 })
  }
}
