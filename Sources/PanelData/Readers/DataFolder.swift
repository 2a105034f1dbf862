import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// Finds the datasets under a path.
public enum DataFolder {
  /// A dataset that was found, or the reason why it cannot be understood.
  public struct Found: Sendable {
    /// The dataset's name.
    public let name: String
    /// The understanding of it, or what is wrong.
    public let outline: Result<DatasetOutline, Failure>
    /// Where a file is at fault, the understanding of the others, if that is possible.
    public let readable: DatasetOutline?
  }

  /// Files that cannot be understood, and what can be without them.
  private struct PartlyUnreadable: Error {
    let failure: Failure
    let rest: DatasetOutline?
  }

  /// The datasets at `path`: a file, `-` for standard input, a folder of tables, or a folder of such folders.
  ///
  /// Without a path it is `./datasets`, else the current folder. Text is read in `encoding`, or in
  /// the one that its bytes suggest.
  /// - Parameter words: the metrics asked for, if it is known: where the first rows show them, long
  ///   files are not read only to find the names of others.
  /// - Throws: a `Failure` of kind `noInput` where there is nothing to read.
  public static func datasets(
    at path: String?, encoding: TextEncoding? = nil, metrics words: [String]? = nil
  ) throws -> [Found] {
    let found = try previewed(at: path, encoding: encoding)
    if let words, found.count == 1, let outline = try? found.first?.outline.get(),
      outline.showsAll(of: words)
    {
      return found
    }
    return found.map(\.withAllNames)
  }

  private static func previewed(at path: String?, encoding: TextEncoding?) throws -> [Found] {
    guard let path else {
      if isFolder("datasets") { return try previewed(at: "datasets", encoding: encoding) }
      do {
        return try previewed(at: ".", encoding: encoding)
      } catch let failure as Failure where failure.kind == .noInput {
        throw Failure(.noInput, Phrase(.noData))
      }
    }
    if path == "-" { return [stream("stdin", at: nil, encoding)] }
    // A pipe, as `<(command)` makes one, gives its bytes once.
    if let kind = kind(of: path), kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK {
      return [stream(nameOfStream(path), at: path, encoding)]
    }
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let names = entries(of: folder) else {
      guard access(path, F_OK) == 0 else {
        throw Failure(.noInput, Phrase(.dataMissing, .text(path)))
      }
      let fileName = path.split(separator: "/").last.map(String.init) ?? path
      let stem = fileName.split(separator: ".").first.map(String.init) ?? fileName
      if fileName.hasPrefix(lockPrefix) {
        throw Failure(.noInput, Phrase(.lockFile, .text(path)))
      }
      return [
        found(stem) {
          try outline(ofFiles: [fileName], at: [path], name: stem, encoding: encoding)
        }
      ]
    }
    if names.contains(where: isTable) { return [dataset(in: folder, names: names, encoding)] }
    let inner = names.compactMap { name -> Found? in
      let inside = join(folder, name)
      guard !name.hasPrefix("."), let names = entries(of: inside),
        names.contains(where: isTable) || names.contains(descriptionName)
      else { return nil }
      return dataset(in: inside, names: names, encoding)
    }
    if inner.isEmpty { throw Failure(.noInput, Phrase(.noTables, .text(path))) }
    return inner
  }

  /// The table that a stream gives.
  private static func stream(
    _ name: String, at path: String?, _ encoding: TextEncoding?
  ) -> Found {
    found(name) {
      let input = try path.map { path in
        try reading { try TableInput.open(path: path, name: name, encoding: encoding) }
      }
      let opening = try TableOpening(
        path: nil, name: name, stream: input, description: DatasetDescription(), encoding: encoding)
      return try outline(
        name: name, description: (DatasetDescription(), opening.warnings), skipped: 0,
        files: opening.files)
    }
  }

  /// `stdin` for standard input, `pipe` for one that has a number only, else the name of the file.
  private static func nameOfStream(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].contains(path) { return "stdin" }
    return name.allSatisfy(\.isNumber)
      ? "pipe" : name.split(separator: ".").first.map(String.init) ?? name
  }

  static let descriptionName = "dataset.yaml"
  /// What the names of files begin with that mark a workbook as open.
  private static let lockPrefix = "~$"

  private static func dataset(
    in folder: String, names: [String], _ encoding: TextEncoding?
  ) -> Found {
    let name =
      folder == "."
      ? currentFolderName() : folder.split(separator: "/").last.map(String.init) ?? folder
    return found(name) {
      // A pipe among them would be waited for without end.
      let regular = names.filter { isTable($0) && isRegular(join(folder, $0)) }
      // `stats export --data . > out.csv`: the shell has made that file before it is read.
      let tables = regular.filter { !OutputFile.isStandardOutput(join(folder, $0)) }
      var description = (description: DatasetDescription(), warnings: [Phrase]())
      if names.contains(descriptionName) {
        let path = join(folder, descriptionName)
        description = try DatasetDescription.parse(yaml: try text(of: path), place: path)
      }
      description.warnings += description.description.oddities(in: folder)
      description.warnings += regular.filter { !tables.contains($0) }.map {
        Phrase(.outputTaken, .text(join(folder, $0)))
      }
      if tables.isEmpty { throw Failure(.noInput, Phrase(.noTables, .text(folder))) }
      let others = names.filter {
        !isTable($0) && !isAccompanying($0) && !isFolder(join(folder, $0))
          && $0 != description.description.map
      }
      let exports = others.filter {
        isRegular(join(folder, $0)) && OwnExports.isJSON(join(folder, $0))
      }
      description.warnings += exports.map { Phrase(.ownExport, .text(join(folder, $0))) }
      return try outline(
        ofFiles: tables, at: tables.map { join(folder, $0) }, name: name,
        description: description, skipped: others.count - exports.count, encoding: encoding)
    }
  }

  private static func outline(
    ofFiles names: [String], at paths: [String], name: String,
    description: (description: DatasetDescription, warnings: [Phrase]) = (DatasetDescription(), []),
    skipped: Int = 0, encoding: TextEncoding?
  ) throws -> DatasetOutline {
    var files: [DatasetOutline.File] = []
    var warnings = description.warnings
    var history = VillageHistory()
    var failures: [Failure] = []
    @Sendable func open(_ place: Int, neighbours: Neighbours = Neighbours()) -> Result<
      TableOpening, any Error
    > {
      Result {
        try TableOpening(
          path: paths[place], name: names[place], description: description.description,
          encoding: encoding, neighbours: neighbours)
      }
    }
    var openings = Array(names.indices).concurrentMap { open($0) }
    func asks(_ opening: Result<TableOpening, any Error>) -> Bool {
      if case .failure(let failure as Failure) = opening { return failure.asksNeighbours }
      return false
    }
    if openings.contains(where: asks) {
      // What is called otherwise among files of one village each may be one, too; and one that has
      // villages in its headings may be known by those that have them in rows.
      let read = openings.compactMap { try? $0.get() }
      let neighbours = Neighbours(
        read.flatMap(\.files),
        history: read.reduce(VillageHistory()) { $0.merged(with: $1.history) })
      if !neighbours.isEmpty {
        for place in openings.indices where asks(openings[place]) {
          openings[place] = open(place, neighbours: neighbours)
        }
      }
    }
    var refused: [Int] = []
    for (place, opening) in openings.enumerated() {
      do {
        let opening = try opening.get()
        files += opening.files
        history = history.merged(with: opening.history)
        warnings += opening.warnings
      } catch let failure as Failure {
        failures.append(failure)
        refused.append(place)
      }
    }
    let exports = OwnExports(among: files)
    files = exports.others
    // What the description says of the tables does not hold for an export of them.
    let left = refused.map { place -> String? in
      guard
        let plain = try? TableOpening(
          path: paths[place], name: names[place], description: DatasetDescription(),
          encoding: encoding),
        let first = plain.files.first, OwnExports.isExport(first, beside: files, byVillages: false)
      else { return nil }
      return first.place
    }
    failures = zip(failures, left).filter { $1 == nil }.map(\.0)
    warnings += (exports.places + left.compactMap { $0 }).map { Phrase(.ownExport, .text($0)) }
    if let failure = Failure.combined(failures) {
      var rest =
        files.isEmpty
        ? nil
        : try? outline(
          name: name, description: (description.description, warnings), skipped: skipped,
          files: files)
      rest?.history = history
      throw PartlyUnreadable(failure: failure, rest: rest)
    }
    // A history without data tells of nothing.
    if files.isEmpty, let path = paths.first {
      throw Failure(.noInput, Phrase(.noTables, .text(path)))
    }
    var found = try outline(
      name: name, description: (description.description, warnings), skipped: skipped, files: files)
    found.history = history
    return found
  }

  private static func outline(
    name: String, description: (description: DatasetDescription, warnings: [Phrase]),
    skipped: Int, files: [DatasetOutline.File]
  ) throws -> DatasetOutline {
    if let first = files.first {
      for file in files.dropFirst()
      where !file.schema.hasLevels(of: first.schema) && !file.schema.isAlike(first.schema) {
        throw Failure(.badData, differentLevels(first, file))
      }
    }
    let found = DatasetOutline.metrics(files: files, description: description.description)
    try DatasetOutline.requireOneUnit(files: files, metrics: found.metrics)
    return DatasetOutline(
      name: name, description: description.description, files: files, metrics: found.metrics,
      skippedFiles: skipped, warnings: description.warnings + found.warnings)
  }

  /// That two tables name their units differently; where one lacks levels of the other, which.
  private static func differentLevels(
    _ first: DatasetOutline.File, _ second: DatasetOutline.File
  ) -> Phrase {
    func list(_ headings: [String]) -> Phrase.Argument { .list(headings.map { .text($0) }) }
    let files = [first, second].sorted {
      $0.schema.levelHeadings.count > $1.schema.levelHeadings.count
    }
    let (full, bare) = (files[0], files[1])
    let (levels, fewer) = (full.schema.levelHeadings, bare.schema.levelHeadings)
    let missing = levels.dropLast(fewer.count)
    if !missing.isEmpty,
      zip(levels.suffix(fewer.count), fewer).allSatisfy({ CommonWords.isSameLevel($0, $1) })
    {
      return Phrase(
        .levelsMissing, .text(full.tablePlace), list(levels), .text(bare.tablePlace), list(fewer),
        list(Array(missing)))
    }
    return Phrase(
      .differentHeadings, .text(first.tablePlace), list(first.schema.levelHeadings),
      .text(second.tablePlace), list(second.schema.levelHeadings))
  }

  private static func found(_ name: String, _ work: () throws -> DatasetOutline) -> Found {
    do {
      return Found(name: name, outline: .success(try work()), readable: nil)
    } catch let failure as Failure {
      return Found(name: name, outline: .failure(failure), readable: nil)
    } catch let partly as PartlyUnreadable {
      return Found(name: name, outline: .failure(partly.failure), readable: partly.rest)
    } catch {
      let failure = Failure(.internalFault, Phrase(.internalFault, .text("\(error)")))
      return Found(name: name, outline: .failure(failure), readable: nil)
    }
  }

  /// Runs a step of `Tables` and words its problems.
  static func reading<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let problem as TableProblem {
      throw Failure(problem)
    } catch let problems as TableProblems {
      throw Failure(problems)
    }
  }

  // MARK: Folders

  static func isTable(_ name: String) -> Bool {
    // Text may be compressed: what matters is the name before that.
    let name = name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
    guard !isAccompanying(name), let dot = name.lastIndex(of: ".") else {
      return false
    }
    let fileExtension = name[name.index(after: dot)...].lowercased()
    return TableFormat.all.contains { $0.fileExtensions.contains(fileExtension) }
  }

  /// Files that lie beside tables by custom, not worth a word.
  private static func isAccompanying(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return name == descriptionName || name.hasPrefix(".") || name.hasPrefix(lockPrefix)
      || lowered.hasPrefix("readme") || lowered.hasPrefix("license")
      || lowered.hasSuffix(".geojson") || lowered.hasSuffix(".topojson")
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private static func isRegular(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names in a folder in byte order, or nil if it is none: the order must not depend on the disk.
  private static func entries(of folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        // `d_name` is a NUL-terminated array inside the entry, valid until the next readdir.
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func currentFolderName() -> String {
    guard let path = realpath(".", nil) else { return "data" }
    defer { free(path) }
    return String(cString: path).split(separator: "/").last.map(String.init) ?? "data"
  }

  /// The text of a small file; a description larger than 1 MiB is refused.
  private static func text(of path: String) throws -> String {
    let bytes = try TextFile.bytes(of: path, limit: 1 << 20)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badData, Phrase(.yamlInvalid, .text(path), .text("UTF-8")))
    }
    return text
  }
}
