import ArgumentParser
import PanelData

/// A command line that ArgumentParser refused, worded in the user's language.
enum ParseProblem {
  /// The failure behind the parser's English `message` (its first line, without `Error: `).
  static func failure(_ message: String, arguments: [String]) -> Failure {
    let known = Stats.configuration.subcommands.compactMap { $0.configuration.commandName }
    let first = arguments.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    if let first, first != "help", !known.contains(first) {
      return noCommand(first, among: known)
    }
    if first == "help", let word = arguments.dropFirst().first, !word.hasPrefix("-"),
      !known.contains(word)
    {
      return noCommand(word, among: known)
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
    } else if text.hasPrefix("The value"), text.contains("is invalid"), quoted.count >= 2 {
      phrase = Phrase(.parseInvalidValue, quoted[0], quoted[1])
    } else if text.hasPrefix("Missing expected argument"), quoted.count == 1 {
      phrase = Phrase(.parseMissingArgument, quoted[0])
    } else if text.hasPrefix("Missing value"), let option = quoted.first {
      phrase = Phrase(.parseMissingValue, option)
    } else if text.contains("does not take any value"), quoted.count == 2 {
      phrase = Phrase(.parseNoValue, quoted[0], quoted[1])
    } else if text.hasPrefix("Unexpected argument"), quoted.count == 1 {
      phrase = Phrase(.parseUnexpectedArgument, quoted[0])
    } else if text.contains("unexpected arguments"), !quoted.isEmpty {
      phrase = Phrase(.parseUnexpectedArgument, .list(quoted))
    }
    return Failure(.usage, [phrase, Phrase(.parseSeeHelp, .text(command))])
  }

  /// Whether `arguments` ask for help on a command that does not exist, which the parser takes for the
  /// whole.
  static func asksHelpOnNothing(_ arguments: [String]) -> Bool {
    guard arguments.count > 1, arguments[0] == "help", !arguments[1].hasPrefix("-") else {
      return false
    }
    return !Stats.configuration.subcommands.contains {
      $0.configuration.commandName == arguments[1]
    }
  }

  private static func noCommand(_ word: String, among known: [String]) -> Failure {
    let near = Suggestion.nearest(to: word, among: known)
    return Failure(
      .usage,
      [
        Phrase(
          near.isEmpty ? .noSuchCommand : .noSuchCommandNear, .text(word),
          .list((near.isEmpty ? known : near).map { .text($0) })),
        Phrase(.parseSeeHelp, "stats"),
      ])
  }
}
