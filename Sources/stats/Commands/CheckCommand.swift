import ArgumentParser
import Figures
import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// `stats check [PATH…]`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Messages.text(.helpCheck),
    usage: "stats check [<path> ...] [<options>]",
    discussion: Help.examples([
      "stats check", "stats check datasets/town", "stats check villages.csv --json",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpPaths), valueName: "path"))
  var paths: [String] = []

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpEncoding), valueName: "name"))
  var encoding: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    var reports: [CheckReport] = []
    for path in paths.isEmpty ? [nil] : paths.map(Optional.some) {
      for found in try datasets(at: path) {
        var report = CheckReport(found, language: Messages.language)
        report.width = Terminal.width
        reports.append(report)
      }
    }
    let bytes =
      speech.json
      ? try JSONText.bytes(of: CheckReport.JSON(reports))
      : Array(reports.map(\.text).joined(separator: "\n").utf8)
    try OutputWriter.writeToStandardOutput(bytes)
    if reports.allSatisfy({ !$0.isReadable }) {
      let isRefused = reports.contains { $0.failureKind == .refused }
      throw ExitCode((isRefused ? Failure.Kind.refused : .badData).rawValue)
    }
    if reports.contains(where: { $0.errorCount > 0 }) { throw ExitCode(1) }
  }

  private func datasets(at path: String?) throws -> [DataFolder.Found] {
    do {
      return try DataFolder.datasets(at: path, encoding: try EncodingOption.encoding(encoding))
    } catch let failure as Failure {
      // Here the path is no value of --data.
      var phrases = failure.phrases
      for place in phrases.indices where phrases[place].code == .dataMissing {
        phrases[place].code = .pathMissing
      }
      throw Failure(failure.kind, phrases)
    }
  }
}
