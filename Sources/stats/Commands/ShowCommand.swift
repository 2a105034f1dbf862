import ArgumentParser
import CairoRendering
import Foundation
import PanelData

/// `stats show FILE`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Messages.text(.helpShow),
    usage: "stats show <file> [<options>]",
    discussion: Help.examples([
      "stats show output/revenue.png", "stats show output/revenue.svg --data > revenue.csv",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpPictureFile), valueName: "file"))
  var file: String

  @Flag(name: .customLong("data"), help: ArgumentHelp(Messages.text(.helpShowData)))
  var dataOnly = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let picture = try read()
    guard let command = picture["Command"] else {
      throw Failure(.badData, Phrase(.showForeign, .text(file)))
    }
    if dataOnly {
      guard let data = picture["Data"] else {
        throw Failure(.badData, Phrase(.showNoData, .text(file), .text(command)))
      }
      return try OutputWriter.writeToStandardOutput(Array(data.utf8))
    }
    if speech.json {
      struct Answer: Encodable {
        var format: String
        var title: String
        var summary: String
        var command: String
        var software: String?
        var data: String?
      }
      return try OutputWriter.writeToStandardOutput(
        try JSONText.bytes(
          of: Answer(
            format: picture.format.name, title: picture.title, summary: picture.summary,
            command: command, software: picture["Software"], data: picture["Data"])))
    }
    let parts = [
      picture.title, picture.summary, command, picture["Software"] ?? "", picture["Data"] ?? "",
    ]
    let text = parts.filter { !$0.isEmpty }
      .map { Console.visible($0.hasSuffix("\n") ? String($0.dropLast()) : $0, keepsLines: true) }
      .joined(separator: "\n\n")
    try OutputWriter.writeToStandardOutput(Array((text + "\n").utf8))
    if picture["Data"] == nil {
      speech.console.note(Phrase(.showNoData, .text(file), .text(command)))
    }
  }

  private func read() throws -> PictureFile {
    let url = URL(filePath: file)
    guard FileManager.default.fileExists(atPath: file) else {
      throw Failure(.noInput, Phrase(.showMissing, .text(file)))
    }
    let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    guard size <= 256 << 20, let bytes = try? Data(contentsOf: url),
      let picture = PictureFile(reading: Array(bytes))
    else { throw Failure(.badData, Phrase(.showNoPicture, .text(file))) }
    return picture
  }
}
