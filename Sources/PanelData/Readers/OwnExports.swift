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
    let others = files.filter { !Self.isExport($0, beside: files) }
    guard !others.isEmpty, others.count < files.count else {
      self.others = files
      places = []
      return
    }
    self.others = others
    places = files.filter { Self.isExport($0, beside: files) }.map(\.place)
  }

  /// The columns of what `stats gap` answers.
  private static let answerHeadings = [
    "measure", "year", "from", "to", "group", "value", "undefined", "reason", "used", "missing",
    "zero", "negative", "low", "high", "note",
  ]

  /// Whether `file` is what `TidyCSV`, `WideCSV` or `WorkbookExport` writes, the answer of `stats gap`, or
  /// the data beside a picture.
  ///
  /// Tidy figures and answers are told by their own columns, a workbook
  /// by its sheet, the others where no other table calls its villages as they do.
  ///
  /// Without `byVillages` wide figures without groups are none: a table of one's own may look so.
  static func isExport(
    _ file: DatasetOutline.File, beside files: [DatasetOutline.File], byVillages: Bool = true
  ) -> Bool {
    let headings = file.schema.headings
    if headings == answerHeadings { return true }
    if headings.starts(with: ["village_id", "village"]),
      headings.suffix(5) == ["metric", "value", "unit", "status", "source"]
    {
      return true
    }
    if headings.first == "village_id" { return isWorkbook(file, beside: files) }
    if isPictureData(file, beside: files) { return true }
    guard headings.first == "village",
      let groups = files.lazy.map(\.schema.levelHeadings).first(where: { !$0.contains("village") })?
        .dropLast(), byVillages || !groups.isEmpty,
      headings.dropFirst().starts(with: groups)
    else { return false }
    let figures = headings.dropFirst(1 + groups.count).map { HeadingName($0).name }
    return !figures.isEmpty
      && figures.allSatisfy { HeadingName.ownYear(in: $0) != nil || Period($0) != nil }
  }

  /// Whether a table is the data written beside a picture, which is still there or whose metrics other
  /// tables have for villages in groups: any other with these headings is one's own.
  private static func isPictureData(
    _ file: DatasetOutline.File, beside files: [DatasetOutline.File]
  ) -> Bool {
    let own = ["village", "period", "metric", "value", "unit"]
    let headings = file.schema.headings
    guard headings == own || headings == own + ["status"] else { return false }
    let others = files.filter { !$0.schema.levelHeadings.contains("village") }
    if others.isEmpty { return false }
    if case .path(let path, _, _) = file.origin, path.hasSuffix(".csv") {
      let stem = String(path.dropLast(3))
      if ["png", "svg", "pdf"].contains(where: { access(stem + $0, F_OK) == 0 }) { return true }
    }
    let fields = Set(others.flatMap(\.schema.fields))
    return others.contains { $0.schema.levelHeadings.count > 1 }
      && file.schema.fields.allSatisfy(fields.contains)
  }

  /// Whether a table is the sheet of an export: called so, with the villages' codes before the
  /// levels of the other tables, and the period behind.
  private static func isWorkbook(
    _ file: DatasetOutline.File, beside files: [DatasetOutline.File]
  ) -> Bool {
    guard case .sheet(let workbook, let sheet, _) = file.origin,
      isWording(.exportSheet, workbook.sheets[sheet].name)
    else { return false }
    let headings = file.schema.headings
    return files.contains { other in
      let levels = other.schema.levelHeadings
      guard other.schema.headings.first != "village_id", let village = levels.last else {
        return false
      }
      let keys = ["village_id", village] + levels.dropLast()
      guard headings.count > keys.count + 1, headings.starts(with: keys) else { return false }
      let period = headings[keys.count]
      return isWording(.exportYear, period) || isWording(.exportPeriod, period)
    }
  }

  private static func isWording(_ code: PhraseCode, _ text: String) -> Bool {
    Language.allCases.contains { Phrase(code).text(in: $0) == text }
  }

  /// Whether the file at `path` is a JSON export, or the description of an exported Data Package, by
  /// how it begins.
  static func isJSON(_ path: String) -> Bool {
    guard path.lowercased().hasSuffix(".json"), let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = fread(&bytes, 1, bytes.count, file)
    let start = String(decoding: bytes.prefix(count), as: UTF8.self)
    return start.hasPrefix("{\n  \"dataset\": ") && start.contains("\n  \"title\": ")
      || start.hasPrefix("{\n  \"profile\": \"tabular-data-package\"")
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
