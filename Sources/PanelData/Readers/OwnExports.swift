#if canImport(Glibc)
  import Glibc
#endif

/// Exports of this program that lie beside the tables they were made from: read with them, every figure
/// would be there twice.
struct OwnExports {
  /// The tables that are no such exports; all, where there are only exports.
  let others: [DatasetOutline.File]
  /// Where the exports are.
  let places: [String]

  init(among files: [DatasetOutline.File]) {
    let others = files.filter { !Self.isExport($0.schema.headings, beside: files) }
    guard !others.isEmpty, others.count < files.count else {
      self.others = files
      places = []
      return
    }
    self.others = others
    places = files.filter { Self.isExport($0.schema.headings, beside: files) }.map(\.place)
  }

  /// Whether `headings` are those that `TidyCSV` or `WideCSV` write: the first by its own columns, the
  /// second where no other table calls its villages as it does.
  private static func isExport(
    _ headings: [String], beside files: [DatasetOutline.File]
  ) -> Bool {
    if headings.starts(with: ["village_id", "village"]),
      headings.suffix(5) == ["metric", "value", "unit", "status", "source"]
    {
      return true
    }
    guard headings.first == "village",
      let groups = files.lazy.map(\.schema.levelHeadings).first(where: { !$0.contains("village") })?
        .dropLast(),
      headings.dropFirst().starts(with: groups)
    else { return false }
    let figures = headings.dropFirst(1 + groups.count).map { HeadingName($0).name }
    return !figures.isEmpty
      && figures.allSatisfy { HeadingName.ownYear(in: $0) != nil || Period($0) != nil }
  }
}

/// The file that standard output is.
enum OutputFile {
  /// Whether the file at `path` is the one that standard output is written to.
  static func isStandardOutput(_ path: String) -> Bool {
    var output = stat()
    var file = stat()
    return fstat(STDOUT_FILENO, &output) == 0 && output.st_mode & S_IFMT == S_IFREG
      && stat(path, &file) == 0 && output.st_dev == file.st_dev && output.st_ino == file.st_ino
  }
}
