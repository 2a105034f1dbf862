import PanelData
import Reports

#if canImport(Glibc)
  import Glibc
#endif

/// How an answer of `gap` is written.
enum GapFormat: String, CaseIterable {
  /// The page with its tables set for a terminal.
  case text
  /// Findings a row, separated by tabs.
  case tsv
  /// Findings a row, separated by commas.
  case csv
  case json
  /// The page in Markdown.
  case md

  /// The format whose files end in `fileExtension`.
  init?(fileExtension: String) {
    if fileExtension == "txt" { self = .text } else { self.init(rawValue: fileExtension) }
  }

  var fileExtension: String { self == .text ? "txt" : rawValue }
}

/// In which format `gap` answers and where to; made before any data is read.
struct GapPlan {
  /// Periods in a table on paper.
  private static let columnsOnPage = 8

  let target: OutputTarget
  let format: GapFormat

  /// Reads `-o`, `--format` and `--json`: by default a page on a terminal, else TSV.
  init(output: String?, format word: String?, json: Bool) throws {
    let target = try OutputTarget(
      output ?? "-", extensions: GapFormat.allCases.map(\.fileExtension) + ["text"],
      default: "output")
    var named: GapFormat?
    if case .file(let path) = target {
      named = OutputTarget.fileExtension(of: path).flatMap(GapFormat.init(fileExtension:))
    }
    let asked = try word.map { word in
      guard let format = GapFormat(rawValue: word.lowercased()) else {
        throw Failure(
          .usage,
          Phrase(
            .noSuchFormat, .text(word), .list(GapFormat.allCases.map { .text($0.rawValue) })))
      }
      return format
    }
    if let named, let asked, named != asked, case .file(let path) = target {
      throw Failure(
        .usage,
        Phrase(.formatContradictsName, .text(path), .text(named.rawValue), .text(asked.rawValue)))
    }
    var usual = GapFormat.tsv
    if case .standardOutput = target, isatty(STDOUT_FILENO) == 1 { usual = .text }
    if case .folder = target { usual = .md }
    self.target = target
    self.format = asked ?? named ?? (json ? .json : usual)
  }

  /// Whether sentences are written, for which more is read.
  var wantsStory: Bool { format == .text || format == .md }

  /// The folder that pictures go to: that of the answer, else the usual one.
  var folder: String {
    switch target {
    case .folder(let path): path
    case .file(let path):
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    case .standardOutput, .device: "output"
    }
  }

  /// Writes the answer; gives the paths written.
  func write(_ answer: GapAnswer, name: String, inputs: [String]) throws -> [String] {
    let bytes = try self.bytes(of: answer)
    switch target {
    case .standardOutput:
      try OutputWriter.writeToStandardOutput(bytes)
      return []
    case .device(let path):
      try OutputWriter.write(bytes, toFile: path, inputs: inputs)
      return []
    case .file(let path):
      try OutputWriter.write(bytes, toFile: path, inputs: inputs)
      return [path]
    case .folder(let folder):
      try OutputWriter.makeFolder(folder)
      let path = "\(folder)/\(name).\(format.fileExtension)"
      try OutputWriter.write(bytes, toFile: path, inputs: inputs)
      return [path]
    }
  }

  private func bytes(of answer: GapAnswer) throws -> [UInt8] {
    switch format {
    case .json: return try answer.json()
    case .tsv: return answer.rows(separator: "\t")
    case .csv: return answer.rows(separator: ",")
    case .md: return answer.report.markdown(columns: Self.columnsOnPage)
    case .text:
      let page = TerminalPage(width: TerminalPage.terminalWidth)
      return Array(
        Console.visible(page.text(of: answer.report, columns: Self.columnsOnPage), keepsLines: true)
          .utf8)
    }
  }
}
