import ArgumentParser
import PanelData

/// A command line that ArgumentParser refused, worded in the user's language.
enum ParseProblem {
  /// The failure behind the parser's English `message` (its first line, without `Error: `).
  static func failure(_ message: String, arguments: [String]) -> Failure {
    let known = Stats.configuration.subcommands.compactMap { $0.configuration.commandName }
    let first = arguments.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    if let first, first != "help", !known.contains(first) {
      let near = Suggestion.nearest(to: first, among: known)
      return Failure(
        .usage,
        [
          Phrase(
            .noSuchCommand, .text(first), .list((near.isEmpty ? known : near).map { .text($0) })),
          Phrase(.parseSeeHelp, "stats"),
        ])
    }
    let command = (["stats"] + [first].compactMap { $0 }).joined(separator: " ")
    var text = message.split(separator: "\n").first.map(String.init) ?? message
    if text.hasPrefix("Error: ") { text = String(text.dropFirst("Error: ".count)) }
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { Phrase.Argument.text(String($0.element)) }
    var phrase = Phrase(.given, .text(text))
    if text.hasPrefix("Unknown option"), quoted.count == 2 {
      phrase = Phrase(.parseUnknownOptionSuggestion, quoted[0], quoted[1])
    } else if text.hasPrefix("Unknown option"), quoted.count == 1 {
      phrase = Phrase(.parseUnknownOption, quoted[0])
    } else if text.hasPrefix("Missing expected argument"), quoted.count == 1 {
      phrase = Phrase(.parseMissingArgument, quoted[0])
    } else if text.hasPrefix("Missing value"), let option = quoted.first {
      phrase = Phrase(.parseMissingValue, option)
    } else if text.hasPrefix("Unexpected argument"), quoted.count == 1 {
      phrase = Phrase(.parseUnexpectedArgument, quoted[0])
    } else if text.contains("unexpected arguments"), !quoted.isEmpty {
      phrase = Phrase(.parseUnexpectedArgument, .list(quoted))
    }
    return Failure(.usage, [phrase, Phrase(.parseSeeHelp, .text(command))])
  }
}
