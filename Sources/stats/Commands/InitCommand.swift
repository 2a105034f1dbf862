import ArgumentParser
import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// `stats init FOLDER`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: Messages.text(.helpInit),
    usage: "stats init <folder> [<options>]",
    discussion: Help.examples(["stats init villages", "stats init example --lang zh"]))

  @Argument(help: ArgumentHelp(Messages.text(.helpInitFolder), valueName: "folder"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpLangInit), valueName: "language"))
  var lang: String?

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpQuiet)))
  var quiet = false

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpJSON)))
  var json = false

  func run() throws {
    // As an unset variable of a shell leaves it; the root folder would be meant.
    if folder.isEmpty { throw Failure(.usage, Phrase(.emptyFolder)) }
    let template = DatasetTemplate(
      language: try SpeechOptions.language(named: lang, default: Messages.language))
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
    let taken = template.names.map(path).filter { access($0, F_OK) == 0 }
    if !taken.isEmpty {
      throw Failure(.cannotCreate, taken.map { Phrase(.fileTaken, .text($0)) })
    }
    let files = try template.files()
    do {
      try OutputWriter.makeFolder(folder)
    } catch let failure as Failure {
      // This command has no -o that its words could name.
      var phrases = failure.phrases
      for place in phrases.indices where phrases[place].code == .cannotCreate {
        phrases[place].code = .cannotMakeFolder
      }
      throw Failure(failure.kind, phrases)
    }
    var written: [String] = []
    do {
      for file in files {
        try OutputWriter.write(file.bytes, toFile: path(file.name), inputs: [])
        written.append(path(file.name))
      }
    } catch {
      // Half a template would be refused by the next `init` as already there.
      for path in written { unlink(path) }
      throw error
    }
    try WrittenFiles.tell(written, json: json)
    Console(quiet: quiet, json: json).note(
      Phrase(.initNext, .text(path(template.workbookName)), .text(folder)))
  }
}
