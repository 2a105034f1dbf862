import ArgumentParser
import CMalloc
import CairoRendering
import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// The command `stats`.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: Messages.text(.helpStats),
    discussion: Help.examples(["stats chart revenue", "stats report", "stats list"]),
    version: StatsVersion.current,
    subcommands: [
      ChartCommand.self, GapCommand.self, ListCommand.self, CheckCommand.self, ExportCommand.self,
      ReportCommand.self, ExplainCommand.self, ShowCommand.self, InitCommand.self,
    ])
}

/// The version, which pictures carry too.
enum StatsVersion {
  static let current = "0.1.0"
}

@main
enum Main {
  static func main() {
    // A limit on file size shall be a failed write with a message, not a death without one.
    signal(SIGXFSZ, SIG_IGN)
    // The heap of a thread grows by pages, each a call that stops the others; it shall begin with room.
    mallopt(M_TOP_PAD, 16 << 20)
    let arguments = Array(CommandLine.arguments.dropFirst())
    // No picture is drawn before fonts are there, so that they are loaded first of all, while the data is
    // read: most often those for simplified Chinese.
    if arguments.first == ChartCommand.name {
      let language = Language(scriptOf: arguments)
      TextThreads.load(
        language: (language == .english ? .simplifiedChinese : language).rawValue)
    }
    let code = run(arguments)
    TextThreads.endLoading()
    exit(code)
  }

  /// The command of a command line.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    // Without the other commands it takes half the time. Only the whole has the right words for what
    // is wrong.
    if arguments.first == GapCommand.configuration.commandName,
      let command = try? GapCommand.parseAsRoot(Array(arguments.dropFirst()))
    {
      return command
    }
    return try Stats.parseAsRoot(arguments)
  }

  /// Runs a command line and gives its exit code.
  private static func run(_ arguments: [String]) -> Int32 {
    // Found before parsing, so that wrong command lines are answered as asked too.
    let console = Console(json: arguments.contains("--json"))
    do {
      do {
        var command = try parse(arguments)
        try command.run()
        return 0
      } catch let failure as Failure {
        throw failure
      } catch let code as ExitCode {
        return code.rawValue
      } catch {
        let message = Stats.fullMessage(for: error)
        guard Stats.exitCode(for: error) == .success, !ParseProblem.asksHelpOnNothing(arguments)
        else {
          throw ParseProblem.failure(message, arguments: arguments)
        }
        let text = Help.localized(message)
        try OutputWriter.writeToStandardOutput(
          Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
        return 0
      }
    } catch let failure as Failure {
      console.report(failure)
      return failure.kind.rawValue
    } catch {
      console.report(Failure(.internalFault, Phrase(.internalFault, .text("\(error)"))))
      return Failure.Kind.internalFault.rawValue
    }
  }
}
