import ArgumentParser
import PanelData
import Tables

/// Which data is read: shared by all commands.
struct DataOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpData), valueName: "path"))
  var data: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(Messages.text(.helpYears), valueName: "range"))
  var years: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(Messages.text(.helpWhere), valueName: "column=value"))
  var `where`: [String] = []

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpEncoding), valueName: "name"))
  var encoding: String?

  /// The datasets at `--data`; of `metrics`, where they are given, it is enough to find these.
  func datasets(for metrics: [String]? = nil) throws -> [DataFolder.Found] {
    try DataFolder.datasets(
      at: data, encoding: try EncodingOption.encoding(encoding), metrics: metrics)
  }

  /// The range of years asked for; everything without the option.
  func yearRange() throws -> YearRange {
    guard let years else { return YearRange() }
    guard let range = YearRange(years) else {
      throw Failure(.usage, Phrase(.badYears, .text(years)))
    }
    return range
  }

  /// The groups asked for.
  func filters() throws -> [DatasetSelection.Filter] {
    try `where`.map { text in
      guard let filter = DatasetSelection.Filter(text) else {
        throw Failure(.usage, Phrase(.badWhere, .text(text)))
      }
      return filter
    }
  }
}

/// How much is said, and in which language.
struct SpeechOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpLang), valueName: "language"))
  var lang: String?

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpQuiet)))
  var quiet = false

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpJSON)))
  var json = false

  var console: Console { Console(quiet: quiet, json: json) }

  /// The language of what is written: `--lang`, else that of the dataset.
  ///
  /// `zh` picks the script of the dataset's headings.
  func outputLanguage(of dataset: Language) throws -> Language {
    try SpeechOptions.language(named: lang, default: dataset)
  }

  /// The language called `name`; without a name the default, whose script `zh` keeps.
  static func language(named name: String?, default language: Language) throws -> Language {
    guard let name else { return language }
    if name == "zh" { return language.isChinese ? language : .simplifiedChinese }
    guard let language = Language(rawValue: name) ?? Language(locale: name) else {
      throw Failure(.usage, Phrase(.noSuchLanguage, .text(name)))
    }
    return language
  }
}

/// The year reported on.
struct YearOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpYear), valueName: "year"))
  var year: String?

  /// The year asked for, which must have a figure in `panel`.
  func year(in panel: Panel) throws -> Int? {
    guard let text = year else { return nil }
    guard let range = YearRange(text), let year = range.first, range.last == year else {
      throw Failure(.usage, Phrase(.badYear, .text(text)))
    }
    var seen = Set<Int>()
    let withFigures = panel.periods.indices.filter { !panel.values(in: $0).isEmpty }
      .map { panel.periods[$0].year }.filter { seen.insert($0).inserted }
    guard withFigures.contains(year) else {
      throw Failure(
        .usage,
        Phrase(.yearNotInData, .text(text), .list(withFigures.map { .text(String($0)) })))
    }
    return year
  }
}

/// The names of encodings on the command line.
enum EncodingOption {
  /// The encoding called `name`; nil without a name.
  static func encoding(_ name: String?) throws -> TextEncoding? {
    guard let name else { return nil }
    guard let encoding = TextEncoding(name: name) else {
      throw Failure(
        .usage,
        Phrase(
          .noSuchEncoding, .text(name), .list(TextEncoding.allCases.map { .text($0.name) })))
    }
    return encoding
  }
}
