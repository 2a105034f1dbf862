import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// Which formats are exported and where they go; made before any data is read, so that a wrong
/// option is told at once.
struct ExportPlan {
  let target: OutputTarget
  let formats: [ExportFormat]
  /// Whether `-o` named the folder of a package, which then stands in it directly.
  private let isPackageFolder: Bool

  /// Reads `-o` and `--format`: by default text on standard output, other formats into `output`.
  init(output: String?, format: String?, json: Bool) throws {
    let asked = try ExportPlan.formats(named: format)
    let plain = json ? ExportFormat.json : .csv
    var target = try OutputTarget(
      output, extensions: ExportFormat.all.compactMap(\.fileExtension), default: "output")
    switch target {
    case .folder(let path):
      if output == nil {
        formats = asked.isEmpty ? [plain] : asked
        if formats.count == 1, formats[0].isText, formats[0].fileExtension != nil {
          target = .standardOutput
        }
      } else {
        if asked.isEmpty { try ExportPlan.checkName(ofFolder: path, as: output) }
        formats = asked.isEmpty ? [.dataPackage] : asked
      }
    case .standardOutput:
      formats = asked.isEmpty ? [plain] : asked
      try ExportPlan.checkOneFile(formats, for: "-")
    case .device(let path):
      formats = asked.isEmpty ? [plain] : asked
      try ExportPlan.checkOneFile(formats, for: path)
    case .file(let path):
      let named = OutputTarget.fileExtension(of: path).flatMap(ExportFormat.of(fileExtension:))
      formats = asked.isEmpty ? [named ?? .csv] : asked
      try ExportPlan.checkOneFile(formats, for: path)
      if let named, let other = formats.first, other.fileExtension != named.fileExtension {
        throw Failure(
          .usage,
          Phrase(.formatContradictsName, .text(path), .text(named.name), .text(other.name)))
      }
    }
    self.target = target
    isPackageFolder = output != nil && formats.count == 1 && formats[0].fileExtension == nil
  }

  /// How CSV is written; options that none of the formats heeds are refused.
  func dialect(excel: Bool, raw: Bool) throws -> CSVDialect {
    func refuse(_ option: String) -> Failure {
      Failure(
        .usage,
        Phrase(.optionNeedsCSV, .text(option), .list(formats.map { .text($0.name) })))
    }
    // A package says of its table that it is plain UTF-8.
    if excel, !formats.contains(where: { $0.isCSV && $0.fileExtension != nil }) {
      throw refuse("--excel")
    }
    if raw, !formats.contains(where: \.isCSV) { throw refuse("--raw") }
    return CSVDialect(isForExcel: excel, neutralizesFormulas: !raw)
  }

  /// Renders every format, then writes them all; gives the paths written.
  func write(_ request: ExportRequest, inputs: [String]) throws -> [String] {
    let exports = try formats.map { ($0, try $0.files(request)) }
    switch target {
    case .standardOutput:
      for file in exports.flatMap(\.1) {
        // Names from data cannot steer a terminal.
        let isSeen = isatty(STDOUT_FILENO) == 1 && formats.allSatisfy(\.isText)
        try OutputWriter.writeToStandardOutput(
          isSeen
            ? Array(
              Console.visible(String(decoding: file.bytes, as: UTF8.self), keepsLines: true).utf8)
            : file.bytes)
      }
      return []
    case .file(let path), .device(let path):
      for file in exports.flatMap(\.1) {
        try OutputWriter.write(file.bytes, toFile: path, inputs: inputs)
      }
      return [path]
    case .folder(let folder):
      var files: [(folder: String, path: String, bytes: [UInt8])] = []
      for (format, rendered) in exports {
        let isApart = format.fileExtension == nil && !isPackageFolder
        let inside = isApart ? "\(folder)/\(request.name)" : folder
        files += rendered.map { (inside, "\(inside)/\($0.name)", $0.bytes) }
      }
      for file in files {
        try OutputWriter.makeFolder(file.folder)
        try OutputWriter.write(file.bytes, toFile: file.path, inputs: inputs)
      }
      return files.map(\.path)
    }
  }

  // MARK: Checks

  private static func formats(named list: String?) throws -> [ExportFormat] {
    var formats: [ExportFormat] = []
    for word in list?.split(separator: ",", omittingEmptySubsequences: false) ?? [] {
      guard let format = ExportFormat.named(word.lowercased()) else { throw noFormat(String(word)) }
      if !formats.contains(where: { $0.name == format.name }) { formats.append(format) }
    }
    return formats
  }

  private static func noFormat(_ word: String) -> Failure {
    Failure(
      .usage,
      Phrase(.noSuchFormat, .text(word), .list(ExportFormat.all.map { .text($0.name) })))
  }

  /// A new folder called `figures.xls` is hardly what was meant; `figures.xls/` is.
  private static func checkName(ofFolder path: String, as option: String?) throws {
    var status = stat()
    if option?.hasSuffix("/") ?? true || stat(path, &status) == 0 { return }
    if let unknown = OutputTarget.fileExtension(of: path) { throw noFormat(unknown) }
  }

  private static func checkOneFile(_ formats: [ExportFormat], for path: String) throws {
    if formats.count > 1 {
      throw Failure(
        .usage, Phrase(.oneFormatForFile, .text(path), .list(formats.map { .text($0.name) })))
    }
    if let format = formats.first, format.fileExtension == nil {
      throw Failure(.usage, Phrase(.formatNeedsFolder, .text(format.name), .text(path)))
    }
  }
}
