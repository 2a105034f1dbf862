import ArgumentParser
import PanelData
import Plotting

/// `--theme`.
struct ThemeOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Messages.text(.helpTheme), valueName: Theme.all.map(\.name).joined(separator: "|")))
  var theme: String?

  /// Lets `shape` have the theme asked for.
  /// - Throws: a `Failure` that names all themes where there is none of that name.
  func apply(to shape: inout PictureShape) throws {
    guard let word = theme else { return }
    guard let known = Theme.all.first(where: { $0.name == word.lowercased() }) else {
      throw Failure(
        .usage, Phrase(.noSuchTheme, .text(word), .list(Theme.all.map { .text($0.name) })))
    }
    shape.theme = known
    shape.words += ["--theme", known.name]
  }
}
