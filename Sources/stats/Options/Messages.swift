import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// The language of messages and help: `--lang` if it is given, else the locale's, else English.
enum Messages {
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      var asked: String?
      if argument == "--lang", index + 1 < arguments.count { asked = arguments[index + 1] }
      if argument.hasPrefix("--lang=") { asked = String(argument.dropFirst("--lang=".count)) }
      // One that is not known is told in the language of the system.
      if let asked, let language = Language(rawValue: asked) ?? Language(locale: asked) {
        return language
      }
    }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty {
        return Language(locale: value) ?? .english
      }
    }
    return .english
  }()

  static func text(_ code: PhraseCode, _ arguments: Phrase.Argument...) -> String {
    var phrase = Phrase(code)
    phrase.arguments = arguments
    return phrase.text(in: language)
  }
}
