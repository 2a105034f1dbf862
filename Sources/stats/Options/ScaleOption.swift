import ArgumentParser
import PanelData
import Plotting

/// `--scale`: the proportion of the axes.
struct ScaleOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpScale), valueName: "linear|log"))
  var scale: String?

  /// The scale asked for.
  func type() throws -> ScaleType {
    guard let scale else { return .linear }
    guard let type = ScaleType(rawValue: scale.lowercased()) else {
      throw Failure(.usage, Phrase(.noSuchScale, .text(scale)))
    }
    return type
  }
}
