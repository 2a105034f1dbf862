import Analysis
import ArgumentParser
import Figures
import PanelData
import Statistics

/// `stats explain [NAME]`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: Messages.text(.helpExplain),
    usage: "stats explain [<name>] [<options>]",
    discussion: Help.examples([
      "stats explain", "stats explain gini", "stats explain 基尼系数 --lang zh",
      "stats explain negativeValues --json",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpExplainName), valueName: "name"))
  var words: [String] = []

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpLangInit), valueName: "language"))
  var lang: String?

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpQuiet)))
  var quiet = false

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpJSON)))
  var json = false

  func run() throws {
    let language = try SpeechOptions.language(named: lang, default: Messages.language)
    let page = ExplanationPage(language: language, width: Terminal.width)
    // A title of several words needs no quotes.
    let name = words.joined(separator: " ").split(separator: " ").joined(separator: " ")
    let bytes: [UInt8]
    if words.isEmpty {
      let sections = Self.sections(in: language)
      bytes =
        json
        ? try JSONText.bytes(of: sections.flatMap(\.explanations))
        : Array(page.text(of: sections).utf8)
    } else {
      let explanation = try ExplanationSearch.find(name, in: language)
      bytes =
        json
        ? try JSONText.bytes(of: explanation)
        : Array(Console.visible(page.text(of: explanation), keepsLines: true).utf8)
    }
    try OutputWriter.writeToStandardOutput(bytes)
  }

  /// All there is under its headings, but for messages, which are too many.
  private static func sections(
    in language: Language
  ) -> [(heading: String, explanations: [Explanation])] {
    func heading(_ code: PhraseCode) -> String { Phrase(code).text(in: language) }
    let measures = AccountSection.all.map { section in
      (
        section.title.text(in: language),
        section.accounts.map { Explanation(MeasureName($0), in: language) }
      )
    }
    return measures + [
      (heading(.explainFigures), Figure.all.map { Explanation($0, in: language) }),
      (heading(.explainReasons), UndefinedReason.allCases.map { Explanation($0, in: language) }),
      (heading(.explainRemarks), Remark.allCases.map { Explanation($0, in: language) }),
    ]
  }
}
