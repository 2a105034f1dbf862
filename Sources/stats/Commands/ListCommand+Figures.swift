import Figures
import PanelData

extension ListCommand {
  /// Every figure with a sentence, or as JSON.
  func listFigures() throws {
    let language = try speech.outputLanguage(of: Messages.language)
    if speech.json {
      struct Item: Encodable {
        var name: String
        var sentence: String
      }
      return try OutputWriter.writeToStandardOutput(
        try JSONText.bytes(
          of: Figure.all.map {
            Item(name: $0.name, sentence: $0.sentence.text(in: language))
          }))
    }
    let width = Figure.all.map(\.name.count).max() ?? 0
    let lines = Figure.all.flatMap { figure in
      LineBreaks.beside(
        figure.name, figure.sentence.text(in: language), column: width + 2, width: Terminal.width)
    }
    try OutputWriter.writeToStandardOutput(
      Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
